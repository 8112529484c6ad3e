// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

import java.util.Arrays;

import org.moveout.process.TraceProcessor;
import org.moveout.process.Workspace;

/**
 * Divides by the median absolute amplitude of a sliding window; between the two middle ones of an even number of
 * samples their mean is taken. The window is kept sorted: a step costs a search and a move of part of it.
 *
 * @param half samples of the window on either side of its centre
 */
record MedianLevel(int half) implements TraceProcessor.Kernel {
    @Override
    public void apply(float[] data, int offset, int samples, Workspace workspace) {
        float[] size = workspace.floats(1, samples);
        for (int s = 0; s < samples; s++) {
            size[s] = Math.abs(data[offset + s]);
        }
        int width = Math.min(samples, 2 * half + 1);
        float[] sorted = workspace.floats(2, width + 1);
        int count = Math.min(samples, half);
        System.arraycopy(size, 0, sorted, 0, count);
        Arrays.sort(sorted, 0, count);
        for (int s = 0; s < samples; s++) {
            if (s + half < samples) {
                insert(sorted, count++, size[s + half]);
            }
            if (s - half > 0) {
                remove(sorted, count--, size[s - half - 1]);
            }
            double level = (count & 1) == 1 ? sorted[count / 2]
                    : ((double) sorted[count / 2 - 1] + sorted[count / 2]) / 2;
            data[offset + s] = level > 0 ? (float) (data[offset + s] / level) : 0;
        }
    }

    private static void insert(float[] sorted, int count, float value) {
        int at = Arrays.binarySearch(sorted, 0, count, value);
        int to = at < 0 ? -at - 1 : at;
        System.arraycopy(sorted, to, sorted, to + 1, count - to);
        sorted[to] = value;
    }

    private static void remove(float[] sorted, int count, float value) {
        int at = Arrays.binarySearch(sorted, 0, count, value);
        System.arraycopy(sorted, at + 1, sorted, at, count - at - 1);
    }
}
