// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import java.util.BitSet;
import java.util.Optional;

/**
 * A regular 3D survey: lines at even steps in two directions, at most one trace where two lines cross.
 *
 * @param inlines    the lines by the first key
 * @param crosslines the lines by the second key
 * @param traces     how many crossings have a trace
 */
public record LineGrid(Lines inlines, Lines crosslines, long traces) {
    /** Grids with more places than this for each trace are too sparse to be one. */
    private static final long SPARSEST = 64;

    /**
     * Line numbers at even steps.
     *
     * @param first the lowest number
     * @param step  from one to the next, at least 1
     * @param count how many numbers there are from the first to the last, those without traces included
     */
    public record Lines(long first, long step, int count) {
        /** The highest number. */
        public long last() {
            return first + step * (count - 1);
        }
    }

    /** Whether there is a trace at every crossing. */
    public boolean isFull() {
        return traces == (long) inlines.count() * crosslines.count();
    }

    /**
     * Finds out whether two keys make a grid. O(traces), a bit for each crossing.
     *
     * @param inlines    gathers by one key
     * @param crosslines gathers of the same traces by another key
     * @return empty if two traces share a crossing, there is only one line in a direction, or crossings are too many
     */
    public static Optional<LineGrid> of(GatherIndex inlines, GatherIndex crosslines) {
        if (inlines.traceCount() != crosslines.traceCount()) {
            throw new IllegalArgumentException("indexes of different traces");
        }
        Optional<Lines> in = lines(inlines);
        Optional<Lines> cross = lines(crosslines);
        if (in.isEmpty() || cross.isEmpty()) {
            return Optional.empty();
        }
        long places = (long) in.get().count() * cross.get().count();
        long traces = inlines.traceCount();
        if (traces > places || places / SPARSEST > traces || places > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        BitSet taken = new BitSet((int) places);
        for (long t = 0; t < traces; t++) {
            long row = (inlines.value(inlines.gatherOf(t), 0) - in.get().first()) / in.get().step();
            long column = (crosslines.value(crosslines.gatherOf(t), 0) - cross.get().first()) / cross.get().step();
            int place = (int) (row * cross.get().count() + column);
            if (taken.get(place)) {
                return Optional.empty();
            }
            taken.set(place);
        }
        return Optional.of(new LineGrid(in.get(), cross.get(), traces));
    }

    /** The numbers of an index of one key as multiples of their greatest common step. */
    private static Optional<Lines> lines(GatherIndex index) {
        if (index.keys().size() != 1) {
            throw new IllegalArgumentException("a direction has one key, not " + index.keys());
        }
        long step = 0;
        for (int g = 1; g < index.count(); g++) {
            long difference = index.value(g, 0) - index.value(g - 1, 0);
            if (difference < 0) {
                return Optional.empty();
            }
            step = gcd(step, difference);
        }
        if (step == 0) {
            return Optional.empty();
        }
        long first = index.value(0, 0);
        long span = index.value(index.count() - 1, 0) - first;
        return span < 0 || span / step >= Integer.MAX_VALUE ? Optional.empty()
                : Optional.of(new Lines(first, step, (int) (span / step) + 1));
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
