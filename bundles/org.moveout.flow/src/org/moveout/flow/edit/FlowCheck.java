// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.data.expression.HeaderNamespace;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowException;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.flow.steps.Step;
import org.moveout.process.ParameterException;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.Scope;

/**
 * Every step of a flow tried on some data: what does not suit it, and what the steps that do are like. Where
 * {@link FlowPipeline} stops at the first error, this goes on behind a step that fails as if it were not there. Steps
 * that are switched off are tried too, but do not change the sampling of those behind. Immutable.
 *
 * @param steps   one for each step of the flow
 * @param problem what is wrong with the flow as a whole, one sentence; empty if nothing is, or if a step is at fault
 * @param output  the sampling that comes out, as far as it is known
 */
public record FlowCheck(List<StepCheck> steps, String problem, Sampling output) {
    /** Validates the values. */
    public FlowCheck {
        steps = List.copyOf(steps);
        Objects.requireNonNull(problem);
    }

    /**
     * One step.
     *
     * @param parameter the id of the parameter at fault, empty if it is no particular one
     * @param problem   what is wrong, one sentence beginning with a capital; empty if nothing is
     * @param scope     what the step must see at once; empty if that is not known because it failed
     * @param stacks    whether one trace comes out for each gather
     * @param input     the sampling of the traces that come to it
     */
    public record StepCheck(String parameter, String problem, Optional<Scope> scope, boolean stacks, Sampling input) {
        /** Whether the step can be carried out. */
        public boolean isGood() {
            return problem.isEmpty();
        }
    }

    /**
     * Tries a flow. May read files that the flow names, so not to be called on a user-interface thread.
     *
     * @param input the traces that come in, and where the flow finds files
     */
    public static FlowCheck of(Flow flow, ProcessorInput input, Processors processors) {
        List<StepCheck> checks = new ArrayList<>();
        Sampling sampling = input.sampling();
        for (Step step : flow.steps()) {
            Optional<ProcessorFactory> factory = processors.find(step.processor());
            StepCheck check;
            try {
                if (factory.isEmpty()) {
                    throw new FlowException(step.processor(), 0, "there is no such processor here; install the plug-in "
                            + "that brings it, or remove the step.");
                }
                Processor processor = factory.get().create(step.values(), input.with(sampling));
                check = new StepCheck("", "", Optional.of(processor.scope()), processor.stacks(), sampling);
                sampling = step.enabled() ? processor.output() : sampling;
            } catch (ParameterException e) {
                check = new StepCheck(e.parameter(), sentence(e), Optional.empty(), false, sampling);
            } catch (IOException e) {
                check = new StepCheck("", capital(String.valueOf(e.getMessage())), Optional.empty(), false, sampling);
            }
            checks.add(check);
        }
        boolean good = true;
        for (int i = 0; i < checks.size(); i++) {
            good &= checks.get(i).isGood() || !flow.steps().get(i).enabled();
        }
        return new FlowCheck(checks, good ? whole(flow, input, processors) : "", sampling);
    }

    /** Tries a flow on data of the usual kind, with any header; to know what its steps are like while there is none. */
    public static FlowCheck withoutData(Flow flow, ProcessorInput.Files files, Processors processors) {
        return of(flow, new ProcessorInput(Sampling.time(1001, 4), List.of(), new AnyName(), files), processors);
    }

    private static String whole(Flow flow, ProcessorInput input, Processors processors) {
        try {
            FlowPipeline.of(flow, input, processors, "");
            return "";
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            return capital(message.startsWith(": ") ? message.substring(2) : message);
        }
    }

    /** The message of an exception without the parameter that it begins with, for where that is plain to see. */
    public static String sentence(ParameterException e) {
        String message = e.getMessage();
        String prefix = e.parameter() + ": ";
        return capital(message.startsWith(prefix) ? message.substring(prefix.length()) : message);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static final class AnyName implements HeaderNamespace {
        @Override
        public Optional<HeaderKey> find(String name) {
            String word = name.strip().toLowerCase(Locale.ROOT);
            return word.matches("[a-z][a-z0-9_]*") ? Optional.of(new HeaderKey(word)) : Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    }
}
