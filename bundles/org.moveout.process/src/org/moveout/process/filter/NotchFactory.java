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
 * {@code notch}: Butterworth band-stop around a frequency, zero phase or minimum phase.
 * <p>
 * The design is SciPy's {@code butter(order, [frequency - width / 2, frequency + width / 2], 'bandstop', fs=rate,
 * output='sos')}; how it is run, and what becomes of ends and of samples that are not finite, is as in
 * {@link BandpassFactory}.
 */
public final class NotchFactory implements ProcessorFactory {
    /** Centre. */
    public static final Parameter.Real FREQUENCY = new Parameter.Real("frequency", "Frequency",
            "The middle of what is taken away: 50 or 60 Hz for power lines (cycles per km in depth).", "Hz", 50.0, 0.02,
            10_000);
    /** Width. */
    public static final Parameter.Real WIDTH = new Parameter.Real("width", "Width",
            "From corner to corner. Narrow notches ring: about as many seconds as one over the width.", "Hz", 4.0, 0.01,
            10_000);
    /** Steepness. */
    public static final Parameter.Whole ORDER = new Parameter.Whole("order", "Order",
            "Steepness of the walls. High orders are flatter at the bottom and ring longer.", "", 2, 1, 16);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("notch", "Notch filter",
            "Takes away the frequencies around one, such as the hum of power lines. A Butterworth filter of zero phase, "
                    + "run forward and backward, or of minimum phase.",
            ButterworthSettings.SOURCE, List.of(FREQUENCY, WIDTH, ORDER, ButterworthSettings.PHASE));

    /** For the service loader. */
    public NotchFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) throws ParameterException {
        Sampling input = incoming.sampling();
        Frequencies.requireTraces(FREQUENCY, input);
        double low = values.get(FREQUENCY) - values.get(WIDTH) / 2;
        double high = values.get(FREQUENCY) + values.get(WIDTH) / 2;
        if (low <= 0) {
            String unit = Frequencies.unit(input);
            throw new ParameterException(WIDTH.id(), WIDTH.print(values.get(WIDTH)) + unit + " around "
                    + WIDTH.print(values.get(FREQUENCY)) + unit + " reaches down to zero", "allowed is less than "
                            + WIDTH.print(2 * values.get(FREQUENCY)) + unit + "; a high-pass takes away all below");
        }
        Frequencies.requireBelowNyquist(FREQUENCY, high, input);
        return ButterworthSettings.processor(
                Butterworth.bandstop(values.get(ORDER), low, high, Frequencies.rate(input)), values, input);
    }
}
