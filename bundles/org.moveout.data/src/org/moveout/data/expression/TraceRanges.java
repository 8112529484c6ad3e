// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import java.util.ArrayList;
import java.util.List;

import org.moveout.data.TraceRange;

/**
 * A set of traces as ascending ranges that neither overlap nor touch. Immutable.
 *
 * @param ranges the ranges, none of them empty
 */
public record TraceRanges(List<TraceRange> ranges) {
    /** No traces. */
    public static final TraceRanges NONE = new TraceRanges(List.of());

    /** Validates the order. */
    public TraceRanges {
        ranges = List.copyOf(ranges);
        long end = -1;
        for (TraceRange r : ranges) {
            if (r.first() <= end || r.count() == 0) {
                throw new IllegalArgumentException("ranges that overlap, touch or are empty: " + ranges);
            }
            end = r.end();
        }
    }

    /** One range; {@link #NONE} if it is empty. */
    public static TraceRanges of(TraceRange range) {
        return range.count() == 0 ? NONE : new TraceRanges(List.of(range));
    }

    /** The set of ascending ranges that may overlap, touch or be empty. */
    public static TraceRanges merging(List<TraceRange> ascending) {
        List<TraceRange> merged = new ArrayList<>();
        for (TraceRange r : ascending) {
            int last = merged.size() - 1;
            if (r.count() == 0) {
                continue;
            }
            if (last >= 0 && r.first() <= merged.get(last).end()) {
                TraceRange before = merged.get(last);
                merged.set(last, new TraceRange(before.first(), Math.max(before.end(), r.end())));
            } else {
                merged.add(r);
            }
        }
        return new TraceRanges(merged);
    }

    /** How many traces there are in all. */
    public long count() {
        long n = 0;
        for (TraceRange r : ranges) {
            n += r.count();
        }
        return n;
    }

    /**
     * Some of the traces, counted within the set.
     *
     * @param first the first, zero-based
     * @param end   one past the last, at most {@link #count()}
     */
    public TraceRanges slice(long first, long end) {
        if (first < 0 || end < first) {
            throw new IllegalArgumentException("no range: " + first + ":" + end);
        }
        List<TraceRange> part = new ArrayList<>();
        long before = 0;
        for (TraceRange r : ranges) {
            long from = Math.clamp(first - before, 0, r.count());
            long to = Math.clamp(end - before, 0, r.count());
            if (to > from) {
                part.add(new TraceRange(r.first() + from, r.first() + to));
            }
            before += r.count();
        }
        return new TraceRanges(part);
    }

    /** The traces in both sets. */
    public TraceRanges and(TraceRanges other) {
        List<TraceRange> common = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < ranges.size() && b < other.ranges.size()) {
            TraceRange left = ranges.get(a);
            TraceRange right = other.ranges.get(b);
            TraceRange both = left.intersect(right);
            if (both.count() > 0) {
                common.add(both);
            }
            if (left.end() < right.end()) {
                a++;
            } else {
                b++;
            }
        }
        return merging(common);
    }

    /** The traces in either set. */
    public TraceRanges or(TraceRanges other) {
        List<TraceRange> all = new ArrayList<>(ranges.size() + other.ranges.size());
        int a = 0;
        int b = 0;
        while (a < ranges.size() || b < other.ranges.size()) {
            boolean left = b == other.ranges.size()
                    || a < ranges.size() && ranges.get(a).first() <= other.ranges.get(b).first();
            all.add(left ? ranges.get(a++) : other.ranges.get(b++));
        }
        return merging(all);
    }
}
