// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.moveout.data.Domain;
import org.moveout.flow.steps.Step;
import org.moveout.process.Knots;
import org.moveout.process.Parameter;
import org.moveout.ui.CurrentFlow;

/**
 * A curve of a step of the current flow that can be picked on traces: times, or depths, over a header. The step stays
 * the same while it is moved about.
 *
 * @param stepKey the number of the step in the history of the flow
 * @param curve   the parameter
 */
public record PickTarget(int stepKey, Parameter.Curve curve) {
    private static final String SIGNED = "signed";

    /** The curves of a step that can be picked; none for velocities and the like. */
    public static List<Parameter.Curve> curves(Step step) {
        List<Parameter.Curve> curves = new ArrayList<>();
        if (header(step).isPresent()) {
            for (Parameter<?> p : step.values().parameters()) {
                if (p instanceof Parameter.Curve c && (c.unit().equals(Domain.TIME.unit())
                        || c.unit().equals(Domain.DEPTH.unit()))) {
                    curves.add(c);
                }
            }
        }
        return curves;
    }

    private static Optional<Parameter.Header> header(Step step) {
        return step.values().parameters().stream().filter(Parameter.Header.class::isInstance)
                .map(Parameter.Header.class::cast).findFirst();
    }

    /** The first curve of the flow that can be picked, of steps that are on before those that are off. */
    public static Optional<PickTarget> first(CurrentFlow flow) {
        List<Step> steps = flow.flow().steps();
        for (boolean on : new boolean[] { true, false }) {
            for (int i = 0; i < steps.size(); i++) {
                List<Parameter.Curve> curves = curves(steps.get(i));
                if (steps.get(i).enabled() == on && !curves.isEmpty()) {
                    return Optional.of(new PickTarget(flow.history().keys().get(i), curves.getFirst()));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the step is now; -1 if it is gone. */
    int index(CurrentFlow flow) {
        return flow.history().indexOf(stepKey);
    }

    private Optional<Step> step(CurrentFlow flow) {
        int at = index(flow);
        return at < 0 ? Optional.empty() : Optional.of(flow.flow().steps().get(at));
    }

    /** The curve as the flow has it; empty if the step is gone. */
    Optional<Knots> value(CurrentFlow flow) {
        return step(flow).map(s -> s.values().get(curve));
    }

    /** The header that x is, as the user wrote it; empty if the step is gone. */
    Optional<String> header(CurrentFlow flow) {
        return step(flow).flatMap(s -> header(s).map(h -> s.values().get(h)));
    }

    /** Whether the sign of the header counts. */
    boolean isSigned(CurrentFlow flow) {
        return step(flow).filter(s -> s.values().parameters().stream()
                .anyMatch(p -> p instanceof Parameter.Flag f && f.id().equals(SIGNED) && !s.values().get(f))).isEmpty();
    }
}
