// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.statistics;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/**
 * How often each amplitude occurs, in bins so fine (4096 for each power of two, 0.02 % wide) that histograms with wide
 * bins and percentiles come out of it without looking at the samples again. Takes memory for the powers of two that
 * occur: some megabytes at most.
 * <p>
 * Not thread-safe while it is added to.
 */
public final class AmplitudeHistogram {
    private static final int FRACTION_BITS = 12;
    private static final int SHIFT = 23 - FRACTION_BITS;
    private static final int SLOTS = 1 << FRACTION_BITS;
    private static final int EXPONENTS = 256;

    /** By sign and exponent; null where nothing was counted. */
    private final long[][] pages = new long[2 * EXPONENTS][];
    private long total;

    /** Counts finite samples. Others are passed over. */
    void add(float[] data, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            int bits = Float.floatToRawIntBits(data[i]);
            int page = bits >>> 23;
            if ((page & 0xff) == 0xff) {
                continue;
            }
            if (bits << 1 == 0) {
                // both zeros
                page = 0;
                bits = 0;
            }
            long[] slots = pages[page];
            if (slots == null) {
                slots = new long[SLOTS];
                pages[page] = slots;
            }
            slots[bits >>> SHIFT & SLOTS - 1]++;
            total++;
        }
    }

    /** Adds the counts of another histogram. */
    void merge(AmplitudeHistogram other) {
        total += other.total;
        for (int p = 0; p < pages.length; p++) {
            long[] more = other.pages[p];
            if (more == null) {
                continue;
            }
            if (pages[p] == null) {
                pages[p] = more.clone();
            } else {
                for (int s = 0; s < SLOTS; s++) {
                    pages[p][s] += more[s];
                }
            }
        }
    }

    /** A copy that later additions do not change. */
    AmplitudeHistogram copy() {
        AmplitudeHistogram copy = new AmplitudeHistogram();
        copy.merge(this);
        return copy;
    }

    /** How many samples were counted. */
    long total() {
        return total;
    }

    /**
     * The amplitude below which a part of the samples lies, NaN without samples. Between samples it is interpolated as
     * {@code numpy.percentile} does, up to the width of a bin (0.02 % of the amplitude).
     *
     * @param percent from 0 to 100
     */
    double percentile(double percent) {
        return interpolated(percent, this::atRank);
    }

    /** The same for amplitudes without their signs. */
    double absolutePercentile(double percent) {
        return interpolated(percent, this::atAbsoluteRank);
    }

    private double interpolated(double percent, LongToDoubleFunction sorted) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(percent + " is not between 0 and 100 %");
        }
        if (total == 0) {
            return Double.NaN;
        }
        double rank = percent / 100 * (total - 1);
        long below = (long) rank;
        double low = sorted.applyAsDouble(below);
        return rank == below ? low : low + (rank - below) * (sorted.applyAsDouble(below + 1) - low);
    }

    /** About the amplitude at a place in ascending order. */
    private double atRank(long rank) {
        long before = 0;
        for (int p = 2 * EXPONENTS - 1; p >= EXPONENTS; p--) {
            for (int s = SLOTS - 1; pages[p] != null && s >= 0; s--) {
                long n = pages[p][s];
                if (before + n > rank) {
                    return -within(p - EXPONENTS, s, 1 - (rank - before + 0.5) / n);
                }
                before += n;
            }
        }
        for (int p = 0; p < EXPONENTS; p++) {
            for (int s = 0; pages[p] != null && s < SLOTS; s++) {
                long n = pages[p][s];
                if (before + n > rank) {
                    return within(p, s, (rank - before + 0.5) / n);
                }
                before += n;
            }
        }
        throw new IndexOutOfBoundsException("rank " + rank + " of " + total);
    }

    private double atAbsoluteRank(long rank) {
        long before = 0;
        for (int p = 0; p < EXPONENTS; p++) {
            long[] a = pages[p];
            long[] b = pages[p + EXPONENTS];
            for (int s = 0; (a != null || b != null) && s < SLOTS; s++) {
                long n = (a == null ? 0 : a[s]) + (b == null ? 0 : b[s]);
                if (before + n > rank) {
                    return within(p, s, (rank - before + 0.5) / n);
                }
                before += n;
            }
        }
        throw new IndexOutOfBoundsException("rank " + rank + " of " + total);
    }

    private static double within(int exponent, int slot, double part) {
        if (exponent == 0 && slot == 0) {
            return 0;
        }
        double low = edge(exponent, slot);
        return low + part * (edge(exponent, slot + 1) - low);
    }

    /** The lower edge of a bin, without sign; the upper edge of the last one is that of the next exponent. */
    private static double edge(int exponent, int slot) {
        if (slot == SLOTS) {
            return exponent == EXPONENTS - 2 ? 0x1p128 : Float.intBitsToFloat(exponent + 1 << 23);
        }
        return Float.intBitsToFloat(exponent << 23 | slot << SHIFT);
    }

    /**
     * Counts in bins of equal width. A fine bin that lies across an edge is shared out by its parts, so that counts may
     * be fractions; zeros and whole numbers up to 4096 are where they belong, to the side of larger amplitudes.
     *
     * @param from  lower edge of the first bin
     * @param to    upper edge of the last bin, greater than {@code from}; belongs to it
     * @param bins  how many, at least 1
     * @param least smallest sample there is
     * @param most  largest sample there is
     * @return a new array; samples outside are in none
     */
    double[] counts(double from, double to, int bins, double least, double most) {
        if (!(from < to) || bins < 1 || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException(bins + " bins from " + from + " to " + to);
        }
        double[] counts = new double[bins];
        for (int p = 0; p < pages.length; p++) {
            int exponent = p % EXPONENTS;
            double sign = p < EXPONENTS ? 1 : -1;
            for (int s = 0; pages[p] != null && s < SLOTS; s++) {
                if (pages[p][s] > 0) {
                    double low = exponent == 0 && s == 0 ? 0 : edge(exponent, s);
                    double high = exponent == 0 && s == 0 ? 0 : edge(exponent, s + 1);
                    share(counts, from, to, Math.clamp(sign > 0 ? low : -high, least, most),
                            Math.clamp(sign > 0 ? high : -low, least, most), pages[p][s]);
                }
            }
        }
        return counts;
    }

    private static void share(double[] counts, double from, double to, double low, double high, long n) {
        if (low > to || high < from || high == from && low < from) {
            return;
        }
        double perBin = (to - from) / counts.length;
        int first = (int) Math.clamp(Math.floor((low - from) / perBin), 0, counts.length - 1);
        int last = (int) Math.clamp(Math.floor((high - from) / perBin), 0, counts.length - 1);
        if (first == last && low >= from && high <= to || high == low) {
            counts[first] += n;
            return;
        }
        for (int b = first; b <= last; b++) {
            double overlap = Math.min(high, from + (b + 1) * perBin) - Math.max(low, from + b * perBin);
            counts[b] += n * Math.max(0, overlap) / (high - low);
        }
    }

    /**
     * How many bins suit a range by D. Freedman and P. Diaconis (On the histogram as a density estimator: L2 theory,
     * 1981): width 2 IQR / cube root of n; from 16 to {@code most}.
     */
    int suggestedBins(double from, double to, int most) {
        double width = 2 * (percentile(75) - percentile(25)) / Math.cbrt(Math.max(1, total));
        double bins = (to - from) / width;
        return Double.isFinite(bins) ? (int) Math.clamp(Math.ceil(bins), 16, most) : most;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AmplitudeHistogram h && Arrays.deepEquals(h.pages, pages);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(total);
    }
}
