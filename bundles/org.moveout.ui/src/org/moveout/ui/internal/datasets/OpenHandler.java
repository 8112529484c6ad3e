// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.ui.Sections;

/** Asks for files and opens them. A store is chosen by the {@code metadata.json} in it. */
public final class OpenHandler extends AbstractHandler {
    /** File endings to offer, as SWT wants them. */
    public static final String SEGY = "*.sgy;*.segy;*.SGY;*.SEGY;*.seg;*.sgy2";

    private static final String METADATA = "metadata.json";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Open SEG-Y Files or Stores");
        dialog.setFilterExtensions(new String[] { SEGY + ";" + METADATA, "*.*" });
        dialog.setFilterNames(new String[] { "Seismic data (SEG-Y, metadata.json of a store)", "All files" });
        if (dialog.open() != null) {
            for (String name : dialog.getFileNames()) {
                Path file = Path.of(dialog.getFilterPath(), name);
                Sections.open(window.getActivePage(), name.equals(METADATA) ? file.getParent() : file);
            }
        }
        return null;
    }
}
