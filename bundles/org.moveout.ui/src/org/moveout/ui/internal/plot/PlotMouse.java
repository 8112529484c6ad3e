// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Zoom, cursor and marks of a plot by mouse and keyboard. */
final class PlotMouse {
    private static final double WHEEL = 0.8;
    private static final int REACH = 5;
    private static final int LEAST_BAND = 4;

    private final Plot plot;
    private final Control area;
    private int pressed = -1;
    private Optional<PlotMark> dragged = Optional.empty();

    PlotMouse(Plot plot) {
        this.plot = plot;
        area = plot.area();
        area.addListener(SWT.MouseMove, this::moved);
        area.addListener(SWT.MouseExit, e -> plot.moveCursor(OptionalDouble.empty()));
        area.addListener(SWT.MouseDown, this::down);
        area.addListener(SWT.MouseUp, this::up);
        area.addListener(SWT.MouseDoubleClick, e -> plot.showAll());
        area.addListener(SWT.MouseWheel, e -> {
            plot.zoom(e.count > 0 ? WHEEL : 1 / WHEEL, plot.place(e.x));
            e.doit = false;
        });
        area.addListener(SWT.KeyDown, this::key);
    }

    private void moved(Event e) {
        plot.moveCursor(OptionalDouble.of(plot.place(e.x)));
        if (dragged.isPresent()) {
            double to = plot.place(e.x);
            dragged.get().moved().orElseThrow().accept(to);
        } else if (pressed >= 0) {
            plot.painter().setBand(pressed, e.x);
        } else {
            area.setCursor(near(e.x).isPresent() ? area.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
        }
    }

    private void down(Event e) {
        area.setFocus();
        if (e.button == 1) {
            dragged = near(e.x);
            pressed = dragged.isPresent() ? -1 : e.x;
        }
    }

    private void up(Event e) {
        if (e.button != 1) {
            return;
        }
        int from = pressed;
        pressed = -1;
        plot.painter().setBand(0, 0);
        if (dragged.isEmpty() && from >= 0 && Math.abs(e.x - from) >= LEAST_BAND) {
            plot.setRange(plot.place(from), plot.place(e.x));
        }
        dragged = Optional.empty();
    }

    private Optional<PlotMark> near(int x) {
        return plot.marks().stream().filter(m -> m.moved().isPresent() && Math.abs(plot.pixel(m.x()) - x) <= REACH)
                .findFirst();
    }

    private void key(Event e) {
        double middle = plot.cursor().orElse((plot.from() + plot.to()) / 2);
        double step = (plot.to() - plot.from()) / 100;
        switch (e.keyCode) {
        case SWT.ARROW_LEFT -> plot.moveCursor(OptionalDouble.of(Math.max(plot.from(), middle - step)));
        case SWT.ARROW_RIGHT -> plot.moveCursor(OptionalDouble.of(Math.min(plot.to(), middle + step)));
        case SWT.KEYPAD_ADD, '+', '=' -> plot.zoom(WHEEL, middle);
        case SWT.KEYPAD_SUBTRACT, '-' -> plot.zoom(1 / WHEEL, middle);
        case SWT.HOME, 'f' -> plot.showAll();
        default -> {
            return;
        }
        }
        e.doit = false;
    }
}
