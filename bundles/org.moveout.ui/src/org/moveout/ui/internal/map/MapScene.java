// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.moveout.data.geometry.Extent;
import org.moveout.data.geometry.PointIndex;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.data.order.TraceOrder;

/**
 * Everything that is drawn from data. Immutable: a worker draws it while the user goes on.
 *
 * @param layers  datasets, the active one first
 * @param mode    what is drawn of them
 * @param binSize side of square bins in units of the coordinates for the fold; 0 for the bins of the survey
 * @param marks   selected traces of the active dataset
 */
record MapScene(List<Layer> layers, MapMode mode, double binSize, Optional<TraceOrder> marks) {
    static final MapScene EMPTY = new MapScene(List.of(), MapMode.TRACES, 0, Optional.empty());

    /**
     * A dataset.
     *
     * @param name  to show
     * @param index of the positions of {@code geometry}
     * @param rgb   0xRRGGBB
     */
    record Layer(String name, Path path, TraceGeometry geometry, PointIndex index, int rgb) {
    }

    MapScene {
        layers = List.copyOf(layers);
    }

    /** The dataset that is looked at. */
    Optional<Layer> main() {
        return layers.stream().findFirst();
    }

    /** The area of all layers. */
    Optional<Extent> extent() {
        return layers.stream().flatMap(l -> {
            Optional<Extent> traces = l.geometry().positions().extent().map(e -> l.geometry().grid().map(g -> {
                double x = (Math.abs(g.place().xu()) + Math.abs(g.place().xv())) / 2;
                double y = (Math.abs(g.place().yu()) + Math.abs(g.place().yv())) / 2;
                return new Extent(e.minX() - x, e.minY() - y, e.maxX() + x, e.maxY() + y);
            }).orElse(e));
            Optional<Extent> sources = l.geometry().sources().flatMap(s -> s.positions().extent());
            Optional<Extent> receivers = l.geometry().receivers().flatMap(r -> r.positions().extent());
            return mode == MapMode.STATIONS
                    ? java.util.stream.Stream.of(traces, sources, receivers).flatMap(Optional::stream)
                    : traces.stream();
        }).reduce(Extent::union);
    }

    /** Whether both show the same datasets. */
    boolean sameLayers(MapScene other) {
        return layers.equals(other.layers);
    }
}
