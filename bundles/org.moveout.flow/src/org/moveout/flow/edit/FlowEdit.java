// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import java.util.List;
import java.util.Objects;

import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.Step;
import org.moveout.process.Parameter;

/** One change to a flow. Steps are counted from 0. Immutable; carried out by {@link FlowHistory#apply}. */
public sealed interface FlowEdit {
    /**
     * Puts a step in.
     *
     * @param at   the place it gets; the number of steps for the end
     * @param step the new step
     */
    record Add(int at, Step step) implements FlowEdit {
        /** Validates the values. */
        public Add {
            Objects.requireNonNull(step);
        }
    }

    /**
     * Takes a step out.
     *
     * @param at its place
     */
    record Remove(int at) implements FlowEdit {
    }

    /**
     * Puts a copy of a step behind it.
     *
     * @param at its place
     */
    record Duplicate(int at) implements FlowEdit {
    }

    /**
     * Puts a step elsewhere.
     *
     * @param from its place
     * @param to   the place it has afterwards
     */
    record Move(int from, int to) implements FlowEdit {
    }

    /**
     * Switches a step on or off.
     *
     * @param at  its place
     * @param yes whether it is carried out
     */
    record Enable(int at, boolean yes) implements FlowEdit {
    }

    /**
     * Sets a parameter of a step.
     *
     * @param at        place of the step
     * @param parameter one of its parameters
     * @param value     in the type of the parameter
     */
    record Set<T>(int at, Parameter<T> parameter, T value) implements FlowEdit {
        /** Validates the values. */
        public Set {
            Objects.requireNonNull(parameter);
            Objects.requireNonNull(value);
        }
    }

    /**
     * Puts all parameters of a step back to their defaults.
     *
     * @param at its place
     */
    record Reset(int at) implements FlowEdit {
    }

    /**
     * Says which gathers a step works on.
     *
     * @param at   its place
     * @param keys header names; empty for the gathers of the whole run
     */
    record Ensemble(int at, List<String> keys) implements FlowEdit {
        /** Copies the names. */
        public Ensemble {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Puts another flow in place of all steps.
     *
     * @param flow  the other flow
     * @param label what the user calls that: "Preset Band-pass and AGC"
     */
    record Replace(Flow flow, String label) implements FlowEdit {
        /** Validates the values. */
        public Replace {
            Objects.requireNonNull(flow);
            Objects.requireNonNull(label);
        }
    }
}
