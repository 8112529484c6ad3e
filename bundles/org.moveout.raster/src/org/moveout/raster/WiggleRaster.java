// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Arrays;

import org.moveout.data.TraceBlock;

/**
 * Draws traces as lines, filled on one side if wanted, into a mask of ink: 0 is bare paper, 255 is full ink.
 * <p>
 * Every pixel row is cut into two or four thin rows; in each of them the trace, straight between samples, covers a
 * horizontal span, whose overlap with the pixels adds to their ink. So lines are smooth, and where a row holds many
 * samples the span reaches from the smallest to the largest of them: no spike is lost. Where traces are closer than the
 * smallest spacing, only every 2nd, 4th, ... is drawn, always the same ones while panning. Keeps scratch memory: one
 * instance belongs to one thread.
 */
public final class WiggleRaster {
    /** Lines closer than this many points are thinned: they would only make grey. */
    private static final double CLOSEST = 4;
    /** Traces at least this far apart get four thin rows for each pixel row, others two. */
    private static final double FINE_SPACING = 8;

    private float[] low = new float[0];
    private float[] high = new float[0];
    private int parts;
    private int partInk;

    /**
     * How the lines look.
     *
     * @param fill       the side that is filled: 1 for positive amplitudes, -1 for negative ones, 0 for none
     * @param lineWidth  in pixels, positive
     * @param minSpacing smallest distance of drawn traces in pixels
     * @param excursion  deflection at the clip amplitude, in distances of drawn traces; larger amplitudes are cut there
     */
    public record Style(int fill, double lineWidth, double minSpacing, double excursion) {
        /** Validates the values. */
        public Style {
            if (Math.abs(fill) > 1 || !(lineWidth > 0) || !(minSpacing >= 0) || !(excursion > 0)) {
                throw new IllegalArgumentException("no style: " + fill + ", " + lineWidth + ", " + minSpacing + ", "
                        + excursion);
            }
        }

        /** The style that settings ask for on a surface with that many pixels per point. */
        static Style of(DisplaySettings settings, double pixelsPerPoint) {
            WiggleLook look = settings.wiggle();
            int fill = settings.mode() != DisplayMode.WIGGLE_AREA ? 0
                    : look.filled() == WiggleLook.Side.POSITIVE ? 1 : -1;
            return new Style(fill, pixelsPerPoint, CLOSEST * pixelsPerPoint, look.excursion());
        }
    }

    /**
     * Draws a block.
     *
     * @param block  the samples, at least those the viewport shows
     * @param gains  of the same block; dead traces are left out
     * @param view   the edges of the picture, in trace and sample numbers of the dataset
     * @param placement where traces stand
     * @param width  of the picture in pixels
     * @param height of the picture in pixels
     * @param scale  amplitude of the full deflection, and the sign
     * @param ink    receives {@code width * height} values, row by row
     */
    public void draw(TraceBlock block, TraceGains gains, Viewport view, TracePlacement placement, int width, int height,
            AmplitudeScale scale, Style style, byte[] ink) {
        draw(block, gains, view, placement, width, height, scale, style, ink, 0, null);
    }

    /**
     * The same with a second mask of wider lines.
     *
     * @param border how much wider the second lines are, in pixels
     * @param wide   receives them; null for none
     */
    void draw(TraceBlock block, TraceGains gains, Viewport view, TracePlacement placement, int width, int height,
            AmplitudeScale scale, Style style, byte[] ink, double border, byte[] wide) {
        int pixels = Math.multiplyExact(width, height);
        Arrays.fill(ink, 0, pixels, (byte) 0);
        if (wide != null) {
            Arrays.fill(wide, 0, pixels, (byte) 0);
        }
        int stride = block.window().stride();
        double pixelsPerColumn = width / view.traces() * stride * placement.medianStep();
        int step = 1;
        while (step * pixelsPerColumn < style.minSpacing() && step < 1 << 29) {
            step *= 2;
        }
        double spacing = step * pixelsPerColumn;
        parts = spacing >= FINE_SPACING ? 4 : 2;
        partInk = 256 / parts;
        if (low.length != height * parts) {
            low = new float[height * parts];
            high = new float[height * parts];
        }
        double reach = spacing * style.excursion();
        for (int c = 0; c < block.traces(); c++) {
            long trace = block.window().trace(c);
            if (trace / stride % step != 0 || gains.isDead(c)) {
                continue;
            }
            double center = (placement.unit(trace + (stride - 1) / 2.0) - view.firstTrace()) / view.traces() * width;
            if (center < -reach - style.lineWidth() || center > width + reach + style.lineWidth()) {
                continue;
            }
            double k = gains.factor(c) * scale.normalizer() * style.excursion();
            envelope(gains.samples(block), block, c, view, k, style.excursion());
            float half = (float) style.lineWidth() / 2;
            spans((float) center, (float) spacing, half, style.fill(), width, ink);
            if (wide != null) {
                spans((float) center, (float) spacing, half + (float) border / 2, style.fill(), width, wide);
            }
        }
    }

