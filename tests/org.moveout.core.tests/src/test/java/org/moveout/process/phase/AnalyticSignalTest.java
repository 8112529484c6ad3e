// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.phase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.moveout.process.ReferenceCases.make;
import static org.moveout.process.ReferenceCases.noise;
import static org.moveout.process.ReferenceCases.run;

import org.junit.jupiter.api.Test;
import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.ReferenceCases;

/** Phase rotation and instantaneous attributes against SciPy's analytic signal and in closed form. */
class AnalyticSignalTest {
    @Test
    void rotationAgreesWithSciPy() throws Exception {
        for (ReferenceCases.Case c : ReferenceCases.of("phase")) {
            float[] z = c.result();
            for (int s = 0; s < z.length; s++) {
                assertEquals(c.expected()[s], z[s], 2e-7 * c.peak(), c.line() + " sample " + s);
            }
        }
    }

    @Test
    void attributesAgreeWithSciPy() throws Exception {
        for (ReferenceCases.Case c : ReferenceCases.of("envelope")) {
            float[] z = c.result();
            String attribute = c.setting("attribute");
            for (int s = 0; s < z.length; s++) {
                double difference = z[s] - c.expected()[s];
                if (attribute.equals("phase")) {
                    difference -= 360 * Math.rint(difference / 360);
                }
                double tolerance = switch (attribute) {
                case "envelope" -> 2e-7 * c.peak();
                case "cosine" -> 1e-6;
                default -> 1e-4;
                };
                assertEquals(0, difference, tolerance, c.line() + " sample " + s);
            }
        }
    }

    @Test
    void anglesAddUp() throws Exception {
        Sampling sampling = Sampling.time(64, 4);
        float[] x = noise(64, 1);
        float[] reversed = run(make("phase", sampling, "angle=-180"), x, 1);
        for (int s = 0; s < 64; s++) {
            assertEquals(-x[s], reversed[s]);
        }
        assertArrayEquals(x, run(make("phase", sampling, "angle=360"), x, 1));
        float[] turned = run(make("phase", sampling, "angle=40"), x, 1);
        float[] back = run(make("phase", sampling, "angle=-320"), x, 1);
        assertArrayEquals(turned, back, 1e-6f);
    }

    @Test
    void aToneHasItsEnvelopeFrequencyAndPhase() throws Exception {
        int samples = 2000;
        Sampling sampling = new Sampling(samples, 2, 500, Domain.TIME);
        float[] x = new float[samples];
        double[] level = new double[samples];
        for (int s = 0; s < samples; s++) {
            double t = (s - 1000) * 0.002;
            level[s] = 7 * Math.exp(-4 * t * t);
            x[s] = (float) (level[s] * Math.cos(2 * Math.PI * 30 * t));
        }
        float[] envelope = run(make("envelope", sampling), x, 1);
        float[] frequency = run(make("envelope", sampling, "attribute=frequency"), x, 1);
        float[] phase = run(make("envelope", sampling, "attribute=phase"), x, 1);
        float[] cosine = run(make("envelope", sampling, "attribute=cosine"), x, 1);
        float[] quarter = run(make("phase", sampling, "angle=90"), x, 1);
        for (int s = 500; s < 1500; s++) {
            double angle = 2 * Math.PI * 30 * (s - 1000) * 0.002;
            assertEquals(level[s], envelope[s], 1e-5);
            assertEquals(30, frequency[s], 1e-3);
            double turns = (phase[s] - Math.toDegrees(angle)) / 360;
            assertEquals(0, turns - Math.rint(turns), 1e-5);
            assertEquals(Math.cos(angle), cosine[s], 1e-5);
            assertEquals(-level[s] * Math.sin(angle), quarter[s], 1e-5);
        }
        // cycles per kilometre in depth
        float[] depth = run(make("envelope", new Sampling(samples, 2, 0, Domain.DEPTH), "attribute=frequency"), x, 1);
        assertArrayEquals(frequency, depth);
    }
}
