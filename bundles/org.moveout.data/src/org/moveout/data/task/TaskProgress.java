// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.task;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The usual {@link Progress}: measures rate and time left over a sliding window of some seconds and reports at most
 * every 100 ms (and at the beginning of each phase, and when the task begins to wait and when it goes on).
 * <p>
 * With a closed {@link PauseGate}, {@link #checkCancelled()} waits; {@link #isCancelled()} never does. Elapsed time, rate
 * and time left leave out the time in which the gate was closed.
 * <p>
 * Thread-safe. The listener is called on whatever thread advanced, never on two at once.
 */
public final class TaskProgress implements Progress {
    private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int WINDOW = 50;

    private final Consumer<ProgressState> listener;
    private final BooleanSupplier cancelled;
    private final PauseGate gate;
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
        volatile String place = "";
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
        this(listener, cancelled, new PauseGate());
    }

    /**
     * @param listener  told where the task is
     * @param cancelled asked whether the task should stop
     * @param gate      where the task waits while somebody holds it
     */
    public TaskProgress(Consumer<ProgressState> listener, BooleanSupplier cancelled, PauseGate gate) {
        this(listener, cancelled, gate, new Shared(gate.time()), 0, 1);
    }

    private TaskProgress(Consumer<ProgressState> listener, BooleanSupplier cancelled, PauseGate gate, Shared shared,
            double from, double share) {
        this.listener = listener;
        this.cancelled = cancelled;
        this.gate = gate;
        this.shared = shared;
        this.from = from;
        this.share = share;
    }

    @Override
    public void begin(String phase, long total, String unit) {
        long now = gate.time();
        synchronized (shared) {
            shared.phase = phase;
            shared.place = "";
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
        long now = gate.time();
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
    public void at(String place) {
        shared.place = place;
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    @Override
    public void checkCancelled() {
        if (gate.isPaused() && !isCancelled()) {
            report();
            gate.await(cancelled);
            report();
        }
        Progress.super.checkCancelled();
    }

    private void report() {
        synchronized (shared) {
            listener.accept(state());
        }
    }

    @Override
    public Progress split(double part) {
        synchronized (shared) {
            double begin = from + given * share;
            double width = Math.clamp(part, 0, 1 - given);
            given += width;
            return new TaskProgress(listener, cancelled, gate, shared, begin, width * share);
        }
    }

    /** The state now, for a last line when the task has ended. */
    public ProgressState state() {
        synchronized (shared) {
            return state(gate.time(), shared.done.get());
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
                (now - shared.start) / 1e9, rate, left, gate.isPaused(), shared.place);
    }
}
