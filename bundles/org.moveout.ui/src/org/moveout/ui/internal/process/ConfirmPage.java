// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.moveout.flow.EstimateProcess;
import org.moveout.flow.ProcessEstimate;
import org.moveout.flow.ProcessRequest;
import org.moveout.ui.internal.Icons;

/** Page 2: what the run will do and take, measured on a few gathers while the page is shown. */
final class ConfirmPage extends WizardPage {
    private static final int MOMENT_MILLIS = 400;
    private static final int WIDTH = 560;
    private static final int LABEL_CHARS = 18;

    private final ProcessModel model;
    private ScrolledComposite scrolled;
    private Composite rows;
    private Composite measuring;
    private Text temporary;
    private Estimating<ProcessEstimate> estimating;
    private ProcessRequest shown;

    ConfirmPage(ProcessModel model) {
        super("confirm", "Confirm", Icons.descriptor("process-wizard"));
        this.model = model;
        setDescription("What will be done, and what it takes.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 8).spacing(8, 6).applyTo(page);
        scrolled = new ScrolledComposite(page, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(scrolled);
        rows = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 5).applyTo(rows);
        scrolled.setContent(rows);
        scrolled.addControlListener(ControlListener.controlResizedAdapter(e -> fit()));
        measuring = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(measuring);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(measuring);
        new Label(measuring, SWT.NONE).setText("Measuring on a few gathers ...");
        ProgressBar bar = new ProgressBar(measuring, SWT.HORIZONTAL | SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(bar);
        new Label(page, SWT.NONE).setText("&Temporary folder:");
        temporary = new Text(page, SWT.BORDER);
        temporary.setText(model.temporary());
        temporary.setToolTipText("Where files go that are needed on the way and removed at the end");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(temporary);
        Button browse = new Button(page, SWT.PUSH);
        browse.setText("B&rowse...");
        setButtonLayoutData(browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
        temporary.addModifyListener(e -> {
            model.setTemporary(temporary.getText());
            measure(MOMENT_MILLIS);
        });
        estimating = new Estimating<>(page, this::measured, this::failed);
        setControl(page);
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setText("Temporary Folder");
        dialog.setMessage("A folder on a fast disk with much room.");
        dialog.setFilterPath(temporary.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            temporary.setText(chosen);
        }
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            ProcessRequest request = model.request();
            temporary.setMessage(model.request().temporaryFolder().toString());
            if (!request.equals(shown) || !isPageComplete()) {
                measure(0);
            }
        } else {
            estimating.cancel();
        }
        super.setVisible(visible);
    }

    private void measure(int delay) {
        shown = model.request();
        setPageComplete(false);
        setErrorMessage(null);
        busy(true);
        show(ConfirmLines.of(shown, steps()));
        estimating.measure(new EstimateProcess(shown), delay);
    }

    private List<String> steps() {
        return model.flow().map(f -> f.words(model.processors())).orElse(List.of());
    }

    private void measured(ProcessEstimate estimate) {
        busy(false);
        List<ConfirmLines.Line> lines = new ArrayList<>(ConfirmLines.of(shown, steps()));
        lines.addAll(ConfirmLines.of(estimate, shown.threads()));
        show(lines);
        Optional<String> problem = estimate.problems().stream().findFirst();
        setErrorMessage(problem.orElse(null));
        setPageComplete(problem.isEmpty());
        Control focused = getControl().getDisplay().getFocusControl();
        Button usual = getShell().getDefaultButton();
        boolean onWizard = focused instanceof Button b && b.getParent() != temporary.getParent();
        if (problem.isEmpty() && usual != null && onWizard) {
            // not on Back, which Enter would press
            usual.setFocus();
        }
    }

    private void failed(String sentence) {
        busy(false);
        setErrorMessage(sentence);
        setPageComplete(false);
    }

    private void busy(boolean yes) {
        measuring.setVisible(yes);
    }

    private void show(List<ConfirmLines.Line> lines) {
        for (Control c : rows.getChildren()) {
            c.dispose();
        }
        for (ConfirmLines.Line line : lines) {
            Label label = new Label(rows, SWT.NONE);
            label.setText(line.label().isEmpty() ? "" : line.label() + ":");
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING)
                    .hint(convertWidthInCharsToPixels(LABEL_CHARS), SWT.DEFAULT).applyTo(label);
            Label value = new Label(rows, SWT.WRAP);
            value.setText(line.value().replace("&", "&&"));
            if (line.bad()) {
                value.setForeground(JFaceColors.getErrorText(rows.getDisplay()));
            }
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(value);
        }
        rows.layout(true, true);
        fit();
    }

    private void fit() {
        int width = Math.max(200, scrolled.getClientArea().width);
        Point size = rows.computeSize(width, SWT.DEFAULT);
        scrolled.setMinSize(100, size.y);
    }

    /** The run as it was confirmed. */
    Optional<ProcessRequest> confirmed() {
        return isPageComplete() ? Optional.of(shown) : Optional.empty();
    }
}
