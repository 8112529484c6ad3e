// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processor;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/** The band-pass against SciPy's results (see bandpass_reference.py among the test resources) and in awkward cases. */
class BandpassTest {
    private static final BandpassFactory FACTORY = new BandpassFactory();

    private static Processor bandpass(int order, double low, double high, Sampling sampling)
            throws ParameterException {
        return FACTORY.create(ParameterValues.of(FACTORY.description().parameters(),
                Map.of("order", order, "low", low, "high", high)), ProcessorInput.of(sampling));
    }

    private static float[] filtered(Processor processor, float[] data, int traces) {
        float[] copy = data.clone();
        processor.process(GatherBuffer.of(copy, traces, processor.output()), new Workspace());
        return copy;
    }

    private static float[] noise(int traces, int samples, long seed) {
        Random random = new Random(seed);
        float[] data = new float[traces * samples];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        return data;
    }

    private static ByteBuffer npy(String name) throws IOException {
        try (InputStream in = BandpassTest.class.getResourceAsStream("/process/" + name)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(10 + bytes.getShort(8));
            return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static List<String[]> cases() throws IOException {
        try (InputStream in = BandpassTest.class.getResourceAsStream("/process/bandpass_cases.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(l -> l.split(","))
                    .toList();
        }
    }

    @Test
    void agreesWithSciPy() throws Exception {
        ByteBuffer input = npy("bandpass_input.npy");
        ByteBuffer expected = npy("bandpass_expected.npy");
        for (String[] c : cases()) {
            int samples = Integer.parseInt(c[4]);
            Processor processor = bandpass(Integer.parseInt(c[0]), Double.parseDouble(c[2]), Double.parseDouble(c[3]),
                    Sampling.time(samples, Double.parseDouble(c[1])));
            float[] x = new float[samples];
            double[] y = new double[samples];
            double peak = 0;
            for (int s = 0; s < samples; s++) {
                x[s] = input.getFloat();
                y[s] = expected.getDouble();
                peak = Math.max(peak, Math.max(Math.abs(x[s]), Math.abs(y[s])));
            }
            float[] z = filtered(processor, x, 1);
            for (int s = 0; s < samples; s++) {
                assertEquals(y[s], z[s], 1e-5 * peak, String.join(",", c) + " sample " + s);
            }
        }
        assertEquals(0, input.remaining());
        assertEquals(0, expected.remaining());
    }

    @Test
    void singlePrecisionIsAsGoodAsPromised() throws Exception {
        int samples = 700;
        int traces = 9;
        Sampling sampling = Sampling.time(samples, 4);
        float[] data = noise(traces, samples, 3);
        for (int order : new int[] { 1, 3, 4, 8, 16 }) {
            for (double[] corners : new double[][] { { 8, 60 }, { 5, 20 }, { 20, 30 }, { 50, 110 }, { 4, 120 } }) {
                Butterworth design = Butterworth.bandpass(order, corners[0], corners[1], 250);
                if (ButterworthProcessor.needsDouble(design)) {
                    continue;
                }
                float[] narrow = filtered(new ButterworthProcessor(design, Phase.ZERO, sampling, false), data, traces);
                float[] wide = filtered(new ButterworthProcessor(design, Phase.ZERO, sampling, true), data, traces);
                for (int t = 0; t < traces; t++) {
                    float peak = 0;
                    float worst = 0;
                    for (int i = t * samples; i < (t + 1) * samples; i++) {
                        peak = Math.max(peak, Math.abs(wide[i]));
                        worst = Math.max(worst, Math.abs(wide[i] - narrow[i]));
                    }
                    assertTrue(worst <= 7e-6 * peak, "order " + order + " " + Arrays.toString(corners));
                }
            }
        }
    }

    @Test
    void resultDependsOnTheTraceAlone() throws Exception {
        int samples = 301;
        int traces = 1111;
        for (double low : new double[] { 8, 0.2 }) {
            Processor processor = bandpass(4, low, 60, Sampling.time(samples, 4));
            float[] data = noise(traces, samples, 4);
            float[] whole = filtered(processor, data, traces);
            Workspace workspace = new Workspace();
            int[] sizes = { 1, 7, 8, 9, 63, 64, 65, 200, 1, 500 };
            int t = 0;
            for (int k = 0; t < traces; k++) {
                int count = Math.min(sizes[k % sizes.length], traces - t);
                float[] part = Arrays.copyOfRange(data, t * samples, (t + count) * samples);
                processor.process(GatherBuffer.of(part, count, processor.output()), workspace);
                assertArrayEquals(Arrays.copyOfRange(whole, t * samples, (t + count) * samples), part);
                t += count;
            }
        }
    }

    @Test
    void manyThreadsShareAProcessor() throws Exception {
        int samples = 200;
        Processor processor = bandpass(3, 10, 40, Sampling.time(samples, 4));
        float[] data = noise(300, samples, 5);
        float[] expected = filtered(processor, data, 300);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<float[]>> results = pool.invokeAll(Collections.nCopies(40,
                    () -> filtered(processor, data, 300)));
            for (Future<float[]> result : results) {
                assertArrayEquals(expected, result.get());
            }
        }
    }

    @Test
    void workspaceServesDifferentShapes() throws Exception {
        Workspace workspace = new Workspace();
        for (int[] shape : new int[][] { { 10, 400, 4 }, { 600, 100, 8 }, { 3, 900, 2 }, { 600, 900, 4 } }) {
            Processor processor = bandpass(shape[2], 10, 40, Sampling.time(shape[1], 4));
            float[] data = noise(shape[0], shape[1], 6);
            float[] expected = filtered(processor, data, shape[0]);
            processor.process(GatherBuffer.of(data, shape[0], processor.output()), workspace);
            assertArrayEquals(expected, data);
        }
    }

    @Test
    void badSamplesStayAndDoNotSpread() throws Exception {
        int samples = 250;
        int traces = 20;
        for (double low : new double[] { 8, 0.2 }) {
            Processor processor = bandpass(4, low, 60, Sampling.time(samples, 4));
            float[] clean = noise(traces, samples, 7);
            float[] bad = clean.clone();
            bad[5 * samples] = Float.NaN;
            bad[7 * samples + 100] = Float.POSITIVE_INFINITY;
            bad[7 * samples + 249] = Float.NEGATIVE_INFINITY;
            Arrays.fill(bad, 19 * samples, 20 * samples, Float.NaN);
            float[] zeroed = bad.clone();
            for (int i = 0; i < zeroed.length; i++) {
                zeroed[i] = Float.isFinite(zeroed[i]) ? zeroed[i] : 0;
            }
            float[] expected = filtered(processor, clean, traces);
            float[] expectedZeroed = filtered(processor, zeroed, traces);
            float[] result = filtered(processor, bad, traces);
            for (int t = 0; t < traces; t++) {
                for (int i = t * samples; i < (t + 1) * samples; i++) {
                    if (!Float.isFinite(bad[i])) {
                        assertEquals(bad[i], result[i]);
                    } else if (t == 5 || t == 7) {
                        assertEquals(expectedZeroed[i], result[i], 2e-5);
                    } else {
                        assertEquals(expected[i], result[i]);
                    }
                }
            }
        }
    }

    @Test
    void enormousAmplitudesDoNotOverflow() throws Exception {
        int samples = 250;
        float[] data = new float[samples];
        data[120] = Float.MAX_VALUE;
        data[121] = -Float.MAX_VALUE;
        float[] small = new float[samples];
        small[120] = 1;
        small[121] = -1;
        Processor processor = bandpass(4, 8, 60, Sampling.time(samples, 4));
        float[] result = filtered(processor, data, 1);
        float[] expected = filtered(processor, small, 1);
        for (int s = 0; s < samples; s++) {
            assertEquals(expected[s], result[s] / Float.MAX_VALUE, 1e-5);
        }
    }

    @Test
    void deadTracesStayDeadAndConstantsVanish() throws Exception {
        int samples = 300;
        float[] data = noise(3, samples, 8);
        Arrays.fill(data, samples, 2 * samples, 0);
        Arrays.fill(data, 2 * samples, 3 * samples, 1000);
        float[] result = filtered(bandpass(4, 8, 60, Sampling.time(samples, 4)), data, 3);
        for (int s = 0; s < samples; s++) {
            assertEquals(0f, result[samples + s]);
            assertEquals(0f, result[2 * samples + s]);
        }
    }

    @Test
    void zerosAfterASpikeFadeToExactlyZero() throws Exception {
        int samples = 20_000;
        float[] data = new float[samples];
        data[50] = 1;
        float[] result = filtered(bandpass(4, 8, 60, Sampling.time(samples, 4)), data, 1);
        assertEquals(0f, result[samples - 100]);
        for (float v : result) {
            assertTrue(v == 0 || Math.abs(v) > 1e-37f, "subnormal " + v);
        }
    }

    @Test
    void emptyBuffersAndTracesAreFine() throws Exception {
        Processor none = bandpass(4, 8, 60, Sampling.time(0, 4));
        none.process(GatherBuffer.of(new float[0], 5, none.output()), new Workspace());
        Processor some = bandpass(4, 8, 60, Sampling.time(10, 4));
        some.process(GatherBuffer.of(new float[0], 0, some.output()), new Workspace());
        assertEquals(Scope.TRACE, some.scope());
        assertEquals(0, some.halo());
        assertThrows(IllegalArgumentException.class,
                () -> some.process(GatherBuffer.of(new float[11], 1, Sampling.time(11, 4)), new Workspace()));
    }

    @Test
    void cornersMustSuitTheSampling() {
        ParameterException high = assertThrows(ParameterException.class,
                () -> bandpass(4, 8, 125, Sampling.time(100, 4)));
        assertEquals("high: 125 Hz is not below the Nyquist frequency of this data, sampled every 4 ms; "
                + "allowed is less than 125 Hz.", high.getMessage());
        assertEquals("high", high.parameter());
        ParameterException low = assertThrows(ParameterException.class,
                () -> bandpass(4, 60, 60, Sampling.time(100, 4)));
        assertEquals("low: 60 Hz is not below the high corner; allowed is less than 60 Hz.", low.getMessage());
        assertThrows(ParameterException.class,
                () -> bandpass(4, 8, 60, new Sampling(100, 1, 0, Domain.FREQUENCY)));
        assertThrows(ParameterException.class, () -> bandpass(17, 8, 60, Sampling.time(100, 4)));
    }

    @Test
    void depthCountsCyclesPerKilometre() throws Exception {
        // a depth interval of 4 m gives the same filter as a time interval of 4 ms
        float[] data = noise(2, 200, 9);
        assertArrayEquals(filtered(bandpass(4, 8, 60, Sampling.time(200, 4)), data, 2),
                filtered(bandpass(4, 8, 60, new Sampling(200, 4, 100, Domain.DEPTH)), data, 2));
        ParameterException e = assertThrows(ParameterException.class,
                () -> bandpass(4, 8, 60, new Sampling(200, 10, 0, Domain.DEPTH)));
        assertEquals("high: 60 cycles/km is not below the Nyquist frequency of this data, sampled every 10 m; "
                + "allowed is less than 50 cycles/km.", e.getMessage());
    }
}
