// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.moveout.raster.Projection;
import org.moveout.view.SeismicCanvas;

/**
 * Lets the dividing line of a swipe be dragged. Sees the mouse before the canvas does and keeps from it what is about
 * the line.
 */
final class SwipeDrag {
    private static final int NEAR = 6;
    private static final int[] EVENTS = { SWT.MouseDown, SWT.MouseMove, SWT.MouseUp };

    private final SeismicCanvas canvas;
    private final Overlay overlay;
    private final Listener filter = this::see;
    private boolean on;
    private boolean dragging;
    private boolean near;

    SwipeDrag(SeismicCanvas canvas, Overlay overlay) {
        this.canvas = canvas;
        this.overlay = overlay;
        canvas.addListener(SWT.Dispose, e -> setOn(false));
    }

    void setOn(boolean wanted) {
        if (wanted == on) {
            return;
        }
        on = wanted;
        dragging = false;
        for (int event : EVENTS) {
            if (on) {
                canvas.getDisplay().addFilter(event, filter);
            } else {
                canvas.getDisplay().removeFilter(event, filter);
            }
        }
        if (!on && near && !canvas.isDisposed()) {
            canvas.setCursor(null);
        }
        near = false;
    }

    private void see(Event e) {
        if (e.widget != canvas || canvas.projection().isEmpty()) {
            return;
        }
        Projection p = canvas.projection().get();
        switch (e.type) {
        case SWT.MouseDown -> {
            if (e.button == 1 && isNear(e, p)) {
                dragging = true;
                canvas.setFocus();
                e.type = SWT.None;
            }
        }
        case SWT.MouseMove -> {
            if (dragging) {
                overlay.setDivider((e.x - p.x()) / p.width());
                e.type = SWT.None;
            } else {
                hover(isNear(e, p) && (e.stateMask & SWT.BUTTON_MASK) == 0);
            }
        }
        default -> {
            if (dragging && e.button == 1) {
                dragging = false;
                e.type = SWT.None;
            }
        }
        }
    }

    private boolean isNear(Event e, Projection p) {
        return Math.abs(e.x - overlay.dividerX(p)) <= NEAR && e.y >= p.y() && e.y < p.y() + p.height();
    }

    private void hover(boolean now) {
        if (now != near) {
            near = now;
            canvas.setCursor(now ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
        }
    }
}
