// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.Locale;

import org.moveout.data.geometry.CoordinateUnit;
import org.moveout.data.geometry.TraceGeometry;

/** Numbers on and under the map. */
public final class MapText {
    private MapText() {
    }

    /** A number with thousands separators and a real minus sign. */
    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value == 0 ? 0.0 : value);
        boolean zero = text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.substring(1) : text.replace('-', '\u2212');
    }

    /** A length with its unit; long ones in kilometres: "250 m", "2 km", "5,000 ft". */
    public static String length(double value, String unit) {
        if (unit.equals("m") && value >= 10_000) {
            return number(value / 1000, value >= 100_000 || value % 1000 == 0 ? 0 : 1) + " km";
        }
        int decimals = value >= 100 || value == Math.rint(value) ? 0 : value >= 1 ? 1 : 3;
        return number(value, decimals) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** A place: "X 457,012.5 m  Y 6,780,123.0 m", "Longitude −91.63447°  Latitude 17.13005°", "Inline 12  Crossline 34". */
    static String place(TraceGeometry g, double x, double y, double perPoint) {
        CoordinateUnit unit = g.unit();
        int decimals = Math.clamp((int) Math.ceil(-Math.log10(perPoint)), 0, unit == CoordinateUnit.DEGREE ? 6 : 2);
        return switch (unit) {
        case METRE, FOOT -> "X " + number(x, decimals) + " " + unit.symbol() + "   Y " + number(y, decimals) + " "
                + unit.symbol();
        case DEGREE -> "Longitude " + number(x, Math.max(4, decimals)) + "\u00b0   Latitude "
                + number(y, Math.max(4, decimals)) + "\u00b0";
        case LINE_NUMBER, TRACE -> "";
        };
    }

    /** "1 trace", "2,345 traces". */
    public static String traces(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d trace" : "%,d traces", count);
    }
}
