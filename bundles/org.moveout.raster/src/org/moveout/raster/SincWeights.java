// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/**
 * Weights of the eight samples around a point: sinc(x) sinc(x / 4) for |x| &lt; 4, scaled to add up to 1, so that a
 * constant stays the same. C. E. Duchon, Lanczos filtering in one and two dimensions, Journal of Applied Meteorology 18,
 * 1979. Thread-safe.
 */
final class SincWeights {
    /** Samples that count. */
    static final int POINTS = 8;
    /** Samples before the point, that at it included. */
    static final int BEFORE = POINTS / 2;

    private SincWeights() {
    }

    /**
     * Weights for a point between two samples: sample {@code floor(x) - 3 + k} counts {@code out[at + k]}.
     *
     * @param fraction of the way from the sample before to the one after, 0 to 1
     */
    static void of(double fraction, float[] out, int at) {
        double[] w = new double[POINTS];
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            double x = fraction + BEFORE - 1 - k;
            w[k] = Math.abs(x) < BEFORE ? sinc(x) * sinc(x / BEFORE) : 0;
            sum += w[k];
        }
        for (int k = 0; k < POINTS; k++) {
            out[at + k] = (float) (w[k] / sum);
        }
    }

    private static double sinc(double x) {
        double a = Math.PI * x;
        return Math.abs(a) < 1e-9 ? 1 : Math.sin(a) / a;
    }
}
