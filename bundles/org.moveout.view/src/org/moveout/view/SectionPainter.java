// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;

/** Paints the canvas from what is ready. Reads nothing and waits for nothing. */
final class SectionPainter {
    private final SeismicCanvas canvas;
    private final CanvasPicture picture;
    private final CanvasMarks marks;
    private final CanvasMouse mouse;
    private String emptyText = "No data";

    SectionPainter(SeismicCanvas canvas, CanvasPicture picture, CanvasMarks marks, CanvasMouse mouse) {
        this.canvas = canvas;
        this.picture = picture;
        this.marks = marks;
        this.mouse = mouse;
        canvas.addListener(SWT.Paint, e -> {
            picture.paints();
            paint(e.gc);
        });
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
    }

    /** What to say when there is no input. */
    void setEmptyText(String text) {
        emptyText = Objects.requireNonNull(text);
    }

    private void paint(GC gc) {
        CanvasLayout layout = picture.layout();
        Frame frame = picture.frames().frame();
        CanvasColors colors = CanvasColors.of(canvas);
        Point size = canvas.getSize();
        gc.setBackground(colors.background());
        gc.fillRectangle(0, 0, size.x, size.y);
        if (canvas.projection().isEmpty()) {
            message(gc, new Rectangle(0, 0, size.x, size.y), emptyText, colors.text(), colors);
            return;
        }
        Projection projection = canvas.projection().get();
        Rectangle plot = layout.plot();
        gc.setBackground(colors.outside());
        gc.fillRectangle(plot);
        gc.setClipping(plot);
        if (frame != null && frame.image() != null) {
            picture(gc, projection, frame);
        }
        gc.setClipping(plot);
        layers(gc, plot, projection);
        canvas.input().ifPresent(i -> marks.paint(gc, plot, projection, i.source().sampling(), colors));
        overlay(gc, plot, colors);
        if (canvas.state() instanceof SectionState.Failed failed) {
            message(gc, plot, failed.reason() + "\n\nClick here to try again.", colors.warning(), colors);
        } else if (picture.frames().isBusyShown()) {
            hint(gc, plot, "Reading\u2026", colors);
        }
        gc.setClipping((Rectangle) null);
        if (layout.axes()) {
            gc.setForeground(colors.line());
            gc.drawRectangle(plot.x - 1, plot.y - 1, plot.width + 1, plot.height + 1);
            picture.axes().paint(gc, layout, projection, colors, frame);
            gc.setClipping(plot.x, 0, plot.width, plot.y);
            marks.paintAbove(gc, plot, projection, colors);
            gc.setClipping((Rectangle) null);
            if (canvas.isCrossHairShown() && mouse.cursor() != null) {
                picture.axes().marks(gc, layout, projection, colors, mouse.cursor());
            }
        }
        if (canvas.isFocusControl()) {
            gc.setForeground(colors.mark());
            gc.drawRectangle(plot.x - 1, plot.y - 1, plot.width + 1, plot.height + 1);
        }
    }

    /**
     * The frame where it belongs in the present view: copied if it has the same scale, stretched until a new one is
     * there.
     */
    static void picture(GC gc, Projection projection, Frame frame) {
        Image image = frame.image();
        Viewport shown = frame.view();
        Rectangle bounds = image.getBounds();
        double left = projection.unitToX(shown.firstTrace());
        double top = projection.toY(shown.firstSample());
        double right = projection.unitToX(shown.lastTrace());
        double bottom = projection.toY(shown.lastSample());
        clipToData(gc, projection, frame);
        if (Math.abs(right - left - bounds.width) < 0.75 && Math.abs(bottom - top - bounds.height) < 0.75) {
            FrameBlit.copy(gc, image, bounds, (int) Math.round(left), (int) Math.round(top));
            return;
        }
        double scaleX = (right - left) / bounds.width;
        double scaleY = (bottom - top) / bounds.height;
        int x0 = (int) Math.clamp(Math.floor((projection.x() - left) / scaleX), 0, bounds.width);
        int x1 = (int) Math.clamp(Math.ceil((projection.x() + projection.width() - left) / scaleX), 0, bounds.width);
        int y0 = (int) Math.clamp(Math.floor((projection.y() - top) / scaleY), 0, bounds.height);
        int y1 = (int) Math.clamp(Math.ceil((projection.y() + projection.height() - top) / scaleY), 0, bounds.height);
        if (x0 >= x1 || y0 >= y1) {
            return;
        }
        FrameBlit.stretch(gc, image, new Rectangle(x0, y0, x1 - x0, y1 - y0), left, top, scaleX, scaleY);
    }

