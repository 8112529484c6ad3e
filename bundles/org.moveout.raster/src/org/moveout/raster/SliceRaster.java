// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Arrays;

import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.geometry.Slab;

/**
 * Draws a time slice with the colours of a section. The picture is that of a block whose "traces" are crosslines and whose
 * "samples" are inlines, the greatest inline on top; a viewport counts them from 0. Stateless.
 */
public final class SliceRaster {
    private SliceRaster() {
    }

    /**
     * A slice as a block.
     *
     * @param sample one of the slab's
     */
    public static TraceBlock block(Slab slab, int sample) {
        Window window = new Window(TraceRange.of(0, slab.columns()), new SampleRange(0, slab.rows()), 1);
        return new TraceBlock(window, slab.slice(sample));
    }

    /**
     * Draws a slice.
     *
     * @param block    from {@link #block}
     * @param view     crosslines across and rows down, in thinned numbers of the slab
     * @param settings colours, interpolation and reduction; traces are not normalised
     * @param scale    amplitude of the last colour
     * @param hole     colour of bins without trace and of what lies outside, 0xRRGGBB
     */
    public static RasterImage draw(TraceBlock block, Viewport view, int width, int height, DisplaySettings settings,
            AmplitudeScale scale, int hole) {
        boolean holes = false;
        for (float v : block.data()) {
            holes |= v != v;
        }
        // interpolating would widen holes by half a bin
        DisplaySettings used = holes ? settings.withInterpolation(Interpolation.NEAREST) : settings;
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        new DensityRaster().draw(block, live(block.traces()), view, TracePlacement.EVEN, width, height, used, scale,
                Levels.WITH_HOLES, pixels);
        return new RasterImage(width, height, pixels, settings.colorMap().palette(Levels.WITH_HOLES, hole));
    }

    /** Gains of 1: a crossline of zeros in a slice is no dead trace. */
    private static TraceGains live(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return TraceGains.of(new TraceBlock(new Window(TraceRange.of(0, count), new SampleRange(0, 1), 1), ones),
                Normalization.NONE);
    }

    /**
     * The amplitude of the last colour for a slice by itself.
     *
     * @param settings clip, gain and polarity
     */
    public static AmplitudeScale scale(TraceBlock block, DisplaySettings settings) {
        Viewport all = new Viewport(-0.5, block.traces() - 0.5, -0.5, block.samples() - 0.5);
        return settings.scale(block, live(block.traces()), all);
    }
}
