// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.internal.numbers;

import java.nio.LongBuffer;
import java.util.Arrays;

import org.moveout.data.DataException;

/**
 * Whole numbers of 8 bytes that are appended one by one or set, in pieces that never move: on the heap, or in the file
 * of an {@link IndexRoom} when that is used up. Not thread-safe while it changes.
 */
public final class Longs {
    private static final int BITS = 15;
    private static final int PIECE = 1 << BITS;
    private static final int SMALLEST = 64;

    private final IndexRoom room;
    /** Null where a piece is in the file. */
    private long[][] pieces = new long[16][];
    /** Null where a piece is on the heap; null as a whole if all are. */
    private LongBuffer[] mapped;
    private int size;

    /**
     * None yet.
     *
     * @param room where they are kept
     */
    public Longs(IndexRoom room) {
        this.room = room;
    }

    /** So many zeros. */
    public static Longs zeros(IndexRoom room, int size) throws DataException {
        Longs all = new Longs(room);
        for (long at = 0; at < size; at += PIECE) {
            all.begin((int) (at >>> BITS), (int) Math.min(PIECE, size - at));
        }
        all.size = size;
        return all;
    }

    private void begin(int piece, int length) throws DataException {
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, piece * 2);
            mapped = mapped == null ? null : Arrays.copyOf(mapped, piece * 2);
        }
        if (room.takeHeap((long) length * Long.BYTES)) {
            pieces[piece] = new long[length];
            return;
        }
        mapped = mapped == null ? new LongBuffer[pieces.length] : mapped;
        mapped[piece] = room.piece().asLongBuffer();
    }

    /**
     * Appends.
     *
     * @throws DataException if the file is needed and cannot be written
     */
    public void add(long value) throws DataException {
        int piece = size >>> BITS;
        int at = size & PIECE - 1;
        if (at == 0) {
            begin(piece, piece == 0 ? SMALLEST : PIECE);
        }
        long[] there = pieces[piece];
        if (there != null) {
            if (at == there.length) {
                there = grow(piece, there);
            }
            if (there != null) {
                there[at] = value;
                size++;
                return;
            }
        }
        mapped[piece].put(at, value);
        size++;
    }

    /** Doubles the first piece; null if there is room for it in the file only. */
    private long[] grow(int piece, long[] there) throws DataException {
        if (room.takeHeap((long) there.length * Long.BYTES)) {
            pieces[piece] = Arrays.copyOf(there, 2 * there.length);
            return pieces[piece];
        }
        room.giveBack((long) there.length * Long.BYTES);
        pieces[piece] = null;
        begin(piece, PIECE);
        mapped[piece].put(0, there);
        return null;
    }

    /** The number at an index. */
    public long get(int index) {
        long[] there = pieces[index >>> BITS];
        return there != null ? there[index & PIECE - 1] : mapped[index >>> BITS].get(index & PIECE - 1);
    }

    /** Replaces the number at an index. */
    public void set(int index, long value) {
        long[] there = pieces[index >>> BITS];
        if (there != null) {
            there[index & PIECE - 1] = value;
        } else {
            mapped[index >>> BITS].put(index & PIECE - 1, value);
        }
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Gives back what the last piece on the heap has too much. */
    public void trim() {
        int used = size & PIECE - 1;
        long[] last = used == 0 ? null : pieces[size >>> BITS];
        if (last != null && last.length > used) {
            room.giveBack((long) (last.length - used) * Long.BYTES);
            pieces[size >>> BITS] = Arrays.copyOf(last, used);
        }
    }
}
