// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.internal.numbers;

import java.nio.IntBuffer;
import java.util.Arrays;

import org.moveout.data.DataException;

/**
 * Whole numbers of 4 bytes that are appended one by one or set, in pieces that never move: on the heap, or in the file
 * of an {@link IndexRoom} when that is used up. Not thread-safe while it changes.
 */
public final class Ints {
    private static final int BITS = 16;
    private static final int PIECE = 1 << BITS;
    private static final int SMALLEST = 64;

    private final IndexRoom room;
    /** Null where a piece is in the file. */
    private int[][] pieces = new int[16][];
    /** Null where a piece is on the heap; null as a whole if all are. */
    private IntBuffer[] mapped;
    private int size;

    /**
     * None yet.
     *
     * @param room where they are kept
     */
    public Ints(IndexRoom room) {
        this.room = room;
    }

    /** So many zeros. */
    public static Ints zeros(IndexRoom room, int size) throws DataException {
        Ints all = new Ints(room);
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
        if (room.takeHeap((long) length * Integer.BYTES)) {
            pieces[piece] = new int[length];
            return;
        }
        mapped = mapped == null ? new IntBuffer[pieces.length] : mapped;
        mapped[piece] = room.piece().asIntBuffer();
    }

    /**
     * Appends.
     *
     * @throws DataException if the file is needed and cannot be written
     */
    public void add(int value) throws DataException {
        int piece = size >>> BITS;
        int at = size & PIECE - 1;
        if (at == 0) {
            begin(piece, piece == 0 ? SMALLEST : PIECE);
        }
        int[] there = pieces[piece];
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
    private int[] grow(int piece, int[] there) throws DataException {
        if (room.takeHeap((long) there.length * Integer.BYTES)) {
            pieces[piece] = Arrays.copyOf(there, 2 * there.length);
            return pieces[piece];
        }
        room.giveBack((long) there.length * Integer.BYTES);
        pieces[piece] = null;
        begin(piece, PIECE);
        mapped[piece].put(0, there);
        return null;
    }

    /** The number at an index. */
    public int get(int index) {
        int[] there = pieces[index >>> BITS];
        return there != null ? there[index & PIECE - 1] : mapped[index >>> BITS].get(index & PIECE - 1);
    }

    /** Replaces the number at an index. */
    public void set(int index, int value) {
        int[] there = pieces[index >>> BITS];
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
        int[] last = used == 0 ? null : pieces[size >>> BITS];
        if (last != null && last.length > used) {
            room.giveBack((long) (last.length - used) * Integer.BYTES);
            pieces[size >>> BITS] = Arrays.copyOf(last, used);
        }
    }
}
