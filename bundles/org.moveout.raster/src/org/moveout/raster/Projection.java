// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Objects;

/**
 * Where a viewport lies on a surface: converts between traces and samples and pixels (or points) both ways. Immutable.
 *
 * @param view   what is shown
 * @param x      left edge on the surface
 * @param y      upper edge
 * @param width  width on the surface, positive
 * @param height height on the surface, positive
 */
public record Projection(Viewport view, double x, double y, double width, double height) {
    /** Validates the values. */
    public Projection {
        Objects.requireNonNull(view);
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("no area: " + width + " x " + height);
        }
    }

    /** The horizontal position of a trace coordinate. */
    public double toX(double trace) {
        return x + (trace - view.firstTrace()) / view.traces() * width;
    }

    /** The vertical position of a sample coordinate. */
    public double toY(double sample) {
        return y + (sample - view.firstSample()) / view.samples() * height;
    }

    /** The trace coordinate at a horizontal position. */
    public double toTrace(double px) {
        return view.firstTrace() + (px - x) / width * view.traces();
    }

    /** The sample coordinate at a vertical position. */
    public double toSample(double py) {
        return view.firstSample() + (py - y) / height * view.samples();
    }

    /** Width of a trace on the surface. */
    public double traceWidth() {
        return width / view.traces();
    }

    /** Height of a sample on the surface. */
    public double sampleHeight() {
        return height / view.samples();
    }
}
