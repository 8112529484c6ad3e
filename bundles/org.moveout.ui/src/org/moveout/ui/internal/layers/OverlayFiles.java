// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.layers;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.moveout.ui.SectionPart;

/** Asks for the files of overlays. */
final class OverlayFiles {
    private OverlayFiles() {
    }

    /** The files the user chooses, beside the dataset to begin with; none if the dialog is closed. */
    static List<Path> ask(SectionPart part, OverlayKind kind) {
        FileDialog dialog = new FileDialog(part.getSite().getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Add " + kind.name());
        dialog.setFilterNames(new String[] { kind.name() + " (" + patterns(kind, ", ") + ")", "All files" });
        dialog.setFilterExtensions(new String[] { patterns(kind, ";"), "*" });
        if (part.path().getParent() != null) {
            dialog.setFilterPath(part.path().getParent().toString());
        }
        return dialog.open() == null ? List.of()
                : Arrays.stream(dialog.getFileNames()).map(n -> Path.of(dialog.getFilterPath()).resolve(n)).toList();
    }

    private static String patterns(OverlayKind kind, String between) {
        return kind.endings().stream().map(e -> "*." + e).collect(Collectors.joining(between));
    }
}
