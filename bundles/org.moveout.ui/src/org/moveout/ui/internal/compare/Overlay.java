// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;
import org.moveout.view.CanvasLayer;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/**
 * Paints another canvas's finished picture over the first, all of it or beyond a dividing line, and says which is which.
 * Both pictures are there, so nothing flickers.
 */
final class Overlay implements CanvasLayer {
    /**
     * Something that may be on top.
     *
     * @param label  to tell it by
     * @param canvas hidden; has the plot size of the first
     */
    record Top(String label, SeismicCanvas canvas) {
    }

    private static final int MARGIN = 8;
    private static final int GRIP = 16;

    private final SeismicCanvas base;
    private final Supplier<List<Top>> tops;
    private Arrangement arrangement = Arrangement.SIDE_BY_SIDE;
    private String baseLabel = "";
    private int shown = 1;
    private double divider = 0.5;

    /**
     * @param base what is painted over
     * @param tops what may be on top, in order
     */
    Overlay(SeismicCanvas base, Supplier<List<Top>> tops) {
        this.base = base;
        this.tops = tops;
    }

    void setArrangement(Arrangement now) {
        arrangement = now;
        base.redraw();
    }

    /** What tells the base from the others. */
    void setBaseLabel(String label) {
        baseLabel = label;
        base.redraw();
    }

    /** 0 for the base, else the number of what is on top. */
    int shown() {
        return shown <= tops.get().size() ? shown : 0;
    }

    void show(int number) {
        shown = number;
        base.redraw();
    }

    /** Where the dividing line is, 0 at the left edge of the plot to 1. */
    double divider() {
        return divider;
    }

    void setDivider(double part) {
        divider = Math.clamp(part, 0, 1);
        base.redraw();
    }

    /** The dividing line on the canvas. */
    int dividerX(Projection p) {
        return (int) Math.round(p.x() + divider * p.width());
    }

    @Override
    public void paint(GC gc, SectionInput input, Projection p) {
        List<Top> all = tops.get();
        if (!arrangement.isOverlay() || all.isEmpty()) {
            return;
        }
        Rectangle plot = new Rectangle((int) p.x(), (int) p.y(), (int) p.width(), (int) p.height());
        if (arrangement == Arrangement.FLIP) {
            Top top = shown() == 0 ? null : all.get(shown() - 1);
            if (top != null) {
                picture(gc, top, p, plot);
            }
            chip(gc, top == null ? baseLabel : top.label(), plot.x + MARGIN, plot.y + MARGIN, false);
            return;
        }
        Top top = all.get(Math.max(1, shown()) - 1);
        int x = dividerX(p);
        picture(gc, top, p, new Rectangle(x, plot.y, plot.x + plot.width - x, plot.height));
        gc.setClipping(plot);
        line(gc, x, plot);
        chip(gc, baseLabel, x - MARGIN, plot.y + MARGIN, true);
        chip(gc, top.label(), x + MARGIN, plot.y + MARGIN, false);
    }

    private void picture(GC gc, Top top, Projection p, Rectangle area) {
        if (area.width <= 0) {
            return;
        }
        gc.setClipping(area);
        gc.setBackground(base.getBackground());
        gc.fillRectangle(area);
        if (top.canvas().input().isPresent()) {
            Viewport view = ViewLink.convert(p.view(), base, top.canvas());
            top.canvas().paintPicture(gc, new Projection(view, p.x(), p.y(), p.width(), p.height()));
        }
        gc.setClipping((int) p.x(), (int) p.y(), (int) p.width(), (int) p.height());
    }

    private void line(GC gc, int x, Rectangle plot) {
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
        gc.setLineWidth(3);
        gc.drawLine(x, plot.y, x, plot.y + plot.height);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_YELLOW));
        gc.setLineWidth(1);
        gc.drawLine(x, plot.y, x, plot.y + plot.height);
        int y = plot.y + plot.height / 2;
        gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_YELLOW));
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
        gc.fillRoundRectangle(x - 5, y - GRIP, 10, 2 * GRIP, 6, 6);
        gc.drawRoundRectangle(x - 5, y - GRIP, 10, 2 * GRIP, 6, 6);
        for (int d = -6; d <= 6; d += 4) {
            gc.drawLine(x - 2, y + d, x + 2, y + d);
        }
    }

    private void chip(GC gc, String text, int x, int y, boolean toTheLeft) {
        Point e = gc.textExtent(text);
        int left = toTheLeft ? x - e.x - 12 : x;
        gc.setBackground(new Color(32, 36, 42));
        gc.setAlpha(215);
        gc.fillRoundRectangle(left, y, e.x + 12, e.y + 6, 8, 8);
        gc.setAlpha(255);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
        gc.drawText(text, left + 6, y + 3, true);
    }
}
