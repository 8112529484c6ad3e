// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.Transform;
import org.moveout.data.geometry.Slab;
import org.moveout.data.geometry.SurveyGrid.Lines;
import org.moveout.raster.AxisTicks;
import org.moveout.raster.ColorMap;
import org.moveout.raster.Polarity;
import org.moveout.raster.Projection;
import org.moveout.view.CanvasColors;

/** Paints a {@link SliceCanvas}: the picture, inline and crossline axes, the colour bar and marks. */
final class SlicePainter {
    private static final int TICK = 5;
    private static final int GAP = 4;
    private static final int MARGIN = 6;
    private static final int BAR = 12;

    private final SliceCanvas canvas;

    SlicePainter(SliceCanvas canvas) {
        this.canvas = canvas;
    }

    static Rectangle plot(GC gc, Point size, SliceScene scene) {
        if (size.x < 220 || size.y < 150) {
            return new Rectangle(0, 0, Math.max(1, size.x), Math.max(1, size.y));
        }
        int line = gc.getFontMetrics().getHeight();
        int text = scene == null ? gc.textExtent("8888").x
                : Math.max(gc.textExtent(Integer.toString(scene.slab().grid().inlines().last())).x,
                        gc.textExtent(Integer.toString(scene.slab().grid().inlines().first())).x);
        int left = MARGIN + line + GAP + text + GAP + TICK;
        int right = 12 + BAR + TICK + GAP + gc.textExtent("\u221288888").x + GAP + line + MARGIN;
        int bottom = TICK + GAP + 2 * line + MARGIN;
        return new Rectangle(left, MARGIN + 2, Math.max(1, size.x - left - right),
                Math.max(1, size.y - MARGIN - 2 - bottom));
    }

    void paint(GC gc) {
        CanvasColors colors = CanvasColors.of(canvas);
        Rectangle area = canvas.getClientArea();
        gc.setBackground(colors.background());
        gc.fillRectangle(area);
        Rectangle plot = canvas.plot();
        if (canvas.projection().isEmpty()) {
            message(gc, area, canvas.message(), colors);
            return;
        }
        Projection p = canvas.projection().get();
        SliceScene scene = canvas.scene().orElseThrow();
        gc.setBackground(colors.outside());
        gc.fillRectangle(plot);
        gc.setClipping(plot);
        canvas.picture().filter(pic -> pic.scene().slab().grid() == scene.slab().grid()).ifPresent(
                pic -> picture(gc, p, pic));
        marks(gc, p, scene.slab(), colors);
        gc.setClipping((Rectangle) null);
        if (!canvas.message().isEmpty()) {
            message(gc, plot, canvas.message(), colors);
        }
        if (plot.x > 0) {
            gc.setForeground(canvas.isFocusControl() ? colors.mark() : colors.line());
            gc.drawRectangle(plot.x - 1, plot.y - 1, plot.width + 1, plot.height + 1);
            axes(gc, p, scene.slab(), plot, colors);
            canvas.picture().ifPresent(pic -> bar(gc, plot, pic, colors));
        }
    }

    private static void picture(GC gc, Projection p, SlicePicture pic) {
        Rectangle b = pic.image().getBounds();
        int x = (int) Math.round(p.toX(pic.view().firstTrace()));
        int y = (int) Math.round(p.toY(pic.view().firstSample()));
        int w = (int) Math.max(1, Math.round(p.toX(pic.view().lastTrace())) - x);
        int h = (int) Math.max(1, Math.round(p.toY(pic.view().lastSample())) - y);
        if (w == b.width && h == b.height) {
            gc.drawImage(pic.image(), x, y);
        } else if (w < 40_000 && h < 40_000) {
            gc.setInterpolation(SWT.NONE);
            gc.drawImage(pic.image(), 0, 0, b.width, b.height, x, y, w, h);
        }
    }

    private void marks(GC gc, Projection p, Slab slab, CanvasColors colors) {
        gc.setBackground(colors.mark());
        double[] pairs = canvas.shown();
        int lastX = -10_000;
        int lastY = -10_000;
        for (int k = 0; k + 1 < pairs.length; k += 2) {
            if (pairs[k] < 0) {
                continue;
            }
            int x = (int) Math.round(p.toX(pairs[k + 1] / slab.step()));
            int y = (int) Math.round(p.toY(slab.rows() - 1 - pairs[k] / slab.step()));
            if (Math.abs(x - lastX) + Math.abs(y - lastY) > 1) {
                gc.fillRectangle(x - 1, y - 1, 3, 3);
                lastX = x;
                lastY = y;
            }
        }
        if (canvas.cursorInline() >= 0) {
            int x = (int) Math.round(p.toX((double) canvas.cursorCrossline() / slab.step()));
            int y = (int) Math.round(p.toY(slab.rows() - 1 - (double) canvas.cursorInline() / slab.step()));
            for (int width = 4; width >= 2; width -= 2) {
                gc.setLineWidth(width);
                gc.setForeground(width == 4 ? new Color(255, 255, 255) : new Color(20, 20, 20));
                gc.drawLine(x - 7, y, x + 7, y);
                gc.drawLine(x, y - 7, x, y + 7);
            }
            gc.setLineWidth(1);
        }
    }

