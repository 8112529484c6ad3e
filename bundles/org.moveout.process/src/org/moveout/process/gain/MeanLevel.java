// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

import org.moveout.process.TraceProcessor;
import org.moveout.process.Workspace;

/**
 * Divides by the root mean square or the mean absolute amplitude of a sliding window.
 * <p>
 * The trace is cut into blocks as long as the window, so that every window is the end of one block and the beginning of
 * the next; its sum is that of a running sum backward and one forward (van Herk, Pattern Recognition Letters 13, 1992,
 * does so for extremes). Nothing is subtracted, so quiet parts after a burst keep their full precision. Cost: three
 * passes over the trace, whatever the window.
 *
 * @param half    samples of the window on either side of its centre
 * @param squares whether squares are averaged
 */
record MeanLevel(int half, boolean squares) implements TraceProcessor.Kernel {
    /** Far below any level of float samples; keeps silence, where the level is zero, zero. */
    private static final double NOTHING = 0x1p-200;

    /** Scratch: sums from each sample to the end of its block, and from the beginning of its block. */
    private static final class Sums {
        double[] toEnd = new double[0];
        double[] fromBegin = new double[0];
    }

    @Override
    public void apply(float[] data, int offset, int samples, Workspace workspace) {
        Sums sums = workspace.retained(Sums.class, Sums::new);
        if (sums.toEnd.length < samples) {
            sums.toEnd = new double[samples];
            sums.fromBegin = new double[samples];
        }
        int width = 2 * half + 1;
        measure(data, offset, samples, sums.toEnd);
        for (int begin = 0; begin < samples; begin += width) {
            add(sums.toEnd, sums.fromBegin, begin, Math.min(samples, begin + width));
        }
        int first = Math.min(half, samples);
        int last = Math.max(first, samples - half);
        double full = 1.0 / width;
        for (int s = 0; s < first; s++) {
            int end = Math.min(samples, s + half + 1);
            divide(data, offset + s, sums.fromBegin[end - 1] / end);
        }
        for (int s = first; s < last;) {
            int begin = s - half;
            if (begin % width == 0) {
                divide(data, offset + s, sums.fromBegin[begin + width - 1] * full);
                s++;
            } else {
                int count = Math.min(last - s, width - begin % width);
                divide(data, offset + s, sums.toEnd, begin, sums.fromBegin, begin + width - 1, count, full);
                s += count;
            }
        }
        for (int s = last; s < samples; s++) {
            int begin = s - half;
            double sum = sums.toEnd[begin];
            boolean oneBlock = begin / width == (samples - 1) / width;
            divide(data, offset + s, (oneBlock ? sum : sum + sums.fromBegin[samples - 1]) / (samples - begin));
        }
    }

    private void measure(float[] data, int offset, int samples, double[] measured) {
        if (squares) {
            for (int s = 0; s < samples; s++) {
                double v = data[offset + s];
                measured[s] = v * v;
            }
        } else {
            for (int s = 0; s < samples; s++) {
                measured[s] = Math.abs((double) data[offset + s]);
            }
        }
    }

    /** Running sums of a block in both directions at once: two chains of additions take no longer than one. */
    private static void add(double[] toEnd, double[] fromBegin, int begin, int end) {
        System.arraycopy(toEnd, begin, fromBegin, begin, end - begin);
        double forward = 0;
        double backward = 0;
        for (int i = begin, j = end - 1; i < end; i++, j--) {
            forward += fromBegin[i];
            fromBegin[i] = forward;
            backward += toEnd[j];
            toEnd[j] = backward;
        }
    }

    private void divide(float[] data, int at, double[] a, int atA, double[] b, int atB, int count, double scale) {
        if (squares) {
            for (int i = 0; i < count; i++) {
                data[at + i] = (float) (data[at + i] / (Math.sqrt((a[atA + i] + b[atB + i]) * scale) + NOTHING));
            }
        } else {
            for (int i = 0; i < count; i++) {
                data[at + i] = (float) (data[at + i] / ((a[atA + i] + b[atB + i]) * scale + NOTHING));
            }
        }
    }

    private void divide(float[] data, int at, double mean) {
        data[at] = (float) (data[at] / ((squares ? Math.sqrt(mean) : mean) + NOTHING));
    }
}
