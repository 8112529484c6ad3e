// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.util.Arrays;

/**
 * Adds up {@link AmplitudeStatistics} while samples stream by.
 * <p>
 * Not thread-safe: each worker has its own and they are {@linkplain #merge merged} in the end. Sums are kept per block
 * in {@value #LANES} independent double lanes, which vectorises and keeps rounding errors near those of one addition.
 */
public final class AmplitudeAccumulator {
    private static final int LANES = 32;
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
        Arrays.fill(s, 0);
        Arrays.fill(q, 0);
        float lo = Float.POSITIVE_INFINITY;
        float hi = Float.NEGATIVE_INFINITY;
        int end = offset + ns;
        int i = offset;
        for (; i + LANES <= end; i += LANES) {
            for (int l = 0; l < LANES; l++) {
                double v = data[i + l];
                s[l] += v;
                q[l] += v * v;
            }
        }
        for (; i < end; i++) {
            double v = data[i];
            s[0] += v;
            q[0] += v * v;
        }
        // comparisons instead of Math.min and max: NaN needs no care here, and the loop runs more than twice as fast
        for (int j = offset; j < end; j++) {
            float v = data[j];
            lo = v < lo ? v : lo;
            hi = v > hi ? v : hi;
        }
        double ts = 0;
        double tq = 0;
        for (int l = 0; l < LANES; l++) {
            ts += s[l];
            tq += q[l];
        }
        if (Double.isFinite(tq)) {
            samples += ns;
            sum += ts;
            squares += tq;
            min = Math.min(min, lo);
            max = Math.max(max, hi);
        } else {
            addWithGaps(data, offset, ns);
        }
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
                return Math.clamp(value, min, max);
            }
            before += n;
        }
        return max;
    }
}
