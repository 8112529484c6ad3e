// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.cli.text.Quantities;

/**
 * Sorts traces by the values of header columns. Stable: traces with equal values stay as they were, also in descending
 * order. Not-a-number comes last when ascending.
 * <p>
 * Memory: 16 bytes for each trace while it sorts, 8 for each in the result; refused if that is more than a part of the
 * heap. Time for a million traces of a store: some tens of ms for each column, reading apart.
 */
public final class SortTraces implements Task<TraceOrder> {
    /** Stands for the stored trace number among the columns. */
    public static final HeaderKey TRACE = new HeaderKey(HeaderExpression.TRACE);

    private static final int CHUNK = 1 << 16;
    private static final int BYTES_EACH = 24;

    private final Dataset dataset;
    private final TraceOrder rows;
    private final List<Key> keys;

    /**
     * One criterion.
     *
     * @param key        a column, or {@link #TRACE}
     * @param descending largest first
     */
    public record Key(HeaderKey key, boolean descending) {
        /** Validates the values. */
        public Key {
            Objects.requireNonNull(key);
        }
    }

    /**
     * @param rows the traces, in the order that decides between equal ones
     * @param keys the first one counts most; none leaves the order as it is
     */
    public SortTraces(Dataset dataset, TraceOrder rows, List<Key> keys) {
        this.dataset = dataset;
        this.rows = rows;
        this.keys = List.copyOf(keys);
    }

    @Override
    public String title() {
        return "Sort " + Quantities.count(rows.count(), "trace", "traces") + " of " + dataset.name();
    }

    @Override
    public TraceOrder run(Progress progress) throws IOException {
        if (keys.isEmpty() || rows.count() < 2) {
            return rows;
        }
        check(rows.count(), "Sorting");
        int count = (int) rows.count();
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        long[] values = new long[count];
        progress.begin("Sorting", (long) count * keys.size(), "values");
        for (Key key : keys.reversed()) {
            read(key, values, progress);
            order = RowSort.sort(order, values, progress);
        }
        for (int i = 0; i < count; i++) {
            values[i] = rows.trace(order[i]);
        }
        return TraceOrder.of(values);
    }

    /** Refuses lists of traces that would take much of the heap. */
    static void check(long count, String what) throws DataException {
        long most = Math.min(Runtime.getRuntime().maxMemory() / 3 / BYTES_EACH, Integer.MAX_VALUE - 8);
        if (count > most) {
            throw new DataException(what + " " + Quantities.count(count, "trace", "traces") + " needs "
                    + Quantities.bytes(count * BYTES_EACH) + " of memory, and only "
                    + Quantities.bytes(most * BYTES_EACH) + " are set aside; choose fewer traces by a filter, or start "
                    + "with a larger heap.");
        }
    }

    private void read(Key key, long[] out, Progress progress) throws IOException {
        OrderedColumns columns = new OrderedColumns(dataset, rows);
        HeaderColumn column = key.key().equals(TRACE) ? null : dataset.headers().column(key.key())
                .orElseThrow(() -> new DataException(dataset.name() + ": there is no header '" + key.key()
                        + "'; choose one of the columns of the table."));
        for (int from = 0; from < out.length; from += CHUNK) {
            progress.checkCancelled();
            int to = Math.min(out.length, from + CHUNK);
            if (column == null) {
                for (int i = from; i < to; i++) {
                    out[i] = rows.trace(i);
                }
            } else {
                switch (columns.read(List.of(column), new TraceRange(from, to)).get(0)) {
                case HeaderValues.Whole w -> System.arraycopy(w.values(), 0, out, from, to - from);
                case HeaderValues.Real r -> {
                    for (int i = from; i < to; i++) {
                        out[i] = RowSort.key(r.values()[i - from]);
                    }
                }
                case HeaderValues.Unreadable u -> throw new IOException(u.reason());
                }
            }
            if (key.descending()) {
                for (int i = from; i < to; i++) {
                    out[i] = ~out[i];
                }
            }
            progress.advance(to - from);
        }
    }
}
