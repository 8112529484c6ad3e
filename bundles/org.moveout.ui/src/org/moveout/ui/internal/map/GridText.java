// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.Locale;

import org.moveout.data.geometry.SurveyGrid;
import org.moveout.data.geometry.TraceGeometry;

/** A survey grid in words. Stateless. */
final class GridText {
    private GridText() {
    }

    /** "Inlines 1001–1200, crosslines 2001–2250, bins 25 m x 12.5 m, inlines towards 55°, 12 of 50,000 bins empty". */
    static String describe(TraceGeometry g) {
        SurveyGrid grid = g.grid().orElseThrow();
        StringBuilder text = new StringBuilder();
        text.append("Inlines ").append(lines(grid.inlines())).append(", crosslines ").append(lines(grid.crosslines()));
        if (g.placement().hasCoordinates()) {
            text.append(", bins ").append(MapText.length(round(grid.inlineSpacing()), g.unit().symbol())).append(" x ")
                    .append(MapText.length(round(grid.crosslineSpacing()), g.unit().symbol()))
                    .append(String.format(Locale.ROOT, ", inlines towards %.0f\u00b0", grid.azimuth()));
        }
        g.bins().ifPresent(b -> {
            long empty = b.count() - b.filled();
            if (empty > 0) {
                text.append(String.format(Locale.ROOT, ", %,d of %,d bins empty", empty, b.count()));
            }
            if (b.maxFold() > 1) {
                text.append(", greatest fold ").append(MapText.traces(b.maxFold()));
            }
        });
        return text.toString();
    }

    private static double round(double length) {
        return length < 1 ? length : Math.rint(length * 10) / 10;
    }

    private static String lines(SurveyGrid.Lines lines) {
        return lines.first() + "\u2013" + lines.last() + (lines.step() > 1 ? " by " + lines.step() : "");
    }
}
