// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.process.Processor;
import org.moveout.process.Scope;

/**
 * A flow cut into passes over the data. Steps on single traces join the pass at hand. A new pass begins where a step
 * needs whole gathers and the pass has neighbours along the line or gathers of other headers, the other way round, at a
 * step along the line after a stack, and where the headers that make the gathers were changed before.
 * <p>
 * There is always at least one pass. Immutable.
 */
public final class FlowPasses {
    private final List<FlowPass> passes;

    private FlowPasses(List<FlowPass> passes) {
        this.passes = List.copyOf(passes);
    }

    /** Finds the columns that names stand for. */
    @FunctionalInterface
    public interface Names {
        /** The column of a name, if there is one. */
        Optional<HeaderKey> find(String name);
    }

    /**
     * Cuts a flow.
     *
     * @param flow     the steps
     * @param pipeline the processors of the same flow
     * @param keys     the gathers of steps that do not name their own; may be empty if there are none
     * @param names    the headers of the data by the names that users write
     * @param name     what to call the flow in messages
     * @throws FlowException if a step needs gathers and nobody says of what, or names headers that are not there
     */
    public static FlowPasses of(Flow flow, FlowPipeline pipeline, List<HeaderKey> keys, Names names, String name)
            throws FlowException {
        List<FlowPass> passes = new ArrayList<>();
        List<HeaderKey> current = List.of();
        int from = 0;
        for (int s = 0; s < pipeline.stages().size(); s++) {
            FlowPipeline.Stage stage = pipeline.stages().get(s);
            FlowPipeline before = pipeline.part(from, s);
            List<HeaderKey> wanted = keysOf(stage, flow, keys, names, name);
            if (begins(stage.processor(), wanted, before, current)) {
                passes.add(new FlowPass(before, current));
                from = s;
                current = List.of();
            }
            if (!wanted.isEmpty()) {
                current = wanted;
            }
        }
        passes.add(new FlowPass(pipeline.part(from, pipeline.stages().size()), current));
        return new FlowPasses(passes);
    }

    private static boolean begins(Processor next, List<HeaderKey> wanted, FlowPipeline before,
            List<HeaderKey> current) {
        return switch (next.scope()) {
        case TRACE -> false;
        case LINE -> !current.isEmpty();
        case ENSEMBLE -> before.scope() == Scope.LINE || !current.isEmpty() && !current.equals(wanted)
                || !Collections.disjoint(before.changedHeaders(), wanted);
        };
    }

    private static List<HeaderKey> keysOf(FlowPipeline.Stage stage, Flow flow, List<HeaderKey> keys, Names names,
            String name) throws FlowException {
        if (stage.processor().scope() != Scope.ENSEMBLE) {
            return List.of();
        }
        String place = "step " + stage.step() + " (" + stage.id() + "), ";
        List<HeaderKey> own = new ArrayList<>();
        for (String header : flow.steps().get(stage.step() - 1).ensemble()) {
            own.add(names.find(header).orElseThrow(() -> new FlowException(name, 0, place
                    + "ensemble: the data has no header '" + header + "'; 'moveout headers' lists those there are.")));
        }
        List<HeaderKey> wanted = own.isEmpty() ? keys : own;
        if (wanted.isEmpty()) {
            throw new FlowException(name, 0, place + "works on whole ensembles, and the data does not say which; name "
                    + "their key in the step, for example 'ensemble: cdp', or for all steps, for example with "
                    + "--ensemble cdp.");
        }
        return wanted;
    }

    /** The passes in order. */
    public List<FlowPass> list() {
        return passes;
    }

    /**
     * The passes that also bring the traces into the order of ensembles in the end: those of the last step that works
     * on ensembles.
     *
     * @param keys the ensembles if no step works on any; may be empty only if one does
     */
    public FlowPasses sorted(List<HeaderKey> keys) {
        List<FlowPass> sorted = new ArrayList<>(passes);
        List<HeaderKey> by = keys;
        boolean stacked = false;
        for (FlowPass pass : passes) {
            if (pass.byGathers()) {
                by = pass.keys();
                stacked = pass.pipeline().stacks();
            }
        }
        FlowPass last = sorted.getLast();
        if (!stacked && !last.byGathers()) {
            if (last.pipeline().scope() == Scope.TRACE) {
                sorted.set(sorted.size() - 1, last.by(by));
            } else {
                FlowPipeline whole = last.pipeline();
                sorted.add(new FlowPass(whole.part(whole.stages().size(), whole.stages().size()), by));
            }
        }
        return new FlowPasses(sorted);
    }
}
