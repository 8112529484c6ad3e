// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.IntToLongFunction;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;

/** The columns of an expression for some consecutive traces, as doubles, with scratch arrays. Not thread-safe. */
final class ColumnBatch {
    /** Traces evaluated at once: the columns of a usual expression stay in the first-level cache. */
    static final int CAPACITY = 2048;

    private final double[][] columns;
    private final ArrayDeque<double[]> spare = new ArrayDeque<>();
    private final ArrayDeque<boolean[]> conditions = new ArrayDeque<>();
    private IntToLongFunction numbers;
    private int from;
    private int count;

    ColumnBatch(int columns) {
        this.columns = new double[columns][CAPACITY];
    }

    /**
     * Takes rows of a batch.
     *
     * @param traceNumbers the number of the trace in each row of the batch
     */
    void fill(HeaderBatch batch, int[] slots, IntToLongFunction traceNumbers, int first, int rows) {
        numbers = traceNumbers;
        from = first;
        count = rows;
        for (int c = 0; c < columns.length; c++) {
            widen(batch, slots[c], first, rows, columns[c]);
        }
    }

    /** Where the keys are in a batch. */
    static int[] slots(HeaderBatch batch, List<HeaderKey> keys) {
        int[] slots = new int[keys.size()];
        for (int k = 0; k < slots.length; k++) {
            slots[k] = batch.indexOf(keys.get(k));
            if (slots[k] < 0) {
                throw new IllegalArgumentException("the batch has no column " + keys.get(k));
            }
        }
        return slots;
    }

    private static void widen(HeaderBatch batch, int column, int from, int rows, double[] out) {
        switch (batch.columns().get(column).type()) {
        case UINT32 -> {
            int[] in = batch.ints(column);
            for (int i = 0; i < rows; i++) {
                out[i] = Integer.toUnsignedLong(in[from + i]);
            }
        }
        case INT64 -> {
            long[] in = batch.longs(column);
            for (int i = 0; i < rows; i++) {
                out[i] = in[from + i];
            }
        }
        case FLOAT32, FLOAT64 -> System.arraycopy(batch.doubles(column), from, out, 0, rows);
        default -> {
            int[] in = batch.ints(column);
            for (int i = 0; i < rows; i++) {
                out[i] = in[from + i];
            }
        }
        }
    }

    /** The number of the trace in a row. */
    long trace(int row) {
        return numbers.applyAsLong(from + row);
    }

    int count() {
        return count;
    }

    double[] column(int slot) {
        return columns[slot];
    }

    double[] takeNumbers() {
        double[] scratch = spare.poll();
        return scratch == null ? new double[CAPACITY] : scratch;
    }

    void give(double[] scratch) {
        spare.push(scratch);
    }

    boolean[] takeConditions() {
        boolean[] scratch = conditions.poll();
        return scratch == null ? new boolean[CAPACITY] : scratch;
    }

    void give(boolean[] scratch) {
        conditions.push(scratch);
    }
}
