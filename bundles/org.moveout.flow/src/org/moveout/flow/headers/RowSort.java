// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import org.moveout.data.task.Progress;

/**
 * Sorts rows by keys without boxing and without moving equal keys (radix sort, least significant byte first; bytes that
 * are the same in all keys cost nothing). Memory: 4 bytes for each row besides the arrays given.
 */
final class RowSort {
    private static final int RADIX = 256;

    private RowSort() {
    }

    /** Sorts by keys compared as signed numbers. */
    static int[] sort(int[] rows, long[] keys) {
        return sort(rows, keys, Progress.NONE);
    }

    /**
     * Sorts.
     *
     * @param rows     indexes of {@code keys} in their present order; overwritten
     * @param keys     compared as signed numbers
     * @param progress polled before each pass
     * @return the sorted rows: {@code rows} or another array
     */
    static int[] sort(int[] rows, long[] keys, Progress progress) {
        long ones = 0;
        long zeros = 0;
        for (int row : rows) {
            ones |= keys[row];
            zeros |= ~keys[row];
        }
        long differ = ones & zeros;
        int[] from = rows;
        int[] to = new int[rows.length];
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            if ((differ >>> shift & RADIX - 1) == 0) {
                continue;
            }
            progress.checkCancelled();
            pass(from, to, keys, shift);
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void pass(int[] from, int[] to, long[] keys, int shift) {
        // the sign bit turned over puts negative numbers first
        int flip = shift == Long.SIZE - Byte.SIZE ? RADIX / 2 : 0;
        int[] starts = new int[RADIX + 1];
        for (int row : from) {
            starts[((int) (keys[row] >>> shift) & RADIX - 1 ^ flip) + 1]++;
        }
        for (int b = 0; b < RADIX; b++) {
            starts[b + 1] += starts[b];
        }
        for (int row : from) {
            to[starts[(int) (keys[row] >>> shift) & RADIX - 1 ^ flip]++] = row;
        }
    }

    /** A number whose signed order is that of the floating-point values; NaN comes last, both zeros are one. */
    static long key(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ bits >> 63 & Long.MAX_VALUE;
    }
}
