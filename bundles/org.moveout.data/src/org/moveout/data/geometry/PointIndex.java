// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Arrays;

/**
 * Finds points by place: a grid of square cells with about four points each. 4 bytes for each point and each cell.
 * Immutable and thread-safe; building it takes one pass, finding the nearest of evenly spread points constant time.
 */
public final class PointIndex {
    private static final int PER_CELL = 4;
    private static final int MOST_CELLS = 1 << 24;

    private final Positions points;
    private final double left;
    private final double bottom;
    private final double size;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final int[] members;

    /** Builds the index of all points that have a position. */
    public PointIndex(Positions points) {
        this.points = points;
        Extent e = points.extent().orElse(new Extent(0, 0, 0, 0));
        left = e.minX();
        bottom = e.minY();
        double cells = Math.clamp(points.placed() / (double) PER_CELL, 1, MOST_CELLS);
        double w = Math.max(e.width(), 1e-9);
        double h = Math.max(e.height(), 1e-9);
        // a line has hardly any area: its cells are cut along its longer side
        double s = Math.max(Math.sqrt(w * h / cells), Math.max(w, h) / cells);
        size = s;
        columns = (int) Math.clamp(Math.floor(w / s) + 1, 1, MOST_CELLS);
        rows = (int) Math.clamp(Math.floor(h / s) + 1, 1, MOST_CELLS / columns + 1L);
        start = new int[columns * rows + 1];
        int n = points.count();
        for (int i = 0; i < n; i++) {
            if (points.isPlaced(i)) {
                start[cell(points.x(i), points.y(i)) + 1]++;
            }
        }
        for (int c = 0; c < columns * rows; c++) {
            start[c + 1] += start[c];
        }
        members = new int[points.placed()];
        int[] next = Arrays.copyOf(start, columns * rows);
        for (int i = 0; i < n; i++) {
            if (points.isPlaced(i)) {
                members[next[cell(points.x(i), points.y(i))]++] = i;
            }
        }
    }

    private int column(double x) {
        return (int) Math.clamp(Math.floor((x - left) / size), 0, columns - 1);
    }

    private int row(double y) {
        return (int) Math.clamp(Math.floor((y - bottom) / size), 0, rows - 1);
    }

    private int cell(double x, double y) {
        return row(y) * columns + column(x);
    }

    /** The points that were indexed. */
    public Positions points() {
        return points;
    }

    /**
     * The point nearest to a place; the first of those at the same distance.
     *
     * @param aspect what to multiply distances in x with before comparing them: 1, or the cosine of the latitude
     * @param within do not look farther than this, in units of y
     * @return -1 if there is no point within that distance
     */
    public int nearest(double x, double y, double aspect, double within) {
        if (members.length == 0) {
            return -1;
        }
        int c0 = column(x);
        int r0 = row(y);
        int best = -1;
        double distance = Math.nextUp(within * within);
        int rings = Math.max(columns, rows);
        double smaller = Math.min(1, aspect);
        // a place outside the grid counts rings from the cell at the edge, which is nearer to every point
        for (int ring = 0; ring <= rings; ring++) {
            if ((ring - 1) * size * smaller > Math.sqrt(distance)) {
                break;
            }
            for (int r = Math.max(0, r0 - ring); r <= Math.min(rows - 1, r0 + ring); r++) {
                boolean edge = r == r0 - ring || r == r0 + ring;
                for (int c = c0 - ring; c <= c0 + ring; c += edge || ring == 0 ? 1 : 2 * ring) {
                    if (c < 0 || c >= columns) {
                        continue;
                    }
                    int at = r * columns + c;
                    for (int k = start[at]; k < start[at + 1]; k++) {
                        int i = members[k];
                        double ex = (points.x(i) - x) * aspect;
                        double ey = points.y(i) - y;
                        double d = ex * ex + ey * ey;
                        if (d < distance || d == distance && i < best) {
                            distance = d;
                            best = i;
                        }
                    }
                }
            }
        }
        return best;
    }

    /** The point nearest to a place, however far; -1 if there are none. */
    public int nearest(double x, double y, double aspect) {
        return nearest(x, y, aspect, Double.POSITIVE_INFINITY);
    }

    /** The points in a rectangle, ascending. Costs the cells and points it covers. */
    public int[] inside(Extent area) {
        int[] found = new int[64];
        int n = 0;
        if (members.length > 0) {
            for (int r = row(area.minY()); r <= row(area.maxY()); r++) {
                for (int c = column(area.minX()); c <= column(area.maxX()); c++) {
                    int at = r * columns + c;
                    for (int k = start[at]; k < start[at + 1]; k++) {
                        if (area.contains(points.x(members[k]), points.y(members[k]))) {
                            if (n == found.length) {
                                found = Arrays.copyOf(found, n * 2);
                            }
                            found[n++] = members[k];
                        }
                    }
                }
            }
        }
        int[] out = Arrays.copyOf(found, n);
        Arrays.sort(out);
        return out;
    }
}
