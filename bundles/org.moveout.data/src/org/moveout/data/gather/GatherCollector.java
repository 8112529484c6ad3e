// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import java.io.IOException;
import java.util.List;

import org.moveout.data.DataException;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.internal.numbers.IndexRoom;
import org.moveout.data.internal.numbers.Ints;
import org.moveout.data.internal.numbers.Longs;
import org.moveout.data.internal.numbers.Starts;
import org.moveout.data.task.Progress;

/** Collects runs of equal key, then brings the runs of each key together by a counting sort. */
final class GatherCollector {
    private static final int BATCH = 65_536;

    private final List<HeaderKey> keys;
    private final IndexRoom room;
    /** What is needed only until the index is built. */
    private final IndexRoom scratch;
    private final KeyTable table;
    private final Starts starts;
    private final Ints runKeys;
    private final long[] last;
    private long traces;

    GatherCollector(List<HeaderKey> keys) {
        this(keys, IndexRoom.HEAP_BYTES);
    }

    /**
     * @param heapBytes what the index may take of the heap; half as much more while it is built
     */
    GatherCollector(List<HeaderKey> keys, long heapBytes) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a gather needs at least one key");
        }
        this.keys = List.copyOf(keys);
        room = IndexRoom.of(heapBytes);
        scratch = IndexRoom.of(heapBytes / 2);
        table = new KeyTable(keys.size(), room, scratch);
        starts = new Starts(room);
        runKeys = new Ints(room);
        last = new long[keys.size()];
    }

    /** Reads the key columns once, batch by batch. */
    void read(TraceHeaders headers, Progress progress) throws IOException {
        progress.begin("Reading " + GatherIndex.label(keys), headers.traceCount(), "traces");
        long[][] columns = new long[last.length][];
        for (long t = 0; t < headers.traceCount();) {
            progress.checkCancelled();
            TraceRange range = new TraceRange(t, Math.min(headers.traceCount(), t + BATCH));
            for (int k = 0; k < columns.length; k++) {
                columns[k] = headers.longs(keys.get(k), range);
            }
            add(columns, range.intCount());
            t = range.end();
            progress.advance(range.count());
        }
    }

    private void add(long[][] columns, int count) throws DataException {
        long[] only = columns[0];
        boolean single = columns.length == 1;
        for (int t = 0; t < count; t++) {
            boolean same = traces > 0 && only[t] == last[0] && (single || sameAsLast(columns, t));
            if (!same) {
                for (int k = 0; k < last.length; k++) {
                    last[k] = columns[k][t];
                }
                begin();
            }
            traces++;
        }
    }

    private boolean sameAsLast(long[][] columns, int t) {
        for (int k = 1; k < last.length; k++) {
            if (columns[k][t] != last[k]) {
                return false;
            }
        }
        return true;
    }

    /** Takes the runs that somebody else has found. */
    void add(EnsembleIndex runs) throws DataException {
        for (int i = 0; i < runs.count(); i++) {
            for (int k = 0; k < last.length; k++) {
                last[k] = runs.value(i, k);
            }
            begin();
            traces += runs.range(i).count();
        }
    }

    private void begin() throws DataException {
        if (starts.size() == Integer.MAX_VALUE - 8) {
            throw new DataException("Gathers by " + GatherIndex.label(keys) + ": the traces are too scattered (more than "
                    + "two thousand million runs); sort the data by this key first.");
        }
        starts.add(traces);
        runKeys.add(table.number(last));
    }

    /** The index of everything added; the collector must not be used any more. */
    GatherIndex build() throws DataException {
        try (room; scratch) {
            return index();
        }
    }

    private GatherIndex index() throws DataException {
        starts.trim();
        int count = table.size();
        int runs = starts.size();
        if (runs == count && table.isRising()) {
            return new GatherIndex(keys, traces, table.columns(), starts, null, null, null, room);
        }
        runKeys.trim();
        Longs[] values = table.isRising() ? table.columns() : sorted();
        Ints first = Ints.zeros(room, count + 1);
        for (int r = 0; r < runs; r++) {
            int g = runKeys.get(r);
            first.set(g + 1, first.get(g + 1) + 1);
        }
        for (int g = 0; g < count; g++) {
            first.set(g + 1, first.get(g + 1) + first.get(g));
        }
        Ints grouped = Ints.zeros(room, runs);
        for (int r = 0; r < runs; r++) {
            int g = runKeys.get(r);
            int at = first.get(g);
            grouped.set(at, r);
            first.set(g, at + 1);
        }
        // the beginning of each has moved to its end, where the next one begins
        for (int g = count; g > 0; g--) {
            first.set(g, first.get(g - 1));
        }
        first.set(0, 0);
        return new GatherIndex(keys, traces, values, starts, runKeys, first, grouped, room);
    }

    /** Gives runs the numbers that their keys have in ascending order; the values in that order. */
    private Longs[] sorted() throws DataException {
        Ints ids = table.ascending();
        int count = ids.size();
        Ints rank = Ints.zeros(scratch, count);
        for (int g = 0; g < count; g++) {
            rank.set(ids.get(g), g);
        }
        for (int r = 0; r < runKeys.size(); r++) {
            runKeys.set(r, rank.get(runKeys.get(r)));
        }
        Longs[] values = new Longs[last.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = Longs.zeros(room, count);
            for (int g = 0; g < count; g++) {
                values[k].set(g, table.value(ids.get(g), k));
            }
        }
        return values;
    }
}