    /** Smallest and largest deflection of a trace in every thin row, NaN where it is not. */
    private void envelope(float[] data, TraceBlock block, int column, Viewport view, double k, double limit) {
        int ns = block.samples();
        int base = column * ns;
        double step = view.samples() / low.length;
        double first = view.firstSample() - block.window().samples().first();
        float factor = (float) k;
        float cut = (float) limit;
        float a = Float.NaN;
        double at = Double.NaN;
        for (int r = 0; r < low.length; r++) {
            double top = Math.max(first + r * step, 0);
            double bottom = Math.min(first + (r + 1) * step, ns - 1);
            if (top > bottom || top == bottom && ns > 1) {
                low[r] = Float.NaN;
                high[r] = Float.NaN;
                continue;
            }
            if (top != at) {
                a = deflection(data, base, ns, top, factor);
            }
            float b = deflection(data, base, ns, bottom, factor);
            float lo = Math.min(a, b);
            float hi = Math.max(a, b);
            for (int s = (int) Math.ceil(top); s < bottom; s++) {
                float v = data[base + s] * factor;
                lo = v < lo ? v : lo;
                hi = v > hi ? v : hi;
            }
            low[r] = Math.max(-cut, Math.min(lo, cut));
            high[r] = Math.max(-cut, Math.min(hi, cut));
            a = b;
            at = bottom;
        }
    }

    private static float deflection(float[] data, int base, int ns, double sample, float factor) {
        int i = Math.min((int) sample, ns - 1);
        float w = (float) (sample - i);
        float v = data[base + i];
        return factor * (w == 0 ? v : v + (data[base + i + 1] - v) * w);
    }

    private void spans(float center, float spacing, float half, int fill, int width, byte[] ink) {
        // a round pen also inks the thin rows above and below; where traces are dense nobody sees that
        float[] pen = pen(parts == 4 ? half : 0, half);
        int reach = pen.length - 1;
        int last = low.length - 1;
        for (int r = 0; r <= last; r++) {
            float a = low[r];
            if (a != a) {
                continue;
            }
            float from = a * spacing - half;
            float to = high[r] * spacing + half;
            for (int d = 1; d <= reach; d++) {
                if (r >= d) {
                    from = Math.min(from, edge(low[r - d] * spacing - pen[d], from));
                    to = Math.max(to, edge(high[r - d] * spacing + pen[d], to));
                }
                if (r + d <= last) {
                    from = Math.min(from, edge(low[r + d] * spacing - pen[d], from));
                    to = Math.max(to, edge(high[r + d] * spacing + pen[d], to));
                }
            }
            if (fill > 0 && high[r] > 0) {
                from = Math.min(from, 0);
            } else if (fill < 0 && a < 0) {
                to = Math.max(to, 0);
            }
            cover(center + from, center + to, r / parts * width, width, ink);
        }
    }

    private static float edge(float value, float otherwise) {
        return value == value ? value : otherwise;
    }

    /** Half the width of a round pen at each thin row from its centre on. */
    private float[] pen(float radius, float half) {
        float[] pen = new float[1 + (int) (radius * parts)];
        pen[0] = half;
        for (int d = 1; d < pen.length; d++) {
            double y = (double) d / parts;
            pen[d] = (float) Math.sqrt(Math.max(0, half * half - y * y));
        }
        return pen;
    }

    private void cover(float from, float to, int row, int width, byte[] ink) {
        float a = Math.max(from, 0);
        float b = Math.min(to, width);
        if (a >= b) {
            return;
        }
        int first = (int) a;
        int last = Math.min((int) b, width - 1);
        if (first == last) {
            add(ink, row + first, (b - a) * partInk);
            return;
        }
        add(ink, row + first, (first + 1 - a) * partInk);
        for (int x = first + 1; x < last; x++) {
            int sum = (ink[row + x] & 0xff) + partInk;
            ink[row + x] = (byte) Math.min(255, sum);
        }
        add(ink, row + last, (b - last) * partInk);
    }

    private static void add(byte[] ink, int at, float amount) {
        ink[at] = (byte) Math.min(255, (ink[at] & 0xff) + (int) (amount + 0.5f));
    }
}
