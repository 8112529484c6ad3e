// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderType;

/**
 * The decoded values of one column of one row group. Immutable once handed out.
 *
 * @param type   the type of the column
 * @param count  how many values
 * @param values {@code int[]}, {@code long[]} or {@code double[]} as in {@link HeaderBatch}, with {@code count}
 *               entries, or with one that stands for all
 */
public record ColumnValues(HeaderType type, int count, Object values) {
    /** Copies values {@code from} to {@code from + n} as whole numbers. */
    public void longs(int from, long[] dst, int at, int n) {
        boolean one = length() == 1;
        switch (values) {
        case int[] v -> {
            boolean unsigned = type == HeaderType.UINT32;
            for (int i = 0; i < n; i++) {
                int x = v[one ? 0 : from + i];
                dst[at + i] = unsigned ? Integer.toUnsignedLong(x) : x;
            }
        }
        case long[] v -> {
            for (int i = 0; i < n; i++) {
                dst[at + i] = v[one ? 0 : from + i];
            }
        }
        case double[] v -> {
            for (int i = 0; i < n; i++) {
                dst[at + i] = Math.round(v[one ? 0 : from + i]);
            }
        }
        default -> throw new IllegalStateException();
        }
    }

    /** Copies values {@code from} to {@code from + n} as floating-point numbers. */
    public void doubles(int from, double[] dst, int at, int n) {
        boolean one = length() == 1;
        switch (values) {
        case int[] v -> {
            boolean unsigned = type == HeaderType.UINT32;
            for (int i = 0; i < n; i++) {
                int x = v[one ? 0 : from + i];
                dst[at + i] = unsigned ? Integer.toUnsignedLong(x) : x;
            }
        }
        case long[] v -> {
            for (int i = 0; i < n; i++) {
                dst[at + i] = v[one ? 0 : from + i];
            }
        }
        case double[] v -> {
            for (int i = 0; i < n; i++) {
                dst[at + i] = v[one ? 0 : from + i];
            }
        }
        default -> throw new IllegalStateException();
        }
    }

    /** Copies values into rows {@code at} to {@code at + n} of a column of the same type. */
    public void copy(int from, HeaderBatch batch, int column, int at, int n) {
        switch (values) {
        case int[] v -> {
            if (v.length == 1) {
                java.util.Arrays.fill(batch.ints(column), at, at + n, v[0]);
            } else {
                System.arraycopy(v, from, batch.ints(column), at, n);
            }
        }
        case long[] v -> {
            if (v.length == 1) {
                java.util.Arrays.fill(batch.longs(column), at, at + n, v[0]);
            } else {
                System.arraycopy(v, from, batch.longs(column), at, n);
            }
        }
        case double[] v -> {
            if (v.length == 1) {
                java.util.Arrays.fill(batch.doubles(column), at, at + n, v[0]);
            } else {
                System.arraycopy(v, from, batch.doubles(column), at, n);
            }
        }
        default -> throw new IllegalStateException();
        }
    }

    /** Bytes of memory this takes. */
    public long bytes() {
        return 64 + (long) length() * (values instanceof int[] ? 4 : 8);
    }

    private int length() {
        return switch (values) {
        case int[] v -> v.length;
        case long[] v -> v.length;
        case double[] v -> v.length;
        default -> throw new IllegalStateException();
        };
    }
}
