// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.moveout.data.HeaderKey;
import org.moveout.flow.headers.HeaderCurve;
import org.moveout.flow.headers.HeaderFacts;
import org.moveout.raster.AxisTicks;
import org.moveout.raster.Projection;
import org.moveout.raster.TraceAxis;

/**
 * Paints a header plot: curves in the colours of their axes, the first with ticks at the left, the second at the right,
 * a legend with the values under the cursor, and the cursor line.
 */
final class StripPainter {
    private static final int[][] LIGHT = { { 31, 119, 180 }, { 200, 80, 0 }, { 40, 140, 60 } };
    private static final int[][] DARK = { { 110, 180, 245 }, { 255, 170, 90 }, { 120, 210, 130 } };
    private static final int TICK = 4;
    private static final int GAP = 4;
    private static final int TICK_SPACING = 22;

    private final GC gc;
    private final Rectangle plot;
    private final Projection projection;
    private final Color back;
    private final Color fore;
    private final boolean dark;

    /**
     * @param gc         of the control
     * @param look       gives background and text colour
     * @param projection of the canvas below, whose horizontal positions are the same
     */
    StripPainter(GC gc, Control control, Control look, Projection projection) {
        this.gc = gc;
        this.projection = projection;
        Point size = control.getSize();
        back = look.getBackground();
        fore = look.getForeground();
        dark = TableColors.isDark(back);
        int line = gc.getFontMetrics().getHeight();
        int top = line + 5;
        plot = new Rectangle((int) Math.round(projection.x()), top, (int) Math.round(projection.width()),
                Math.max(1, size.y - top - 6));
        gc.setBackground(back);
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setBackground(dark ? TableColors.mix(back, new Color(0, 0, 0), 0.25)
                : TableColors.mix(back, new Color(255, 255, 255), 0.95));
        gc.fillRectangle(plot);
    }

    Color color(int curve) {
        int[] rgb = (dark ? DARK : LIGHT)[curve % LIGHT.length];
        return new Color(rgb[0], rgb[1], rgb[2]);
    }

    /** Where the values are. */
    Rectangle plot() {
        return plot;
    }

    void frame() {
        gc.setForeground(TableColors.mix(back, fore, 0.5));
        gc.setLineWidth(1);
        gc.drawRectangle(plot.x - 1, plot.y - 1, plot.width + 1, plot.height + 1);
    }

    void message(String text) {
        gc.setForeground(TableColors.mix(fore, back, 0.3));
        Point size = gc.textExtent(text);
        gc.drawText(text, plot.x + Math.max(4, (plot.width - size.x) / 2), plot.y + (plot.height - size.y) / 2, true);
    }

    void curves(StripCurves curves, boolean points) {
        for (int c = curves.curves().size() - 1; c >= 0; c--) {
            double[] extent = curves.extent(c, projection.view());
            if (extent.length == 2) {
                axis(c, extent);
                gc.setClipping(plot);
                gc.setForeground(color(c));
                gc.setBackground(color(c));
                draw(curves.curves().get(c), extent, points);
                gc.setClipping((Rectangle) null);
            }
        }
    }

    private int y(double value, double[] extent) {
        return (int) Math.round(plot.y + plot.height - (value - extent[0]) / (extent[1] - extent[0]) * plot.height);
    }

    private void draw(HeaderCurve.Curve curve, double[] extent, boolean points) {
        gc.setAntialias(SWT.ON);
        gc.setLineWidth(1);
        double from = projection.view().firstTrace() - 2 * curve.bucket();
        double to = projection.view().lastTrace() + 2 * curve.bucket();
        int first = (int) Math.clamp((from - curve.first()) / curve.bucket(), 0, curve.min().length);
        int end = (int) Math.clamp((to - curve.first()) / curve.bucket() + 1, first, curve.min().length);
        int dot = Math.clamp((int) projection.traceWidth() - 1, 2, 4);
        int[] line = new int[4 * (end - first)];
        int n = 0;
        for (int i = first; i < end; i++) {
            if (!(curve.min()[i] <= curve.max()[i])) {
                polyline(line, n);
                n = 0;
                continue;
            }
            int x = (int) Math.round(projection.toX(curve.middle(i)));
            int low = y(curve.min()[i], extent);
            int high = y(curve.max()[i], extent);
            if (points) {
                gc.fillRectangle(x - dot / 2, high - dot / 2, dot, dot);
                if (low != high) {
                    gc.fillRectangle(x - dot / 2, low - dot / 2, dot, dot);
                }
                continue;
            }
            // the nearer end first, so that a steady rise or fall is drawn as a line
            boolean up = n >= 2 && Math.abs(line[n - 1] - high) < Math.abs(line[n - 1] - low);
            line[n++] = x;
            line[n++] = up ? high : low;
            if (low != high) {
                line[n++] = x;
                line[n++] = up ? low : high;
            }
        }
        polyline(line, n);
    }

