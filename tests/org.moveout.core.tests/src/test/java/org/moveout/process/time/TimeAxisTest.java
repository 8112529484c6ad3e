// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.moveout.process.ReferenceCases.make;
import static org.moveout.process.ReferenceCases.noise;
import static org.moveout.process.ReferenceCases.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.moveout.data.Domain;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorInput;
import org.moveout.process.ReferenceCases;
import org.moveout.process.Workspace;

/** Resampling and shifts against SciPy's polyphase filter and band-limited signals in closed form. */
class TimeAxisTest {
    @Test
    void resamplingAgreesWithSciPy() throws Exception {
        for (ReferenceCases.Case c : ReferenceCases.of("resample")) {
            Processor processor = make("resample", c.sampling(), c.settings());
            assertEquals(new Sampling(c.expected().length, Double.parseDouble(c.setting("interval")), -20, Domain.TIME),
                    processor.output());
            float[] z = c.result();
            for (int s = 0; s < z.length; s++) {
                assertEquals(c.expected()[s], z[s], 1e-6 * c.peak(), c.line() + " sample " + s);
            }
        }
    }

    private static double tone(double frequency, double millis) {
        return Math.sin(2 * Math.PI * frequency * millis / 1000 + frequency);
    }

    private static float[] tone(double frequency, Sampling sampling) {
        float[] x = new float[sampling.count()];
        for (int s = 0; s < x.length; s++) {
            x[s] = (float) tone(frequency, sampling.at(s));
        }
        return x;
    }

    @Test
    void tonesBelowNyquistSurvive() throws Exception {
        for (double[] c : new double[][] { { 4, 1 }, { 4, 2 }, { 4, 3 }, { 4, 2.5 }, { 4, 1.7 }, { 2, 4 }, { 1, 4 },
            { 2, 3 }, { 4, 10 }, { 3.333, 2 }, { 2, 2 } }) {
            Sampling in = new Sampling(1201, c[0], 300, Domain.TIME);
            Processor processor = make("resample", in, "interval=" + c[1]);
            Sampling out = processor.output();
            assertEquals(300, out.first());
            assertTrue(out.last() <= in.last() + 1e-6 && out.last() + c[1] > in.last() + 1e-6);
            double margin = 33 * Math.max(c[0], c[1]);
            double nyquist = 500 / Math.max(c[0], c[1]);
            for (double share : new double[] { 0, 0.05, 0.3, 0.6, c[1] > c[0] ? 0.82 : 0.91 }) {
                float[] y = run(processor, tone(share * nyquist, in), 1, in.count());
                for (int s = 0; s < y.length; s++) {
                    if (out.at(s) > in.first() + margin && out.at(s) < in.last() - margin) {
                        assertEquals(tone(share * nyquist, out.at(s)), y[s], 1e-4, Arrays.toString(c) + " " + share);
                    }
                }
            }
            if (c[1] > c[0]) {
                for (double share : new double[] { 1.0001, 1.3 }) {
                    float[] y = run(processor, tone(share * nyquist, in), 1, in.count());
                    for (int s = 0; s < y.length; s++) {
                        if (out.at(s) > in.first() + margin && out.at(s) < in.last() - margin) {
                            assertEquals(0, y[s], 1e-4, Arrays.toString(c) + " alias " + share);
                        }
                    }
                }
            }
        }
    }

    @Test
    void finerKeepsTheSamplesAndBackAgainTheTrace() throws Exception {
        Sampling four = Sampling.time(100, 4);
        float[] x = noise(300, 1);
        Processor finer = make("resample", four, "interval=1");
        float[] fine = run(finer, x, 3, 100);
        assertEquals(3 * 397, fine.length);
        for (int t = 0; t < 3; t++) {
            for (int s = 0; s < 100; s++) {
                assertEquals(x[t * 100 + s], fine[t * 397 + 4 * s]);
            }
        }
    }

    @Test
    void badSamplesTakeTheNearestPlaces() throws Exception {
        float[] x = noise(100, 2);
        x[10] = Float.NaN;
        x[49] = Float.POSITIVE_INFINITY;
        x[99] = Float.NaN;
        float[] coarse = run(make("resample", Sampling.time(100, 4), "interval=8"), x, 1, 100);
        assertEquals(50, coarse.length);
        for (int s = 0; s < 50; s++) {
            // sample 49 lies as near to 24 as to 25; 99 is beyond the last new one and nearest to it
            assertEquals(s == 5 || s == 24 || s == 49, !Float.isFinite(coarse[s]), "sample " + s);
        }
        float[] fine = run(make("resample", Sampling.time(100, 4), "interval=2"), x, 1, 100);
        for (int s = 0; s < fine.length; s++) {
            boolean near = Math.abs(s - 20) < 2 || Math.abs(s - 98) < 2 || s >= 197;
            assertEquals(near, !Float.isFinite(fine[s]), "sample " + s);
        }
    }

