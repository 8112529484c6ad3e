// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moveout.data.Domain;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.process.dip.FkFactory;

/**
 * Filters across traces, and the noise filters, against NumPy's and SciPy's results (see multichannel_reference.py among
 * the test resources), against plane waves and in awkward cases.
 */
class MultichannelTest {
    private static Processor make(String text, Sampling sampling) throws Exception {
        String[] words = text.strip().split(" +");
        return ProcessorBench.make(words[0], sampling, Arrays.copyOfRange(words, 1, words.length));
    }

    private static List<String[]> cases() throws IOException {
        try (InputStream in = MultichannelTest.class.getResourceAsStream("/process/multichannel_cases.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(l -> l.split(",", -1))
                    .toList();
        }
    }

    @Test
    void agreeWithNumPyAndSciPy() throws Exception {
        ByteBuffer input = ProcessorBench.npy("multichannel_input.npy");
        ByteBuffer expected = ProcessorBench.npy("multichannel_expected.npy");
        for (String[] c : cases()) {
            Sampling sampling = Sampling.time(Integer.parseInt(c[2]), Double.parseDouble(c[1]));
            int traces = Integer.parseInt(c[3]);
            float[] x = new float[traces * sampling.count()];
            float[] y = new float[x.length];
            double largest = 0;
            for (int i = 0; i < x.length; i++) {
                x[i] = input.getFloat();
                y[i] = expected.getFloat();
                largest = Math.max(largest, Math.abs(x[i]));
            }
            float[] z = ProcessorBench.run(make(c[0] + " " + c[4], sampling), x, traces);
            for (int i = 0; i < x.length; i++) {
                assertEquals(y[i], z[i], 3e-6 * largest, String.join(",", c) + ", trace " + i / sampling.count()
                        + " sample " + i % sampling.count());
            }
        }
        assertEquals(0, input.remaining());
        assertEquals(0, expected.remaining());
    }

    /** A plane wave of one frequency that repeats over the traces. */
    private static float[] wave(int traces, int samples, double frequency, double dip) {
        float[] data = new float[traces * samples];
        for (int t = 0; t < traces; t++) {
            for (int s = 0; s < samples; s++) {
                data[t * samples + s] = (float) Math.cos(2 * Math.PI * frequency * (s - dip * t));
            }
        }
        return data;
    }

    private static double energy(float[] data, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) data[i] * data[i];
        }
        return sum;
    }

    @Test
    void fkTakesAwayOneWaveAndLeavesTheOther() throws Exception {
        int traces = 64;
        int samples = 256;
        Sampling sampling = Sampling.time(samples, 4);
        // 16 periods in the window; 1 sample a trace is 4 ms a trace, 25 m / 4 ms = 6250 m/s, 4 samples 1562 m/s
        float[] fast = wave(traces, samples, 1.0 / 16, 1);
        float[] slow = wave(traces, samples, 1.0 / 16, -4);
        Processor reject = make("fk low=1000 high=2000 taper=10 pad=0", sampling);
        Processor pass = make("fk mode=pass low=1000 high=2000 taper=10 pad=0", sampling);
        Processor later = make("fk units=dip low=2 high=30 side=positive pad=0", sampling);
        for (int i = 0; i < 2; i++) {
            float[] kept = ProcessorBench.run(i == 0 ? reject : pass, i == 0 ? fast : slow, traces);
            float[] gone = ProcessorBench.run(i == 0 ? reject : pass, i == 0 ? slow : fast, traces);
            assertArrayEquals(i == 0 ? fast : slow, kept, 0.01f);
            assertTrue(energy(gone, 0, gone.length) < 1e-4 * energy(slow, 0, slow.length));
        }
        assertArrayEquals(slow, ProcessorBench.run(later, slow, traces), 0.01f);
        assertTrue(energy(ProcessorBench.run(later, fast, traces), 0, fast.length) < 1e-4 * energy(fast, 0, fast.length));
    }

    @Test
    void fkWithPaddingWorksInsideAGather() throws Exception {
        int traces = 100;
        int samples = 300;
        Sampling sampling = Sampling.time(samples, 4);
        Processor reject = make("fk units=dip low=8 high=40 taper=50", sampling);
        float[] slow = new float[traces * samples];
        float[] flat = new float[traces * samples];
        for (int t = 0; t < traces; t++) {
            for (int s = 0; s < samples; s++) {
                double a = (s - 20 - 4.0 * (t - 25)) / 4.5;
                double b = (s - 150 - 0.2 * t) / 4.5;
                slow[t * samples + s] = (float) ((1 - 2 * a * a) * Math.exp(-a * a));
                flat[t * samples + s] = (float) ((1 - 2 * b * b) * Math.exp(-b * b));
            }
        }
        float[] gone = ProcessorBench.run(reject, slow, traces);
        float[] kept = ProcessorBench.run(reject, flat, traces);
        int from = 35 * samples;
        int to = 85 * samples;
        assertTrue(energy(gone, from, to) < 1e-4 * energy(slow, from, to));
        for (int i = from; i < to; i++) {
            assertEquals(flat[i], kept[i], 0.01);
        }
    }

    @Test
    void fkTakesTheTraceDistanceFromAHeader() throws Exception {
        int traces = 20;
        Sampling sampling = Sampling.time(80, 4);
        float[] data = wave(traces, 80, 1.0 / 16, 2.5);
        HeaderColumn offset = new HeaderColumn(HeaderKey.OFFSET, HeaderType.INT32);
        ProcessorFactory factory = new FkFactory();
        ParameterValues values = ParameterValues.of(factory.description().parameters(),
                Map.of("spacing", 77, "spacing_header", "offset", "low", 1000, "high", 3000));
        Processor processor = factory.create(values, ProcessorInput.of(sampling, List.of(offset)));
        assertEquals(List.of(HeaderKey.OFFSET), processor.headers());
        for (int step : new int[] { 12, -40, 0 }) {
            HeaderBatch headers = new HeaderBatch(List.of(offset), traces);
            headers.set(0, traces);
            for (int t = 0; t < traces; t++) {
                // with a gap
                headers.setLong(0, t, 500 + (t > 7 ? 3 : 0) * step + step * t);
            }
            GatherBuffer buffer = new GatherBuffer(data.clone(), traces, sampling, headers);
            processor.process(buffer, new Workspace());
            String same = "fk low=1000 high=3000 spacing=" + (step == 0 ? 77 : Math.abs(step));
            float[] expected = ProcessorBench.run(make(same, sampling), data, traces);
            assertArrayEquals(expected, buffer.data(), 1e-5f, "step " + step);
        }
        assertThrows(ParameterException.class, () -> factory.create(values, ProcessorInput.of(sampling)));
        ParameterValues line = values.with(FkFactory.OVER, "line");
        assertThrows(ParameterException.class, () -> factory.create(line, ProcessorInput.of(sampling, List.of(offset))));
    }

    @Test
    void fxKeepsStraightEventsAndWeakensNoise() throws Exception {
        int traces = 96;
        int samples = 250;
        Sampling sampling = Sampling.time(samples, 4);
        Processor fx = make("fx window=400", sampling);
        float[] events = new float[traces * samples];
        float[] noise = new float[traces * samples];
        Random random = new Random(3);
        for (int t = 0; t < traces; t++) {
            for (int s = 0; s < samples; s++) {
                for (double[] e : new double[][] { { 60, 0.4 }, { 190, -0.7 } }) {
                    double a = (s - e[0] - e[1] * t) / 3.5;
                    events[t * samples + s] += (float) ((1 - 2 * a * a) * Math.exp(-a * a));
                }
                noise[t * samples + s] = (float) random.nextGaussian();
            }
        }
        float[] kept = ProcessorBench.run(fx, events, traces);
        float[] lost = events.clone();
        for (int i = 0; i < lost.length; i++) {
            lost[i] -= kept[i];
        }
        double part = energy(lost, 0, lost.length) / energy(events, 0, events.length);
        assertTrue(part < 0.05, "lost " + part);
        float[] noiseLeft = ProcessorBench.run(fx, noise, traces);
        part = energy(noiseLeft, 0, noise.length) / energy(noise, 0, noise.length);
        assertTrue(part < 0.5, "noise left " + part);
    }

    @ParameterizedTest
    @ValueSource(strings = { "mix neighbours=3 over=line", "fk over=line window=16 units=dip low=2 high=50",
        "fk over=line window=8", "fx over=line traces=12 length=3 window=100", "fx over=line traces=6 length=2",
        "despike neighbours=2 threshold=2 window=40" })
    void piecesOfALineEqualTheWholeBitForBit(String text) throws Exception {
        int samples = 60;
        int traces = 71;
        Processor processor = make(text, Sampling.time(samples, 4));
        assertEquals(Scope.LINE, processor.scope());
        assertTrue(processor.halo() > 0);
        Random random = new Random(8);
        float[] data = new float[traces * samples];
        for (int i = 0; i < data.length; i++) {
            int t = i / samples;
            data[i] = t == 0 || t == 20 || t == 21 || t > 40 && t < 60 && t % 3 == 0 ? 0
                    : (float) (random.nextGaussian() * Math.exp(t / 9.0));
        }
        data[30 * samples + 7] = Float.NaN;
        data[33 * samples + 9] = Float.NEGATIVE_INFINITY;
        float[] whole = ProcessorBench.runInPieces(processor, data, traces, traces, true);
        assertArrayEquals(whole, ProcessorBench.run(processor, data, traces));
        for (int size : new int[] { 1, 3, 8, 13, 30, 64, 70 }) {
            assertArrayEquals(whole, ProcessorBench.runInPieces(processor, data, traces, size, true),
                    "pieces of " + size);
            assertArrayEquals(whole, ProcessorBench.runInPieces(processor, data, traces, size, false),
                    "pieces of " + size + " without numbers");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "mix", "mix over=line", "fk", "fk over=line", "fx traces=6 length=2", "fx over=line", "despike",
        "despike neighbours=1", "denoise", "denoise over=trace", "denoise remove=weak neighbours=1" })
    void badSamplesAndDeadTracesStayWhereTheyAre(String text) throws Exception {
        int samples = 50;
        int traces = 9;
        Processor processor = make(text, Sampling.time(samples, 4));
        Random random = new Random(9);
        float[] data = new float[traces * samples];
        for (int i = 0; i < data.length; i++) {
            data[i] = i / samples == 2 ? 0 : (float) random.nextGaussian();
        }
        float[] zeroed = data.clone();
        int[] bad = { 4 * samples, 4 * samples + 20, 5 * samples + 49 };
        for (int i : bad) {
            zeroed[i] = 0;
            data[i] = Float.NaN;
        }
        data[bad[1]] = Float.POSITIVE_INFINITY;
        // a trace of nothing but zeros and a bad sample is dead
        Arrays.fill(data, 7 * samples, 8 * samples, 0);
        Arrays.fill(zeroed, 7 * samples, 8 * samples, 0);
        data[7 * samples + 3] = Float.NaN;
        float[] expected = ProcessorBench.run(processor, zeroed, traces);
        float[] out = ProcessorBench.run(processor, data, traces);
        for (int i : bad) {
            assertEquals(data[i], out[i]);
            out[i] = expected[i];
        }
        assertTrue(Float.isNaN(out[7 * samples + 3]));
        out[7 * samples + 3] = 0;
        assertArrayEquals(expected, out);
        assertArrayEquals(new float[samples], Arrays.copyOfRange(out, 2 * samples, 3 * samples));
        assertArrayEquals(new float[samples], Arrays.copyOfRange(out, 7 * samples, 8 * samples));
    }

    @ParameterizedTest
    @ValueSource(strings = { "mix", "fk", "fk mode=pass", "fx traces=6 length=2", "despike", "despike neighbours=1",
        "denoise", "denoise over=trace", "denoise remove=weak" })
    void theLargestAndSmallestAmplitudesComeThrough(String text) throws Exception {
        int samples = 50;
        int traces = 9;
        Processor processor = make(text, Sampling.time(samples, 4));
        Random random = new Random(10);
        float[] data = new float[traces * samples];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        float[] plain = ProcessorBench.run(processor, data, traces);
        for (int exponent : new int[] { 120, -90 }) {
            float[] scaled = data.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = Math.scalb(scaled[i], exponent);
            }
            float[] out = ProcessorBench.run(processor, scaled, traces);
            for (int i = 0; i < out.length; i++) {
                assertEquals(plain[i], Math.scalb(out[i], -exponent), 2e-6, text + " 2^" + exponent);
            }
        }
    }

    @Test
    void nothingIsLostWhereNothingStandsOut() throws Exception {
        Random random = new Random(11);
        float[] data = new float[6 * 333];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        for (String text : new String[] { "denoise factor=1e6", "denoise factor=1e6 over=trace overlap=half",
            "denoise remove=weak factor=0", "denoise fmin=20.1 fmax=20.2 window=50", "despike threshold=1e6" }) {
            float[] out = ProcessorBench.run(make(text, Sampling.time(333, 4)), data, 6);
            assertArrayEquals(data, out, 2e-6f, text);
        }
    }

    @Test
    void settingsThatDoNotSuitAreRefusedWithAReason() {
        Sampling time = Sampling.time(100, 4);
        Sampling spectrum = new Sampling(100, 0.5, 0, Domain.FREQUENCY);
        Sampling depth = new Sampling(100, 5, 0, Domain.DEPTH);
        for (String text : new String[] { "fk", "fx", "despike", "denoise" }) {
            assertTrue(assertThrows(ParameterException.class, () -> make(text, spectrum)).getMessage().contains("spectra"));
        }
        assertTrue(assertThrows(ParameterException.class, () -> make("fk", depth)).getMessage().contains("dip"));
        assertThrows(ParameterException.class, () -> make("fk low=2000", time));
        assertThrows(ParameterException.class, () -> make("fk fmin=60 fmax=50", time));
        assertThrows(ParameterException.class, () -> make("fk over=line window=9", time));
        assertThrows(ParameterException.class, () -> make("fx traces=25", time));
        assertTrue(assertThrows(ParameterException.class, () -> make("fx length=9", time)).getMessage().contains("8"));
        assertThrows(ParameterException.class, () -> make("fx fmin=60 fmax=50", time));
        assertThrows(ParameterException.class, () -> make("denoise fmin=60 fmax=50", time));
    }
}
