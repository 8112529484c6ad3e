// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import java.util.Objects;

import org.moveout.process.ParameterValues;

/**
 * One step of a flow.
 *
 * @param processor the id of the processor
 * @param values    a value for each of its parameters
 * @param enabled   whether the step is carried out
 */
public record Step(String processor, ParameterValues values, boolean enabled) {
    /** Validates the values. */
    public Step {
        Objects.requireNonNull(processor);
        Objects.requireNonNull(values);
    }
}
