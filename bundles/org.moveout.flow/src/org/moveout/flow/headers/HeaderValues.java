// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import org.moveout.flow.cli.text.Quantities;

/** Some consecutive values of a header column. The arrays belong to the values: nobody changes them. */
public sealed interface HeaderValues {
    /** How many values there are. */
    int count();

    /** A value in full, as the CSV export writes it. */
    String text(int i);

    /** A value as a floating-point number, NaN if it could not be read. */
    double number(int i);

    /**
     * Whole numbers.
     *
     * @param values one for each row
     */
    record Whole(long[] values) implements HeaderValues {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public String text(int i) {
            return Long.toString(values[i]);
        }

        @Override
        public double number(int i) {
            return values[i];
        }
    }

    /**
     * Floating-point numbers.
     *
     * @param values one for each row
     */
    record Real(double[] values) implements HeaderValues {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public String text(int i) {
            return Quantities.exact(values[i]);
        }

        @Override
        public double number(int i) {
            return values[i];
        }
    }

    /**
     * Values that could not be read.
     *
     * @param count  how many
     * @param reason one sentence for the user
     */
    record Unreadable(int count, String reason) implements HeaderValues {
        @Override
        public String text(int i) {
            return "?";
        }

        @Override
        public double number(int i) {
            return Double.NaN;
        }
    }
}
