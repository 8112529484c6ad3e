// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.links;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;

/** Converts between stored traces and their positions in an order. */
final class StoredPositions {
    private StoredPositions() {
    }

    /**
     * Where traces stand. Time grows with the size of both, times the logarithm of the second.
     *
     * @param order  of a section
     * @param traces stored ones
     * @return positions in {@code order}, ascending unless {@code traces} were not
     */
    static TraceOrder of(TraceOrder order, TraceOrder traces) {
        if (order.range().isPresent()) {
            TraceRange shown = order.range().get();
            if (traces.range().isPresent()) {
                long first = Math.max(shown.first(), traces.range().get().first());
                long end = Math.min(shown.end(), traces.range().get().end());
                return first >= end ? TraceOrder.of()
                        : TraceOrder.of(new TraceRange(first - shown.first(), end - shown.first()));
            }
            return TraceOrder.of(each(traces).filter(shown::contains).map(t -> t - shown.first()).toArray());
        }
        LongPredicate wanted = t -> traces.range().filter(r -> r.contains(t)).isPresent();
        if (traces.range().isEmpty()) {
            long[] sorted = each(traces).sorted().toArray();
            wanted = t -> Arrays.binarySearch(sorted, t) >= 0;
        }
        LongPredicate chosen = wanted;
        return TraceOrder.of(LongStream.range(0, order.count()).filter(p -> chosen.test(order.trace(p))).toArray());
    }

    private static LongStream each(TraceOrder traces) {
        return LongStream.range(0, traces.count()).map(traces::trace);
    }

    /** The stored traces at the positions from {@code first} to {@code end - 1}. */
    static TraceOrder stored(TraceOrder order, long first, long end) {
        return order.range().map(r -> TraceOrder.of(new TraceRange(r.first() + first, r.first() + end)))
                .orElseGet(() -> TraceOrder.of(LongStream.range(first, end).map(order::trace).toArray()));
    }
}
