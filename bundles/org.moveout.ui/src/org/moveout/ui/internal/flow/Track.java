// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.function.DoubleConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A slim slider: a line with a knob, from 0 to 1. Keys are for the field beside it, so it does not take the focus. */
final class Track extends Canvas {
    private static final int RADIUS = 6;

    private final DoubleConsumer moved;
    private double share;
    private boolean dragging;
    private boolean hot;

    Track(Composite parent, DoubleConsumer moved) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.moved = moved;
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseDown, e -> {
            if (e.button == 1) {
                dragging = true;
                drag(e);
            }
        });
        addListener(SWT.MouseMove, e -> {
            if (dragging) {
                drag(e);
            }
        });
        addListener(SWT.MouseUp, e -> dragging = false);
        addListener(SWT.MouseEnter, e -> glow(true));
        addListener(SWT.MouseExit, e -> glow(false));
    }

    /** Puts the knob somewhere. */
    void place(double where) {
        double now = Math.clamp(where, 0, 1);
        if (now != share) {
            share = now;
            redraw();
        }
    }

    private void glow(boolean on) {
        hot = on;
        redraw();
    }

    private void drag(Event e) {
        int width = getClientArea().width - 2 * RADIUS - 2;
        if (width > 0) {
            double now = Math.clamp((e.x - RADIUS - 1) / (double) width, 0, 1);
            place(now);
            moved.accept(now);
        }
    }

    private void paint(Event e) {
        GC gc = e.gc;
        Rectangle area = getClientArea();
        FlowColors colors = FlowColors.of(getParent());
        gc.setAntialias(SWT.ON);
        int y = area.height / 2;
        int knob = 1 + RADIUS + (int) Math.round(share * (area.width - 2 * RADIUS - 2));
        gc.setBackground(colors.border());
        gc.fillRoundRectangle(RADIUS, y - 2, Math.max(0, area.width - 2 * RADIUS), 4, 4, 4);
        gc.setBackground(colors.accent());
        gc.fillRoundRectangle(RADIUS, y - 2, Math.max(0, knob - RADIUS), 4, 4, 4);
        gc.fillOval(knob - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        if (!hot && !dragging) {
            gc.setBackground(colors.back());
            gc.fillOval(knob - RADIUS + 2, y - RADIUS + 2, 2 * RADIUS - 4, 2 * RADIUS - 4);
        }
    }
}
