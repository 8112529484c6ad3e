// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.moveout.flow.internal.OutputFile;

/**
 * Writes a float32 matrix as a NumPy file, row by row.
 * <p>
 * Format version 1.0 of NEP 1 ("A Simple File Format for NumPy Arrays"): little-endian {@code <f4}, C order, data
 * aligned to 64 bytes. The file appears under its name when it is complete; closing an incomplete one removes it. Not
 * thread-safe.
 */
public final class NpyFile implements Closeable {
    private static final int ALIGNMENT = 64;
    private static final int SLICE = 1 << 16;

    private final OutputFile file;
    private final byte[] bytes = new byte[SLICE];
    private final long expected;
    private long position;
    private long written;

    private NpyFile(OutputFile file, long expected) {
        this.file = file;
        this.expected = expected;
    }

    /**
     * Begins a file; an existing one is replaced in the end.
     *
     * @param rows    first number of the shape
     * @param columns second number of the shape
     */
    public static NpyFile create(Path path, long rows, int columns) throws IOException {
        OutputFile file = OutputFile.create(path, true);
        try {
            NpyFile npy = new NpyFile(file, Math.multiplyExact(rows, columns));
            byte[] header = header(rows, columns);
            file.write(header, 0, header.length, 0);
            npy.position = header.length;
            return npy;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    static byte[] header(long rows, int columns) {
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        int prefix = 10;
        int length = (prefix + dictionary.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] text = (dictionary + " ".repeat(length - prefix - dictionary.length() - 1) + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0)
                .putShort((short) text.length).put(text).array();
    }

    /** Appends values in C order. */
    public void write(float[] data, int offset, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int room = SLICE / Float.BYTES;
        for (int done = 0; done < count; done += room) {
            int n = Math.min(room, count - done);
            buffer.asFloatBuffer().put(data, offset + done, n);
            file.write(bytes, 0, n * Float.BYTES, position);
            position += (long) n * Float.BYTES;
        }
        written += count;
    }

    /**
     * Gives the complete file its name.
     *
     * @return its length in bytes
     */
    public long publish() throws IOException {
        if (written != expected) {
            throw new IllegalStateException(written + " values written, " + expected + " expected");
        }
        file.publish();
        return position;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
