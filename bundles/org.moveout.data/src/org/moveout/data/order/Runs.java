// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.order;

import java.io.IOException;
import java.util.Arrays;

import org.moveout.data.TraceRange;

/** Visits scattered traces in stored order, neighbours together, so that each chunk is read once. */
final class Runs {
    /** Traces that nobody wants are read along if no more than these lie between two wanted ones. */
    private static final int GAP = 8;

    private Runs() {
    }

    /** Receives a run of stored traces that holds the wanted ones {@code from} to {@code to} of the sorted list. */
    interface Visitor {
        void visit(TraceRange run, int from, int to) throws IOException;
    }

    /**
     * Positions of {@code traces}, sorted by trace.
     *
     * @param traces stored trace numbers in the wanted order
     */
    static int[] sorted(long[] traces) {
        boolean ascending = true;
        for (int i = 1; i < traces.length && ascending; i++) {
            ascending = traces[i] >= traces[i - 1];
        }
        int[] order = new int[traces.length];
        Arrays.setAll(order, i -> i);
        return ascending ? order : Arrays.stream(order).boxed()
                .sorted((a, b) -> Long.compare(traces[a], traces[b])).mapToInt(Integer::intValue).toArray();
    }

    /**
     * Visits the runs.
     *
     * @param traces stored trace numbers
     * @param order  {@link #sorted} of them
     * @param most   the longest run in traces
     */
    static void visit(long[] traces, int[] order, int most, Visitor visitor) throws IOException {
        for (int from = 0; from < order.length;) {
            long first = traces[order[from]];
            int to = from + 1;
            while (to < order.length && traces[order[to]] - traces[order[to - 1]] <= GAP + 1
                    && traces[order[to]] - first < most) {
                to++;
            }
            visitor.visit(new TraceRange(first, traces[order[to - 1]] + 1), from, to);
            from = to;
        }
    }
}
