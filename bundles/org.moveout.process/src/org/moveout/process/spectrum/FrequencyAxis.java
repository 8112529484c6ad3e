// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

import java.util.Arrays;
import java.util.Objects;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;

/**
 * The frequencies of a spectrum: {@code 0, step, 2 step, ...} up to Nyquist.
 *
 * @param count  how many, at least 1
 * @param step   distance between two, in {@link #unit()}
 * @param domain of the vertical axis that was transformed
 */
public record FrequencyAxis(int count, double step, Domain domain) {
    /** Validates the values. */
    public FrequencyAxis {
        Objects.requireNonNull(domain);
        if (count < 1 || !(step > 0)) {
            throw new IllegalArgumentException(count + " frequencies with a step of " + step);
        }
    }

    /** The frequencies of a transform of {@code length} samples, an even number. */
    static FrequencyAxis of(Sampling sampling, int length) {
        return new FrequencyAxis(length / 2 + 1, sampling.nyquist() / (length / 2), sampling.domain());
    }

    /** Hz for time in ms, cycles per metre for depth. */
    public String unit() {
        return switch (domain) {
        case TIME -> "Hz";
        case DEPTH -> "cycles/m";
        case FREQUENCY -> "cycles/Hz";
        };
    }

    /** The name of the axis. */
    public String label() {
        return domain == Domain.DEPTH ? "Wavenumber" : "Frequency";
    }

    /** One frequency in {@link #unit()}. */
    public double at(int index) {
        return index * step;
    }

    /** The index nearest to a frequency, inside the axis. */
    public int indexOf(double frequency) {
        return (int) Math.clamp(Math.round(frequency / step), 0, count - 1);
    }

    /** The highest frequency. */
    public double nyquist() {
        return at(count - 1);
    }

    /** All frequencies. */
    public double[] values() {
        double[] values = new double[count];
        Arrays.setAll(values, this::at);
        return values;
    }

    /** How many turns frequency {@code index} makes over a distance in the unit of the vertical axis. */
    double cycles(int index, double distance) {
        return at(index) * (domain == Domain.TIME ? distance / 1000 : distance);
    }
}
