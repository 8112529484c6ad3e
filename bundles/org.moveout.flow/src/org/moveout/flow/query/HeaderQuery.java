// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.expression.TraceRanges;
import org.moveout.data.task.Progress;
import org.moveout.store.StoreHeaders;

/**
 * Finds the traces of a dataset that match a {@link HeaderExpression} and reads headers of them, in stored order and in
 * constant memory. Parts of a store whose row groups cannot match are not read. Not thread-safe; may be run repeatedly.
 */
public final class HeaderQuery {
    /** More columns than this are read only where something matches. */
    private static final int FEW_COLUMNS = 12;
    /** Traces after which the columns of the matches so far are read. */
    private static final int SPAN = 1 << 16;

    private final Dataset dataset;
    private final TraceHeaders headers;
    private final Optional<HeaderExpression> where;
    private final TraceRanges within;

    /** Receives the result of a query. */
    public interface Rows {
        /**
         * Takes some matching traces. The arrays are filled again after the call.
         *
         * @param batch headers of consecutive traces, with the columns asked for
         * @param rows  which of its rows match, ascending
         * @param count how many entries of {@code rows} are valid, at least 1
         */
        void accept(HeaderBatch batch, int[] rows, int count) throws IOException;
    }

    /**
     * @param dataset stays open as long as the query is run
     * @param where   the condition, its names taken from the dataset; empty for all traces
     */
    public HeaderQuery(Dataset dataset, Optional<HeaderExpression> where) {
        this(dataset, where, TraceRanges.of(new TraceRange(0, dataset.headers().traceCount())));
    }

    /**
     * @param dataset stays open as long as the query is run
     * @param where   the condition, its names taken from the dataset; empty for all traces
     * @param within  only these traces are looked at
     */
    public HeaderQuery(Dataset dataset, Optional<HeaderExpression> where, TraceRanges within) {
        this.dataset = dataset;
        headers = dataset.headers();
        this.where = where;
        this.within = within;
    }

    /**
     * Reads headers of the matching traces.
     *
     * @param select   the columns wanted, all of them in the dataset
     * @param limit    stop after so many matches
     * @param rows     receives them
     * @param progress begun as one phase; polled for cancellation after every batch
     * @return how many traces matched, at most {@code limit}
     */
    public long run(List<HeaderKey> select, long limit, Rows rows, Progress progress) throws IOException {
        List<HeaderKey> keys = where.map(HeaderExpression::keys).orElse(List.of());
        Set<HeaderKey> union = new LinkedHashSet<>(select);
        union.addAll(keys);
        boolean once = where.isEmpty() || union.size() <= FEW_COLUMNS || select.containsAll(union);
        TraceRanges candidates = candidates();
        progress.begin("Reading headers", candidates.count(), "traces");
        Limited limited = new Limited(rows, limit);
        for (TraceRange range : candidates.ranges()) {
            if (limited.full()) {
                break;
            }
            if (once) {
                scan(List.copyOf(union), range, limited, progress);
            } else {
                twice(select, keys, range, limited, progress);
            }
        }
        return limited.taken;
    }

    /** The matching traces. */
    public TraceRanges traces(Progress progress) throws IOException {
        List<TraceRange> found = new ArrayList<>();
        List<HeaderKey> keys = where.map(HeaderExpression::keys).orElse(List.of());
        if (where.isEmpty()) {
            return within;
        }
        run(keys, Long.MAX_VALUE, (batch, rows, count) -> collect(batch, rows, count, found), progress);
        return TraceRanges.merging(found);
    }

    private static void collect(HeaderBatch batch, int[] rows, int count, List<TraceRange> found) {
        for (int i = 0; i < count;) {
            int begin = i++;
            while (i < count && rows[i] == rows[i - 1] + 1) {
                i++;
            }
            TraceRange run = TraceRange.of(batch.firstTrace() + rows[begin], i - begin);
            int last = found.size() - 1;
            if (last >= 0 && found.get(last).end() == run.first()) {
                found.set(last, new TraceRange(found.get(last).first(), run.end()));
            } else {
                found.add(run);
            }
        }
    }

