// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.moveout.raster.Viewport;

/** Turns a rubber band into whole traces and samples. */
final class SelectionEdges {
    private SelectionEdges() {
    }

    /**
     * The edges of the traces and samples whose centres lie in an area; the nearest one where none does.
     *
     * @return null if there is no data, or the area lies wholly outside it
     */
    static Viewport within(Viewport area, long traces, int samples) {
        if (area.lastTrace() <= -0.5 || area.firstTrace() >= traces - 0.5 || area.lastSample() <= -0.5
                || area.firstSample() >= samples - 0.5) {
            return null;
        }
        double[] t = edges(area.firstTrace(), area.lastTrace(), traces);
        double[] s = edges(area.firstSample(), area.lastSample(), samples);
        return new Viewport(t[0], t[1], s[0], s[1]);
    }

    private static double[] edges(double from, double to, long count) {
        double first = Math.ceil(from);
        double last = Math.floor(to);
        if (first > last) {
            first = Math.rint((from + to) / 2);
            last = first;
        }
        return new double[] { Math.clamp(first, 0, count - 1) - 0.5, Math.clamp(last, 0, count - 1) + 0.5 };
    }
}
