// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.order;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.TraceRange;

/**
 * Which stored trace stands at which position. Immutable and thread-safe.
 * <p>
 * Either a range of stored traces, which costs nothing, or a list, which costs 8 bytes for each trace. A list may name a
 * trace more than once.
 */
public final class TraceOrder {
    private final TraceRange range;
    private final long[] traces;

    private TraceOrder(TraceRange range, long[] traces) {
        this.range = range;
        this.traces = traces;
    }

    /** Consecutive traces in stored order. */
    public static TraceOrder of(TraceRange range) {
        return new TraceOrder(Objects.requireNonNull(range), null);
    }

    /** All traces in stored order. */
    public static TraceOrder all(long count) {
        return of(new TraceRange(0, count));
    }

    /**
     * Traces one by one.
     *
     * @param traces stored trace numbers; copied, and kept as a range if they are one
     */
    public static TraceOrder of(long... traces) {
        for (long t : traces) {
            if (t < 0) {
                throw new IllegalArgumentException("trace " + t + " is negative");
            }
        }
        boolean consecutive = traces.length > 0;
        for (int i = 1; i < traces.length && consecutive; i++) {
            consecutive = traces[i] == traces[i - 1] + 1;
        }
        return consecutive ? of(TraceRange.of(traces[0], traces.length)) : new TraceOrder(null, traces.clone());
    }

    /** How many positions there are. */
    public long count() {
        return range != null ? range.count() : traces.length;
    }

    /** The stored trace at a position. */
    public long trace(long position) {
        if (position < 0 || position >= count()) {
            throw new IndexOutOfBoundsException("position " + position + " of " + count());
        }
        return range != null ? range.first() + position : traces[(int) position];
    }

    /** The first position of a stored trace, -1 if it has none. O(1) for a range, O(n) for a list. */
    public long position(long trace) {
        if (range != null) {
            return range.contains(trace) ? trace - range.first() : -1;
        }
        for (int i = 0; i < traces.length; i++) {
            if (traces[i] == trace) {
                return i;
            }
        }
        return -1;
    }

    /** The traces, if they are consecutive and in stored order. */
    public Optional<TraceRange> range() {
        return Optional.ofNullable(range);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TraceOrder o && Objects.equals(range, o.range)
                && Arrays.equals(traces, o.traces);
    }

    @Override
    public int hashCode() {
        return range != null ? range.hashCode() : Arrays.hashCode(traces);
    }

    @Override
    public String toString() {
        return range != null ? "traces " + range : traces.length + " traces";
    }
}
