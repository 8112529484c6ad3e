// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preferences;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.moveout.eclipse.Options;
import org.moveout.raster.ColorMap;
import org.moveout.ui.ColorMaps;

/** Display defaults, threads and where stores go. */
public final class MoveoutPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    /** Created by the workbench. */
    public MoveoutPreferencePage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Options.NODE));
        setDescription("Seismic sections, imports and exports. Display settings are for sections opened from now on.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing of the workbench is needed
    }

    @Override
    protected void createFieldEditors() {
        List<ColorMap> known = ColorMaps.of(PlatformUI.getWorkbench()).all();
        String[][] maps = Stream.concat(known.stream(), known.stream().map(ColorMap::reversed))
                .map(m -> new String[] { m.label(), m.id() }).toArray(String[][]::new);
        addField(new ComboFieldEditor(Options.COLOR_MAP, "&Colour map:", maps, getFieldEditorParent()));
        addField(new ClipField(getFieldEditorParent()));
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

    /** A percentage from 50 to 100, fractions allowed. */
    private static final class ClipField extends StringFieldEditor {
        ClipField(org.eclipse.swt.widgets.Composite parent) {
            super(Options.CLIP_PERCENT, "C&lip percentile of amplitudes (50 to 100 %):", 10, parent);
            setErrorMessage("Clip: a number from 50 to 100 %.");
            setEmptyStringAllowed(false);
        }

        @Override
        protected boolean doCheckState() {
            try {
                double percent = Double.parseDouble(getStringValue().strip());
                return percent >= 50 && percent <= 100;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }
}
