// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Shares independent parts of one read among the caller and the threads of the common pool. */
final class Parallel {
    /** One part of the work. */
    interface Part {
        void run(int index) throws IOException;
    }

    private Parallel() {
    }

    /** How many threads there are for one piece of work, at least 1. */
    static int threads() {
        return ForkJoinPool.getCommonPoolParallelism() + 1;
    }

    /** Runs parts 0 to {@code count - 1}, some at the same time; after a failure no further one is begun. */
    static void run(int count, Part part) throws IOException {
        if (count < 2 || threads() < 2) {
            for (int i = 0; i < count; i++) {
                part.run(i);
            }
            return;
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        IntStream.range(0, count).parallel().forEach(i -> {
            try {
                if (failure.get() == null) {
                    part.run(i);
                }
            } catch (IOException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        });
        switch (failure.get()) {
        case null -> {
        }
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable e -> throw (IOException) e;
        }
    }
}
