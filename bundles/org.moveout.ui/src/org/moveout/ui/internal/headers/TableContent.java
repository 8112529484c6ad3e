// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.order.TraceOrder;
import org.moveout.eclipse.TaskJob;
import org.moveout.flow.headers.ArrangeTraces;
import org.moveout.flow.headers.HeaderPages;
import org.moveout.flow.headers.OrderedColumns;
import org.moveout.flow.headers.SortTraces;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.internal.Icons;

/**
 * Which rows the table has: traces of a dataset, filtered and sorted by a job that any newer wish cancels. Until it has
 * ended the rows stay what they were. For the user-interface thread.
 */
final class TableContent {
    private static final long PAGE_BYTES = 16L << 20;

    private final Display display;
    private final Events events;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(r -> {
        Thread thread = new Thread(r, "Moveout header table");
        thread.setDaemon(true);
        return thread;
    });
    private OpenDataset dataset;
    private TraceOrder base = TraceOrder.of();
    private Optional<HeaderExpression> filter = Optional.empty();
    private List<SortTraces.Key> sort = List.of();
    private TraceOrder matching = base;
    private boolean matchingIsValid;
    private HeaderPages pages;
    private TaskJob<ArrangeTraces.Rows> job;
    private String problem = "";

    /** What happens. */
    interface Events {
        /** There are other rows. */
        void rowsChanged();

        /** Work has begun, has ended or has failed. */
        void stateChanged();

        /** Values have come. */
        void valuesCame();
    }

    TableContent(Display display, Events events) {
        this.display = display;
        this.events = events;
    }

    Optional<OpenDataset> dataset() {
        return Optional.ofNullable(dataset);
    }

    /** The rows; null while there is no dataset. */
    HeaderPages pages() {
        return pages;
    }

    /** Traces to choose from. */
    TraceOrder base() {
        return base;
    }

    /** The traces of the rows. */
    TraceOrder rows() {
        return pages == null ? TraceOrder.of() : pages.source().rows();
    }

    boolean isFiltered() {
        return filter.isPresent();
    }

    boolean isSorted() {
        return !sort.isEmpty();
    }

    /** Whether other rows are on their way. */
    boolean isBusy() {
        return job != null;
    }

    /** Why the rows are not what they should be; empty if they are. */
    String problem() {
        return problem;
    }

    /** Shows other traces of the same or of another dataset, unfiltered until the filter has been applied. */
    void setTraces(OpenDataset of, TraceOrder traces) {
        boolean other = of != dataset;
        if (!other && traces.equals(base)) {
            return;
        }
        dataset = of;
        base = traces;
        matchingIsValid = false;
        if (other) {
            filter = Optional.empty();
            sort = List.of();
            show(base);
        }
        arrange();
    }

    void setFilter(Optional<HeaderExpression> now) {
        if (!now.map(Object::toString).equals(filter.map(Object::toString)) || !problem.isEmpty()) {
            filter = now;
            matchingIsValid = false;
            arrange();
        }
    }

    void setSort(List<SortTraces.Key> now) {
        if (!now.equals(sort) || !problem.isEmpty()) {
            sort = List.copyOf(now);
            arrange();
        }
    }

    private void arrange() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        problem = "";
        if (dataset == null) {
            return;
        }
        if (filter.isEmpty()) {
            matching = base;
            matchingIsValid = true;
        }
        if (matchingIsValid && sort.isEmpty()) {
            show(matching);
            events.stateChanged();
            return;
        }
        ArrangeTraces task = matchingIsValid
                ? new ArrangeTraces(dataset.dataset(), matching, Optional.empty(), sort)
                : new ArrangeTraces(dataset.dataset(), base, filter, sort);
        TaskJob<ArrangeTraces.Rows> started = new TaskJob<>(task);
        started.setPriority(Job.SHORT);
        started.setProperty(IProgressConstants.ICON_PROPERTY, Icons.descriptor("trace-headers"));
        started.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
        started.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> arranged(started, event.getResult()));
                }
            }
        });
        job = started;
        started.schedule();
        events.stateChanged();
    }

    private void arranged(TaskJob<ArrangeTraces.Rows> ended, IStatus status) {
        if (ended != job) {
            return;
        }
        job = null;
        if (ended.result().isPresent() && status.isOK()) {
            matching = ended.result().get().matching();
            matchingIsValid = true;
            show(ended.result().get().sorted());
        } else {
            problem = status.getSeverity() == IStatus.CANCEL
                    ? "Cancelled: the rows are what they were before." : status.getMessage();
        }
        events.stateChanged();
    }

    private void show(TraceOrder rows) {
        if (pages != null && pages.source().dataset() == dataset.dataset() && rows.equals(rows())) {
            return;
        }
        if (pages != null) {
            pages.close();
        }
        AtomicBoolean told = new AtomicBoolean();
        pages = new HeaderPages(new OrderedColumns(dataset.dataset(), Objects.requireNonNull(rows)), PAGE_BYTES, reader,
                () -> {
                    if (!told.getAndSet(true) && !display.isDisposed()) {
                        display.asyncExec(() -> {
                            told.set(false);
                            events.valuesCame();
                        });
                    }
                });
        events.rowsChanged();
    }

    /** Lets go of the dataset. */
    void clear() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        if (pages != null) {
            pages.close();
        }
        dataset = null;
        pages = null;
        base = TraceOrder.of();
        problem = "";
    }

    void dispose() {
        clear();
        reader.shutdown();
    }
}
