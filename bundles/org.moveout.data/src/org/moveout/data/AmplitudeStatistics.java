// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.util.Arrays;

/**
 * Amplitude statistics of a dataset. Samples that are not finite (NaN, infinite) are counted and left out of the rest.
 *
 * @param samples     finite samples
 * @param nonFinite   samples that are NaN or infinite
 * @param min         smallest amplitude, NaN if there are no finite samples (also for the following)
 * @param max         largest amplitude
 * @param mean        arithmetic mean
 * @param rms         root of the mean square
 * @param probes      the percentages of {@link #percentiles}, ascending
 * @param percentiles amplitudes below which that many percent of the samples lie; better than 0.5 % of their value.
 *                    Taken from all traces, or from evenly spaced ones in data of more than 16 million samples
 */
public record AmplitudeStatistics(long samples, long nonFinite, double min, double max, double mean, double rms,
        double[] probes, double[] percentiles) {
    /** The percentages computed by default. */
    public static double[] defaultProbes() {
        return new double[] { 0.1, 1, 2, 5, 10, 25, 50, 75, 90, 95, 98, 99, 99.9 };
    }

    /** The largest distance from zero, 0 if there are no finite samples. */
    public double peak() {
        return samples == 0 ? 0 : Math.max(Math.abs(min), Math.abs(max));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AmplitudeStatistics s && s.samples == samples && s.nonFinite == nonFinite
                && Double.compare(s.min, min) == 0 && Double.compare(s.max, max) == 0
                && Double.compare(s.mean, mean) == 0 && Double.compare(s.rms, rms) == 0
                && Arrays.equals(s.probes, probes) && Arrays.equals(s.percentiles, percentiles);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(samples) * 31 + Double.hashCode(rms);
    }
}
