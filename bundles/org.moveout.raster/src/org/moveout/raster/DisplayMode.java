// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** How amplitudes become marks on the picture. */
public enum DisplayMode {
    /** Density, with wiggles on top where traces are wider than 8 points. */
    AUTO("auto", "Automatic"),
    /** Colour by amplitude. */
    DENSITY("density", "Density"),
    /** A line for each trace, deflected by amplitude. */
    WIGGLE("wiggle", "Wiggle"),
    /** A line for each trace, filled where the amplitude is positive. */
    WIGGLE_AREA("area", "Wiggle and variable area"),
    /** Density with wiggle lines on top. */
    DENSITY_WIGGLE("both", "Density and wiggle");

    /** Traces wider than this many points get wiggles in {@link #AUTO}. */
    static final double AUTO_TRACE_WIDTH = 8;

    private final String id;
    private final String label;

    DisplayMode(String id, String label) {
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

    /** Whether colours are drawn at this trace width (in points). */
    public boolean hasDensity() {
        return this == AUTO || this == DENSITY || this == DENSITY_WIGGLE;
    }

    /** Whether lines are drawn at this trace width (in points). */
    public boolean hasWiggle(double traceWidth) {
        return this == AUTO ? traceWidth > AUTO_TRACE_WIDTH : this != DENSITY;
    }
}
