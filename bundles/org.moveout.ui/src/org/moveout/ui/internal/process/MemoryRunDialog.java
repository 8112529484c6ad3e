// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.eclipse.ProcessOptions;
import org.moveout.flow.memory.MemoryNeed;
import org.moveout.flow.memory.MemoryRequest;
import org.moveout.flow.memory.ProcessInMemory;
import org.moveout.ui.CurrentFlow;

/** Asks what is to be processed in memory, says what memory that needs, and offers the better way where it does not fit. */
final class MemoryRunDialog extends TitleAreaDialog {
    private static final int INSTEAD = IDialogConstants.CLIENT_ID;
    private static final int MOMENT_MILLIS = 300;

    private final IWorkbenchWindow window;
    private final List<Path> offered;
    private final Optional<FlowChoice> first;
    private final ProcessModel model;
    private SourceFields fields;
    private Label memory;
    private Link instead;
    private Estimating<MemoryNeed> measuring;
    private MemoryRequest request;
    private boolean wantsFile;

    MemoryRunDialog(IWorkbenchWindow window, List<Path> offered, Optional<FlowChoice> first) {
        super(window.getShell());
        this.window = window;
        this.offered = offered;
        this.first = first;
        model = new ProcessModel(ProcessOptions.read(), CurrentFlow.of(window).processors(), path -> false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Batch Process All Gathers");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle("Batch Process All Gathers (in Memory)");
        setMessage("The result is shown at once and can be exported; it is gone when it is closed.");
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(8, 7).applyTo(form);
        fields = new SourceFields(form, model, offered, CurrentFlow.of(window), this::changed);
        Label label = new Label(form, SWT.NONE);
        label.setText("Memory:");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        memory = new Label(form, SWT.WRAP);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, SWT.DEFAULT).applyTo(memory);
        new Label(form, SWT.NONE);
        instead = new Link(form, SWT.WRAP);
        instead.setText("<a>Process and Export</a> takes little memory, whatever the size of the data.");
        instead.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> buttonPressed(INSTEAD)));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, SWT.DEFAULT).applyTo(instead);
        measuring = new Estimating<>(form, this::measured, this::failed);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Process", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        instead.setVisible(false);
        fields.begin(first);
    }

    private void changed() {
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        instead.setVisible(false);
        memory.setText("");
        memory.setForeground(null);
        measuring.cancel();
        if (!fields.problem().isEmpty()) {
            setErrorMessage(fields.problem());
            return;
        }
        boolean looking = model.facts().isEmpty();
        Optional<String> problem = looking ? model.flowProblem() : model.flowProblem().or(model::keysProblem);
        setErrorMessage(problem.or(() -> looking && offered.isEmpty() ? Optional.of("Choose the dataset to process.")
                : Optional.empty()).orElse(null));
        if (!looking && problem.isEmpty()) {
            request = model.memoryRequest();
            memory.setText("measuring ...");
            measuring.measure(ProcessInMemory.measure(request), MOMENT_MILLIS);
        }
    }

    private void measured(MemoryNeed need) {
        memory.setText(need.sentence());
        memory.setForeground(need.fits() ? null : JFaceColors.getErrorText(memory.getDisplay()));
        instead.setVisible(!need.fits());
        memory.getParent().layout(true, true);
        getButton(IDialogConstants.OK_ID).setEnabled(need.fits());
        setErrorMessage(need.fits() ? null : "The result does not fit into memory.");
    }

    private void failed(String sentence) {
        memory.setText("");
        setErrorMessage(sentence);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == INSTEAD) {
            wantsFile = true;
            cancelPressed();
        } else {
            super.buttonPressed(id);
        }
    }

    /** What the user wants; empty unless the dialog ended with Process. */
    Optional<MemoryRequest> request() {
        return getReturnCode() == OK ? Optional.ofNullable(request) : Optional.empty();
    }

    /** Whether the user would rather process into a file. */
    boolean wantsFile() {
        return wantsFile;
    }
}
