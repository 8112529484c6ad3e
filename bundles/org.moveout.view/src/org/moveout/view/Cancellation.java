// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.function.BooleanSupplier;

import org.moveout.data.task.Progress;

/**
 * A progress that nobody looks at, for work that may be given up.
 *
 * @param cancelled whether it is; asked often, on the working thread
 */
record Cancellation(BooleanSupplier cancelled) implements Progress {
    @Override
    public void begin(String phase, long total, String unit) {
        // no phases to show
    }

    @Override
    public void advance(long amount) {
        // nobody counts
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }

    @Override
    public Progress split(double share) {
        return this;
    }
}
