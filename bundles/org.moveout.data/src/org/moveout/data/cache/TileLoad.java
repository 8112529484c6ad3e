// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.cache;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.moveout.data.DataException;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

/** A tile that one thread is reading and others may wait for. */
final class TileLoad {
    private static final long POLL_MILLIS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private float[] data;
    private Throwable failure;
    /** Bytes set aside for the result; guarded by the cache. */
    long reserved;

    /** Tells the waiting threads; both arguments null if the reading thread was cancelled. */
    void finish(float[] result, Throwable reason) {
        data = result;
        failure = reason;
        done.countDown();
    }

    /**
     * Waits for the reading thread.
     *
     * @param progress polled, so that a waiting thread can give up on its own
     * @return the samples, or null if the reading thread was cancelled and somebody else should read
     */
    float[] await(Progress progress) throws IOException {
        try {
            while (!done.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        if (failure instanceof DataException e) {
            throw new DataException(e.getMessage(), e);
        }
        if (failure instanceof IOException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (failure != null) {
            throw new IllegalStateException("reading on another thread failed", failure);
        }
        return data;
    }
}
