// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.moveout.data.Sampling;
import org.moveout.flow.preview.PickedCurve;
import org.moveout.raster.Projection;
import org.moveout.view.CanvasLayer;
import org.moveout.view.SectionInput;

/** The curve that is being picked, over the traces of one pane, and what can be done with it. */
final class CurveLayer implements CanvasLayer {
    private static final int HANDLE = 4;
    private static final int MARGIN = 8;
    private static final Color DARK = new Color(20, 24, 30);
    private static final Color LINE = new Color(255, 196, 0);
    private static final Color ACTIVE = new Color(255, 90, 60);

    private final CurvePick pick;
    private final boolean hinting;

    /**
     * @param hinting whether it says what can be done
     */
    CurveLayer(CurvePick pick, boolean hinting) {
        this.pick = pick;
        this.hinting = hinting;
    }

    @Override
    public void paint(GC gc, SectionInput input, Projection p) {
        double[] x = pick.x();
        gc.setAntialias(SWT.ON);
        if (x.length == input.order().count()) {
            curve(gc, x, pick.curve(), input.source().sampling(), p);
        }
        if (hinting) {
            hint(gc, p);
        }
    }

    private void curve(GC gc, double[] x, PickedCurve curve, Sampling sampling, Projection p) {
        if (curve.knots().count() == 0) {
            return;
        }
        int first = (int) Math.clamp(Math.floor(p.toTrace(p.x())) - 1, 0, x.length);
        int end = (int) Math.clamp(Math.ceil(p.toTrace(p.x() + p.width())) + 2, first, x.length);
        int step = Math.max(1, (int) ((end - first) / Math.max(1, p.width())));
        Path path = new Path(gc.getDevice());
        try {
            boolean down = false;
            for (int t = first; t < end; t += step) {
                double time = curve.knots().at(x[t]);
                if (Double.isNaN(time)) {
                    down = false;
                    continue;
                }
                float px = (float) p.toX(t);
                float py = (float) p.toY(sampling.indexOf(time));
                if (down) {
                    path.lineTo(px, py);
                } else {
                    path.moveTo(px, py);
                    down = true;
                }
            }
            gc.setForeground(DARK);
            gc.setLineWidth(4);
            gc.drawPath(path);
            gc.setForeground(LINE);
            gc.setLineWidth(2);
            gc.drawPath(path);
        } finally {
            path.dispose();
        }
        for (int k = 0; k < curve.knots().count(); k++) {
            for (int t : curve.positions(x, k)) {
                handle(gc, (int) Math.round(p.toX(t)), (int) Math.round(p.toY(sampling.indexOf(curve.knots().y(k)))),
                        k == pick.active());
            }
        }
    }

    private static void handle(GC gc, int x, int y, boolean active) {
        gc.setLineWidth(2);
        gc.setForeground(DARK);
        gc.setBackground(active ? ACTIVE : LINE);
        gc.fillOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
        gc.drawOval(x - HANDLE, y - HANDLE, 2 * HANDLE, 2 * HANDLE);
    }

    /** One line, where it is too wide one for each part of the sentence, where even that is too wide how to end. */
    private void hint(GC gc, Projection p) {
        String text = pick.hint();
        double room = p.width() - 4 * MARGIN;
        if (gc.textExtent(text).x > room) {
            text = text.replace(": ", ":\n").replace(", ", ",\n");
        }
        if (gc.textExtent(text, SWT.DRAW_DELIMITER).x > room) {
            text = "Esc ends picking";
        }
        Point e = gc.textExtent(text, SWT.DRAW_DELIMITER);
        int x = (int) p.x() + MARGIN;
        int y = (int) (p.y() + p.height()) - e.y - 6 - MARGIN;
        gc.setBackground(DARK);
        gc.setAlpha(215);
        gc.fillRoundRectangle(x, y, e.x + 12, e.y + 6, 8, 8);
        gc.setAlpha(255);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
        gc.drawText(text, x + 6, y + 3, SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
    }
}
