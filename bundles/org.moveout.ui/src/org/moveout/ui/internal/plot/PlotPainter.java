// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.IPlotArea;

/** Paints what SWTChart does not know: bars, marks, the cursor, the range that is being chosen, a sentence. */
final class PlotPainter {
    private static final int GAP = 4;

    private final Plot plot;
    private String text = "";
    private int bandFrom = -1;
    private int bandTo = -1;

    PlotPainter(Plot plot) {
        this.plot = plot;
        IPlotArea area = plot.chart().getPlotArea();
        area.addCustomPaintListener(new ICustomPaintListener() {
            @Override
            public void paintControl(PaintEvent e) {
                bars(e.gc);
            }

            @Override
            public boolean drawBehindSeries() {
                return true;
            }
        });
        area.addCustomPaintListener(new ICustomPaintListener() {
            @Override
            public void paintControl(PaintEvent e) {
                front(e.gc);
            }
        });
    }

    void setText(String sentence) {
        text = sentence;
    }

    /** The pixel columns that are being chosen; equal ones for none. */
    void setBand(int from, int to) {
        bandFrom = from;
        bandTo = to;
        plot.area().redraw();
    }

    private void bars(GC gc) {
        PlotBars bars = plot.bars();
        int n = bars.counts().length;
        if (n == 0) {
            return;
        }
        Point size = plot.area().getSize();
        PlotColors colors = plot.colors();
        gc.setBackground(colors.faint(colors.curve(0), 0.75));
        for (int i = 0; i < n; i++) {
            int left = plot.pixel(bars.edge(i));
            int right = plot.pixel(bars.edge(i + 1));
            if (right < 0 || left > size.x || bars.counts()[i] <= plot.vertical().from()) {
                continue;
            }
            int top = Math.max(0, plot.row(bars.counts()[i]));
            int height = Math.max(1, size.y - top);
            int gap = right - left > 4 ? 1 : 0;
            gc.fillRectangle(left, size.y - height, Math.max(1, right - left - gap), height);
        }
    }

    private void front(GC gc) {
        PlotColors colors = plot.colors();
        Point size = plot.area().getSize();
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        gc.setForeground(colors.line());
        gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
        if (!text.isEmpty()) {
            gc.setForeground(colors.text());
            Point e = gc.textExtent(text);
            gc.drawText(text, (size.x - e.x) / 2, (size.y - e.y) / 2, true);
        }
        titles(gc, colors, size);
        marks(gc, colors, size);
        if (bandFrom != bandTo) {
            gc.setAlpha(60);
            gc.setBackground(colors.mark());
            gc.fillRectangle(Math.min(bandFrom, bandTo), 0, Math.abs(bandTo - bandFrom), size.y);
            gc.setAlpha(255);
        }
        plot.cursor().ifPresent(at -> cursor(gc, colors, size, at));
    }

    /** The names of the axes with their units, in the corners where they end. */
    private void titles(GC gc, PlotColors colors, Point size) {
        gc.setForeground(colors.text());
        gc.drawText(plot.vertical().title(), GAP + 2, 2, true);
        String title = plot.horizontal().title();
        Point e = gc.textExtent(title);
        gc.setBackground(colors.background());
        gc.setAlpha(190);
        gc.fillRectangle(size.x - e.x - 2 * GAP, size.y - e.y - 3, e.x + GAP, e.y + 1);
        gc.setAlpha(255);
        gc.drawText(title, size.x - e.x - GAP - 2, size.y - e.y - 3, true);
    }

    private void marks(GC gc, PlotColors colors, Point size) {
        int row = 0;
        for (PlotMark mark : plot.marks()) {
            int at = plot.pixel(mark.x());
            if (at < 0 || at > size.x) {
                continue;
            }
            gc.setForeground(colors.mark());
            gc.setLineStyle(mark.moved().isPresent() ? SWT.LINE_SOLID : SWT.LINE_DASH);
            gc.setLineWidth(mark.moved().isPresent() ? 2 : 1);
            gc.drawLine(at, 0, at, size.y);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setLineWidth(1);
            Point e = gc.textExtent(mark.label());
            boolean left = at + GAP + e.x > size.x;
            gc.drawText(mark.label(), left ? at - GAP - e.x : at + GAP, 2 + row % 2 * e.y, true);
            row++;
        }
    }

    private void cursor(GC gc, PlotColors colors, Point size, double at) {
        int x = plot.pixel(at);
        gc.setForeground(colors.line());
        gc.setLineStyle(SWT.LINE_DOT);
        gc.drawLine(x, 0, x, size.y);
        gc.setLineStyle(SWT.LINE_SOLID);
        for (PlotCurve curve : plot.curves()) {
            int i = curve.nearest(at);
            if (i >= 0) {
                Color color = colors.curve(curve.color());
                gc.setBackground(color);
                int px = plot.pixel(curve.x()[i]);
                int py = plot.row(curve.y()[i]);
                if (Math.abs(px - x) < 20) {
                    gc.fillOval(px - 3, py - 3, 7, 7);
                }
            }
        }
    }
}
