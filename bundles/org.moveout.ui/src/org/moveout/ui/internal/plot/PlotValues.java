// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as plots and tables show them: a real minus sign, no digits that say nothing. */
public final class PlotValues {
    private static final String MINUS = "\u2212";

    private PlotValues() {
    }

    /** The label of a tick: "0.25", "−20", "2e−7". */
    public static String tick(double value) {
        double size = Math.abs(value);
        if (size < 1e-12) {
            return "0";
        }
        if (size >= 1e6 || size < 1e-3) {
            int exponent = (int) Math.floor(Math.log10(size) + 1e-9);
            return plain(value / Math.pow(10, exponent), 4) + "e" + (exponent < 0 ? MINUS : "") + Math.abs(exponent);
        }
        return plain(value, 9);
    }

    /** The label of ten to a power: "1000", "1e6"; empty between whole powers. */
    static String power(double exponent) {
        boolean whole = Math.abs(exponent - Math.rint(exponent)) < 1e-9;
        return whole ? tick(Math.pow(10, Math.rint(exponent))) : "";
    }

    /** The value of a label that {@link #tick} has made. */
    static double parseTick(String label) {
        return label.isEmpty() ? 0 : Double.parseDouble(label.replace(MINUS, "-"));
    }

    /** A value with so many significant digits: "1234.5", "−0.000482", "3.4e+38". */
    public static String digits(double value, int digits) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        double size = Math.abs(value);
        if (size != 0 && (size >= 1e9 || size < 1e-5)) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value).replace("-", MINUS);
        }
        return plain(value, digits);
    }

    /** A count: "1,000,000". */
    public static String count(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.1f", value);
    }

    /** A value with so many decimals. */
    public static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value == 0 ? 0 : value).replace("-", MINUS);
    }

    private static String plain(double value, int digits) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        return rounded.toPlainString().replace("-", MINUS);
    }
}
