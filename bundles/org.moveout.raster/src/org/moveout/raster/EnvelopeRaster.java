// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Arrays;

import org.moveout.data.TraceBlock;

/**
 * Draws bundles of traces that are too close for lines: for each bundle a band from its least to its greatest amplitude,
 * light, with the positive side dark where areas are filled. Keeps scratch memory: one instance belongs to one thread.
 */
final class EnvelopeRaster {
    /** Distance of bundles in points. */
    private static final double SPACING = 6;
    private static final double EXCURSION = 1.2;
    private static final int BAND = 130;
    private static final int NEGATIVE = 70;
    private static final int FULL = 255;

    private float[] low = new float[0];
    private float[] high = new float[0];

    /**
     * Draws groups.
     *
     * @param block          with bounds
     * @param gains          of its groups; dead ones are left out
     * @param view           the edges of the picture in traces of the dataset and samples of the block
     * @param placement      where traces stand
     * @param fill           whether the side of positive amplitudes is filled
     * @param pixelsPerPoint width of bundles scales with it
     * @param ink            receives {@code width * height} values, row by row: 0 is bare paper, 255 full ink
     */
    void draw(SectionBlock block, TraceGains gains, Viewport view, TracePlacement placement, int width, int height,
            AmplitudeScale scale, boolean fill, double pixelsPerPoint, byte[] ink) {
        Arrays.fill(ink, 0, Math.multiplyExact(width, height), (byte) 0);
        TraceBlock b = block.block();
        int stride = b.window().stride();
        double pixelsPerGroup = width / view.traces() * stride;
        long groups = Math.max(1, (long) Math.ceil(SPACING * pixelsPerPoint / pixelsPerGroup));
        if (low.length != height) {
            low = new float[height];
            high = new float[height];
        }
        PixelAxis rows = DensityRaster.rowsOf(b, view, height, Interpolation.NEAREST);
        double spacing = groups * pixelsPerGroup;
        for (int c = 0; c < b.traces();) {
            // bundles begin at the same traces wherever the window does, so that nothing flickers while panning
            long bundle = b.window().trace(c) / stride / groups;
            int end = (int) Math.min(b.traces(), c + (bundle + 1) * groups - b.window().trace(c) / stride);
            Arrays.fill(low, Float.NaN);
            Arrays.fill(high, Float.NaN);
            for (int g = c; g < end; g++) {
                if (!gains.isDead(g)) {
                    widen(block, g, (float) (gains.factor(g) * scale.normalizer() * EXCURSION), rows);
                }
            }
            double center = (placement.unit((bundle + 0.5) * groups * stride - 0.5) - view.firstTrace()) / view.traces() * width;
            band(center, spacing, fill, width, ink);
            c = end;
        }
    }

    private void widen(SectionBlock block, int group, float factor, PixelAxis rows) {
        // a reversed polarity turns the bounds round
        TraceBlock least = factor < 0 ? block.greatest() : block.least();
        TraceBlock greatest = factor < 0 ? block.least() : block.greatest();
        for (int y = 0; y < low.length; y++) {
            int from = rows.from[y];
            int to = from < 0 ? from : rows.reduces ? rows.to[y] : from + 1;
            for (int s = from; s < to; s++) {
                float lo = least.at(group, s) * factor;
                float hi = greatest.at(group, s) * factor;
                low[y] = low[y] <= lo ? low[y] : lo;
                high[y] = high[y] >= hi ? high[y] : hi;
            }
        }
    }

    private void band(double center, double spacing, boolean fill, int width, byte[] ink) {
        for (int y = 0; y < low.length; y++) {
            if (low[y] != low[y]) {
                continue;
            }
            double a = center + Math.clamp(low[y], -EXCURSION, EXCURSION) * spacing;
            double b = center + Math.clamp(high[y], -EXCURSION, EXCURSION) * spacing;
            // never thinner than a line, or a silent bundle would vanish
            cover(Math.min(a, center - 0.5), Math.max(b, center + 0.5), fill ? NEGATIVE : BAND, y * width, width, ink);
            if (fill && b > center) {
                cover(Math.max(a, center), b, FULL, y * width, width, ink);
            }
        }
    }

    private static void cover(double from, double to, int amount, int row, int width, byte[] ink) {
        int first = (int) Math.clamp(Math.round(from), 0, width);
        int end = (int) Math.clamp(Math.max(Math.round(from) + 1, Math.round(to)), 0, width);
        for (int x = first; x < end; x++) {
            ink[row + x] = (byte) Math.max(ink[row + x] & 0xff, amount);
        }
    }
}
