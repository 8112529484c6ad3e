// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse.internal;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.moveout.eclipse.CacheOptions;
import org.moveout.eclipse.DisplayOptions;
import org.moveout.eclipse.Options;
import org.moveout.eclipse.ProcessOptions;

/** Puts the default values of all options into the default scope, so that preference pages can restore them. */
public final class DefaultOptions extends AbstractPreferenceInitializer {
    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences node = DefaultScope.INSTANCE.getNode(Options.NODE);
        Options d = Options.DEFAULTS;
        CacheOptions c = CacheOptions.DEFAULTS;
        node.putInt(CacheOptions.MEGABYTES, c.megabytes());
        node.putInt(CacheOptions.TILES, c.tiles());
        node.putBoolean(CacheOptions.ON_DISK, c.onDisk());
        node.putInt(CacheOptions.DISK_MEGABYTES, c.diskMegabytes());
        node.put(CacheOptions.DISK_FOLDER, c.diskFolder());
        node.put(Options.COLOR_MAP, d.colorMap());
        node.putDouble(Options.CLIP_PERCENT, d.clipPercent());
        DisplayOptions display = DisplayOptions.DEFAULTS;
        node.put(DisplayOptions.MODE, display.mode());
        node.put(DisplayOptions.INTERPOLATION, display.interpolation());
        node.putBoolean(DisplayOptions.REVERSED, display.reversed());
        node.put(DisplayOptions.TRACE_AXIS, String.join(", ", display.traceAxis()));
        node.putInt(Options.THREADS, d.threads());
        node.put(Options.STORE_FOLDER, d.storeFolder());
        ProcessOptions process = ProcessOptions.DEFAULTS;
        node.put(ProcessOptions.TEMPORARY_FOLDER, process.temporaryFolder());
        node.put(ProcessOptions.OUTPUT_FOLDER, process.outputFolder());
        node.putInt(ProcessOptions.THREADS, process.threads());
        node.putBoolean(ProcessOptions.LEFTOVERS, process.lookForLeftovers());
    }
}
