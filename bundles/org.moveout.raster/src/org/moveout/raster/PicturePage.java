// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.moveout.data.Sampling;

/**
 * A page with a section, its axes, title and colour bar, laid out once for every kind of {@link PageSurface}. Immutable;
 * drawing keeps nothing.
 */
public final class PicturePage {
    private static final int PAPER = 0xffffff;
    private static final int TEXT = 0x202020;
    private static final int FRAME = 0x606060;
    private static final double PAD = 8;
    private static final double TICK = 6;
    private static final double LABEL = 10;
    private static final double BAR_GAP = 14;
    private static final double BAR_WIDTH = 14;
    private static final int BAR_STEPS = 1024;

    private final SectionPicture picture;
    private final SampleAxis axis;
    private final long traces;

    /**
     * @param picture  what to show; its size in points is that of the page
     * @param sampling of the dataset
     * @param traces   how many the dataset has
     */
    public PicturePage(SectionPicture picture, Sampling sampling, long traces) {
        this.picture = picture;
        axis = SampleAxis.of(sampling);
        this.traces = traces;
    }

    /**
     * Draws the page.
     *
     * @param block the samples to show, at least those {@link DisplaySettings#reading} asks for
     */
    public void draw(SectionBlock block, PageSurface on) {
        TraceGains gains = block.gains(picture.settings(), axis.sampling());
        AmplitudeScale amplitude = picture.settings().scale(block.block(), gains,
                block.inBlock(picture.placement().traces(picture.view())));
        new Drawing(on, block, gains, amplitude).draw();
    }

    /** Where things are on one surface. */
    private final class Drawing {
        private final PageSurface on;
        private final SectionBlock block;
        private final TraceGains gains;
        private final AmplitudeScale amplitude;
        private final double line;
        private final double pageWidth = picture.width() / picture.pixelsPerPoint();
        private final double pageHeight = picture.height() / picture.pixelsPerPoint();
        private double left;
        private double top;
        private double width;
        private double height;

        Drawing(PageSurface on, SectionBlock block, TraceGains gains, AmplitudeScale amplitude) {
            this.on = on;
            this.block = block;
            this.gains = gains;
            this.amplitude = amplitude;
            line = on.lineHeight();
        }

        void draw() {
            boolean bar = picture.settings().mode().hasDensity();
            int rows = Math.max(1, picture.labels().size());
            double title = picture.title().isEmpty() ? 0 : line + 6;
            double footer = picture.footer().isEmpty() ? 0 : line;
            top = on.snap(PAD + title + rows * (line + 1) + 9);
            double bottom = on.snap(pageHeight - PAD - line / 2 - footer);
            height = Math.max(on.snap(1), bottom - top);
            AxisTicks times = axis.ticks(picture.view(), height, s -> line);
            double clip = amplitude.effectiveClip();
            AxisTicks amplitudes = AxisTicks.linear(clip, -clip, height, s -> line, 6, 48);
            double names = rowTitles().stream().mapToDouble(on::width).max().orElse(0);
            left = on.snap(Math.max(PAD + line + 6 + widest(times) + LABEL, PAD + names + LABEL));
            double right = on.snap(pageWidth - PAD
                    - (bar ? BAR_GAP + BAR_WIDTH + 8 + widest(amplitudes) + 6 + line : 4));
            width = Math.max(on.snap(1), right - left);

            on.fill(0, 0, pageWidth, pageHeight, PAPER);
            section();
            if (!picture.title().isEmpty()) {
                on.text(picture.title(), left, PAD + on.ascent(), true, TEXT);
            }
            if (!picture.footer().isEmpty()) {
                on.text(picture.footer(), left, pageHeight - PAD - on.descent(), false, TEXT);
            }
            verticalAxis(times);
            traceAxes();
            if (bar) {
                colorBar(amplitudes, on.snap(right + BAR_GAP));
            }
        }

        private void section() {
            int columns = (int) Math.max(1, Math.round(width * on.resolution()));
            int lines = (int) Math.max(1, Math.round(height * on.resolution()));
            RasterImage image = new SectionRaster().draw(block, gains, picture.view(), picture.placement(), columns,
                    lines, picture.settings(), amplitude, on.resolution());
            on.image(image, left, top, width, height);
            frame(left, top, width, height);
        }

