// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.util.Objects;

/**
 * Bars of equal width side by side. The array is not copied: not to be changed.
 *
 * @param name   for the read-out and exported columns
 * @param from   left edge of the first bar
 * @param to     right edge of the last bar
 * @param counts height of each
 */
public record PlotBars(String name, double from, double to, double[] counts) {
    /** No bars. */
    public static final PlotBars NONE = new PlotBars("", 0, 1, new double[0]);

    /** Validates the values. */
    public PlotBars {
        Objects.requireNonNull(name);
    }

    /** Left edge of a bar; of {@code counts.length} the right edge of the last. */
    public double edge(int bar) {
        return from + (to - from) * bar / counts.length;
    }

    /** The bar at a place, -1 if there is none. */
    public int at(double x) {
        if (counts.length == 0 || x < from || x > to) {
            return -1;
        }
        return (int) Math.min(counts.length - 1, (x - from) / (to - from) * counts.length);
    }

    /** The highest bar, 0 without bars. */
    public double highest() {
        double most = 0;
        for (double c : counts) {
            most = Math.max(most, c);
        }
        return most;
    }
}
