// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.Arrays;

/**
 * Complex prediction filters over traces, one for each frequency of a band; see {@link FxFactory}. Mutable, for one
 * thread; all inner loops run over the frequencies. In double precision.
 * <p>
 * With the sums {@code G(p, q) = sum over i of conj(x(i + p)) x(i + q)}, where i runs over the stretches of
 * {@code order + 1} live traces, the normal equations of both directions together are {@code M a = b} with
 * {@code M(l, m) = G(L - l, L - m) + conj(G(l, m))} and {@code b(l) = G(L - l, L) + conj(G(l, 0))}, for l, m from 1 to
 * the order L.
 */
final class PredictionFilter {
    private int traces;
    private int band;
    private int order;
    private boolean designed;
    private double[] re = new double[0];
    private double[] im = new double[0];
    private double[] sumRe = new double[0];
    private double[] sumIm = new double[0];
    private double[] filterRe = new double[0];
    private double[] filterIm = new double[0];
    private double[] matrixRe = new double[0];
    private double[] matrixIm = new double[0];
    private double[] outRe = new double[0];
    private double[] outIm = new double[0];

    /** Prepares for windows of that shape. */
    void reshape(int newTraces, int newBand, int newOrder) {
        traces = newTraces;
        band = newBand;
        order = newOrder;
        int sums = (order + 1) * (order + 2) / 2 * band;
        re = enough(re, traces * band);
        im = enough(im, traces * band);
        sumRe = enough(sumRe, sums);
        sumIm = enough(sumIm, sums);
        filterRe = enough(filterRe, order * band);
        filterIm = enough(filterIm, order * band);
        matrixRe = enough(matrixRe, order * (order + 1));
        matrixIm = enough(matrixIm, order * (order + 1));
        outRe = enough(outRe, band);
        outIm = enough(outIm, band);
    }

    private static double[] enough(double[] array, int length) {
        return array.length >= length ? array : new double[length];
    }

    /**
     * Takes over the spectrum of a trace.
     *
     * @param spectrum as {@link org.moveout.process.spectrum.FloatFft#realForward} leaves it
     * @param n        length of the transform
     * @param f0       first frequency of the band
     */
    void load(float[] spectrum, int offset, int n, int trace, int f0) {
        for (int j = 0; j < band; j++) {
            int f = f0 + j;
            boolean real = f == 0 || 2 * f == n;
            re[trace * band + j] = spectrum[offset + (2 * f == n ? 1 : 2 * f)];
            im[trace * band + j] = real ? 0 : spectrum[offset + 2 * f + 1];
        }
    }

    /** Makes the filters, if there are enough live traces in a row. */
    void design(boolean[] live, double whitening) {
        int pairs = (order + 1) * (order + 2) / 2;
        Arrays.fill(sumRe, 0, pairs * band, 0);
        Arrays.fill(sumIm, 0, pairs * band, 0);
        int stretches = 0;
        for (int i = 0; i + order < traces; i++) {
            if (live(live, i, i + order)) {
                stretches++;
                for (int p = 0, at = 0; p <= order; p++) {
                    for (int q = p; q <= order; q++, at += band) {
                        add((i + p) * band, (i + q) * band, at);
                    }
                }
            }
        }
        designed = stretches >= order;
        if (designed) {
            for (int f = 0; f < band; f++) {
                solve(f, whitening);
            }
        }
    }

    private static boolean live(boolean[] live, int from, int to) {
        for (int t = from; t <= to; t++) {
            if (!live[t]) {
                return false;
            }
        }
        return true;
    }

    /** Adds conj(a) b. */
    private void add(int a, int b, int to) {
        for (int f = 0; f < band; f++) {
            sumRe[to + f] += re[a + f] * re[b + f] + im[a + f] * im[b + f];
        }
        for (int f = 0; f < band; f++) {
            sumIm[to + f] += re[a + f] * im[b + f] - im[a + f] * re[b + f];
        }
    }

    /** Where G(p, q) with p not above q begins. */
    private int at(int p, int q) {
        return (p * (order + 1) - p * (p - 1) / 2 + q - p) * band;
    }

