// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.moveout.data.HeaderKey;
import org.moveout.data.gather.GatherIndex;
import org.moveout.process.Scope;

/**
 * Steps of a flow that are carried out in one go over the data.
 *
 * @param pipeline their processors; may have none, which only brings the traces into another order
 * @param keys     the headers that make the gathers; empty unless whole gathers are wanted
 */
public record FlowPass(FlowPipeline pipeline, List<HeaderKey> keys) {
    /** Validates the values. */
    public FlowPass {
        Objects.requireNonNull(pipeline);
        keys = List.copyOf(keys);
        if (keys.isEmpty() && pipeline.scope() == Scope.ENSEMBLE) {
            throw new IllegalArgumentException("gathers without keys");
        }
    }

    /** Whether whole gathers are worked on. */
    public boolean byGathers() {
        return !keys.isEmpty();
    }

    /** The same by gathers of some headers, for the sake of their order. */
    FlowPass by(List<HeaderKey> others) {
        return new FlowPass(pipeline, others);
    }

    /** What the pass works on, in words. */
    public String words() {
        String steps = pipeline.stages().isEmpty() ? "nothing but a new order" : pipeline.stages().stream()
                .map(FlowPipeline.Stage::id).collect(Collectors.joining(", "));
        return steps + ": " + (byGathers() ? "gathers of " + GatherIndex.label(keys)
                : pipeline.scope() == Scope.LINE ? "traces along the line, " + pipeline.halo()
                        + " neighbours on either side" : "single traces");
    }
}
