// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.moveout.raster.Viewport;

/** The viewports to go back to, and those to go forward to again; the oldest are forgotten. */
final class ViewHistory {
    private static final int MOST = 200;
    private static final long BURST_NANOS = 600_000_000L;

    private final Deque<Viewport> earlier = new ArrayDeque<>();
    private final Deque<Viewport> later = new ArrayDeque<>();
    private long lastStep = Long.MIN_VALUE / 2;

    /** Remembers a viewport that is about to be left for a new one. */
    void push(Viewport view) {
        if (!view.equals(earlier.peek())) {
            earlier.push(view);
        }
        if (earlier.size() > MOST) {
            earlier.removeLast();
        }
        later.clear();
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

    /** The viewport before the present one, if there is any; the present one can be come back to. */
    Optional<Viewport> back(Viewport present) {
        return step(earlier, later, present);
    }

    /** The viewport that {@link #back} left, if nothing new was shown since. */
    Optional<Viewport> forward(Viewport present) {
        return step(later, earlier, present);
    }

    private Optional<Viewport> step(Deque<Viewport> from, Deque<Viewport> to, Viewport present) {
        lastStep = Long.MIN_VALUE / 2;
        while (present.equals(from.peek())) {
            from.pop();
        }
        Viewport found = from.poll();
        if (found != null) {
            to.push(present);
        }
        return Optional.ofNullable(found);
    }

    boolean hasEarlier() {
        return !earlier.isEmpty();
    }

    boolean hasLater() {
        return !later.isEmpty();
    }

    void clear() {
        earlier.clear();
        later.clear();
    }
}
