// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.task;

import java.io.IOException;

/**
 * A piece of long work: import, export, verify, ...
 * <p>
 * A task is run once. It leaves nothing half done: when it ends with an exception, cancellation included, what it had
 * written is gone again unless its Javadoc says otherwise.
 *
 * @param <R> what it returns
 */
public interface Task<R> {
    /** What is being done, for progress displays: "Import line7.sgy". */
    String title();

    /**
     * Does the work on the calling thread (and on threads of its own that it joins before it returns).
     *
     * @param progress told how far the work is; its {@link Progress#checkCancelled()} is polled at least every 100 ms
     * @throws IOException        with a message for the user
     * @throws CancelledException if the user cancelled
     */
    R run(Progress progress) throws IOException;
}
