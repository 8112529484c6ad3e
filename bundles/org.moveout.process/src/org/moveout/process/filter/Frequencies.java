// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import org.moveout.data.Domain;
import org.moveout.data.Sampling;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;

/** Whether frequencies that users give suit the data. In Hz, or cycles per kilometre in depth. */
final class Frequencies {
    private Frequencies() {
    }

    /** Samples per second, or per kilometre in depth. */
    static double rate(Sampling input) {
        return 1000 / input.interval();
    }

    /**
     * Refuses spectra.
     *
     * @param first the parameter to name
     */
    static void requireTraces(Parameter<?> first, Sampling input) throws ParameterException {
        if (input.domain() == Domain.FREQUENCY) {
            throw new ParameterException(first.id(), "the traces are spectra, which cannot be filtered by frequency",
                    "use the filter before the transform or remove this step");
        }
    }

    /**
     * Refuses a corner that is not below the Nyquist frequency.
     *
     * @param value the corner, perhaps derived from the parameter
     */
    static void requireBelowNyquist(Parameter.Real parameter, double value, Sampling input) throws ParameterException {
        double rate = rate(input);
        if (value >= rate / 2) {
            throw aboveNyquist(parameter, value, rate / 2, "less than ", input);
        }
    }

    /** The message about a frequency that the sampling cannot carry. */
    static ParameterException aboveNyquist(Parameter.Real parameter, double value, double limit, String relation,
            Sampling input) {
        String unit = unit(input);
        return new ParameterException(parameter.id(), parameter.print(value) + unit
                + " is not below the Nyquist frequency of this data, sampled every " + parameter.print(input.interval())
                + " " + input.domain().unit(), "allowed is " + relation + parameter.print(limit) + unit);
    }

    /** The unit of frequencies, with a space before it. */
    static String unit(Sampling input) {
        return input.domain() == Domain.DEPTH ? " cycles/km" : " Hz";
    }
}
