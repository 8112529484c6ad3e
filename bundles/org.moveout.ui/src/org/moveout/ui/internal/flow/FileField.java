// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.moveout.flow.edit.FlowWriter;
import org.moveout.process.Parameter;
import org.moveout.ui.internal.Accessibility;
import org.moveout.ui.internal.Icons;

/** The name of a file, or of a dataset, which may be a folder. Names in the flow's own folder are kept relative. */
final class FileField extends TextField<String> {
    private final Parameter.File file;

    FileField(Composite form, Parameter.File file, StepEditing editing) {
        super(form, file, editing, 2);
        this.file = file;
        text().setMessage(file.required() ? "choose a file" : "none");
        Button browse = new Button(form, SWT.PUSH);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), browse);
        browse.setImage(resources.create(Icons.descriptor("flow-browse")));
        browse.setToolTipText(file.dataset() ? "Choose a SEG-Y file or a store" : "Choose a file");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(browse);
        Accessibility.name(browse, "Browse for " + file.what());
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (file.dataset()) {
                choose(browse);
            } else {
                chooseFile(browse);
            }
        }));
        finish();
    }

    private void choose(Button browse) {
        Menu menu = new Menu(browse);
        item(menu, "SEG-Y &File...", () -> chooseFile(browse));
        item(menu, "&Store Folder...", () -> chooseFolder(browse));
        menu.setVisible(true);
        menu.addListener(SWT.Hide, e -> browse.getDisplay().asyncExec(menu::dispose));
    }

    private static void item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }

    private void chooseFile(Button browse) {
        FileDialog dialog = new FileDialog(browse.getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(file.what());
        dialog.setFilterPath(editing().folder().toString());
        if (file.dataset()) {
            dialog.setFilterNames(new String[] { "SEG-Y files", "All files" });
            dialog.setFilterExtensions(new String[] { "*.sgy;*.segy;*.SGY;*.SEGY", "*" });
        }
        put(dialog.open());
    }

    private void chooseFolder(Button browse) {
        DirectoryDialog dialog = new DirectoryDialog(browse.getShell(), SWT.SHEET);
        dialog.setText(file.what());
        dialog.setFilterPath(editing().folder().toString());
        put(dialog.open());
    }

    private void put(String chosen) {
        if (chosen != null) {
            text().setText(editing().hasFile() ? FlowWriter.name(Path.of(chosen), editing().folder()) : chosen);
            text().setSelection(text().getCharCount());
        }
    }
}
