// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.PrimitiveType;
import org.moveout.data.HeaderType;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

/**
 * Writes the values of one column of one row group as a single page: by dictionary if they are few, else as differences
 * (integers) or as they are. Not thread-safe; its buffers serve all columns.
 * <p>
 * Pages are written by the deprecated method without row counts: the other one also writes page indexes, which are of
 * no use where a column chunk is one page.
 */
@SuppressWarnings("deprecation")
final class PageEncoder implements Closeable {
    private static final int MOST_DISTINCT = 1024;
    private static final int SLOTS = 4 * MOST_DISTINCT;

    private final ZstdCompressCtx zstd = new ZstdCompressCtx();
    private final HeapByteBufferAllocator allocator = HeapByteBufferAllocator.getInstance();
    private final long[] distinct = new long[MOST_DISTINCT];
    private final int[] slots = new int[SLOTS];
    private final int[] ids;
    private byte[] plain = new byte[0];
    private byte[] compressed = new byte[0];

    PageEncoder(int rows) {
        ids = new int[rows];
        zstd.setLevel(1);
    }

    void write(ParquetFileWriter file, ColumnDescriptor column, ColumnBuffer values) throws IOException {
        int n = values.count();
        Statistics<?> statistics = statistics(column.getPrimitiveType(), values);
        if (values.isConstant()) {
            // one entry and one run: nothing that compression could make smaller
            file.startColumn(column, n, CompressionCodecName.UNCOMPRESSED);
            distinct[0] = values.at(0);
            byte[] entry = Arrays.copyOf(dictionary(values.type(), 1), width(values.type()));
            file.writeDictionaryPage(new DictionaryPage(BytesInput.from(entry), entry.length, 1, Encoding.PLAIN));
            byte[] run = run(n);
            file.writeDataPage(n, run.length, BytesInput.from(run), statistics, Encoding.RLE, Encoding.RLE,
                    Encoding.RLE_DICTIONARY);
            file.endColumn();
            return;
        }
        file.startColumn(column, n, CompressionCodecName.ZSTD);
        int entries = findDistinct(values);
        if (entries > 0) {
            int bytes = entries * width(values.type());
            file.writeDictionaryPage(new DictionaryPage(compress(dictionary(values.type(), entries), bytes), bytes,
                    entries, Encoding.PLAIN));
            byte[] data = indices(entries, n);
            file.writeDataPage(n, data.length, compress(data, data.length), statistics, Encoding.RLE, Encoding.RLE,
                    Encoding.RLE_DICTIONARY);
        } else if (values.type().isFloating()) {
            byte[] data = plain(values);
            int bytes = n * width(values.type());
            file.writeDataPage(n, bytes, compress(data, bytes), statistics, Encoding.RLE, Encoding.RLE, Encoding.PLAIN);
        } else {
            byte[] data = differences(values);
            file.writeDataPage(n, data.length, compress(data, data.length), statistics, Encoding.RLE, Encoding.RLE,
                    Encoding.DELTA_BINARY_PACKED);
        }
        file.endColumn();
    }

    /** Gives back memory outside the heap. */
    @Override
    public void close() {
        zstd.close();
    }

    private static int width(HeaderType type) {
        return type == HeaderType.INT64 || type == HeaderType.FLOAT64 ? 8 : 4;
    }

    /** Width 1 and one run of the only entry: RLE of the Parquet format, section "Run Length Encoding". */
    private static byte[] run(int n) {
        byte[] bytes = new byte[8];
        int at = 0;
        bytes[at++] = 1;
        int header = n << 1;
        while ((header & ~0x7f) != 0) {
            bytes[at++] = (byte) (header & 0x7f | 0x80);
            header >>>= 7;
        }
        bytes[at++] = (byte) header;
        bytes[at++] = 0;
        return Arrays.copyOf(bytes, at);
    }

    /** Fills {@link #distinct} and {@link #ids}; 0 if there are too many different values. */
    private int findDistinct(ColumnBuffer values) {
        Arrays.fill(slots, -1);
        int entries = 0;
        long last = 0;
        int lastId = -1;
        int n = values.count();
        for (int i = 0; i < n; i++) {
            long v = values.at(i);
            if (v != last || lastId < 0) {
                int slot = (int) ((v * 0x9E3779B97F4A7C15L) >>> 52);
                int id;
                while ((id = slots[slot]) >= 0 && distinct[id] != v) {
                    slot = slot + 1 & SLOTS - 1;
                }
                if (id < 0) {
                    if (entries == MOST_DISTINCT) {
                        return 0;
                    }
                    id = entries++;
                    distinct[id] = v;
                    slots[slot] = id;
                }
                last = v;
                lastId = id;
            }
            ids[i] = lastId;
        }
        return entries * 4 <= n ? entries : 0;
    }

