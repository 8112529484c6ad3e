// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.gain;

import java.util.List;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.Knots;
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
 * {@code factor * 10^(decibels / 20) * |t|^power * 10^(exponential * t / 20)}. A power of 0 leaves time zero as it is;
 * a positive one makes it zero, a negative one takes the first sample after it instead. Samples before time zero count
 * by their distance from it in the power law. With a velocity function v the spherical divergence
 * {@code |t| (v(t) / v0)^2} is taken back as well, where v0 is the velocity of its first point.
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
    /** Constant gain in decibels. */
    public static final Parameter.Real DECIBELS = new Parameter.Real("decibels", "Constant gain",
            "Multiplies all samples by so many decibels: 6 doubles them, -20 leaves a tenth.", "dB", 0.0, -600, 600);
    /** RMS velocity, for spherical divergence. */
    public static final Parameter.Curve VELOCITY = new Parameter.Curve("velocity", "Divergence velocity",
            "RMS velocity (m/s) at two-way times (ms), such as \"0:1500, 3000:3200\"; multiplies by time and by the "
                    + "square of the velocity over its first value, which takes back spherical divergence. Leave it "
                    + "empty for none; otherwise the power of time is usually 0.",
            "Time", "ms", "m/s", Knots.NONE, 0);

    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("gain", "Time gain",
            "Multiplies each sample by a factor, a power of its time and an exponential of its time, the same for all "
                    + "traces, so that relative amplitudes stay comparable.",
            "J. Claerbout, Imaging the Earth's Interior, Blackwell (1985): gain by time squared; P. Newman, Divergence "
                    + "effects in a layered earth, Geophysics 38 (1973), 481-488",
            List.of(POWER, EXPONENTIAL, FACTOR, DECIBELS, VELOCITY));

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
        Knots velocity = values.get(VELOCITY);
        for (int i = 0; i < velocity.count(); i++) {
            if (velocity.y(i) <= 0) {
                throw new ParameterException(VELOCITY.id(), "a velocity of " + velocity.y(i) + " m/s is none",
                        "velocities are larger than 0");
            }
        }
        if (velocity.count() > 0 && input.domain() == Domain.DEPTH) {
            throw new ParameterException(VELOCITY.id(), "the traces are in depth, the velocity is a function of time",
                    "leave it empty");
        }
        double[] curve = new double[input.count()];
        double power = values.get(POWER);
        double factor = values.get(FACTOR) * Math.pow(10, values.get(DECIBELS) / 20);
        for (int s = 0; s < curve.length; s++) {
            double t = input.at(s) / 1000;
            double from = t == 0 && power < 0 ? input.interval() / 1000 : Math.abs(t);
            curve[s] = factor * Math.pow(from, power) * Math.pow(10, values.get(EXPONENTIAL) * t / 20);
            if (velocity.count() > 0) {
                double ratio = velocity.at(input.at(s)) / velocity.y(0);
                curve[s] *= Math.abs(t) * ratio * ratio;
            }
        }
        return new TraceProcessor(input, (data, offset, samples, workspace) -> {
            for (int s = 0; s < samples; s++) {
                data[offset + s] = (float) (data[offset + s] * curve[s]);
            }
        });
    }
}
