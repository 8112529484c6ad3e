// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.flow.ProcessProposal;
import org.moveout.ui.DatasetEntry;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.internal.datasets.DatasetHandler;

/** Opens the wizard on the selected dataset, or that of the section used last. */
public final class ProcessHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        open(window, offered(event, window));
        return null;
    }

    /** Opens the wizard. */
    static void open(IWorkbenchWindow window, List<Path> offered) {
        WizardDialog dialog = new WizardDialog(window.getShell(), new ProcessWizard(window, offered));
        dialog.setMinimumPageSize(720, 440);
        dialog.open();
    }

    /** Datasets to choose from: the selected one first, then that of the section used last, then all that are open. */
    static List<Path> offered(ExecutionEvent event, IWorkbenchWindow window) {
        Set<Path> paths = new LinkedHashSet<>();
        DatasetHandler.selected(event).stream().filter(ProcessHandler::suits).map(DatasetEntry::path)
                .forEach(paths::add);
        SectionLinks.of(window).active().flatMap(s -> s.dataset()).filter(ProcessHandler::suits)
                .map(OpenDataset::path).ifPresent(paths::add);
        OpenDatasets.of(window).open().stream().filter(ProcessHandler::suits).map(OpenDataset::path)
                .forEach(paths::add);
        return new ArrayList<>(paths);
    }

    private static boolean suits(DatasetEntry entry) {
        return !(entry instanceof OpenDataset open) || ProcessProposal.isPossible(open.dataset());
    }
}
