// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.moveout.data.Dataset;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.expression.TraceRanges;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.flow.query.HeaderQuery;

/**
 * Finds the traces whose headers match an expression, among some traces and in their order.
 * <p>
 * Memory: 8 bytes for each match (more than a part of the heap is refused); row groups of a store that cannot match are
 * not read.
 */
public final class FilterTraces implements Task<TraceOrder> {
    private static final int GAP = 4096;

    private final Dataset dataset;
    private final TraceOrder among;
    private final HeaderExpression expression;

    /**
     * @param among      the traces to choose from
     * @param expression with the names of the dataset
     */
    public FilterTraces(Dataset dataset, TraceOrder among, HeaderExpression expression) {
        this.dataset = dataset;
        this.among = among;
        this.expression = expression;
    }

    @Override
    public String title() {
        return "Find " + expression + " in " + dataset.name();
    }

    @Override
    public TraceOrder run(Progress progress) throws IOException {
        Found found = new Found();
        HeaderQuery query = new HeaderQuery(dataset, Optional.of(expression), within());
        query.run(expression.keys(), Long.MAX_VALUE, (batch, rows, count) -> {
            for (int i = 0; i < count; i++) {
                found.add(batch.firstTrace() + rows[i]);
            }
        }, progress);
        long[] matches = found.toArray();
        if (among.range().isPresent()) {
            return TraceOrder.of(matches);
        }
        Found kept = new Found();
        for (long i = 0; i < among.count(); i++) {
            if (Arrays.binarySearch(matches, among.trace(i)) >= 0) {
                kept.add(among.trace(i));
            }
        }
        return TraceOrder.of(kept.toArray());
    }

    /** The traces to look at: those to choose from and what lies between near ones. */
    private TraceRanges within() {
        if (among.range().isPresent()) {
            return TraceRanges.of(among.range().get());
        }
        long[] traces = new long[Math.toIntExact(among.count())];
        Arrays.setAll(traces, among::trace);
        Arrays.sort(traces);
        List<TraceRange> ranges = new ArrayList<>();
        for (int from = 0; from < traces.length;) {
            int to = from + 1;
            while (to < traces.length && traces[to] - traces[to - 1] <= GAP) {
                to++;
            }
            ranges.add(new TraceRange(traces[from], traces[to - 1] + 1));
            from = to;
        }
        return TraceRanges.merging(ranges);
    }

    /** A list of traces that grows. */
    private static final class Found {
        private long[] traces = new long[1024];
        private int count;

        void add(long trace) throws IOException {
            if (count == traces.length) {
                SortTraces.check(count * 2L, "Listing");
                traces = Arrays.copyOf(traces, (int) Math.min(Integer.MAX_VALUE - 8L, count * 2L));
            }
            traces[count++] = trace;
        }

        long[] toArray() {
            return Arrays.copyOf(traces, count);
        }
    }

    @Override
    public String toString() {
        return title() + " among " + Quantities.count(among.count(), "trace", "traces");
    }
}
