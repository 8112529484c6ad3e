// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.phase;

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
import org.moveout.process.TraceProcessor;

/**
 * {@code envelope}: replaces traces by an instantaneous attribute.
 * <p>
 * With the analytic signal {@code z = x + i H(x)} (Hilbert transform of the trace with zeros beyond its ends) the
 * attributes are: envelope {@code |z|}; phase, the argument of z from -180 to 180 degrees; cosine of the phase,
 * {@code x / |z|}; and frequency, the mean of the turns to the sample from the one before and from it to the next one
 * (that one alone at the ends), which is {@code numpy.gradient(numpy.unwrap(phase))} over the interval, in Hz or cycles
 * per kilometre. Where the envelope is zero phase, cosine and frequency are zero.
 */
public final class EnvelopeFactory implements ProcessorFactory {
    /** What to calculate. */
    public static final Parameter.Choice ATTRIBUTE = new Parameter.Choice("attribute", "Attribute",
            "Envelope: strength of reflections whatever their phase. Phase: -180 to 180 degrees, 0 at peaks. Frequency: "
                    + "how fast the phase turns, in Hz (cycles per km in depth). Cosine of phase: continuity of "
                    + "reflections whatever their strength.",
            "envelope",
            List.of(new Parameter.Choice.Option("envelope", "Envelope"),
                    new Parameter.Choice.Option("phase", "Instantaneous phase (degrees)"),
                    new Parameter.Choice.Option("frequency", "Instantaneous frequency (Hz)"),
                    new Parameter.Choice.Option("cosine", "Cosine of phase")));

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("envelope",
            "Envelope and instantaneous attributes",
            "Replaces traces by the envelope, phase, frequency or cosine of the phase of their analytic signal.",
            "M. T. Taner, F. Koehler and R. E. Sheriff, Complex seismic trace analysis, Geophysics 44 (1979)",
            List.of(ATTRIBUTE));

    /** For the service loader. */
    public EnvelopeFactory() {
        // nothing to set up
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) throws ParameterException {
        Sampling input = incoming.sampling();
        if (input.domain() == Domain.FREQUENCY) {
            throw new ParameterException(ATTRIBUTE.id(), "the traces are spectra, which have no envelope",
                    "use this step before the transform or remove it");
        }
        return new TraceProcessor(input, InstantaneousAttribute.of(values.get(ATTRIBUTE), input));
    }
}
