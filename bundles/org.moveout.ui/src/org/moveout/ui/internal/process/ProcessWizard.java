// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.eclipse.ProcessOptions;
import org.moveout.eclipse.TaskJob;
import org.moveout.flow.ProcessSummary;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.OpenDatasets;

/**
 * Runs a flow over a whole dataset and writes the result. Can only be finished on the second page, which says what the run
 * will do and take.
 */
final class ProcessWizard extends Wizard {
    private final IWorkbenchWindow window;
    private final ProcessModel model;
    private final List<Path> offered;
    private final Optional<FlowChoice> flow;
    private ConfirmPage confirm;
    private TaskJob<ProcessSummary> job;

    /**
     * @param window  where the run reports
     * @param offered datasets to choose from; the first is chosen
     * @param flow    the flow to begin with; empty for that of the Flow view
     */
    ProcessWizard(IWorkbenchWindow window, List<Path> offered, Optional<FlowChoice> flow) {
        this.window = window;
        this.offered = List.copyOf(offered);
        this.flow = flow;
        OpenDatasets datasets = OpenDatasets.of(window);
        model = new ProcessModel(ProcessOptions.read(), CurrentFlow.of(window).processors(),
                path -> datasets.find(path).isPresent());
        setWindowTitle("Process and Export");
    }

    @Override
    public void addPages() {
        confirm = new ConfirmPage(model);
        addPage(new SettingsPage(model, offered, CurrentFlow.of(window), flow));
        addPage(confirm);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == confirm && confirm.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        confirm.confirmed().ifPresent(request -> job = ProcessRuns.start(window, request));
        return job != null;
    }

    /** What is entered. */
    ProcessModel model() {
        return model;
    }

    /** The job that the wizard has started; null before it was finished. */
    TaskJob<ProcessSummary> job() {
        return job;
    }
}
