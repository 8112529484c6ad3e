// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

/**
 * Read in order, work in parallel, finish in order, with a fixed number of slots and so in constant memory.
 * <p>
 * The calling thread reads into free slots one after the other. Workers take the slots in any order. Each slot is
 * finished, in the order it was read, by whichever worker completes the next one in line; then it is free again.
 * A slot is owned by one thread at a time, with a happens-before edge at every hand-over.
 * <p>
 * No thread is ever interrupted, because that would close file channels under way. When {@link #run} returns or throws,
 * no worker runs any more.
 *
 * @param <S> the slot: the buffers that one piece of work needs
 */
public final class Pipeline<S> {
    /** Fills a slot with the next piece of work. */
    @FunctionalInterface
    public interface Reader<S> {
        /** Returns false, leaving the slot alone, when there is no more work. */
        boolean read(S slot) throws IOException;
    }

    /** Does something with a slot. */
    @FunctionalInterface
    public interface Step<S> {
        /** Does it. */
        void run(S slot) throws IOException;
    }

    private static final long POLL_MILLIS = 50;

    private final String name;
    private final BlockingQueue<S> free;
    private final BlockingQueue<Step<S>> workers;
    private final Step<S> finish;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Map<Long, S> waiting = new HashMap<>();
    private long nextToFinish;
    private boolean finishing;

    /**
     * @param name    of the worker threads
     * @param slots   at least one more than there are workers keeps everybody busy
     * @param workers one for each thread; each may keep scratch memory of its own
     * @param finish  called in order, never twice at once
     */
    public Pipeline(String name, Collection<S> slots, Collection<? extends Step<S>> workers, Step<S> finish) {
        this.name = name;
        this.finish = finish;
        free = new ArrayBlockingQueue<>(slots.size(), false, slots);
        this.workers = new ArrayBlockingQueue<>(workers.size(), false, workers);
    }

    /**
     * Runs to the end of the input. May be called once.
     *
     * @param reader   gives the work
     * @param progress polled for cancellation before each read and while waiting
     * @throws IOException        the first failure of any thread
     * @throws CancelledException if cancelled, or if the calling thread was interrupted
     */
    public void run(Reader<S> reader, Progress progress) throws IOException {
        int threads = workers.size();
        Thread.Builder builder = Thread.ofPlatform().daemon().name(name + "-", 1);
        List<Thread> started = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = builder.unstarted(work);
            started.add(thread);
            return thread;
        });
        int slots = free.size();
        try {
            for (long sequence = 0;; sequence++) {
                S slot = take(progress);
                if (slot == null || !reader.read(slot)) {
                    if (slot != null) {
                        free.add(slot);
                    }
                    break;
                }
                long number = sequence;
                pool.execute(() -> work(number, slot));
            }
            for (int i = 0; i < slots && failure.get() == null; i++) {
                take(progress);
            }
        } catch (Throwable t) {
            failure.compareAndSet(null, t);
        } finally {
            pool.shutdown();
            join(started);
        }
        rethrow();
    }

    /** A free slot, or null after a failure. */
    private S take(Progress progress) {
        try {
            while (failure.get() == null) {
                progress.checkCancelled();
                S slot = free.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (slot != null) {
                    return slot;
                }
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private void work(long number, S slot) {
        if (failure.get() != null) {
            return;
        }
        try {
            Step<S> step = workers.remove();
            try {
                step.run(slot);
            } finally {
                workers.add(step);
            }
            finish(number, slot);
        } catch (Throwable t) {
            failure.compareAndSet(null, t);
        }
    }

    private void finish(long number, S slot) throws IOException {
        synchronized (waiting) {
            waiting.put(number, slot);
            if (finishing) {
                return;
            }
            finishing = true;
        }
        while (failure.get() == null) {
            S next;
            synchronized (waiting) {
                next = waiting.remove(nextToFinish);
                if (next == null) {
                    finishing = false;
                    return;
                }
            }
            finish.run(next);
            synchronized (waiting) {
                nextToFinish++;
            }
            free.add(next);
        }
    }

    private static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() throws IOException {
        switch (failure.get()) {
        case null -> {
            // all went well
        }
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable t -> throw new IllegalStateException(t);
        }
    }
}
