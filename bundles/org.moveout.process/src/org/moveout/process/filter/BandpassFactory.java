// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import java.util.List;

import org.moveout.data.Sampling;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;

/**
 * {@code bandpass}: Butterworth band-pass, zero phase or minimum phase.
 * <p>
 * With zero phase the result is that of SciPy's {@code sosfiltfilt(butter(order, [low, high], 'band', fs=rate,
 * output='sos'))} with its defaults: each trace is extended at both ends by its own mirror image turned over, by
 * {@code 6 order + 3} samples, the filter starts in its steady state, runs forward and then backward. The amplitude
 * response is the square of a Butterworth filter's, 6 dB down at the corners. Where SciPy refuses a trace because it is
 * not longer than the extension, the extension is shortened to one sample less than the trace.
 * <p>
 * With minimum phase it is that of {@code sosfilt} with the same sections: the filter starts at rest before the first
 * sample and runs forward once, 3 dB down at the corners.
 * <p>
 * A sample that is not finite (NaN, infinite) stays as it is and counts as zero for the rest of its trace. Dead traces
 * stay zero. The result is within 1e-5 of the largest amplitude (of the trace before or after the filter) of the exact
 * one: low corners and narrow bands, where single precision would not reach that, are calculated in double precision.
 * <p>
 * In depth the corners count cycles per kilometre. All this holds for {@link LowpassFactory}, {@link HighpassFactory}
 * and {@link NotchFactory} as well; the extension of the former two is {@code 3 order + 3} samples.
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
    public static final Parameter.Whole ORDER = ButterworthSettings.ORDER;
    /** Zero or minimum phase. */
    public static final Parameter.Choice PHASE = ButterworthSettings.PHASE;

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("bandpass", "Band-pass filter",
            "Keeps the frequencies between two corners. Zero phase: a Butterworth filter run forward and backward, so "
                    + "reflections stay where they are; or minimum phase.",
            ButterworthSettings.SOURCE, List.of(LOW, HIGH, ORDER, PHASE));

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
        Frequencies.requireTraces(LOW, input);
        if (low >= high) {
            throw new ParameterException(LOW.id(), LOW.print(low) + " Hz is not below the high corner",
                    "allowed is less than " + HIGH.print(high) + " Hz");
        }
        Frequencies.requireBelowNyquist(HIGH, high, input);
        return ButterworthSettings.processor(
                Butterworth.bandpass(values.get(ORDER), low, high, Frequencies.rate(input)), values, input);
    }
}
