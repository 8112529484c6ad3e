// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A digital Butterworth band-pass as a cascade of second-order sections. Immutable.
 * <p>
 * The analogue prototype is transformed to a band-pass and then by the bilinear transform with both corners prewarped,
 * as in Oppenheim and Schafer, Discrete-Time Signal Processing, chapter 7; the result has the transfer function of
 * SciPy's {@code butter(order, [low, high], 'band')}. The order is that of the low-pass prototype, so there are
 * {@code order} sections and the slopes are 6 dB per octave and order. At the corners one pass is 3 dB down.
 * <p>
 * Each section is {@code H(s) = b s / (s^2 + d s + g)} with {@code s = (1 - 1/z) / (1 + 1/z)}. It is run as a
 * trapezoidal state-variable filter (Zavalishin, The Art of VA Filter Design, chapter 4), whose coefficients keep their
 * relative precision however low the corners are, unlike those of the direct forms.
 */
public final class ButterworthBandpass {
    private final double rate;
    private final List<Section> sections;
    private final double[] coefficients;

    /**
     * One section of the cascade in terms of {@code s = (1 - 1/z) / (1 + 1/z)}.
     *
     * @param b the pass-band's width, the same in all sections
     * @param d the damping
     * @param g the square of the resonance frequency
     */
    record Section(double b, double d, double g) {
        /** How sharp the resonance is. */
        double quality() {
            return Math.sqrt(g) / d;
        }

        /** About how far the poles are from the unit circle. */
        double distance() {
            return d / (1 + d + g);
        }
    }

    /**
     * Designs the filter.
     *
     * @param order order of the low-pass prototype, at least 1
     * @param low   lower corner, above 0, in the unit of {@code rate}
     * @param high  upper corner, above {@code low} and below half of {@code rate}
     * @param rate  samples per second (or per kilometre)
     */
    public ButterworthBandpass(int order, double low, double high, double rate) {
        if (order < 1 || !(0 < low && low < high && high < rate / 2)) {
            throw new IllegalArgumentException("no band-pass: order " + order + ", " + low + " to " + high
                    + " at a sample rate of " + rate);
        }
        this.rate = rate;
        double from = Math.tan(Math.PI * low / rate);
        double to = Math.tan(Math.PI * high / rate);
        double width = to - from;
        double centre = from * to;
        List<Section> list = new ArrayList<>(order);
        if (order % 2 == 1) {
            list.add(new Section(width, width, centre));
        }
        for (int k = 0; k < order / 2; k++) {
            double angle = Math.PI * (2 * k + 1) / (2.0 * order);
            addPair(list, width, centre, -Math.sin(angle), Math.cos(angle));
        }
        list.sort(Comparator.comparingDouble(Section::quality));
        sections = List.copyOf(list);
        coefficients = new double[3 * order];
        for (int q = 0; q < order; q++) {
            Section s = sections.get(q);
            double unit = 1 + s.d() + s.g();
            coefficients[3 * q] = s.b() / unit;
            coefficients[3 * q + 1] = 2 / unit;
            coefficients[3 * q + 2] = 2 * s.g() / unit;
        }
    }

    /**
     * The two sections of a pole {@code p = re + i im} of the low-pass and its conjugate: the roots of
     * {@code s^2 - p width s + centre = 0}, each with its own conjugate.
     */
    private static void addPair(List<Section> list, double width, double centre, double re, double im) {
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
        list.add(new Section(width, -2 * pr, square));
        list.add(new Section(width, -2 * pr * centre / square, centre * centre / square));
    }

    /** The cascade, the least resonant section first. */
    List<Section> sections() {
        return sections;
    }

    /**
     * Three numbers for each section, not to be changed. With integrators {@code f} and {@code s}, input {@code x} and
     * {@code u = f + (x - s)}: output {@code c0 u}, then {@code f = c1 u - f} and {@code s = s + c2 u}. An input that
     * has always been {@code x} leaves {@code s = x} in the first section and zeros everywhere else.
     */
    double[] coefficients() {
        return coefficients;
    }

    /**
     * The smallest distance of a pole from the unit circle. Rounding errors are amplified by up to about its
     * reciprocal: it is small for low corners and for narrow bands.
     */
    double distance() {
        return sections.stream().mapToDouble(Section::distance).min().orElseThrow();
    }

    /** How many sections there are. */
    int order() {
        return sections.size();
    }

    /**
     * How many samples a trace is extended by at either end before it is filtered: three times the number of
     * coefficients of the whole filter, as in SciPy's {@code sosfiltfilt}.
     */
    public int padding() {
        return 3 * (2 * sections.size() + 1);
    }

    /**
     * The amplitude factor of one pass; forward and backward it is the square of this.
     *
     * @param frequency between 0 and half the sample rate, in the unit of the corners
     */
    public double gain(double frequency) {
        double w = Math.tan(Math.PI * frequency / rate);
        double gain = 1;
        for (Section s : sections) {
            gain *= s.b() * w / Math.hypot(s.g() - w * w, s.d() * w);
        }
        return gain;
    }
}
