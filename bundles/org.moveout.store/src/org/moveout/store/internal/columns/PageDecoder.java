// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;
import org.moveout.data.HeaderType;

/** Decodes the pages of a column without nulls into an array of bit patterns or numbers. */
final class PageDecoder {
    private final HeaderType type;
    private final boolean wide;
    private final int[] ints;
    private final long[] longs;
    private final double[] doubles;
    private long[] entries = new long[0];
    private int filled;

    private PageDecoder(HeaderType type, int count) {
        this.type = type;
        wide = type == HeaderType.INT64 || type == HeaderType.FLOAT64;
        ints = type.isInt() ? new int[count] : null;
        longs = type == HeaderType.INT64 ? new long[count] : null;
        doubles = type.isFloating() ? new double[count] : null;
    }

    /** Whether this class knows the encoding. */
    static boolean knows(Encoding encoding) {
        return switch (encoding) {
        case PLAIN, PLAIN_DICTIONARY, RLE_DICTIONARY, DELTA_BINARY_PACKED, RLE, BIT_PACKED -> true;
        default -> false;
        };
    }

    static ColumnValues decode(PageReader pages, HeaderType type, int count) throws IOException {
        DictionaryPage dictionary = pages.readDictionaryPage();
        DataPage page = pages.readPage();
        PageDecoder decoder = null;
        long[] entries = dictionary == null ? new long[0] : entries(dictionary, type);
        while (page != null) {
            ByteBuffer data = bytes(page);
            Encoding encoding = page instanceof DataPageV1 v1 ? v1.getValueEncoding()
                    : ((DataPageV2) page).getDataEncoding();
            if (page.getValueCount() == count && entries.length == 1 && encoding.usesDictionary()) {
                return one(type, count, entries[0]);
            }
            if (decoder == null) {
                decoder = new PageDecoder(type, count);
                decoder.entries = entries;
            }
            if (page.getValueCount() > count - decoder.filled) {
                throw new IOException("more values than rows");
            }
            decoder.page(data, encoding, page.getValueCount());
            page = pages.readPage();
        }
        if (decoder == null || decoder.filled != count) {
            throw new IOException("fewer values than rows");
        }
        return new ColumnValues(type, count, decoder.ints != null ? decoder.ints
                : decoder.longs != null ? decoder.longs : decoder.doubles);
    }

    private static ColumnValues one(HeaderType type, int count, long bits) {
        PageDecoder single = new PageDecoder(type, 1);
        single.put(bits);
        return new ColumnValues(type, count, single.ints != null ? single.ints
                : single.longs != null ? single.longs : single.doubles);
    }

    private static ByteBuffer bytes(DataPage page) throws IOException {
        return PageCodecs.buffer(page instanceof DataPageV1 v1 ? v1.getBytes() : ((DataPageV2) page).getData())
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long[] entries(DictionaryPage page, HeaderType type) throws IOException {
        ByteBuffer data = PageCodecs.buffer(page.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
        boolean wide = type == HeaderType.INT64 || type == HeaderType.FLOAT64;
        long[] entries = new long[page.getDictionarySize()];
        for (int e = 0; e < entries.length; e++) {
            entries[e] = wide ? data.getLong() : data.getInt();
        }
        return entries;
    }

    private void page(ByteBuffer data, Encoding encoding, int n) throws IOException {
        switch (encoding) {
        case PLAIN -> plain(data, n);
        case PLAIN_DICTIONARY, RLE_DICTIONARY -> indices(data, n);
        case DELTA_BINARY_PACKED -> {
            DeltaBinaryPackingValuesReader reader = new DeltaBinaryPackingValuesReader();
            reader.initFromPage(n, ByteBufferInputStream.wrap(data));
            for (int i = 0; i < n; i++) {
                put(wide ? reader.readLong() : reader.readInteger());
            }
        }
        default -> throw new IOException("encoding " + encoding);
        }
    }

    private void plain(ByteBuffer data, int n) {
        if (ints != null) {
            data.asIntBuffer().get(ints, filled, n);
            filled += n;
        } else if (longs != null) {
            data.asLongBuffer().get(longs, filled, n);
            filled += n;
        } else {
            for (int i = 0; i < n; i++) {
                put(wide ? data.getLong() : data.getInt());
            }
        }
    }

    /**
     * Run lengths and bit-packed groups of eight: Parquet format, section "Run Length Encoding / Bit-Packing Hybrid".
     */
    private void indices(ByteBuffer data, int n) throws IOException {
        int bits = data.get() & 255;
        if (bits > 32) {
            throw new IOException("dictionary indices of " + bits + " bits");
        }
        long mask = (1L << bits) - 1;
        int left = n;
        while (left > 0) {
            int header = varint(data);
            if ((header & 1) == 0) {
                int run = Math.min(header >>> 1, left);
                int index = 0;
                for (int b = 0; b < (bits + 7) / 8; b++) {
                    index |= (data.get() & 255) << 8 * b;
                }
                long value = entry(index);
                for (int i = 0; i < run; i++) {
                    put(value);
                }
                left -= run;
            } else {
                int groups = header >>> 1;
                int end = data.position() + groups * bits;
                int values = Math.min(left, groups * 8);
                long buffer = 0;
                int held = 0;
                for (int i = 0; i < values; i++) {
                    while (held < bits) {
                        buffer |= (data.get() & 255L) << held;
                        held += 8;
                    }
                    put(entry((int) (buffer & mask)));
                    buffer >>>= bits;
                    held -= bits;
                }
                data.position(Math.min(end, data.limit()));
                left -= values;
            }
        }
    }

    private static int varint(ByteBuffer data) {
        int value = 0;
        int shift = 0;
        byte b;
        do {
            b = data.get();
            value |= (b & 0x7f) << shift;
            shift += 7;
        } while (b < 0);
        return value;
    }

    private long entry(int index) throws IOException {
        if (index < 0 || index >= entries.length) {
            throw new IOException("dictionary index " + index + " of " + entries.length);
        }
        return entries[index];
    }

    private void put(long bits) {
        if (ints != null) {
            ints[filled++] = (int) bits;
        } else if (longs != null) {
            longs[filled++] = bits;
        } else {
            doubles[filled++] = type == HeaderType.FLOAT64 ? Double.longBitsToDouble(bits)
                    : Float.intBitsToFloat((int) bits);
        }
    }
}
