// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

/**
 * A rectangle on the map, in units of the coordinates. Immutable.
 *
 * @param minX left edge
 * @param minY lower edge
 * @param maxX right edge, at least {@code minX}
 * @param maxY upper edge, at least {@code minY}
 */
public record Extent(double minX, double minY, double maxX, double maxY) {
    /** Validates the values. */
    public Extent {
        if (!(minX <= maxX) || !(minY <= maxY) || Double.isInfinite(maxX - minX) || Double.isInfinite(maxY - minY)) {
            throw new IllegalArgumentException("no rectangle: " + minX + ", " + minY + " to " + maxX + ", " + maxY);
        }
    }

    /** The rectangle between two corners, in any order. */
    public static Extent between(double x1, double y1, double x2, double y2) {
        return new Extent(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }

    /** From left to right. */
    public double width() {
        return maxX - minX;
    }

    /** From bottom to top. */
    public double height() {
        return maxY - minY;
    }

    /** Whether a point lies inside or on the edge. */
    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    /** The smallest rectangle around both. */
    public Extent union(Extent other) {
        return new Extent(Math.min(minX, other.minX), Math.min(minY, other.minY), Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }
}
