// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A daemon thread that works on the latest request only: one that arrives while another is waiting replaces it.
 * <p>
 * Thread-safe. The thread is never interrupted, because it may be reading from a channel.
 *
 * @param <T> a request
 */
public final class LatestWorker<T> {
    private final AtomicReference<T> pending = new AtomicReference<>();
    private final ExecutorService thread;
    private final Consumer<T> work;
    private volatile boolean closed;

    /**
     * @param name of the thread
     * @param work called on it; must not throw
     */
    public LatestWorker(String name, Consumer<T> work) {
        this.work = work;
        thread = Executors.newSingleThreadExecutor(r -> {
            Thread t = new Thread(r, name);
            t.setDaemon(true);
            return t;
        });
    }

    /** Asks for something, instead of what is still waiting. */
    public void submit(T request) {
        if (pending.getAndSet(request) == null) {
            try {
                thread.execute(this::next);
            } catch (RejectedExecutionException e) {
                pending.set(null);
            }
        }
    }

    private void next() {
        T request = pending.getAndSet(null);
        if (request != null && !closed) {
            work.accept(request);
        }
    }

    /** The request that waits while another is worked on, or null. */
    public T waiting() {
        return pending.get();
    }

    /** Whether the thread is to end. */
    public boolean isClosed() {
        return closed;
    }

    /** Ends the thread as soon as its present work notices {@link #isClosed()}. */
    public void close() {
        closed = true;
        pending.set(null);
        thread.shutdown();
    }
}
