// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.moveout.eclipse.CacheOptions;
import org.moveout.eclipse.Options;

/** The cache of decoded traces: memory and disk. */
public final class MemoryPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private BooleanFieldEditor onDisk;
    private IntegerFieldEditor diskSize;
    private DirectoryFieldEditor diskFolder;

    /** Created by the workbench. */
    public MemoryPreferencePage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Options.NODE));
        setDescription("Decoded traces are kept in memory, so that what you have looked at is there at once. All open "
                + "sections share this cache.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing of the workbench is needed
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        int most = (int) Math.max(CacheOptions.LEAST_MEGABYTES, Math.min(heap * 3 / 4, 65_536));
        whole(CacheOptions.MEGABYTES, "&Memory (MB, of " + heap + " MB heap):", CacheOptions.LEAST_MEGABYTES, most,
                "Memory: " + CacheOptions.LEAST_MEGABYTES + " MB to three quarters of the heap (" + most + " MB).");
        whole(CacheOptions.TILES, "Most &tiles of about 1 MB:", 10, 10_000_000, "Tiles: 10 to 10,000,000.");
        onDisk = new BooleanFieldEditor(CacheOptions.ON_DISK,
                "&Keep traces on disk, too (for files on slow or network drives)", parent);
        addField(onDisk);
        diskSize = whole(CacheOptions.DISK_MEGABYTES, "&Space on disk (MB):", 100, 100_000_000,
                "Space on disk: 100 to 100,000,000 MB.");
        diskFolder = new DirectoryFieldEditor(CacheOptions.DISK_FOLDER, "&Folder (empty: "
                + CacheOptions.userCache() + "):", parent);
        diskFolder.setErrorMessage("The folder for traces does not exist.");
        diskFolder.setEmptyStringAllowed(true);
        addField(diskFolder);
    }

    private IntegerFieldEditor whole(String key, String label, int least, int most, String error) {
        IntegerFieldEditor field = new IntegerFieldEditor(key, label, getFieldEditorParent());
        field.setTextLimit(9);
        field.setValidRange(least, most);
        field.setErrorMessage(error);
        addField(field);
        return field;
    }

    @Override
    protected void initialize() {
        super.initialize();
        enable();
    }

    @Override
    protected void performDefaults() {
        super.performDefaults();
        enable();
    }

    @Override
    public void propertyChange(PropertyChangeEvent event) {
        super.propertyChange(event);
        if (event.getSource() == onDisk && FieldEditor.VALUE.equals(event.getProperty())) {
            enable();
        }
    }

    private void enable() {
        diskSize.setEnabled(onDisk.getBooleanValue(), getFieldEditorParent());
        diskFolder.setEnabled(onDisk.getBooleanValue(), getFieldEditorParent());
    }
}
