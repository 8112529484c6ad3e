// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.moveout.process.ReferenceCases.make;
import static org.moveout.process.ReferenceCases.noise;
import static org.moveout.process.ReferenceCases.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.ParameterException;
import org.moveout.process.Processor;
import org.moveout.process.ReferenceCases;

/** Low-pass, high-pass, notch, minimum phase, Ormsby and Ricker against SciPy's results. */
class FrequencyFiltersTest {
    private static void compare(double tolerance, String... ids) throws Exception {
        for (ReferenceCases.Case c : ReferenceCases.of(ids)) {
            float[] z = c.result();
            double[] y = c.expected();
            assertEquals(y.length, z.length);
            for (int s = 0; s < y.length; s++) {
                assertEquals(y[s], z[s], tolerance * c.peak(), c.line() + " sample " + s);
            }
        }
    }

    @Test
    void butterworthAgreesWithSciPy() throws Exception {
        compare(1e-5, "bandpass", "lowpass", "highpass", "notch");
    }

    @Test
    void ormsbyAndRickerAgreeWithSciPy() throws Exception {
        compare(1e-7, "ormsby", "ricker");
    }

    @Test
    void singlePrecisionIsAsGoodAsPromised() {
        int samples = 700;
        int traces = 9;
        Sampling sampling = Sampling.time(samples, 4);
        float[] data = noise(traces * samples, 3);
        for (int s = 0; s < samples; s++) {
            data[s] += 1000;
            data[samples + s] = s == 0 ? 1 : 0;
            data[2 * samples + s] *= (float) (1e4 * Math.exp(-s / 30.0));
        }
        for (int order : new int[] { 1, 2, 3, 4, 8, 16 }) {
            List<Butterworth> designs = new ArrayList<>();
            for (double corner : new double[] { 1, 3, 5, 8, 20, 60, 110, 124 }) {
                designs.add(Butterworth.lowpass(order, corner, 250));
                designs.add(Butterworth.highpass(order, corner, 250));
            }
            for (double[] c : new double[][] { { 8, 60 }, { 5, 20 }, { 20, 30 }, { 48, 52 }, { 50, 110 }, { 4, 120 } }) {
                designs.add(Butterworth.bandpass(order, c[0], c[1], 250));
                designs.add(Butterworth.bandstop(order, c[0], c[1], 250));
            }
            for (Butterworth design : designs) {
                for (Phase phase : Phase.values()) {
                    if (ButterworthProcessor.needsDouble(design)) {
                        continue;
                    }
                    float[] narrow = run(new ButterworthProcessor(design, phase, sampling, false), data, traces);
                    float[] wide = run(new ButterworthProcessor(design, phase, sampling, true), data, traces);
                    for (int t = 0; t < traces; t++) {
                        float peak = 0;
                        float worst = 0;
                        for (int i = t * samples; i < (t + 1) * samples; i++) {
                            peak = Math.max(peak, Math.max(Math.abs(wide[i]), Math.abs(data[i])));
                            worst = Math.max(worst, Math.abs(wide[i] - narrow[i]));
                        }
                        assertTrue(worst <= 7e-6 * peak, order + " " + design.sections() + " " + phase + " trace " + t
                                + ": " + worst / peak);
                    }
                }
            }
        }
    }

    @Test
    void levelsStayAndVanish() throws Exception {
        Sampling sampling = Sampling.time(200, 4);
        float[] level = new float[200];
        Arrays.fill(level, 1000);
        assertArrayEquals(new float[200], run(make("highpass", sampling, "order=5"), level, 1));
        for (String id : List.of("lowpass", "notch")) {
            assertArrayEquals(level, run(make(id, sampling), level, 1), 1e-3f);
        }
    }

    @Test
    void minimumPhaseIsCausal() throws Exception {
        Sampling sampling = Sampling.time(200, 4);
        float[] spike = new float[200];
        spike[100] = 1;
        for (String id : List.of("bandpass", "lowpass", "highpass", "notch")) {
            float[] out = run(make(id, sampling, "phase=minimum"), spike, 1);
            for (int s = 0; s < 100; s++) {
                assertEquals(0f, out[s]);
            }
            assertTrue(out[100] > 0);
            float[] zero = run(make(id, sampling), spike, 1);
            for (int s = 1; s < 30; s++) {
                assertEquals(zero[100 - s], zero[100 + s], 2e-4);
            }
        }
    }