    private void polyline(int[] line, int n) {
        if (n == 2) {
            gc.fillRectangle(line[0] - 1, line[1] - 1, 3, 3);
        } else if (n > 2) {
            gc.drawPolyline(java.util.Arrays.copyOf(line, n));
        }
    }

    private void axis(int curve, double[] extent) {
        if (curve > 1) {
            return;
        }
        int height = gc.getFontMetrics().getHeight();
        AxisTicks ticks = AxisTicks.linear(extent[1], extent[0], plot.height, t -> height, 2, TICK_SPACING);
        gc.setForeground(color(curve));
        boolean left = curve == 0;
        int edge = left ? plot.x - 1 : plot.x + plot.width;
        for (AxisTicks.Tick tick : ticks.major()) {
            int y = (int) Math.round(plot.y + tick.position());
            String text = ticks.exponent() == 0 ? tick.label() : TraceAxis.text(tick.value());
            Point size = gc.textExtent(text);
            int x = left ? edge - TICK - GAP - size.x : edge + TICK + GAP;
            if (left) {
                gc.setForeground(TableColors.mix(plotColor(), fore, 0.12));
                gc.drawLine(plot.x, y, plot.x + plot.width - 1, y);
                gc.setForeground(color(curve));
            }
            gc.drawLine(left ? edge - TICK : edge, y, left ? edge : edge + TICK, y);
            gc.drawText(text, Math.max(0, x), y - size.y / 2, true);
        }
    }

    private Color plotColor() {
        return dark ? TableColors.mix(back, new Color(0, 0, 0), 0.25)
                : TableColors.mix(back, new Color(255, 255, 255), 0.95);
    }

    /**
     * Names and values above the plot.
     *
     * @param values of the trace under the cursor, NaN while not known; empty without cursor
     */
    void legend(StripCurves curves, HeaderFacts facts, double[] values) {
        int x = plot.x;
        for (int c = 0; c < curves.keys().size(); c++) {
            HeaderKey key = curves.keys().get(c);
            List<String> parts = new ArrayList<>();
            parts.add(key.label());
            String unit = facts.unit(key);
            if (c < values.length && !Double.isNaN(values[c])) {
                parts.add(TraceAxis.text(values[c]) + (unit.isEmpty() ? "" : " " + unit));
            } else if (!unit.isEmpty()) {
                parts.add("(" + unit + ")");
            }
            double[] extent = curves.extent(c, projection.view());
            if (c > 1 && extent.length == 2) {
                parts.add("[" + TraceAxis.text(Math.rint(extent[0])) + " \u2026 " + TraceAxis.text(Math.rint(extent[1]))
                        + "]");
            }
            if (curves.curves().get(c).isSampled()) {
                parts.add("(some traces)");
            }
            gc.setBackground(color(c));
            int line = gc.getFontMetrics().getHeight();
            gc.fillRectangle(x, 3 + line / 2 - 1, 12, 3);
            gc.setForeground(fore);
            String text = String.join(" ", parts);
            gc.drawText(text, x + 16, 3, true);
            x += 16 + gc.textExtent(text).x + 18;
        }
    }

    /** The line through the trace under the cursor. */
    void cursor(double position) {
        double x = projection.toX(position);
        if (x >= plot.x && x <= plot.x + plot.width) {
            gc.setForeground(dark ? new Color(255, 176, 64) : new Color(226, 106, 0));
            gc.setLineWidth(1);
            gc.drawLine((int) Math.round(x), plot.y, (int) Math.round(x), plot.y + plot.height - 1);
        }
    }
}