    private static void axes(GC gc, Projection p, Slab slab, Rectangle plot, CanvasColors colors) {
        int line = gc.getFontMetrics().getHeight();
        Lines crosslines = slab.grid().crosslines();
        Lines inlines = slab.grid().inlines();
        double perColumn = (double) crosslines.step() * slab.step();
        double perRow = (double) inlines.step() * slab.step();
        double top = inlines.first() + (slab.rows() - 1) * perRow;
        AxisTicks across = AxisTicks.linear(crosslines.first() + p.view().firstTrace() * perColumn,
                crosslines.first() + p.view().lastTrace() * perColumn, plot.width, s -> gc.textExtent(s).x, 8, 40);
        int bottom = plot.y + plot.height;
        for (AxisTicks.Tick t : across.major()) {
            if (!whole(t.value()) || t.value() < crosslines.first() || t.value() > crosslines.last()) {
                continue;
            }
            int x = plot.x + (int) Math.min(t.position(), plot.width - 1);
            gc.setForeground(colors.line());
            gc.drawLine(x, bottom + 1, x, bottom + TICK);
            gc.setForeground(colors.text());
            String text = AxisTicks.number(t.value(), 0);
            gc.drawText(text, x - gc.textExtent(text).x / 2, bottom + TICK + GAP, true);
        }
        gc.setForeground(colors.text());
        gc.drawText("Crossline", plot.x + (plot.width - gc.textExtent("Crossline").x) / 2, bottom + TICK + GAP + line,
                true);
        AxisTicks up = AxisTicks.linear(top - p.view().firstSample() * perRow, top - p.view().lastSample() * perRow,
                plot.height, s -> line, 8, 40);
        for (AxisTicks.Tick t : up.major()) {
            if (!whole(t.value()) || t.value() < inlines.first() || t.value() > inlines.last()) {
                continue;
            }
            int y = plot.y + (int) Math.min(t.position(), plot.height - 1);
            gc.setForeground(colors.line());
            gc.drawLine(plot.x - 1 - TICK, y, plot.x - 2, y);
            gc.setForeground(colors.text());
            String text = AxisTicks.number(t.value(), 0);
            Point e = gc.textExtent(text);
            gc.drawText(text, plot.x - 1 - TICK - GAP - e.x, y - e.y / 2, true);
        }
        upright(gc, "Inline", MARGIN, plot);
    }

    private static boolean whole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-6;
    }

    private static void bar(GC gc, Rectangle plot, SlicePicture pic, CanvasColors colors) {
        Rectangle box = new Rectangle(plot.x + plot.width + 12, plot.y, BAR, plot.height);
        ColorMap map = pic.scene().settings().colorMap();
        boolean reversed = pic.scale().polarity() == Polarity.REVERSED;
        for (int y = 0; y < box.height; y++) {
            double part = (y + 0.5) / box.height;
            int c = map.rgb(reversed ? part : 1 - part);
            gc.setForeground(new Color(c >> 16 & 255, c >> 8 & 255, c & 255));
            gc.drawLine(box.x, box.y + y, box.x + BAR - 1, box.y + y);
        }
        gc.setForeground(colors.line());
        gc.drawRectangle(box.x - 1, box.y - 1, BAR + 1, box.height + 1);
        int line = gc.getFontMetrics().getHeight();
        double clip = pic.scale().effectiveClip();
        AxisTicks ticks = AxisTicks.linear(clip, -clip, box.height, s -> line, 6, 36);
        int text = box.x + BAR + TICK + GAP;
        for (AxisTicks.Tick t : ticks.major()) {
            int y = box.y + (int) Math.min(t.position(), box.height - 1);
            gc.setForeground(colors.line());
            gc.drawLine(box.x + BAR + 1, y, box.x + BAR + TICK, y);
            gc.setForeground(colors.text());
            gc.drawText(t.label(), text, y - line / 2, true);
        }
        gc.setForeground(colors.text());
        upright(gc, "Amplitude" + ticks.factor(), text + gc.textExtent("\u221288888").x + GAP, plot);
    }

    private static void upright(GC gc, String text, int x, Rectangle plot) {
        Transform turn = new Transform(gc.getDevice());
        try {
            turn.translate(x, plot.y + (plot.height + gc.textExtent(text).x) / 2f);
            turn.rotate(-90);
            gc.setTransform(turn);
            gc.drawText(text, 0, 0, true);
        } finally {
            gc.setTransform(null);
            turn.dispose();
        }
    }

    private static void message(GC gc, Rectangle area, String text, CanvasColors colors) {
        TextLayout lines = new TextLayout(gc.getDevice());
        try {
            lines.setFont(gc.getFont());
            lines.setText(text);
            lines.setAlignment(SWT.CENTER);
            int width = Math.clamp(area.width - 24, 60, 460);
            lines.setWidth(width);
            int height = lines.getBounds().height;
            int x = area.x + (area.width - width) / 2;
            int y = area.y + Math.max(4, (area.height - height) / 2);
            gc.setBackground(colors.background());
            gc.setAlpha(225);
            gc.fillRoundRectangle(x - 8, y - 6, width + 16, height + 12, 8, 8);
            gc.setAlpha(255);
            gc.setForeground(colors.text());
            lines.draw(gc, x, y);
        } finally {
            lines.dispose();
        }
    }
}
