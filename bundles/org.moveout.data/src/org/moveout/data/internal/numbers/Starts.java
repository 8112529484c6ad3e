// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.internal.numbers;

import java.util.Arrays;

import org.moveout.data.DataException;

/** Ascending trace numbers in 4 bytes each: their upper halves change so seldom that only the changes are kept. */
public final class Starts {
    private static final long LOW = 0xffff_ffffL;

    private final Ints low;
    /** {@code changes[h]} is the first index whose upper half is greater than h. */
    private int[] changes = new int[0];

    /**
     * None yet.
     *
     * @param room where they are kept
     */
    public Starts(IndexRoom room) {
        low = new Ints(room);
    }

    /** Appends a trace that is not before the last one. */
    public void add(long trace) throws DataException {
        while (changes.length < trace >>> 32) {
            changes = Arrays.copyOf(changes, changes.length + 1);
            changes[changes.length - 1] = low.size();
        }
        low.add((int) trace);
    }

    /** The trace at an index. */
    public long get(int index) {
        long high = 0;
        while (high < changes.length && changes[(int) high] <= index) {
            high++;
        }
        return high << 32 | low.get(index) & LOW;
    }

    /** How many there are. */
    public int size() {
        return low.size();
    }

    /** Gives back the heap that is not needed when nothing more is added. */
    public void trim() {
        low.trim();
    }

    /** The last index whose trace is not after {@code trace}; -1 if there is none. */
    public int floor(long trace) {
        int from = 0;
        int to = size();
        while (from < to) {
            int mid = (from + to) >>> 1;
            if (get(mid) <= trace) {
                from = mid + 1;
            } else {
                to = mid;
            }
        }
        return from - 1;
    }
}
