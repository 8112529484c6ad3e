// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.data.geometry.PointIndex;
import org.moveout.data.geometry.ReadGeometry;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.eclipse.TaskJob;
import org.moveout.flow.geometry.Geometries;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;

/**
 * Where the traces of the open datasets are, read once in the background and shared by the map and the time slices. A
 * service of the workbench. For the user-interface thread, on which listeners are told too.
 */
public final class DatasetGeometries {
    /** SEG-Y files with more traces are read only when the user says so: every header of the file must be visited. */
    private static final long ASK_ABOVE = 3_000_000;
    private static final long REPORT_NANOS = 200_000_000;

    private final Display display;
    private final OpenDatasets datasets;
    private final Runnable closed = this::forgetClosed;
    private final Map<Path, Entry> entries = new HashMap<>();
    private final CopyOnWriteArrayList<Consumer<Path>> listeners = new CopyOnWriteArrayList<>();

    private static final class Entry {
        private final OpenDataset dataset;
        private GeometryState state;
        private Job job;

        Entry(OpenDataset dataset) {
            this.dataset = dataset;
        }
    }

    /** Created once by the service factory in {@code plugin.xml}. */
    public DatasetGeometries(Display display, OpenDatasets datasets) {
        this.display = display;
        this.datasets = datasets;
        datasets.addListener(closed);
    }

    /** The service, from any part of the workbench. */
    public static DatasetGeometries of(IServiceLocator locator) {
        return locator.getService(DatasetGeometries.class);
    }

    /** Adds a listener that is told the path of a dataset whose state is another one. */
    public void addListener(Consumer<Path> listener) {
        listeners.addIfAbsent(listener);
    }

    /** Removes a listener. */
    public void removeListener(Consumer<Path> listener) {
        listeners.remove(listener);
    }

    /** How far the positions of a dataset are known; reading starts unless it would take long. */
    public GeometryState want(OpenDataset dataset) {
        Entry entry = entry(dataset);
        if (entry.state == null) {
            if (dataset.isStore() || dataset.traces() <= ASK_ABOVE) {
                read(dataset);
            } else {
                entry.state = new GeometryState.Waiting(dataset.traces());
            }
        }
        return entry.state;
    }

    /** The positions of a dataset, if they are known. */
    public Optional<GeometryState.Ready> ready(Path path) {
        Entry entry = entries.get(path);
        return entry != null && entry.state instanceof GeometryState.Ready ready ? Optional.of(ready) : Optional.empty();
    }

    /** Reads the positions of a dataset now, also after a failure. */
    public void read(OpenDataset dataset) {
        Entry entry = entry(dataset);
        if (entry.job != null) {
            return;
        }
        TaskJob<GeometryState.Ready> job = new TaskJob<>(new Read(dataset,
                fraction -> tell(entry, new GeometryState.Reading(fraction))));
        job.setPriority(Job.LONG);
        job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                IStatus status = event.getResult();
                later(() -> {
                    entry.job = null;
                    set(entry, job.result().map(GeometryState.class::cast).orElseGet(() -> status
                            .getSeverity() == IStatus.CANCEL ? new GeometryState.Waiting(dataset.traces())
                                    : new GeometryState.Failed(status.getMessage())));
                });
            }
        });
        entry.job = job;
        entry.state = new GeometryState.Reading(0);
        job.schedule();
    }

    /** Stops reading the positions of a dataset. */
    public void cancel(OpenDataset dataset) {
        Entry entry = entries.get(dataset.path());
        if (entry != null && entry.job != null) {
            entry.job.cancel();
        }
    }

    private Entry entry(OpenDataset dataset) {
        Entry entry = entries.get(dataset.path());
        if (entry == null || entry.dataset != dataset) {
            entry = new Entry(dataset);
            entries.put(dataset.path(), entry);
        }
        return entry;
    }

    private void tell(Entry entry, GeometryState state) {
        later(() -> {
            if (entry.job != null) {
                set(entry, state);
            }
        });
    }

    private void later(Runnable what) {
        try {
            display.asyncExec(what);
        } catch (SWTException e) {
            // the workbench is gone, and with it whoever wanted to know
            return;
        }
    }

    private void set(Entry entry, GeometryState state) {
        entry.state = state;
        if (entries.get(entry.dataset.path()) == entry) {
            listeners.forEach(l -> l.accept(entry.dataset.path()));
        }
    }

    private void forgetClosed() {
        entries.values().removeIf(e -> {
            boolean gone = datasets.find(e.dataset.path()).orElse(null) != e.dataset;
            if (gone && e.job != null) {
                e.job.cancel();
            }
            return gone;
        });
    }

    /** Lets go of everything, when the workbench ends. */
    public void dispose() {
        datasets.removeListener(closed);
        entries.values().forEach(e -> {
            if (e.job != null) {
                e.job.cancel();
            }
        });
        entries.clear();
        listeners.clear();
    }

    /** Reads positions and indexes them. */
    private record Read(OpenDataset dataset, Consumer<Double> report) implements Task<GeometryState.Ready> {
        @Override
        public String title() {
            return "Read trace positions of " + dataset.name();
        }

        @Override
        public GeometryState.Ready run(Progress progress) throws IOException {
            int most = ReadGeometry.mostFor(Runtime.getRuntime().maxMemory());
            TraceGeometry geometry = Geometries.read(dataset.dataset(), most).run(new Reporting(progress, report));
            return new GeometryState.Ready(geometry, new PointIndex(geometry.positions()));
        }
    }

    /** Passes progress on and reports the fraction now and then. */
    private static final class Reporting implements Progress {
        private final Progress target;
        private final Consumer<Double> report;
        private long total;
        private long done;
        private long reported = System.nanoTime();

        Reporting(Progress target, Consumer<Double> report) {
            this.target = target;
            this.report = report;
        }

        @Override
        public void begin(String phase, long newTotal, String unit) {
            total = newTotal;
            done = 0;
            target.begin(phase, newTotal, unit);
        }

        @Override
        public void advance(long amount) {
            target.advance(amount);
            done += amount;
            long now = System.nanoTime();
            if (now - reported > REPORT_NANOS && total > 0) {
                reported = now;
                report.accept((double) done / total);
            }
        }

        @Override
        public boolean isCancelled() {
            return target.isCancelled();
        }

        @Override
        public Progress split(double share) {
            return target.split(share);
        }
    }
}
