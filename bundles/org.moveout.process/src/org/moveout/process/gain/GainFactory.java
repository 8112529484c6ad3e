// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

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
 * {@code gain}: a gain that depends on time alone and can be undone.
 * <p>
 * With t in seconds (or kilometres in depth) from time zero, each sample is multiplied by
 * {@code factor * |t|^power * 10^(exponential * t / 20)}. A power of 0 leaves time zero as it is; a positive one makes
 * it zero, a negative one takes the first sample after it instead. Samples before time zero count by their distance
 * from it in the power law.
 */
public final class GainFactory implements ProcessorFactory {
    /** Multiplies all samples. */
    public static final Parameter.Real FACTOR = new Parameter.Real("factor", "Factor",
            "Multiplies all samples; -1 reverses the polarity.", "", 1.0, -1e30, 1e30);
    /** Power of time. */
    public static final Parameter.Real POWER = new Parameter.Real("power", "Power of time",
            "Multiplies by time in seconds to this power: about 2 for spherical divergence and absorption together, 1 "
                    + "for divergence at constant velocity, 0 for none.",
            "", 2.0, -10, 10);
    /** Exponential gain. */
    public static final Parameter.Real EXPONENTIAL = new Parameter.Real("exponential", "Exponential",
            "Rises by so many decibels each second (each kilometre in depth).", "dB/s", 0.0, -200, 200);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("gain", "Time gain",
            "Multiplies each sample by a factor, a power of its time and an exponential of its time, the same for all "
                    + "traces, so that relative amplitudes stay comparable.",
            "J. Claerbout, Imaging the Earth's Interior, Blackwell (1985): gain by time squared",
            List.of(POWER, EXPONENTIAL, FACTOR));

    /** For the service loader. */
    public GainFactory() {
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
            throw new ParameterException(POWER.id(), "the traces are spectra, which have no time",
                    "use this step before the transform or remove it");
        }
        double[] curve = new double[input.count()];
        double power = values.get(POWER);
        for (int s = 0; s < curve.length; s++) {
            double t = input.at(s) / 1000;
            double from = t == 0 && power < 0 ? input.interval() / 1000 : Math.abs(t);
            curve[s] = values.get(FACTOR) * Math.pow(from, power)
                    * Math.pow(10, values.get(EXPONENTIAL) * t / 20);
        }
        return new TraceProcessor(input, (data, offset, samples, workspace) -> {
            for (int s = 0; s < samples; s++) {
                data[offset + s] = (float) (data[offset + s] * curve[s]);
            }
        });
    }
}
