// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.moveout.raster.AmplitudeScale;
import org.moveout.raster.AxisTicks;
import org.moveout.raster.ColorMap;
import org.moveout.raster.Levels;
import org.moveout.raster.Polarity;
import org.moveout.raster.Projection;
import org.moveout.raster.RasterImage;
import org.moveout.raster.SampleAxis;
import org.moveout.raster.TraceAxis;
import org.moveout.raster.TraceLabels;
import org.moveout.raster.TracePlacement;
import org.moveout.raster.Viewport;

/** Paints the axes and the colour bar. Keeps ticks and the image of the bar until they change; owned by one canvas. */
final class AxisPainter {
    private SampleAxis axis;
    private long traces;
    private List<TraceLabels> labels = List.of();
    private int leftText;
    private int rightText;

    private Viewport tickView;
    private Rectangle tickPlot;
    private TracePlacement tickPlacement = TracePlacement.EVEN;
    private AxisTicks vertical = AxisTicks.NONE;
    private List<AxisTicks> horizontal = List.of();

    private Image bar;
    private ColorMap barMap;
    private Polarity barPolarity;
    private int barHeight;

    /** Another dataset. */
    void setInput(SectionInput input) {
        axis = SampleAxis.of(input.source().sampling());
        traces = input.source().traceCount();
        setLabels(List.of());
    }

    /** Other rows of header values; none for trace numbers. */
    void setLabels(List<TraceLabels> rows) {
        labels = rows;
        tickView = null;
    }

    SampleAxis axis() {
        return axis;
    }

    /** Places everything for a canvas of that size, measuring texts. */
    CanvasLayout layout(GC gc, Point client, boolean colorBar, List<String> rowTitles) {
        leftText = Math.max(gc.textExtent(axis.describe(0).replace(axis.unit(), "0")).x,
                gc.textExtent(axis.describe(axis.sampling().count()).replace(axis.unit(), "0")).x);
        for (String title : rowTitles.isEmpty() ? List.of("Trace") : rowTitles) {
            leftText = Math.max(leftText, gc.textExtent(title).x);
        }
        rightText = gc.textExtent("\u221288888").x;
        tickView = null;
        return CanvasLayout.of(client, gc.getFontMetrics().getHeight(), leftText, rightText,
                Math.max(1, rowTitles.size()), colorBar);
    }

    void paint(GC gc, CanvasLayout layout, Projection projection, CanvasColors colors, Frame frame) {
        prepare(gc, layout, projection);
        Rectangle plot = layout.plot();
        vertical(gc, layout, plot, colors);
        horizontal(gc, layout, plot, colors);
        if (layout.colorBar() && frame != null && frame.block() != null) {
            colorBar(gc, layout, colors, frame);
        }
    }

    private void prepare(GC gc, CanvasLayout layout, Projection projection) {
        if (projection.view().equals(tickView) && layout.plot().equals(tickPlot)
                && projection.placement() == tickPlacement) {
            return;
        }
        tickView = projection.view();
        tickPlot = layout.plot();
        tickPlacement = projection.placement();
        ToDoubleFunction<String> width = s -> gc.textExtent(s).x;
        vertical = axis.ticks(tickView, tickPlot.height, s -> layout.line());
        TracePlacement placement = projection.placement();
        horizontal = labels.isEmpty()
                ? List.of(TraceAxis.numbers(tickView, placement, traces, tickPlot.width, width))
                : labels.stream().map(l -> TraceAxis.headers(tickView, placement, tickPlot.width, l, width)).toList();
    }

    private void vertical(GC gc, CanvasLayout layout, Rectangle plot, CanvasColors colors) {
        int right = plot.x - 2;
        gc.setForeground(colors.line());
        for (double p : vertical.minor()) {
            int y = plot.y + (int) p;
            gc.drawLine(right - 2, y, right, y);
        }
        for (AxisTicks.Tick t : vertical.major()) {
            int y = plot.y + (int) Math.min(t.position(), plot.height - 1);
            gc.setForeground(colors.line());
            gc.drawLine(right - CanvasLayout.TICK + 1, y, right, y);
            gc.setForeground(colors.text());
            Point e = gc.textExtent(t.label());
            gc.drawText(t.label(), right - CanvasLayout.TICK - CanvasLayout.TEXT_GAP - e.x, y - e.y / 2, true);
        }
        gc.setForeground(colors.text());
        upright(gc, axis.title() + vertical.factor(), layout.titleLeft(), plot);
    }

    private void horizontal(GC gc, CanvasLayout layout, Rectangle plot, CanvasColors colors) {
        int last = horizontal.size() - 1;
        for (int row = 0; row <= last; row++) {
            int top = layout.rowTop(row);
            gc.setForeground(colors.text());
            String title = labels.isEmpty() ? "Trace" : labels.get(row).title();
            gc.drawText(title, plot.x - 2 - CanvasLayout.TICK - CanvasLayout.TEXT_GAP - gc.textExtent(title).x, top,
                    true);
            int end = Integer.MIN_VALUE;
            for (AxisTicks.Tick t : horizontal.get(row).major()) {
                int x = plot.x + (int) Math.min(t.position(), plot.width - 1);
                if (row == last) {
                    gc.setForeground(colors.line());
                    gc.drawLine(x, plot.y - 1 - CanvasLayout.TICK, x, plot.y - 2);
                    gc.setForeground(colors.text());
                }
                // the first one is moved away from the title, perhaps to where the next would stand
                int width = gc.textExtent(t.label()).x;
                int left = Math.max(plot.x - CanvasLayout.TICK, x - width / 2);
                if (left >= end) {
                    gc.drawText(t.label(), left, top, true);
                    end = left + width + 2 * CanvasLayout.TEXT_GAP;
                }
            }
        }
    }

