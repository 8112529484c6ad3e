// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.moveout.raster.Viewport;

/**
 * Wheels and touchpads on the canvas: the wheel zooms at the cursor, with Shift or over the axis of traces those alone,
 * with Ctrl or over the time axis samples alone; sideways it pans, with Shift too it zooms traces. Two fingers that part
 * or come together zoom.
 * <p>
 * Touchpads send many small steps: each moves by its own small amount, and all of one movement are one step back.
 */
final class CanvasWheel {
    /** One notch of the wheel zooms by this factor. */
    private static final double NOTCH = 1.25;
    /** Lines that a notch reports. */
    private static final double NOTCH_LINES = 3;
    /** One notch sideways pans by this part of the width. */
    private static final double NOTCH_PAN = 0.04;

    private final SeismicCanvas canvas;
    private final CanvasMotion motion;
    private final CanvasMouse mouse;
    private Viewport pinched;

    CanvasWheel(SeismicCanvas canvas, CanvasMotion motion, CanvasMouse mouse) {
        this.canvas = canvas;
        this.motion = motion;
        this.mouse = mouse;
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.MouseHorizontalWheel, this::sideways);
        canvas.addListener(SWT.Gesture, this::gesture);
    }

    private void wheel(Event e) {
        e.doit = false;
        if (e.count == 0) {
            return;
        }
        double factor = Math.pow(NOTCH, -e.count / NOTCH_LINES);
        Rectangle plot = canvas.plot();
        boolean traces = (e.stateMask & SWT.SHIFT) != 0;
        boolean samples = (e.stateMask & SWT.MOD1) != 0;
        if (!traces && !samples && !plot.contains(e.x, e.y)) {
            traces = e.y < plot.y && e.x >= plot.x;
            samples = e.x < plot.x && e.y >= plot.y;
        }
        zoom(e, samples && !traces ? 1 : factor, traces && !samples ? 1 : factor);
    }

    private void sideways(Event e) {
        e.doit = false;
        if ((e.stateMask & SWT.SHIFT) != 0) {
            zoom(e, Math.pow(NOTCH, -e.count / NOTCH_LINES), 1);
        } else {
            canvas.pan(-NOTCH_PAN * e.count / NOTCH_LINES, 0);
        }
    }

    private void gesture(Event e) {
        switch (e.detail) {
        case SWT.GESTURE_BEGIN -> pinched = canvas.viewport();
        case SWT.GESTURE_END -> pinched = null;
        case SWT.GESTURE_MAGNIFY -> {
            if (pinched != null && e.magnification > 0) {
                e.doit = false;
                double factor = pinched.traces() / e.magnification / canvas.viewport().traces();
                double high = pinched.samples() / e.magnification / canvas.viewport().samples();
                zoom(e, factor, high);
            }
        }
        case SWT.GESTURE_PAN -> {
            // on GTK the same fingers also send wheel or mouse events
            if (!"gtk".equals(SWT.getPlatform()) && !mouse.isPanning()) {
                e.doit = false;
                Rectangle plot = canvas.plot();
                canvas.pan(-(double) e.xDirection / plot.width, -(double) e.yDirection / plot.height);
            }
        }
        default -> {
            // turning and swiping mean nothing here
        }
        }
    }

    private void zoom(Event e, double traceFactor, double sampleFactor) {
        motion.zoom(traceFactor, sampleFactor, new Point(e.x, e.y));
    }
}
