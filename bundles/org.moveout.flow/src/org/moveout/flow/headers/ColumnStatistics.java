// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.moveout.data.HeaderColumn;
import org.moveout.data.TraceRange;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;

/**
 * What is in a header column: extremes, mean, how many different values, and the step from row to row.
 *
 * @param count      rows
 * @param missing    rows that are not a number
 * @param min        least value, NaN without rows
 * @param max        greatest value, NaN without rows
 * @param mean       mean value, NaN without rows
 * @param distinct   how many different values there are; empty if more than {@value DistinctValues#MOST}
 * @param firstStep  the second row minus the first one; empty with fewer rows
 * @param steady     whether every row differs from the one before by this step
 */
public record ColumnStatistics(long count, long missing, double min, double max, double mean, OptionalLong distinct,
        OptionalDouble firstStep, boolean steady) {
    private static final int CHUNK = 1 << 16;

    /**
     * The work of finding out, in constant memory.
     *
     * @param source the rows
     * @param column one of its columns
     */
    public static Task<ColumnStatistics> of(OrderedColumns source, HeaderColumn column) {
        return new Task<>() {
            @Override
            public String title() {
                return "Statistics of " + column.key().label() + " of " + source.dataset().name();
            }

            @Override
            public ColumnStatistics run(Progress progress) throws IOException {
                return measure(source, column, progress);
            }
        };
    }

    private static ColumnStatistics measure(OrderedColumns source, HeaderColumn column, Progress progress)
            throws IOException {
        long rows = source.rows().count();
        progress.begin("Reading headers", rows, "traces");
        DistinctValues distinct = new DistinctValues();
        double min = Double.NaN;
        double max = Double.NaN;
        double sum = 0;
        long missing = 0;
        double before = Double.NaN;
        double step = Double.NaN;
        boolean steady = rows > 1;
        for (long at = 0; at < rows; at += CHUNK) {
            progress.checkCancelled();
            TraceRange part = new TraceRange(at, Math.min(rows, at + CHUNK));
            HeaderValues values = source.read(List.of(column), part).get(0);
            for (int i = 0; i < values.count(); i++) {
                double v = values.number(i);
                distinct.add(values instanceof HeaderValues.Whole w ? w.values()[i] : RowSort.key(v));
                if (at + i == 1) {
                    step = v - before;
                }
                steady &= at + i == 0 || v - before == step;
                before = v;
                if (Double.isNaN(v)) {
                    missing++;
                    continue;
                }
                min = min <= v ? min : v;
                max = max >= v ? max : v;
                sum += v;
            }
            progress.advance(part.count());
        }
        long numbers = rows - missing;
        return new ColumnStatistics(rows, missing, min, max, numbers == 0 ? Double.NaN : sum / numbers,
                distinct.count(), rows > 1 && !Double.isNaN(step) ? OptionalDouble.of(step) : OptionalDouble.empty(),
                steady);
    }
}