    private void colorBar(GC gc, CanvasLayout layout, CanvasColors colors, Frame frame) {
        AmplitudeScale scale = frame.scale();
        Rectangle box = layout.bar();
        gc.drawImage(bar(gc, frame.request().settings().colorMap(), scale.polarity(), box.height), box.x, box.y);
        gc.setForeground(colors.line());
        gc.drawRectangle(box.x - 1, box.y - 1, box.width + 1, box.height + 1);
        double clip = scale.effectiveClip();
        AxisTicks ticks = AxisTicks.linear(clip, -clip, box.height, s -> layout.line(), 6,
                Math.min(48, box.height / 5.0));
        int x = box.x + box.width + 1;
        for (AxisTicks.Tick t : ticks.major()) {
            int y = box.y + (int) Math.min(t.position(), box.height - 1);
            gc.setForeground(colors.line());
            gc.drawLine(x, y, x + CanvasLayout.TICK - 2, y);
            gc.setForeground(colors.text());
            Point e = gc.textExtent(t.label());
            gc.drawText(t.label(), x + CanvasLayout.TICK + CanvasLayout.TEXT_GAP - 2, y - e.y / 2, true);
        }
        upright(gc, frame.request().settings().amplitudeLabel() + ticks.factor(), layout.barTitleLeft(rightText), box);
    }

    private Image bar(GC gc, ColorMap map, Polarity polarity, int height) {
        if (bar != null && map.equals(barMap) && polarity == barPolarity && height == barHeight) {
            return bar;
        }
        dispose();
        byte[] pixels = new byte[CanvasLayout.BAR_WIDTH * height];
        for (int i = 0; i < pixels.length; i++) {
            double amplitude = polarity.sign() * (1 - 2 * (i / CanvasLayout.BAR_WIDTH + 0.5) / height);
            pixels[i] = (byte) Math.round(Levels.WITH_HOLES.middle() + Levels.WITH_HOLES.half() * amplitude);
        }
        bar = DeviceImage.create(gc.getDevice(),
                new RasterImage(CanvasLayout.BAR_WIDTH, height, pixels, map.palette(Levels.WITH_HOLES, 0)), 100);
        barMap = map;
        barPolarity = polarity;
        barHeight = height;
        return bar;
    }

    /** The time and the trace under the cross-hair, on the axes. */
    void marks(GC gc, CanvasLayout layout, Projection projection, CanvasColors colors, Point cursor) {
        Rectangle plot = layout.plot();
        int count = axis.sampling().count();
        long sample = Math.round(projection.toSample(cursor.y + 0.5));
        if (sample >= 0 && sample < count) {
            String text = axis.describe(sample).replace(" " + axis.unit(), "");
            Point e = gc.textExtent(text);
            chip(gc, colors, text, plot.x - 2 - CanvasLayout.TICK - CanvasLayout.TEXT_GAP - e.x, cursor.y - e.y / 2, e);
        }
        long trace = projection.traceAt(cursor.x + 0.5);
        if (trace >= 0 && trace < traces) {
            int last = Math.max(0, labels.size() - 1);
            String text = labels.isEmpty() ? Long.toString(trace) : label(labels.get(last), trace);
            Point e = gc.textExtent(text);
            if (!text.isEmpty()) {
                chip(gc, colors, text, cursor.x - e.x / 2, layout.rowTop(last), e);
            }
        }
    }

    private static String label(TraceLabels row, long trace) {
        long i = (trace - row.first()) / row.step();
        boolean known = trace >= row.first() && (trace - row.first()) % row.step() == 0 && i < row.values().length;
        return known ? TraceAxis.text(row.values()[(int) i]) : "";
    }

    private static void chip(GC gc, CanvasColors colors, String text, int x, int y, Point e) {
        gc.setBackground(colors.mark());
        gc.fillRoundRectangle(x - 3, y, e.x + 6, e.y, 6, 6);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
        gc.drawText(text, x, y, true);
    }

    /** Text that reads upwards, centred along a box. */
    private static void upright(GC gc, String text, int left, Rectangle box) {
        Point e = gc.textExtent(text);
        if (e.x > box.height) {
            return;
        }
        Transform before = new Transform(gc.getDevice());
        Transform turned = new Transform(gc.getDevice());
        try {
            gc.getTransform(before);
            gc.getTransform(turned);
            turned.translate(left, box.y + (box.height + e.x) / 2);
            turned.rotate(-90);
            gc.setTransform(turned);
            gc.drawText(text, 0, 0, true);
            gc.setTransform(before);
        } finally {
            turned.dispose();
            before.dispose();
        }
    }

    /** Frees the image of the colour bar; it is made again when needed. */
    void dispose() {
        if (bar != null) {
            bar.dispose();
            bar = null;
        }
    }
}
