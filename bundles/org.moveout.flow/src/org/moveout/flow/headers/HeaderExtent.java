// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.store.StoreDataset;

/**
 * The extent of the values of a header column, found without reading all of them.
 *
 * @param column the column
 * @param min    least value that was seen
 * @param max    greatest value that was seen
 * @param exact  whether that is so for all traces; otherwise some were looked at
 */
public record HeaderExtent(HeaderColumn column, double min, double max, boolean exact) {
    private static final int BLOCKS = 64;
    private static final int BLOCK = 64;

    /** Whether all values that were seen are the same. */
    public boolean isConstant() {
        return min == max;
    }

    /**
     * The work of finding the extents of all columns: from the statistics of a store, else from {@value #BLOCKS} blocks
     * of {@value #BLOCK} traces spread evenly over the dataset.
     */
    public static Task<List<HeaderExtent>> of(Dataset dataset) {
        return new Task<>() {
            @Override
            public String title() {
                return "Look at the headers of " + dataset.name();
            }

            @Override
            public List<HeaderExtent> run(Progress progress) throws IOException {
                return dataset instanceof StoreDataset store ? stored(store) : sampled(dataset, progress);
            }
        };
    }

    private static List<HeaderExtent> stored(StoreDataset store) throws IOException {
        List<HeaderExtent> extents = new ArrayList<>();
        for (HeaderColumn column : store.headers().columns()) {
            double[] limits = store.headers().limits(column.key());
            extents.add(new HeaderExtent(column, limits[0], limits[1], true));
        }
        return extents;
    }

    private static List<HeaderExtent> sampled(Dataset dataset, Progress progress) throws IOException {
        long traces = dataset.headers().traceCount();
        List<HeaderColumn> columns = dataset.headers().columns();
        OrderedColumns source = new OrderedColumns(dataset, TraceOrder.all(traces));
        double[] min = new double[columns.size()];
        double[] max = new double[columns.size()];
        java.util.Arrays.fill(min, Double.NaN);
        java.util.Arrays.fill(max, Double.NaN);
        boolean all = traces <= (long) BLOCKS * BLOCK;
        progress.begin("Reading headers", BLOCKS, "blocks");
        for (int b = 0; b < BLOCKS; b++) {
            progress.checkCancelled();
            long first = all ? Math.min(traces, (long) b * BLOCK) : (traces - BLOCK) * b / (BLOCKS - 1);
            List<HeaderValues> values = source.read(columns, new TraceRange(first, Math.min(traces, first + BLOCK)));
            for (int c = 0; c < min.length; c++) {
                for (int i = 0; i < values.get(c).count(); i++) {
                    double v = values.get(c).number(i);
                    min[c] = min[c] <= v ? min[c] : v;
                    max[c] = max[c] >= v ? max[c] : v;
                }
            }
            progress.advance(1);
        }
        List<HeaderExtent> extents = new ArrayList<>();
        for (int c = 0; c < min.length; c++) {
            extents.add(new HeaderExtent(columns.get(c), min[c], max[c], all));
        }
        return extents;
    }
}
