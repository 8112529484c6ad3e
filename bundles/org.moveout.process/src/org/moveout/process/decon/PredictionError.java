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

    /** What a thread keeps. */
    private static final class Scratch {
        final Toeplitz toeplitz = new Toeplitz();
        double[] trace = new double[0];
        double[] lags = new double[0];
        double[] operator = new double[0];
        double[] output = new double[0];

        void reserve(int samples, int lagCount, int taps) {
            trace = reserve(trace, samples);
            output = reserve(output, samples);
            lags = reserve(lags, lagCount);
            operator = reserve(operator, taps);
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
        double[] x = scratch.trace;
        for (int s = 0; s < samples; s++) {
            x[s] = data[offset + s];
        }
        double[] r = scratch.lags;
        correlate(x, r, lagCount);
        if (!(r[0] > 0)) {
            return;
        }
        r[0] *= 1 + whitening;
        double[] a = scratch.operator;
        int solved = scratch.toeplitz.solve(r, r, gap, a, taps);
        double[] y = scratch.output;
        System.arraycopy(x, 0, y, 0, samples);
        for (int from = gap; from < samples; from += BLOCK) {
            int to = Math.min(samples, from + BLOCK);
            for (int k = 0; k < solved && gap + k < to; k++) {
                subtract(y, x, gap + k, a[k], Math.max(from, gap + k), to);
            }
        }
        for (int s = 0; s < samples; s++) {
            data[offset + s] = (float) y[s];
        }
    }

    /** Autocorrelation of the design window from lag 0 on; zero where the window is too short. */
    private void correlate(double[] x, double[] r, int lagCount) {
        Arrays.fill(r, 0, lagCount, 0);
        for (int from = 0; from < lagCount; from += BLOCK) {
            int to = Math.min(lagCount, from + BLOCK);
            for (int s = first; s + from < end; s++) {
                add(r, x, s, from, Math.min(to, end - s));
            }
        }
    }

    private static void add(double[] r, double[] x, int sample, int from, int to) {
        double value = x[sample];
        for (int k = from; k < to; k++) {
            r[k] += value * x[sample + k];
        }
    }

    private static void subtract(double[] y, double[] x, int lag, double factor, int from, int to) {
        for (int s = from; s < to; s++) {
            y[s] -= factor * x[s - lag];
        }
    }
}
