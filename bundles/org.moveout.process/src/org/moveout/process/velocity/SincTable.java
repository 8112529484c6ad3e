// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.velocity;

/**
 * Band-limited interpolation with eight points, by a table of coefficients for shifts of 1/1024 sample.
 * <p>
 * The coefficients have the least mean square error for all frequencies up to {@link #BAND} of the Nyquist frequency
 * (D. Hale, mksinc of Seismic Unix and CWP's par library): each set solves the normal equations
 * {@code sum_k sinc(BAND (j - k)) c_k = sinc(BAND (j - d))} for a shift d. At whole samples the value is that sample.
 */
final class SincTable {
    /** Points of an interpolation. */
    static final int POINTS = 8;
    /** Zeros needed before and behind the samples. */
    static final int PAD = POINTS;
    /** The band that is interpolated well, as a part of the Nyquist frequency. */
    static final double BAND = 0.066 + 0.265 * Math.log(POINTS);

    private static final int STEPS = 1024;
    private static final float[] TABLE = table();

    private SincTable() {
    }

    /**
     * The value between samples.
     *
     * @param padded   sample 0 is {@code padded[PAD]}; zeros around
     * @param position in samples, from 0 on
     */
    static float at(float[] padded, double position) {
        int i = (int) position;
        int c = POINTS * (int) ((position - i) * STEPS + 0.5);
        int k = i + PAD - POINTS / 2 + 1;
        float[] t = TABLE;
        return padded[k] * t[c] + padded[k + 1] * t[c + 1] + padded[k + 2] * t[c + 2] + padded[k + 3] * t[c + 3]
                + padded[k + 4] * t[c + 4] + padded[k + 5] * t[c + 5] + padded[k + 6] * t[c + 6]
                + padded[k + 7] * t[c + 7];
    }

    private static float[] table() {
        double[][] factor = cholesky();
        float[] table = new float[(STEPS + 1) * POINTS];
        for (int step = 0; step <= STEPS; step++) {
            double[] c = new double[POINTS];
            for (int j = 0; j < POINTS; j++) {
                c[j] = sinc(BAND * (j - (POINTS / 2 - 1) - (double) step / STEPS));
            }
            solve(factor, c);
            for (int j = 0; j < POINTS; j++) {
                table[step * POINTS + j] = (float) c[j];
            }
        }
        return table;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }

    /** The lower factor of the matrix of the normal equations. */
    private static double[][] cholesky() {
        double[][] l = new double[POINTS][POINTS];
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = sinc(BAND * (i - j));
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return l;
    }

    private static void solve(double[][] l, double[] x) {
        for (int i = 0; i < POINTS; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= l[i][k] * x[k];
            }
            x[i] /= l[i][i];
        }
        for (int i = POINTS - 1; i >= 0; i--) {
            for (int k = i + 1; k < POINTS; k++) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
        }
    }
}
