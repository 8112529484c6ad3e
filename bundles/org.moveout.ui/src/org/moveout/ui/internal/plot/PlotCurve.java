// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.util.Arrays;
import java.util.Objects;

/**
 * A curve of a plot. The arrays are not copied: not to be changed.
 *
 * @param name   for the legend, the read-out and exported columns
 * @param x      ascending
 * @param y      one value for each {@code x}, all finite
 * @param color  index into the colours of curves
 * @param style  how it is drawn
 */
public record PlotCurve(String name, double[] x, double[] y, int color, Style style) {
    /** How a curve is drawn. */
    public enum Style {
        /** A line. */
        LINE,
        /** A dashed line, for what was held. */
        DASHED,
        /** Dots only, for what jumps. */
        DOTS
    }

    /** Validates the values. */
    public PlotCurve {
        Objects.requireNonNull(name);
        Objects.requireNonNull(style);
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x for " + y.length + " y");
        }
    }

    /** The index of the point nearest to a place, -1 if there are none. */
    public int nearest(double at) {
        if (x.length == 0) {
            return -1;
        }
        int i = Arrays.binarySearch(x, at);
        if (i >= 0) {
            return i;
        }
        int after = -i - 1;
        return after == 0 ? 0 : after == x.length ? x.length - 1 : at - x[after - 1] <= x[after] - at ? after - 1
                : after;
    }
}
