// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.time;

/**
 * Band-limited interpolation between samples: a sinc in a Kaiser window. Immutable.
 * <p>
 * J. F. Kaiser, Nonrecursive digital filter design using the I0-sinh window function, Proc. IEEE Symp. Circuits and
 * Systems (1974); Oppenheim and Schafer, Discrete-Time Signal Processing, section 7.5. The window is made for ripples
 * of -90 dB (3e-5) and reaches over {@value #REACH} samples of the coarser of both samplings on either side; the
 * transition from passing to stopping is then {@value #TRANSITION} of its Nyquist frequency wide.
 */
final class KaiserSinc {
    /** Samples of the coarser sampling on either side. */
    static final int REACH = 32;
    /** Width of the transition band as a fraction of the coarser Nyquist frequency. */
    static final double TRANSITION = 0.178;
    /** Kaiser's shape for -90 dB: 0.1102 (90 - 8.7). */
    static final double SHAPE = 8.95926;

    private static final double PEAK = bessel(SHAPE);

    private final double cutoff;
    private final double reach;

    private KaiserSinc(double cutoff, double reach) {
        this.cutoff = cutoff;
        this.reach = reach;
    }

    /** Interpolation that keeps the samples themselves: half at the Nyquist frequency, flat up to 0.91 of it. */
    static KaiserSinc interpolation() {
        return new KaiserSinc(1, REACH);
    }

    /**
     * Interpolation that takes away what a coarser sampling cannot carry: flat up to 0.82 of its Nyquist frequency, and
     * nothing from there on.
     *
     * @param ratio by how much the new interval is longer, more than 1
     */
    static KaiserSinc antiAlias(double ratio) {
        return new KaiserSinc((1 - TRANSITION / 2) / ratio, REACH * ratio);
    }

    /** Beyond so many samples the weights are zero. */
    int reach() {
        return (int) Math.ceil(reach);
    }

    /** Whether the samples themselves come out unchanged where they lie. */
    boolean keepsSamples() {
        return cutoff == 1;
    }

    /** The weight of a sample at some distance, in samples. */
    double at(double distance) {
        double share = distance / reach;
        if (Math.abs(share) > 1) {
            return 0;
        }
        double x = Math.PI * cutoff * distance;
        double sinc = x == 0 ? 1 : Math.sin(x) / x;
        return cutoff * sinc * bessel(SHAPE * Math.sqrt(1 - share * share)) / PEAK;
    }

    /** The modified Bessel function of order zero, by its power series. */
    private static double bessel(double x) {
        double quarter = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
