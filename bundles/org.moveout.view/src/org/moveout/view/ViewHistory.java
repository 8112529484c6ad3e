// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.moveout.raster.Viewport;

/** The viewports to go back to; the oldest are forgotten. */
final class ViewHistory {
    private static final int MOST = 200;
    private static final long BURST_NANOS = 600_000_000L;

    private final Deque<Viewport> earlier = new ArrayDeque<>();
    private long lastStep = Long.MIN_VALUE / 2;

    /** Remembers a viewport that is about to be left. */
    void push(Viewport view) {
        if (!view.equals(earlier.peek())) {
            earlier.push(view);
        }
        if (earlier.size() > MOST) {
            earlier.removeLast();
        }
        lastStep = Long.MIN_VALUE / 2;
    }

    /** Remembers a viewport left by one of many quick steps, such as turns of the wheel: only the first counts. */
    void pushBurst(Viewport view) {
        long now = System.nanoTime();
        if (now - lastStep > BURST_NANOS) {
            push(view);
        }
        lastStep = now;
    }

    Optional<Viewport> back() {
        lastStep = Long.MIN_VALUE / 2;
        return Optional.ofNullable(earlier.poll());
    }

    boolean isEmpty() {
        return earlier.isEmpty();
    }

    void clear() {
        earlier.clear();
    }
}
