// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

import org.moveout.process.Workspace;
import org.moveout.process.statistics.Median;

/** How the level of samples is measured; samples that are not finite count as zero. */
enum Level {
    RMS, MEAN, MEDIAN, MAX;

    /**
     * The level of some traces together.
     *
     * @param data   samples, trace-major
     * @param traces which traces count: the index where each begins
     * @param count  how many traces
     * @param first  first sample of the gate
     * @param end    one past its last sample
     * @return 0 if there are no samples
     */
    double of(float[] data, int[] traces, int count, int first, int end, Workspace workspace) {
        if (this == MEDIAN) {
            float[] sizes = workspace.floats(1, Math.multiplyExact(count, end - first));
            int n = 0;
            for (int t = 0; t < count; t++) {
                for (int s = first; s < end; s++) {
                    float v = Math.abs(data[traces[t] + s]);
                    sizes[n++] = v <= Float.MAX_VALUE ? v : 0;
                }
            }
            return n == 0 ? 0 : Median.of(sizes, n);
        }
        double sum = 0;
        double largest = 0;
        long n = (long) count * (end - first);
        for (int t = 0; t < count; t++) {
            for (int s = first; s < end; s++) {
                double size = Math.abs((double) data[traces[t] + s]);
                if (size <= Float.MAX_VALUE) {
                    sum += this == RMS ? size * size : size;
                    largest = Math.max(largest, size);
                }
            }
        }
        return n == 0 ? 0 : switch (this) {
        case RMS -> Math.sqrt(sum / n);
        case MEAN -> sum / n;
        default -> largest;
        };
    }
}
