// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Arrays;

import org.moveout.data.TraceBlock;

/**
 * Draws a block of samples as the settings say: density, wiggles or both.
 * <p>
 * Keeps scratch memory: one instance belongs to one thread.
 */
public final class SectionRaster {
    /** The colour of dead traces and of samples that are not numbers, 0xRRGGBB: a sand no built-in map shows. */
    public static final int HOLE = 0xd9ceb2;
    private static final int PAPER = 0xffffff;
    private static final int INK = 0x101010;
    /** How strongly the glow around lines over colours hides them, of 256. */
    private static final int GLOW = 80;

    private final DensityRaster density = new DensityRaster();
    private final WiggleRaster wiggle = new WiggleRaster();
    private final EnvelopeRaster envelope = new EnvelopeRaster();
    private byte[] ink = new byte[0];
    private byte[] glow = new byte[0];
    private byte[] index = new byte[0];

    /**
     * Draws a block.
     *
     * @param block          the samples, at least those the viewport shows
     * @param gains          of the same block, made with the settings
     * @param view           the edges of the picture, in trace and sample numbers of the dataset
     * @param placement      where traces stand
     * @param width          of the picture in pixels
     * @param height         of the picture in pixels
     * @param settings       how to draw
     * @param scale          amplitude of the last colour, and the sign
     * @param pixelsPerPoint 1 on ordinary screens, 2 on a screen at 200 %: widths of lines scale with it
     * @return a new picture
     */
    public RasterImage draw(TraceBlock block, TraceGains gains, Viewport view, TracePlacement placement, int width,
            int height, DisplaySettings settings, AmplitudeScale scale, double pixelsPerPoint) {
        boolean lines = settings.mode().hasWiggle(width / view.traces() * placement.medianStep() / pixelsPerPoint);
        int n = Math.multiplyExact(width, height);
        if (lines && ink.length < n) {
            ink = new byte[n];
        }
        if (!settings.mode().hasDensity()) {
            wiggle.draw(block, gains, view, placement, width, height, scale,
                    WiggleRaster.Style.of(settings, pixelsPerPoint), ink);
            return new RasterImage(width, height, Arrays.copyOf(ink, n), ramp());
        }
        int[] palette = settings.colorMap().palette(Levels.WITH_HOLES, HOLE);
        if (!lines) {
            byte[] pixels = new byte[n];
            density.draw(block, gains, view, placement, width, height, settings, scale, Levels.WITH_HOLES, pixels);
            return new RasterImage(width, height, pixels, palette);
        }
        if (index.length < n) {
            index = new byte[n];
            glow = new byte[n];
        }
        density.draw(block, gains, view, placement, width, height, settings, scale, Levels.WITH_HOLES, index);
        WiggleRaster.Style style = WiggleRaster.Style.of(settings, pixelsPerPoint);
        wiggle.draw(block, gains, view, placement, width, height, scale, style, ink, 2 * pixelsPerPoint, glow);
        return new RasterImage(width, height, blend(n, palette), new int[0]);
    }

    /**
     * The same for samples or groups. Groups of traces have no lines of their own: with density they are left out, and
     * alone they are drawn as bands from the least to the greatest amplitude.
     *
     * @param gains of {@link SectionBlock#block()}
     * @param view  in traces and samples of the dataset
     */
    public RasterImage draw(SectionBlock block, TraceGains gains, Viewport view, TracePlacement placement, int width,
            int height, DisplaySettings settings, AmplitudeScale scale, double pixelsPerPoint) {
        Viewport inner = block.inBlock(view);
        if (!block.isGrouped() || settings.mode().hasDensity()) {
            return draw(block.block(), gains, inner, placement, width, height,
                    block.isGrouped() ? settings.withMode(DisplayMode.DENSITY) : settings, scale, pixelsPerPoint);
        }
        int n = Math.multiplyExact(width, height);
        if (ink.length < n) {
            ink = new byte[n];
        }
        envelope.draw(block, gains, inner, placement, width, height, scale, settings.mode() == DisplayMode.WIGGLE_AREA,
                pixelsPerPoint, ink);
        return new RasterImage(width, height, Arrays.copyOf(ink, n), ramp());
    }

    private byte[] blend(int n, int[] palette) {
        byte[] rgb = new byte[3 * n];
        for (int i = 0, o = 0; i < n; i++, o += 3) {
            int c = palette[index[i] & 0xff];
            if (glow[i] != 0) {
                c = mix(c, PAPER, (glow[i] & 0xff) * GLOW >> 8);
                if (ink[i] != 0) {
                    c = mix(c, INK, ink[i] & 0xff);
                }
            }
            rgb[o] = (byte) (c >> 16);
            rgb[o + 1] = (byte) (c >> 8);
            rgb[o + 2] = (byte) c;
        }
        return rgb;
    }

    private static int[] ramp() {
        int[] palette = new int[256];
        for (int i = 0; i < 256; i++) {
            palette[i] = mix(PAPER, INK, i);
        }
        return palette;
    }

    /** {@code part} of 255 of the second colour over the first, all three channels at once. */
    private static int mix(int a, int b, int part) {
        int weight = part + (part >> 7);
        int rest = 256 - weight;
        int redBlue = (a & 0xff00ff) * rest + (b & 0xff00ff) * weight + 0x800080 >>> 8 & 0xff00ff;
        int green = (a & 0xff00) * rest + (b & 0xff00) * weight + 0x8000 >>> 8 & 0xff00;
        return redBlue | green;
    }
}
