// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.data.Dataset.Property;
import org.moveout.eclipse.Options;
import org.moveout.eclipse.TaskJob;
import org.moveout.flow.ImportRequest;
import org.moveout.flow.ImportSegy;
import org.moveout.flow.ImportSummary;
import org.moveout.ui.DatasetEntry;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.notice.Work;

/** Imports a SEG-Y file into a store. Can be finished as soon as the first page knows the file. */
public final class ImportWizard extends Wizard implements IImportWizard {
    private final ImportModel model = new ImportModel(Options.read());

    private Path initial;
    private IWorkbenchWindow window;
    private StorePage storePage;
    private HeaderBytesPage bytesPage;
    private TaskJob<ImportSummary> job;

    /** Created by the platform's import dialog, which calls {@link #init}. */
    public ImportWizard() {
        setWindowTitle("Import SEG-Y");
    }

    /**
     * @param window where the import reports
     * @param file   the file to begin with; null to let the user choose
     */
    ImportWizard(IWorkbenchWindow window, Path file) {
        this();
        this.window = window;
        initial = file;
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        window = workbench.getActiveWorkbenchWindow();
        if (selection != null && selection.getFirstElement() instanceof DatasetEntry entry
                && "SEG-Y".equals(entry.kind())) {
            initial = entry.path();
        }
    }

    @Override
    public void addPages() {
        bytesPage = new HeaderBytesPage(model, new ByteTemplates(ByteTemplates.usualFolder()));
        storePage = new StorePage(model);
        addPage(new FilePage(model, initial));
        addPage(bytesPage);
        addPage(storePage);
    }

    @Override
    public boolean canFinish() {
        return model.hasFile() && getStartingPage().isPageComplete() && bytesPage.isPageComplete()
                && storePage.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        job = start(window, model.request());
        return true;
    }

    /** The job that the wizard has started; null before it was finished. */
    TaskJob<ImportSummary> job() {
        return job;
    }

    /** Starts an import, tells about its end and opens the store. */
    static TaskJob<ImportSummary> start(IWorkbenchWindow window, ImportRequest request) {
        return Work.start(window, new ImportSegy(request), "import", summary -> {
            Sections.open(window.getActivePage(), summary.store());
            List<String> lines = summary.lines().stream().skip(1).map(ImportWizard::line).toList();
            Notice.show(window, Notice.Kind.DONE, "Imported " + request.source().getFileName(), lines,
                    List.of(new Notice.Link("Open", () -> Sections.open(window.getActivePage(), summary.store()))));
        });
    }

    private static String line(Property p) {
        return p.label() + ": " + p.value();
    }
}
