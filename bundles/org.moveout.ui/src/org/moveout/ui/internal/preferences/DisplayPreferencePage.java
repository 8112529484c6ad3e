// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preferences;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.moveout.eclipse.DisplayOptions;
import org.moveout.eclipse.Options;
import org.moveout.raster.ColorMap;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.Interpolation;
import org.moveout.segy.HeaderNames;
import org.moveout.ui.ColorMaps;

/** How sections are drawn that are opened from now on. */
public final class DisplayPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    /** Created by the workbench. */
    public DisplayPreferencePage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Options.NODE));
        setDescription("How sections are drawn that are opened from now on.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // nothing of the workbench is needed
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        addField(new ComboFieldEditor(DisplayOptions.MODE, "Display &mode:", Arrays.stream(DisplayMode.values())
                .map(m -> new String[] { m.label(), m.id() }).toArray(String[][]::new), parent));
        List<ColorMap> maps = ColorMaps.of(PlatformUI.getWorkbench()).all();
        addField(new ComboFieldEditor(Options.COLOR_MAP, "&Colour map:", Stream.concat(maps.stream(),
                maps.stream().map(ColorMap::reversed)).map(m -> new String[] { m.label(), m.id() })
                .toArray(String[][]::new), parent));
        addField(new ClipField(parent));
        addField(new ComboFieldEditor(DisplayOptions.INTERPOLATION, "&Interpolation:",
                Arrays.stream(Interpolation.values()).map(i -> new String[] { i.label(),
                        i.name().toLowerCase(Locale.ROOT) }).toArray(String[][]::new), parent));
        addField(new AxisField(parent));
        addField(new BooleanFieldEditor(DisplayOptions.REVERSED, "&Reverse polarity (amplitudes times \u22121)", parent));
    }

    /** A percentage from 50 to 100, fractions allowed. */
    private static final class ClipField extends StringFieldEditor {
        ClipField(Composite parent) {
            super(Options.CLIP_PERCENT, "C&lip percentile (50 to 100 %):", 10, parent);
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

    /** Names of headers with commas between them, or nothing. */
    private static final class AxisField extends StringFieldEditor {
        AxisField(Composite parent) {
            super(DisplayOptions.TRACE_AXIS, "&Headers along the top:", 26, parent);
            setErrorMessage("Headers: names such as cdp, offset; there is one that is not known.");
            getTextControl(parent).setMessage("chosen by the data");
        }

        @Override
        protected boolean doCheckState() {
            return DisplayOptions.names(getStringValue()).stream().allMatch(n -> HeaderNames.resolve(n).isPresent());
        }
    }
}
