// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Arrays;

/** Collects {@link Positions}. Takes no memory as long as all points are the same. Not thread-safe. */
final class PositionBuilder {
    private final int capacity;
    private double originX = Double.NaN;
    private double originY = Double.NaN;
    private float[] dx;
    private float[] dy;
    private int count;
    private boolean spread;

    /**
     * @param capacity the most points
     */
    PositionBuilder(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a point; NaN for none. */
    void add(double x, double y) {
        boolean there = Double.isFinite(x) && Double.isFinite(y);
        if (Double.isNaN(originX) && there) {
            originX = x;
            originY = y;
            if (count > 0) {
                allocate(Float.NaN);
            }
        }
        float ox = there ? (float) (x - originX) : Float.NaN;
        float oy = there ? (float) (y - originY) : Float.NaN;
        spread |= there && (ox != 0 || oy != 0);
        if (dx == null && !Double.isNaN(originX) && (ox != 0 || oy != 0)) {
            allocate(0);
        }
        if (dx != null) {
            if (count == dx.length) {
                int more = (int) Math.min(capacity, Math.max(1024L, count * 2L));
                dx = Arrays.copyOf(dx, more);
                dy = Arrays.copyOf(dy, more);
            }
            dx[count] = ox;
            dy[count] = oy;
        }
        count++;
    }

    private void allocate(float value) {
        dx = new float[Math.clamp(Math.max(1024L, count + 1L), 0, Math.max(1, capacity))];
        dy = new float[dx.length];
        Arrays.fill(dx, 0, count, value);
        Arrays.fill(dy, 0, count, value);
    }

    /** Whether two points in different places were added; once true it stays so. */
    boolean isSpread() {
        return spread;
    }

    /** Whether any point with a position was added. */
    boolean isPlaced() {
        return !Double.isNaN(originX);
    }

    /** The positions; the builder is not to be used afterwards. */
    Positions build() {
        if (dx == null) {
            allocate(isPlaced() ? 0 : Float.NaN);
        }
        return new Positions(isPlaced() ? originX : 0, isPlaced() ? originY : 0, dx, dy, count);
    }
}
