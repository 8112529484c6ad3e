// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.colormaps;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.moveout.data.DataException;
import org.moveout.raster.ColorMap;
import org.moveout.raster.ColorTable;
import org.moveout.ui.ColorMaps;
import org.osgi.service.prefs.BackingStoreException;

/** Keeps colour tables that the user has loaded in the preferences: the text itself, since files move. */
public final class KeptTables implements ColorMaps.Memory {
    /** The preference node below that of the bundle: one key for each map, its value the label, a line end and the table. */
    static final String NODE = "colormaps";

    private final ILog log;

    /**
     * @param log told about what cannot be read or kept
     */
    public KeptTables(ILog log) {
        this.log = log;
    }

    private static IEclipsePreferences node() {
        return (IEclipsePreferences) InstanceScope.INSTANCE.getNode("org.moveout.ui").node(NODE);
    }

    @Override
    public List<ColorMap> maps() {
        List<ColorMap> maps = new ArrayList<>();
        try {
            for (String id : node().keys()) {
                String[] parts = node().get(id, "").split("\n", 2);
                try {
                    maps.add(ColorTable.parse(id, parts[0], parts.length > 1 ? parts[1] : "", id));
                } catch (DataException | IllegalArgumentException e) {
                    log.warn("The kept colour map '" + id + "' is damaged and left out: " + e.getMessage());
                }
            }
        } catch (BackingStoreException e) {
            log.error("The colour maps of the user cannot be read.", e);
        }
        return maps;
    }

    @Override
    public void keep(ColorMap map, String text) {
        node().put(map.id(), map.label() + '\n' + text);
        flush();
    }

    @Override
    public void forget(String id) {
        node().remove(id);
        flush();
    }

    private void flush() {
        try {
            node().flush();
        } catch (BackingStoreException e) {
            log.error("The colour maps of the user cannot be kept.", e);
        }
    }
}
