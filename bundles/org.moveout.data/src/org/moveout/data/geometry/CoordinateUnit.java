// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

/** What the coordinates of a map are measured in. */
public enum CoordinateUnit {
    /** Metres east and north. */
    METRE("m"),
    /** Feet east and north. */
    FOOT("ft"),
    /** Degrees of longitude and latitude. */
    DEGREE("\u00b0"),
    /** Crossline and inline numbers. */
    LINE_NUMBER(""),
    /** Trace numbers. */
    TRACE("");

    private final String symbol;

    CoordinateUnit(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol to put behind a number; empty for plain numbers. */
    public String symbol() {
        return symbol;
    }

    /** Whether distances on the map are distances on the ground, in this unit. */
    public boolean isLength() {
        return this == METRE || this == FOOT;
    }

    /** The title of the axis to the right, with the unit. */
    public String xTitle() {
        return switch (this) {
        case METRE, FOOT -> "X (" + symbol + ")";
        case DEGREE -> "Longitude (\u00b0)";
        case LINE_NUMBER -> "Crossline";
        case TRACE -> "Trace";
        };
    }

    /** The title of the axis upwards, with the unit. */
    public String yTitle() {
        return switch (this) {
        case METRE, FOOT -> "Y (" + symbol + ")";
        case DEGREE -> "Latitude (\u00b0)";
        case LINE_NUMBER -> "Inline";
        case TRACE -> "";
        };
    }
}
