// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.order;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;

/** Trace headers in another order; see {@link OrderedSource}. Thread-safe. */
public final class OrderedHeaders implements TraceHeaders {
    private static final int LONGEST_RUN = 65_536;

    private final TraceHeaders origin;
    private final TraceOrder order;

    /**
     * @param origin headers in stored order
     * @param order  names traces of {@code origin}
     */
    public OrderedHeaders(TraceHeaders origin, TraceOrder order) {
        this.origin = Objects.requireNonNull(origin);
        this.order = Objects.requireNonNull(order);
    }

    @Override
    public long traceCount() {
        return order.count();
    }

    @Override
    public List<HeaderColumn> columns() {
        return origin.columns();
    }

    @Override
    public long[] longs(HeaderKey key, TraceRange range) throws IOException {
        if (order.range().isPresent()) {
            return origin.longs(key, shifted(range));
        }
        long[] out = new long[range.intCount()];
        long[] traces = traces(range);
        int[] sorted = Runs.sorted(traces);
        Runs.visit(traces, sorted, LONGEST_RUN, (run, from, to) -> {
            long[] values = origin.longs(key, run);
            for (int i = from; i < to; i++) {
                out[sorted[i]] = values[(int) (traces[sorted[i]] - run.first())];
            }
        });
        return out;
    }

    @Override
    public double[] doubles(HeaderKey key, TraceRange range) throws IOException {
        if (order.range().isPresent()) {
            return origin.doubles(key, shifted(range));
        }
        double[] out = new double[range.intCount()];
        long[] traces = traces(range);
        int[] sorted = Runs.sorted(traces);
        Runs.visit(traces, sorted, LONGEST_RUN, (run, from, to) -> {
            double[] values = origin.doubles(key, run);
            for (int i = from; i < to; i++) {
                out[sorted[i]] = values[(int) (traces[sorted[i]] - run.first())];
            }
        });
        return out;
    }

    private TraceRange shifted(TraceRange range) {
        check(range);
        long shift = order.range().orElseThrow().first();
        return new TraceRange(range.first() + shift, range.end() + shift);
    }

    private long[] traces(TraceRange range) {
        check(range);
        long[] traces = new long[range.intCount()];
        for (int i = 0; i < traces.length; i++) {
            traces[i] = order.trace(range.first() + i);
        }
        return traces;
    }

    private void check(TraceRange range) {
        if (range.end() > order.count()) {
            throw new IndexOutOfBoundsException("traces " + range + " of " + order.count());
        }
    }
}
