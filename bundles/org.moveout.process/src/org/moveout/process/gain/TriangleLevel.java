// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

import java.util.Arrays;

import org.moveout.process.TraceProcessor;
import org.moveout.process.Workspace;

/**
 * Divides by the absolute amplitude smoothed with a triangle: the weight falls linearly from the centre of the window
 * to zero beyond its ends, so the level follows the trace at once and has no steps where a burst enters the window.
 * <p>
 * A triangle is one running mean after another. Both are taken from sums within blocks as in {@link MeanLevel}, so
 * nothing is subtracted. Cost: some six passes over the trace, whatever the window.
 *
 * @param half   samples of the window on either side of its centre
 * @param width  samples of either running mean, {@code half + 1}
 * @param weight the sum of the weights that lie within the trace, for each sample
 */
record TriangleLevel(int half, int width, double[] weight) implements TraceProcessor.Kernel {
    /** As in {@link MeanLevel}. */
    private static final double NOTHING = 0x1p-200;

    /** Scratch of one thread. */
    private static final class Sums {
        double[] once = new double[0];
        double[] twice = new double[0];
        double[] toEnd = new double[0];
        double[] fromBegin = new double[0];

        void reserve(int length) {
            if (once.length < length) {
                once = new double[length];
                twice = new double[length];
                toEnd = new double[length];
                fromBegin = new double[length];
            }
        }
    }

    /**
     * For traces of one length.
     *
     * @param half    samples of the window on either side of its centre
     * @param samples length of the traces
     */
    static TriangleLevel of(int half, int samples) {
        int near = Math.min(half, Math.max(0, samples - 1));
        double[] weight = new double[samples];
        for (int s = 0; s < samples; s++) {
            weight[s] = half + 1 + side(half, Math.min(near, s)) + side(half, Math.min(near, samples - 1 - s));
        }
        return new TriangleLevel(half, half + 1, weight);
    }

    /** The weights of so many samples beside the centre: half + half - 1 + ... */
    private static double side(int half, int count) {
        return count * (half + (half + 1.0 - count)) / 2;
    }

    @Override
    public void apply(float[] data, int offset, int samples, Workspace workspace) {
        Sums sums = workspace.retained(Sums.class, Sums::new);
        sums.reserve(samples + Math.min(half, samples));
        for (int s = 0; s < samples; s++) {
            sums.once[s] = Math.abs((double) data[offset + s]);
        }
        int shift = 0;
        if (half < samples) {
            int length = samples + half;
            Arrays.fill(sums.once, samples, length, 0);
            slide(sums.once, sums.twice, length, sums);
            // the triangle centred on s is the sum of the means that end at s to s + half
            slide(sums.twice, sums.once, length, sums);
            shift = half;
        } else {
            reachAll(samples, sums);
        }
        for (int s = 0; s < samples; s++) {
            data[offset + s] = (float) (data[offset + s] / (sums.once[s + shift] / weight[s] + NOTHING));
        }
    }

    /** Every window holds the whole trace: the full weight for all, less the distances. */
    private void reachAll(int samples, Sums sums) {
        double sum = 0;
        double distances = 0;
        for (int s = 0; s < samples; s++) {
            distances += sum;
            sums.twice[s] = distances;
            sum += sums.once[s];
        }
        double after = 0;
        distances = 0;
        for (int s = samples - 1; s >= 0; s--) {
            distances += after;
            after += sums.once[s];
            sums.once[s] = (half + 1.0) * sum - sums.twice[s] - distances;
        }
    }

    /** Sums over the last {@code width} entries, fewer at the beginning. */
    private void slide(double[] in, double[] out, int length, Sums sums) {
        for (int begin = 0; begin < length; begin += width) {
            int end = Math.min(length, begin + width);
            double forward = 0;
            double backward = 0;
            for (int i = begin, j = end - 1; i < end; i++, j--) {
                forward += in[i];
                sums.fromBegin[i] = forward;
                backward += in[j];
                sums.toEnd[j] = backward;
            }
        }
        for (int i = 0; i < length; i++) {
            int begin = i - width + 1;
            out[i] = begin <= 0 || begin % width == 0 ? sums.fromBegin[i] : sums.toEnd[begin] + sums.fromBegin[i];
        }
    }
}
