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
import org.moveout.data.task.Progress;

/** Collects runs of equal key, then brings the runs of each key together by a counting sort. */
final class GatherCollector {
    private static final int BATCH = 65_536;

    private final List<HeaderKey> keys;
    private final KeyTable table;
    private final Starts starts = new Starts();
    private final Ints runKeys = new Ints();
    private final long[] last;
    private long traces;

    GatherCollector(List<HeaderKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a gather needs at least one key");
        }
        this.keys = List.copyOf(keys);
        table = new KeyTable(keys.size());
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
    GatherIndex build() {
        starts.trim();
        int[] ids = table.ascending();
        int count = ids.length;
        long[][] values = new long[last.length][count];
        for (int g = 0; g < count; g++) {
            for (int k = 0; k < last.length; k++) {
                values[k][g] = table.value(ids[g], k);
            }
        }
        int runs = starts.size();
        if (runs == count && table.isRising()) {
            return new GatherIndex(keys, traces, values, starts, null, null, null);
        }
        runKeys.trim();
        int[] rank = new int[count];
        for (int g = 0; g < count; g++) {
            rank[ids[g]] = g;
        }
        int[] first = new int[count + 1];
        for (int r = 0; r < runs; r++) {
            int g = rank[runKeys.get(r)];
            runKeys.set(r, g);
            first[g + 1]++;
        }
        for (int g = 0; g < count; g++) {
            first[g + 1] += first[g];
        }
        int[] grouped = new int[runs];
        int[] next = first.clone();
        for (int r = 0; r < runs; r++) {
            grouped[next[runKeys.get(r)]++] = r;
        }
        return new GatherIndex(keys, traces, values, starts, runKeys, first, grouped);
    }
}
