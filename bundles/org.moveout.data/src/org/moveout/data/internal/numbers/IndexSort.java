// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.internal.numbers;

import org.moveout.data.DataException;

/** Sorts positions by what they stand for: a stable merge sort that allocates one array and boxes nothing. */
public final class IndexSort {
    private static final int SHORT = 12;
    /** As many are sorted on the heap at once: 8 MB with the second array. */
    private static final int PART = 1 << 20;

    private IndexSort() {
    }

    /** Orders what two positions stand for. */
    public interface Order {
        /** Negative, zero or positive, as of comparators. */
        int compare(int a, int b);
    }

    /** Sorts; positions that compare as equal stay in their order. */
    public static void sort(int[] positions, Order order) {
        sort(positions, positions.clone(), 0, positions.length, order);
    }

    /**
     * The numbers from 0 in the order of what they stand for; equal ones ascend.
     *
     * @param room for twice as many numbers
     */
    public static Ints order(int count, IndexRoom room, Order order) throws DataException {
        Ints numbers = Ints.zeros(room, count);
        for (int i = 0; i < count; i++) {
            numbers.set(i, i);
        }
        return sort(numbers, room, PART, order);
    }

    /**
     * Sorts more than the heap may have room for: parts of them there, which are merged two by two. Stable.
     *
     * @param numbers  overwritten
     * @param room     for as many again
     * @param partSize how many are sorted on the heap
     * @return {@code numbers} or others
     */
    public static Ints sort(Ints numbers, IndexRoom room, int partSize, Order order) throws DataException {
        int size = numbers.size();
        for (long from = 0; from < size; from += partSize) {
            int[] part = new int[(int) Math.min(partSize, size - from)];
            for (int i = 0; i < part.length; i++) {
                part[i] = numbers.get((int) from + i);
            }
            sort(part, order);
            for (int i = 0; i < part.length; i++) {
                numbers.set((int) from + i, part[i]);
            }
        }
        Ints source = numbers;
        Ints target = size > partSize ? Ints.zeros(room, size) : numbers;
        for (long width = partSize; width < size; width *= 2) {
            for (long from = 0; from < size; from += 2 * width) {
                merge(source, target, (int) from, (int) Math.min(size, from + width),
                        (int) Math.min(size, from + 2 * width), order);
            }
            Ints merged = target;
            target = source;
            source = merged;
        }
        return source;
    }

    private static void merge(Ints source, Ints target, int from, int mid, int to, Order order) {
        int left = from;
        int right = mid;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right >= to
                    || left < mid && order.compare(source.get(left), source.get(right)) <= 0;
            target.set(i, source.get(takeLeft ? left++ : right++));
        }
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
