// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderType;

/**
 * The values of one column that wait for their row group to be full. Takes memory only once a second value turns up, so
 * the constant columns most headers consist of are free.
 */
final class ColumnBuffer {
    private final HeaderType type;
    private final int capacity;
    private int[] narrow;
    private long[] wide;
    private boolean varying;
    private long constant;
    private int count;

    ColumnBuffer(HeaderType type, int capacity) {
        this.type = type;
        this.capacity = capacity;
    }

    HeaderType type() {
        return type;
    }

    int count() {
        return count;
    }

    /** Whether all values so far are the same bits. */
    boolean isConstant() {
        return !varying;
    }

    /** The bits of value {@code i}: of the integer (sign extended), the float or the double. */
    long at(int i) {
        return varying ? wide() ? wide[i] : narrow[i] : constant;
    }

    private boolean wide() {
        return type == HeaderType.INT64 || type == HeaderType.FLOAT64;
    }

    void clear() {
        varying = false;
        count = 0;
    }

    /** Adds {@code first}, {@code first + 1}, ... */
    void appendSequence(long first, int n) {
        vary();
        for (int i = 0; i < n; i++) {
            wide[count + i] = first + i;
        }
        count += n;
    }

    /** Adds rows {@code from} to {@code from + n} of a column of a batch. */
    void append(HeaderBatch batch, int column, int from, int n) {
        if (n == 0) {
            return;
        }
        if (type.isInt()) {
            appendInts(batch.ints(column), from, n);
        } else if (type == HeaderType.INT64) {
            appendLongs(batch.longs(column), from, n);
        } else {
            appendDoubles(batch.doubles(column), from, n);
        }
        count += n;
    }

    private void appendInts(int[] values, int from, int n) {
        if (count == 0) {
            constant = values[from];
        }
        if (!varying) {
            int c = (int) constant;
            int differences = 0;
            for (int i = from; i < from + n; i++) {
                differences |= values[i] ^ c;
            }
            if (differences == 0) {
                return;
            }
            vary();
        }
        System.arraycopy(values, from, narrow, count, n);
    }

    private void appendLongs(long[] values, int from, int n) {
        if (count == 0) {
            constant = values[from];
        }
        if (!varying) {
            long differences = 0;
            for (int i = from; i < from + n; i++) {
                differences |= values[i] ^ constant;
            }
            if (differences == 0) {
                return;
            }
            vary();
        }
        System.arraycopy(values, from, wide, count, n);
    }

    private void appendDoubles(double[] values, int from, int n) {
        for (int i = 0; i < n; i++) {
            double v = values[from + i];
            long bits = wide() ? Double.doubleToRawLongBits(v) : Float.floatToRawIntBits((float) v);
            if (count == 0 && i == 0) {
                constant = bits;
            }
            if (!varying && bits != constant) {
                vary();
                fill(count, count + i);
            }
            if (varying) {
                if (wide()) {
                    wide[count + i] = bits;
                } else {
                    narrow[count + i] = (int) bits;
                }
            }
        }
    }

    private void vary() {
        if (varying) {
            return;
        }
        varying = true;
        if (wide()) {
            wide = wide == null ? new long[capacity] : wide;
        } else {
            narrow = narrow == null ? new int[capacity] : narrow;
        }
        fill(0, count);
    }

    private void fill(int from, int to) {
        if (wide()) {
            java.util.Arrays.fill(wide, from, to, constant);
        } else {
            java.util.Arrays.fill(narrow, from, to, (int) constant);
        }
    }
}
