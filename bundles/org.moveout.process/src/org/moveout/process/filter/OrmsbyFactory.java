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
 * {@code ormsby}: zero-phase band-pass with a trapezoid for an amplitude spectrum.
 * <p>
 * The response is 0 up to f1, rises in a straight line to 1 at f2, stays 1 to f3 and falls in a straight line to 0 at
 * f4. It is applied as the convolution with the endless operator that has exactly this spectrum (see
 * {@link Convolution}: traces count as zero beyond their ends, nothing wraps around).
 */
public final class OrmsbyFactory implements ProcessorFactory {
    /** Where the response begins to rise. */
    public static final Parameter.Real F1 = corner(1, "Low cut", "Below this frequency nothing is kept", 5);
    /** Where it reaches 1. */
    public static final Parameter.Real F2 = corner(2, "Low pass", "From this frequency on all is kept", 10);
    /** Where it begins to fall. */
    public static final Parameter.Real F3 = corner(3, "High pass", "Up to this frequency all is kept", 60);
    /** Where it is down to 0. */
    public static final Parameter.Real F4 = corner(4, "High cut",
            "Above this frequency, at most half the sample rate, nothing is kept", 80);

    private static final List<Parameter.Real> CORNERS = List.of(F1, F2, F3, F4);
    private static final ProcessorDescription DESCRIPTION = new ProcessorDescription("ormsby", "Ormsby filter",
            "Keeps a band of frequencies with straight slopes between four corners. Zero phase. Narrow slopes "
                    + "ring.",
            "J. F. A. Ormsby, Design of numerical filters with applications to missile data processing, J. ACM 8 (1961); "
                    + "H. Ryan, Ricker, Ormsby, Klauder, Butterworth: a choice of wavelets, CSEG Recorder (1994)",
            List.of(F1, F2, F3, F4));

    /** For the service loader. */
    public OrmsbyFactory() {
        // nothing to set up
    }

    private static Parameter.Real corner(int number, String label, String help, double value) {
        return new Parameter.Real("f" + number, label, help + " (cycles per km in depth). None of the four may be less "
                + "than the one before; where two are equal the slope is a wall.",
                "Hz", value, 0, 10_000);
    }

    @Override
    public ProcessorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput incoming) throws ParameterException {
        Sampling input = incoming.sampling();
        Frequencies.requireTraces(F1, input);
        double[] f = CORNERS.stream().mapToDouble(values::get).toArray();
        String unit = Frequencies.unit(input);
        for (int i = 1; i < f.length; i++) {
            if (f[i] < f[i - 1]) {
                throw new ParameterException(CORNERS.get(i).id(), F1.print(f[i]) + unit + " is below "
                        + CORNERS.get(i - 1).id(), "allowed is " + F1.print(f[i - 1]) + unit + " or more");
            }
        }
        if (f[0] == f[3]) {
            throw new ParameterException(F4.id(), F1.print(f[3]) + unit + " is not above f1, so nothing would be kept",
                    "allowed is more than " + F1.print(f[0]) + unit);
        }
        double nyquist = Frequencies.rate(input) / 2;
        if (f[3] > nyquist) {
            throw Frequencies.aboveNyquist(F4, f[3], nyquist, "up to ", input);
        }
        double step = input.interval() / 1000;
        return new TraceProcessor(input, new Convolution(input.count(),
                lag -> step * (roof(f[2], f[3], lag * step) - roof(f[0], f[1], lag * step))));
    }

    /** The inverse Fourier transform of 1 up to {@code from} and a straight line from there to 0 at {@code to}. */
    private static double roof(double from, double to, double t) {
        return (from + to) * sinc((to - from) * t) * sinc((to + from) * t);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
