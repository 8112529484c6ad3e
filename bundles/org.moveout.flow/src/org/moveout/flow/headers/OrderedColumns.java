// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.segy.SegyDataset;

/**
 * Header columns of a dataset in any order of traces. Thread-safe; the dataset belongs to whoever opened it.
 * <p>
 * Traces that are neighbours in the file are read together, in stored order, and all columns of a SEG-Y file in one
 * pass, so that a page of a sorted table costs one small read for each trace at worst.
 */
public final class OrderedColumns {
    /** A few unwanted traces in between cost less than another read. */
    private static final int GAP = 8;
    private static final int LONGEST_RUN = 1 << 16;

    private final Dataset dataset;
    private final TraceOrder rows;

    /**
     * @param rows names traces of the dataset
     */
    public OrderedColumns(Dataset dataset, TraceOrder rows) {
        this.dataset = Objects.requireNonNull(dataset);
        this.rows = Objects.requireNonNull(rows);
    }

    /** The dataset. */
    public Dataset dataset() {
        return dataset;
    }

    /** Which trace stands in which row. */
    public TraceOrder rows() {
        return rows;
    }

    /**
     * Reads some rows.
     *
     * @param columns of the dataset
     * @param range   rows, at most as many as an array can hold
     * @return the values of each column
     */
    public List<HeaderValues> read(List<HeaderColumn> columns, TraceRange range) throws IOException {
        Objects.checkFromToIndex(range.first(), range.end(), rows.count());
        int count = range.intCount();
        Object[] out = new Object[columns.size()];
        for (int c = 0; c < out.length; c++) {
            out[c] = columns.get(c).type().isFloating() ? new double[count] : new long[count];
        }
        if (rows.range().isPresent()) {
            long shift = rows.range().get().first();
            for (long at = range.first(); at < range.end(); at += LONGEST_RUN) {
                long end = Math.min(range.end(), at + LONGEST_RUN);
                int place = (int) (at - range.first());
                fill(columns, new TraceRange(at + shift, end + shift), (c, values) -> System.arraycopy(values, 0,
                        out[c], place, (int) Math.min(LONGEST_RUN, count - place)));
            }
        } else {
            scattered(columns, range, out);
        }
        List<HeaderValues> values = new ArrayList<>();
        for (Object column : out) {
            values.add(column instanceof double[] d ? new HeaderValues.Real(d) : new HeaderValues.Whole((long[]) column));
        }
        return values;
    }

    private void scattered(List<HeaderColumn> columns, TraceRange range, Object[] out) throws IOException {
        int count = range.intCount();
        long[] traces = new long[count];
        boolean ascending = true;
        for (int i = 0; i < count; i++) {
            traces[i] = rows.trace(range.first() + i);
            ascending &= i == 0 || traces[i] >= traces[i - 1];
        }
        int[] order = new int[count];
        Arrays.setAll(order, i -> i);
        if (!ascending) {
            order = RowSort.sort(order, traces);
        }
        int[] sorted = order;
        for (int from = 0; from < count;) {
            long first = traces[sorted[from]];
            int to = from + 1;
            while (to < count && traces[sorted[to]] - traces[sorted[to - 1]] <= GAP + 1
                    && traces[sorted[to]] - first < LONGEST_RUN) {
                to++;
            }
            int begin = from;
            int end = to;
            fill(columns, new TraceRange(first, traces[sorted[to - 1]] + 1), (c, values) -> {
                for (int i = begin; i < end; i++) {
                    int at = (int) (traces[sorted[i]] - first);
                    if (values instanceof double[] d) {
                        ((double[]) out[c])[sorted[i]] = d[at];
                    } else {
                        ((long[]) out[c])[sorted[i]] = ((long[]) values)[at];
                    }
                }
            });
            from = to;
        }
    }

    /** Receives the values of a column. */
    private interface Sink {
        void accept(int column, Object values);
    }

    private void fill(List<HeaderColumn> columns, TraceRange run, Sink sink) throws IOException {
        TraceHeaders headers = dataset.headers();
        if (dataset instanceof SegyDataset segy && columns.size() > 1) {
            List<HeaderKey> whole = columns.stream().filter(c -> !c.type().isFloating()).map(HeaderColumn::key).toList();
            long[][] values = whole.isEmpty() ? new long[0][] : segy.headers(whole, run);
            int next = 0;
            for (int c = 0; c < columns.size(); c++) {
                sink.accept(c, columns.get(c).type().isFloating() ? headers.doubles(columns.get(c).key(), run)
                        : values[next++]);
            }
            return;
        }
        for (int c = 0; c < columns.size(); c++) {
            HeaderColumn column = columns.get(c);
            sink.accept(c, column.type().isFloating() ? headers.doubles(column.key(), run)
                    : headers.longs(column.key(), run));
        }
    }
}
