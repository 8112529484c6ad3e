// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

/** Powers of two that keep intermediate results within the range of single precision. */
public final class PowerScale {
    private PowerScale() {
    }

    /**
     * The exponent e for which {@code 2^e} times the largest absolute value lies between 1 and 2 or, for very small
     * values, as near to that as a float goes; 0 if all values are zero. Multiplying by such a power is exact.
     */
    public static int exponent(float[] data, int from, int to) {
        float largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(data[i]));
        }
        return largest == 0 ? 0 : Math.clamp(-Math.getExponent(largest), -126, 126);
    }

    /** Multiplies by a power of two. */
    public static void scale(float[] data, int from, int to, int exponent) {
        float factor = Math.scalb(1f, exponent);
        for (int i = from; i < to; i++) {
            data[i] *= factor;
        }
    }
}
