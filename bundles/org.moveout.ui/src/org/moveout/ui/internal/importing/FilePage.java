// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.moveout.data.DataException;
import org.moveout.eclipse.Failures;
import org.moveout.segy.SegyFile;
import org.moveout.segy.SegyScan;
import org.moveout.segy.SegyScanner;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.Icons;
import org.moveout.ui.internal.datasets.OpenHandler;
import org.moveout.ui.internal.details.HeaderTabs;

/** Page 1: the file, what we think it is, and a picture of it. */
final class FilePage extends WizardPage {
    private static final int TYPING_MILLIS = 250;
    private static final String PROMPT = "Choose the SEG-Y file to import.";

    private final ImportModel model;
    private final Path initial;

    private Text file;
    private Label headline;
    private Label format;
    private FindingTable findings;
    private HeaderTabs headers;
    private PreviewPane preview;
    private Background scanning;
    private Runnable pending;

    /**
     * @param initial the file to begin with; null if the user has not chosen one
     */
    FilePage(ImportModel model, Path initial) {
        super("file", "Import SEG-Y", Icons.descriptor("import-wizard"));
        this.model = model;
        this.initial = initial;
        setDescription(PROMPT);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).applyTo(page);
        scanning = new Background("Look at a SEG-Y file", page);
        createFileRow(page);
        headline = new Label(page, SWT.WRAP);
        headline.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(500, SWT.DEFAULT).applyTo(headline);
        format = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(format);
        SashForm sash = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(940, 440).applyTo(sash);
        TabFolder tabs = new TabFolder(sash, SWT.NONE);
        TabItem found = new TabItem(tabs, SWT.NONE);
        found.setText("Findings");
        findings = new FindingTable(tabs);
        found.setControl(findings.control());
        headers = new HeaderTabs(tabs);
        preview = new PreviewPane(sash);
        sash.setWeights(52, 48);
        setControl(page);
        if (initial != null) {
            file.setText(initial.toString());
        }
    }

    private void createFileRow(Composite page) {
        Composite row = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
        new Label(row, SWT.NONE).setText("&File:");
        file = new Text(row, SWT.BORDER);
        file.setMessage("Path of a SEG-Y file");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(file);
        file.addModifyListener(e -> typed());
        Button browse = new Button(row, SWT.PUSH);
        browse.setText("&Browse...");
        setButtonLayoutData(browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText("Choose a SEG-Y File");
        dialog.setFilterExtensions(new String[] { OpenHandler.SEGY, "*.*" });
        dialog.setFilterNames(new String[] { "SEG-Y files", "All files" });
        dialog.setFileName(file.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    /** Looks at the file when nobody has typed for a moment. */
    private void typed() {
        scanning.forget();
        setPageComplete(false);
        Runnable now = new Runnable() {
            @Override
            public void run() {
                if (this == pending && !file.isDisposed()) {
                    scan(file.getText().strip());
                }
            }
        };
        pending = now;
        file.getDisplay().timerExec(TYPING_MILLIS, now);
    }

    private void scan(String text) {
        setErrorMessage(null);
        if (text.isEmpty()) {
            nothing();
            setDescription(PROMPT);
            return;
        }
        Path path;
        try {
            path = Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            failed(text, e);
            return;
        }
        setDescription("Looking at " + path.getFileName() + " ...");
        scanning.ask(() -> look(path), this::looked, e -> failed(text, e));
    }

    private ImportModel.Looked look(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw DataException.of(path, "this is a folder", "choose a SEG-Y file");
        }
        SegyScan scan = SegyScanner.scan(path);
        if (scan.layout().traceCount() == 0 || scan.layout().samplesPerTrace() == 0) {
            throw DataException.of(path, "the file holds no whole trace", "check whether it was copied completely");
        }
        try (SegyFile opened = SegyFile.open(path, scan.layout())) {
            return new ImportModel.Looked(scan, HeaderPeek.read(opened), ImportModel.freeStore(path, model.options()));
        }
    }

    private void looked(ImportModel.Looked looked) {
        model.set(looked);
        SegyScan scan = looked.scan();
        Verdict verdict = model.verdict();
        setDescription("This is what the file seems to be. Finish imports it like this; Next lets you change details.");
        headline.setText(verdict.headline());
        format.setText(verdict.format());
        findings.show(scan);
        headers.show(scan.textHeader(), scan.extendedTexts(), scan.binaryHeader());
        preview.show(scan.file(), scan.layout());
        headline.requestLayout();
        setPageComplete(true);
    }

    private void failed(String text, Throwable cause) {
        nothing();
        setDescription(PROMPT);
        setErrorMessage(cause instanceof InvalidPathException ? text + " is no path; choose a SEG-Y file."
                : Failures.sentence("Look at " + text, cause));
    }

    private void nothing() {
        model.clear();
        headline.setText("");
        format.setText("");
        findings.clear();
        headers.clear();
        preview.clear();
        setPageComplete(false);
    }


    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            file.setFocus();
        }
    }
}
