// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

/**
 * The grid of a 3D survey: which inlines and crosslines there are and where they lie. Immutable.
 * <p>
 * Cells are counted from 0: cell {@code (i, j)} is inline {@code inlines.number(i)}, crossline
 * {@code crosslines.number(j)}.
 *
 * @param inlines    numbers of the inlines
 * @param crosslines numbers of the crosslines
 * @param place      cell indices (i, j) to coordinates, fitted by least squares
 * @param rms        root mean square distance of traces from where the fit puts them, in units of the coordinates
 * @param worst      the greatest such distance
 * @param unit       of the coordinates
 */
public record SurveyGrid(Lines inlines, Lines crosslines, Affine place, double rms, double worst,
        CoordinateUnit unit) {
    /**
     * Numbers of parallel lines.
     *
     * @param first the smallest number
     * @param step  distance of the numbers, positive
     * @param count how many lines
     */
    public record Lines(int first, int step, int count) {
        /** Validates the values. */
        public Lines {
            if (step < 1 || count < 1) {
                throw new IllegalArgumentException(count + " lines in steps of " + step);
            }
        }

        /** The number of a line. */
        public int number(int index) {
            return first + index * step;
        }

        /** The greatest number. */
        public int last() {
            return number(count - 1);
        }

        /** The index of a number; -1 if it is none of these. */
        public int index(long number) {
            long d = number - first;
            return d < 0 || d % step != 0 || d / step >= count ? -1 : (int) (d / step);
        }

        /** The index of the nearest line to a fractional index. */
        public int nearest(double index) {
            return (int) Math.clamp(Math.round(index), 0, count - 1);
        }
    }

    /** Cells of the whole rectangle, with or without traces. */
    public long cells() {
        return (long) inlines.count() * crosslines.count();
    }

    /** Distance of neighbouring inlines, in units of the coordinates. */
    public double inlineSpacing() {
        return Math.hypot(place.xu(), place.yu());
    }

    /** Distance of neighbouring traces of an inline, in units of the coordinates. */
    public double crosslineSpacing() {
        return Math.hypot(place.xv(), place.yv());
    }

    /** The direction in which inlines run (crossline numbers rise), in degrees clockwise from north (y), 0 to 360. */
    public double azimuth() {
        double a = Math.toDegrees(Math.atan2(place.xv(), place.yv()));
        return a < 0 ? a + 360 : a;
    }

    /** The angle between inlines and crosslines in degrees, 0 to 90; 90 for a rectangular grid. */
    public double angle() {
        double sine = Math.abs(place.determinant()) / (inlineSpacing() * crosslineSpacing());
        return Math.toDegrees(Math.asin(Math.min(1, sine)));
    }

    /** Whether traces lie where the grid says: the rms distance is less than half the smaller bin side. */
    public boolean isRegular() {
        return rms < 0.5 * Math.min(inlineSpacing(), crosslineSpacing());
    }

    /** The corners as x, y pairs: first inline and crossline, first and last, last and last, last and first. */
    public double[][] corners() {
        int i = inlines.count() - 1;
        int j = crosslines.count() - 1;
        return new double[][] { { place.x(0, 0), place.y(0, 0) }, { place.x(0, j), place.y(0, j) },
            { place.x(i, j), place.y(i, j) }, { place.x(i, 0), place.y(i, 0) } };
    }
}
