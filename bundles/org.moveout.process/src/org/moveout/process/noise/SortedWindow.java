// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.noise;

import java.util.Arrays;

/**
 * The values of a sliding window in order, for running medians: a step costs a search and a move of part of the window.
 * Mutable, for one thread.
 */
final class SortedWindow {
    private double[] sorted = new double[16];
    private int count;

    void clear() {
        count = 0;
    }

    /** Takes in a value, which must not be NaN. */
    void insert(double value) {
        if (count == sorted.length) {
            sorted = Arrays.copyOf(sorted, 2 * count);
        }
        int found = Arrays.binarySearch(sorted, 0, count, value);
        int at = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, at, sorted, at + 1, count - at);
        sorted[at] = value;
        count++;
    }

    /** Lets go of a value that was taken in. */
    void remove(double value) {
        int at = Arrays.binarySearch(sorted, 0, count, value);
        System.arraycopy(sorted, at + 1, sorted, at, count - at - 1);
        count--;
    }

    /** The middle value, or the mean of the middle two; 0 if there is none. */
    double median() {
        if (count == 0) {
            return 0;
        }
        return (count & 1) == 1 ? sorted[count / 2] : sorted[count / 2 - 1] / 2 + sorted[count / 2] / 2;
    }
}
