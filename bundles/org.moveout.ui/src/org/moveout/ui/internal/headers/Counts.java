// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import org.moveout.raster.AxisTicks;

/** Counts and numbers as people read them. */
final class Counts {
    private Counts() {
    }

    /** {@code 1,234,567}. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 trace}, {@code 1,234 traces}. */
    static String of(long number, String singular, String plural) {
        return of(number) + " " + (number == 1 ? singular : plural);
    }

    /** A number with six digits at most, whole ones in full. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return AxisTicks.number(value, 0);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        String text = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
        return text.replace('-', '\u2212');
    }
}
