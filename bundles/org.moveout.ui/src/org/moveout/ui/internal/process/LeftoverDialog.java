// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.flow.LeftoverRun;
import org.moveout.flow.Sizes;

/** What killed and interrupted runs left, to be resumed or removed. */
final class LeftoverDialog extends TitleAreaDialog {
    private static final int RESUME = IDialogConstants.CLIENT_ID;
    private static final int REMOVE = IDialogConstants.CLIENT_ID + 1;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private final IWorkbenchWindow window;
    private TableViewer table;

    LeftoverDialog(IWorkbenchWindow window) {
        super(window.getShell());
        this.window = window;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Left-over Runs");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(820, 420);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle("Processing runs that did not come to their end");
        setMessage("Looking for them ...");
        Composite list = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 180).applyTo(list);
        TableColumnLayout layout = new TableColumnLayout();
        list.setLayout(layout);
        table = new TableViewer(list, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, "Output", SWT.LEFT, 0, r -> r.output().toString());
        column(layout, "From", SWT.LEFT, 140, r -> r.source().getFileName().toString());
        column(layout, "Begun", SWT.LEFT, 130, r -> WHEN.format(r.when()));
        column(layout, "Done", SWT.RIGHT, 70, Leftovers::percent);
        column(layout, "On disk", SWT.RIGHT, 90, r -> Sizes.text(r.bytes()));
        table.addSelectionChangedListener(e -> enable());
        table.addDoubleClickListener(e -> buttonPressed(RESUME));
        return area;
    }

    private void column(TableColumnLayout layout, String title, int align, int width,
            Function<LeftoverRun, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, align);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(r -> text.apply((LeftoverRun) r)));
        layout.setColumnData(column.getColumn(), width == 0 ? new ColumnWeightData(100, 200)
                : new ColumnPixelData(width, true, true));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, RESUME, "&Resume", true);
        createButton(parent, REMOVE, "Re&move", false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
        look();
    }

    private void look() {
        enable();
        Leftovers.find(getShell().getDisplay(), 0, this::found);
    }

    private void found(List<LeftoverRun> runs) {
        if (table.getControl().isDisposed()) {
            return;
        }
        table.setInput(runs);
        if (runs.isEmpty()) {
            setMessage("There are none: every run has ended by itself or was cancelled.");
        } else {
            setMessage("Resume goes on where a run stopped. Remove deletes what it left, which is of no other use.");
            table.getTable().select(0);
            table.getTable().setFocus();
        }
        enable();
    }

    private List<LeftoverRun> selected() {
        return table.getStructuredSelection().stream().map(LeftoverRun.class::cast).toList();
    }

    private void enable() {
        int count = selected().size();
        getButton(RESUME).setEnabled(count == 1);
        getButton(REMOVE).setEnabled(count > 0);
    }

    @Override
    protected void buttonPressed(int id) {
        List<LeftoverRun> runs = selected();
        switch (id) {
        case RESUME -> {
            if (runs.size() == 1) {
                close();
                Leftovers.resume(window, runs.getFirst());
            }
        }
        case REMOVE -> runs.forEach(run -> Leftovers.remove(window, run, () -> {
            if (getShell() != null && !getShell().isDisposed()) {
                look();
            }
        }));
        default -> super.buttonPressed(id);
        }
    }
}
