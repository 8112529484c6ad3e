// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.moveout.flow.edit.FlowDifference;
import org.moveout.flow.edit.StepWords;
import org.moveout.flow.steps.Step;
import org.moveout.process.Parameter;
import org.moveout.process.Processors;

/** What is different between two flows, in a table: step, what, there, here. */
final class DifferenceDialog extends Dialog {
    private static final int COPY = IDialogConstants.CLIENT_ID;
    private static final int[] WIDTHS = { 190, 130, 150, 150 };

    private final FlowDifference difference;
    private final Processors processors;
    private final String other;
    private final String name;

    /**
     * @param difference from the other flow to this one
     * @param other      what the other flow is called
     * @param name       what this flow is called
     */
    DifferenceDialog(Shell parent, FlowDifference difference, Processors processors, String other, String name) {
        super(parent);
        this.difference = difference;
        this.processors = processors;
        this.other = other;
        this.name = name;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Compare Flows");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label title = new Label(area, SWT.WRAP);
        title.setText(difference.isEmpty() ? "The flow does the same as " + other + "."
                : "What the flow does otherwise than " + other + ":");
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(660, 240).applyTo(table);
        String[] titles = { "Step", "What", other, name };
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(titles[i]);
            column.setWidth(WIDTHS[i]);
        }
        for (FlowDifference.Change change : difference.changes()) {
            new TableItem(table, SWT.NONE).setText(row(change));
        }
        return area;
    }

    private String[] row(FlowDifference.Change change) {
        return switch (change) {
        case FlowDifference.Added a -> new String[] { step(a.at(), a.step()), "added", "",
                StepWords.summary(a.step()) };
        case FlowDifference.Removed r -> new String[] { StepWords.title(r.step(), processors), "removed",
                StepWords.summary(r.step()), "" };
        case FlowDifference.Moved m -> new String[] { step(m.to(), m.step()), "moved", "step " + m.from(),
                "step " + m.to() };
        case FlowDifference.Changed c -> new String[] { step(c.at(), c.step()), label(c), c.before(), c.after() };
        };
    }

    private String step(int at, Step step) {
        return at + "  " + StepWords.title(step, processors);
    }

    private static String label(FlowDifference.Changed changed) {
        return changed.step().values().parameters().stream().filter(p -> p.id().equals(changed.what()))
                .map(Parameter::label).findFirst().orElse(changed.what().equals("enabled") ? "Switched on" : "Gathers by");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!difference.isEmpty()) {
            createButton(parent, COPY, "&Copy", false);
        }
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY) {
            copy(difference.lines());
        } else {
            super.buttonPressed(id);
        }
    }

    private void copy(List<String> lines) {
        Clipboard clipboard = new Clipboard(getShell().getDisplay());
        clipboard.setContents(new Object[] { String.join("\n", lines) }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }
}
