// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

/** Decompresses pages without the class-by-name look-up of Hadoop, which fails where class loaders are strict. */
final class PageCodecs implements CompressionCodecFactory {
    /** Far more than any writer puts into a page; a larger size is damage. */
    private static final int MOST_BYTES = 256 << 20;

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new PageDecompressor(codec);
    }

    @Override
    public void release() {
        // nothing is held
    }

    private static byte[] array(BytesInput bytes) throws IOException {
        ByteArrayOutputStream array = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
        bytes.writeAllTo(array);
        return array.toByteArray();
    }

    /** The bytes of a page. */
    static ByteBuffer buffer(BytesInput bytes) throws IOException {
        return ByteBuffer.wrap(array(bytes));
    }

    private record PageDecompressor(CompressionCodecName codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            if (size < 0 || size > MOST_BYTES) {
                throw new IOException("a page claims " + size + " bytes");
            }
            return switch (codec) {
            case UNCOMPRESSED -> bytes;
            case ZSTD -> {
                byte[] src = array(bytes);
                byte[] dst = new byte[size];
                try {
                    if (Zstd.decompressByteArray(dst, 0, size, src, 0, src.length) != size) {
                        throw new IOException("a page is too short");
                    }
                } catch (ZstdException e) {
                    throw new IOException("a page is damaged", e);
                }
                yield BytesInput.from(dst);
            }
            case SNAPPY -> BytesInput.from(Snappy.uncompress(array(bytes)));
            case GZIP -> {
                try (GZIPInputStream in = new GZIPInputStream(bytes.toInputStream())) {
                    yield BytesInput.from(in.readNBytes(size));
                }
            }
            default -> throw new IOException("pages compressed with " + codec);
            };
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) throws IOException {
            output.put(buffer(decompress(BytesInput.from(input), size)));
        }

        @Override
        public void release() {
            // nothing is held
        }
    }
}
