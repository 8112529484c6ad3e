// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.task;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The usual {@link Progress}: measures rate and time left over a sliding window of some seconds and reports at most
 * every 100 ms (and at the beginning of each phase).
 * <p>
 * Thread-safe. The listener is called on whatever thread advanced, never on two at once.
 */
public final class TaskProgress implements Progress {
    private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int WINDOW = 50;

    private final Consumer<ProgressState> listener;
    private final BooleanSupplier cancelled;
    private final LongSupplier clock;
    private final Shared shared;
    private final double from;
    private final double share;
    private double given;

    private static final class Shared {
        final long start;
        final AtomicLong done = new AtomicLong();
        final AtomicLong nextReport = new AtomicLong();
        final long[] times = new long[WINDOW];
        final long[] counts = new long[WINDOW];
        int samples;
        String phase = "";
        String unit = "";
        long total = -1;
        double from;
        double share = 1;

        Shared(long start) {
            this.start = start;
        }
    }

    /**
     * @param listener  told where the task is
     * @param cancelled asked whether the task should stop
     */
    public TaskProgress(Consumer<ProgressState> listener, BooleanSupplier cancelled) {
        this(listener, cancelled, System::nanoTime);
    }

    TaskProgress(Consumer<ProgressState> listener, BooleanSupplier cancelled, LongSupplier clock) {
        this(listener, cancelled, clock, new Shared(clock.getAsLong()), 0, 1);
    }

    private TaskProgress(Consumer<ProgressState> listener, BooleanSupplier cancelled, LongSupplier clock,
            Shared shared, double from, double share) {
        this.listener = listener;
        this.cancelled = cancelled;
        this.clock = clock;
        this.shared = shared;
        this.from = from;
        this.share = share;
    }

    @Override
    public void begin(String phase, long total, String unit) {
        long now = clock.getAsLong();
        synchronized (shared) {
            shared.phase = phase;
            shared.unit = unit;
            shared.total = total;
            shared.from = from;
            shared.share = share;
            shared.done.set(0);
            shared.samples = 0;
            sample(now, 0);
            shared.nextReport.set(now + REPORT_NANOS);
            listener.accept(state(now, 0));
        }
    }

    @Override
    public void advance(long amount) {
        shared.done.addAndGet(amount);
        long now = clock.getAsLong();
        long due = shared.nextReport.get();
        if (now - due < 0 || !shared.nextReport.compareAndSet(due, now + REPORT_NANOS)) {
            return;
        }
        synchronized (shared) {
            long done = shared.done.get();
            sample(now, done);
            listener.accept(state(now, done));
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    @Override
    public Progress split(double part) {
        synchronized (shared) {
            double begin = from + given * share;
            double width = Math.clamp(part, 0, 1 - given);
            given += width;
            return new TaskProgress(listener, cancelled, clock, shared, begin, width * share);
        }
    }

    /** The state now, for a last line when the task has ended. */
    public ProgressState state() {
        synchronized (shared) {
            return state(clock.getAsLong(), shared.done.get());
        }
    }

    private void sample(long now, long done) {
        int at = shared.samples++ % WINDOW;
        shared.times[at] = now;
        shared.counts[at] = done;
    }

    private ProgressState state(long now, long done) {
        int oldest = shared.samples > WINDOW ? shared.samples % WINDOW : 0;
        double seconds = (now - shared.times[oldest]) / 1e9;
        long units = done - shared.counts[oldest];
        double rate = seconds > 0.2 && units > 0 ? units / seconds : Double.NaN;
        double part = shared.total > 0 ? Math.clamp((double) done / shared.total, 0, 1) : Double.NaN;
        double left = shared.total > 0 && !Double.isNaN(rate) ? Math.max(0, shared.total - done) / rate : Double.NaN;
        return new ProgressState(shared.phase, done, shared.total, shared.unit, shared.from + part * shared.share,
                (now - shared.start) / 1e9, rate, left);
    }
}
