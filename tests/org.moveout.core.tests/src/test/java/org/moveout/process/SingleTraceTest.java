// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.moveout.process.ReferenceCases.make;
import static org.moveout.process.ReferenceCases.noise;
import static org.moveout.process.ReferenceCases.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moveout.data.Domain;
import org.moveout.data.Sampling;

/** What all filters and transforms of single traces promise, whatever they do. */
class SingleTraceTest {
    private static final int SAMPLES = 130;

    static Stream<String> processors() {
        return Stream.of("bandpass phase=minimum", "lowpass", "lowpass high=0.2 phase=minimum", "highpass",
                "highpass order=3 phase=minimum", "notch", "notch phase=minimum width=20", "ormsby", "ricker", "phase",
                "phase angle=180", "envelope", "envelope attribute=phase", "envelope attribute=frequency",
                "envelope attribute=cosine", "resample interval=2", "resample interval=3", "resample interval=10",
                "resample interval=4", "shift time=8", "shift time=-6.7", "shift time=1e6", "shift time=-0.5", "decon",
                "decon method=predictive", "decon from=100 to=300 operator=40");
    }

    private static Processor parse(String text, int samples) throws Exception {
        String[] words = text.split(" ");
        return make(words[0], Sampling.time(samples, 4), Arrays.copyOfRange(words, 1, words.length));
    }

    private static float[] trace(float[] data, int trace) {
        int length = data.length / 5;
        return Arrays.copyOfRange(data, trace * length, (trace + 1) * length);
    }

    @ParameterizedTest
    @MethodSource("processors")
    void deadTracesStayDeadAndBadSamplesStayAlone(String text) throws Exception {
        Processor processor = parse(text, SAMPLES);
        float[] data = new float[5 * SAMPLES];
        float[] one = noise(SAMPLES, 5);
        for (int s = 0; s < SAMPLES; s++) {
            data[s] = one[s];
            data[2 * SAMPLES + s] = one[s];
            data[3 * SAMPLES + s] = s == 50 || s == 60 ? 0 : one[s];
            data[4 * SAMPLES + s] = s == 3 ? Float.NEGATIVE_INFINITY : 0;
        }
        data[2 * SAMPLES + 50] = Float.NaN;
        data[2 * SAMPLES + 60] = Float.POSITIVE_INFINITY;
        float[] out = run(processor, data, 5);
        int samples = processor.output().count();
        assertEquals(5 * samples, out.length);
        assertArrayEquals(new float[samples], trace(out, 1));
        assertArrayEquals(run(processor, one, 1), trace(out, 0));
        float[] spoilt = trace(out, 2);
        float[] zeroed = trace(out, 3);
        int bad = 0;
        for (int s = 0; s < samples; s++) {
            if (!Float.isFinite(spoilt[s])) {
                bad++;
                spoilt[s] = zeroed[s];
            }
        }
        assertTrue(text.contains("1e6") ? bad == 0 : bad >= 2 && bad <= 6, "bad samples " + bad);
        assertArrayEquals(zeroed, spoilt, text.contains("pass") || text.contains("notch") ? 2e-5f : 0);
        for (float v : trace(out, 4)) {
            assertTrue(v == 0 || v == Float.NEGATIVE_INFINITY);
        }
    }

    @ParameterizedTest
    @MethodSource("processors")
    void resultDependsOnTheTraceAlone(String text) throws Exception {
        int traces = 600;
        Processor processor = parse(text, SAMPLES);
        assertEquals(Scope.TRACE, processor.scope());
        assertEquals(0, processor.halo());
        float[] data = noise(traces * SAMPLES, 4);
        float[] whole = run(processor, data, traces);
        int out = processor.output().count();
        Workspace workspace = new Workspace();
        // leaves longer scratch arrays behind
        parse(text, 500).process(GatherBuffer.of(noise(500, 1), 1, Sampling.time(500, 4)), workspace);
        int[] sizes = { 1, 7, 8, 9, 63, 64, 65, 200, 1, 500 };
        int t = 0;
        for (int k = 0; t < traces; k++) {
            int count = Math.min(sizes[k % sizes.length], traces - t);
            float[] part = Arrays.copyOfRange(data, t * SAMPLES, (t + count) * SAMPLES);
            GatherBuffer buffer = GatherBuffer.of(part, count, Sampling.time(SAMPLES, 4));
            processor.process(buffer, workspace);
            assertEquals(processor.output(), buffer.sampling());
            assertArrayEquals(Arrays.copyOfRange(whole, t * out, (t + count) * out),
                    Arrays.copyOf(buffer.data(), count * out));
            t += count;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<float[]>> results = pool.invokeAll(Collections.nCopies(8, () -> run(processor, data, traces)));
            for (Future<float[]> result : results) {
                assertArrayEquals(whole, result.get());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processors")
    void shortTracesAndEmptyBuffersAreFine(String text) throws Exception {
        for (int samples : new int[] { 0, 1, 2, 3, 5 }) {
            if (samples * 4 <= 100 && samples > 0 && text.contains("from=100")) {
                assertThrows(ParameterException.class, () -> parse(text, samples));
                continue;
            }
            Processor processor = parse(text, samples);
            for (int traces : new int[] { 0, 1, 9 }) {
                float[] out = run(processor, noise(samples * traces, 3), traces, samples);
                assertEquals(traces * processor.output().count(), out.length);
                for (float v : out) {
                    assertTrue(Float.isFinite(v));
                }
            }
        }
        assertThrows(IllegalArgumentException.class, () -> run(parse(text, 40), new float[41], 1));
    }

    @ParameterizedTest
    @MethodSource("processors")
    void constantsAndLoudTracesStayFinite(String text) throws Exception {
        Processor processor = parse(text, SAMPLES);
        float[] level = new float[SAMPLES];
        Arrays.fill(level, 1e30f);
        float[] tiny = noise(SAMPLES, 9);
        for (int s = 0; s < SAMPLES; s++) {
            tiny[s] *= 1e-38f;
        }
        for (float[] data : List.of(level, tiny)) {
            for (float v : run(processor, data, 1)) {
                assertTrue(Float.isFinite(v));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processors")
    void spectraAreRefused(String text) {
        String[] words = text.split(" ");
        Sampling spectrum = new Sampling(100, 4, 0, Domain.FREQUENCY);
        ParameterException e = assertThrows(ParameterException.class,
                () -> make(words[0], spectrum, Arrays.copyOfRange(words, 1, words.length)));
        assertTrue(e.getMessage().contains("spectra"));
    }
}
