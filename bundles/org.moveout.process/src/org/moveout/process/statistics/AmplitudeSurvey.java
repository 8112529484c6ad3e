// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.statistics;

/**
 * Looks at every sample that streams by. Moments are added up trace by trace from deviations to the mean (T. F. Chan,
 * G. H. Golub, R. J. LeVeque, Updating formulae and a pairwise algorithm for computing sample variances, 1979), so that
 * a large mean does not spoil the deviation.
 * <p>
 * Not thread-safe: each worker has its own and they are {@linkplain #merge merged} in the end.
 */
public final class AmplitudeSurvey {
    private final AmplitudeHistogram histogram = new AmplitudeHistogram();
    private long traces;
    private long dead;
    private long invalid;
    private long samples;
    private long zeros;
    private long nan;
    private long infinite;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;

    /**
     * Adds a trace.
     *
     * @param data   holds it
     * @param offset of its first sample
     * @param count  its samples
     * @return its root mean square over the finite samples, 0 without any
     */
    public double add(float[] data, int offset, int count) {
        int end = offset + count;
        double sum = 0;
        int zero = 0;
        for (int i = offset; i < end; i++) {
            float v = data[i];
            sum += v;
            zero += v == 0 ? 1 : 0;
        }
        traces++;
        zeros += zero;
        if (zero == count) {
            dead++;
        }
        double rms = Double.isFinite(sum) ? addClean(data, offset, end, sum) : addWithGaps(data, offset, end);
        histogram.add(data, offset, count);
        return rms;
    }

    private double addClean(float[] data, int offset, int end, double sum) {
        int n = end - offset;
        if (n == 0) {
            return 0;
        }
        double m = sum / n;
        double square = 0;
        float lo = Float.POSITIVE_INFINITY;
        float hi = Float.NEGATIVE_INFINITY;
        for (int i = offset; i < end; i++) {
            float v = data[i];
            double d = v - m;
            square += d * d;
            lo = v < lo ? v : lo;
            hi = v > hi ? v : hi;
        }
        combine(n, m, square, lo, hi);
        return Math.sqrt(square / n + m * m);
    }

    private double addWithGaps(float[] data, int offset, int end) {
        invalid++;
        float[] finite = new float[end - offset];
        int n = 0;
        double sum = 0;
        for (int i = offset; i < end; i++) {
            float v = data[i];
            if (Float.isFinite(v)) {
                finite[n++] = v;
                sum += v;
            } else if (Float.isNaN(v)) {
                nan++;
            } else {
                infinite++;
            }
        }
        return addClean(finite, 0, n, sum);
    }

    private void combine(long n, double otherMean, double otherSquares, double lo, double hi) {
        if (n == 0) {
            return;
        }
        long all = samples + n;
        double delta = otherMean - mean;
        squares += otherSquares + delta * delta * ((double) samples * n / all);
        mean += delta * n / all;
        samples = all;
        min = Math.min(min, lo);
        max = Math.max(max, hi);
    }

    /** Adds what another survey has seen. */
    public void merge(AmplitudeSurvey other) {
        traces += other.traces;
        dead += other.dead;
        invalid += other.invalid;
        zeros += other.zeros;
        nan += other.nan;
        infinite += other.infinite;
        combine(other.samples, other.mean, other.squares, other.min, other.max);
        histogram.merge(other.histogram);
    }

    /** Everything seen so far; later additions do not change it. */
    public AmplitudeSummary summary() {
        boolean none = samples == 0;
        double variance = none ? Double.NaN : squares / samples;
        return new AmplitudeSummary(traces, dead, invalid, samples, zeros, nan, infinite, none ? Double.NaN : min,
                none ? Double.NaN : max, none ? Double.NaN : mean, Math.sqrt(variance),
                Math.sqrt(variance + mean * mean), histogram.copy());
    }
}
