// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which traces lie in which bin, and so the fold: bins of a 3D grid, CDPs of a line, or squares of a chosen size.
 * <p>
 * A bin {@code (i, j)} has the number {@code i * columns() + j}. Traces are given by their index in the geometry. A
 * dataset with exactly one trace in each bin, in the order of the bins, takes no memory; others 8 bytes for each trace and
 * 4 for each bin. Immutable and thread-safe.
 */
public final class Bins {
    private final int rows;
    private final int columns;
    private final Affine place;
    private final int traceCount;
    private final int[] binOf;
    private final int[] start;
    private final int[] traces;
    private final int most;
    private final int filled;

    /**
     * @param place centres of bins (i, j) on the map; null if they have none
     * @param binOf the bin of each trace, -1 for none; kept
     */
    Bins(int rows, int columns, Affine place, int[] binOf) {
        this.rows = rows;
        this.columns = columns;
        this.place = place;
        traceCount = binOf.length;
        boolean ordered = binOf.length == rows * columns;
        for (int t = 0; t < binOf.length && ordered; t++) {
            ordered = binOf[t] == t;
        }
        if (ordered) {
            this.binOf = null;
            start = null;
            traces = null;
            most = Math.min(1, traceCount);
            filled = traceCount;
            return;
        }
        this.binOf = binOf;
        start = new int[rows * columns + 1];
        for (int bin : binOf) {
            if (bin >= 0) {
                start[bin + 1]++;
            }
        }
        int max = 0;
        int there = 0;
        for (int b = 0; b < rows * columns; b++) {
            max = Math.max(max, start[b + 1]);
            there += start[b + 1] > 0 ? 1 : 0;
            start[b + 1] += start[b];
        }
        most = max;
        filled = there;
        traces = new int[start[rows * columns]];
        int[] next = Arrays.copyOf(start, rows * columns);
        for (int t = 0; t < binOf.length; t++) {
            if (binOf[t] >= 0) {
                traces[next[binOf[t]]++] = t;
            }
        }
    }

    /** Rows: inlines, 1 for a line, or squares upwards. */
    public int rows() {
        return rows;
    }

    /** Columns: crosslines, CDPs, or squares to the right. */
    public int columns() {
        return columns;
    }

    /** How many bins there are. */
    public int count() {
        return rows * columns;
    }

    /** How many bins have a trace. */
    public int filled() {
        return filled;
    }

    /** The greatest fold, in traces. */
    public int maxFold() {
        return most;
    }

    /** The number of traces in a bin. */
    public int fold(int bin) {
        return start == null ? 1 : start[bin + 1] - start[bin];
    }

    /** The bin of a trace, -1 if it is in none. */
    public int binOf(int trace) {
        return binOf == null ? trace : binOf[trace];
    }

    /** One of the {@link #fold} traces of a bin, in stored order. */
    public int trace(int bin, int number) {
        return start == null ? bin : traces[start[bin] + number];
    }

    /** Where bins (row, column) lie on the map; empty for CDPs. */
    public Optional<Affine> place() {
        return Optional.ofNullable(place);
    }

    /** The bin that covers a point; -1 if none does. */
    public int at(double x, double y) {
        if (place == null || place.determinant() == 0) {
            return -1;
        }
        long i = Math.round(place.u(x, y));
        long j = Math.round(place.v(x, y));
        return i < 0 || j < 0 || i >= rows || j >= columns ? -1 : (int) (i * columns + j);
    }

    /** How many traces were binned, those outside all bins included. */
    public int traceCount() {
        return traceCount;
    }
}
