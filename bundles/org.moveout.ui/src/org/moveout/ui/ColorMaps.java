// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.services.IServiceLocator;
import org.moveout.raster.ColorMap;

/**
 * The colour maps there are: Moveout's own, those of class-path providers, those contributed through the extension point
 * {@code org.moveout.ui.colormaps}, and those the user has loaded. A service of the workbench:
 * {@code site.getService(ColorMaps.class)}. For the user-interface thread.
 */
public final class ColorMaps {
    /** Full id of the extension point. */
    public static final String EXTENSION_POINT = "org.moveout.ui.colormaps";

    /** Keeps what the user has loaded over a restart. */
    public interface Memory {
        /** What was kept. */
        List<ColorMap> maps();

        /**
         * Keeps a map.
         *
         * @param text the table it was read from
         */
        void keep(ColorMap map, String text);

        /** Forgets a map. */
        void forget(String id);
    }

    private final List<ColorMap> given;
    private final List<ColorMap> loaded;
    private final Memory memory;

    /**
     * Created once by the service factory in {@code plugin.xml}.
     *
     * @param given  built-in and contributed ones, each id once
     * @param memory of the user's own
     */
    public ColorMaps(List<ColorMap> given, Memory memory) {
        this.given = List.copyOf(given);
        this.memory = memory;
        loaded = new ArrayList<>(memory.maps());
    }

    /** The service, from any part of the workbench. */
    public static ColorMaps of(IServiceLocator locator) {
        return locator.getService(ColorMaps.class);
    }

    /** All maps; those the user has loaded last. */
    public List<ColorMap> all() {
        List<ColorMap> all = new ArrayList<>(given);
        for (ColorMap map : loaded) {
            if (given.stream().noneMatch(g -> g.id().equals(map.id()))) {
                all.add(map);
            }
        }
        return all;
    }

    /** Whether the user has loaded this map. */
    public boolean isLoaded(ColorMap map) {
        return loaded.stream().anyMatch(m -> m.id().equals(map.id()) || m.reversed().id().equals(map.id()));
    }

    /** The map of that id, or its reverse if the id ends in "-reversed". */
    public Optional<ColorMap> named(String id) {
        return ColorMap.named(id, all());
    }

    /**
     * Takes in a map the user has loaded; one of the same id that was loaded before is replaced.
     *
     * @param map  with an id that no built-in or contributed map has
     * @param text the table it was read from, to be kept
     * @throws IllegalArgumentException if the id is taken
     */
    public void load(ColorMap map, String text) {
        if (given.stream().anyMatch(g -> g.id().equals(map.id()))) {
            throw new IllegalArgumentException("There is a colour map '" + map.id()
                    + "' already; give the file another name.");
        }
        loaded.removeIf(m -> m.id().equals(map.id()));
        loaded.add(map);
        memory.keep(map, text);
    }

    /** Takes away a map the user has loaded. */
    public void forget(String id) {
        if (loaded.removeIf(m -> m.id().equals(id))) {
            memory.forget(id);
        }
    }
}
