// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.moveout.data.HeaderColumn;
import org.moveout.data.order.TraceOrder;

/** Which rows and columns go into a CSV file, and where it goes. */
final class ExportRowsDialog extends TrayDialog {
    private final List<Rows> rows;
    private final List<Columns> columns;
    private Text file;
    private Label problem;
    private int row;
    private int column;
    private Path path;

    /**
     * A choice of rows.
     *
     * @param label with their number
     * @param order the traces
     */
    record Rows(String label, TraceOrder order) {
    }

    /**
     * A choice of columns.
     *
     * @param label   with their number
     * @param columns in order
     */
    record Columns(String label, List<HeaderColumn> columns) {
    }

    /** What was chosen. */
    record Choice(TraceOrder rows, List<HeaderColumn> columns, Path file) {
    }

    /**
     * @param rows     choices, the last one ticked
     * @param columns  choices, the first one ticked
     * @param proposal the file
     */
    ExportRowsDialog(Shell shell, List<Rows> rows, List<Columns> columns, Path proposal) {
        super(shell);
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        row = rows.size() - 1;
        path = proposal;
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Export Trace Headers");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 6).applyTo(body);
        choices(body, "Rows:", rows.stream().map(Rows::label).toList(), row, i -> row = i);
        choices(body, "Columns:", columns.stream().map(Columns::label).toList(), column, i -> column = i);
        new Label(body, SWT.NONE).setText("File:");
        file = new Text(body, SWT.BORDER);
        file.setText(path.toString());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(420, SWT.DEFAULT)
                .applyTo(file);
        Button browse = new Button(body, SWT.PUSH);
        browse.setText("&Browse...");
        browse.addListener(SWT.Selection, e -> browse());
        problem = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(problem);
        file.addListener(SWT.Modify, e -> check());
        return area;
    }

    private static void choices(Composite body, String name, List<String> labels, int first,
            java.util.function.IntConsumer chosen) {
        Label label = new Label(body, SWT.NONE);
        label.setText(name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Composite group = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(group);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(group);
        for (int i = 0; i < labels.size(); i++) {
            Button radio = new Button(group, SWT.RADIO);
            radio.setText(labels.get(i));
            radio.setSelection(i == first);
            int choice = i;
            radio.addListener(SWT.Selection, e -> {
                if (radio.getSelection()) {
                    chosen.accept(choice);
                }
            });
        }
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText("Export Trace Headers");
        dialog.setFilterExtensions(new String[] { "*.csv", "*" });
        dialog.setFilterNames(new String[] { "Comma-separated values (*.csv)", "All files" });
        dialog.setFileName(path.getFileName().toString());
        dialog.setFilterPath(path.toAbsolutePath().getParent().toString());
        Optional.ofNullable(dialog.open()).ifPresent(file::setText);
    }

    private void check() {
        String text = file.getText().strip();
        String said = "";
        boolean good = !text.isEmpty();
        if (good) {
            path = Path.of(text).toAbsolutePath();
            if (Files.isDirectory(path) || path.getParent() == null || !Files.isDirectory(path.getParent())) {
                said = "Choose a file in a folder that is there.";
                good = false;
            } else if (Files.exists(path)) {
                said = "The file is there already and will be replaced.";
            }
        }
        problem.setText(said);
        getButton(IDialogConstants.OK_ID).setEnabled(good);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "&Export", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    /** What was chosen. */
    Choice choice() {
        return new Choice(rows.get(row).order(), columns.get(column).columns(), path);
    }
}
