// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;

/** Trace headers of which some columns are in memory, instead of those of the same name or besides them. Thread-safe. */
public final class OverlaidHeaders implements TraceHeaders {
    private final TraceHeaders below;
    private final HeaderBatch above;
    private final List<HeaderColumn> columns;

    /**
     * @param below all other columns
     * @param above as many traces as {@code below}, starting at 0; must not change any more
     */
    public OverlaidHeaders(TraceHeaders below, HeaderBatch above) {
        if (above.count() != below.traceCount()) {
            throw new IllegalArgumentException(above.count() + " rows over " + below.traceCount());
        }
        this.below = Objects.requireNonNull(below);
        this.above = above;
        List<HeaderColumn> all = new ArrayList<>();
        for (HeaderColumn column : below.columns()) {
            int own = above.indexOf(column.key());
            all.add(own < 0 ? column : above.columns().get(own));
        }
        above.columns().stream().filter(c -> !below.has(c.key())).forEach(all::add);
        columns = List.copyOf(all);
    }

    @Override
    public long traceCount() {
        return below.traceCount();
    }

    @Override
    public List<HeaderColumn> columns() {
        return columns;
    }

    @Override
    public Optional<HeaderColumn> column(HeaderKey key) {
        int own = above.indexOf(key);
        return own < 0 ? below.column(key) : Optional.of(above.columns().get(own));
    }

    @Override
    public long[] longs(HeaderKey key, TraceRange range) throws IOException {
        int own = above.indexOf(key);
        if (own < 0) {
            return below.longs(key, range);
        }
        long[] values = new long[length(range)];
        for (int i = 0; i < values.length; i++) {
            values[i] = above.longAt(own, (int) range.first() + i);
        }
        return values;
    }

    @Override
    public double[] doubles(HeaderKey key, TraceRange range) throws IOException {
        int own = above.indexOf(key);
        if (own < 0) {
            return below.doubles(key, range);
        }
        double[] values = new double[length(range)];
        for (int i = 0; i < values.length; i++) {
            values[i] = above.doubleAt(own, (int) range.first() + i);
        }
        return values;
    }

    private int length(TraceRange range) {
        if (range.end() > above.count()) {
            throw new IndexOutOfBoundsException("traces " + range + " of " + above.count());
        }
        return range.intCount();
    }
}
