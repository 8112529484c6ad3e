// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.stack;

import java.util.Arrays;

import org.moveout.process.Workspace;

/**
 * A mean weighted by the inverse power of each trace in windows. The power, not the weight, is interpolated between the
 * centres of the windows, so that a burst weighs little up to the ends of its window; it is level beyond the outermost.
 * A window without a sample that counts takes the power of the one before it, or of the first that has one.
 *
 * @param window samples of a window; the last one of a trace may be shorter
 * @param power  of the fold, 1 for the mean
 */
record DiversityStack(int window, double power) implements Stack.Method {
    /** Scratch of one thread. */
    private static final class Sums {
        double[] sum = new double[0];
        double[] weights = new double[0];
        double[] windows = new double[0];
        int[] fold = new int[1];

        void reserve(int samples, int count) {
            if (sum.length < samples) {
                sum = new double[samples];
                weights = new double[samples];
                fold = new int[samples + 1];
            }
            if (windows.length < count) {
                windows = new double[count];
            }
        }
    }

    @Override
    public void stack(float[] data, LiveParts live, int samples, float[] out, Workspace workspace) {
        int count = (samples + window - 1) / window;
        Sums sums = workspace.retained(Sums.class, Sums::new);
        sums.reserve(samples, count);
        Arrays.fill(sums.sum, 0, samples, 0);
        Arrays.fill(sums.weights, 0, samples, 0);
        for (int t = 0; t < live.count(); t++) {
            measure(data, live, t, count, sums.windows);
            add(data, live, t, count, sums);
        }
        live.fold(data, samples, sums.fold);
        for (int s = 0; s < samples; s++) {
            int fold = sums.fold[s];
            out[s] = fold == 0 ? 0 : (float) (sums.sum[s] / sums.weights[s]
                    * (power == 1 ? 1 : StrictMath.pow(fold, 1 - power)));
        }
    }

    private void measure(float[] data, LiveParts live, int trace, int count, double[] windows) {
        int offset = live.offset(trace);
        double before = 0;
        for (int w = 0; w < count; w++) {
            double sum = 0;
            int n = 0;
            int end = Math.min(live.end(trace), (w + 1) * window);
            for (int s = Math.max(live.first(trace), w * window); s < end; s++) {
                float v = data[offset + s];
                if (LiveParts.counts(v)) {
                    sum += (double) v * v;
                    n++;
                }
            }
            if (n > 0) {
                windows[w] = sum / n;
                if (before == 0) {
                    Arrays.fill(windows, 0, w, windows[w]);
                }
                before = windows[w];
            } else {
                windows[w] = before;
            }
        }
    }

    private void add(float[] data, LiveParts live, int trace, int count, Sums sums) {
        int offset = live.offset(trace);
        for (int s = live.first(trace); s < live.end(trace); s++) {
            float v = data[offset + s];
            if (LiveParts.counts(v)) {
                double at = (s + 0.5) / window - 0.5;
                int w = (int) Math.clamp(Math.floor(at), 0, count - 1);
                double share = Math.clamp(at - w, 0, 1);
                double weight = 1 / (sums.windows[w]
                        + share * (sums.windows[Math.min(count - 1, w + 1)] - sums.windows[w]));
                sums.sum[s] += weight * v;
                sums.weights[s] += weight;
            }
        }
    }
}
