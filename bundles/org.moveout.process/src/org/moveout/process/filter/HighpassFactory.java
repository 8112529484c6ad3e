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
 * {@code highpass}: Butterworth high-pass, zero phase or minimum phase.
 * <p>
 * The design is SciPy's {@code butter(order, low, 'high', fs=rate, output='sos')}; how it is run, and what becomes of
 * ends and of samples that are not finite, is as in {@link BandpassFactory}.
 */
public final class HighpassFactory implements ProcessorFactory {
    /** The corner. */
    public static final Parameter.Real LOW = new Parameter.Real("low", "Low corner",
            "Below this frequency the signal is taken away (cycles per km in depth). Must be less than half the sample "
                    + "rate.",
            "Hz", 8.0, 0.01, 10_000);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("highpass", "High-pass filter",
            "Keeps the frequencies above a corner: takes away swell, ground roll and drift. A Butterworth filter of zero "
                    + "phase, run forward and backward, or of minimum phase.",
            ButterworthSettings.SOURCE, List.of(LOW, ButterworthSettings.ORDER, ButterworthSettings.PHASE));

    /** For the service loader. */
    public HighpassFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) throws ParameterException {
        Sampling input = incoming.sampling();
        Frequencies.requireTraces(LOW, input);
        Frequencies.requireBelowNyquist(LOW, values.get(LOW), input);
        return ButterworthSettings.processor(Butterworth.highpass(values.get(ButterworthSettings.ORDER),
                values.get(LOW), Frequencies.rate(input)), values, input);
    }
}
