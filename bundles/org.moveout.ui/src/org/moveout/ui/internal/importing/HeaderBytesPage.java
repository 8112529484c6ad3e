// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.moveout.data.HeaderKey;
import org.moveout.eclipse.Failures;
import org.moveout.segy.HeaderField;
import org.moveout.segy.HeaderMap;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.Icons;

/** Page 2: where the header fields are. The values shown are those at the bytes stated, live from the file. */
final class HeaderBytesPage extends WizardPage {
    private static final Set<HeaderKey> USUAL = Set.of(HeaderKey.FIELD_RECORD, HeaderKey.TRACE_NUMBER,
            HeaderKey.SOURCE_POINT, HeaderKey.CDP, HeaderKey.CDP_TRACE, HeaderKey.TRACE_ID, HeaderKey.OFFSET,
            HeaderKey.COORDINATE_SCALAR, HeaderKey.SOURCE_X, HeaderKey.SOURCE_Y, HeaderKey.RECEIVER_X,
            HeaderKey.RECEIVER_Y, HeaderKey.DELAY, HeaderKey.CDP_X, HeaderKey.CDP_Y, HeaderKey.INLINE,
            HeaderKey.CROSSLINE, new HeaderKey("shotpoint"));

    private final ImportModel model;
    private final ByteTemplates templates;

    private HeaderTable table;
    private Button all;
    private Combo choice;
    private Label sampled;
    private Background files;

    HeaderBytesPage(ImportModel model, ByteTemplates templates) {
        super("bytes", "Header Bytes", Icons.descriptor("import-wizard"));
        this.model = model;
        this.templates = templates;
        setDescription("Where the trace header fields are. Click a byte or a type to change it; bold ones are not "
                + "where the standard has them.");
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).applyTo(page);
        files = new Background("Header byte templates", page);
        createTemplateRow(page);
        Composite box = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(880, 400).applyTo(box);
        table = new HeaderTable(box, model, this::put);
        Composite below = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(below);
        all = new Button(below, SWT.CHECK);
        all.setText("&Show all fields");
        all.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> refresh()));
        sampled = new Label(below, SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(sampled);
        setControl(page);
        model.addListener(this::refresh);
        refresh();
        listTemplates();
    }

    private void createTemplateRow(Composite page) {
        Composite row = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(6).applyTo(row);
        new Label(row, SWT.NONE).setText("&Template:");
        choice = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().hint(convertWidthInCharsToPixels(30), SWT.DEFAULT).applyTo(choice);
        choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen()));
        button(row, "Sa&ve...", this::save);
        button(row, "&Delete", this::delete);
        button(row, "From &file...", this::fromFile);
        button(row, "&Reset", this::reset);
    }

    private void button(Composite row, String text, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        setButtonLayoutData(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }

    private void refresh() {
        if (table == null || table.viewer().getControl().isDisposed()) {
            return;
        }
        if (!model.hasFile()) {
            table.viewer().setInput(List.of());
            return;
        }
        HeaderMap map = model.layout().headerMap();
        table.viewer().setInput(map.fields().stream().filter(f -> all.getSelection() || USUAL.contains(f.key())
                || map.mapped().contains(f)).toList());
        sampled.setText("Values of " + (model.peek().isComplete() ? "all " + model.peek().count() + " traces"
                : model.peek().count() + " traces from all over the file"));
    }

    private void put(HeaderField field) {
        apply(List.of(field));
    }

    /** Puts fields to other bytes. */
    void apply(List<HeaderField> fields) {
        HeaderMap map = model.layout().headerMap();
        try {
            for (HeaderField f : fields) {
                map = map.with(f.key(), f.firstByte(), f.type());
            }
            model.setLayout(model.layout().with(map));
            setErrorMessage(null);
        } catch (IllegalArgumentException e) {
            setErrorMessage(e.getMessage() + "; choose other bytes.");
        }
        refresh();
    }

    private void reset() {
        model.scan().ifPresent(scan -> {
            model.setLayout(scan.layout());
            choice.deselectAll();
            setErrorMessage(null);
            refresh();
        });
    }

    private void listTemplates() {
        files.ask(templates::names, names -> {
            choice.setItems(names.toArray(String[]::new));
            choice.setEnabled(!names.isEmpty());
            if (names.isEmpty()) {
                choice.setItems("none saved yet");
                choice.select(0);
            }
        }, this::problem);
    }

    private void chosen() {
        String name = choice.getText();
        files.ask(() -> templates.load(name), this::apply, this::problem);
    }

    private void save() {
        if (!model.hasFile()) {
            return;
        }
        List<HeaderField> moved = model.layout().headerMap().mapped();
        if (moved.isEmpty()) {
            MessageDialog.openInformation(getShell(), "Save Template",
                    "All fields are where the standard has them, so there is nothing to save.");
            return;
        }
        InputDialog dialog = new InputDialog(getShell(), "Save Template", "Name of the template:",
                choice.isEnabled() ? choice.getText() : "", s -> ByteTemplates.isName(s) ? null
                        : "A name begins with a letter or digit.");
        if (dialog.open() == Window.OK) {
            String name = dialog.getValue();
            write(() -> templates.save(name, moved));
        }
    }

    private void delete() {
        String name = choice.getText();
        if (choice.isEnabled() && !name.isEmpty()) {
            write(() -> templates.delete(name));
        }
    }

    private interface Change {
        void run() throws IOException;
    }

    private void write(Change change) {
        files.ask(() -> {
            change.run();
            return null;
        }, done -> listTemplates(), this::problem);
    }

    private void fromFile() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText("Read Header Bytes from a File");
        dialog.setFilterExtensions(new String[] { "*.template", "*.*" });
        String chosen = dialog.open();
        if (chosen != null) {
            files.ask(() -> ByteTemplates.parse(Path.of(chosen)), this::apply, this::problem);
        }
    }

    private void problem(Throwable cause) {
        setErrorMessage(Failures.sentence("Templates", cause));
    }
}
