// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.moveout.flow.edit.FlowHistory;
import org.moveout.flow.edit.FlowPresets;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowException;
import org.moveout.flow.steps.FlowFile;
import org.moveout.process.Processors;
import org.moveout.ui.CurrentFlow;
import org.osgi.service.prefs.BackingStoreException;

/** The current flow, kept in preferences, from which it comes back after a restart or a crash. */
public final class KeptFlow implements CurrentFlow {
    static final String UNTITLED = "Untitled";

    private static final String FLOW = "flow.current";
    private static final String SAVED = "flow.saved";
    private static final String FILE = "flow.file";
    private static final int KEEP_MILLIS = 700;

    private final Processors processors;
    private final FlowPresets presets;
    private final FlowHistory history;
    private final IEclipsePreferences node;
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Job keep = Job.createSystem("Keep the flow", monitor -> {
        flush();
    });
    private Path file;
    private boolean quiet;

    /**
     * @param processors the catalogue
     * @param presets    those of the user
     * @param node       where the flow is kept
     */
    public KeptFlow(Processors processors, FlowPresets presets, IEclipsePreferences node) {
        this.processors = processors;
        this.presets = presets;
        this.node = node;
        history = new FlowHistory(processors, () -> System.nanoTime() / 1_000_000);
        restore();
        history.addListener(h -> changed());
    }

    private void restore() {
        String kept = node.get(FLOW, "");
        if (kept.isEmpty()) {
            return;
        }
        try {
            FlowFile reader = new FlowFile(processors);
            Flow flow = reader.parse(kept, UNTITLED);
            String before = node.get(SAVED, "");
            history.open(flow, before.isEmpty() ? Flow.of(List.of()) : reader.parse(before, UNTITLED));
            String name = node.get(FILE, "");
            file = name.isEmpty() ? null : Path.of(name);
        } catch (FlowException | InvalidPathException e) {
            ILog.of(KeptFlow.class).warn("The flow of the last session cannot be read any more; it was:\n" + kept, e);
        }
    }

    @Override
    public Processors processors() {
        return processors;
    }

    @Override
    public FlowPresets presets() {
        return presets;
    }

    @Override
    public FlowHistory history() {
        return history;
    }

    @Override
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public String name() {
        return file == null ? UNTITLED : file.getFileName().toString();
    }

    @Override
    public Path folder() {
        return file == null ? Path.of(System.getProperty("user.home", "")).toAbsolutePath()
                : file.toAbsolutePath().getParent();
    }

    @Override
    public void begin() {
        become(null, () -> history.open(Flow.of(List.of())));
    }

    @Override
    public void opened(Path from, Flow flow) {
        become(from, () -> history.open(flow));
    }

    @Override
    public void saved(Path to, Flow flow) {
        become(to, () -> history.markSaved(flow));
    }

    /** Changes file and flow at once, so that nobody sees the one without the other. */
    private void become(Path now, Runnable change) {
        quiet = true;
        try {
            file = now == null ? null : now.toAbsolutePath().normalize();
            change.run();
        } finally {
            quiet = false;
        }
        changed();
    }

    private void changed() {
        if (quiet) {
            return;
        }
        node.put(FLOW, FlowFile.print(history.flow()));
        node.put(SAVED, FlowFile.print(history.saved()));
        node.put(FILE, file == null ? "" : file.toString());
        keep.schedule(KEEP_MILLIS);
        listeners.forEach(l -> l.flowChanged(this));
    }

    private void flush() {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            ILog.of(KeptFlow.class).warn("The flow could not be kept for the next start.", e);
        }
    }

    @Override
    public void addListener(Listener listener) {
        listeners.addIfAbsent(listener);
    }

    @Override
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Lets go of everything, when the workbench ends. */
    public void dispose() {
        keep.cancel();
        listeners.clear();
        flush();
    }
}
