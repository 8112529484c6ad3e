// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.moveout.data.Sampling;
import org.moveout.flow.preview.PickedCurve;
import org.moveout.raster.Projection;
import org.moveout.view.SeismicCanvas;

/**
 * The mouse while a curve is picked: what it does to points is kept from the canvas, everything else (panning with the
 * middle button, the wheel, the read-out) goes on as always.
 */
final class CurveMouse {
    private static final int NEAR = 8;
    private static final int[] EVENTS = { SWT.MouseDown, SWT.MouseMove, SWT.MouseUp, SWT.MouseDoubleClick };

    private final CurvePick pick;
    private final Display display;
    private final Listener filter = this::see;
    private boolean dragging;
    private int swallow;

    CurveMouse(CurvePick pick, Display display) {
        this.pick = pick;
        this.display = display;
        for (int event : EVENTS) {
            display.addFilter(event, filter);
        }
    }

    void close() {
        if (!display.isDisposed()) {
            for (int event : EVENTS) {
                display.removeFilter(event, filter);
            }
        }
    }

    /** Lets go of the point being dragged. */
    void release() {
        dragging = false;
    }

    private void see(Event e) {
        if (!(e.widget instanceof SeismicCanvas canvas) || !pick.isOn(canvas) || canvas.projection().isEmpty()) {
            return;
        }
        Projection p = canvas.projection().get();
        switch (e.type) {
        case SWT.MouseDown -> down(e, canvas, p);
        case SWT.MouseMove -> move(e, canvas, p);
        case SWT.MouseUp -> {
            if (swallow == e.button) {
                swallow = 0;
                dragging = false;
                e.type = SWT.None;
            }
        }
        default -> {
            if (e.button == 1 && inside(e, p)) {
                e.type = SWT.None;
            }
        }
        }
    }

    private static boolean inside(Event e, Projection p) {
        return e.x >= p.x() && e.x < p.x() + p.width() && e.y >= p.y() && e.y < p.y() + p.height();
    }

    private void down(Event e, SeismicCanvas canvas, Projection p) {
        if (!inside(e, p) || (e.stateMask & SWT.MODIFIER_MASK) != 0) {
            return;
        }
        int point = near(e, canvas, p);
        if (e.button == 1) {
            canvas.setFocus();
            if (point >= 0) {
                pick.setActive(point);
            } else if (!Double.isNaN(value(e, p))) {
                pick.add(value(e, p), time(e, canvas, p));
            }
            dragging = pick.active() >= 0;
        } else if (e.button == 3 && point >= 0) {
            pick.remove(point);
        } else {
            return;
        }
        swallow = e.button;
        e.type = SWT.None;
    }

    private void move(Event e, SeismicCanvas canvas, Projection p) {
        if (dragging) {
            if (!Double.isNaN(value(e, p))) {
                pick.move(value(e, p), time(e, canvas, p));
            }
        } else if ((e.stateMask & SWT.BUTTON_MASK) == 0) {
            int point = inside(e, p) ? near(e, canvas, p) : -1;
            if (point != pick.active()) {
                pick.setActive(point);
                canvas.setCursor(canvas.getDisplay().getSystemCursor(point < 0 ? SWT.CURSOR_CROSS : SWT.CURSOR_HAND));
            }
        }
    }

    /** The x of the trace under the mouse. */
    private double value(Event e, Projection p) {
        double[] x = pick.x();
        return x[(int) Math.clamp(p.traceAt(e.x + 0.5), 0, x.length - 1)];
    }

    private static double time(Event e, SeismicCanvas canvas, Projection p) {
        Sampling sampling = canvas.input().orElseThrow().source().sampling();
        double time = Math.clamp(sampling.at(p.toSample(e.y + 0.5)), sampling.first(), sampling.last());
        double step = sampling.interval() >= 1 ? 1 : sampling.interval();
        return Math.rint(time / step) * step;
    }

    private int near(Event e, SeismicCanvas canvas, Projection p) {
        Sampling sampling = canvas.input().orElseThrow().source().sampling();
        PickedCurve curve = pick.curve();
        int best = -1;
        double nearest = NEAR;
        for (int k = 0; k < curve.knots().count(); k++) {
            double dy = p.toY(sampling.indexOf(curve.knots().y(k))) - e.y;
            if (Math.abs(dy) <= NEAR) {
                for (int t : curve.positions(pick.x(), k)) {
                    double d = Math.hypot(p.toX(t) - e.x, dy);
                    if (d <= nearest) {
                        nearest = d;
                        best = k;
                    }
                }
            }
        }
        return best;
    }
}