    @Test
    void aSillyIntervalIsRefused() {
        ParameterException e = assertThrows(ParameterException.class,
                () -> make("resample", Sampling.time(3001, 4), "interval=0.01"));
        assertEquals("interval: 0.01 ms gives more than 1000000 samples in a trace; allowed is 0.013 ms or more.",
                e.getMessage());
    }

    private static float wavelet(double millis) {
        double a = Math.pow(Math.PI * 30 * millis / 1000, 2);
        return (float) ((1 - 2 * a) * Math.exp(-a));
    }

    @Test
    void shiftsMoveWaveletsBySamplesAndParts() throws Exception {
        int samples = 250;
        Sampling sampling = new Sampling(samples, 4, 100, Domain.TIME);
        float[] x = new float[samples];
        for (int s = 0; s < samples; s++) {
            x[s] = wavelet(4 * s - 500.0);
        }
        for (double by : new double[] { 0, 4, -8, 1, 2.5, -13.7, 0.001, 333.3, -333.3, 499, 997, -997, 2000, -2000 }) {
            float[] y = run(make("shift", sampling, "time=" + by), x, 1);
            for (int s = 0; s < samples; s++) {
                boolean inside = 4 * s - by >= 0 && 4 * s - by <= 4 * (samples - 1);
                assertEquals(inside ? wavelet(4 * s - 500 - by) : 0, y[s], by % 4 == 0 ? 0 : 3e-5, by + " sample " + s);
            }
        }
    }

    @Test
    void wholeSamplesAreCopiedAndTonesInterpolated() throws Exception {
        float[] x = noise(100, 3);
        float[] y = run(make("shift", Sampling.time(100, 4), "time=12"), x, 1);
        assertArrayEquals(new float[3], Arrays.copyOf(y, 3));
        assertArrayEquals(Arrays.copyOf(x, 97), Arrays.copyOfRange(y, 3, 100));
        Sampling long4 = Sampling.time(500, 4);
        for (double frequency : new double[] { 0, 3, 60, 113 }) {
            float[] z = run(make("shift", long4, "time=5.3"), tone(frequency, long4), 1);
            for (int s = 40; s < 460; s++) {
                assertEquals(tone(frequency, 4 * s - 5.3), z[s], 1e-4);
            }
        }
    }

    @Test
    void staticsComeFromHeaders() throws Exception {
        int samples = 60;
        HeaderKey source = new HeaderKey("source_static");
        HeaderKey receiver = new HeaderKey("receiver_static");
        List<HeaderColumn> columns = List.of(new HeaderColumn(HeaderKey.CDP, HeaderType.INT32),
                new HeaderColumn(source, HeaderType.INT16), new HeaderColumn(receiver, HeaderType.FLOAT32));
        Sampling sampling = Sampling.time(samples, 4);
        ProcessorInput input = ProcessorInput.of(sampling, columns);
        HeaderBatch headers = new HeaderBatch(columns, 4);
        headers.set(0, 4);
        int[] sources = { 8, -12, 0, 7 };
        double[] receivers = { 0, 4.5, Double.NaN, -3 };
        for (int t = 0; t < 4; t++) {
            headers.setLong(1, t, sources[t]);
            headers.setDouble(2, t, receivers[t]);
        }
        float[] x = noise(4 * samples, 4);
        for (double factor : new double[] { 1, -1, 0.5 }) {
            Processor processor = make("shift", input, "time=2", "header=source_static", "header2=Receiver_Static",
                    "factor=" + factor);
            assertEquals(List.of(source, receiver), processor.headers());
            float[] y = x.clone();
            processor.process(new GatherBuffer(y, 4, sampling, headers), new Workspace());
            for (int t = 0; t < 4; t++) {
                double by = 2 + factor * (sources[t] + (Double.isNaN(receivers[t]) ? 0 : receivers[t]));
                float[] one = Arrays.copyOfRange(x, t * samples, (t + 1) * samples);
                assertArrayEquals(run(make("shift", sampling, "time=" + by), one, 1),
                        Arrays.copyOfRange(y, t * samples, (t + 1) * samples), 1e-6f, "trace " + t);
            }
        }
        ParameterException e = assertThrows(ParameterException.class, () -> make("shift", input, "header2=weathering"));
        assertEquals("header2", e.parameter());
        assertTrue(e.getMessage().contains("no header 'weathering'"));
        ShiftFactory factory = new ShiftFactory();
        assertTrue(factory.create(ParameterValues.of(factory.description().parameters(), Map.of()), input).headers()
                .isEmpty());
    }
}
