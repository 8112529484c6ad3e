// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;

/**
 * The mouse on the canvas: wheel zooms at the cursor (with Shift traces only, with Ctrl samples only), left drag pans,
 * right drag draws a rubber band to zoom to. A right click that does not move opens the context menu, if there is one.
 */
final class CanvasMouse {
    /** One notch of the wheel zooms by this factor. */
    private static final double NOTCH = 1.25;
    /** Lines that a notch reports. */
    private static final double NOTCH_LINES = 3;
    private static final int LEAST_BAND = 6;

    private final SeismicCanvas canvas;
    private int button;
    private Point pressed;
    private Viewport pressedView;
    private Rectangle band;
    private Point cursor;
    private boolean dragging;

    CanvasMouse(SeismicCanvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseExit, e -> setCursor(null));
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.MouseHorizontalWheel, this::sideways);
        canvas.addListener(SWT.MenuDetect, this::menu);
    }

    /** Where the mouse is, if it is over the samples; null otherwise. */
    Point cursor() {
        return cursor;
    }

    /** The rubber band being drawn, or null. */
    Rectangle band() {
        return band;
    }

    private void setCursor(Point at) {
        cursor = at != null && canvas.plot().contains(at) ? at : null;
        canvas.cursorMoved();
    }

    private void down(Event e) {
        canvas.setFocus();
        if (button != 0 || canvas.projection().isEmpty() || e.button == 2) {
            return;
        }
        if (canvas.plot().contains(e.x, e.y)) {
            button = e.button;
            pressed = new Point(e.x, e.y);
            pressedView = canvas.viewport();
            dragging = false;
        }
    }

    private void move(Event e) {
        if (button == 1) {
            drag(e.x - pressed.x, e.y - pressed.y);
        } else if (button == 3) {
            stretch(e.x, e.y);
        }
        setCursor(new Point(e.x, e.y));
    }

    private void drag(int dx, int dy) {
        if (!dragging && Math.abs(dx) + Math.abs(dy) < 3) {
            return;
        }
        if (!dragging) {
            dragging = true;
            canvas.remember();
            canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
        }
        Rectangle plot = canvas.plot();
        canvas.show(pressedView.shifted(-dx * pressedView.traces() / plot.width,
                -dy * pressedView.samples() / plot.height));
    }

    private void stretch(int x, int y) {
        Rectangle plot = canvas.plot();
        int cx = Math.clamp(x, plot.x, plot.x + plot.width);
        int cy = Math.clamp(y, plot.y, plot.y + plot.height);
        if (band == null && Math.abs(cx - pressed.x) < LEAST_BAND && Math.abs(cy - pressed.y) < LEAST_BAND) {
            return;
        }
        band = new Rectangle(Math.min(cx, pressed.x), Math.min(cy, pressed.y), Math.abs(cx - pressed.x),
                Math.abs(cy - pressed.y));
        canvas.redraw();
    }

    private void up(Event e) {
        if (e.button != button) {
            return;
        }
        button = 0;
        if (dragging) {
            dragging = false;
            canvas.setCursor(null);
        }
        if (e.button != 3) {
            return;
        }
        Rectangle b = band;
        band = null;
        canvas.redraw();
        if (b == null) {
            openMenu(e);
        } else if (b.width >= LEAST_BAND || b.height >= LEAST_BAND) {
            zoomTo(b);
        }
    }

    /** Zooms to a band; one that is thin in one direction zooms the other axis alone. */
    private void zoomTo(Rectangle b) {
        Projection p = canvas.projection().orElseThrow();
        Viewport v = p.view();
        boolean wide = b.width >= LEAST_BAND;
        boolean high = b.height >= LEAST_BAND;
        canvas.setViewport(new Viewport(wide ? p.toTrace(b.x) : v.firstTrace(),
                wide ? p.toTrace(b.x + b.width) : v.lastTrace(), high ? p.toSample(b.y) : v.firstSample(),
                high ? p.toSample(b.y + b.height) : v.lastSample()));
    }

    private void wheel(Event e) {
        e.doit = false;
        double factor = Math.pow(NOTCH, -e.count / NOTCH_LINES);
        boolean traces = (e.stateMask & SWT.SHIFT) != 0;
        boolean samples = (e.stateMask & SWT.MOD1) != 0;
        zoom(e, samples && !traces ? 1 : factor, traces && !samples ? 1 : factor);
    }

    private void sideways(Event e) {
        e.doit = false;
        if ((e.stateMask & SWT.SHIFT) != 0) {
            zoom(e, Math.pow(NOTCH, -e.count / NOTCH_LINES), 1);
        } else {
            canvas.pan(-0.04 * e.count / NOTCH_LINES, 0);
        }
    }

    private void zoom(Event e, double traceFactor, double sampleFactor) {
        Rectangle plot = canvas.plot();
        canvas.projection().ifPresent(p -> canvas.zoom(traceFactor, sampleFactor,
                p.toTrace(Math.clamp(e.x, plot.x, plot.x + plot.width) + 0.5),
                p.toSample(Math.clamp(e.y, plot.y, plot.y + plot.height) + 0.5)));
    }

    /** Keeps the system from opening the menu over the samples: that is done when the button goes up unmoved. */
    private void menu(Event e) {
        if (e.detail == SWT.MENU_MOUSE && canvas.plot().contains(canvas.toControl(e.x, e.y))) {
            e.doit = false;
        }
    }

    private void openMenu(Event e) {
        Menu menu = canvas.getMenu();
        if (menu != null && !menu.isDisposed()) {
            menu.setLocation(canvas.toDisplay(e.x, e.y));
            menu.setVisible(true);
        }
    }
}
