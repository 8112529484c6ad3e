// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

import java.util.Arrays;
import java.util.Objects;

/**
 * The spectrum of traces in a window, averaged over the traces. Frequencies are {@code k * step}, from 0 to Nyquist.
 * <p>
 * Scaling: the peak of a sine of amplitude A in the middle of the band is A, whatever the window length and the taper
 * (amplitude spectrum corrected for coherent gain; G. Heinzel, A. Rüdiger, R. Schilling, Spectrum and spectral density
 * estimation by the DFT, 2002, section 9). That is 2 |X| / sum(w), and half of it at zero and Nyquist, with X the
 * transform of the tapered window and w the weights. Between two frequencies of the transform a sine shows up to 0.9 dB
 * less. What does not last, such as a wavelet, shows the less the longer the window is: compare equal windows.
 * <p>
 * The arrays are not copied: not to be changed. All 0 where no trace was used.
 *
 * @param axis      unit and step of the frequencies
 * @param rms       root of the mean square of the amplitudes of the traces
 * @param mean      mean of the amplitudes of the traces, never more than {@code rms}
 * @param real      real part of the spectrum of the mean trace, phase counted from the start of the window; same scale
 * @param imaginary its imaginary part
 * @param start     coordinate of the first sample of the window, in the unit of the vertical axis
 * @param centre    distance from there to the centre of energy of the mean trace, in the same unit
 * @param tally     which traces it is of
 */
public record Spectrum(FrequencyAxis axis, double[] rms, double[] mean, double[] real, double[] imaginary,
        double start, double centre, TraceTally tally) {
    /** Smaller amplitudes are drawn as this many dB. */
    public static final double FLOOR_DB = -200;

    /** Validates the values. */
    public Spectrum {
        Objects.requireNonNull(axis);
        Objects.requireNonNull(tally);
        int n = axis.count();
        if (rms.length != n || mean.length != n || real.length != n || imaginary.length != n) {
            throw new IllegalArgumentException("arrays do not have " + n + " frequencies");
        }
    }

    /** Amplitude of the mean trace. Much less than {@link #mean} where traces do not agree. */
    public double[] amplitudeOfMean() {
        double[] a = new double[real.length];
        Arrays.setAll(a, k -> Math.hypot(real[k], imaginary[k]));
        return a;
    }

    /**
     * Phase of the mean trace in degrees, unwrapped from zero frequency on: no step is more than half a turn (as
     * {@code numpy.unwrap}). Where the amplitude is next to nothing the phase means nothing. A cosine that peaks at the
     * reference has phase 0; a delay turns it to negative.
     */
    public double[] phase(PhaseReference reference) {
        double[] phase = wrapped(reference);
        double turns = 0;
        for (int k = 1; k < phase.length; k++) {
            double step = phase[k] + turns - phase[k - 1];
            turns -= 360 * Math.rint(step / 360);
            phase[k] += turns;
        }
        return phase;
    }

    /** Phase of the mean trace in degrees, from -180 to 180. */
    public double[] wrapped(PhaseReference reference) {
        double delay = reference == PhaseReference.ENERGY_CENTRE ? centre : 0;
        double[] phase = new double[real.length];
        for (int k = 0; k < phase.length; k++) {
            double degrees = real[k] == 0 && imaginary[k] == 0 ? 0
                    : Math.toDegrees(Math.atan2(imaginary[k], real[k])) + 360 * axis.cycles(k, delay);
            phase[k] = degrees - 360 * Math.rint(degrees / 360);
        }
        return phase;
    }

    /**
     * Smoothed along the frequency: each power becomes the mean of the powers within half of {@code width} on both
     * sides (fewer at the ends), amplitudes likewise; the phase stays.
     *
     * @param width in the unit of the frequency; widths below three steps change nothing
     */
    public Spectrum smoothed(double width) {
        int half = (int) Math.min(rms.length, width / axis.step() / 2);
        if (half < 1) {
            return this;
        }
        double[] power = new double[rms.length];
        Arrays.setAll(power, k -> rms[k] * rms[k]);
        double[] r = runningMean(power, half);
        Arrays.setAll(r, k -> Math.sqrt(r[k]));
        return new Spectrum(axis, r, runningMean(mean, half), real, imaginary, start, centre, tally);
    }

    private static double[] runningMean(double[] a, int half) {
        double[] sums = new double[a.length + 1];
        for (int i = 0; i < a.length; i++) {
            sums[i + 1] = sums[i] + a[i];
        }
        double[] out = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            int from = Math.max(0, i - half);
            int to = Math.min(a.length, i + half + 1);
            out[i] = Math.max(0, (sums[to] - sums[from]) / (to - from));
        }
        return out;
    }

    /** The largest of some amplitudes, 0 if there are none. */
    public static double peak(double[] amplitudes) {
        return Arrays.stream(amplitudes).max().orElse(0);
    }

    /**
     * Amplitudes in dB: {@code 20 log10(a / reference)}, at least {@value #FLOOR_DB}.
     *
     * @param amplitudes not negative
     * @param reference  the amplitude of 0 dB, such as {@link #peak}; 0 gives the floor everywhere
     */
    public static double[] decibels(double[] amplitudes, double reference) {
        double[] db = new double[amplitudes.length];
        Arrays.setAll(db, i -> reference > 0 && amplitudes[i] > 0
                ? Math.max(FLOOR_DB, 20 * Math.log10(amplitudes[i] / reference)) : FLOOR_DB);
        return db;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spectrum s && s.axis.equals(axis) && Arrays.equals(s.rms, rms)
                && Arrays.equals(s.mean, mean) && Arrays.equals(s.real, real)
                && Arrays.equals(s.imaginary, imaginary) && s.start == start && s.centre == centre
                && s.tally.equals(tally);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rms);
    }
}
