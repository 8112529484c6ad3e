// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A digital Butterworth filter as a cascade of second-order sections. Immutable.
 * <p>
 * The analogue prototype is transformed to the kind of filter wanted and then by the bilinear transform with the
 * corners prewarped, as in Oppenheim and Schafer, Discrete-Time Signal Processing, chapter 7; the result has the
 * transfer function of SciPy's {@code butter}. The order is that of the low-pass prototype, so there are {@code order}
 * sections in band-pass and band-stop filters, and the slopes are 6 dB per octave and order. At the corners one pass is
 * 3 dB down.
 * <p>
 * With {@code s = (1 - 1/z) / (1 + 1/z)}, each section mixes its input X, its band-pass {@code B = s X / (s^2 + d s + g)}
 * and its low-pass {@code L = g X / (s^2 + d s + g)}. It is run as a trapezoidal state-variable filter (Zavalishin, The
 * Art of VA Filter Design, chapter 4), whose coefficients keep their relative precision however low the corners are,
 * unlike those of the direct forms. The one real pole of low-pass and high-pass filters of odd order is a section that
 * has it twice and a zero upon it.
 */
public final class Butterworth {
    /** Numbers for each section in {@link #coefficients}. */
    static final int STRIDE = 5;

    private final double rate;
    private final int degree;
    private final List<Section> sections;
    private final double[] coefficients;
    private final double[] levels;

    /**
     * One section of the cascade: {@code x X + b B + l L}.
     *
     * @param d the damping
     * @param g the square of the resonance frequency
     * @param x share of the input
     * @param b share of the band-pass
     * @param l share of the low-pass
     */
    record Section(double d, double g, double x, double b, double l) {
        /** How sharp the resonance is. */
        double quality() {
            return Math.sqrt(g) / d;
        }

        /** About how far the poles are from the unit circle. */
        double distance() {
            return d / (1 + d + g);
        }

        /** What becomes of a constant. */
        double level() {
            return x + l;
        }

        /** Amplitude factor at a warped frequency: numerator {@code x (g - w^2) + l g + i w (x d + b)}. */
        double gain(double w) {
            return Math.hypot((x + l) * g - x * w * w, (x * d + b) * w) / Math.hypot(g - w * w, d * w);
        }
    }

    private Butterworth(double rate, int degree, List<Section> list) {
        this.rate = rate;
        this.degree = degree;
        list.sort(Comparator.comparingDouble(Section::quality));
        sections = List.copyOf(list);
        coefficients = new double[STRIDE * sections.size()];
        levels = new double[sections.size()];
        double level = 1;
        for (int q = 0; q < levels.length; q++) {
            Section s = sections.get(q);
            double unit = 1 + s.d() + s.g();
            int c = STRIDE * q;
            coefficients[c] = s.x();
            coefficients[c + 1] = (s.b() + s.l() * s.g()) / unit;
            coefficients[c + 2] = s.l();
            coefficients[c + 3] = 2 / unit;
            coefficients[c + 4] = 2 * s.g() / unit;
            levels[q] = level;
            level *= s.level();
        }
    }

    /**
     * Designs a band-pass.
     *
     * @param order order of the low-pass prototype, at least 1
     * @param low   lower corner, above 0, in the unit of {@code rate}
     * @param high  upper corner, above {@code low} and below half of {@code rate}
     * @param rate  samples per second (or per kilometre)
     */
    public static Butterworth bandpass(int order, double low, double high, double rate) {
        double width = warp(high, rate) - warp(low, rate);
        List<Section> list = new ArrayList<>(order);
        for (double[] p : bandPoles(order, low, high, rate)) {
            list.add(new Section(p[0], p[1], 0, width, 0));
        }
        return new Butterworth(rate, 2 * order, list);
    }

    /**
     * Designs a band-stop, which has the poles of the band-pass; its zeros lie between the corners.
     *
     * @param order order of the low-pass prototype, at least 1
     * @param low   lower corner, above 0, in the unit of {@code rate}
     * @param high  upper corner, above {@code low} and below half of {@code rate}
     * @param rate  samples per second (or per kilometre)
     */
    public static Butterworth bandstop(int order, double low, double high, double rate) {
        double centre = warp(high, rate) * warp(low, rate);
        List<Section> list = new ArrayList<>(order);
        for (double[] p : bandPoles(order, low, high, rate)) {
            // (s^2 + centre) X / (s^2 + d s + g) = X - d B - L + centre / g L
            list.add(new Section(p[0], p[1], 1, -p[0], (centre - p[1]) / p[1]));
        }
        return new Butterworth(rate, 2 * order, list);
    }

    /**
     * Designs a low-pass.
     *
     * @param order at least 1
     * @param high  corner, above 0 and below half of {@code rate}
     * @param rate  samples per second (or per kilometre)
     */
    public static Butterworth lowpass(int order, double high, double rate) {
        double w = warp(high, rate);
        List<Section> list = new ArrayList<>(order / 2 + 1);
        for (double d : dampings(order, high, rate)) {
            list.add(new Section(d * w, w * w, 0, 0, 1));
        }
        if (order % 2 == 1) {
            list.add(new Section(2 * w, w * w, 0, w, 1));
        }
        return new Butterworth(rate, order, list);
    }

