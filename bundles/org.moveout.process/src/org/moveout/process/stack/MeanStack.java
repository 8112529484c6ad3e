// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.stack;

import java.util.Arrays;

import org.moveout.process.Workspace;

/**
 * The sum of the samples that count, in double precision, over a power of their number.
 *
 * @param power 1 for the mean
 */
record MeanStack(double power) implements Stack.Method {
    /** Scratch of one thread. */
    private static final class Sums {
        double[] sum = new double[0];
        int[] fold = new int[1];
    }

    @Override
    public void stack(float[] data, LiveParts live, int samples, float[] out, Workspace workspace) {
        Sums sums = workspace.retained(Sums.class, Sums::new);
        if (sums.sum.length < samples) {
            sums.sum = new double[samples];
            sums.fold = new int[samples + 1];
        }
        double[] sum = sums.sum;
        Arrays.fill(sum, 0, samples, 0);
        for (int t = 0; t < live.count(); t++) {
            int offset = live.offset(t);
            if (live.whole(t)) {
                add(data, offset, live.first(t), live.end(t), sum);
            } else {
                for (int s = live.first(t); s < live.end(t); s++) {
                    sum[s] += LiveParts.counts(data[offset + s]) ? data[offset + s] : 0;
                }
            }
        }
        live.fold(data, samples, sums.fold);
        for (int s = 0; s < samples; s++) {
            int fold = sums.fold[s];
            out[s] = fold == 0 ? 0 : (float) (power == 1 ? sum[s] / fold : sum[s] / StrictMath.pow(fold, power));
        }
    }

    private static void add(float[] data, int offset, int first, int end, double[] sum) {
        for (int s = first; s < end; s++) {
            sum[s] += data[offset + s];
        }
    }
}
