// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.util.List;

import org.moveout.data.TraceRange;

/**
 * Some of the traces of a dataset, in stored order.
 *
 * @param ranges ascending, not touching one another
 */
public record TraceSelection(List<TraceRange> ranges) {
    /** Validates the order. */
    public TraceSelection {
        ranges = List.copyOf(ranges);
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).first() < ranges.get(i - 1).end()) {
                throw new IllegalArgumentException("ranges " + ranges.get(i - 1) + " and " + ranges.get(i)
                        + " are not in order");
            }
        }
    }

    /** All traces of a dataset. */
    public static TraceSelection all(long traces) {
        return new TraceSelection(traces == 0 ? List.of() : List.of(new TraceRange(0, traces)));
    }

    /** How many traces are selected. */
    public long count() {
        return ranges.stream().mapToLong(TraceRange::count).sum();
    }
}
