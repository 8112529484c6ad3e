// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.stack;

import java.util.Arrays;

import org.moveout.process.Workspace;
import org.moveout.process.statistics.Median;

/** The median of the samples that count; of an even number the mean of the middle two. */
record MedianStack() implements Stack.Method {
    /** Samples looked at together: a cache line of each trace. */
    private static final int BLOCK = 16;

    @Override
    public void stack(float[] data, LiveParts live, int samples, float[] out, Workspace workspace) {
        int traces = live.count();
        float[] columns = workspace.floats(1, BLOCK * traces);
        float[] column = workspace.floats(2, traces);
        int[] counts = new int[BLOCK];
        for (int from = 0; from < samples; from += BLOCK) {
            int end = Math.min(samples, from + BLOCK);
            Arrays.fill(counts, 0);
            for (int t = 0; t < traces; t++) {
                for (int s = Math.max(from, live.first(t)); s < Math.min(end, live.end(t)); s++) {
                    float v = data[live.offset(t) + s];
                    if (LiveParts.counts(v)) {
                        columns[(s - from) * traces + counts[s - from]++] = v;
                    }
                }
            }
            for (int s = from; s < end; s++) {
                int count = counts[s - from];
                System.arraycopy(columns, (s - from) * traces, column, 0, count);
                out[s] = count == 0 ? 0 : (float) Median.of(column, count);
            }
        }
    }
}
