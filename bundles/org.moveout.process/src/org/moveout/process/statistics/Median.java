// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.statistics;

/** The median of some numbers, by partial sorting (C. A. R. Hoare, Algorithm 65: find, CACM 4, 1961). */
public final class Median {
    private Median() {
    }

    /**
     * The middle one of some numbers, or the mean of the middle two. O(n) as a rule.
     *
     * @param values changed: reordered
     * @param count  how many of them count, from the first; none of these is NaN
     * @return NaN if there are none
     */
    public static double of(float[] values, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        int upper = count / 2;
        select(values, count, upper);
        if ((count & 1) == 1) {
            return values[upper];
        }
        float lower = values[0];
        for (int i = 1; i < upper; i++) {
            lower = Math.max(lower, values[i]);
        }
        return ((double) lower + values[upper]) / 2;
    }

    /** Puts the value of rank {@code rank} in its place, smaller ones before and larger ones behind it. */
    private static void select(float[] values, int count, int rank) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            float pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    float swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static float middle(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