        private void frame(double x, double y, double w, double h) {
            on.line(x - 1, y - 1, x + w, y - 1, FRAME);
            on.line(x + w, y - 1, x + w, y + h, FRAME);
            on.line(x + w, y + h, x - 1, y + h, FRAME);
            on.line(x - 1, y + h, x - 1, y - 1, FRAME);
        }

        private void verticalAxis(AxisTicks ticks) {
            for (AxisTicks.Tick t : ticks.major()) {
                double y = on.snap(top + Math.min(t.position(), height));
                on.line(left - 1 - TICK, y, left - 1, y, FRAME);
                on.text(t.label(), left - LABEL - on.width(t.label()), y + middle(), false, TEXT);
            }
            for (double p : ticks.minor()) {
                double y = on.snap(top + p);
                on.line(left - 1 - TICK / 2, y, left - 1, y, FRAME);
            }
            upright(axis.title() + ticks.factor(), PAD + on.ascent());
        }

        /** From the middle of a letter to its base line. */
        private double middle() {
            return (on.ascent() - on.descent()) / 2;
        }

        private void upright(String text, double x) {
            on.upright(text, x, top + (height + on.width(text)) / 2, TEXT);
        }

        private List<String> rowTitles() {
            return picture.labels().isEmpty() ? List.of("Trace")
                    : picture.labels().stream().map(TraceLabels::title).toList();
        }

        private void traceAxes() {
            List<TraceLabels> rows = picture.labels();
            ToDoubleFunction<String> extent = on::width;
            List<AxisTicks> ticks = new ArrayList<>();
            for (TraceLabels row : rows) {
                ticks.add(TraceAxis.headers(picture.view(), picture.placement(), width, row, extent));
            }
            if (rows.isEmpty()) {
                ticks.add(TraceAxis.numbers(picture.view(), picture.placement(), traces, width, extent));
            }
            double base = top - 9 - on.descent();
            for (int r = ticks.size() - 1; r >= 0; r--) {
                String name = rowTitles().get(r);
                on.text(name, left - LABEL - on.width(name), base, false, TEXT);
                double end = Double.NEGATIVE_INFINITY;
                for (AxisTicks.Tick t : ticks.get(r).major()) {
                    double x = on.snap(left + Math.min(t.position(), width));
                    if (r == ticks.size() - 1) {
                        on.line(x, top - 1 - TICK, x, top - 1, FRAME);
                    }
                    // labels are moved away from the title and the edge, perhaps to where another stands
                    double w = on.width(t.label());
                    double from = Math.clamp(x - w / 2, left - 5, Math.max(left - 5, pageWidth - w));
                    if (from >= end) {
                        on.text(t.label(), from, base, false, TEXT);
                        end = from + w + LABEL;
                    }
                }
                base -= line + 1;
            }
        }

        private void colorBar(AxisTicks ticks, double x) {
            int sign = amplitude.polarity().sign();
            int steps = (int) Math.clamp(Math.round(height * on.resolution()), 1, BAR_STEPS);
            for (int i = 0; i < steps; i++) {
                double a = 1 - 2 * (i + 0.5) / steps;
                double y = on.snap(top + height * i / steps);
                // down to the bottom, so that no seam shows between two steps
                on.fill(x, y, BAR_WIDTH, top + height - y, picture.settings().colorMap().rgb(0.5 + 0.5 * a * sign));
            }
            frame(x, top, BAR_WIDTH, height);
            for (AxisTicks.Tick t : ticks.major()) {
                double y = on.snap(top + Math.min(t.position(), height));
                on.line(x + BAR_WIDTH, y, x + BAR_WIDTH + 4, y, FRAME);
                on.text(t.label(), x + BAR_WIDTH + 8, y + middle(), false, TEXT);
            }
            upright(picture.settings().amplitudeLabel() + ticks.factor(), pageWidth - PAD - on.descent());
        }

        private double widest(AxisTicks ticks) {
            return ticks.major().stream().mapToDouble(t -> on.width(t.label())).max().orElse(0);
        }
    }
}
