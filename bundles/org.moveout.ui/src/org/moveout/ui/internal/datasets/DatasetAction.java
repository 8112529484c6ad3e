// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.moveout.ui.DatasetEntry;
import org.moveout.ui.Ids;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.RecentDataset;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.Reveal;

/** What can be done with the selected datasets; the names are used in {@code plugin.xml}. */
enum DatasetAction {
    OPEN {
        @Override
        void run(IWorkbenchWindow window, List<DatasetEntry> selected) {
            selected.forEach(d -> Sections.open(window.getActivePage(), d.path()));
        }
    },
    CLOSE {
        @Override
        void run(IWorkbenchWindow window, List<DatasetEntry> selected) {
            List<OpenDataset> closing = selected.stream().filter(OpenDataset.class::isInstance)
                    .map(OpenDataset.class::cast).toList();
            if (UnwrittenResults.mayClose(window, closing)) {
                closing.forEach(d -> Sections.close(window.getWorkbench(), d));
            }
        }
    },
    FORGET {
        @Override
        void run(IWorkbenchWindow window, List<DatasetEntry> selected) {
            for (DatasetEntry entry : selected) {
                if (entry instanceof RecentDataset recent) {
                    OpenDatasets.of(window).forget(recent);
                }
            }
        }
    },
    /** Delete key: closes what is open, forgets what is not. */
    TAKE_AWAY {
        @Override
        void run(IWorkbenchWindow window, List<DatasetEntry> selected) {
            CLOSE.run(window, selected);
            FORGET.run(window, selected);
        }
    },
    REVEAL {
        @Override
        void run(IWorkbenchWindow window, List<DatasetEntry> selected) {
            selected.stream().map(DatasetEntry::path).filter(Files::exists).limit(1).forEach(Reveal::inFileManager);
        }
    },
    COPY_PATH {
        @Override
        void run(IWorkbenchWindow window, List<DatasetEntry> selected) {
            String text = selected.stream().map(d -> d.path().toString())
                    .collect(Collectors.joining(System.lineSeparator()));
            if (!text.isEmpty()) {
                Clipboard clipboard = new Clipboard(window.getShell().getDisplay());
                clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
                clipboard.dispose();
            }
        }
    },
    PROPERTIES {
        @Override
        void run(IWorkbenchWindow window, List<DatasetEntry> selected) {
            try {
                window.getActivePage().showView(Ids.PROPERTIES_VIEW);
            } catch (PartInitException e) {
                ILog.of(DatasetAction.class).log(e.getStatus());
            }
        }
    };

    abstract void run(IWorkbenchWindow window, List<DatasetEntry> selected);
}
