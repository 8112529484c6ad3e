// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.moveout.data.geometry.CoordinateUnit;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.raster.AxisTicks;
import org.moveout.raster.MapColors;
import org.moveout.raster.MapFrame;
import org.moveout.view.CanvasColors;

/** Paints axes, scale bar and the colour bar of fold around a map. Stateless. */
final class MapAxes {
    static final int TICK = 5;
    static final int BAR = 12;
    private static final int GAP = 4;
    private static final int MARGIN = 6;
    private static final int LEAST_WIDTH = 230;
    private static final int LEAST_HEIGHT = 150;

    private MapAxes() {
    }

    /** Where the map goes on a canvas of that size. */
    static Rectangle plot(GC gc, Point size, boolean colorBar) {
        int line = gc.getFontMetrics().getHeight();
        if (size.x < LEAST_WIDTH || size.y < LEAST_HEIGHT) {
            return new Rectangle(0, 0, Math.max(1, size.x), Math.max(1, size.y));
        }
        int left = MARGIN + line + GAP + line + GAP + TICK;
        int right = colorBar ? MARGIN + BAR + TICK + GAP + gc.textExtent("8888").x + GAP + line + MARGIN : MARGIN + 6;
        int bottom = TICK + GAP + line + GAP + line + MARGIN;
        return new Rectangle(left, MARGIN, Math.max(1, size.x - left - right), Math.max(1, size.y - MARGIN - bottom));
    }

    static boolean hasAxes(Rectangle plot) {
        return plot.x > 0;
    }

    static void paint(GC gc, Rectangle plot, MapFrame frame, CoordinateUnit unit, CanvasColors colors) {
        int line = gc.getFontMetrics().getHeight();
        double longest = switch (unit) {
        case METRE, FOOT -> gc.textExtent("\u22128,888,888").x;
        case DEGREE -> gc.textExtent("\u2212188.888").x;
        case LINE_NUMBER, TRACE -> Math.max(gc.textExtent(MapText.number(frame.x(plot.width), 0)).x,
                gc.textExtent(MapText.number(frame.y(0), 0)).x);
        };
        AxisTicks across = AxisTicks.linear(frame.x(0), frame.x(plot.width), plot.width, s -> longest, 10, 40);
        AxisTicks up = AxisTicks.linear(frame.y(plot.height), frame.y(0), plot.height, s -> longest, 10, 40);
        int bottom = plot.y + plot.height;
        for (double p : across.minor()) {
            gc.setForeground(colors.line());
            gc.drawLine(plot.x + (int) p, bottom + 1, plot.x + (int) p, bottom + 3);
        }
        int decimals = decimals(across);
        for (AxisTicks.Tick t : across.major()) {
            int x = plot.x + (int) Math.min(t.position(), plot.width - 1);
            gc.setForeground(colors.line());
            gc.drawLine(x, bottom + 1, x, bottom + TICK);
            gc.setForeground(colors.text());
            String text = MapText.number(t.value(), decimals);
            int w = gc.textExtent(text).x;
            int at = Math.clamp(x - w / 2, 2, Math.max(2, plot.x + plot.width + 10 - w));
            gc.drawText(text, at, bottom + TICK + GAP, true);
        }
        String title = unit.xTitle();
        gc.drawText(title, plot.x + (plot.width - gc.textExtent(title).x) / 2, bottom + TICK + GAP + line + 2, true);
        if (unit == CoordinateUnit.TRACE) {
            return;
        }
        for (double p : up.minor()) {
            gc.setForeground(colors.line());
            int y = bottom - 1 - (int) p;
            gc.drawLine(plot.x - 4, y, plot.x - 2, y);
        }
        decimals = decimals(up);
        for (AxisTicks.Tick t : up.major()) {
            int y = bottom - 1 - (int) Math.min(t.position(), plot.height - 1);
            gc.setForeground(colors.line());
            gc.drawLine(plot.x - 1 - TICK, y, plot.x - 2, y);
            gc.setForeground(colors.text());
            upright(gc, MapText.number(t.value(), decimals), plot.x - 1 - TICK - GAP - line, y, plot);
        }
        upright(gc, unit.yTitle(), MARGIN, plot.y + plot.height / 2, plot);
    }

    private static int decimals(AxisTicks ticks) {
        List<AxisTicks.Tick> major = ticks.major();
        int decimals = 0;
        for (AxisTicks.Tick t : major) {
            double power = Math.pow(10, decimals);
            while (decimals < 8 && Math.abs(t.value() * power - Math.rint(t.value() * power)) > 1e-4) {
                decimals++;
                power *= 10;
            }
        }
        return decimals;
    }

