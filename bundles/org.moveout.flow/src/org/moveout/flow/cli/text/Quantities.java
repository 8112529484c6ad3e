// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them, always with a point as decimal separator. */
public final class Quantities {
    private static final String[] UNITS = { "bytes", "kB", "MB", "GB", "TB", "PB", "EB" };

    private Quantities() {
    }

    /** A whole number in groups of three: {@code 1,234,567}. */
    public static String count(long number) {
        String digits = Long.toString(number);
        int sign = number < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > sign; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** A count with what is counted, in the plural unless it is one: {@code 1 trace}, {@code 1,234 traces}. */
    public static String count(long number, String singular, String plural) {
        return count(number) + " " + (number == 1 ? singular : plural);
    }

    /** A size in powers of 1000: {@code 812 bytes}, {@code 4.24 GB}. */
    public static String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return unit == 0 ? bytes + (bytes == 1 ? " byte" : " bytes") : significant(size, 3) + " " + UNITS[unit];
    }

    /** A rate in bytes: {@code 512 MB/s}. */
    public static String rate(double bytesPerSecond) {
        return bytes(Math.round(bytesPerSecond)) + "/s";
    }

    /** A duration: {@code 0.42 s}, {@code 12.3 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    public static String duration(double seconds) {
        if (seconds < 99.95) {
            return significant(seconds, seconds < 1 ? 2 : 3) + " s";
        }
        long s = Math.round(seconds);
        return s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s / 60 % 60 + " min";
    }

    /** A number rounded to some significant digits, without trailing zeros; {@code 1.5e-12} where it is very small. */
    public static String significant(double number, int digits) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.isNaN(number) ? "NaN" : number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -5 && exponent < 15) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** A number in full: the shortest text that reads back as the same double, {@code 4} rather than {@code 4.0}. */
    public static String exact(double number) {
        return exact(number, Double.isNaN(number) ? "NaN" : number > 0 ? "inf" : "-inf");
    }

    static String exact(double number, String otherwise) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return otherwise;
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.toString(number);
    }
}
