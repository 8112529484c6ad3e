// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.moveout.raster.Viewport;

/**
 * The scroll bars of a canvas that was made with {@link SWT#H_SCROLL} or {@link SWT#V_SCROLL}: where the view is in the
 * whole, for any number of traces. A bar without a way to go is disabled, not hidden, so that nothing jumps.
 */
final class CanvasScrollBars {
    /** Steps of a bar from end to end: more than pixels of any screen. */
    private static final int RANGE = 1_000_000;
    private static final double ARROW = 0.1;
    private static final double PAGE = 0.9;

    private final SeismicCanvas canvas;
    private final CanvasMotion motion;

    CanvasScrollBars(SeismicCanvas canvas, CanvasMotion motion) {
        this.canvas = canvas;
        this.motion = motion;
        // bars that fade away would lie over the plot and say nothing most of the time
        canvas.setScrollbarsMode(SWT.NONE);
        listen(canvas.getHorizontalBar(), true);
        listen(canvas.getVerticalBar(), false);
        update();
    }

    private void listen(ScrollBar bar, boolean across) {
        if (bar != null) {
            bar.addListener(SWT.Selection, e -> moved(e, bar, across));
        }
    }

    private void moved(Event e, ScrollBar bar, boolean across) {
        if (canvas.input().isEmpty()) {
            return;
        }
        switch (e.detail) {
        case SWT.ARROW_UP -> pan(across, -ARROW);
        case SWT.ARROW_DOWN -> pan(across, ARROW);
        case SWT.PAGE_UP -> pan(across, -PAGE);
        case SWT.PAGE_DOWN -> pan(across, PAGE);
        default -> {
            Viewport v = canvas.viewport();
            Viewport all = motion.all();
            double part = (double) bar.getSelection() / RANGE;
            motion.scrollTo(across ? v.shifted(all.firstTrace() + part * all.traces() - v.firstTrace(), 0)
                    : v.shifted(0, all.firstSample() + part * all.samples() - v.firstSample()));
        }
        }
        update();
    }

    private void pan(boolean across, double part) {
        canvas.pan(across ? part : 0, across ? 0 : part);
    }

    /** Shows where the view is. */
    void update() {
        Viewport v = canvas.viewport();
        Viewport all = motion.all();
        set(canvas.getHorizontalBar(), (v.firstTrace() - all.firstTrace()) / all.traces(), v.traces() / all.traces());
        set(canvas.getVerticalBar(), (v.firstSample() - all.firstSample()) / all.samples(),
                v.samples() / all.samples());
    }

    private static void set(ScrollBar bar, double first, double part) {
        if (bar == null || bar.isDisposed()) {
            return;
        }
        int thumb = (int) Math.clamp(Math.round(part * RANGE), 1, RANGE);
        int selection = (int) Math.clamp(Math.round(first * RANGE), 0, RANGE - thumb);
        if (bar.getSelection() != selection || bar.getThumb() != thumb) {
            bar.setValues(selection, 0, RANGE, thumb, Math.max(1, (int) (ARROW * thumb)),
                    Math.max(1, (int) (PAGE * thumb)));
        }
        boolean some = thumb < RANGE;
        if (bar.getEnabled() != some) {
            bar.setEnabled(some);
        }
    }
}
