// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;

/**
 * {@code bandpass}: zero-phase Butterworth band-pass.
 * <p>
 * The result is that of SciPy's {@code sosfiltfilt(butter(order, [low, high], 'band', fs=rate, output='sos'))} with
 * its defaults: each trace is extended at both ends by its own mirror image turned over, by {@code 6 order + 3}
 * samples, the filter starts in its steady state, runs forward and then backward. The amplitude response is the square of a
 * Butterworth filter's, 6 dB down at the corners. Where SciPy refuses a trace because it is not longer than the
 * extension, the extension is shortened to one sample less than the trace.
 * <p>
 * A sample that is not finite (NaN, infinite) stays as it is and counts as zero for the rest of its trace. Dead traces
 * stay zero. The result is within 1e-5 of the largest amplitude (of the trace before or after the filter) of the exact
 * one: low corners and narrow bands, where single precision would not reach that, are calculated in double precision.
 * <p>
 * In depth the corners count cycles per kilometre.
 */
public final class BandpassFactory implements ProcessorFactory {
    /** Lower corner. */
    public static final Parameter.Real LOW = new Parameter.Real("low", "Low corner",
            "Below this frequency the signal is taken away (cycles per km in depth). Must be less than the high "
                    + "corner.",
            "Hz", 8.0, 0.01, 10_000);
    /** Upper corner. */
    public static final Parameter.Real HIGH = new Parameter.Real("high", "High corner",
            "Above this frequency the signal is taken away (cycles per km in depth). Must be less than half the sample "
                    + "rate.",
            "Hz", 60.0, 0.02, 10_000);
    /** Steepness. */
    public static final Parameter.Whole ORDER = new Parameter.Whole("order", "Order",
            "Steepness of the slopes: 12 dB per octave for each order, forward and backward taken together. High "
                    + "orders ring.",
            "", 4, 1, 16);

    /**
     * Poles nearer to the unit circle than this are calculated in double precision. Farther away the single-precision
     * result differs by at most 7e-6 of the largest output (872 designs of order 1 to 16, noise, spikes and decaying
     * noise of 1500 samples).
     */
    static final double SAFE_DISTANCE = 0.01;

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("bandpass", "Band-pass filter",
            "Keeps the frequencies between two corners. Zero phase: a Butterworth filter run forward and backward, so "
                    + "reflections stay where they are.",
            "S. Butterworth, On the theory of filter amplifiers, Wireless Engineer 7 (1930); ends as in "
                    + "SciPy, P. Virtanen et al., Nature Methods 17 (2020)",
            List.of(LOW, HIGH, ORDER));

    /** For the service loader. */
    public BandpassFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) throws ParameterException {
        Sampling input = incoming.sampling();
        double low = values.get(LOW);
        double high = values.get(HIGH);
        if (input.domain() == Domain.FREQUENCY) {
            throw new ParameterException(LOW.id(), "the traces are spectra, which cannot be band-pass filtered",
                    "use the filter before the transform or remove this step");
        }
        if (low >= high) {
            throw new ParameterException(LOW.id(), LOW.print(low) + " Hz is not below the high corner",
                    "allowed is less than " + HIGH.print(high) + " Hz");
        }
        double rate = 1000 / input.interval();
        if (high >= rate / 2) {
            String unit = input.domain() == Domain.DEPTH ? " cycles/km" : " Hz";
            throw new ParameterException(HIGH.id(), HIGH.print(high) + unit + " is not below the Nyquist frequency of "
                    + "this data, sampled every " + HIGH.print(input.interval()) + " " + input.domain().unit(),
                    "allowed is less than " + HIGH.print(rate / 2) + unit);
        }
        ButterworthBandpass design = new ButterworthBandpass(values.get(ORDER), low, high, rate);
        return new BandpassProcessor(design, input, design.distance() < SAFE_DISTANCE);
    }
}
