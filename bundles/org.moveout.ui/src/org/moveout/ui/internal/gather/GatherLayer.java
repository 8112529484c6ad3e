// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.moveout.raster.Projection;
import org.moveout.view.CanvasLayer;
import org.moveout.view.SectionInput;

/** Lines between gathers that are shown side by side, with the name of each at its top. */
final class GatherLayer implements CanvasLayer {
    private static final Color LINE = new Color(226, 106, 0);
    private static final int PAD = 4;
    private static final int GAP = 8;

    private GatherPicture picture;

    /** What is on the canvas; null if that is no gather. */
    void show(GatherPicture shown) {
        picture = shown;
    }

    @Override
    public void paint(GC gc, SectionInput input, Projection projection) {
        if (picture == null || picture.input() != input || picture.span().gathers().length < 2) {
            return;
        }
        Rectangle plot = gc.getClipping();
        long[] edges = picture.span().edges();
        gc.setForeground(LINE);
        gc.setLineWidth(2);
        for (int i = 1; i + 1 < edges.length; i++) {
            int x = (int) Math.round(projection.toX(edges[i] - 0.5));
            gc.drawLine(x, plot.y, x, plot.y + plot.height);
        }
        gc.setLineWidth(1);
        for (int i = 0; i + 1 < edges.length; i++) {
            double left = Math.max(plot.x, projection.toX(edges[i] - 0.5));
            double right = Math.min(plot.x + plot.width, projection.toX(edges[i + 1] - 0.5));
            label(gc, picture.labels().get(i), left, right, plot.y);
        }
    }

    private static void label(GC gc, String text, double left, double right, int top) {
        Point size = gc.textExtent(text);
        if (size.x + 2 * PAD + GAP > right - left) {
            return;
        }
        int x = (int) Math.round((left + right - size.x) / 2);
        gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
        gc.setAlpha(220);
        gc.fillRoundRectangle(x - PAD, top + PAD, size.x + 2 * PAD, size.y + 2, 6, 6);
        gc.setAlpha(255);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
        gc.drawText(text, x, top + PAD + 1, true);
    }
}
