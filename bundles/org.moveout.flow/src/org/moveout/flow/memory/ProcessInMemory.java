// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.Dataset.Property;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.memory.MemoryDataset;
import org.moveout.data.memory.TraceMemory;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.Datasets;
import org.moveout.flow.ProcessProposal;
import org.moveout.flow.Sizes;
import org.moveout.flow.internal.Threads;
import org.moveout.flow.query.DatasetNames;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.FlowPass;
import org.moveout.flow.steps.FlowPasses;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.store.StoreDataset;

/**
 * Runs a flow over a whole dataset and keeps the result in memory. Refuses, before it takes any, if there is not enough.
 * <p>
 * Traces stay in the order of the input, stacked ones are in the order of their gathers. Where gathers are scattered over
 * the input, all of it is read first; passes on gathers then overwrite it, so that it takes no second array. The result
 * is the same for any number of threads.
 */
public final class ProcessInMemory implements Task<ProcessedDataset> {
    private final MemoryRequest request;

    /**
     * @param request what to process
     */
    public ProcessInMemory(MemoryRequest request) {
        this.request = request;
    }

    @Override
    public String title() {
        return "Process " + request.source().getFileName() + " in memory";
    }

    /** What is known before anything is processed. */
    private record Plan(List<FlowPass> passes, Optional<GatherIndex> first, boolean load, int threads,
            MemoryNeed need) {
    }

    /** Says what {@link ProcessInMemory} would need. */
    public static Task<MemoryNeed> measure(MemoryRequest request) {
        return new Task<>() {
            @Override
            public String title() {
                return "Measure the memory for " + request.source().getFileName();
            }

            @Override
            public MemoryNeed run(Progress progress) throws IOException {
                try (Dataset dataset = Datasets.open(request.source());
                        FlowFiles files = new FlowFiles(request.folder())) {
                    return plan(request, dataset, files, progress).need();
                }
            }
        };
    }

    @Override
    public ProcessedDataset run(Progress progress) throws IOException {
        Dataset dataset = Datasets.open(request.source());
        try (FlowFiles files = new FlowFiles(request.folder())) {
            Plan plan = plan(request, dataset, files, progress.split(0.05));
            if (!plan.need().fits()) {
                throw DataException.of(request.source(), "processing in memory " + lower(plan.need().sentence()),
                        "use Process and Export, which takes little memory whatever the size, or close other datasets");
            }
            PassData data = new PassData(dataset, dataset.headers(), true);
            int goes = plan.passes().size() + (plan.load() ? 1 : 0);
            if (plan.load()) {
                data = new PassData(load(dataset, progress.split(0.95 / goes)), dataset.headers(), true);
            }
            for (int p = 0; p < plan.passes().size(); p++) {
                FlowPass pass = plan.passes().get(p);
                Progress part = progress.split(0.95 / goes);
                Optional<GatherIndex> gathers = p == 0 ? plan.first()
                        : pass.byGathers() ? Optional.of(GatherIndex.of(data.headers(), pass.keys(), part))
                                : Optional.empty();
                data = new PassRun(pass, data, gathers).run(plan.passes().size() == 1 ? "Processing"
                        : "Processing, pass " + (p + 1) + " of " + plan.passes().size(), plan.threads(), part);
            }
            return result(dataset, data, plan);
        } catch (IOException | RuntimeException | Error e) {
            dataset.close();
            throw e;
        }
    }

    private ProcessedDataset result(Dataset dataset, PassData data, Plan plan) {
        TraceMemory samples = (TraceMemory) data.samples();
        Path location = ProcessProposal.output(request.source(), request.flowName(),
                request.source().toAbsolutePath().normalize().getParent(), false);
        String name = Datasets.baseName(location);
        Sampling s = samples.sampling();
        List<Property> properties = new ArrayList<>();
        properties.add(new Property("Made from", request.source().toString()));
        properties.add(new Property("By the flow", request.flowName()));
        for (FlowPass pass : plan.passes()) {
            properties.add(new Property("Works on", pass.words()));
        }
        properties.add(new Property("Traces", String.format(Locale.ROOT, "%,d", samples.traceCount())));
        properties.add(new Property("Samples", String.format(Locale.ROOT, "%,d every %s %s", s.count(),
                s.interval() == Math.rint(s.interval()) ? String.format(Locale.ROOT, "%.0f", s.interval())
                        : String.format(Locale.ROOT, "%.4g", s.interval()), s.domain().unit())));
        properties.add(new Property("In memory", Sizes.text(TraceMemory.bytes(samples.traceCount(), s))
                + ", on no disk: gone when it is closed"));
        return new ProcessedDataset(new MemoryDataset(name, location.resolveSibling(name + " (in memory)"), samples,
                data.headers(), properties, dataset), request);
    }

