// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.internal.GatherTransform;
import org.moveout.flow.internal.OutputFile;
import org.moveout.flow.internal.SegyContent;
import org.moveout.flow.internal.SegyOutput;
import org.moveout.flow.internal.SegyWriteRun;
import org.moveout.flow.internal.StoreWriteRun;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.process.Scope;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyLayout;
import org.moveout.store.StoreDataset;

/**
 * Runs a flow over a whole dataset and writes SEG-Y or a store, in constant memory, with all headers of the original.
 * <p>
 * The result is the same for any number of threads. Ends with the complete output or with nothing.
 */
public final class ProcessDataset implements Task<ProcessSummary> {
    private final ProcessRequest request;

    /**
     * @param request what to process
     */
    public ProcessDataset(ProcessRequest request) {
        this.request = request;
    }

    @Override
    public String title() {
        return "Process " + request.source().getFileName() + " to " + request.output().getFileName();
    }

    @Override
    public ProcessSummary run(Progress progress) throws IOException {
        long begin = System.nanoTime();
        if (Files.exists(request.output()) && Files.isSameFile(request.source(), request.output())) {
            throw DataException.of(request.output(), "the output is the input", "choose another name");
        }
        try (Dataset dataset = Datasets.open(request.source()); FlowFiles files = new FlowFiles(request.folder())) {
            SegyContent content = SegyContent.of(dataset);
            FlowPipeline flow = FlowPipeline.of(request.flow(), files.input(dataset), request.processors(),
                    request.flowName());
            GatherTransform transform = new GatherTransform(flow,
                    flow.scope() == Scope.ENSEMBLE ? Optional.of(ensembles(dataset)) : Optional.empty());
            return request.intoStore() ? toStore(dataset, content, transform, progress, begin)
                    : toSegy(dataset, content, transform, progress, begin);
        }
    }

    private EnsembleIndex ensembles(Dataset dataset) throws IOException {
        List<HeaderKey> keys = request.ensembleKeys();
        if (keys.isEmpty() && dataset instanceof StoreDataset store && store.ensembles().isPresent()) {
            return store.ensembles().get();
        }
        if (keys.isEmpty()) {
            throw DataException.of(request.source(), "the flow needs to know the ensembles",
                    "name their key, for example with --ensemble cdp");
        }
        return EnsembleIndex.of(dataset.headers(), keys);
    }

    private ProcessSummary toSegy(Dataset dataset, SegyContent content, GatherTransform transform, Progress progress,
            long begin) throws IOException {
        SegyLayout layout = content.layout();
        SegyOutput output = new SegyOutput(layout, request.format().orElse(floating(layout)), Optional.empty(),
                transform.flow().output(), layout.traceCount());
        long bytes = layout.firstTraceOffset() + output.traces() * output.traceBytes() + layout.trailerBytes();
        Sizes.requireFree(request.output(), bytes);
        try (OutputFile file = OutputFile.create(request.output(), request.overwrite())) {
            String sha256 = new SegyWriteRun(dataset, content, output, TraceSelection.all(layout.traceCount()),
                    Optional.of(transform), file, progress).run("Processing", request.threads());
            progress.checkCancelled();
            file.publish();
            return new ProcessSummary(request.output(), 0, layout.traceCount(), output.traces(), bytes,
                    (System.nanoTime() - begin) / 1e9, false);
        }
    }

    private ProcessSummary toStore(Dataset dataset, SegyContent content, GatherTransform transform, Progress progress,
            long begin) throws IOException {
        new StoreWriteRun(dataset, content, transform, request, progress).run();
        return new ProcessSummary(request.output(), 0, content.layout().traceCount(), content.layout().traceCount(),
                Sizes.onDisk(request.output()), (System.nanoTime() - begin) / 1e9, false);
    }

    /** Processed amplitudes do not fit into the integers they came from, so integer sources give IEEE floats. */
    private static SampleFormat floating(SegyLayout layout) {
        return layout.format() == SampleFormat.IBM_FLOAT ? SampleFormat.IBM_FLOAT : SampleFormat.IEEE_FLOAT;
    }
}
