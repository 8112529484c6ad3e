// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import org.moveout.data.HeaderBatch;

/** The buffers of one piece on its way. They grow as needed. Owned by one thread at a time. */
final class PieceSlot {
    Piece piece;
    /** Headers of the traces that come in: of consecutive ones in order, of collected ones by ascending number. */
    byte[] headers = new byte[0];
    /** Numbers of the traces of a piece that was collected, ascending; the first {@code piece.traces()} count. */
    long[] numbers = new long[0];
    /** What the sink makes of the traces that come out. */
    byte[] out = new byte[0];
    /** Samples that come out, for a store. */
    float[] samples = new float[0];
    /** Headers that come out, for a store. */
    HeaderBatch batch;
    /** CRC32C of {@link #out}. */
    int crc;
    /** Whether the piece was found finished by an earlier run. */
    boolean restored;
    /** Length of the encoded chunk in {@link #out} if the piece is exactly one chunk of a store, else 0. */
    int encoded;

    static byte[] enough(byte[] array, long length) {
        return array.length >= length ? array : new byte[Math.toIntExact(length)];
    }

    static float[] enough(float[] array, long length) {
        return array.length >= length ? array : new float[Math.toIntExact(length)];
    }

    static long[] enough(long[] array, long length) {
        return array.length >= length ? array : new long[Math.toIntExact(length)];
    }
}
