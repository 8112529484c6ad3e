// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.decon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.moveout.process.ReferenceCases.make;
import static org.moveout.process.ReferenceCases.noise;
import static org.moveout.process.ReferenceCases.run;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.Sampling;
import org.moveout.process.ParameterException;
import org.moveout.process.ReferenceCases;

/** Deconvolution against SciPy's Toeplitz solver and on wavelets whose answer is known. */
class DeconTest {
    @Test
    void agreesWithSciPy() throws Exception {
        for (ReferenceCases.Case c : ReferenceCases.of("decon")) {
            float[] z = c.result();
            for (int s = 0; s < z.length; s++) {
                assertEquals(c.expected()[s], z[s], 2e-7 * c.peak(), c.line() + " sample " + s);
            }
        }
    }

    @Test
    void aMinimumPhaseWaveletBecomesASpikeOfItsFirstSample() throws Exception {
        // wavelet 1 / (1 - 0.9 z + 0.2 z^2): its inverse has three coefficients
        int samples = 300;
        float[] x = new float[samples];
        for (int s = 50; s < samples; s++) {
            x[s] = (s == 50 ? 3 : 0) + 0.9f * x[s - 1] - 0.2f * x[s - 2];
        }
        float[] y = run(make("decon", Sampling.time(samples, 4), "operator=40", "whitening=0"), x, 1);
        for (int s = 0; s < samples; s++) {
            assertEquals(s == 50 ? 3 : 0, y[s], 1e-5);
        }
    }

    @Test
    void reverberationsGoAndTheWaveletUpToTheGapStays() throws Exception {
        int samples = 2000;
        int period = 25;
        float[] clean = new float[samples];
        Random random = new Random(1);
        for (int s = 100; s < samples; s++) {
            float reflection = random.nextInt(40) == 0 ? (float) random.nextGaussian() : 0;
            for (int k = 0; k < 8 && s + k < samples; k++) {
                clean[s + k] += reflection * (float) (Math.pow(0.6, k) * Math.cos(k));
            }
        }
        float[] x = clean.clone();
        for (int s = period; s < samples; s++) {
            x[s] -= 0.6f * x[s - period];
        }
        float[] y = run(make("decon", Sampling.time(samples, 4), "method=predictive", "gap=100", "operator=40",
                "whitening=0.01"), x, 1);
        assertTrue(distance(y, clean) < 0.2 * distance(x, clean));
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.pow(a[i] - b[i], 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void levinsonSolvesWhatGaussDoes() {
        int n = 12;
        double[] r = new double[n];
        double[] g = new double[n + 3];
        for (int i = 0; i < n; i++) {
            r[i] = Math.exp(-0.3 * i) * Math.cos(i);
            g[i + 3] = Math.sin(3 * i + 1);
        }
        double[] x = new double[n];
        assertEquals(n, new Toeplitz().solve(r, g, 3, x, n));
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += r[Math.abs(i - j)] * x[j];
            }
            assertEquals(g[i + 3], sum, 1e-12);
        }
        // a pure cosine is singular from three equations on
        for (int i = 0; i < n; i++) {
            r[i] = Math.cos(i);
        }
        int solved = new Toeplitz().solve(r, g, 3, x, n);
        assertTrue(solved >= 2 && solved < n);
        for (int i = solved; i < n; i++) {
            assertEquals(0, x[i]);
        }
        assertEquals(0, new Toeplitz().solve(new double[1], g, 0, x, 1));
    }

    @Test
    void amplitudesScaleAndDeadWindowsLeaveTheTrace() throws Exception {
        Sampling sampling = Sampling.time(200, 4);
        float[] x = noise(200, 6);
        float[] big = x.clone();
        for (int s = 0; s < 200; s++) {
            big[s] *= 1024;
        }
        float[] y = run(make("decon", sampling), x, 1);
        float[] z = run(make("decon", sampling), big, 1);
        for (int s = 0; s < 200; s++) {
            assertEquals(1024 * y[s], z[s], 1e-3);
        }
        assertEquals(x[0], y[0]);
        Arrays.fill(x, 100, 200, 0);
        assertArrayEquals(x, run(make("decon", sampling, "from=400"), x, 1));
        ParameterException e = assertThrows(ParameterException.class, () -> make("decon", sampling, "from=900"));
        assertEquals("from: there are no samples from 900 ms to end; the traces reach from 0 to 796 ms.", e.getMessage());
    }
}
