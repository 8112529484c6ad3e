// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.decon;

import java.util.Arrays;

import org.moveout.process.TraceProcessor;
import org.moveout.process.Workspace;

/**
 * Takes away from each sample what can be predicted of it from the trace before; see {@link DeconFactory}.
 *
 * @param first     first sample of the design window
 * @param end       one past its last sample
 * @param gap       prediction distance in samples, at least 1
 * @param taps      length of the prediction operator in samples, at least 1
 * @param whitening by how much lag zero grows, as a fraction
 */
record PredictionError(int first, int end, int gap, int taps, double whitening) implements TraceProcessor.Kernel {
    /** Lags or output samples that are summed up together, few enough for the first-level cache. */
    private static final int BLOCK = 512;
    /** Samples or coefficients that are taken at once, which loads and stores the sums less often. */
    private static final int STEP = 4;

    /** What a thread keeps. */
    private static final class Scratch {
        final Toeplitz toeplitz = new Toeplitz();
        double[] trace = new double[0];
        double[] window = new double[0];
        double[] lags = new double[0];
        double[] operator = new double[0];
        double[] output = new double[0];

        void reserve(int samples, int lagCount, int taps) {
            trace = reserve(trace, samples + lagCount + STEP);
            window = reserve(window, samples + lagCount + STEP);
            output = reserve(output, samples);
            lags = reserve(lags, lagCount);
            operator = reserve(operator, taps + STEP);
        }

        private static double[] reserve(double[] array, int length) {
            return array.length < length ? new double[length] : array;
        }
    }

    @Override
    public void apply(float[] data, int offset, int samples, Workspace workspace) {
        Scratch scratch = workspace.retained(Scratch.class, Scratch::new);
        int lagCount = gap + taps;
        scratch.reserve(samples, lagCount, taps);
        double[] r = scratch.lags;
        double[] window = scratch.window;
        int count = end - first;
        for (int s = 0; s < count; s++) {
            window[s] = data[offset + first + s];
        }
        Arrays.fill(window, count, count + lagCount + STEP, 0);
        correlate(window, count, r, lagCount);
        if (!(r[0] > 0)) {
            return;
        }
        r[0] *= 1 + whitening;
        double[] a = scratch.operator;
        int solved = scratch.toeplitz.solve(r, r, gap, a, taps);
        Arrays.fill(a, solved, solved + STEP, 0);
        // as many zeros before the trace as the operator reaches back
        double[] x = scratch.trace;
        double[] y = scratch.output;
        int zeros = lagCount + STEP;
        Arrays.fill(x, 0, zeros, 0);
        for (int s = 0; s < samples; s++) {
            x[zeros + s] = data[offset + s];
            y[s] = data[offset + s];
        }
        for (int from = gap; from < samples; from += BLOCK) {
            int to = Math.min(samples, from + BLOCK);
            for (int k = 0; k < solved && gap + k < to; k += STEP) {
                subtract(y, x, zeros - gap - k, a[k], a[k + 1], a[k + 2], a[k + 3], from, to);
            }
        }
        for (int s = 0; s < samples; s++) {
            data[offset + s] = (float) y[s];
        }
    }

    /**
     * Autocorrelation from lag 0 on; zero where the window is too short.
     *
     * @param window the samples and, behind them, zeros for all lags
     */
    private static void correlate(double[] window, int count, double[] r, int lagCount) {
        Arrays.fill(r, 0, lagCount, 0);
        for (int from = 0; from < lagCount; from += BLOCK) {
            int to = Math.min(lagCount, from + BLOCK);
            for (int s = 0; s + from < count; s += STEP) {
                add(r, window, s, from, to);
            }
        }
    }

    /** The products of four samples with those that follow them by some lags. */
    private static void add(double[] r, double[] x, int s, int from, int to) {
        double a = x[s];
        double b = x[s + 1];
        double c = x[s + 2];
        double d = x[s + 3];
        for (int k = from; k < to; k++) {
            r[k] += a * x[s + k] + b * x[s + 1 + k] + (c * x[s + 2 + k] + d * x[s + 3 + k]);
        }
    }

    /** What four coefficients predict from {@code shift} before and the three samples before that. */
    private static void subtract(double[] y, double[] x, int shift, double a, double b, double c, double d, int from,
            int to) {
        for (int s = from; s < to; s++) {
            y[s] -= a * x[s + shift] + b * x[s + shift - 1] + (c * x[s + shift - 2] + d * x[s + shift - 3]);
        }
    }
}
