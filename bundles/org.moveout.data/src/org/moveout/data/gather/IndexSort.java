// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

/** Sorts positions by what they stand for: a stable merge sort that allocates one array and boxes nothing. */
final class IndexSort {
    private static final int SHORT = 12;

    private IndexSort() {
    }

    /** Orders what two positions stand for. */
    interface Order {
        int compare(int a, int b);
    }

    /** Sorts; positions that compare as equal stay in their order. */
    static void sort(int[] positions, Order order) {
        sort(positions, positions.clone(), 0, positions.length, order);
    }

    /** Sorts a part of {@code a}; {@code b} holds the same. */
    private static void sort(int[] a, int[] b, int from, int to, Order order) {
        if (to - from <= SHORT) {
            insert(a, from, to, order);
            return;
        }
        int mid = (from + to) >>> 1;
        sort(b, a, from, mid, order);
        sort(b, a, mid, to, order);
        if (order.compare(b[mid - 1], b[mid]) <= 0) {
            System.arraycopy(b, from, a, from, to - from);
            return;
        }
        int left = from;
        int right = mid;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right >= to || left < mid && order.compare(b[left], b[right]) <= 0;
            a[i] = takeLeft ? b[left++] : b[right++];
        }
    }

    private static void insert(int[] a, int from, int to, Order order) {
        for (int i = from + 1; i < to; i++) {
            int moving = a[i];
            int at = i;
            for (; at > from && order.compare(a[at - 1], moving) > 0; at--) {
                a[at] = a[at - 1];
            }
            a[at] = moving;
        }
    }
}
