// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.io.IOException;

import org.moveout.data.task.Progress;

/**
 * Anything traces can be read from, window by window.
 * <p>
 * Thread-safe: any number of threads may read at once. Reads block and may do disk input, so they are never called from
 * the user-interface thread. A source must not be read from a thread that others may interrupt: interrupting a thread
 * in the middle of a {@link java.nio.channels.FileChannel} read closes the channel for everybody.
 */
public interface WindowSource {
    /** How many traces there are. */
    long traceCount();

    /** The vertical sampling, the same for every trace. */
    Sampling sampling();

    /**
     * Reads a window.
     *
     * @param window   inside {@link #traceCount()} and {@link #sampling()}
     * @param progress polled for cancellation; not begun or advanced
     * @return a new block that the caller owns
     * @throws IOException               if the data cannot be read; a {@link DataException} names file, trace and remedy
     * @throws IndexOutOfBoundsException if the window reaches outside the data
     */
    TraceBlock read(Window window, Progress progress) throws IOException;

    /** Reads a window without a way to cancel. */
    default TraceBlock read(Window window) throws IOException {
        return read(window, Progress.NONE);
    }

    /** Throws {@link IndexOutOfBoundsException} unless the window lies inside this source. */
    default void checkInside(Window window) {
        if (window.traces().end() > traceCount()) {
            throw new IndexOutOfBoundsException("traces " + window.traces() + " of " + traceCount());
        }
        if (window.samples().end() > sampling().count()) {
            throw new IndexOutOfBoundsException("samples " + window.samples() + " of " + sampling().count());
        }
    }
}
