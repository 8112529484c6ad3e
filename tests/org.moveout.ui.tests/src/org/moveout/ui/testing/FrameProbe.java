// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.moveout.view.SectionListener;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/**
 * Times what a user feels of a canvas: how long painting takes, how long the user-interface thread is away from its
 * events in one go, how long pictures are waited for. Painting is told in processor time too, which other programs on
 * the same machine disturb less. For the user-interface thread.
 */
public final class FrameProbe implements AutoCloseable {
    private final Display display;
    private final SeismicCanvas canvas;
    private final Listener before = this::before;
    private final Listener after = this::after;
    private final SectionListener states = new SectionListener() {
        @Override
        public void stateChanged(SectionState state) {
            if (state instanceof SectionState.Ready ready) {
                pictures.add(ready.millis());
            }
        }
    };
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Times paints = new Times();
    private final Times paintWork = new Times();
    private final Times turns = new Times();
    private final Times pictures = new Times();
    private long paintBegan;
    private long paintWorkBegan;
    private long began = System.nanoTime();

    /** Begins to measure. */
    public FrameProbe(SeismicCanvas canvas) {
        this.canvas = canvas;
        display = canvas.getDisplay();
        display.addFilter(SWT.Paint, before);
        canvas.addListener(SWT.Paint, after);
        canvas.addSectionListener(states);
    }

    private void before(Event e) {
        if (e.widget == canvas) {
            paintBegan = System.nanoTime();
            paintWorkBegan = threads.getCurrentThreadCpuTime();
        }
    }

    private void after(Event e) {
        paints.add((System.nanoTime() - paintBegan) / 1e6);
        paintWork.add((threads.getCurrentThreadCpuTime() - paintWorkBegan) / 1e6);
    }

    /** Handles one event, if there is any, and measures how long that takes. */
    public boolean readAndDispatch() {
        long t = System.nanoTime();
        boolean any = display.readAndDispatch();
        double millis = (System.nanoTime() - t) / 1e6;
        if (any) {
            turns.add(millis);
        }
        return any;
    }

    /** Forgets what was measured so far. */
    public void reset() {
        paints.clear();
        paintWork.clear();
        turns.clear();
        pictures.clear();
        began = System.nanoTime();
    }

    /** Painting, in ms. */
    public Times paints() {
        return paints;
    }

    /** Painting, in ms of processor time of this thread. */
    public Times paintWork() {
        return paintWork;
    }

    /** Turns of the event loop, in ms: what the thread was away for in one go. */
    public Times turns() {
        return turns;
    }

    /** From a wish to its complete picture, in ms. */
    public Times pictures() {
        return pictures;
    }

    /** Everything since the last reset in a line. */
    public String describe() {
        double seconds = (System.nanoTime() - began) / 1e9;
        return String.format(Locale.ROOT, "%5.1f frames/s; paint %s, of the processor p50 %.1f p95 %.1f; event loop %s; picture %s",
                paints.count() / seconds, paints, paintWork.quantile(0.5), paintWork.quantile(0.95), turns, pictures);
    }

    @Override
    public void close() {
        display.removeFilter(SWT.Paint, before);
        if (!canvas.isDisposed()) {
            canvas.removeListener(SWT.Paint, after);
            canvas.removeSectionListener(states);
        }
    }

    /** Many durations in ms. */
    public static final class Times {
        private double[] values = new double[1024];
        private int count;

        void add(double millis) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = millis;
        }

        void clear() {
            count = 0;
        }

        /** How many there are. */
        public int count() {
            return count;
        }

        /** The duration that the given part (0 to 1) of all do not exceed; NaN without any. */
        public double quantile(double part) {
            if (count == 0) {
                return Double.NaN;
            }
            double[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            return sorted[(int) Math.min(count - 1, Math.floor(part * count))];
        }

        /** How many are longer than that. */
        public int longerThan(double millis) {
            return (int) Arrays.stream(values, 0, count).filter(v -> v > millis).count();
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "p50 %.1f p95 %.1f p99 %.1f max %.1f ms (%d, %d over 16 ms)", quantile(0.5),
                    quantile(0.95), quantile(0.99), quantile(1), count, longerThan(16));
        }
    }
}
