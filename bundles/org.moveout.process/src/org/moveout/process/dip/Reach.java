// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.List;

import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Scope;

/** The parameter that says how far a filter across traces reaches. */
final class Reach {
    /** Within gathers or along the line. */
    static final Parameter.Choice OVER = new Parameter.Choice("over", "Over",
            "Whether neighbours are sought within each gather only, or along the line across the gathers (for stacked "
                    + "data and lines without gathers).",
            "gather", List.of(new Parameter.Choice.Option("gather", "Each gather"),
                    new Parameter.Choice.Option("line", "The line")));

    private Reach() {
    }

    static Scope scope(String over) {
        return over.equals("line") ? Scope.LINE : Scope.ENSEMBLE;
    }

    /** A number of traces that must be even. */
    static int even(Parameter.Whole parameter, ParameterValues values) throws ParameterException {
        int traces = values.get(parameter);
        if (traces % 2 != 0) {
            throw new ParameterException(parameter.id(), traces + " is odd", "allowed is an even number of traces");
        }
        return traces;
    }
}
