// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.moveout.data.HeaderColumn;
import org.moveout.data.TraceRange;

/**
 * The part of a table of trace headers that is in memory: pages of {@value #ROWS} rows of one column each, the least
 * recently used dropped beyond a number of bytes.
 * <p>
 * Thread-safe. Asking never waits: what is not there is read by the executor, what was asked for last first, and of
 * more than {@value #MOST_WAITING} pages waiting the oldest is forgotten, because the user has scrolled on. A page that
 * cannot be read is kept as {@link HeaderValues.Unreadable} until it is dropped.
 */
public final class HeaderPages {
    /** Rows of a page. */
    public static final int ROWS = 256;

    private static final int MOST_WAITING = 512;
    private static final int OVERHEAD = 128;

    private final OrderedColumns source;
    private final long limit;
    private final Executor executor;
    private final Runnable changed;
    private final LinkedHashMap<Place, HeaderValues> pages = new LinkedHashMap<>(256, 0.75f, true);
    private final LinkedHashSet<Place> waiting = new LinkedHashSet<>();
    private final Set<Place> loading = new HashSet<>();
    private long bytes;
    private boolean running;
    private boolean closed;
    private String problem;

    private record Place(HeaderColumn column, long page) {
    }

    /**
     * A value of the table.
     *
     * @param values the page it is in
     * @param row    its row in the page
     */
    public record Cell(HeaderValues values, int row) {
        /** As {@link HeaderValues#text}. */
        public String text() {
            return values.text(row);
        }
    }

    /**
     * @param source   the rows
     * @param limit    the most bytes of pages to keep
     * @param executor runs the reading, on one thread at a time
     * @param changed  run on the executor's thread whenever pages have come
     */
    public HeaderPages(OrderedColumns source, long limit, Executor executor, Runnable changed) {
        this.source = Objects.requireNonNull(source);
        this.limit = limit;
        this.executor = Objects.requireNonNull(executor);
        this.changed = Objects.requireNonNull(changed);
    }

    /** Where the values come from. */
    public OrderedColumns source() {
        return source;
    }

    /**
     * A value; empty, and asked for, if it is not there yet.
     *
     * @param row of {@link #source()}
     */
    public Optional<Cell> cell(HeaderColumn column, long row) {
        Place place = new Place(column, Objects.checkIndex(row, source.rows().count()) / ROWS);
        boolean start = false;
        synchronized (this) {
            HeaderValues page = pages.get(place);
            if (page != null) {
                return Optional.of(new Cell(page, (int) (row % ROWS)));
            }
            if (!closed && !loading.contains(place)) {
                // what is asked for again becomes the newest
                waiting.remove(place);
                waiting.add(place);
                if (waiting.size() > MOST_WAITING) {
                    waiting.remove(waiting.getFirst());
                }
                start = !running;
                running = true;
            }
        }
        if (start) {
            try {
                executor.execute(this::load);
            } catch (RejectedExecutionException e) {
                close();
            }
        }
        return Optional.empty();
    }

    private void load() {
        for (List<Place> next = next(); !next.isEmpty(); next = next()) {
            long first = next.get(0).page() * ROWS;
            TraceRange rows = new TraceRange(first, Math.min(first + ROWS, source.rows().count()));
            List<HeaderValues> values = read(next.stream().map(Place::column).toList(), rows);
            synchronized (this) {
                loading.clear();
                for (int i = 0; i < next.size() && !closed; i++) {
                    put(next.get(i), values.get(i));
                }
                problem = values.get(0) instanceof HeaderValues.Unreadable u ? u.reason() : problem;
            }
            changed.run();
        }
    }

    /** All columns that wait for the page asked for last. */
    private synchronized List<Place> next() {
        List<Place> places = new ArrayList<>();
        if (!waiting.isEmpty() && !closed) {
            long page = waiting.getLast().page();
            for (Place p : waiting) {
                if (p.page() == page) {
                    places.add(p);
                }
            }
            waiting.removeAll(places);
            loading.addAll(places);
        }
        running = !places.isEmpty();
        return places;
    }

    private List<HeaderValues> read(List<HeaderColumn> columns, TraceRange rows) {
        try {
            return source.read(columns, rows);
        } catch (IOException | RuntimeException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            HeaderValues none = new HeaderValues.Unreadable(rows.intCount(), reason);
            return columns.stream().map(c -> none).toList();
        }
    }

    private void put(Place place, HeaderValues values) {
        HeaderValues old = pages.put(place, values);
        bytes += size(values) - (old == null ? 0 : size(old));
        var eldest = pages.entrySet().iterator();
        while (bytes > limit && pages.size() > 1) {
            bytes -= size(eldest.next().getValue());
            eldest.remove();
        }
    }

    private static long size(HeaderValues values) {
        return OVERHEAD + 8L * values.count();
    }

    /** Why some values could not be read; empty while all could. */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Bytes of the pages in memory. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Forgets everything; what is asked for from now on is never there. */
    public synchronized void close() {
        closed = true;
        waiting.clear();
        pages.clear();
        bytes = 0;
    }
}