    private byte[] dictionary(HeaderType type, int entries) {
        int width = width(type);
        reserve(entries * width);
        for (int e = 0; e < entries; e++) {
            put(e * width, width, distinct[e]);
        }
        return plain;
    }

    private byte[] indices(int entries, int n) throws IOException {
        int bits = 32 - Integer.numberOfLeadingZeros(entries - 1);
        try (RunLengthBitPackingHybridEncoder encoder = new RunLengthBitPackingHybridEncoder(bits, 1 << 12, 1 << 20,
                allocator)) {
            for (int i = 0; i < n; i++) {
                encoder.writeInt(ids[i]);
            }
            return bytes(BytesInput.concat(BytesInput.from(new byte[] { (byte) bits }), encoder.toBytes()));
        }
    }

    private byte[] plain(ColumnBuffer values) {
        int width = width(values.type());
        reserve(values.count() * width);
        for (int i = 0; i < values.count(); i++) {
            put(i * width, width, values.at(i));
        }
        return plain;
    }

    private byte[] differences(ColumnBuffer values) throws IOException {
        int n = values.count();
        if (width(values.type()) == 8) {
            var writer = new DeltaBinaryPackingValuesWriterForLong(1 << 12, 1 << 20, allocator);
            for (int i = 0; i < n; i++) {
                writer.writeLong(values.at(i));
            }
            byte[] bytes = bytes(writer.getBytes());
            writer.close();
            return bytes;
        }
        var writer = new DeltaBinaryPackingValuesWriterForInteger(1 << 12, 1 << 20, allocator);
        for (int i = 0; i < n; i++) {
            writer.writeInteger((int) values.at(i));
        }
        byte[] bytes = bytes(writer.getBytes());
        writer.close();
        return bytes;
    }

    private static byte[] bytes(BytesInput input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(input.size()));
        input.writeAllTo(bytes);
        return bytes.toByteArray();
    }

    private void reserve(int bytes) {
        if (plain.length < bytes) {
            plain = new byte[bytes];
        }
    }

    private void put(int at, int width, long value) {
        for (int b = 0; b < width; b++) {
            plain[at + b] = (byte) (value >>> 8 * b);
        }
    }

    private BytesInput compress(byte[] data, int length) {
        int most = Math.toIntExact(Zstd.compressBound(length));
        if (compressed.length < most) {
            compressed = new byte[most];
        }
        int size = zstd.compressByteArray(compressed, 0, most, data, 0, length);
        return BytesInput.from(compressed, 0, size);
    }

    /** Least and greatest value by the order of the type; none for floating values with a NaN among them. */
    private static Statistics<?> statistics(PrimitiveType parquet, ColumnBuffer values) {
        HeaderType type = values.type();
        int n = values.isConstant() ? 1 : values.count();
        Statistics.Builder builder = Statistics.getBuilderForReading(parquet).withNumNulls(0);
        long low = values.at(0);
        long high = low;
        if (type.isFloating()) {
            boolean wide = type == HeaderType.FLOAT64;
            for (int i = 0; i < n; i++) {
                long bits = values.at(i);
                double v = number(wide, bits);
                if (Double.isNaN(v)) {
                    return builder.build();
                }
                low = v < number(wide, low) ? bits : low;
                high = v > number(wide, high) ? bits : high;
            }
        } else {
            long flip = type == HeaderType.UINT32 ? 1L << 31 : 0;
            for (int i = 0; i < n; i++) {
                long v = values.at(i);
                low = flip == 0 ? Math.min(low, v) : Integer.compareUnsigned((int) v, (int) low) < 0 ? v : low;
                high = flip == 0 ? Math.max(high, v) : Integer.compareUnsigned((int) v, (int) high) > 0 ? v : high;
            }
        }
        return builder.withMin(bytes(type, low)).withMax(bytes(type, high)).build();
    }

    private static double number(boolean wide, long bits) {
        return wide ? Double.longBitsToDouble(bits) : Float.intBitsToFloat((int) bits);
    }

    private static byte[] bytes(HeaderType type, long value) {
        byte[] bytes = new byte[width(type)];
        for (int b = 0; b < bytes.length; b++) {
            bytes[b] = (byte) (value >>> 8 * b);
        }
        return bytes;
    }
}
