// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.moveout.data.DataException;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;

/**
 * Trace headers of a SEG-Y file by column.
 * <p>
 * Thread-safe. Short ranges are read as they are asked for. Longer ones are read in blocks of {@value #BLOCK} traces
 * that stay in memory, up to a bound for all columns together; with the wanted column come those asked for before and
 * the few that nearly everybody asks for, because the file has to be passed over anyway.
 */
final class SegyHeaders implements TraceHeaders {
    static final int BLOCK = 8192;
    /** Blocks fetched by one call, enough for all threads. */
    private static final int RUN = 64;
    /** Ranges up to this length are read without being kept. */
    private static final int SHORT = 256;
    /** Columns that are kept from the first pass on. */
    private static final List<HeaderKey> USUAL = List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE, HeaderKey.CDP,
            HeaderKey.FIELD_RECORD, HeaderKey.OFFSET);
    private static final int MOST_COMPANIONS = 12;

    private final SegyFile file;
    private final HeaderMap map;
    private final ColumnCache cache;
    private final Set<HeaderField> companions = new LinkedHashSet<>();

    SegyHeaders(SegyFile file) {
        this(file, Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 8));
    }

    SegyHeaders(SegyFile file, long cacheBytes) {
        this.file = file;
        map = file.layout().headerMap();
        cache = new ColumnCache(cacheBytes);
        USUAL.forEach(k -> map.field(k).ifPresent(companions::add));
    }

    @Override
    public long traceCount() {
        return file.layout().traceCount();
    }

    @Override
    public List<HeaderColumn> columns() {
        return map.columns();
    }

    @Override
    public long[] longs(HeaderKey key, TraceRange range) throws IOException {
        return longs(List.of(key), range)[0];
    }

    @Override
    public double[] doubles(HeaderKey key, TraceRange range) throws IOException {
        HeaderField field = field(key);
        double[] out = new double[check(range)];
        fill(List.of(field), range, (f, column, from, at, n) -> {
            for (int i = 0; i < n; i++) {
                out[at + i] = switch (column) {
                case int[] a -> field.type() == FieldType.UINT32 ? Integer.toUnsignedLong(a[from + i]) : a[from + i];
                case long[] a -> a[from + i];
                default -> ((double[]) column)[from + i];
                };
            }
        });
        return out;
    }

    long[][] longs(List<HeaderKey> keys, TraceRange range) throws IOException {
        List<HeaderField> fields = new ArrayList<>();
        for (HeaderKey key : keys) {
            fields.add(field(key));
        }
        long[][] out = new long[fields.size()][check(range)];
        fill(fields, range, (f, column, from, at, n) -> copy(fields.get(f).type(), column, from, out[f], at, n));
        return out;
    }

    private static void copy(FieldType type, Object column, int from, long[] out, int at, int n) {
        switch (column) {
        case int[] a -> {
            if (type == FieldType.UINT32) {
                for (int i = 0; i < n; i++) {
                    out[at + i] = Integer.toUnsignedLong(a[from + i]);
                }
            } else {
                for (int i = 0; i < n; i++) {
                    out[at + i] = a[from + i];
                }
            }
        }
        case long[] a -> System.arraycopy(a, from, out, at, n);
        default -> {
            double[] a = (double[]) column;
            for (int i = 0; i < n; i++) {
                out[at + i] = Math.round(a[from + i]);
            }
        }
        }
    }

    /** Receives part of a column. */
    private interface Piece {
        void accept(int field, Object column, int from, int at, int count);
    }

    private HeaderField field(HeaderKey key) throws DataException {
        return map.field(key).orElseThrow(() -> DataException.of(file.path(), "there is no trace header '" + key + "'",
                "choose one of the names that the header table shows"));
    }

    private int check(TraceRange range) throws DataException {
        if (range.end() > traceCount()) {
            throw new IndexOutOfBoundsException("traces " + range + " of " + traceCount());
        }
        if (range.count() > Integer.MAX_VALUE - 8) {
            throw DataException.of(file.path(), range.count() + " header values are too many for one read",
                    "read fewer traces at a time");
        }
        return range.intCount();
    }

    private void fill(List<HeaderField> fields, TraceRange range, Piece piece) throws IOException {
        if (range.count() <= SHORT && !cache.holds(fields, range.first() / BLOCK,
                Math.max(range.first(), range.end() - 1)
                / BLOCK)) {
            Object[] columns = read(fields, range.first(), range.intCount(), false);
            for (int f = 0; f < columns.length; f++) {
                piece.accept(f, columns[f], 0, 0, range.intCount());
            }
            return;
        }
        List<HeaderField> wanted = withCompanions(fields, range);
        long block = range.first() / BLOCK;
        while (block * BLOCK < range.end()) {
            // missing blocks are fetched several at a time, so that a large read can be shared among threads
            long missing = block;
            while (missing * BLOCK < range.end() && missing - block < RUN
                    && !cache.holds(fields, missing, missing)) {
                missing++;
            }
            if (missing > block) {
                fetch(wanted, fields, block, missing, range, piece);
                block = missing;
            } else {
                for (int f = 0; f < fields.size(); f++) {
                    Object column = cache.get(fields.get(f), block);
                    if (column == null) {
                        // dropped since it was seen: read it again
                        fetch(wanted, fields, block, block + 1, range, piece);
                        break;
                    }
                    deliver(piece, f, column, block, range);
                }
                block++;
            }
        }
    }

    /** Reads blocks from the file, keeps them and delivers what is wanted of them. */
    private void fetch(List<HeaderField> wanted, List<HeaderField> fields, long from, long to, TraceRange range,
            Piece piece) throws IOException {
        Parallel.run((int) (to - from), i -> {
            long block = from + i;
            long first = block * BLOCK;
            Object[] columns = read(wanted, first, (int) Math.min(traceCount() - first, BLOCK), to - from == 1);
            for (int w = 0; w < wanted.size(); w++) {
                cache.put(wanted.get(w), block, columns[w]);
            }
            for (int f = 0; f < fields.size(); f++) {
                deliver(piece, f, columns[wanted.indexOf(fields.get(f))], block, range);
            }
        });
    }

    private static void deliver(Piece piece, int f, Object column, long block, TraceRange range) {
        long start = Math.max(range.first(), block * BLOCK);
        long end = Math.min(range.end(), (block + 1) * BLOCK);
        piece.accept(f, column, (int) (start - block * BLOCK), (int) (start - range.first()), (int) (end - start));
    }

    /** The wanted fields and, if they all fit into the cache, those that usually follow. */
    private synchronized List<HeaderField> withCompanions(List<HeaderField> fields, TraceRange range) {
        for (HeaderField f : fields) {
            if (companions.size() < MOST_COMPANIONS) {
                companions.add(f);
            }
        }
        Set<HeaderField> all = new LinkedHashSet<>(fields);
        if (range.count() * 4 * (companions.size() + fields.size()) <= cache.limit()) {
            all.addAll(companions);
        }
        return List.copyOf(all);
    }

    /** Reads columns from the file: {@code int[]}, {@code long[]} or {@code double[]} by type. */
    private Object[] read(List<HeaderField> fields, long first, int count, boolean shared) throws IOException {
        Object[] columns = new Object[fields.size()];
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int f = 0; f < columns.length; f++) {
            HeaderType type = fields.get(f).type().headerType();
            columns[f] = type.isInt() ? new int[count] : type.isFloating() ? new double[count] : new long[count];
            low = Math.min(low, fields.get(f).firstByte() - 1);
            high = Math.max(high, fields.get(f).lastByte());
        }
        if (count == 0 || fields.isEmpty()) {
            return columns;
        }
        int start = low;
        ReadPlan plan = new ReadPlan(file, 1, start, high - start);
        ReadPlan.Sink sink = (src, pitch, column, n) -> {
            for (int f = 0; f < columns.length; f++) {
                HeaderField field = fields.get(f);
                int at = field.firstByte() - 1 - start;
                switch (columns[f]) {
                case int[] a -> FieldLoops.ints(field.type(), src, at, pitch, n, file.layout().byteOrder(), a, column);
                case long[] a -> {
                    for (int i = 0; i < n; i++) {
                        a[column + i] = field.type().getLong(src, at + i * pitch, file.layout().byteOrder());
                    }
                }
                default -> {
                    double[] a = (double[]) columns[f];
                    for (int i = 0; i < n; i++) {
                        a[column + i] = field.type().getDouble(src, at + i * pitch, file.layout().byteOrder());
                    }
                }
                }
            }
        };
        if (shared) {
            plan.read(first, count, () -> {
            }, sink);
        } else {
            plan.readAlone(first, count, sink);
        }
        return columns;
    }
}
