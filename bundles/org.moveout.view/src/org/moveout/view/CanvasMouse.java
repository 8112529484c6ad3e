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
 * The buttons of the mouse on the canvas. The left button does what the {@linkplain CanvasTool tool} says and selects
 * with Shift, the middle one pans, the right one draws a rubber band to zoom to; a right click that does not move opens
 * the context menu, if there is one. A double click zooms in (with Shift or Ctrl out), on an axis it shows all of that
 * axis.
 */
final class CanvasMouse {
    private static final int LEAST_PAN = 3;
    private static final int LEAST_BAND = 6;
    private static final double DOUBLE_CLICK_ZOOM = 0.5;

    private enum Grip {
        NONE, PAN, ZOOM, SELECT
    }

    private final SeismicCanvas canvas;
    private final CanvasMotion motion;
    private final CanvasSelection selection;
    private final CanvasPointer pointer;
    private Grip grip = Grip.NONE;
    private int button;
    private Point pressed;
    private Viewport pressedView;
    private Rectangle band;
    private Point cursor;
    private boolean dragging;

    CanvasMouse(SeismicCanvas canvas, CanvasMotion motion, CanvasSelection selection, CanvasPointer pointer) {
        this.canvas = canvas;
        this.motion = motion;
        this.selection = selection;
        this.pointer = pointer;
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseDoubleClick, this::doubleClick);
        canvas.addListener(SWT.MouseExit, e -> setCursor(null));
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

    /** Whether the section is being dragged about. */
    boolean isPanning() {
        return dragging;
    }

    /** Gives up a drag: nothing has happened. */
    boolean cancel() {
        if (grip == Grip.NONE) {
            return false;
        }
        boolean moved = dragging;
        release();
        if (moved) {
            motion.show(pressedView);
        }
        return true;
    }

    private void setCursor(Point at) {
        Point before = cursor;
        cursor = at != null && canvas.plot().contains(at) ? at : null;
        pointer.moved(before, cursor);
    }

    private void down(Event e) {
        canvas.setFocus();
        if (grip != Grip.NONE || canvas.projection().isEmpty() || !canvas.plot().contains(e.x, e.y)) {
            return;
        }
        if (e.button == 1 && canvas.state() instanceof SectionState.Failed) {
            canvas.retry();
            return;
        }
        grip = grip(e);
        button = e.button;
        pressed = new Point(e.x, e.y);
        pressedView = canvas.viewport();
    }

    private Grip grip(Event e) {
        return switch (e.button) {
        case 1 -> (e.stateMask & SWT.SHIFT) != 0 || canvas.tool() == CanvasTool.SELECT ? Grip.SELECT
                : canvas.tool() == CanvasTool.ZOOM ? Grip.ZOOM : Grip.PAN;
        case 2 -> Grip.PAN;
        case 3 -> Grip.ZOOM;
        default -> Grip.NONE;
        };
    }

    private void move(Event e) {
        switch (grip) {
        case PAN -> drag(e.x - pressed.x, e.y - pressed.y);
        case ZOOM, SELECT -> stretch(e.x, e.y);
        case NONE -> {
            // the cursor moves, that is all
        }
        }
        setCursor(new Point(e.x, e.y));
    }

    private void drag(int dx, int dy) {
        if (!dragging && Math.abs(dx) + Math.abs(dy) < LEAST_PAN) {
            return;
        }
        if (!dragging) {
            dragging = true;
            motion.remember();
            canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
        }
        Rectangle plot = canvas.plot();
        motion.show(pressedView.shifted(-dx * pressedView.traces() / plot.width,
                -dy * pressedView.samples() / plot.height));
    }

    private void stretch(int x, int y) {
        Rectangle plot = canvas.plot();
        int cx = Math.clamp(x, plot.x, plot.x + plot.width);
        int cy = Math.clamp(y, plot.y, plot.y + plot.height);
        if (band == null) {
            if (Math.abs(cx - pressed.x) < LEAST_BAND && Math.abs(cy - pressed.y) < LEAST_BAND) {
                return;
            }
            canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
        }
        pointer.damage(band);
        band = new Rectangle(Math.min(cx, pressed.x), Math.min(cy, pressed.y), Math.abs(cx - pressed.x),
                Math.abs(cy - pressed.y));
        pointer.damage(band);
    }

    private void up(Event e) {
        if (grip == Grip.NONE || e.button != button) {
            return;
        }
        Grip was = grip;
        Rectangle b = band;
        boolean panned = dragging;
        release();
        boolean wide = b != null && b.width >= LEAST_BAND;
        boolean high = b != null && b.height >= LEAST_BAND;
        if (wide || high) {
            Viewport inside = inside(b, wide, high);
            if (was == Grip.SELECT) {
                canvas.select(canvas.placement().traces(inside));
            } else {
                canvas.setViewport(inside);
            }
        } else if (was == Grip.SELECT) {
            canvas.clearSelection();
        } else if (e.button == 3 && b == null && !panned) {
            openMenu(e);
        }
    }

    private void release() {
        grip = Grip.NONE;
        if (band != null) {
            pointer.damage(band);
            band = null;
        }
        dragging = false;
        selection.showCursor();
    }

    /** What a band covers; one that is thin in one direction takes all that is visible in that direction. */
    private Viewport inside(Rectangle b, boolean wide, boolean high) {
        Projection p = canvas.projection().orElseThrow();
        Viewport v = p.view();
        return new Viewport(wide ? p.toUnit(b.x) : v.firstTrace(), wide ? p.toUnit(b.x + b.width) : v.lastTrace(),
                high ? p.toSample(b.y) : v.firstSample(), high ? p.toSample(b.y + b.height) : v.lastSample());
    }

    private void doubleClick(Event e) {
        if (e.button != 1 || canvas.projection().isEmpty()) {
            return;
        }
        Rectangle plot = canvas.plot();
        Viewport v = canvas.viewport();
        Viewport all = motion.all();
        if (plot.contains(e.x, e.y)) {
            if (canvas.tool() == CanvasTool.PAN) {
                release();
                double factor = (e.stateMask & (SWT.SHIFT | SWT.MOD1)) != 0 ? 1 / DOUBLE_CLICK_ZOOM : DOUBLE_CLICK_ZOOM;
                Projection p = canvas.projection().get();
                canvas.zoom(factor, factor, p.toUnit(e.x + 0.5), p.toSample(e.y + 0.5));
            }
        } else if (e.x < plot.x && e.y >= plot.y) {
            canvas.setViewport(new Viewport(v.firstTrace(), v.lastTrace(), all.firstSample(), all.lastSample()));
        } else if (e.y < plot.y && e.x >= plot.x) {
            canvas.setViewport(new Viewport(all.firstTrace(), all.lastTrace(), v.firstSample(), v.lastSample()));
        }
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
