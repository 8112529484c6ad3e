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
import org.moveout.process.TraceProcessor;

/**
 * {@code ricker}: zero-phase band-pass with the amplitude spectrum of a Ricker wavelet.
 * <p>
 * The response is {@code (f / p)^2 exp(1 - (f / p)^2)}, 1 at the peak frequency p. It is applied as the convolution
 * with the sampled wavelet (see {@link Convolution}: traces count as zero beyond their ends, nothing wraps around);
 * sampling adds to the response its mirror image about the Nyquist frequency, at the peak 0.3 % where p is half the
 * Nyquist frequency, the highest allowed, and nothing to speak of below a third.
 */
public final class RickerFactory implements ProcessorFactory {
    /** Where the response is 1. */
    public static final Parameter.Real FREQUENCY = new Parameter.Real("frequency", "Peak frequency",
            "The frequency that stays as it is (cycles per km in depth), at most a quarter of the sample rate. All "
                    + "others become weaker, to a half at about 0.48 and 1.64 times this frequency.",
            "Hz", 30.0, 0.01, 10_000);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("ricker", "Ricker filter",
            "Gives a spike the shape of a Ricker wavelet: a smooth zero-phase band-pass without ringing.",
            "N. Ricker, The form and laws of propagation of seismic wavelets, Geophysics 18 (1953); H. Ryan, Ricker, "
                    + "Ormsby, Klauder, Butterworth: a choice of wavelets, CSEG Recorder (1994)",
            List.of(FREQUENCY));

    /** For the service loader. */
    public RickerFactory() {
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
        double peak = values.get(FREQUENCY);
        double limit = Frequencies.rate(input) / 4;
        if (peak > limit) {
            String unit = Frequencies.unit(input);
            throw new ParameterException(FREQUENCY.id(), FREQUENCY.print(peak) + unit
                    + " is above half the Nyquist frequency of this data, sampled every "
                    + FREQUENCY.print(input.interval()) + " " + input.domain().unit(),
                    "allowed is up to " + FREQUENCY.print(limit) + unit);
        }
        double step = input.interval() / 1000;
        // the wavelet's own spectrum is 2 / (sqrt(pi) peak) / e at its peak
        double scale = step * peak * Math.sqrt(Math.PI) * Math.E / 2;
        return new TraceProcessor(input, new Convolution(input.count(), lag -> {
            double a = Math.PI * peak * lag * step;
            return scale * (1 - 2 * a * a) * Math.exp(-a * a);
        }));
    }
}
