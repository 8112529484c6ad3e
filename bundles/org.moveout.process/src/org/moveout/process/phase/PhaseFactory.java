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
import org.moveout.process.filter.Convolution;

/**
 * {@code phase}: turns the phase of all frequencies by the same angle.
 * <p>
 * A cosine becomes {@code cos(w t + angle)}: the result is {@code x cos(angle) - H(x) sin(angle)} with the Hilbert
 * transform H, the real part of {@code scipy.signal.hilbert(x) * exp(1j * angle)} for a trace that goes on with zeros
 * beyond its ends without end. An angle of 180 degrees reverses the polarity exactly, and of 0 changes nothing.
 */
public final class PhaseFactory implements ProcessorFactory {
    /** The angle. */
    public static final Parameter.Real ANGLE = new Parameter.Real("angle", "Angle",
            "What is added to the phase of every frequency: 180 reverses the polarity, 90 turns a peak into a zero "
                    + "crossing with the peak before the trough.",
            "degrees", 90.0, -360, 360);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("phase", "Phase rotation",
            "Turns the phase of all frequencies by the same angle and leaves the amplitude spectrum as it is.",
            "M. T. Taner, F. Koehler and R. E. Sheriff, Complex seismic trace analysis, Geophysics 44 (1979)",
            List.of(ANGLE));

    /** For the service loader. */
    public PhaseFactory() {
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
            throw new ParameterException(ANGLE.id(), "the traces are spectra, which have a phase already",
                    "use this step before the transform or remove it");
        }
        double degrees = values.get(ANGLE);
        if (degrees % 180 == 0) {
            float sign = degrees % 360 == 0 ? 1 : -1;
            return new TraceProcessor(input, (data, offset, samples, workspace) -> {
                for (int s = 0; s < samples; s++) {
                    data[offset + s] *= sign;
                }
            });
        }
        double cos = degrees % 90 == 0 ? 0 : Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new TraceProcessor(input,
                new Convolution(input.count(), lag -> lag == 0 ? cos : -sin * Hilbert.at(lag)));
    }
}
