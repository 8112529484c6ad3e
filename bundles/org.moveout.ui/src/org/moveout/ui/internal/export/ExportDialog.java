// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.moveout.flow.Datasets;
import org.moveout.flow.ExportRequest;
import org.moveout.segy.SampleFormat;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.datasets.OpenHandler;

/** Asks where a store is to be exported to, and in which sample format. */
final class ExportDialog extends TitleAreaDialog {
    private static final String SAME = "as in the original file (byte for byte)";

    private final Path source;
    private final int threads;
    private Text file;
    private Combo format;
    private Button overwrite;
    private Background looking;
    private ExportRequest request;

    ExportDialog(Shell shell, Path source, int threads) {
        super(shell);
        this.source = source;
        this.threads = threads;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Export to SEG-Y");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle("Export " + source.getFileName());
        setMessage("The file gets the headers of the original. Without changes it is the original again, "
                + "byte for byte.");
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(form);
        looking = new Background("Look at a file", form);
        new Label(form, SWT.NONE).setText("&File:");
        file = new Text(form, SWT.BORDER);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(420, SWT.DEFAULT)
                .applyTo(file);
        Button browse = new Button(form, SWT.PUSH);
        browse.setText("&Browse...");
        setButtonLayoutData(browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
        new Label(form, SWT.NONE).setText("&Samples:");
        format = new Combo(form, SWT.READ_ONLY);
        format.add(SAME);
        for (SampleFormat f : SampleFormat.values()) {
            format.add(f.title());
        }
        format.select(0);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(format);
        overwrite = new Button(form, SWT.CHECK);
        overwrite.setText("&Replace the file if it exists");
        GridDataFactory.fillDefaults().span(3, 1).applyTo(overwrite);
        overwrite.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> check()));
        file.setText(source.resolveSibling(Datasets.baseName(source) + "-export.sgy").toString());
        file.addModifyListener(e -> check());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Export", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] { OpenHandler.SEGY, "*.*" });
        dialog.setFilterNames(new String[] { "SEG-Y files", "All files" });
        dialog.setFileName(file.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private void check() {
        Optional<Path> target = target();
        Button ok = getButton(IDialogConstants.OK_ID);
        ok.setEnabled(target.isPresent());
        if (target.isEmpty()) {
            looking.forget();
            setErrorMessage("Enter the SEG-Y file to write.");
            return;
        }
        setErrorMessage(null);
        Path path = target.get();
        looking.ask(() -> Files.exists(path), there -> {
            boolean clash = there && !overwrite.getSelection();
            ok.setEnabled(!clash);
            setErrorMessage(clash ? path.getFileName() + " exists already; choose another name or replace it." : null);
        }, e -> setMessage(e.getMessage(), IMessageProvider.WARNING));
    }

    private Optional<Path> target() {
        try {
            String text = file.getText().strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void okPressed() {
        ExportRequest plain = ExportRequest.of(source, target().orElseThrow()).withOverwrite(overwrite.getSelection())
                .withThreads(threads);
        int chosen = format.getSelectionIndex();
        request = chosen <= 0 ? plain : plain.with(SampleFormat.values()[chosen - 1]);
        super.okPressed();
    }

    /** What the user wants; empty unless the dialog ended with Export. */
    Optional<ExportRequest> request() {
        return Optional.ofNullable(request);
    }
}
