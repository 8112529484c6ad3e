// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;

/** Finds the rows of traces. */
final class RowSearch {
    private static final int POLL = 1 << 16;

    private RowSearch() {
    }

    /**
     * The rows that hold certain traces, as ascending ranges.
     *
     * @param rows     the trace of each row
     * @param traces   those looked for
     * @param most     the most ranges given
     * @param progress polled for cancellation
     */
    static List<TraceRange> rows(TraceOrder rows, TraceOrder traces, int most, Progress progress) {
        List<TraceRange> found = new ArrayList<>();
        if (rows.range().isPresent() && traces.range().isPresent()) {
            TraceRange all = rows.range().get();
            TraceRange common = all.intersect(traces.range().get());
            if (common.count() > 0) {
                found.add(new TraceRange(common.first() - all.first(), common.end() - all.first()));
            }
            return found;
        }
        long[] wanted = new long[Math.toIntExact(traces.range().isPresent() ? 0 : traces.count())];
        Arrays.setAll(wanted, traces::trace);
        Arrays.sort(wanted);
        long first = rows.range().map(TraceRange::first).orElse(0L);
        if (rows.range().isPresent()) {
            for (long trace : wanted) {
                if (rows.range().get().contains(trace) && !add(found, trace - first, most)) {
                    break;
                }
            }
            return found;
        }
        for (long row = 0; row < rows.count(); row++) {
            if (row % POLL == 0) {
                progress.checkCancelled();
            }
            long trace = rows.trace(row);
            boolean is = traces.range().map(r -> r.contains(trace)).orElse(false)
                    || Arrays.binarySearch(wanted, trace) >= 0;
            if (is && !add(found, row, most)) {
                break;
            }
        }
        return found;
    }

    private static boolean add(List<TraceRange> found, long row, int most) {
        int last = found.size() - 1;
        if (last >= 0 && found.get(last).end() >= row) {
            found.set(last, new TraceRange(found.get(last).first(), Math.max(found.get(last).end(), row + 1)));
            return true;
        }
        if (found.size() == most) {
            return false;
        }
        found.add(new TraceRange(row, row + 1));
        return true;
    }
}
