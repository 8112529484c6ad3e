// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.internal.numbers.IndexRoom;
import org.moveout.data.internal.numbers.Ints;
import org.moveout.data.internal.numbers.Longs;
import org.moveout.data.internal.numbers.Starts;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;

/**
 * All traces of a dataset in gathers: those with the same values of some headers, wherever they are stored.
 * <p>
 * Gathers are numbered from 0 in ascending order of their key values (by the first key, then the second, ...). In
 * contrast, an {@link EnsembleIndex} knows contiguous runs in stored order. Immutable and thread-safe.
 * <p>
 * Memory: 8 bytes for each gather and key; where every gather is stored in one piece and gathers rise, 4 bytes for each
 * gather more and nothing for each trace. Otherwise 12 bytes for each contiguous run (a trace, at worst) and 4 for each
 * gather. Up to 16 MB of that is on the heap, half as much more while the index is being built. The rest is in a file in
 * the folder for temporary files ({@code java.io.tmpdir}), mapped into memory, so that the operating system decides how
 * much of it stays there. Nobody needs to close the index: the file has no name (on Windows: is deleted when it is no
 * longer in use), and its space is given back when the index has been garbage collected or the process has ended.
 */
public final class GatherIndex {
    private static final int BUCKETS = 1024;

    private final List<HeaderKey> keys;
    private final long traceCount;
    /** One for each key. */
    private final Longs[] values;
    /** First trace of each run, in stored order. */
    private final Starts starts;
    /** Gather of each run; null if run i is gather i. */
    private final Ints runGathers;
    /** Where the runs of each gather begin in {@link #grouped}; null if run i is gather i. */
    private final Ints first;
    private final Ints grouped;
    private final IndexRoom room;
    private volatile Fold fold;

    GatherIndex(List<HeaderKey> keys, long traceCount, Longs[] values, Starts starts, Ints runGathers, Ints first,
            Ints grouped, IndexRoom room) {
        this.keys = keys;
        this.traceCount = traceCount;
        this.values = values;
        this.starts = starts;
        this.runGathers = runGathers;
        this.first = first;
        this.grouped = grouped;
        this.room = room;
    }

    /**
     * Reads the columns of the keys once, in batches; floating values are rounded. Blocks: not for the user-interface
     * thread.
     *
     * @param keys     one or more columns of {@code headers}
     * @param progress told the traces read, polled for cancellation
     * @throws org.moveout.data.DataException if there is no such column, or no space for a temporary file that is
     *                                        needed
     */
    public static GatherIndex of(TraceHeaders headers, List<HeaderKey> keys, Progress progress) throws IOException {
        GatherCollector collector = new GatherCollector(keys);
        collector.read(headers, progress);
        return collector.build();
    }

    /** Takes the runs that are known already, such as those a store keeps, and reads nothing. */
    public static GatherIndex of(EnsembleIndex runs) throws IOException {
        GatherCollector collector = new GatherCollector(runs.keys());
        collector.add(runs);
        return collector.build();
    }

    /** Keys in the words of labels: "CDP", "Inline, Crossline". */
    public static String label(List<HeaderKey> keys) {
        return keys.stream().map(HeaderKey::label).collect(Collectors.joining(", "));
    }

    /** The headers that are the same within a gather. */
    public List<HeaderKey> keys() {
        return keys;
    }

    /** How many gathers there are. */
    public int count() {
        return values[0].size();
    }

    /** How many traces there are in all gathers together: those of the dataset. */
    public long traceCount() {
        return traceCount;
    }

    /** Value of key number {@code key} of a gather. */
    public long value(int gather, int key) {
        return values[key].get(gather);
    }

    /** The key values of a gather, in a new array. */
    public long[] values(int gather) {
        long[] key = new long[values.length];
        for (int k = 0; k < key.length; k++) {
            key[k] = values[k].get(gather);
        }
        return key;
    }

    /** Whether every gather is one piece of stored traces and gathers are stored in ascending order. */
    public boolean isStoredOrder() {
        return grouped == null;
    }

    /** Whether every gather is one piece of stored traces, in whatever order gathers are stored. */
    public boolean isWhole() {
        return starts.size() == count();
    }

    /**
     * The gather that is stored at a position, if {@linkplain #isWhole() every gather is one piece}.
     *
     * @param position counts pieces in stored order, below {@link #count()}
     */
    public int storedAt(int position) {
        Objects.checkIndex(position, count());
        if (!isWhole()) {
            throw new IllegalStateException("gathers are not stored in one piece each");
        }
        return runGathers == null ? position : runGathers.get(position);
    }

    /** Bytes of the heap that the index takes, about; the rest is in a file. */
    public long heapBytes() {
        return room.heapBytes();
    }

    /** Bytes of the temporary file that it needs for what is not on the heap; 0 if there is none. */
    public long fileBytes() {
        return room.fileBytes();
    }

