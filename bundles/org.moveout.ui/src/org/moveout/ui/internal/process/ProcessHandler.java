// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.flow.ProcessProposal;
import org.moveout.flow.memory.ProcessedDataset;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.DatasetEntry;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.internal.datasets.DatasetHandler;
import org.moveout.ui.internal.gather.GatherBar;
import org.moveout.ui.internal.gather.GatherIndexes;

/** Opens the wizard on the selected dataset, or that of the section used last. */
public final class ProcessHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<ProcessedDataset> result = chosen(event, window).flatMap(OpenDataset::inMemory);
        if (result.isPresent()) {
            export(window, result.get());
        } else {
            List<Path> offered = offered(event, window);
            open(window, offered, tried(window, offered));
        }
        return null;
    }

    /**
     * Opens the wizard to write a result in memory to a file: with its source and the flow and gathers that made it.
     *
     * @return whether the run was started
     */
    public static boolean export(IWorkbenchWindow window, ProcessedDataset result) {
        return open(window, List.of(result.request().source()), Optional.of(FlowChoice.of(result.request())));
    }

    /** Opens the wizard; says whether it was finished. */
    static boolean open(IWorkbenchWindow window, List<Path> offered, Optional<FlowChoice> flow) {
        WizardDialog dialog = new WizardDialog(window.getShell(), new ProcessWizard(window, offered, flow));
        dialog.setMinimumPageSize(720, 440);
        return dialog.open() == Window.OK;
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

    /** The flow of the Flow view, with the gathers that the dataset offered first is looked at by, if it is. */
    static Optional<FlowChoice> tried(IWorkbenchWindow window, List<Path> offered) {
        return SectionLinks.of(window).active().filter(s -> !offered.isEmpty()
                && s.dataset().filter(d -> d.path().equals(offered.getFirst())).isPresent())
                .flatMap(GatherIndexes.of(window)::bar).flatMap(GatherBar::index)
                .map(i -> FlowChoice.of(CurrentFlow.of(window), Optional.of(i.keys())));
    }

    /** The selected dataset, or that of the section used last. */
    private static Optional<OpenDataset> chosen(ExecutionEvent event, IWorkbenchWindow window) {
        List<DatasetEntry> selected = DatasetHandler.selected(event);
        return selected.isEmpty() ? SectionLinks.of(window).active().flatMap(s -> s.dataset())
                : selected.getFirst() instanceof OpenDataset open ? Optional.of(open) : Optional.empty();
    }

    private static boolean suits(DatasetEntry entry) {
        return !(entry instanceof OpenDataset open) || ProcessProposal.isPossible(open.dataset());
    }
}