    private static void clipToData(GC gc, Projection p, Frame frame) {
        long traces = frame.request().input().source().traceCount();
        int samples = frame.request().input().source().sampling().count();
        double x = Math.max(p.x(), p.toX(-0.5));
        double y = Math.max(p.y(), p.toY(-0.5));
        double r = Math.min(p.x() + p.width(), p.toX(traces - 0.5));
        double b = Math.min(p.y() + p.height(), p.toY(samples - 0.5));
        int left = (int) Math.round(x);
        int top = (int) Math.round(y);
        Rectangle data = new Rectangle(left, top, (int) Math.max(1, Math.round(r) - left),
                (int) Math.max(1, Math.round(b) - top));
        gc.setClipping(data.intersection(gc.getClipping()));
    }

    private void layers(GC gc, Rectangle plot, Projection projection) {
        for (CanvasLayer layer : canvas.shownLayers()) {
            canvas.input().ifPresent(input -> layer.paint(gc, input, projection));
            gc.setAlpha(255);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setLineWidth(1);
            gc.setClipping(plot);
        }
    }

    private void overlay(GC gc, Rectangle plot, CanvasColors colors) {
        Point cursor = mouse.cursor();
        gc.setForeground(colors.mark());
        if (canvas.isCrossHairShown() && cursor != null) {
            gc.drawLine(cursor.x, plot.y, cursor.x, plot.y + plot.height);
            gc.drawLine(plot.x, cursor.y, plot.x + plot.width, cursor.y);
        }
        Rectangle band = mouse.band();
        if (band != null) {
            gc.setBackground(colors.mark());
            gc.setAlpha(50);
            gc.fillRectangle(band);
            gc.setAlpha(255);
            gc.drawRectangle(band.x, band.y, band.width - 1, band.height - 1);
        }
    }

    private static void hint(GC gc, Rectangle plot, String text, CanvasColors colors) {
        Point size = gc.textExtent(text);
        Rectangle box = new Rectangle(plot.x + plot.width - size.x - 24, plot.y + 8, size.x + 16, size.y + 8);
        gc.setBackground(colors.background());
        gc.setAlpha(225);
        gc.fillRoundRectangle(box.x, box.y, box.width, box.height, 8, 8);
        gc.setAlpha(255);
        gc.setForeground(colors.text());
        gc.drawText(text, box.x + 8, box.y + 4, true);
    }

    /** Text in the middle of an area, broken into lines, on a quiet panel. */
    private static void message(GC gc, Rectangle area, String text, Color color, CanvasColors colors) {
        Font font = gc.getFont();
        TextLayout lines = new TextLayout(gc.getDevice());
        try {
            lines.setFont(font);
            lines.setText(text);
            lines.setAlignment(SWT.CENTER);
            int width = Math.clamp(area.width - 60, 60, 520);
            lines.setWidth(width);
            int height = lines.getBounds().height;
            int x = area.x + (area.width - width) / 2;
            int y = area.y + Math.max(0, (area.height - height) / 2);
            gc.setBackground(colors.background());
            gc.setAlpha(235);
            gc.fillRoundRectangle(x - 16, y - 12, width + 32, height + 24, 10, 10);
            gc.setAlpha(255);
            gc.setForeground(color);
            lines.draw(gc, x, y);
        } finally {
            lines.dispose();
        }
    }
}
