// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.eclipse.Options;
import org.moveout.flow.ExportSegy;
import org.moveout.flow.memory.ProcessedDataset;
import org.moveout.ui.DatasetEntry;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.datasets.DatasetHandler;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.notice.Work;
import org.moveout.ui.internal.process.ProcessHandler;
import org.moveout.ui.internal.section.SectionEditor;

/** Exports the selected store or result in memory, or that of the active section, or a store the user chooses. */
public final class ExportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<ProcessedDataset> result = inMemory(event);
        if (result.isPresent()) {
            ProcessHandler.export(window, result.get());
            return null;
        }
        selected(event).or(() -> active(event)).or(() -> choose(window.getShell()))
                .ifPresent(store -> export(window, store));
        return null;
    }

    /** A result in memory is exported by running its flow again, into a file. */
    private static Optional<ProcessedDataset> inMemory(ExecutionEvent event) {
        List<DatasetEntry> selected = DatasetHandler.selected(event);
        if (!selected.isEmpty()) {
            return selected.getFirst() instanceof OpenDataset open ? open.inMemory() : Optional.empty();
        }
        return HandlerUtil.getActiveEditor(event) instanceof SectionEditor section
                ? section.dataset().flatMap(OpenDataset::inMemory) : Optional.empty();
    }

    private static Optional<Path> selected(ExecutionEvent event) {
        return DatasetHandler.selected(event).stream().filter(d -> "store".equals(d.kind())).map(DatasetEntry::path)
                .findFirst();
    }

    private static Optional<Path> active(ExecutionEvent event) {
        return HandlerUtil.getActiveEditor(event) instanceof SectionEditor section
                ? section.dataset().filter(OpenDataset::isStore).map(OpenDataset::path) : Optional.empty();
    }

    private static Optional<Path> choose(Shell shell) {
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText("Export to SEG-Y");
        dialog.setMessage("Choose the store to export; its name ends in .moveout.");
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private static void export(IWorkbenchWindow window, Path store) {
        ExportDialog dialog = new ExportDialog(window.getShell(), store, Options.read().threads());
        dialog.open();
        dialog.request().ifPresent(request -> Work.start(window, new ExportSegy(request), "export", summary -> {
            List<String> lines = summary.lines().stream().map(p -> p.label() + ": " + p.value()).toList();
            Notice.show(window, Notice.Kind.DONE, "Exported " + request.output().getFileName(), lines,
                    List.of(new Notice.Link("Open", () -> Sections.open(window.getActivePage(), summary.output()))));
        }));
    }
}