    private TraceRanges candidates() throws IOException {
        TraceRange all = new TraceRange(0, headers.traceCount());
        if (where.isEmpty()) {
            return within;
        }
        return where.get().candidates(all, (key, low, high) -> headers instanceof StoreHeaders store
                ? TraceRanges.merging(store.candidates(key, low, high))
                : TraceRanges.of(all)).and(within);
    }

    private void scan(List<HeaderKey> keys, TraceRange range, Limited rows, Progress progress) throws IOException {
        Selector selector = new Selector();
        try (HeaderPass pass = HeaderPass.open(dataset, keys, range)) {
            while (!rows.full() && pass.next()) {
                progress.checkCancelled();
                HeaderBatch batch = pass.batch();
                rows.accept(batch, selector.rows, selector.select(batch));
                progress.advance(batch.count());
            }
        }
    }

    /** Looks for matches first, and reads the other columns where there are some. */
    private void twice(List<HeaderKey> select, List<HeaderKey> keys, TraceRange range, Limited rows,
            Progress progress) throws IOException {
        Selector selector = new Selector();
        int[] matches = new int[SPAN + HeaderPass.MOST_TRACES];
        int count = 0;
        long base = range.first();
        try (HeaderPass pass = HeaderPass.open(dataset, keys, range)) {
            while (!rows.full() && pass.next()) {
                progress.checkCancelled();
                HeaderBatch batch = pass.batch();
                int found = selector.select(batch);
                for (int i = 0; i < found; i++) {
                    matches[count++] = (int) (batch.firstTrace() - base) + selector.rows[i];
                }
                long end = batch.firstTrace() + batch.count();
                if (end - base >= SPAN) {
                    deliver(select, base, matches, count, rows);
                    base = end;
                    count = 0;
                }
                progress.advance(batch.count());
            }
        }
        deliver(select, base, matches, count, rows);
    }

    private void deliver(List<HeaderKey> select, long base, int[] matches, int count, Limited rows)
            throws IOException {
        if (count == 0 || rows.full()) {
            return;
        }
        TraceRange range = new TraceRange(base + matches[0], base + matches[count - 1] + 1);
        int[] hits = new int[HeaderPass.MOST_TRACES];
        int at = 0;
        try (HeaderPass pass = HeaderPass.open(dataset, select, range)) {
            while (!rows.full() && pass.next()) {
                HeaderBatch batch = pass.batch();
                int n = 0;
                while (at < count && base + matches[at] < batch.firstTrace() + batch.count()) {
                    hits[n++] = (int) (base + matches[at++] - batch.firstTrace());
                }
                rows.accept(batch, hits, n);
            }
        }
    }

    /** Decides which rows of a batch match. */
    private final class Selector {
        final int[] rows = new int[HeaderPass.MOST_TRACES];
        private final HeaderExpression.Evaluator evaluator = where.map(HeaderExpression::evaluator).orElse(null);

        int select(HeaderBatch batch) {
            if (evaluator != null) {
                return evaluator.select(batch, rows);
            }
            for (int i = 0; i < batch.count(); i++) {
                rows[i] = i;
            }
            return batch.count();
        }
    }

    /** Passes on at most so many matches. */
    private static final class Limited {
        private final Rows rows;
        private final long limit;
        private long taken;

        Limited(Rows rows, long limit) {
            this.rows = rows;
            this.limit = limit;
        }

        boolean full() {
            return taken >= limit;
        }

        void accept(HeaderBatch batch, int[] which, int count) throws IOException {
            int n = (int) Math.min(count, limit - taken);
            if (n > 0) {
                rows.accept(batch, which, n);
                taken += n;
            }
        }
    }
}