    /** Text from bottom to top, centred on a height but inside the plot. */
    static void upright(GC gc, String text, int x, int middle, Rectangle plot) {
        int w = gc.textExtent(text).x;
        int start = Math.clamp(middle + w / 2, plot.y + w, Math.max(plot.y + w, plot.y + plot.height + 8));
        Transform turn = new Transform(gc.getDevice());
        try {
            gc.getTransform(turn);
            turn.translate(x, start);
            turn.rotate(-90);
            gc.setTransform(turn);
            gc.drawText(text, 0, 0, true);
        } finally {
            gc.setTransform(null);
            turn.dispose();
        }
    }

    /** A bar of a round length in the lower left corner, and that north is up. */
    static void scaleBar(GC gc, Rectangle plot, MapFrame frame, TraceGeometry geometry, CanvasColors colors) {
        boolean ground = geometry.unit().isLength() || geometry.unit() == CoordinateUnit.DEGREE;
        if (!ground || plot.width < 120) {
            return;
        }
        double perPoint = geometry.unit() == CoordinateUnit.DEGREE ? frame.scale() * 111_195 : frame.scale();
        double length = AxisTicks.niceStep(perPoint * Math.min(60, plot.width / 8.0));
        int w = (int) Math.round(length / perPoint);
        String unit = geometry.unit() == CoordinateUnit.FOOT ? "ft" : "m";
        String text = MapText.length(length, unit) + "   N up";
        Point size = gc.textExtent(text);
        int x = plot.x + 8;
        int y = plot.y + plot.height - 8;
        int wide = Math.max(w, size.x);
        gc.setBackground(colors.background());
        gc.setAlpha(150);
        gc.fillRoundRectangle(x - 5, y - size.y - 10, wide + 10, size.y + 15, 6, 6);
        gc.setAlpha(255);
        gc.setForeground(colors.text());
        gc.setLineWidth(2);
        gc.drawLine(x, y, x + w, y);
        gc.setLineWidth(1);
        gc.drawLine(x, y - 4, x, y);
        gc.drawLine(x + w, y - 4, x + w, y);
        gc.drawText(text, x, y - size.y - 5, true);
    }

    /** The colours of fold, from 1 to the greatest, with whole numbers at the ticks. */
    static void colorBar(GC gc, Rectangle plot, int most, CanvasColors colors) {
        int x = plot.x + plot.width + MARGIN + 2;
        Rectangle box = new Rectangle(x, plot.y, BAR, plot.height);
        for (int y = 0; y < box.height; y++) {
            double part = 1 - (y + 0.5) / box.height;
            int c = most <= 1 ? MapColors.fold(1, 1) : MapColors.FOLD.rgb(part);
            gc.setForeground(new org.eclipse.swt.graphics.Color(c >> 16 & 255, c >> 8 & 255, c & 255));
            gc.drawLine(box.x, box.y + y, box.x + box.width - 1, box.y + y);
        }
        gc.setForeground(colors.line());
        gc.drawRectangle(box.x - 1, box.y - 1, box.width + 1, box.height + 1);
        int line = gc.getFontMetrics().getHeight();
        int text = box.x + BAR + TICK + GAP;
        if (most <= 1) {
            gc.setForeground(colors.text());
            gc.drawText("1", text, box.y + box.height / 2 - line / 2, true);
        } else {
            AxisTicks ticks = AxisTicks.linear(1, most, box.height, s -> line, 6, 30);
            for (AxisTicks.Tick t : ticks.major()) {
                if (Math.abs(t.value() - Math.rint(t.value())) > 1e-6) {
                    continue;
                }
                int y = box.y + box.height - 1 - (int) Math.min(t.position(), box.height - 1);
                gc.setForeground(colors.line());
                gc.drawLine(box.x + BAR + 1, y, box.x + BAR + TICK, y);
                gc.setForeground(colors.text());
                gc.drawText(MapText.number(t.value(), 0), text, Math.clamp(y - line / 2, plot.y - 4,
                        plot.y + plot.height - line + 4), true);
            }
        }
        gc.setForeground(colors.text());
        upright(gc, "Fold (traces)", text + gc.textExtent("8888").x + GAP, plot.y + plot.height / 2, plot);
    }
}
