// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Optional;

/**
 * Positions of points, 8 bytes each: single-precision distances from a common origin, good to a centimetre over 100 km.
 * A point without position has NaN. Immutable and thread-safe.
 */
public final class Positions {
    private final double originX;
    private final double originY;
    private final float[] dx;
    private final float[] dy;
    private final int count;
    private final Extent extent;
    private final int placed;

    /**
     * @param dx    distances from the origin; not copied, not to be changed
     * @param dy    likewise
     * @param count how many of them are used
     */
    Positions(double originX, double originY, float[] dx, float[] dy, int count) {
        this.originX = originX;
        this.originY = originY;
        this.dx = dx;
        this.dy = dy;
        this.count = count;
        float x0 = Float.POSITIVE_INFINITY;
        float x1 = Float.NEGATIVE_INFINITY;
        float y0 = Float.POSITIVE_INFINITY;
        float y1 = Float.NEGATIVE_INFINITY;
        int there = 0;
        for (int i = 0; i < count; i++) {
            float x = dx[i];
            float y = dy[i];
            if (x == x && y == y) {
                there++;
                x0 = Math.min(x0, x);
                x1 = Math.max(x1, x);
                y0 = Math.min(y0, y);
                y1 = Math.max(y1, y);
            }
        }
        placed = there;
        extent = there == 0 ? null : new Extent(originX + x0, originY + y0, originX + x1, originY + y1);
    }

    /** Positions of given points; NaN where there is none. */
    public static Positions of(double[] x, double[] y) {
        PositionBuilder builder = new PositionBuilder(x.length);
        for (int i = 0; i < x.length; i++) {
            builder.add(x[i], y[i]);
        }
        return builder.build();
    }

    /** How many points there are. */
    public int count() {
        return count;
    }

    /** How many points have a position. */
    public int placed() {
        return placed;
    }

    /** The x of a point, NaN if it has no position. */
    public double x(int i) {
        return originX + dx[i];
    }

    /** The y of a point, NaN if it has no position. */
    public double y(int i) {
        return originY + dy[i];
    }

    /** Whether a point has a position. */
    public boolean isPlaced(int i) {
        return dx[i] == dx[i] && dy[i] == dy[i];
    }

    /** The rectangle around all points; empty if none has a position. */
    public Optional<Extent> extent() {
        return Optional.ofNullable(extent);
    }

    /** Whether there are two points in different places. */
    public boolean isSpread() {
        return extent != null && (extent.width() > 0 || extent.height() > 0);
    }

    /**
     * The typical distance of a point to the next one, in units of the coordinates: the median over a sample of
     * neighbours that differ; 0 if there are none.
     */
    public double spacing() {
        double[] found = new double[1024];
        int n = 0;
        int step = Math.max(1, count / found.length);
        for (int i = 0; i + 1 < count && n < found.length; i += step) {
            double d = Math.hypot((double) dx[i + 1] - dx[i], (double) dy[i + 1] - dy[i]);
            if (d > 0) {
                found[n++] = d;
            }
        }
        java.util.Arrays.sort(found, 0, n);
        return n == 0 ? 0 : found[n / 2];
    }

    /** Bytes held. */
    public long bytes() {
        return 8L * dx.length;
    }
}
