// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.util.Arrays;

/**
 * Adds up {@link AmplitudeStatistics} while samples stream by.
 * <p>
 * Not thread-safe: each worker has its own and they are {@linkplain #merge merged} in the end. Sums are kept per
 * trace in {@value #LANES} independent double lanes, a loop that the compiler vectorises.
 */
public final class AmplitudeAccumulator {
    private static final int LANES = 256;
    /** Sign, exponent and eight bits of fraction. */
    private static final int BIN_SHIFT = 15;
    private static final int BINS = 1 << (32 - BIN_SHIFT);
    private static final long HISTOGRAM_SAMPLES = 1L << 24;

    private final long histogramStride;
    private final int[] histogram = new int[BINS];
    private final double[] sumLanes = new double[LANES];
    private final double[] squareLanes = new double[LANES];
    private long samples;
    private long nonFinite;
    private long binned;
    private float min = Float.POSITIVE_INFINITY;
    private float max = Float.NEGATIVE_INFINITY;
    private double sum;
    private double squares;
    private double traceSum;
    private double traceSquares;
    private double largestLane;

    /**
     * @param traces  how many traces there will be in all
     * @param samples samples of a trace
     */
    public AmplitudeAccumulator(long traces, int samples) {
        double total = (double) traces * samples;
        histogramStride = Math.max(1, (long) Math.ceil(total / HISTOGRAM_SAMPLES));
    }

    /**
     * Adds whole traces.
     *
     * @param data       trace-major samples
     * @param offset     where they begin
     * @param firstTrace number of the first trace; which traces enter the percentiles depends on it alone
     * @param traces     how many traces
     * @param ns         samples of a trace
     */
    public void add(float[] data, int offset, long firstTrace, int traces, int ns) {
        for (int t = 0; t < traces; t++) {
            int at = offset + t * ns;
            addTrace(data, at, ns);
            if ((firstTrace + t) % histogramStride == 0) {
                bin(data, at, ns);
            }
        }
    }

    private void addTrace(float[] data, int offset, int ns) {
        double[] s = sumLanes;
        double[] q = squareLanes;
        int lanes = Math.min(LANES, ns);
        Arrays.fill(s, 0, lanes, 0);
        Arrays.fill(q, 0, lanes, 0);
        int end = offset + ns;
        for (int i = offset; i < end; i += LANES) {
            int n = Math.min(LANES, end - i);
            for (int l = 0; l < n; l++) {
                double v = data[i + l];
                s[l] += v;
                q[l] += v * v;
            }
        }
        fold(lanes);
        if (!Double.isFinite(traceSquares)) {
            addWithGaps(data, offset, ns);
            return;
        }
        samples += ns;
        sum += traceSum;
        squares += traceSquares;
        // no sample is larger than the root of its lane, so most traces cannot hold a new extreme
        if (min >= 0 || max <= 0 || largestLane > (double) min * min || largestLane > (double) max * max) {
            extremes(data, offset, end);
        }
    }

    /** Adds up the lanes in four chains, which do not wait for one another. */
    private void fold(int lanes) {
        double[] s = sumLanes;
        double[] q = squareLanes;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double q0 = 0;
        double q1 = 0;
        double q2 = 0;
        double q3 = 0;
        double largest = 0;
        int l = 0;
        for (; l + 4 <= lanes; l += 4) {
            s0 += s[l];
            s1 += s[l + 1];
            s2 += s[l + 2];
            s3 += s[l + 3];
            q0 += q[l];
            q1 += q[l + 1];
            q2 += q[l + 2];
            q3 += q[l + 3];
        }
        for (; l < lanes; l++) {
            s0 += s[l];
            q0 += q[l];
        }
        for (int i = 0; i < lanes; i++) {
            largest = q[i] > largest ? q[i] : largest;
        }
        traceSum = s0 + s1 + (s2 + s3);
        traceSquares = q0 + q1 + (q2 + q3);
        largestLane = largest;
    }

    /** Comparisons instead of Math.min and max: NaN needs no care here, and the loop runs more than twice as fast. */
    private void extremes(float[] data, int offset, int end) {
        float lo = min;
        float hi = max;
        for (int i = offset; i < end; i++) {
            float v = data[i];
            lo = v < lo ? v : lo;
            hi = v > hi ? v : hi;
        }
        min = lo;
        max = hi;
    }

    private void addWithGaps(float[] data, int offset, int ns) {
        for (int i = offset; i < offset + ns; i++) {
            float v = data[i];
            if (Float.isFinite(v)) {
                samples++;
                sum += v;
                squares += (double) v * v;
                min = Math.min(min, v);
                max = Math.max(max, v);
            } else {
                nonFinite++;
            }
        }
    }

    private void bin(float[] data, int offset, int ns) {
        int[] h = histogram;
        for (int i = offset; i < offset + ns; i++) {
            int bits = Float.floatToRawIntBits(data[i]);
            if ((bits & 0x7f800000) != 0x7f800000) {
                h[bits >>> BIN_SHIFT]++;
                binned++;
            }
        }
    }

    /** Adds what another accumulator of the same dataset has seen. */
    public void merge(AmplitudeAccumulator other) {
        if (other.histogramStride != histogramStride) {
            throw new IllegalArgumentException("accumulators of different datasets");
        }
        samples += other.samples;
        nonFinite += other.nonFinite;
        binned += other.binned;
        sum += other.sum;
        squares += other.squares;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        for (int b = 0; b < BINS; b++) {
            histogram[b] += other.histogram[b];
        }
    }

    /** The statistics of everything added so far. */
    public AmplitudeStatistics statistics() {
        double[] probes = AmplitudeStatistics.defaultProbes();
        double[] percentiles = new double[probes.length];
        for (int p = 0; p < probes.length; p++) {
            percentiles[p] = percentile(probes[p]);
        }
        if (samples == 0) {
            return new AmplitudeStatistics(0, nonFinite, Double.NaN, Double.NaN, Double.NaN, Double.NaN, probes,
                    percentiles);
        }
        return new AmplitudeStatistics(samples, nonFinite, min, max, sum / samples, Math.sqrt(squares / samples),
                probes, percentiles);
    }

    private double percentile(double percent) {
        if (binned == 0) {
            return Double.NaN;
        }
        double rank = percent / 100 * (binned - 1);
        long before = 0;
        for (int step = 0; step < BINS; step++) {
            // negative values from large to small, then positive ones from small to large
            int b = step < BINS / 2 ? BINS - 1 - step : step - BINS / 2;
            int n = histogram[b];
            if (before + n > rank) {
                boolean negative = b >= BINS / 2;
                double inner = Float.intBitsToFloat(b << BIN_SHIFT);
                double outer = Float.intBitsToFloat((b << BIN_SHIFT) | ((1 << BIN_SHIFT) - 1));
                double part = n == 1 ? 0.5 : (rank - before) / (n - 1);
                double value = negative ? outer + (inner - outer) * part : inner + (outer - inner) * part;
                // the bins around zero also hold denormal numbers, which nobody wants to see
                return Math.clamp(Math.abs(value) < Float.MIN_NORMAL ? 0 : value, min, max);
            }
            before += n;
        }
        return max;
    }
}
