// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

/**
 * A straight map from grid numbers (u, v) to coordinates: {@code x = x0 + xu * u + xv * v}, {@code y} likewise. Immutable.
 *
 * @param x0 x at (0, 0)
 * @param xu x for one more u
 * @param xv x for one more v
 * @param y0 y at (0, 0)
 * @param yu y for one more u
 * @param yv y for one more v
 */
public record Affine(double x0, double xu, double xv, double y0, double yu, double yv) {
    /** The x of a point. */
    public double x(double u, double v) {
        return x0 + xu * u + xv * v;
    }

    /** The y of a point. */
    public double y(double u, double v) {
        return y0 + yu * u + yv * v;
    }

    /** The area of one step by one step; 0 if the map cannot be inverted, negative if it mirrors. */
    public double determinant() {
        return xu * yv - xv * yu;
    }

    /** The u of coordinates; meaningless if {@link #determinant()} is 0. */
    public double u(double x, double y) {
        return ((x - x0) * yv - (y - y0) * xv) / determinant();
    }

    /** The v of coordinates; meaningless if {@link #determinant()} is 0. */
    public double v(double x, double y) {
        return ((y - y0) * xu - (x - x0) * yu) / determinant();
    }
}
