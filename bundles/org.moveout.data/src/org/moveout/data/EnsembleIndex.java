// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.moveout.data.internal.numbers.IndexRoom;
import org.moveout.data.internal.numbers.IndexSort;
import org.moveout.data.internal.numbers.Ints;
import org.moveout.data.internal.numbers.Longs;
import org.moveout.data.internal.numbers.Starts;

/**
 * Where the ensembles of a dataset begin and end, in stored order.
 * <p>
 * Unsorted data gives one entry for each contiguous run: the keys 1,2,1,3,2 are five ensembles, and
 * {@link #find(long...)} lists all runs of a key. Immutable and thread-safe.
 * <p>
 * Memory: 4 bytes and 8 per key for each ensemble, 4 more when ensembles were looked for that do not ascend. Up to 16 MB
 * of that is on the heap, the rest in a temporary file ({@code java.io.tmpdir}) that is mapped into memory and goes when
 * the index has been garbage collected or the process has ended; nobody needs to close anything.
 */
public final class EnsembleIndex {
    private final List<HeaderKey> keys;
    private final long traceCount;
    private final Starts first;
    /** One for each key. */
    private final Longs[] values;
    private volatile Ints sorted;

    private EnsembleIndex(List<HeaderKey> keys, long traceCount, Starts first, Longs[] values) {
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
        return first.size();
    }

    /** How many traces the index covers. */
    public long traceCount() {
        return traceCount;
    }

    /** The ensemble at a position. */
    public Ensemble get(int id) {
        long[] key = new long[values.length];
        for (int k = 0; k < key.length; k++) {
            key[k] = values[k].get(id);
        }
        return new Ensemble(id, key, range(id));
    }

    /** The traces of the ensemble at a position. */
    public TraceRange range(int id) {
        return new TraceRange(first.get(id), id + 1 < first.size() ? first.get(id + 1) : traceCount);
    }

    /** The value of key number {@code key} of an ensemble. */
    public long value(int id, int key) {
        return values[key].get(id);
    }

    /** The position of the ensemble that holds a trace. O(log n). */
    public int indexOf(long trace) {
        if (trace < 0 || trace >= traceCount) {
            throw new IndexOutOfBoundsException("trace " + trace + " of " + traceCount);
        }
        return first.floor(trace);
    }

    /**
     * The positions, ascending, of all runs with these key values (one for each key). O(log n) after the first call.
     *
     * @throws DataException if the order of the keys has no room on the heap nor on the disk
     */
    public int[] find(long... key) throws DataException {
        if (key.length != values.length) {
            throw new IllegalArgumentException(key.length + " values for the keys " + keys);
        }
        Ints order = sorted();
        int low = 0;
        int high = order.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (compare(order.get(mid), key) < 0) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        int end = low;
        while (end < order.size() && compare(order.get(end), key) == 0) {
            end++;
        }
        int[] found = new int[end - low];
        for (int i = 0; i < found.length; i++) {
            found[i] = order.get(low + i);
        }
        return found;
    }

    /**
     * The positions of all ensembles sorted by key values, then by position. The array is new: 4 bytes for each.
     *
     * @throws DataException if the order of the keys has no room on the heap nor on the disk
     */
    public int[] sortedByKey() throws DataException {
        Ints order = sorted();
        int[] positions = new int[order.size()];
        Arrays.setAll(positions, order::get);
        return positions;
    }

    /**
     * How many different keys there are.
     *
     * @throws DataException if the order of the keys has no room on the heap nor on the disk
     */
    public int distinct() throws DataException {
        Ints order = sorted();
        int distinct = Math.min(1, order.size());
        for (int i = 1; i < order.size(); i++) {
            distinct += compareKeys(order.get(i - 1), order.get(i)) == 0 ? 0 : 1;
        }
        return distinct;
    }

    private Ints sorted() throws DataException {
        Ints order = sorted;
        if (order == null) {
            try (IndexRoom room = IndexRoom.of(IndexRoom.HEAP_BYTES / 2)) {
                order = IndexSort.order(count(), room, this::compareKeys);
            }
            sorted = order;
        }
        return order;
    }

    private int compareKeys(int a, int b) {
        for (Longs column : values) {
            int c = Long.compare(column.get(a), column.get(b));
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    private int compare(int id, long[] key) {
        for (int k = 0; k < key.length; k++) {
            int c = Long.compare(values[k].get(id), key[k]);
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    /** Finds the boundaries while headers stream by. Not thread-safe. */
    public static final class Builder {
        private final List<HeaderKey> keys;
        private final IndexRoom room = IndexRoom.of(IndexRoom.HEAP_BYTES);
        private final Starts first = new Starts(room);
        private final Longs[] values;
        private final long[] last;
        private long traces;

        /**
         * @param keys at least one
         */
        public Builder(List<HeaderKey> keys) {
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("an ensemble needs at least one key");
            }
            this.keys = List.copyOf(keys);
            last = new long[keys.size()];
            values = new Longs[keys.size()];
            Arrays.setAll(values, k -> new Longs(room));
        }

        /**
         * Adds the next traces.
         *
         * @param columns one array for each key
         * @param count   how many entries of each are valid
         * @throws DataException if there are too many ensembles, or no space for a temporary file that is needed
         */
        public void add(long[][] columns, int count) throws DataException {
            for (int t = 0; t < count; t++) {
                boolean same = traces > 0;
                for (int k = 0; k < last.length && same; k++) {
                    same = columns[k][t] == last[k];
                }
                if (!same) {
                    begin(columns, t);
                }
                traces++;
            }
        }

        private void begin(long[][] columns, int t) throws DataException {
            if (first.size() == Integer.MAX_VALUE - 8) {
                throw new DataException("There are more than two thousand million ensembles by "
                        + String.join(", ", keys.stream().map(HeaderKey::label).toList())
                        + ", more than can be numbered; choose other headers.");
            }
            first.add(traces);
            for (int k = 0; k < last.length; k++) {
                last[k] = columns[k][t];
                values[k].add(last[k]);
            }
        }

        /** How many runs have begun so far. */
        public int runs() {
            return first.size();
        }

        /** The index of everything added; the builder must not be used any more. */
        public EnsembleIndex build() {
            room.close();
            first.trim();
            for (Longs column : values) {
                column.trim();
            }
            return new EnsembleIndex(keys, traces, first, values);
        }
    }
}
