// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the ensembles of a dataset begin and end, in stored order.
 * <p>
 * Unsorted data gives one entry for each contiguous run: the keys 1,2,1,3,2 are five ensembles, and
 * {@link #find(long...)} lists all runs of a key. Immutable and thread-safe; 16 bytes and 8 per key for each ensemble.
 */
public final class EnsembleIndex {
    private final List<HeaderKey> keys;
    private final long traceCount;
    private final long[] first;
    private final long[][] values;
    private volatile int[] sorted;

    private EnsembleIndex(List<HeaderKey> keys, long traceCount, long[] first, long[][] values) {
        this.keys = keys;
        this.traceCount = traceCount;
        this.first = first;
        this.values = values;
    }

    /** Builds the index of a whole dataset from its headers, {@code batch} traces at a time. */
    public static EnsembleIndex of(TraceHeaders headers, List<HeaderKey> keys) throws IOException {
        Builder builder = new Builder(keys);
        long[][] columns = new long[keys.size()][];
        for (long t = 0; t < headers.traceCount();) {
            TraceRange range = new TraceRange(t, Math.min(headers.traceCount(), t + 65_536));
            for (int k = 0; k < columns.length; k++) {
                columns[k] = headers.longs(keys.get(k), range);
            }
            builder.add(columns, range.intCount());
            t = range.end();
        }
        return builder.build();
    }

    /** The keys, in the order of {@link Ensemble#keyValues()}. */
    public List<HeaderKey> keys() {
        return keys;
    }

    /** How many ensembles (contiguous runs) there are. */
    public int count() {
        return first.length;
    }

    /** How many traces the index covers. */
    public long traceCount() {
        return traceCount;
    }

    /** The ensemble at a position. */
    public Ensemble get(int id) {
        long[] key = new long[values.length];
        for (int k = 0; k < key.length; k++) {
            key[k] = values[k][id];
        }
        return new Ensemble(id, key, range(id));
    }

    /** The traces of the ensemble at a position. */
    public TraceRange range(int id) {
        return new TraceRange(first[id], id + 1 < first.length ? first[id + 1] : traceCount);
    }

    /** The value of key number {@code key} of an ensemble. */
    public long value(int id, int key) {
        return values[key][id];
    }

    /** The position of the ensemble that holds a trace. O(log n). */
    public int indexOf(long trace) {
        if (trace < 0 || trace >= traceCount) {
            throw new IndexOutOfBoundsException("trace " + trace + " of " + traceCount);
        }
        int i = Arrays.binarySearch(first, trace);
        return i >= 0 ? i : -i - 2;
    }

    /** The positions, ascending, of all runs with these key values (one for each key). O(log n) after the first call. */
    public int[] find(long... key) {
        if (key.length != values.length) {
            throw new IllegalArgumentException(key.length + " values for the keys " + keys);
        }
        int[] order = sorted();
        int low = 0;
        int high = order.length;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (compare(order[mid], key) < 0) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        int end = low;
        while (end < order.length && compare(order[end], key) == 0) {
            end++;
        }
        return Arrays.copyOfRange(order, low, end);
    }

    /** The positions of all ensembles sorted by key values, then by position. The array is new. */
    public int[] sortedByKey() {
        return sorted().clone();
    }

    private int[] sorted() {
        int[] order = sorted;
        if (order == null) {
            order = sort();
            sorted = order;
        }
        return order;
    }

    private int[] sort() {
        Integer[] boxed = new Integer[first.length];
        Arrays.setAll(boxed, i -> i);
        boolean ascending = true;
        for (int i = 1; i < boxed.length && ascending; i++) {
            ascending = compare(i - 1, i) <= 0;
        }
        if (!ascending) {
            Arrays.sort(boxed, this::compare);
        }
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    private int compare(int a, int b) {
        for (long[] column : values) {
            int c = Long.compare(column[a], column[b]);
            if (c != 0) {
                return c;
            }
        }
        return Integer.compare(a, b);
    }

    private int compare(int id, long[] key) {
        for (int k = 0; k < key.length; k++) {
            int c = Long.compare(values[k][id], key[k]);
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    /** Finds the boundaries while headers stream by. Not thread-safe. */
    public static final class Builder {
        private final List<HeaderKey> keys;
        private final List<long[]> chunks = new ArrayList<>();
        private long[] chunk;
        private int used;
        private int runs;
        private long traces;
        private final long[] last;

        /**
         * @param keys at least one
         */
        public Builder(List<HeaderKey> keys) {
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("an ensemble needs at least one key");
            }
            this.keys = List.copyOf(keys);
            last = new long[keys.size()];
        }

        /**
         * Adds the next traces.
         *
         * @param columns one array for each key
         * @param count   how many entries of each are valid
         */
        public void add(long[][] columns, int count) {
            int width = last.length + 1;
            for (int t = 0; t < count; t++) {
                boolean same = traces > 0;
                for (int k = 0; k < last.length && same; k++) {
                    same = columns[k][t] == last[k];
                }
                if (!same) {
                    if (chunk == null || used == chunk.length) {
                        chunk = new long[8192 * width];
                        chunks.add(chunk);
                        used = 0;
                    }
                    chunk[used++] = traces;
                    for (int k = 0; k < last.length; k++) {
                        last[k] = columns[k][t];
                        chunk[used++] = last[k];
                    }
                    runs++;
                }
                traces++;
            }
        }

        /** How many runs have begun so far. */
        public int runs() {
            return runs;
        }

        /** The index of everything added. */
        public EnsembleIndex build() {
            int width = last.length + 1;
            long[] first = new long[runs];
            long[][] values = new long[last.length][runs];
            for (int i = 0; i < runs; i++) {
                long[] c = chunks.get(i / 8192);
                int at = i % 8192 * width;
                first[i] = c[at];
                for (int k = 0; k < values.length; k++) {
                    values[k][i] = c[at + 1 + k];
                }
            }
            return new EnsembleIndex(keys, traces, first, values);
        }
    }
}
