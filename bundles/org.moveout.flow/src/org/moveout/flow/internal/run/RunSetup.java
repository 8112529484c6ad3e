// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.task.Progress;
import org.moveout.flow.Datasets;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.internal.OutputFile;
import org.moveout.flow.internal.SegyContent;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.FlowPasses;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.segy.SampleFormat;
import org.moveout.store.StoreDataset;

/** A request with everything opened that it names: input, flow, passes. */
public final class RunSetup implements Closeable {
    /** Runs of fewer traces than this are not worth reading for their own sake. */
    private static final int SCATTERED = 2;

    private final ProcessRequest request;
    private final Dataset dataset;
    private final FlowFiles files;
    private final SegyContent content;
    private final FlowPipeline pipeline;
    private final FlowPasses passes;
    private final RunIdentity identity;

    /**
     * Opens everything.
     *
     * @throws DataException if the input, the flow or the gathers cannot be used
     */
    public RunSetup(ProcessRequest request) throws IOException {
        this.request = request;
        if (Files.exists(request.output()) && Files.isSameFile(request.source(), request.output())) {
            throw DataException.of(request.output(), "the output is the input", "choose another name");
        }
        dataset = Datasets.open(request.source());
        files = new FlowFiles(request.folder());
        try {
            content = SegyContent.of(dataset);
            var input = files.input(dataset);
            pipeline = FlowPipeline.of(request.flow(), input, request.processors(), request.flowName());
            List<HeaderKey> keys = defaultKeys();
            FlowPasses cut = FlowPasses.of(request.flow(), pipeline, keys, input.names()::find, request.flowName());
            if (request.order() == OutputOrder.ENSEMBLE) {
                if (keys.isEmpty() && cut.list().stream().noneMatch(p -> p.byGathers())) {
                    throw DataException.of(request.source(), "the order by ensembles needs to know the ensembles",
                            "name their key, for example with --ensemble cdp");
                }
                cut = cut.sorted(keys);
            }
            passes = cut;
            identity = RunIdentity.of(request, files.used());
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private List<HeaderKey> defaultKeys() throws DataException {
        for (HeaderKey key : request.ensembleKeys()) {
            if (!dataset.headers().has(key)) {
                throw DataException.of(request.source(), "there is no header '" + key + "' to make ensembles of",
                        "choose one of those that 'moveout headers' lists");
            }
        }
        return !request.ensembleKeys().isEmpty() ? request.ensembleKeys()
                : dataset instanceof StoreDataset store ? store.metadata().ensembleKeys() : List.of();
    }

    /**
     * Refuses an output that is there and must not be replaced.
     *
     * @throws DataException if there is one
     */
    public void requireVacant() throws IOException {
        if (!request.intoStore()) {
            OutputFile.requireVacant(request.output(), request.overwrite());
        } else if (Files.exists(request.output()) && !request.overwrite()) {
            throw DataException.of(request.output(), "there is one already",
                    "add --overwrite to replace it or choose another name");
        }
    }

    /** What is asked for. */
    public ProcessRequest request() {
        return request;
    }

    /** The input. */
    public Dataset dataset() {
        return dataset;
    }

    /** The input as SEG-Y. */
    public SegyContent content() {
        return content;
    }

    /** All enabled steps. */
    public FlowPipeline pipeline() {
        return pipeline;
    }

    /** The steps cut into passes. */
    public FlowPasses passes() {
        return passes;
    }

    /** What decides the bytes of the output. */
    RunIdentity identity() {
        return identity;
    }

    /** Processed amplitudes do not fit into the integers they came from, so integer sources give IEEE floats. */
    public SampleFormat format() {
        return request.format().orElse(floating());
    }

    /** The floating-point format nearest to that of the input. */
    SampleFormat floating() {
        return content.layout().format() == SampleFormat.IBM_FLOAT ? SampleFormat.IBM_FLOAT : SampleFormat.IEEE_FLOAT;
    }

    /** The ensembles that a store made by the run has. */
    List<HeaderKey> outputKeys() throws DataException {
        List<HeaderKey> keys = defaultKeys();
        for (var pass : passes.list()) {
            if (pass.pipeline().stacks() || request.order() == OutputOrder.ENSEMBLE && pass.byGathers()) {
                keys = pass.keys();
            }
        }
        return keys;
    }

    /**
     * The gathers of a dataset, from its own index if it is that of these keys; but not where that knows little more than
     * single traces, because it would take as much memory as the gathers.
     */
    public static GatherIndex gathers(Dataset dataset, List<HeaderKey> keys, Progress progress) throws IOException {
        if (dataset instanceof StoreDataset store && store.metadata().ensembleKeys().equals(keys)
                && store.metadata().ensembles() <= store.traceCount() / SCATTERED && store.ensembles().isPresent()) {
            return GatherIndex.of(store.ensembles().get());
        }
        progress.begin("Reading headers", dataset.traceCount(), "traces");
        return GatherIndex.of(dataset.headers(), keys, progress);
    }

    @Override
    public void close() throws IOException {
        try {
            files.close();
        } finally {
            dataset.close();
        }
    }
}
