// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

/**
 * A half-open range of zero-based trace numbers.
 *
 * @param first the first trace
 * @param end   one past the last trace, at least {@code first}
 */
public record TraceRange(long first, long end) {
    /** Validates the values. */
    public TraceRange {
        if (first < 0 || end < first) {
            throw new IllegalArgumentException("no range of traces: " + first + ":" + end);
        }
    }

    /** The range of {@code count} traces from {@code first} on. */
    public static TraceRange of(long first, long count) {
        return new TraceRange(first, first + count);
    }

    /** How many traces the range covers. */
    public long count() {
        return end - first;
    }

    /** {@link #count()} as an array length. */
    public int intCount() {
        return Math.toIntExact(count());
    }

    /** Whether {@code trace} lies in the range. */
    public boolean contains(long trace) {
        return trace >= first && trace < end;
    }

    /** The common part, empty (at this range's nearer edge) if there is none. */
    public TraceRange intersect(TraceRange other) {
        long f = Math.clamp(other.first, first, end);
        return new TraceRange(f, Math.clamp(other.end, f, end));
    }

    @Override
    public String toString() {
        return first + ":" + end;
    }
}
