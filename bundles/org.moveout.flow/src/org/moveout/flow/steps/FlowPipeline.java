// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.ParameterException;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/**
 * The enabled steps of a flow as processors for data of one sampling. Immutable and reentrant like its processors.
 */
public final class FlowPipeline {
    private final Sampling input;
    private final List<Stage> stages;

    /**
     * One enabled step.
     *
     * @param step      its one-based number in the flow
     * @param id        the id of its processor
     * @param processor what runs
     */
    public record Stage(int step, String id, Processor processor) {
    }

    private FlowPipeline(Sampling input, List<Stage> stages) {
        this.input = input;
        this.stages = List.copyOf(stages);
    }

    /**
     * Makes the processors of a flow.
     *
     * @param flow       the steps
     * @param input      the traces that come in, and where the flow finds files
     * @param processors the catalogue the flow was read with
     * @param name       what to call the flow in messages
     * @throws FlowException if the flow does not suit the data
     * @throws IOException   if a file that the flow names cannot be used
     */
    public static FlowPipeline of(Flow flow, ProcessorInput input, Processors processors, String name)
            throws IOException {
        List<Stage> stages = new ArrayList<>();
        Sampling sampling = input.sampling();
        for (int i = 0; i < flow.steps().size(); i++) {
            Step step = flow.steps().get(i);
            if (step.enabled()) {
                String place = "step " + (i + 1) + " (" + step.processor() + "), ";
                ProcessorFactory factory = processors.find(step.processor()).orElseThrow(
                        () -> new FlowException(name, 0, place + "there is no such processor; there are "
                                + String.join(", ", processors.ids()) + "."));
                try {
                    Processor processor = factory.create(step.values(), input.with(sampling));
                    stages.add(new Stage(i + 1, step.processor(), processor));
                    sampling = processor.output();
                } catch (ParameterException e) {
                    throw new FlowException(name, 0, place + e.getMessage());
                }
            }
        }
        return new FlowPipeline(input.sampling(), stages);
    }

    private static Stage firstOf(List<Stage> stages, Scope scope) {
        return stages.stream().filter(s -> s.processor().scope() == scope).findFirst().orElse(null);
    }

    /** The sampling of the traces that come in. */
    public Sampling input() {
        return input;
    }

    /** The sampling of the traces that come out. */
    public Sampling output() {
        return stages.isEmpty() ? input : stages.getLast().processor().output();
    }

    /** The processors in order. */
    public List<Stage> stages() {
        return stages;
    }

    /**
     * What {@link #process} must see at once: a whole ensemble if any step needs that, neighbours along the line if any
     * step needs those, otherwise any traces. Flows that need both are run in {@linkplain FlowPasses passes}.
     */
    public Scope scope() {
        return firstOf(stages, Scope.ENSEMBLE) != null ? Scope.ENSEMBLE
                : firstOf(stages, Scope.LINE) != null ? Scope.LINE : Scope.TRACE;
    }

    /**
     * Some consecutive stages of this pipeline, as one of their own. No processor is made anew.
     *
     * @param from the first stage, counted from 0
     * @param to   the one after the last; may be {@code from}, for traces that go through unchanged
     */
    public FlowPipeline part(int from, int to) {
        return new FlowPipeline(from == 0 ? input : stages.get(from - 1).processor().output(),
                stages.subList(from, to));
    }

    /** Whether one trace comes out for each ensemble. */
    public boolean stacks() {
        return stages.stream().anyMatch(s -> s.processor().stacks());
    }

    /** The header columns that may come out changed. */
    public Set<HeaderKey> changedHeaders() {
        Set<HeaderKey> keys = new LinkedHashSet<>();
        stages.forEach(s -> keys.addAll(s.processor().changedHeaders()));
        return keys;
    }

    /** How many neighbouring traces on either side a trace depends on through all steps. */
    public int halo() {
        return stages.stream().mapToInt(s -> s.processor().halo()).sum();
    }

    /** The header columns any step reads or writes. */
    public Set<HeaderKey> headers() {
        Set<HeaderKey> keys = new LinkedHashSet<>();
        stages.forEach(s -> keys.addAll(s.processor().headers()));
        return keys;
    }

    /** Processes the traces of a buffer in place with all steps; see {@link Processor#process}. */
    public void process(GatherBuffer gather, Workspace workspace) {
        for (Stage stage : stages) {
            stage.processor().process(gather, workspace);
        }
    }
}
