// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

import org.moveout.data.DataException;

/**
 * Length and CRC32C of every chunk file: {@code chunks.manifest}.
 * <p>
 * The file, little-endian: the 8 bytes {@code MOVCHNK1}, the number of chunks (8 bytes), then for each chunk its
 * length and its CRC32C (RFC 3720), 4 bytes each, unsigned. In NumPy: {@code np.fromfile(f, '<u4',
 * offset=16).reshape(-1, 2)}. Immutable and thread-safe; 8 bytes of memory for each chunk.
 */
public final class ChunkManifest {
    private static final byte[] MAGIC = "MOVCHNK1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 16;

    private final int[] lengths;
    private final int[] checksums;

    /**
     * @param lengths   bytes of each chunk file; kept, not copied
     * @param checksums CRC32C of each
     */
    public ChunkManifest(int[] lengths, int[] checksums) {
        this.lengths = lengths;
        this.checksums = checksums;
    }

    /** Reads the manifest of a store that should have so many chunks. */
    public static ChunkManifest read(Path file, long chunks) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (java.nio.file.NoSuchFileException e) {
            throw DataException.of(file, "the list of chunk checksums is missing",
                    "restore the store from a copy or import the data again");
        }
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length != HEADER + 8 * chunks || java.util.Arrays.mismatch(MAGIC, 0, 8, bytes, 0, 8) >= 0
                || data.getLong(8) != chunks) {
            throw DataException.of(file, "the list of chunk checksums is damaged",
                    "restore the store from a copy or import the data again");
        }
        int n = (int) chunks;
        int[] lengths = new int[n];
        int[] checksums = new int[n];
        for (int i = 0; i < n; i++) {
            lengths[i] = data.getInt(HEADER + 8 * i);
            checksums[i] = data.getInt(HEADER + 8 * i + 4);
        }
        return new ChunkManifest(lengths, checksums);
    }

    /** Every {@code step}-th entry from {@code first} on. */
    public ChunkManifest every(int step, int first) {
        int n = (lengths.length - first + step - 1) / step;
        int[] l = new int[n];
        int[] c = new int[n];
        for (int i = 0; i < n; i++) {
            l[i] = lengths[first + i * step];
            c[i] = checksums[first + i * step];
        }
        return new ChunkManifest(l, c);
    }

    /** The bytes of the file. */
    public byte[] toBytes() {
        ByteBuffer data = ByteBuffer.allocate(Math.toIntExact(HEADER + 8L * lengths.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        data.put(MAGIC).putLong(lengths.length);
        for (int i = 0; i < lengths.length; i++) {
            data.putInt(lengths[i]).putInt(checksums[i]);
        }
        return data.array();
    }

    /** Bytes of a chunk file. */
    public int length(long chunk) {
        return lengths[Math.toIntExact(chunk)];
    }

    /** CRC32C of a chunk file. */
    public int checksum(long chunk) {
        return checksums[Math.toIntExact(chunk)];
    }

    /** Bytes of all chunk files. */
    public long total() {
        long sum = 0;
        for (int length : lengths) {
            sum += length;
        }
        return sum;
    }

    /** The CRC32C of some bytes. */
    public static int crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
