// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C (and a polite kill) end the work in an orderly way: the running task is told to stop, and the process
 * waits a bounded time until it has removed what it had written. Thread-safe.
 */
final class Cancellation {
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;
    private volatile int status = ExitStatus.CANCELLED;

    /** Whether the user asked to stop. */
    boolean requested() {
        return requested;
    }

    /** Asks to stop. */
    void request() {
        requested = true;
    }

    /** Watches for the end of the process. */
    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::processEnds, "cancel"));
    }

    /** Tells that the work has ended, whatever the process does next. */
    void finish(int exitStatus) {
        status = exitStatus;
        finished.countDown();
    }

    private void processEnds() {
        if (finished.getCount() == 0) {
            return;
        }
        request();
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // the signal would choose a status of its own
        Runtime.getRuntime().halt(status);
    }
}
