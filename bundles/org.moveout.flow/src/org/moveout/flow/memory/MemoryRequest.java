// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.memory;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.moveout.data.HeaderKey;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.steps.Flow;
import org.moveout.process.Processors;

/**
 * Everything that processing in memory needs to know.
 *
 * @param source       a store or a raw SEG-Y file
 * @param flow         what to do
 * @param flowName     what to call the flow in messages, usually its file name
 * @param folder       what file names in the flow are relative to
 * @param processors   the catalogue the flow was read with
 * @param ensembleKeys the gathers for steps that do not name their own; may be empty if there are none
 * @param threads      worker threads; 0 for as many as processors and heap allow
 */
public record MemoryRequest(Path source, Flow flow, String flowName, Path folder, Processors processors,
        List<HeaderKey> ensembleKeys, int threads) {
    /** Validates the values. */
    public MemoryRequest {
        Objects.requireNonNull(source);
        Objects.requireNonNull(flow);
        Objects.requireNonNull(flowName);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(processors);
        ensembleKeys = List.copyOf(ensembleKeys);
    }

    /** The run that writes the same traces to a file. */
    public ProcessRequest toFile(Path output) {
        return ProcessRequest.of(source, output, flow, processors).named(flowName, folder).ensembles(ensembleKeys)
                .threads(threads);
    }
}
