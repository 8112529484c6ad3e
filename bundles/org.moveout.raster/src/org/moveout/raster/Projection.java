// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Objects;

/**
 * Where a viewport lies on a surface: converts between traces and samples and pixels (or points) both ways. Immutable.
 * <p>
 * Traces are trace numbers, wherever they stand; units are the horizontal coordinates of viewports. Both are the same
 * while traces stand by number.
 *
 * @param view   what is shown
 * @param placement where traces stand
 * @param x      left edge on the surface
 * @param y      upper edge
 * @param width  width on the surface, positive
 * @param height height on the surface, positive
 */
public record Projection(Viewport view, TracePlacement placement, double x, double y, double width, double height) {
    /** Validates the values. */
    public Projection {
        Objects.requireNonNull(view);
        Objects.requireNonNull(placement);
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("no area: " + width + " x " + height);
        }
    }

    /** Of traces that stand by number. */
    public Projection(Viewport view, double x, double y, double width, double height) {
        this(view, TracePlacement.EVEN, x, y, width, height);
    }

    /** The horizontal position of a trace, may be between two. */
    public double toX(double trace) {
        return unitToX(placement.unit(trace));
    }

    /** The horizontal position of a coordinate of the viewport. */
    public double unitToX(double unit) {
        return x + (unit - view.firstTrace()) / view.traces() * width;
    }

    /** The vertical position of a sample coordinate. */
    public double toY(double sample) {
        return y + (sample - view.firstSample()) / view.samples() * height;
    }

    /** The trace at a horizontal position, may be between two. */
    public double toTrace(double px) {
        return placement.trace(toUnit(px));
    }

    /** The coordinate of the viewport at a horizontal position. */
    public double toUnit(double px) {
        return view.firstTrace() + (px - x) / width * view.traces();
    }

    /** The number of the trace that is drawn at a horizontal position; -1 or less, or too large, where there is none. */
    public long traceAt(double px) {
        return placement.isEven() ? Math.round(toUnit(px)) : placement.covering(toUnit(px));
    }

    /** The sample coordinate at a vertical position. */
    public double toSample(double py) {
        return view.firstSample() + (py - y) / height * view.samples();
    }

    /** Width of a trace on the surface; the usual one where traces do not stand evenly. */
    public double traceWidth() {
        return width / view.traces() * placement.medianStep();
    }

    /** Height of a sample on the surface. */
    public double sampleHeight() {
        return height / view.samples();
    }
}
