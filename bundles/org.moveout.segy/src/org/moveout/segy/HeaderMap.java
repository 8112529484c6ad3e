// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;

/**
 * Which header fields lie at which bytes: an ordered list of fields that together cover every byte of the trace header,
 * so that {@link #rebuild} after {@link #extract} gives the same bytes.
 * <p>
 * The first fields are the raw integers of the standard, in byte order. Fields put elsewhere by {@link #with} follow;
 * the standard field of the same name then stays as {@code <name>_std}. Immutable and thread-safe.
 */
public final class HeaderMap {
    /** Appended to the name of a standard field whose name was given to other bytes. */
    public static final String STANDARD_SUFFIX = "_std";

    /** Traces whose headers are converted together, so that their cache lines are touched once. */
    private static final int BLOCK = 32;

    private final int headerBytes;
    private final int rawCount;
    private final List<HeaderField> fields;
    private final List<HeaderColumn> columns;

    private HeaderMap(int headerBytes, int rawCount, List<HeaderField> fields) {
        this.headerBytes = headerBytes;
        this.rawCount = rawCount;
        this.fields = List.copyOf(fields);
        columns = fields.stream().map(HeaderField::column).toList();
        Set<HeaderKey> keys = new HashSet<>();
        for (HeaderField f : fields) {
            if (f.lastByte() > headerBytes) {
                throw new IllegalArgumentException(f.key() + " at byte " + f.firstByte()
                        + " does not fit into a header of "
                        + headerBytes + " bytes");
            }
            if (!keys.add(f.key())) {
                throw new IllegalArgumentException("header name '" + f.key() + "' is used twice");
            }
        }
    }

    /** The fields of SEG-Y rev 1 in 240 bytes; files of revision 0 use the same places where they use any. */
    public static HeaderMap standard() {
        return standard(0);
    }

    /**
     * The standard fields, followed by raw 4-byte integers {@code extension_241}, {@code extension_245}, ... for the
     * additional trace headers of SEG-Y rev 2.
     *
     * @param extensions how many additional headers of 240 bytes each trace has
     */
    public static HeaderMap standard(int extensions) {
        List<HeaderField> fields = new ArrayList<>();
        StandardFields.ENTRIES.forEach(e -> fields.add(e.field()));
        int bytes = StandardFields.HEADER_BYTES * (1 + extensions);
        for (int b = StandardFields.HEADER_BYTES + 1; b < bytes; b += 4) {
            fields.add(new HeaderField(new HeaderKey("extension_" + b), b, FieldType.INT32));
        }
        return new HeaderMap(bytes, fields.size(), fields);
    }

    /**
     * This map with a field put at other bytes, or a new field added.
     *
     * @param key       the name
     * @param firstByte one-based
     * @param type      how it is stored there
     * @throws IllegalArgumentException if the bytes lie outside the header
     */
    public HeaderMap with(HeaderKey key, int firstByte, FieldType type) {
        HeaderField field = new HeaderField(key, firstByte, type);
        List<HeaderField> list = new ArrayList<>();
        HeaderKey displaced = new HeaderKey(key.name() + STANDARD_SUFFIX);
        for (int i = 0; i < fields.size(); i++) {
            HeaderField f = fields.get(i);
            if (i < rawCount) {
                boolean home = f.key().equals(key) || f.key().equals(displaced);
                if (home && f.firstByte() == firstByte && f.type() == type) {
                    list.add(field);
                    field = null;
                } else {
                    list.add(home ? new HeaderField(displaced, f.firstByte(), f.type()) : f);
                }
            } else if (!f.key().equals(key)) {
                list.add(f);
            }
        }
        if (field != null) {
            list.add(field);
        }
        return new HeaderMap(headerBytes, rawCount, list);
    }

    /** Bytes of a trace header, 240 or a multiple of it. */
    public int headerBytes() {
        return headerBytes;
    }

    /** All fields in the order of {@link #columns()}. */
    public List<HeaderField> fields() {
        return fields;
    }

    /** The columns {@link #extract} fills. */
    public List<HeaderColumn> columns() {
        return columns;
    }

    /** The fields that are not where the standard has them. */
    public List<HeaderField> mapped() {
        return fields.subList(rawCount, fields.size());
    }

    /** The field of that name, if there is one. */
    public Optional<HeaderField> field(HeaderKey key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /**
     * Reads the headers of consecutive traces into columns 0, 1, ... of a batch.
     *
     * @param src    holds the headers
     * @param offset where the first header begins
     * @param stride distance from one header to the next
     * @param count  how many traces, at most {@code out.capacity()}
     * @param order  the byte order of the file
     * @param out    has exactly {@link #columns()}; the caller {@linkplain HeaderBatch#set sets} its range
     */
    public void extract(byte[] src, int offset, int stride, int count, ByteOrder order, HeaderBatch out) {
        checkBatch(src.length, offset, stride, count, out);
        for (int from = 0; from < count; from += BLOCK) {
            int n = Math.min(BLOCK, count - from);
            int start = offset + from * stride;
            for (int c = 0; c < fields.size(); c++) {
                HeaderField f = fields.get(c);
                int at = start + f.firstByte() - 1;
                if (f.type().headerType().isInt()) {
                    FieldLoops.ints(f.type(), src, at, stride, n, order, out.ints(c), from);
                } else if (f.type().headerType().isFloating()) {
                    double[] d = out.doubles(c);
                    for (int i = 0; i < n; i++) {
                        d[from + i] = f.type().getDouble(src, at + i * stride, order);
                    }
                } else {
                    long[] l = out.longs(c);
                    for (int i = 0; i < n; i++) {
                        l[from + i] = f.type().getLong(src, at + i * stride, order);
                    }
                }
            }
        }
    }

    /**
     * Writes the headers of a batch, all bytes of each. Standard fields are written first; a mapped field is then
     * written where its value differs from what these bytes say already, so that an unchanged header keeps every bit
     * (also of floating-point fields) and a changed mapped value wins.
     *
     * @param in     has exactly {@link #columns()}; its first {@code count()} rows are written
     * @param dst    receives the headers
     * @param offset where the first header begins
     * @param stride distance from one header to the next
     * @param order  the byte order of the file
     */
    public void rebuild(HeaderBatch in, byte[] dst, int offset, int stride, ByteOrder order) {
        int count = in.count();
        checkBatch(dst.length, offset, stride, count, in);
        for (int from = 0; from < count; from += BLOCK) {
            int n = Math.min(BLOCK, count - from);
            int start = offset + from * stride;
            for (int c = 0; c < rawCount; c++) {
                HeaderField f = fields.get(c);
                FieldLoops.putInts(f.type(), in.ints(c), from, dst, start + f.firstByte() - 1, stride, n, order);
            }
            for (int c = rawCount; c < fields.size(); c++) {
                HeaderField f = fields.get(c);
                for (int i = 0; i < n; i++) {
                    FieldLoops.putIfChanged(f.type(), in, c, from + i, dst, start + i * stride + f.firstByte() - 1,
                            order);
                }
            }
        }
    }

    private void checkBatch(int length, int offset, int stride, int count, HeaderBatch batch) {
        if (batch.columns() != columns && !batch.columns().equals(columns)) {
            throw new IllegalArgumentException("the batch has other columns than the header map");
        }
        if (count > 0) {
            Objects.checkFromIndexSize(offset, Math.addExact(Math.multiplyExact(count - 1, stride), headerBytes),
                    length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeaderMap m && m.headerBytes == headerBytes && m.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "HeaderMap" + mapped();
    }
}
