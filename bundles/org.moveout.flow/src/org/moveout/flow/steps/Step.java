// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import java.util.List;
import java.util.Objects;

import org.moveout.process.ParameterValues;

/**
 * One step of a flow.
 *
 * @param processor the id of the processor
 * @param values    a value for each of its parameters
 * @param enabled   whether the step is carried out
 * @param ensemble  names of the headers whose equal values make the gathers this step works on, as the user wrote them;
 *                  empty for those of the whole run. Only for processors that work on whole gathers
 */
public record Step(String processor, ParameterValues values, boolean enabled, List<String> ensemble) {
    /** Validates the values. */
    public Step {
        Objects.requireNonNull(processor);
        Objects.requireNonNull(values);
        ensemble = List.copyOf(ensemble);
    }

    /** An enabled step on the gathers of the whole run. */
    public static Step of(String processor, ParameterValues values) {
        return new Step(processor, values, true, List.of());
    }

    /** The same step, to be carried out or not. */
    public Step enabled(boolean yes) {
        return new Step(processor, values, yes, ensemble);
    }

    /** The same step with other values. */
    public Step with(ParameterValues others) {
        return new Step(processor, others, enabled, ensemble);
    }
}
