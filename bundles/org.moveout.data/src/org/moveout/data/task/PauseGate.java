// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.task;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Holds a task at its next {@link Progress#checkCancelled()} until it may go on. Whoever shows the task keeps the gate and
 * hands it to the {@link TaskProgress}.
 * <p>
 * A paused task keeps its memory and its files; pieces of work that other threads have in hand are finished first.
 * Thread-safe.
 */
public final class PauseGate {
    /** How soon a paused task notices that it is cancelled. */
    private static final long POLL_MILLIS = 50;

    private final LongSupplier clock;
    private long stood;
    private long since;
    private volatile boolean paused;

    /** Creates an open gate. */
    public PauseGate() {
        this(System::nanoTime);
    }

    PauseGate(LongSupplier clock) {
        this.clock = clock;
    }

    /** Closes the gate; does nothing if it is closed. */
    public synchronized void pause() {
        if (!paused) {
            since = clock.getAsLong();
            paused = true;
        }
    }

    /** Opens the gate; does nothing if it is open. */
    public synchronized void resume() {
        if (paused) {
            stood += clock.getAsLong() - since;
            paused = false;
            notifyAll();
        }
    }

    /** Whether the gate is closed. */
    public boolean isPaused() {
        return paused;
    }

    /** Nanoseconds of a clock that stands still while the gate is closed; only differences mean something. */
    synchronized long time() {
        return (paused ? since : clock.getAsLong()) - stood;
    }

    /**
     * Waits until the gate is open or the task is cancelled.
     *
     * @throws CancelledException if the thread is interrupted, which stays marked
     */
    void await(BooleanSupplier cancelled) {
        while (paused && !cancelled.getAsBoolean()) {
            try {
                synchronized (this) {
                    if (paused) {
                        wait(POLL_MILLIS);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }
}
