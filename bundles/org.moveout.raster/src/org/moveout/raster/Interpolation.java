// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** What is drawn between samples when they are larger than pixels. */
public enum Interpolation {
    /** Each sample is a rectangle. */
    NEAREST("nearest", "Nearest sample"),
    /** Straight lines between samples and between traces. */
    LINEAR("linear", "Linear"),
    /**
     * Band-limited: an 8-point windowed sinc in both directions, see {@link SincWeights}. Gives back what lies between
     * the samples of a signal below about three quarters of the Nyquist frequency.
     */
    SINC("sinc", "Band-limited (8-point sinc)");

    private final String id;
    private final String label;

    Interpolation(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The name on the command line and in files. */
    public String id() {
        return id;
    }

    /** The name for menus. */
    public String label() {
        return label;
    }
}
