// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.moveout.data.DataException;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.store.internal.columns.ColumnFile;
import org.moveout.store.internal.columns.ColumnValues;

/**
 * The trace headers of a store, read from {@code headers.parquet} by column and row group.
 * <p>
 * Thread-safe. Decoded columns are kept, the least used dropped first, in at most {@value #CACHE_BYTES} bytes.
 */
public final class StoreHeaders implements TraceHeaders {
    /** The most bytes of decoded columns kept. */
    public static final long CACHE_BYTES = 48L << 20;

    private final Path path;
    private final long traces;
    private final List<HeaderColumn> columns;
    private final Map<Part, ColumnValues> cache = new LinkedHashMap<>(16, 0.75f, true);
    private long cached;
    private volatile ColumnFile file;

    private record Part(HeaderKey key, int group) {
    }

    StoreHeaders(Path path, long traces, List<HeaderColumn> columns) {
        this.path = path;
        this.traces = traces;
        this.columns = columns;
    }

    private ColumnFile file() throws IOException {
        ColumnFile f = file;
        if (f == null) {
            synchronized (this) {
                f = file;
                if (f == null) {
                    f = ColumnFile.open(path);
                    if (f.rows() != traces) {
                        throw DataException.of(path, "it has " + f.rows() + " rows for " + traces + " traces",
                                "restore it from a copy of the store or import the data again");
                    }
                    file = f;
                }
            }
        }
        return f;
    }

    @Override
    public long traceCount() {
        return traces;
    }

    @Override
    public List<HeaderColumn> columns() {
        return columns;
    }

    @Override
    public long[] longs(HeaderKey key, TraceRange range) throws IOException {
        long[] out = new long[range.intCount()];
        eachPart(key, range, (values, from, at, n) -> values.longs(from, out, at, n));
        return out;
    }

    @Override
    public double[] doubles(HeaderKey key, TraceRange range) throws IOException {
        double[] out = new double[range.intCount()];
        eachPart(key, range, (values, from, at, n) -> values.doubles(from, out, at, n));
        return out;
    }

    private interface PartSink {
        void accept(ColumnValues values, int from, int at, int n);
    }

    private void eachPart(HeaderKey key, TraceRange range, PartSink sink) throws IOException {
        if (range.end() > traces) {
            throw new IndexOutOfBoundsException("traces " + range + " of " + traces);
        }
        ColumnFile f = file();
        for (long t = range.first(); t < range.end();) {
            int group = f.groupOf(t);
            long end = Math.min(range.end(), f.start(group + 1));
            sink.accept(part(f, key, group), (int) (t - f.start(group)), (int) (t - range.first()), (int) (end - t));
            t = end;
        }
    }

    private ColumnValues part(ColumnFile f, HeaderKey key, int group) throws IOException {
        Part part = new Part(key, group);
        synchronized (cache) {
            ColumnValues values = cache.get(part);
            if (values != null) {
                return values;
            }
        }
        ColumnValues values = f.read(group, List.of(key)).get(0);
        synchronized (cache) {
            if (cache.put(part, values) == null) {
                cached += values.bytes();
            }
            var oldest = cache.entrySet().iterator();
            while (cached > CACHE_BYTES && cache.size() > 1) {
                cached -= oldest.next().getValue().bytes();
                oldest.remove();
            }
        }
        return values;
    }

    /**
     * Where the values of a header may lie between two bounds, judged by the least and greatest value of each row
     * group.
     *
     * @param key  one of {@link #columns()}
     * @param low  the least value wanted
     * @param high the greatest value wanted
     * @return ranges in ascending order that do not touch; outside them the value is certainly not wanted
     */
    public List<TraceRange> candidates(HeaderKey key, double low, double high) throws IOException {
        ColumnFile f = file();
        List<TraceRange> ranges = new ArrayList<>();
        for (int g = 0; g < f.groups(); g++) {
            if (!f.mayHold(g, key, low, high)) {
                continue;
            }
            int last = ranges.size() - 1;
            if (last >= 0 && ranges.get(last).end() == f.start(g)) {
                ranges.set(last, new TraceRange(ranges.get(last).first(), f.start(g + 1)));
            } else {
                ranges.add(new TraceRange(f.start(g), f.start(g + 1)));
            }
        }
        return ranges;
    }

    /**
     * The least and the greatest value of a column, known without reading it.
     *
     * @param key one of {@link #columns()}
     * @return two numbers, not-a-number where the file has no statistics
     */
    public double[] limits(HeaderKey key) throws IOException {
        return file().limits(key);
    }

    /**
     * Goes through columns in the order of the traces, without keeping them.
     *
     * @param keys        the columns
     * @param range       the traces
     * @param batchTraces the most traces of a batch
     * @return a pass that the caller closes
     */
    public HeaderScan scan(List<HeaderKey> keys, TraceRange range, int batchTraces) throws IOException {
        Objects.checkFromToIndex(range.first(), range.end(), traces);
        List<HeaderColumn> wanted = new ArrayList<>();
        for (HeaderKey key : keys) {
            wanted.add(column(key).orElseThrow(() -> DataException.of(path, "there is no header '" + key + "'",
                    "'moveout headers' lists those there are")));
        }
        return new HeaderScan(file(), wanted, range, batchTraces);
    }

    void clear() {
        synchronized (cache) {
            cache.clear();
            cached = 0;
        }
    }
}
