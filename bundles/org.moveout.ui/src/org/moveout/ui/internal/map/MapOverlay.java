// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.moveout.data.geometry.SurveyLine.Corner;
import org.moveout.raster.MapFrame;
import org.moveout.view.CanvasColors;

/** What is drawn over the picture: the traces of the section, the cursor, lines and the rubber band. */
final class MapOverlay {
    private static final int CROSS = 7;
    private static final Color HALO = new Color(255, 255, 255);
    private static final Color INK = new Color(20, 20, 20);

    /** Positions of the traces that the active section shows, in x, y pairs; NaN for none. */
    private double[] shown = new double[0];
    /** Where the user points in another part. */
    private Corner cursor;
    /** The line under the mouse, and the one that was chosen last. */
    private List<Corner> preview = List.of();
    private String previewName = "";
    private List<Corner> chosen = List.of();
    /** The arbitrary line, with the corner that follows the mouse. */
    private final LineTool line;
    private Corner loose;
    private Rectangle band;

    MapOverlay(LineTool line) {
        this.line = line;
    }

    void setShown(double[] pairs) {
        shown = pairs;
    }

    void setCursor(Corner at) {
        cursor = at;
    }

    boolean hasCursor() {
        return cursor != null;
    }

    void setPreview(List<Corner> corners, String name) {
        preview = corners;
        previewName = name;
    }

    void setChosen(List<Corner> corners) {
        chosen = corners;
    }

    void setLoose(Corner at) {
        loose = at;
    }

    void setBand(Rectangle area) {
        band = area;
    }

    void paint(GC gc, Rectangle plot, MapFrame frame, CanvasColors colors) {
        gc.setAntialias(SWT.ON);
        shown(gc, plot, frame, colors);
        polyline(gc, plot, frame, chosen, colors.mark(), 2, SWT.LINE_SOLID);
        polyline(gc, plot, frame, preview, colors.text(), 1, SWT.LINE_DASH);
        if (!preview.isEmpty() && !previewName.isEmpty()) {
            label(gc, plot, frame, preview.getLast(), previewName, colors);
        }
        line(gc, plot, frame, colors);
        if (cursor != null) {
            int x = plot.x + (int) Math.round(frame.toX(cursor.x()));
            int y = plot.y + (int) Math.round(frame.toY(cursor.y()));
            gc.setLineWidth(4);
            gc.setForeground(HALO);
            cross(gc, x, y);
            gc.setLineWidth(2);
            gc.setForeground(INK);
            cross(gc, x, y);
            gc.setLineWidth(1);
        }
        if (band != null) {
            gc.setBackground(colors.mark());
            gc.setAlpha(50);
            gc.fillRectangle(band);
            gc.setAlpha(255);
            gc.setForeground(colors.mark());
            gc.drawRectangle(band.x, band.y, band.width - 1, band.height - 1);
        }
    }

    private static void cross(GC gc, int x, int y) {
        gc.drawLine(x - CROSS, y, x + CROSS, y);
        gc.drawLine(x, y - CROSS, x, y + CROSS);
    }

    private void shown(GC gc, Rectangle plot, MapFrame frame, CanvasColors colors) {
        gc.setBackground(colors.mark());
        int lastX = -10_000;
        int lastY = -10_000;
        for (int k = 0; k + 1 < shown.length; k += 2) {
            if (Double.isNaN(shown[k])) {
                continue;
            }
            double px = frame.toX(shown[k]);
            double py = frame.toY(shown[k + 1]);
            if (px < -3 || py < -3 || px > plot.width + 3 || py > plot.height + 3) {
                continue;
            }
            int x = plot.x + (int) Math.round(px);
            int y = plot.y + (int) Math.round(py);
            if (Math.abs(x - lastX) + Math.abs(y - lastY) > 1) {
                gc.fillRectangle(x - 1, y - 1, 3, 3);
                lastX = x;
                lastY = y;
            }
        }
    }

    private void line(GC gc, Rectangle plot, MapFrame frame, CanvasColors colors) {
        List<Corner> corners = line.corners();
        if (corners.isEmpty()) {
            return;
        }
        polyline(gc, plot, frame, corners, colors.mark(), 2, SWT.LINE_SOLID);
        if (line.isOpen() && loose != null) {
            polyline(gc, plot, frame, List.of(corners.getLast(), loose), colors.mark(), 1, SWT.LINE_DASH);
        }
        gc.setForeground(colors.text());
        gc.setBackground(colors.mark());
        for (Corner c : corners) {
            int x = plot.x + (int) Math.round(frame.toX(c.x()));
            int y = plot.y + (int) Math.round(frame.toY(c.y()));
            gc.fillRectangle(x - 3, y - 3, 7, 7);
            gc.drawRectangle(x - 4, y - 4, 8, 8);
        }
    }

    private static void polyline(GC gc, Rectangle plot, MapFrame frame, List<Corner> corners, Color color, int width,
            int style) {
        gc.setForeground(color);
        gc.setLineWidth(width);
        gc.setLineStyle(style);
        for (int i = 1; i < corners.size(); i++) {
            gc.drawLine(plot.x + (int) Math.round(frame.toX(corners.get(i - 1).x())),
                    plot.y + (int) Math.round(frame.toY(corners.get(i - 1).y())),
                    plot.x + (int) Math.round(frame.toX(corners.get(i).x())),
                    plot.y + (int) Math.round(frame.toY(corners.get(i).y())));
        }
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private static void label(GC gc, Rectangle plot, MapFrame frame, Corner at, String text, CanvasColors colors) {
        Point size = gc.textExtent(text);
        int x = Math.clamp(plot.x + Math.round(frame.toX(at.x())) + 6, plot.x + 2,
                Math.max(plot.x + 2, plot.x + plot.width - size.x - 8));
        int y = Math.clamp(plot.y + Math.round(frame.toY(at.y())) - size.y - 4, plot.y + 2,
                Math.max(plot.y + 2, plot.y + plot.height - size.y - 6));
        gc.setBackground(colors.background());
        gc.setAlpha(220);
        gc.fillRoundRectangle(x - 3, y - 1, size.x + 6, size.y + 2, 6, 6);
        gc.setAlpha(255);
        gc.setForeground(colors.text());
        gc.drawText(text, x, y, true);
    }
}
