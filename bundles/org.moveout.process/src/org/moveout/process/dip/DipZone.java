// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.Arrays;

/**
 * A range of dips and frequencies, with cosine slopes outside. Immutable. Dips are in samples per trace, frequencies in
 * cycles per sample, wavenumbers in cycles per trace.
 *
 * @param low   smallest dip, without sign
 * @param high  largest dip; may be infinite
 * @param side  the sign of the dips
 * @param taper how far the slopes reach, as a part of each limit
 * @param fmin  lowest frequency, 0 for no limit
 * @param fmax  highest frequency; infinite for no limit
 */
record DipZone(double low, double high, Side side, double taper, double fmin, double fmax) {
    /** Which sign of dips. */
    enum Side {
        BOTH, POSITIVE, NEGATIVE
    }

    /** The zone with both limits of the dip multiplied. */
    DipZone times(double factor) {
        return new DipZone(low * factor, high * factor, side, taper, fmin, fmax);
    }

    /**
     * The weights of all wavenumbers at a frequency, in the order of a transform of {@code n} traces.
     *
     * @param frequency at least 0
     * @param reject    whether to give 1 less the weight in the zone
     * @param weights   gets {@code n} values from 0 to 1
     * @param at        where they begin
     * @return whether all are 1
     */
    boolean weights(double frequency, boolean reject, int n, float[] weights, int at) {
        double band = slope(frequency, fmin, fmax);
        // where even the highest wavenumber is flatter than the zone begins
        double gentle = low * (1 - taper);
        if (band == 0 || reject && 0.5 <= frequency * gentle) {
            Arrays.fill(weights, at, at + n, 1);
            return true;
        }
        boolean all = true;
        for (int q = 0; q <= n / 2; q++) {
            // both signs of the highest wavenumber are the same
            double dip = q == 0 ? 0 : q / (n * frequency);
            double size = slope(dip, low, high);
            double later = side == Side.NEGATIVE && q > 0 ? 0 : size;
            double earlier = side == Side.POSITIVE && q > 0 ? 0 : size;
            if (2 * q == n) {
                later = (later + earlier) / 2;
                earlier = later;
            }
            float right = (float) weight(earlier, band, reject);
            float left = (float) weight(later, band, reject);
            weights[at + q] = right;
            weights[at + (q == 0 ? 0 : n - q)] = left;
            all &= right == 1 && left == 1;
        }
        return all;
    }

    private static double weight(double zone, double band, boolean reject) {
        return 1 - band * (reject ? zone : 1 - zone);
    }

    private double slope(double value, double from, double to) {
        if (value < from) {
            double width = from * taper;
            return value <= from - width ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * (from - value) / width);
        }
        if (value > to) {
            double width = to * taper;
            return value >= to + width ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * (value - to) / width);
        }
        return 1;
    }
}
