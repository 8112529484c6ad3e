// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.noise;

import java.util.Arrays;

/**
 * The values of a sliding window in order, for running medians: a step costs two searches and a move of what lies
 * between the value that comes and the one that goes. Zeros are not taken in. Mutable, for one thread.
 */
final class SortedWindow {
    private float[] sorted = new float[16];
    private int count;

    void clear() {
        count = 0;
    }

    /** Takes in a value, which must not be NaN and is left out if it is zero. */
    void insert(float value) {
        if (value != 0) {
            add(value);
        }
    }

    /** Lets go of a value that was inserted. */
    void remove(float value) {
        if (value != 0) {
            int at = place(value);
            System.arraycopy(sorted, at + 1, sorted, at, count - at - 1);
            count--;
        }
    }

    /** {@link #remove} of one value and {@link #insert} of another. */
    void replace(float gone, float come) {
        if (gone == 0) {
            insert(come);
        } else if (come == 0) {
            remove(gone);
        } else {
            int from = place(gone);
            int to = place(come);
            if (come > gone) {
                System.arraycopy(sorted, from + 1, sorted, from, to - from - 1);
                sorted[to - 1] = come;
            } else {
                System.arraycopy(sorted, to, sorted, to + 1, from - to);
                sorted[to] = come;
            }
        }
    }

    /** Takes in any value but NaN, zero too. */
    void add(float value) {
        if (count == sorted.length) {
            sorted = Arrays.copyOf(sorted, 2 * count);
        }
        int at = place(value);
        System.arraycopy(sorted, at, sorted, at + 1, count - at);
        sorted[at] = value;
        count++;
    }

    /** The middle value, or the mean of the middle two; 0 if there is none. */
    double median() {
        if (count == 0) {
            return 0;
        }
        return (count & 1) == 1 ? sorted[count / 2] : ((double) sorted[count / 2 - 1] + sorted[count / 2]) / 2;
    }

    /** How many values are less. */
    private int place(float value) {
        int at = 0;
        int left = count;
        while (left > 0) {
            int half = left >>> 1;
            if (sorted[at + half] < value) {
                at += half + 1;
                left -= half + 1;
            } else {
                left = half;
            }
        }
        return at;
    }
}
