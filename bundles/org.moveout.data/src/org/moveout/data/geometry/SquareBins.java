// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

/** Bins of a chosen size, whatever the headers say. */
public final class SquareBins {
    /** More bins than this are refused. */
    public static final int MOST_BINS = 1 << 24;

    private SquareBins() {
    }

    /** The smallest size that {@link #of} accepts, in units of the coordinates; 0 if every size will do. */
    public static double smallestSize(Positions positions) {
        return positions.extent().map(e -> {
            double byArea = Math.sqrt(e.width() * e.height() / MOST_BINS);
            double byLength = Math.max(e.width(), e.height()) / (MOST_BINS / 4.0);
            return Math.max(byArea, byLength) * 1.01;
        }).orElse(0.0);
    }

    /**
     * Sorts points into squares with sides along the axes; the lower left point is in the middle of the first square.
     *
     * @param size side of a square in units of the coordinates, positive
     * @throws IllegalArgumentException if there were more than {@link #MOST_BINS} of them
     */
    public static Bins of(Positions positions, double size) {
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("bin size " + size + " is not positive");
        }
        Extent e = positions.extent().orElse(new Extent(0, 0, 0, 0));
        double across = Math.floor(e.width() / size + 0.5) + 1;
        double up = Math.floor(e.height() / size + 0.5) + 1;
        if (across * up > MOST_BINS) {
            throw new IllegalArgumentException(across + " by " + up + " bins are too many; choose larger ones");
        }
        int columns = (int) across;
        int[] bin = new int[positions.count()];
        for (int t = 0; t < bin.length; t++) {
            if (positions.isPlaced(t)) {
                int i = (int) Math.floor((positions.y(t) - e.minY()) / size + 0.5);
                int j = (int) Math.floor((positions.x(t) - e.minX()) / size + 0.5);
                bin[t] = Math.min(i, (int) up - 1) * columns + Math.min(j, columns - 1);
            } else {
                bin[t] = -1;
            }
        }
        return new Bins((int) up, columns, new Affine(e.minX(), 0, size, e.minY(), size, 0), bin);
    }
}
