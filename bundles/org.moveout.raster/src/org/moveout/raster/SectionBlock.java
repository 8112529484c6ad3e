// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Objects;

import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;

/**
 * What a picture is drawn from: samples, or groups of them. Immutable.
 * <p>
 * The window of {@code block} counts traces of the dataset (with the stride that the groups have) and groups of samples.
 *
 * @param block        the amplitudes to draw: samples, or the peak or mean of each group
 * @param traceFactor  traces of a group, 1 if each column is one trace
 * @param sampleFactor samples of a group
 * @param reduction    what {@code block} holds of each group
 * @param least        the least amplitude of each group where lines will be drawn, otherwise the same as {@code block}
 * @param greatest     likewise the greatest
 */
public record SectionBlock(TraceBlock block, int traceFactor, int sampleFactor, Reduction reduction, TraceBlock least,
        TraceBlock greatest) {
    /** Validates the values. */
    public SectionBlock {
        Objects.requireNonNull(reduction);
        if (!least.window().equals(block.window()) || !greatest.window().equals(block.window())) {
            throw new IllegalArgumentException("bounds of another window");
        }
    }

    /** Samples as they are. */
    public static SectionBlock of(TraceBlock block) {
        return new SectionBlock(block, 1, 1, Reduction.PEAK, block, block);
    }

    /**
     * What is known of its columns before drawing. Gain control of groups is that of their peaks or means, in windows of
     * the same length.
     *
     * @param sampling of the dataset
     */
    public TraceGains gains(DisplaySettings settings, Sampling sampling) {
        return TraceGains.of(block, settings, sampling.interval() * sampleFactor);
    }

    /** Whether columns are groups of traces. */
    public boolean isGrouped() {
        return traceFactor > 1;
    }

    /** A viewport of the dataset in the numbers of {@link #block()}. */
    public Viewport inBlock(Viewport view) {
        return ReadPlan.inLevel(view, sampleFactor);
    }

    /**
     * What the amplitude at a place is, for people: empty for a sample, otherwise such as "peak of 512 traces" or "mean
     * of 64 traces x 4 samples".
     *
     * @param traces of the dataset, since the last group may be smaller
     * @param trace  a trace of the group
     */
    public String describe(long traces, long trace) {
        if (!isGrouped()) {
            return "";
        }
        long first = trace / traceFactor * traceFactor;
        String text = (reduction == Reduction.PEAK ? "peak of " : "mean of ")
                + String.format(java.util.Locale.ROOT, "%,d traces", Math.min(traceFactor, traces - first));
        return sampleFactor == 1 ? text : text + " x " + sampleFactor + " samples";
    }
}
