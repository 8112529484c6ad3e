// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.ui.DatasetEntry;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.internal.datasets.DatasetHandler;
import org.moveout.ui.internal.section.SectionEditor;

/** Opens the import wizard, on the selected SEG-Y file, or that of the active section. */
public final class ImportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Path file = DatasetHandler.selected(event).stream().filter(ImportHandler::isRaw).map(DatasetEntry::path)
                .findFirst().or(() -> active(event)).orElse(null);
        WizardDialog dialog = new WizardDialog(window.getShell(), new ImportWizard(window, file));
        dialog.setMinimumPageSize(900, 560);
        dialog.open();
        return null;
    }

    private static Optional<Path> active(ExecutionEvent event) {
        return HandlerUtil.getActiveEditor(event) instanceof SectionEditor section
                ? section.dataset().filter(ImportHandler::isRaw).map(OpenDataset::path) : Optional.empty();
    }

    private static boolean isRaw(DatasetEntry entry) {
        return "SEG-Y".equals(entry.kind());
    }
}
