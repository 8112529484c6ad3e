// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.gather.GatherIndex;
import org.moveout.eclipse.TaskJob;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.Icons;

/**
 * The gathers of open datasets, found once and shared by all sections, and the bars of those sections. A service of the
 * workbench; for the user-interface thread.
 */
public final class GatherIndexes {
    private static final int MOST = 12;

    private final Display display;
    private final OpenDatasets datasets;
    private final Map<Key, GatherIndex> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, Reading> reading = new LinkedHashMap<>();
    private final Map<SectionPart, GatherBar> bars = new WeakHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Runnable closed = this::forgetClosed;

    private record Key(Dataset dataset, List<HeaderKey> keys) {
    }

    /** Created once by the service factory in {@code plugin.xml}. */
    public GatherIndexes(Display display, OpenDatasets datasets) {
        this.display = display;
        this.datasets = datasets;
        datasets.addListener(closed);
    }

    /** The service, from any part of the workbench. */
    public static GatherIndexes of(IServiceLocator locator) {
        return locator.getService(GatherIndexes.class);
    }

    /** The bar of a section. */
    public Optional<GatherBar> bar(SectionPart section) {
        return Optional.ofNullable(bars.get(section));
    }

    void add(SectionPart section, GatherBar bar) {
        bars.put(section, bar);
    }

    void remove(SectionPart section) {
        bars.remove(section);
    }

    /** Adds a listener that is told when the gathers of a dataset have been found. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** The gathers that have been found for a dataset already. */
    public List<GatherIndex> known(OpenDataset dataset) {
        return known.entrySet().stream().filter(e -> e.getKey().dataset() == dataset.dataset())
                .map(Map.Entry::getValue).toList();
    }

    /** Somebody who waits for gathers to be found. */
    final class Waiting {
        private final Reading job;
        private final Consumer<GatherIndex> done;
        private final Consumer<IStatus> failed;

        private Waiting(Reading job, Consumer<GatherIndex> done, Consumer<IStatus> failed) {
            this.job = job;
            this.done = done;
            this.failed = failed;
        }

        /** What is being done. */
        String title() {
            return job.task.title();
        }

        /** How much is done, from 0 to 1. */
        double fraction() {
            return job.task.fraction();
        }

        /** Waits no longer; the reading ends if nobody else waits for it. */
        void cancel() {
            job.waiting.remove(this);
            if (job.waiting.isEmpty()) {
                reading.remove(job.key, job);
                job.job.cancel();
            }
        }
    }

    private static final class Reading {
        final Key key;
        final ReadGathers task;
        final TaskJob<GatherIndex> job;
        final List<Waiting> waiting = new ArrayList<>();

        Reading(Key key) {
            this.key = key;
            task = new ReadGathers(key.dataset(), key.keys());
            job = new TaskJob<>(task);
        }
    }

    /**
     * Asks for the gathers of a dataset.
     *
     * @param done   given them, before this method returns if they are known
     * @param failed given the reason, also if the user cancelled in the Progress view
     * @return whom to cancel; empty if they are known
     */
    Optional<Waiting> ask(OpenDataset dataset, List<HeaderKey> keys, Consumer<GatherIndex> done,
            Consumer<IStatus> failed) {
        Key key = new Key(dataset.dataset(), keys);
        GatherIndex there = known.get(key);
        if (there != null) {
            done.accept(there);
            return Optional.empty();
        }
        Reading job = reading.get(key);
        if (job == null) {
            job = start(key);
        }
        Waiting waiting = new Waiting(job, done, failed);
        job.waiting.add(waiting);
        return Optional.of(waiting);
    }

    /**
     * Asks for the gathers of a dataset, as {@link #ask}.
     *
     * @return stops waiting
     */
    public Runnable find(OpenDataset dataset, List<HeaderKey> keys, Consumer<GatherIndex> done,
            Consumer<IStatus> failed) {
        Optional<Waiting> waiting = ask(dataset, keys, done, failed);
        return () -> waiting.ifPresent(Waiting::cancel);
    }

    private Reading start(Key key) {
        Reading made = new Reading(key);
        reading.put(key, made);
        made.job.setPriority(Job.INTERACTIVE);
        made.job.setProperty(IProgressConstants.ICON_PROPERTY, Icons.descriptor("gather-by"));
        made.job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
        made.job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> ended(made, event.getResult()));
                }
            }
        });
        made.job.schedule();
        return made;
    }

    private void ended(Reading made, IStatus status) {
        reading.remove(made.key, made);
        Optional<GatherIndex> index = made.job.result();
        boolean open = datasets.open().stream().anyMatch(d -> d.dataset() == made.key.dataset());
        if (index.isPresent() && open) {
            known.put(made.key, index.get());
            var eldest = known.keySet().iterator();
            while (known.size() > MOST) {
                eldest.next();
                eldest.remove();
            }
        }
        for (Waiting waiting : List.copyOf(made.waiting)) {
            if (index.isPresent() && open) {
                waiting.done.accept(index.get());
            } else {
                waiting.failed.accept(status);
            }
        }
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private void forgetClosed() {
        known.keySet().removeIf(k -> datasets.open().stream().noneMatch(d -> d.dataset() == k.dataset()));
        for (Reading job : List.copyOf(reading.values())) {
            if (datasets.open().stream().noneMatch(d -> d.dataset() == job.key.dataset())) {
                reading.remove(job.key, job);
                job.job.cancel();
            }
        }
    }

    /** Lets go of everything, when the workbench ends. */
    public void dispose() {
        datasets.removeListener(closed);
        reading.values().forEach(r -> r.job.cancel());
        reading.clear();
        known.clear();
        bars.clear();
        listeners.clear();
    }
}