    /** How many traces a gather has. O(1) where it is stored in one piece, else O(its runs). */
    public long fold(int gather) {
        Objects.checkIndex(gather, count());
        if (grouped == null) {
            return end(gather) - starts.get(gather);
        }
        long sum = 0;
        int to = first.get(gather + 1);
        for (int i = first.get(gather); i < to; i++) {
            int run = grouped.get(i);
            sum += end(run) - starts.get(run);
        }
        return sum;
    }

    /** The least, greatest and median number of traces. O(runs) on the first call, then remembered; takes no memory. */
    public Fold fold() {
        Fold known = fold;
        if (known == null) {
            known = count() == 0 ? new Fold(0, 0, 0) : measureFold();
            fold = known;
        }
        return known;
    }

    private Fold measureFold() {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int g = 0; g < count(); g++) {
            long n = fold(g);
            least = Math.min(least, n);
            most = Math.max(most, n);
        }
        // the median is between these; counting narrows them down, mostly at once
        long low = least;
        long high = most;
        int rank = (count() - 1) / 2;
        while (low < high) {
            int[] counts = new int[BUCKETS];
            long width = (high - low) / BUCKETS + 1;
            for (int g = 0; g < count(); g++) {
                long n = fold(g);
                if (n >= low && n <= high) {
                    counts[(int) ((n - low) / width)]++;
                }
            }
            int bucket = 0;
            while (rank >= counts[bucket]) {
                rank -= counts[bucket++];
            }
            low += bucket * width;
            high = Math.min(high, low + width - 1);
        }
        return new Fold(least, most, low);
    }

    /** The traces of a gather in stored order. O(fold), O(1) where it is stored in one piece. */
    public TraceOrder traces(int gather) {
        Objects.checkIndex(gather, count());
        if (grouped == null) {
            return TraceOrder.of(new TraceRange(starts.get(gather), end(gather)));
        }
        int from = first.get(gather);
        int to = first.get(gather + 1);
        if (to - from == 1) {
            return TraceOrder.of(new TraceRange(starts.get(grouped.get(from)), end(grouped.get(from))));
        }
        long[] traces = new long[Math.toIntExact(fold(gather))];
        int n = 0;
        for (int i = from; i < to; i++) {
            int run = grouped.get(i);
            long end = end(run);
            for (long t = starts.get(run); t < end; t++) {
                traces[n++] = t;
            }
        }
        return TraceOrder.of(traces);
    }

    private long end(int run) {
        return run + 1 < starts.size() ? starts.get(run + 1) : traceCount;
    }

    /** The gather that a stored trace belongs to. O(log runs). */
    public int gatherOf(long trace) {
        if (trace < 0 || trace >= traceCount) {
            throw new IndexOutOfBoundsException("trace " + trace + " of " + traceCount);
        }
        int run = starts.floor(trace);
        return runGathers == null ? run : runGathers.get(run);
    }

    /**
     * The gather with exactly these key values. O(log count).
     *
     * @param key one value for each key
     */
    public OptionalInt find(long... key) {
        int at = ceiling(key);
        return at < count() && Arrays.equals(values(at), key) ? OptionalInt.of(at) : OptionalInt.empty();
    }

    /**
     * The gather whose key values are nearest: nearest in the first key, among those nearest in the second, and so on;
     * of two as near the lower one. O(log count) for each key.
     *
     * @param key one value for each key
     * @return empty only if there are no gathers
     */
    public OptionalInt nearest(long... key) {
        check(key);
        if (count() == 0) {
            return OptionalInt.empty();
        }
        int from = 0;
        int to = count();
        for (int k = 0; k < key.length; k++) {
            int at = lower(k, key[k], from, to);
            if (at == to || at > from && nearerBelow(values[k].get(at - 1), key[k], values[k].get(at))) {
                at--;
            }
            long value = values[k].get(at);
            from = lower(k, value, from, to);
            to = value == Long.MAX_VALUE ? to : lower(k, value + 1, from, to);
        }
        return OptionalInt.of(from);
    }

    /** Whether {@code low} is not farther than {@code high}; the differences may not fit into a signed number. */
    private static boolean nearerBelow(long low, long wanted, long high) {
        return Long.compareUnsigned(wanted - low, high - wanted) <= 0;
    }

    /** The first of the gathers {@code from} to {@code to}, which rise in key {@code k}, that is not below a value. */
    private int lower(int k, long value, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (values[k].get(mid) < value) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    /** The first gather whose key values are not below these; {@link #count()} if all are. O(log count). */
    public int ceiling(long... key) {
        check(key);
        int low = 0;
        int high = count();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (compare(mid, key) < 0) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private int compare(int gather, long[] key) {
        for (int k = 0; k < key.length; k++) {
            int c = Long.compare(values[k].get(gather), key[k]);
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    private void check(long[] key) {
        if (key.length != values.length) {
            throw new IllegalArgumentException(key.length + " values for the keys " + keys);
        }
    }
}
