// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * A vertical line across a plot.
 *
 * @param x     where
 * @param label what it is, with unit
 * @param moved told where the user has dragged it to; empty if it cannot be dragged
 */
public record PlotMark(double x, String label, Optional<DoubleConsumer> moved) {
    /** Validates the values. */
    public PlotMark {
        Objects.requireNonNull(label);
        Objects.requireNonNull(moved);
    }

    /** A mark that stays. */
    public static PlotMark fixed(double x, String label) {
        return new PlotMark(x, label, Optional.empty());
    }
}