    private static Plan plan(MemoryRequest request, Dataset dataset, FlowFiles files, Progress progress)
            throws IOException {
        FlowPipeline pipeline = FlowPipeline.of(request.flow(), files.input(dataset), request.processors(),
                request.flowName());
        List<HeaderKey> keys = !request.ensembleKeys().isEmpty() ? request.ensembleKeys()
                : ProcessProposal.ensembleKeys(dataset);
        List<FlowPass> passes = FlowPasses.of(request.flow(), pipeline, keys,
                new DatasetNames(dataset.headers())::find, request.flowName()).list();
        long traces = dataset.traceCount();
        long least = TraceMemory.bytes(pipeline.stacks() ? 0 : traces, pipeline.output());
        long available = MemoryNeed.available(least);
        if (least > available) {
            // no need to look at the gathers
            return new Plan(passes, Optional.empty(), false, 1, new MemoryNeed(traces, traces, least, 0, 0, available));
        }
        Optional<GatherIndex> first = passes.getFirst().byGathers()
                ? Optional.of(index(dataset, passes.getFirst().keys(), progress)) : Optional.empty();
        boolean load = first.isPresent() && !first.get().isStoredOrder();
        long samples = sampleBytes(passes, first, load, dataset);
        int piece = Math.toIntExact(Math.max(PassRun.pieceTraces(dataset.sampling()) + 2L * pipeline.halo(),
                first.map(f -> f.fold().most()).orElse(0L)));
        int longest = Math.max(dataset.sampling().count(), pipeline.output().count());
        long each = 3L * piece * longest * Float.BYTES;
        long headers = traces * (8L * pipeline.changedHeaders().size() + (load ? 16 : 0));
        long room = Math.max(0, available - samples - headers);
        int threads = (int) Math.clamp(room / Math.max(1, each), 1, Threads.count(request.threads(), 1));
        long out = pipeline.stacks() ? first.map(f -> (long) f.count()).orElse(traces) : traces;
        return new Plan(passes, first, load, threads, new MemoryNeed(traces, out, samples, headers, threads * each,
                MemoryNeed.available(samples + headers + threads * each)));
    }

    /** The most that arrays of samples take at any moment. */
    private static long sampleBytes(List<FlowPass> passes, Optional<GatherIndex> first, boolean load, Dataset dataset) {
        long traces = dataset.traceCount();
        long held = load ? TraceMemory.bytes(traces, dataset.sampling()) : 0;
        long most = held;
        Sampling sampling = dataset.sampling();
        for (int p = 0; p < passes.size(); p++) {
            FlowPass pass = passes.get(p);
            if (held > 0 && PassRun.inPlace(pass, sampling)) {
                continue;
            }
            traces = pass.pipeline().stacks() && p == 0 ? first.map(GatherIndex::count).orElse((int) traces) : traces;
            sampling = pass.pipeline().output();
            long made = TraceMemory.bytes(traces, sampling);
            most = Math.max(most, held + made);
            held = made;
        }
        return most;
    }

    private static GatherIndex index(Dataset dataset, List<HeaderKey> keys, Progress progress) throws IOException {
        if (dataset instanceof StoreDataset store) {
            Optional<EnsembleIndex> runs = store.ensembles().filter(e -> e.keys().equals(keys));
            if (runs.isPresent()) {
                return GatherIndex.of(runs.get());
            }
        }
        return GatherIndex.of(dataset.headers(), keys, progress);
    }

    private static TraceMemory load(Dataset dataset, Progress progress) throws IOException {
        TraceMemory memory = new TraceMemory(dataset.traceCount(), dataset.sampling());
        progress.begin("Reading", dataset.traceCount(), "traces");
        int piece = PassRun.pieceTraces(dataset.sampling());
        int samples = dataset.sampling().count();
        for (long t = 0; t < dataset.traceCount(); t += piece) {
            progress.checkCancelled();
            TraceRange range = new TraceRange(t, Math.min(dataset.traceCount(), t + piece));
            float[] data = dataset.read(new Window(range, SampleRange.all(dataset.sampling()), 1), progress).data();
            for (long i = range.first(); i < range.end(); i++) {
                memory.put(i, data, (int) (i - range.first()) * samples);
            }
            progress.advance(range.count());
        }
        return memory;
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, sentence.length() - 1);
    }
}
