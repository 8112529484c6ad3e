// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Arrays;

/** A column of 32-bit header numbers that takes no memory as long as it is constant. Not thread-safe while it grows. */
final class NumberColumn {
    private final int capacity;
    private int[] values;
    private int constant;
    private int count;

    /**
     * @param capacity the most values
     */
    NumberColumn(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a number; beyond 32 bits it is clamped. */
    void add(double number) {
        int v = (int) number;
        if (count == 0) {
            constant = v;
        } else if (values == null && v != constant) {
            values = new int[Math.clamp(Math.max(1024L, count * 2L), 0, capacity)];
            Arrays.fill(values, 0, count, constant);
        }
        if (values != null) {
            if (count == values.length) {
                values = Arrays.copyOf(values, (int) Math.min(capacity, count * 2L));
            }
            values[count] = v;
        }
        count++;
    }

    int count() {
        return count;
    }

    int get(int i) {
        return values == null ? constant : values[i];
    }

    boolean isConstant() {
        return values == null;
    }
}
