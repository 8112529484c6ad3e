// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** How amplitudes are spread over the 256 indices of a raster. */
public enum Levels {
    /**
     * All 256 indices are amplitudes: {@code clamp(round(127.5 + 127.5 * a / clip), 0, 255)}, halves rounded up, so
     * zero is 128. Samples that are not numbers are drawn as zero.
     */
    FULL(127.5, 127.5, 0, 128),
    /** Indices 1 to 255 are amplitudes, 128 is zero; index 0 marks dead traces and samples that are not numbers. */
    WITH_HOLES(128, 127, 1, 0);

    private final double middle;
    private final double half;
    private final int lowest;
    private final int hole;

    Levels(double middle, double half, int lowest, int hole) {
        this.middle = middle;
        this.half = half;
        this.lowest = lowest;
        this.hole = hole;
    }

    /** The unrounded index of amplitude zero. */
    public double middle() {
        return middle;
    }

    /** Indices between zero and the clip amplitude. */
    public double half() {
        return half;
    }

    /** The smallest index of an amplitude. */
    public int lowest() {
        return lowest;
    }

    /** The index of what has no amplitude. */
    public int hole() {
        return hole;
    }

    /** The position of an index in a colour map, 0 to 1. */
    public double position(int index) {
        return (index - middle) / half / 2 + 0.5;
    }
}
