// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import org.moveout.data.TraceBlock;

/**
 * What is known about each column of a block before it is drawn: its samples with gain control, its normalising factor and
 * whether it is dead.
 * <p>
 * Groups of traces (see {@link SectionBlock}) are normalised by the level of what is drawn of them, as traces are by
 * theirs: groups get a common level, not the traces in them.
 * <p>
 * A trace is dead if all its samples in the block are zero or not numbers. Immutable and thread-safe; the array is
 * never handed out.
 */
public final class TraceGains {
    private final float[] samples;
    private final float[] factor;
    private final boolean uniform;

    private TraceGains(float[] samples, float[] factor, boolean uniform) {
        this.samples = samples;
        this.factor = factor;
        this.uniform = uniform;
    }

    /**
     * Looks at a block and applies gain control to a copy of its samples.
     *
     * @param block    the samples; with gain control or normalisation those of {@link DisplaySettings#reading}
     * @param settings gain control and normalisation are used
     * @param interval of the samples in units of the vertical axis
     */
    public static TraceGains of(TraceBlock block, DisplaySettings settings, double interval) {
        if (!settings.agc().isOn()) {
            return of(block, settings.normalization());
        }
        float[] gained = settings.agc().apply(block.data(), Math.max(1, block.samples()), interval);
        return new TraceGains(gained, factors(block, gained, settings.normalization()), false);
    }

    /**
     * Looks at a block, without gain control. Costs a pass over the samples if traces are to be normalised, next to nothing otherwise.
     */
    public static TraceGains of(TraceBlock block, Normalization normalization) {
        return new TraceGains(new float[0], factors(block, block.data(), normalization),
                normalization == Normalization.NONE);
    }

    private static float[] factors(TraceBlock block, float[] data, Normalization normalization) {
        int ns = block.samples();
        float[] factor = new float[block.traces()];
        for (int t = 0; t < factor.length; t++) {
            int from = t * ns;
            factor[t] = dead(data, from, from + ns) ? Float.NaN : switch (normalization) {
                case NONE -> 1;
                case TRACE_RMS -> inverse(rms(data, from, from + ns));
                case TRACE_PEAK -> inverse(peak(data, from, from + ns));
            };
        }
        return factor;
    }

    /** The samples of a block to draw, trace-major: its own, or those with gain control. Not to be changed. */
    float[] samples(TraceBlock block) {
        return samples.length == 0 ? block.data() : samples;
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
