// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import java.util.List;

import org.moveout.data.Sampling;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;

/** What the Butterworth filters have in common. */
final class ButterworthSettings {
    /** Steepness. */
    static final Parameter.Whole ORDER = new Parameter.Whole("order", "Order",
            "Steepness of the slopes: 12 dB per octave for each order with zero phase (forward and backward taken "
                    + "together), 6 dB with minimum phase. High orders ring.",
            "", 4, 1, 16);
    /** Zero or minimum phase. */
    static final Parameter.Choice PHASE = new Parameter.Choice("phase", "Phase",
            "Zero phase leaves reflections where they are and doubles the steepness; minimum phase sends nothing "
                    + "ahead of an arrival and delays it.",
            "zero", List.of(new Parameter.Choice.Option("zero", "Zero phase"),
                    new Parameter.Choice.Option("minimum", "Minimum phase")));

    /** Where the filter comes from. */
    static final String SOURCE = "S. Butterworth, On the theory of filter amplifiers, Wireless Engineer 7 (1930); ends "
            + "as in SciPy, P. Virtanen et al., Nature Methods 17 (2020)";

    private ButterworthSettings() {
    }

    /** The processor of a design. */
    static Processor processor(Butterworth design, ParameterValues values, Sampling input) {
        Phase phase = values.get(PHASE).equals("zero") ? Phase.ZERO : Phase.MINIMUM;
        return new ButterworthProcessor(design, phase, input, ButterworthProcessor.needsDouble(design));
    }
}
