// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

/**
 * How bytes 71-72 and 89-90 of a trace header tell what its coordinates mean (SEG-Y rev 1, trace header table).
 */
public final class CoordinateCode {
    /** Bytes 89-90: metres or feet, as the binary header says. */
    public static final int LENGTH = 1;
    /** Bytes 89-90: seconds of arc. */
    public static final int ARC_SECONDS = 2;
    /** Bytes 89-90: decimal degrees. */
    public static final int DEGREES = 3;
    /** Bytes 89-90: degrees, minutes and seconds written as DDDMMSS.ss. */
    public static final int DEGREES_MINUTES_SECONDS = 4;

    private CoordinateCode() {
    }

    /** What to multiply a coordinate with: a negative scalar divides, 0 stands for 1. */
    public static double factor(double scalar) {
        return scalar == 0 ? 1 : scalar > 0 ? scalar : -1 / scalar;
    }

    /** Whether a code of bytes 89-90 means angles on the globe. */
    public static boolean isGeographic(int code) {
        return code >= ARC_SECONDS && code <= DEGREES_MINUTES_SECONDS;
    }

    /** A coordinate that has been multiplied by {@link #factor}, in length units or degrees, whichever the code means. */
    public static double value(double scaled, int code) {
        return switch (code) {
        case ARC_SECONDS -> scaled / 3600;
        case DEGREES_MINUTES_SECONDS -> {
            double v = Math.abs(scaled);
            double degrees = Math.floor(v / 10_000);
            double minutes = Math.floor((v - degrees * 10_000) / 100);
            double seconds = v - degrees * 10_000 - minutes * 100;
            yield Math.copySign(degrees + minutes / 60 + seconds / 3600, scaled);
        }
        default -> scaled;
        };
    }
}
