// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.util.Objects;

/**
 * An axis of a plot.
 *
 * @param title with unit
 * @param from  the smallest value there is to see
 * @param to    the largest, greater than {@code from}
 * @param log   whether steps are powers of ten; {@code from} is positive then
 */
public record PlotAxis(String title, double from, double to, boolean log) {
    /** Validates the values. */
    public PlotAxis {
        Objects.requireNonNull(title);
        if (!(from < to) || Double.isInfinite(to - from) || log && !(from > 0)) {
            throw new IllegalArgumentException(title + ": no axis from " + from + " to " + to);
        }
    }

    /** A linear axis; what has no width gets some. */
    public static PlotAxis linear(String title, double from, double to) {
        return new PlotAxis(title, from, from < to ? to : from + Math.max(1e-30, Math.abs(from) * 1e-3 + 1e-30), false);
    }

    /** An axis in powers of ten, from {@code from} to at least ten times that. */
    public static PlotAxis log(String title, double from, double to) {
        return new PlotAxis(title, from, Math.max(from * 10, to), true);
    }
}
