// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.Optional;

import org.moveout.data.geometry.Bins;
import org.moveout.data.geometry.CoordinateUnit;
import org.moveout.data.geometry.SurveyGrid;
import org.moveout.data.geometry.TraceGeometry;

/** What is under the mouse on the map, in one line. Stateless. */
final class MapReadout {
    private MapReadout() {
    }

    /**
     * Describes a place.
     *
     * @param foldBins the bins whose fold is shown
     * @param nearest  index of the nearest trace, -1 if none is near
     * @param perPoint units of the map in a point, for the precision
     */
    static String describe(TraceGeometry g, Optional<Bins> foldBins, double x, double y, int nearest,
            double perPoint) {
        StringBuilder text = new StringBuilder(MapText.place(g, x, y, perPoint));
        g.grid().filter(grid -> grid.isRegular() || grid.unit() == CoordinateUnit.LINE_NUMBER)
                .ifPresent(grid -> append(text, lines(grid, x, y)));
        if (nearest >= 0) {
            if (g.cdps().isPresent() && g.bins().isPresent()) {
                int bin = g.bins().get().binOf(nearest);
                if (bin >= 0) {
                    append(text, "CDP " + g.cdps().get().number(bin));
                }
            }
        }
        fold(g, foldBins, x, y, nearest).ifPresent(f -> append(text, f));
        if (nearest >= 0) {
            append(text, "Trace " + g.stored(nearest) + distance(g, x, y, nearest, perPoint));
        }
        return text.toString();
    }

    private static String lines(SurveyGrid grid, double x, double y) {
        double i = grid.place().u(x, y);
        double j = grid.place().v(x, y);
        boolean inside = i > -0.5 && j > -0.5 && i < grid.inlines().count() - 0.5
                && j < grid.crosslines().count() - 0.5;
        return inside ? "Inline " + grid.inlines().number(grid.inlines().nearest(i)) + "   Crossline "
                + grid.crosslines().number(grid.crosslines().nearest(j)) : "outside the survey";
    }

    private static Optional<String> fold(TraceGeometry g, Optional<Bins> foldBins, double x, double y, int nearest) {
        Optional<Bins> bins = foldBins.or(g::bins);
        return bins.map(b -> {
            int bin = b.place().isPresent() ? b.at(x, y) : nearest >= 0 ? b.binOf(nearest) : -1;
            return bin < 0 ? null : "Fold " + MapText.traces(b.fold(bin));
        });
    }

    private static String distance(TraceGeometry g, double x, double y, int nearest, double perPoint) {
        if (!g.placement().hasCoordinates()) {
            return "";
        }
        double d = g.distance(x, y, g.positions().x(nearest), g.positions().y(nearest));
        String unit = g.unit() == CoordinateUnit.FOOT ? "ft" : "m";
        return " (" + MapText.length(d < 10 ? Math.rint(d * 10) / 10 : Math.rint(d), unit) + " away)";
    }

    private static void append(StringBuilder text, String more) {
        text.append(text.isEmpty() ? "" : "   ").append(more);
    }
}
