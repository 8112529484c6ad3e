// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.geometry.TraceGeometry;
import org.moveout.raster.MapColors;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;

/**
 * What can be shown on the map now, and what there is to say about it.
 *
 * @param layers  datasets whose positions are known, the active one first; none if its are not
 * @param instead what to say instead of a map; empty if there is one
 * @param notes   full sentences about what is missing or doubtful
 */
record MapContents(List<MapScene.Layer> layers, String instead, List<String> notes) {
    /**
     * Collects it; reading of positions begins where it is wanted.
     *
     * @param active the dataset of the section used last
     * @param shown  the present scene, whose layers are taken over
     */
    static MapContents of(Path active, OpenDatasets datasets, DatasetGeometries geometries, MapState state,
            MapScene shown) {
        Optional<OpenDataset> dataset = datasets.find(active);
        if (dataset.isEmpty()) {
            return nothing("Opening " + active.getFileName() + " ...");
        }
        OpenDataset d = dataset.get();
        return switch (geometries.want(d)) {
        case GeometryState.Ready r when d.traces() == 0 -> nothing(d.name() + " has no traces.");
        case GeometryState.Ready r when r.geometry().positions().placed() == 0 -> nothing(d.name()
                + " has no positions in its trace headers.");
        case GeometryState.Ready r -> of(d, r, datasets, geometries, state, shown);
        case GeometryState.Reading r -> nothing(String.format(Locale.ROOT,
                "Reading trace positions of %s: %.0f %%%n(Esc stops)", d.name(), r.fraction() * 100));
        case GeometryState.Waiting w -> nothing(String.format(Locale.ROOT,
                "%s has %,d traces.%nPress Enter to read their positions.", d.name(), w.traces()));
        case GeometryState.Failed f -> nothing(f.reason() + "\nPress Enter to try again.");
        };
    }

    private static MapContents nothing(String instead) {
        return new MapContents(List.of(), instead, List.of());
    }

    private static MapContents of(OpenDataset active, GeometryState.Ready ready, OpenDatasets datasets,
            DatasetGeometries geometries, MapState state, MapScene shown) {
        List<MapScene.Layer> layers = new ArrayList<>();
        TraceGeometry main = ready.geometry();
        List<String> notes = new ArrayList<>(main.notes());
        layers.add(layer(active, ready, datasets, shown));
        for (OpenDataset other : datasets.open()) {
            if (other.path().equals(active.path()) || !state.also().contains(other.path())) {
                continue;
            }
            switch (geometries.want(other)) {
            case GeometryState.Ready r when r.geometry().unit() == main.unit() ->
                layers.add(layer(other, r, datasets, shown));
            case GeometryState.Ready r -> notes.add(other.name() + " is not shown: its positions are "
                    + r.geometry().placement().label() + unit(r.geometry()) + ".");
            case GeometryState.Reading r -> notes.add("Reading trace positions of " + other.name() + " ...");
            case GeometryState.Waiting w -> notes.add(other.name()
                    + " is large: use its section once to read its positions.");
            case GeometryState.Failed f -> notes.add(f.reason());
            }
        }
        if (state.mode() == MapMode.STATIONS && main.sources().isEmpty() && main.receivers().isEmpty()) {
            notes.add("No separate source and receiver positions: showing " + main.placement().label() + ".");
        }
        return new MapContents(layers, "", notes);
    }

    private static MapScene.Layer layer(OpenDataset dataset, GeometryState.Ready r, OpenDatasets datasets,
            MapScene shown) {
        MapScene.Layer now = new MapScene.Layer(dataset.name(), dataset.path(), r.geometry(), r.index(),
                MapColors.dataset(datasets.open().indexOf(dataset)));
        return shown.layers().stream().filter(now::equals).findFirst().orElse(now);
    }

    private static String unit(TraceGeometry g) {
        return g.unit().symbol().isEmpty() ? "" : " in " + g.unit().symbol();
    }
}
