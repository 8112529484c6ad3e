// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens SEG-Y files and stores that are dragged from the file manager onto a control. */
public final class DropFiles {
    private static final String METADATA = "metadata.json";

    private DropFiles() {
    }

    /**
     * Accepts files on a control and all that lies in it; does nothing if the control accepts something already.
     *
     * @param control such as the shell of a window
     * @param window  where sections are opened
     */
    public static void accept(Control control, IWorkbenchWindow window) {
        if (control.getData(DND.DROP_TARGET_KEY) != null) {
            return;
        }
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
        target.addDropListener(new Listener(window));
    }

    /** What a dropped path stands for: the store if it is the description in one, else itself. */
    static Path dataset(Path dropped) {
        Path name = dropped.getFileName();
        return name != null && name.toString().equals(METADATA) && dropped.getParent() != null ? dropped.getParent()
                : dropped;
    }

    private static final class Listener extends DropTargetAdapter {
        private final IWorkbenchWindow window;

        Listener(IWorkbenchWindow window) {
            this.window = window;
        }

        @Override
        public void dragEnter(DropTargetEvent event) {
            copy(event);
        }

        @Override
        public void dragOperationChanged(DropTargetEvent event) {
            copy(event);
        }

        /** A file manager that offers to move must not think that the file was moved away. */
        private static void copy(DropTargetEvent event) {
            if (event.detail == DND.DROP_DEFAULT || event.detail == DND.DROP_MOVE) {
                event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY
                        : event.operations & DND.DROP_LINK;
            }
        }

        @Override
        public void drop(DropTargetEvent event) {
            IWorkbenchPage page = window.getActivePage();
            if (page == null || !(event.data instanceof String[] files)) {
                event.detail = DND.DROP_NONE;
                return;
            }
            for (String file : files) {
                try {
                    Sections.open(page, dataset(Path.of(file)));
                } catch (InvalidPathException e) {
                    ILog.of(DropFiles.class).warn("Not a file: " + file, e);
                }
            }
        }
    }
}
