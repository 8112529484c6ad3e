// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import java.util.Arrays;

/** Whole numbers that are appended one by one, in pieces that never move. Not thread-safe while it grows. */
final class Ints {
    private static final int BITS = 16;
    private static final int PIECE = 1 << BITS;

    private int[][] pieces = new int[16][];
    private int size;

    void add(int value) {
        int piece = size >>> BITS;
        if ((size & PIECE - 1) == 0) {
            if (piece == pieces.length) {
                pieces = Arrays.copyOf(pieces, piece * 2);
            }
            pieces[piece] = new int[PIECE];
        }
        pieces[piece][size++ & PIECE - 1] = value;
    }

    int get(int index) {
        return pieces[index >>> BITS][index & PIECE - 1];
    }

    void set(int index, int value) {
        pieces[index >>> BITS][index & PIECE - 1] = value;
    }

    int size() {
        return size;
    }

    /** Gives back what the last piece has too much. */
    void trim() {
        if ((size & PIECE - 1) != 0) {
            pieces[size >>> BITS] = Arrays.copyOf(pieces[size >>> BITS], size & PIECE - 1);
        }
    }
}
