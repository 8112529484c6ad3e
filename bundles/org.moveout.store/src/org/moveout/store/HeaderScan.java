// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.store.internal.columns.ColumnFile;
import org.moveout.store.internal.columns.ColumnValues;

/**
 * A pass over header columns in the order of the traces. Not thread-safe. Memory: one row group of the columns, those
 * that are constant in it free.
 */
public final class HeaderScan implements Closeable {
    private final ColumnFile file;
    private final List<HeaderKey> keys;
    private final TraceRange range;
    private final HeaderBatch batch;
    private long next;
    private int group = -1;
    private List<ColumnValues> values = List.of();

    HeaderScan(ColumnFile file, List<HeaderColumn> columns, TraceRange range, int batchTraces) {
        this.file = file;
        keys = columns.stream().map(HeaderColumn::key).toList();
        this.range = range;
        batch = new HeaderBatch(columns, batchTraces);
        next = range.first();
    }

    /**
     * Fills {@link #batch()} with the next traces: as many as it can hold, fewer at the end of the range.
     *
     * @return false if there are no more
     */
    public boolean next() throws IOException {
        int n = (int) Math.min(batch.capacity(), range.end() - next);
        for (int at = 0; at < n;) {
            int g = file.groupOf(next + at);
            if (g != group) {
                values = List.of();
                values = file.read(g, keys);
                group = g;
            }
            int from = (int) (next + at - file.start(g));
            int part = (int) Math.min(n - at, file.start(g + 1) - next - at);
            for (int c = 0; c < keys.size(); c++) {
                values.get(c).copy(from, batch, c, at, part);
            }
            at += part;
        }
        batch.set(next, n);
        next += n;
        return n > 0;
    }

    /** The batch that every {@link #next()} fills again; its columns are those asked for. */
    public HeaderBatch batch() {
        return batch;
    }

    /** Gives memory back. */
    @Override
    public void close() {
        values = List.of();
        group = -1;
        next = range.end();
    }
}
