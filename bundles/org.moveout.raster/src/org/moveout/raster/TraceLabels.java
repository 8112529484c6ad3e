// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Objects;

/**
 * Header values along the top axis: those of every {@code step}-th trace from a first one on. Immutable.
 *
 * @param title  what they are, such as "CDP"
 * @param first  the first trace
 * @param step   traces between values, positive
 * @param values one for each trace {@code first + i * step}; not changed by anybody
 */
public record TraceLabels(String title, long first, long step, double[] values) {
    /** Validates the values. */
    public TraceLabels {
        Objects.requireNonNull(title);
        Objects.requireNonNull(values);
        if (step < 1 || first < 0) {
            throw new IllegalArgumentException("no labels for every " + step + "th trace from " + first);
        }
    }

    /** The trace of a value. */
    public long trace(int index) {
        return first + index * step;
    }

    /** Whether values of all traces are there and never fall, or never rise, and are not all the same. */
    boolean isMonotonic() {
        if (step != 1 || values.length < 2 || values[0] == values[values.length - 1]) {
            return false;
        }
        boolean rising = values[values.length - 1] > values[0];
        for (int i = 1; i < values.length; i++) {
            if (rising ? !(values[i] >= values[i - 1]) : !(values[i] <= values[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /** Whether all values there are the same, as the key of a gather is: repeating them along the axis says nothing. */
    boolean isConstant() {
        for (double v : values) {
            if (v != values[0]) {
                return false;
            }
        }
        return values.length > 0;
    }

    /** Whether only some traces' values are there and they lie on a straight line: a header that counts the traces. */
    boolean isStraight() {
        int n = values.length;
        if (step == 1 || n < 3 || values[n - 1] == values[0]) {
            return false;
        }
        double slope = (values[n - 1] - values[0]) / (n - 1);
        for (int i = 1; i < n; i++) {
            if (!(Math.abs(values[0] + slope * i - values[i]) <= Math.abs(slope) / step)) {
                return false;
            }
        }
        return true;
    }
}