    @Test
    void nothingWrapsAround() throws Exception {
        // a spike at the last sample: the operator of f1..f4 in closed form, not its repetition from the beginning
        int samples = 512;
        float[] spike = new float[samples];
        spike[samples - 1] = 1;
        float[] out = run(make("ormsby", Sampling.time(samples, 4), "f1=5", "f2=10", "f3=60", "f4=80"), spike, 1);
        for (int s = 0; s < samples; s++) {
            double t = (samples - 1 - s) * 0.004;
            double expected = 0.004 * (roof(60, 80, t) - roof(5, 10, t));
            assertEquals(expected, out[s], 1e-9 + 1e-7 * Math.abs(expected));
        }
    }

    /** Ormsby's own form of the operator. */
    private static double roof(double from, double to, double t) {
        if (t == 0) {
            return from + to;
        }
        double a = Math.sin(Math.PI * to * t) / (Math.PI * t);
        double b = Math.sin(Math.PI * from * t) / (Math.PI * t);
        return (a * a - b * b) / (to - from);
    }

    @Test
    void aSpikeBecomesARickerWavelet() throws Exception {
        float[] spike = new float[301];
        spike[150] = 1;
        float[] out = run(make("ricker", Sampling.time(301, 2), "frequency=30"), spike, 1);
        double peak = out[150];
        for (int s = 0; s < 301; s++) {
            double a = Math.pow(Math.PI * 30 * (s - 150) * 0.002, 2);
            assertEquals((1 - 2 * a) * Math.exp(-a), out[s] / peak, 1e-6);
        }
    }

    @Test
    void depthCountsCyclesPerKilometre() throws Exception {
        float[] data = noise(400, 9);
        for (String id : List.of("lowpass", "highpass", "notch", "ormsby", "ricker")) {
            Processor depth = make(id, new Sampling(200, 4, 100, Domain.DEPTH));
            assertArrayEquals(run(make(id, Sampling.time(200, 4)), data, 2), run(depth, data, 2));
        }
    }

    private static String refusal(String id, Sampling sampling, String... settings) {
        return assertThrows(ParameterException.class, () -> make(id, sampling, settings)).getMessage();
    }

    @Test
    void cornersMustSuitTheSampling() {
        Sampling four = Sampling.time(100, 4);
        assertEquals("high: 125 Hz is not below the Nyquist frequency of this data, sampled every 4 ms; allowed is less "
                + "than 125 Hz.", refusal("lowpass", four, "high=125"));
        assertEquals("low: 60 cycles/km is not below the Nyquist frequency of this data, sampled every 10 m; allowed is "
                + "less than 50 cycles/km.", refusal("highpass", new Sampling(9, 10, 0, Domain.DEPTH), "low=60"));
        assertEquals("width: 12 Hz around 5 Hz reaches down to zero; allowed is less than 10 Hz; a high-pass takes away "
                + "all below.", refusal("notch", four, "frequency=5", "width=12"));
        assertTrue(refusal("notch", four, "frequency=124", "width=4").contains("126 Hz is not below the Nyquist"));
        assertEquals("f3: 9 Hz is below f2; allowed is 10 Hz or more.", refusal("ormsby", four, "f3=9"));
        assertTrue(refusal("ormsby", four, "f1=20", "f2=20", "f3=20", "f4=20").startsWith("f4: 20 Hz"));
        assertEquals("f4: 130 Hz is not below the Nyquist frequency of this data, sampled every 4 ms; allowed is up to "
                + "125 Hz.", refusal("ormsby", four, "f4=130"));
        assertEquals("frequency: 63 Hz is above half the Nyquist frequency of this data, sampled every 4 ms; allowed is "
                + "up to 62.5 Hz.", refusal("ricker", four, "frequency=63"));
    }
}