    /**
     * Designs a high-pass.
     *
     * @param order at least 1
     * @param low   corner, above 0 and below half of {@code rate}
     * @param rate  samples per second (or per kilometre)
     */
    public static Butterworth highpass(int order, double low, double rate) {
        double w = warp(low, rate);
        List<Section> list = new ArrayList<>(order / 2 + 1);
        for (double d : dampings(order, low, rate)) {
            list.add(new Section(d * w, w * w, 1, -d * w, -1));
        }
        if (order % 2 == 1) {
            list.add(new Section(2 * w, w * w, 1, -w, -1));
        }
        return new Butterworth(rate, order, list);
    }

    private static double warp(double frequency, double rate) {
        return Math.tan(Math.PI * frequency / rate);
    }

    /** The dampings, for a resonance frequency of 1, of the pairs of poles of a low-pass. */
    private static double[] dampings(int order, double corner, double rate) {
        if (order < 1 || !(0 < corner && corner < rate / 2)) {
            throw new IllegalArgumentException(
                    "no filter: order " + order + ", corner " + corner + " at a sample rate of " + rate);
        }
        double[] d = new double[order / 2];
        for (int k = 0; k < d.length; k++) {
            d[k] = 2 * Math.sin(Math.PI * (2 * k + 1) / (2.0 * order));
        }
        return d;
    }

    /** Damping and square of the resonance frequency of each section of a band-pass or band-stop. */
    private static List<double[]> bandPoles(int order, double low, double high, double rate) {
        if (order < 1 || !(0 < low && low < high && high < rate / 2)) {
            throw new IllegalArgumentException("no filter: order " + order + ", " + low + " to " + high
                    + " at a sample rate of " + rate);
        }
        double from = warp(low, rate);
        double to = warp(high, rate);
        double width = to - from;
        double centre = from * to;
        List<double[]> list = new ArrayList<>(order);
        if (order % 2 == 1) {
            list.add(new double[] { width, centre });
        }
        for (int k = 0; k < order / 2; k++) {
            double angle = Math.PI * (2 * k + 1) / (2.0 * order);
            addPair(list, width, centre, -Math.sin(angle), Math.cos(angle));
        }
        return list;
    }

    /**
     * The two sections of a pole {@code p = re + i im} of the low-pass and its conjugate: the roots of
     * {@code s^2 - p width s + centre = 0}, each with its own conjugate.
     */
    private static void addPair(List<double[]> list, double width, double centre, double re, double im) {
        double hr = re * width / 2;
        double hi = im * width / 2;
        // root of (h^2 - centre), h = hr + i hi
        double dr = hr * hr - hi * hi - centre;
        double di = 2 * hr * hi;
        double size = Math.hypot(dr, di);
        double rr = Math.sqrt((size + Math.abs(dr)) / 2);
        double ri = rr == 0 ? 0 : Math.abs(di) / (2 * rr);
        double rootRe = dr >= 0 ? rr : ri;
        double rootIm = Math.copySign(dr >= 0 ? ri : rr, di);
        // the larger root without cancellation, the other from their product
        double sign = hr * rootRe + hi * rootIm >= 0 ? 1 : -1;
        double pr = hr + sign * rootRe;
        double pi = hi + sign * rootIm;
        double square = pr * pr + pi * pi;
        list.add(new double[] { -2 * pr, square });
        list.add(new double[] { -2 * pr * centre / square, centre * centre / square });
    }

    /** The cascade, the least resonant section first. */
    List<Section> sections() {
        return sections;
    }

    /**
     * {@value #STRIDE} numbers for each section, not to be changed. With integrators {@code f} and {@code s}, input
     * {@code x} and {@code u = f + (x - s)}: output {@code c0 x + c1 u + c2 s}, then {@code f = c3 u - f} and
     * {@code s = s + c4 u}. An input that has always been {@code x} leaves {@code f = 0} and {@code s = x}.
     */
    double[] coefficients() {
        return coefficients;
    }

    /** What a constant 1 at the beginning of the cascade has become at the input of each section, not to be changed. */
    double[] levels() {
        return levels;
    }

    /**
     * The smallest distance of a pole from the unit circle. Rounding errors are amplified by up to about its
     * reciprocal: it is small for low corners and for narrow bands.
     */
    double distance() {
        return sections.stream().mapToDouble(Section::distance).min().orElseThrow();
    }

    /**
     * By how much a constant at most shrinks or grows on its way through the sections of a filter that lets it pass, at
     * least 1. Rounding errors are amplified by as much: it is large for wide band-stops.
     */
    double swing() {
        double swing = 1;
        for (double level : levels) {
            swing = level == 0 ? swing : Math.max(swing, Math.max(level, 1 / level));
        }
        return swing;
    }

    /** How many sections there are. */
    int size() {
        return levels.length;
    }

    /**
     * How many samples a trace is extended by at either end before it is filtered: three times the number of
     * coefficients of the whole filter, as in SciPy's {@code sosfiltfilt}.
     */
    public int padding() {
        return 3 * (degree + 1);
    }

    /**
     * The amplitude factor of one pass; forward and backward it is the square of this.
     *
     * @param frequency between 0 and half the sample rate, in the unit of the corners
     */
    public double gain(double frequency) {
        double w = warp(frequency, rate);
        double gain = 1;
        for (Section s : sections) {
            gain *= s.gain(w);
        }
        return gain;
    }
}