    /** By Cholesky's decomposition of the lower triangle, the right side as another row. */
    private void solve(int f, double whitening) {
        int width = order;
        double diagonal = 0;
        for (int l = 1; l <= order; l++) {
            for (int m = 1; m <= l; m++) {
                // G(L - l, L - m) has its first index below; conj(G(l, m)) = G(m, l)
                int forward = at(order - l, order - m) + f;
                int backward = at(m, l) + f;
                matrixRe[(l - 1) * width + m - 1] = sumRe[forward] + sumRe[backward];
                matrixIm[(l - 1) * width + m - 1] = sumIm[forward] + sumIm[backward];
            }
            diagonal += matrixRe[(l - 1) * width + l - 1];
            int forward = at(order - l, order) + f;
            int backward = at(0, l) + f;
            matrixRe[order * width + l - 1] = sumRe[forward] + sumRe[backward];
            matrixIm[order * width + l - 1] = sumIm[forward] + sumIm[backward];
        }
        diagonal /= order;
        if (diagonal < Double.MIN_NORMAL) {
            for (int l = 0; l < order; l++) {
                filterRe[l * band + f] = 0;
                filterIm[l * band + f] = 0;
            }
            return;
        }
        for (int l = 0; l < order; l++) {
            matrixRe[l * width + l] += whitening * diagonal;
        }
        decompose(width);
        // forward: L y = b, then backward: L^H a = y
        int b = order * width;
        for (int l = 0; l < order; l++) {
            double x = matrixRe[b + l];
            double y = matrixIm[b + l];
            for (int m = 0; m < l; m++) {
                double c = matrixRe[l * width + m];
                double d = matrixIm[l * width + m];
                x -= c * matrixRe[b + m] - d * matrixIm[b + m];
                y -= c * matrixIm[b + m] + d * matrixRe[b + m];
            }
            matrixRe[b + l] = x / matrixRe[l * width + l];
            matrixIm[b + l] = y / matrixRe[l * width + l];
        }
        for (int l = order - 1; l >= 0; l--) {
            double x = matrixRe[b + l];
            double y = matrixIm[b + l];
            for (int m = l + 1; m < order; m++) {
                double c = matrixRe[m * width + l];
                double d = -matrixIm[m * width + l];
                x -= c * matrixRe[b + m] - d * matrixIm[b + m];
                y -= c * matrixIm[b + m] + d * matrixRe[b + m];
            }
            matrixRe[b + l] = x / matrixRe[l * width + l];
            matrixIm[b + l] = y / matrixRe[l * width + l];
            filterRe[l * band + f] = matrixRe[b + l];
            filterIm[l * band + f] = matrixIm[b + l];
        }
    }

    private void decompose(int width) {
        for (int l = 0; l < order; l++) {
            for (int m = 0; m <= l; m++) {
                double x = matrixRe[l * width + m];
                double y = matrixIm[l * width + m];
                for (int k = 0; k < m; k++) {
                    double c = matrixRe[l * width + k];
                    double d = matrixIm[l * width + k];
                    double e = matrixRe[m * width + k];
                    double g = -matrixIm[m * width + k];
                    x -= c * e - d * g;
                    y -= c * g + d * e;
                }
                if (m == l) {
                    matrixRe[l * width + l] = Math.sqrt(Math.max(x, Double.MIN_NORMAL));
                    matrixIm[l * width + l] = 0;
                } else {
                    matrixRe[l * width + m] = x / matrixRe[m * width + m];
                    matrixIm[l * width + m] = y / matrixRe[m * width + m];
                }
            }
        }
    }

    /** Puts the prediction of a live trace into its spectrum; leaves that alone where there is none. */
    void predict(boolean[] live, int trace, float[] spectrum, int offset, int n, int f0) {
        boolean forward = designed && trace >= order && live(live, trace - order, trace);
        boolean backward = designed && trace + order < traces && live(live, trace, trace + order);
        if (!forward && !backward) {
            return;
        }
        Arrays.fill(outRe, 0, band, 0);
        Arrays.fill(outIm, 0, band, 0);
        for (int l = 1; l <= order; l++) {
            if (forward) {
                predict((l - 1) * band, (trace - l) * band, 1);
            }
            if (backward) {
                predict((l - 1) * band, (trace + l) * band, -1);
            }
        }
        double part = forward && backward ? 0.5 : 1;
        for (int j = 0; j < band; j++) {
            int f = f0 + j;
            spectrum[offset + (2 * f == n ? 1 : 2 * f)] = (float) (part * outRe[j]);
            if (f > 0 && 2 * f < n) {
                spectrum[offset + 2 * f + 1] = (float) (part * outIm[j]);
            }
        }
    }

    /** Adds the filter, or its conjugate where the sign is -1, times a trace. */
    private void predict(int a, int x, double sign) {
        for (int f = 0; f < band; f++) {
            outRe[f] += filterRe[a + f] * re[x + f] - sign * filterIm[a + f] * im[x + f];
        }
        for (int f = 0; f < band; f++) {
            outIm[f] += filterRe[a + f] * im[x + f] + sign * filterIm[a + f] * re[x + f];
        }
    }
}
