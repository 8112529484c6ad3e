// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** Widths of the letters of the standard font Helvetica, from Adobe's font metrics, in thousandths of the text size. */
final class Helvetica {
    static final double ASCENT = 0.718;
    static final double DESCENT = 0.207;
    private static final int FIRST = 32;
    private static final int DIGIT = 556;
    private static final int SIGN = 584;
    private static final int[] WIDTHS = { 278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, //
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, //
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, //
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, //
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584 };
    /** Superscripts are this large a part of the text. */
    static final double SMALL = 0.62;

    private Helvetica() {
    }

    /** Width of a text of size 1. */
    static double width(String text) {
        double sum = 0;
        for (char c : text.toCharArray()) {
            sum += of(c);
        }
        return sum / 1000;
    }

    private static double of(char c) {
        if (c >= FIRST && c < FIRST + WIDTHS.length) {
            return WIDTHS[c - FIRST];
        }
        int plain = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b".indexOf(c);
        if (plain >= 0) {
            return SMALL * (plain == 10 ? SIGN : DIGIT);
        }
        return switch (c) {
            case '\u2212', '\u00d7' -> SIGN;
            case '\u2026', '\u2014' -> 1000;
            default -> DIGIT;
        };
    }
}
