// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.progress.IProgressConstants;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.data.cache.WindowCache;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.eclipse.TaskJob;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.memory.MemoryRequest;
import org.moveout.flow.memory.ProcessedDataset;
import org.moveout.flow.steps.Flow;
import org.osgi.service.prefs.BackingStoreException;

/**
 * The datasets that are open in the workbench, those that were, and the cache they share. A service of the workbench:
 * {@code site.getService(OpenDatasets.class)}. To be used, and telling its listeners, on the user-interface thread.
 */
public final class OpenDatasets {
    private static final int MOST_RECENT = 20;
    private static final String RECENT = "recent";

    private final Display display;
    private final SharedCache cache = new SharedCache();
    private final Map<Path, OpenDataset> open = new LinkedHashMap<>();
    private final Map<Path, List<Waiting>> opening = new LinkedHashMap<>();
    private final Map<Path, Flow> outputs = new HashMap<>();
    private final Set<ProcessedDataset> written = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<RecentDataset> recent = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final OverviewJobs overviews = new OverviewJobs();
    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Ids.BUNDLE);

    private record Waiting(Consumer<OpenDataset> done, Consumer<IStatus> failed) {
    }

    /** Created once by the service factory in {@code plugin.xml}. */
    public OpenDatasets(Display display) {
        this.display = display;
        node.get(RECENT, "").lines().map(RecentDataset::parse).flatMap(Optional::stream).limit(MOST_RECENT)
                .forEach(recent::add);
    }

    /** The service, from any part of the workbench. */
    public static OpenDatasets of(IServiceLocator locator) {
        return locator.getService(OpenDatasets.class);
    }

    /** What is open, in the order it was opened. */
    public List<OpenDataset> open() {
        return List.copyOf(open.values());
    }

    /** What was open, latest first, without what is open now. */
    public List<RecentDataset> recent() {
        return recent.stream().filter(r -> !open.containsKey(r.path())).toList();
    }

    /** What was opened, latest first, with what is open now. */
    public List<RecentDataset> history() {
        return List.copyOf(recent);
    }

    /** Forgets what was opened; what is open stays so. */
    public void forgetAll() {
        recent.clear();
        save();
        changed();
    }

    /** The open dataset at a path. */
    public Optional<OpenDataset> find(Path path) {
        return Optional.ofNullable(open.get(normal(path)));
    }

    /** The memory all sections share. */
    public WindowCache cache() {
        return cache.cache();
    }

    /** Adds a listener that is told when something was opened, closed or forgotten. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Opens a dataset in the background, or hands over the one that is open already (before this method returns).
     *
     * @param path   a SEG-Y file or a store
     * @param done   given the dataset on the user-interface thread
     * @param failed given an error with a sentence for the user, likewise
     */
    public void open(Path path, Consumer<OpenDataset> done, Consumer<IStatus> failed) {
        Path key = normal(path);
        OpenDataset there = open.get(key);
        if (there != null) {
            if (there.inMemory().isEmpty()) {
                remember(there.toRecent());
            }
            done.accept(there);
            return;
        }
        List<Waiting> waiting = opening.get(key);
        if (waiting != null) {
            waiting.add(new Waiting(done, failed));
            return;
        }
        opening.put(key, new ArrayList<>(List.of(new Waiting(done, failed))));
        TaskJob<OpenDataset> job = new TaskJob<>(new OpenTask(key, cache.cache()));
        job.setSystem(true);
        job.setPriority(Job.INTERACTIVE);
        job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
        job.addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (display.isDisposed()) {
                    job.result().ifPresent(OpenDatasets::release);
                } else {
                    display.asyncExec(() -> opened(key, job.result(), event.getResult()));
                }
            }
        });
        job.schedule();
    }

    /**
     * Takes in a result that is only in memory: it is shown and closed like any other dataset, and gone then.
     *
     * @param result belongs to the datasets from now on
     * @return the dataset; its path, under which it can be opened and found, is that of no other
     */
    public OpenDataset add(ProcessedDataset result) {
        Path place = normal(result.location());
        Path path = place;
        for (int i = 2; open.containsKey(path) || opening.containsKey(path); i++) {
            path = place.resolveSibling(place.getFileName() + " " + i);
        }
        OpenDataset added = OpenDataset.of(path, result, cache.cache());
        open.put(path, added);
        changed();
        return added;
    }

    /** The results in memory that have not been written to a file: closing them loses them. */
    public List<OpenDataset> unwritten() {
        return open.values().stream().filter(d -> d.inMemory().filter(r -> !written.contains(r)).isPresent()).toList();
    }

    /** Takes note of the output of a run: what it is, and which results in memory it makes safe. */
    public void written(ProcessRequest run) {
        outputs.put(normal(run.output()), run.flow());
        open.values().stream().map(OpenDataset::inMemory).flatMap(Optional::stream)
                .filter(r -> isSame(r.request(), run)).forEach(written::add);
    }

    /** Whether a dataset was made by a flow: in memory, or by a run since the workbench was started. */
    public boolean isResult(OpenDataset dataset, Flow flow) {
        return flow.equals(dataset.inMemory().map(r -> r.request().flow()).orElse(outputs.get(dataset.path())));
    }

    private static boolean isSame(MemoryRequest made, ProcessRequest run) {
        return normal(made.source()).equals(normal(run.source())) && made.flow().equals(run.flow())
                && made.folder().equals(run.folder()) && made.ensembleKeys().equals(run.ensembleKeys());
    }

    private void opened(Path key, Optional<OpenDataset> result, IStatus status) {
        List<Waiting> waiting = opening.remove(key);
        if (result.isPresent()) {
            open.put(key, result.get());
            overviews.want(result.get());
            remember(result.get().toRecent());
            changed();
            waiting.forEach(w -> w.done().accept(result.get()));
        } else {
            waiting.forEach(w -> w.failed().accept(status));
        }
    }

    /** Closes a dataset. Its sections must be closed before; {@code Sections.close} does both. */
    void close(OpenDataset dataset) {
        if (open.remove(dataset.path(), dataset)) {
            dataset.inMemory().ifPresent(written::remove);
            dataset.source().close();
            dataset.overview().close();
            Optional<Job> building = overviews.cancel(dataset);
            Job job = Job.createSystem("Close " + dataset.name(), monitor -> {
                try {
                    if (building.isPresent()) {
                        building.get().join();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                release(dataset);
            });
            job.schedule();
            changed();
        }
    }

    /** Removes something from the recent ones. */
    public void forget(RecentDataset entry) {
        if (recent.removeIf(r -> r.path().equals(entry.path()))) {
            save();
            changed();
        }
    }

    private void remember(RecentDataset entry) {
        recent.removeIf(r -> r.path().equals(entry.path()));
        recent.addFirst(entry);
        while (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
        save();
    }

    private void save() {
        node.put(RECENT, recent.stream().map(RecentDataset::line).collect(Collectors.joining("\n")));
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(OpenDatasets.class).warn("The list of recent datasets could not be saved.", e);
        }
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static void release(OpenDataset dataset) {
        try {
            dataset.dataset().close();
        } catch (IOException e) {
            ILog.of(OpenDatasets.class).warn(dataset.path() + " could not be closed.", e);
        }
    }

    /** Lets go of everything, when the workbench ends. */
    public void dispose() {
        listeners.clear();
        for (OpenDataset dataset : open.values()) {
            overviews.cancel(dataset);
            dataset.source().close();
            dataset.overview().close();
            release(dataset);
        }
        open.clear();
        cache.close();
    }

    private record OpenTask(Path path, WindowCache cache) implements Task<OpenDataset> {
        @Override
        public String title() {
            return "Open " + path.getFileName();
        }

        @Override
        public OpenDataset run(Progress progress) throws IOException {
            return OpenDataset.open(path, cache);
        }
    }
}
