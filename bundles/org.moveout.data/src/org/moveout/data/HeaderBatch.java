// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.util.List;

/**
 * The headers of some consecutive traces, column by column, in arrays that are filled again and again.
 * <p>
 * Columns whose {@linkplain HeaderType#isInt() type is an int} live in {@code int[]}, {@link HeaderType#INT64} in
 * {@code long[]}, floating ones in {@code double[]}. Not thread-safe: one owner at a time fills or reads a batch.
 */
public final class HeaderBatch {
    private final List<HeaderColumn> columns;
    private final int capacity;
    private final Object[] values;
    private long firstTrace;
    private int count;

    /**
     * @param columns  the schema
     * @param capacity the most traces the batch can hold
     */
    public HeaderBatch(List<HeaderColumn> columns, int capacity) {
        this.columns = List.copyOf(columns);
        this.capacity = capacity;
        values = new Object[columns.size()];
        for (int c = 0; c < values.length; c++) {
            HeaderType type = columns.get(c).type();
            values[c] = type.isInt() ? new int[capacity] : type.isFloating() ? new double[capacity] : new long[capacity];
        }
    }

    /** The schema. */
    public List<HeaderColumn> columns() {
        return columns;
    }

    /** The most traces the batch can hold. */
    public int capacity() {
        return capacity;
    }

    /** The zero-based number of the first trace. */
    public long firstTrace() {
        return firstTrace;
    }

    /** How many traces are valid. */
    public int count() {
        return count;
    }

    /** States which traces the arrays hold now. */
    public void set(long first, int traces) {
        if (first < 0 || traces < 0 || traces > capacity) {
            throw new IllegalArgumentException(traces + " traces from " + first + " in a batch of " + capacity);
        }
        firstTrace = first;
        count = traces;
    }

    /** The array behind an int column; {@link #count()} entries are valid. */
    public int[] ints(int column) {
        return (int[]) values[column];
    }

    /** The array behind an {@link HeaderType#INT64} column. */
    public long[] longs(int column) {
        return (long[]) values[column];
    }

    /** The array behind a floating column. */
    public double[] doubles(int column) {
        return (double[]) values[column];
    }

    /** The index of a column, -1 if there is none of that name. */
    public int indexOf(HeaderKey key) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).key().equals(key)) {
                return c;
            }
        }
        return -1;
    }

    /** Entry {@code row} of a column as a number; whole ones are exact up to 2^53. */
    public double doubleAt(int column, int row) {
        return columns.get(column).type().isFloating() ? doubles(column)[row] : longAt(column, row);
    }

    /**
     * Sets entry {@code row} of a column, whatever its type.
     *
     * @throws ArithmeticException if the array of the column cannot hold the value; a narrower type is not checked
     */
    public void setLong(int column, int row, long value) {
        switch (values[column]) {
        case int[] ints -> ints[row] = columns.get(column).type() == HeaderType.UINT32 && value >>> 32 == 0 ? (int) value
                : Math.toIntExact(value);
        case long[] longs -> longs[row] = value;
        case double[] doubles -> doubles[row] = value;
        default -> throw new IllegalStateException();
        }
    }

    /**
     * Sets entry {@code row} of a column, whatever its type; rounded to the nearest whole number if it
     * has to be; otherwise as {@link #setLong}.
     */
    public void setDouble(int column, int row, double value) {
        if (values[column] instanceof double[] doubles) {
            doubles[row] = value;
        } else {
            setLong(column, row, Math.round(value));
        }
    }

    /** Entry {@code row} of a column as a whole number; floating values are rounded, unsigned ones widened. */
    public long longAt(int column, int row) {
        return switch (columns.get(column).type()) {
        case UINT32 -> Integer.toUnsignedLong(ints(column)[row]);
        case INT64 -> longs(column)[row];
        case FLOAT32, FLOAT64 -> Math.round(doubles(column)[row]);
        default -> ints(column)[row];
        };
    }
}
