// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.util.Arrays;
import java.util.OptionalLong;

/** Counts different numbers, up to a bound, without boxing: 8 bytes for each, at most 16 MiB. Not thread-safe. */
final class DistinctValues {
    /** More than these are not counted. */
    static final int MOST = 1_000_000;

    private static final long EMPTY = 0;

    private long[] table = new long[1024];
    private boolean zero;
    private int used;

    void add(long value) {
        if (value == EMPTY) {
            zero = true;
            return;
        }
        if (used > MOST) {
            return;
        }
        int at = place(table, value);
        if (table[at] == EMPTY) {
            table[at] = value;
            if (++used > table.length / 2) {
                grow();
            }
        }
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.stream(old).filter(v -> v != EMPTY).forEach(v -> table[place(table, v)] = v);
    }

    private static int place(long[] table, long value) {
        int at = (int) (value * 0x9E3779B97F4A7C15L >>> 40) & table.length - 1;
        while (table[at] != EMPTY && table[at] != value) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    /** How many; empty if there are too many to count. */
    OptionalLong count() {
        long n = used + (zero ? 1 : 0);
        return n > MOST ? OptionalLong.empty() : OptionalLong.of(n);
    }
}
