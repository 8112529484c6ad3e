// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.util.List;

import org.moveout.data.Dataset;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.FlowPipeline;

/** Says what a processing run would do and take. */
public final class EstimateProcess implements Task<ProcessEstimate> {
    private final ProcessRequest request;

    /**
     * @param request the run
     */
    public EstimateProcess(ProcessRequest request) {
        this.request = request;
    }

    @Override
    public String title() {
        return "Estimate " + request.output().getFileName();
    }

    @Override
    public ProcessEstimate run(Progress progress) throws IOException {
        try (Dataset dataset = Datasets.open(request.source()); FlowFiles files = new FlowFiles(request.folder())) {
            FlowPipeline flow = FlowPipeline.of(request.flow(), files.input(dataset), request.processors(),
                    request.flowName());
            return new ProcessEstimate(dataset.traceCount(), 0, dataset.traceCount(), flow.output(),
                    List.of(), List.of(), request.order(), Double.NaN, 0, Runtime.getRuntime().maxMemory(),
                    request.temporaryFolder(), 0, Sizes.free(request.temporaryFolder()), 0,
                    Sizes.free(request.output()), List.of());
        }
    }
}
