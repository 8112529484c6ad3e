// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.WindowSource;
import org.moveout.data.order.OrderedHeaders;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.flow.steps.GatherReader;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Workspace;

/** Carries out the steps of a flow one by one, so that it can be given up between them. Thread-safe. */
final class FlowRun {
    private final FlowPipeline flow;
    private final ConcurrentLinkedQueue<Workspace> idle = new ConcurrentLinkedQueue<>();

    FlowRun(FlowPipeline flow) {
        this.flow = flow;
    }

    FlowPipeline flow() {
        return flow;
    }

    /** Processes a gather in place. */
    void process(GatherBuffer gather, Progress progress) throws IOException {
        Workspace workspace = idle.poll();
        if (workspace == null) {
            workspace = new Workspace();
        }
        try {
            int before = gather.traces();
            boolean stacked = false;
            for (FlowPipeline.Stage stage : flow.stages()) {
                progress.checkCancelled();
                stage.processor().process(gather, workspace);
                stacked |= stage.processor().stacks();
            }
            if (gather.samples() != flow.output().count() || gather.traces() != (stacked ? 1 : before)) {
                throw new DataException("The flow gives " + gather.traces() + " traces of " + gather.samples()
                        + " samples instead of " + (stacked ? 1 : before) + " of " + flow.output().count()
                        + "; leave out the step that drops or adds traces.");
            }
        } finally {
            idle.add(workspace);
        }
    }

    /** Whether one trace comes out for each gather. */
    boolean stacks() {
        return flow.stages().stream().anyMatch(s -> s.processor().stacks());
    }

    /**
     * Reads traces in the cheapest way, with the headers that the flow asks for.
     *
     * @param samples of the dataset, perhaps through a cache
     * @param headers of the same traces
     * @param traces  which, in the order they are to have
     */
    GatherBuffer read(WindowSource samples, TraceHeaders headers, TraceOrder traces, Progress progress)
            throws IOException {
        return read(new OrderedSource(samples, traces), new OrderedHeaders(headers, traces), flow.headers(), traces,
                progress);
    }

    /**
     * Reads all traces of a source.
     *
     * @param numbers which stored trace each of them is
     */
    static GatherBuffer read(WindowSource samples, TraceHeaders headers, Iterable<HeaderKey> keys, TraceOrder numbers,
            Progress progress) throws IOException {
        List<HeaderKey> wanted = new ArrayList<>();
        keys.forEach(wanted::add);
        GatherBuffer gather = new GatherReader(samples, headers, wanted).read(TraceOrder.all(samples.traceCount()),
                progress);
        long[] stored = new long[gather.traces()];
        for (int t = 0; t < stored.length; t++) {
            stored[t] = numbers.trace(t);
        }
        gather.setNumbers(stored);
        return gather;
    }
}
