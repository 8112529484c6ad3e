// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.ui.services.IServiceLocator;
import org.moveout.flow.edit.FlowHistory;
import org.moveout.flow.edit.FlowPresets;
import org.moveout.flow.steps.Flow;
import org.moveout.process.Processors;

/**
 * The flow that the user builds in the Flow view: what is previewed and what is run. There is one in a workbench, a
 * service of it: {@code site.getService(CurrentFlow.class)}. It comes back after a restart, with its file and its
 * changes that were not saved. For the user-interface thread.
 */
public interface CurrentFlow {
    /** Told when the flow, its name or what is known about saving has changed. */
    interface Listener {
        /** Something changed; ask for what you need. */
        void flowChanged(CurrentFlow flow);
    }

    /** The service, from any part of the workbench. */
    static CurrentFlow of(IServiceLocator locator) {
        return locator.getService(CurrentFlow.class);
    }

    /** All processors there are, built in and contributed; read once. */
    Processors processors();

    /** Presets, built in and the user's own. */
    FlowPresets presets();

    /** The flow as a thing to change, with undo and redo. */
    FlowHistory history();

    /** The flow as it is now; immutable, so it may be handed to other threads. */
    default Flow flow() {
        return history().flow();
    }

    /** The file it was opened from or saved to; empty for a flow that has none yet. */
    Optional<Path> file();

    /** What to call the flow: the name of its file, or "Untitled". */
    String name();

    /** What file names in the flow are relative to: the folder of its file, otherwise the user's own. */
    Path folder();

    /** Begins an empty flow without a file; nothing can be undone any more. */
    void begin();

    /**
     * The user has opened a file, or saved to one.
     *
     * @param file where
     * @param flow what is in it
     */
    void opened(Path file, Flow flow);

    /**
     * The flow was written to a file, which is its own from now on.
     *
     * @param file where
     * @param flow what was written; if the user has gone on since, that is not saved
     */
    void saved(Path file, Flow flow);

    /** Adds a listener. */
    void addListener(Listener listener);

    /** Removes a listener. */
    void removeListener(Listener listener);
}
