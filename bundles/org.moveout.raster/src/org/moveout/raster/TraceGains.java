// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import org.moveout.data.TraceBlock;

/**
 * What is known about each column of a block before it is drawn: its normalising factor and whether it is dead.
 * <p>
 * Groups of traces (see {@link SectionBlock}) are normalised by the level of what is drawn of them, as traces are by
 * theirs: groups get a common level, not the traces in them.
 * <p>
 * A trace is dead if all its samples in the block are zero or not numbers. Immutable and thread-safe; the array is
 * never handed out.
 */
public final class TraceGains {
    private final float[] factor;
    private final boolean uniform;

    private TraceGains(float[] factor, boolean uniform) {
        this.factor = factor;
        this.uniform = uniform;
    }

    /**
     * Looks at a block. Costs a pass over the samples if traces are to be normalised, next to nothing otherwise.
     */
    public static TraceGains of(TraceBlock block, Normalization normalization) {
        int ns = block.samples();
        float[] data = block.data();
        float[] factor = new float[block.traces()];
        for (int t = 0; t < factor.length; t++) {
            int from = t * ns;
            factor[t] = dead(data, from, from + ns) ? Float.NaN : switch (normalization) {
                case NONE -> 1;
                case TRACE_RMS -> inverse(rms(data, from, from + ns));
                case TRACE_PEAK -> inverse(peak(data, from, from + ns));
            };
        }
        return new TraceGains(factor, normalization == Normalization.NONE);
    }

    /** How many columns there are. */
    public int count() {
        return factor.length;
    }

    /** Whether a column is dead. */
    public boolean isDead(int column) {
        return Float.isNaN(factor[column]);
    }

    /** What to multiply the samples of a column with; NaN if it is dead. */
    public float factor(int column) {
        return factor[column];
    }

    /** Whether every live column has the factor 1. */
    public boolean isUniform() {
        return uniform;
    }

    private static boolean dead(float[] data, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Math.abs(data[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    private static float inverse(double level) {
        float f = (float) (1 / level);
        return Float.isFinite(f) ? f : 1;
    }

    private static double rms(float[] data, int from, int end) {
        double sum = 0;
        int n = 0;
        for (int i = from; i < end; i++) {
            if (Float.isFinite(data[i])) {
                sum += (double) data[i] * data[i];
                n++;
            }
        }
        return Math.sqrt(sum / n);
    }

    private static double peak(float[] data, int from, int end) {
        float peak = 0;
        for (int i = from; i < end; i++) {
            float a = Math.abs(data[i]);
            if (a > peak && a <= Float.MAX_VALUE) {
                peak = a;
            }
        }
        return peak;
    }
}
