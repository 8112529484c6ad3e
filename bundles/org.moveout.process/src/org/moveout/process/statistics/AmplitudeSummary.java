// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.statistics;

import java.util.Objects;

/**
 * What was found in some traces. Samples that are not finite are counted and left out of the rest. Amplitudes are in
 * the units of the data, and NaN where there is no finite sample.
 *
 * @param traces    traces looked at
 * @param dead      traces of which all samples are zero
 * @param invalid   traces with at least one NaN or infinite sample
 * @param samples   finite samples
 * @param zeros     samples that are zero
 * @param nan       samples that are NaN
 * @param infinite  samples that are infinite
 * @param min       smallest amplitude
 * @param max       largest amplitude
 * @param mean      arithmetic mean
 * @param deviation standard deviation, divided by the number of samples (not by one less)
 * @param rms       root of the mean square
 * @param histogram how often each amplitude occurs; not to be changed
 */
public record AmplitudeSummary(long traces, long dead, long invalid, long samples, long zeros, long nan, long infinite,
        double min, double max, double mean, double deviation, double rms, AmplitudeHistogram histogram) {
    /** Validates the values. */
    public AmplitudeSummary {
        Objects.requireNonNull(histogram);
    }

    /** The amplitude in the middle. */
    public double median() {
        return percentile(50);
    }

    /** The amplitude that so many percent of the samples stay below, good to 0.02 %. */
    public double percentile(double percent) {
        return percent == 0 ? min : percent == 100 ? max : inside(histogram.percentile(percent), min, max);
    }

    /** The same without signs. */
    public double absolutePercentile(double percent) {
        return percent == 100 && samples > 0 ? peak() : inside(histogram.absolutePercentile(percent), 0, peak());
    }

    private static double inside(double value, double least, double most) {
        return Double.isNaN(value) ? value : Math.clamp(value, least, most);
    }

    /**
     * A histogram with bins of equal width. What lies within 0.02 % of an edge may be shared out to both sides, so
     * counts may be fractions; zeros and whole numbers up to 4096 are where they belong, on the side of larger
     * distance from zero.
     *
     * @param from lower edge of the first bin
     * @param to   upper edge of the last bin, greater than {@code from}; belongs to it
     * @param bins how many, at least 1
     * @return a new array; samples outside are in none
     */
    public double[] counts(double from, double to, int bins) {
        return histogram.counts(from, to, bins, samples == 0 ? 0 : min, samples == 0 ? 0 : max);
    }

    /**
     * How many bins suit a range by D. Freedman and P. Diaconis (On the histogram as a density estimator: L2 theory,
     * 1981): width 2 IQR / cube root of n; from 16 to {@code most}.
     */
    public int suggestedBins(double from, double to, int most) {
        return histogram.suggestedBins(from, to, most);
    }

    /** The largest distance from zero, 0 without samples. */
    public double peak() {
        return samples == 0 ? 0 : Math.max(Math.abs(min), Math.abs(max));
    }

    /** How many percent of the finite samples lie beyond an amplitude on either side; 0 without samples. */
    public double percentBeyond(double amplitude) {
        if (samples == 0 || amplitude >= peak()) {
            return 0;
        }
        double inside = amplitude > 0 ? counts(-amplitude, amplitude, 1)[0] : 0;
        return 100 * Math.clamp(1 - inside / samples, 0, 1);
    }
}
