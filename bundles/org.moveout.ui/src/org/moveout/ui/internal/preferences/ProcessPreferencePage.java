// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.moveout.eclipse.Options;
import org.moveout.eclipse.ProcessOptions;

/** Folders and threads of flows that run over whole datasets. */
public final class ProcessPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    /** Created by the workbench. */
    public ProcessPreferencePage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Options.NODE));
        setDescription("How flows are run over whole datasets. The temporary folder is only needed where traces have to "
                + "be brought into another order; it should be on a fast disk with much room.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing of the workbench is needed
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        folder(ProcessOptions.TEMPORARY_FOLDER, "&Temporary folder (empty: TMPDIR or the system's):",
                "The temporary folder does not exist.", parent);
        folder(ProcessOptions.OUTPUT_FOLDER, "&Folder for outputs (empty: beside the input):",
                "The folder for outputs does not exist.", parent);
        IntegerFieldEditor threads = new IntegerFieldEditor(ProcessOptions.THREADS,
                "Worker t&hreads (0: as many as processors and memory allow):", parent);
        threads.setValidRange(0, 256);
        threads.setErrorMessage("Worker threads: 0 to 256.");
        addField(threads);
        addField(new BooleanFieldEditor(ProcessOptions.LEFTOVERS,
                "&Look for unfinished runs when the workbench starts", parent));
    }

    private void folder(String key, String label, String error, Composite parent) {
        DirectoryFieldEditor field = new DirectoryFieldEditor(key, label, parent);
        field.setErrorMessage(error);
        field.setEmptyStringAllowed(true);
        addField(field);
    }
}
