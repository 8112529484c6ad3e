// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.endurance;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.moveout.view.SeismicCanvas;

/**
 * Moves the mouse over a canvas as a user does, about sixty events a second, and notes how long the user-interface
 * thread takes for each round of events. The events are SWT's own, delivered to the canvas.
 */
final class Hand {
    private static final int FRAME_NANOS = 16_666_667;

    private final Display display = Display.getCurrent();
    private final long[] blocked = new long[4096];
    private long rounds;
    private long late;
    private long longest;
    private long next = System.nanoTime();

    /** Handles events until the next frame is due. */
    void frame() {
        next = Math.max(next + FRAME_NANOS, System.nanoTime() - FRAME_NANOS);
        long begin = System.nanoTime();
        while (display.readAndDispatch()) {
            note(System.nanoTime() - begin);
            begin = System.nanoTime();
        }
        while (System.nanoTime() < next) {
            begin = System.nanoTime();
            if (display.readAndDispatch()) {
                note(System.nanoTime() - begin);
            } else {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(long nanos) {
        blocked[(int) (rounds++ % blocked.length)] = nanos;
        late += nanos > FRAME_NANOS ? 1 : 0;
        longest = Math.max(longest, nanos);
    }

    /** Drags by some points with a button, one frame for each step. */
    void drag(SeismicCanvas canvas, int button, int dx, int dy, int steps) {
        int x = canvas.getSize().x / 2;
        int y = canvas.getSize().y / 2;
        send(canvas, SWT.MouseDown, button, x, y, 0, 0);
        for (int i = 1; i <= steps; i++) {
            send(canvas, SWT.MouseMove, 0, x + dx * i / steps, y + dy * i / steps, 0,
                    button == 1 ? SWT.BUTTON1 : SWT.BUTTON3);
            frame();
        }
        send(canvas, SWT.MouseUp, button, x + dx, y + dy, 0, button == 1 ? SWT.BUTTON1 : SWT.BUTTON3);
        frame();
    }

    /** Turns the wheel over a point; positive counts zoom in. */
    void wheel(SeismicCanvas canvas, int x, int y, int count, int keys) {
        for (int i = 0; i < Math.abs(count); i++) {
            send(canvas, SWT.MouseVerticalWheel, 0, x, y, count > 0 ? 3 : -3, keys);
            frame();
        }
    }

    private static void send(SeismicCanvas canvas, int type, int button, int x, int y, int count, int keys) {
        Event event = new Event();
        event.type = type;
        event.button = button;
        event.x = x;
        event.y = y;
        event.count = count;
        event.stateMask = keys;
        event.doit = true;
        canvas.notifyListeners(type, event);
    }

    /** Rounds of events that took longer than a frame of 16.7 ms. */
    long late() {
        return late;
    }

    /** Rounds of events so far. */
    long rounds() {
        return rounds;
    }

    /** The longest round in ms; begins anew. */
    double longestMillis() {
        double millis = longest / 1e6;
        longest = 0;
        return millis;
    }

    /** A percentile of the latest rounds in ms. */
    double percentileMillis(double percent) {
        int n = (int) Math.min(rounds, blocked.length);
        if (n == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(blocked, n);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(n - 1, Math.round(n * percent / 100))] / 1e6;
    }
}
