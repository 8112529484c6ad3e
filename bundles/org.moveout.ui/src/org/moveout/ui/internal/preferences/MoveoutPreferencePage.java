// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.moveout.eclipse.Options;

/** Threads and where stores go; what is about sections has pages of its own below. */
public final class MoveoutPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    /** Created by the workbench. */
    public MoveoutPreferencePage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Options.NODE));
        setDescription("Where imports go and how much of the machine they take. More on the pages below: how sections are "
                + "drawn, and how much memory they may take.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing of the workbench is needed
    }

    @Override
    protected void createFieldEditors() {
        IntegerFieldEditor threads = new IntegerFieldEditor(Options.THREADS,
                "&Threads of imports and exports (0: as many as useful):", getFieldEditorParent());
        threads.setValidRange(0, 256);
        threads.setErrorMessage("Threads: 0 to 256.");
        addField(threads);
        DirectoryFieldEditor folder = new DirectoryFieldEditor(Options.STORE_FOLDER,
                "&Folder for stores (empty: beside the file):",
                getFieldEditorParent());
        folder.setErrorMessage("The folder for stores does not exist.");
        folder.setEmptyStringAllowed(true);
        addField(folder);
    }
}
