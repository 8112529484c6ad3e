// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.decon;

import java.util.Arrays;

/**
 * Solves symmetric positive definite Toeplitz equations by the Wiener-Levinson recursion. Belongs to one thread.
 * <p>
 * N. Levinson, The Wiener RMS error criterion in filter design and prediction, J. Math. Phys. 25 (1947); E. A. Robinson
 * and S. Treitel, Geophysical Signal Analysis, Prentice-Hall (1980), chapter 6. O(n^2) time, O(n) memory.
 */
final class Toeplitz {
    private double[] predictor = new double[0];
    private double[] next = new double[0];

    /**
     * Solves {@code sum over j of r[|i - j|] x[j] = g[i]}.
     * <p>
     * Where rounding leaves the equations of some size no longer positive definite (they are so for an autocorrelation,
     * but nearly singular without whitening), the solution of the largest smaller size is taken and the rest of
     * {@code x} is zero.
     *
     * @param r     first row, at least n values, {@code r[0]} positive
     * @param g     right-hand side
     * @param first where the right-hand side begins in {@code g}
     * @param x     receives the solution
     * @param n     how many equations
     * @return how many could be solved
     */
    int solve(double[] r, double[] g, int first, double[] x, int n) {
        if (predictor.length < n) {
            predictor = new double[n];
            next = new double[n];
        }
        Arrays.fill(x, 0, n, 0);
        if (n == 0 || !(r[0] > 0)) {
            return 0;
        }
        // predictor a with a[0] = 1: sum over j of r[|i - j|] a[j] is error for i = 0 and 0 for the others
        double[] a = predictor;
        double[] b = next;
        a[0] = 1;
        double error = r[0];
        x[0] = g[first] / error;
        for (int m = 1; m < n; m++) {
            double sum = 0;
            double missing = g[first + m];
            for (int j = 0; j < m; j++) {
                sum += a[j] * r[m - j];
                missing -= x[j] * r[m - j];
            }
            double reflection = -sum / error;
            double left = error * (1 - reflection * reflection);
            if (!(left > r[0] * 1e-15)) {
                return m;
            }
            error = left;
            a[m] = 0;
            for (int j = 0; j <= m; j++) {
                b[j] = a[j] + reflection * a[m - j];
            }
            double[] swap = a;
            a = b;
            b = swap;
            double share = missing / error;
            for (int j = 0; j <= m; j++) {
                x[j] += share * a[m - j];
            }
        }
        return n;
    }
}
