// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.cache.WindowCache;
import org.moveout.data.compare.DifferenceSource;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.task.Progress;
import org.moveout.flow.EnsembleKeys;
import org.moveout.flow.preview.GatherPreview;
import org.moveout.flow.preview.Gathers;
import org.moveout.flow.preview.ProcessedLine;
import org.moveout.flow.query.DatasetNames;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.FlowPasses;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.process.ProcessorInput;
import org.moveout.process.Processors;
import org.moveout.process.Scope;
import org.moveout.segy.SegyDataset;
import org.moveout.store.StoreDataset;
import org.moveout.view.SectionInput;

/**
 * The part of previews that reads and processes. Blocks; never on the user-interface thread.
 *
 * @param flow       to try
 * @param processors the catalogue
 * @param files      those of the flow
 * @param dataset    of the section
 */
record PreviewWork(Flow flow, Processors processors, FlowFiles files, Dataset dataset) {
    private static final int LEVEL_TRACES = 24;

    /** Gathers must be found before the flow can be tried. */
    static final class NeedsGathers extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient List<HeaderKey> keys;

        NeedsGathers(List<HeaderKey> keys) {
            super("gathers by " + keys);
            this.keys = keys;
        }

        /** Traces with equal values of these make a gather. */
        List<HeaderKey> keys() {
            return keys;
        }
    }

    /** The flow as processors. */
    FlowPipeline pipeline() throws IOException {
        return FlowPipeline.of(flow, files.input(dataset), processors, "");
    }

    /**
     * Tries the flow on the traces shown.
     *
     * @param gather those traces
     * @param input  the same, as the section shows them
     */
    Previewed gather(GatherPreview gather, SectionInput input, Progress progress) throws IOException {
        long begin = System.nanoTime();
        GatherPreview.Result result = gather.process(pipeline(), progress);
        double millis = (System.nanoTime() - begin) / 1e6;
        SectionInput processed = like(input, "Processed", result.processed());
        TraceRange all = new TraceRange(0, input.source().traceCount());
        return new Previewed(processed, result.difference().map(d -> like(input, "Difference", d)), true,
                result.stacked(), level(result.input(), all, progress), level(result.processed(), all, progress), millis,
                () -> { });
    }

    /**
     * Tries the flow on whatever of the dataset is looked at.
     *
     * @param whole     the dataset as sections show it
     * @param known     gathers that have been found already
     * @param preferred the headers of the gathers that are stepped through; none if none are
     * @param near      traces about which levels are measured
     * @param cache     keeps what was processed
     * @throws NeedsGathers if the flow works on gathers that are not known
     */
    Previewed line(SectionInput whole, List<GatherIndex> known, List<HeaderKey> preferred, TraceRange near,
            WindowCache cache, Progress progress) throws IOException {
        ProcessorInput input = files.input(dataset);
        FlowPipeline pipeline = FlowPipeline.of(flow, input, processors, "");
        FlowPasses passes = FlowPasses.of(flow, pipeline, keys(pipeline, preferred), input.names()::find, "");
        ProcessedLine line = ProcessedLine.of(whole.source(), whole.headers().orElseThrow(), passes,
                keys -> known.stream().filter(i -> i.keys().equals(keys)).findFirst().map(Gathers::of)
                        .orElseThrow(() -> new NeedsGathers(keys)));
        var cached = cache.attach(line.besideInput());
        try {
            double in = level(whole.source(), near, progress);
            double out = level(cached, near, progress);
            SectionInput processed = like(whole, "Processed", cached);
            return new Previewed(processed, difference(whole, cached), false, line.stacked(), in, out, Double.NaN,
                    cached::close);
        } catch (IOException | RuntimeException e) {
            cached.close();
            throw e;
        }
    }

    private static Optional<SectionInput> difference(SectionInput whole, WindowSource processed) {
        try {
            return Optional.of(like(whole, "Difference",
                    DifferenceSource.of("Input", whole.source(), "Processed", processed).forPictures()));
        } catch (DataException e) {
            // another sampling
            return Optional.empty();
        }
    }

    /** The gathers of steps that name none of their own: those stepped through, or those the dataset is sorted by. */
    private List<HeaderKey> keys(FlowPipeline pipeline, List<HeaderKey> preferred) throws IOException {
        boolean wanted = pipeline.stages().stream().anyMatch(s -> s.processor().scope() == Scope.ENSEMBLE
                && flow.steps().get(s.step() - 1).ensemble().isEmpty());
        if (!wanted || !preferred.isEmpty()) {
            return preferred;
        }
        List<HeaderKey> sorted = switch (dataset) {
        case StoreDataset s when s.ensembles().isPresent() -> s.ensembles().get().keys();
        case SegyDataset s -> EnsembleKeys.suggest(s.location(), s.layout());
        default -> List.of();
        };
        if (sorted.isEmpty()) {
            throw new DataException("The flow works on whole gathers; choose gathers in the bar above the section.");
        }
        return sorted;
    }

    /** Whether a step that is on works on other gathers than those of some headers. */
    boolean wantsOtherGathers(List<HeaderKey> shown) {
        DatasetNames names = new DatasetNames(dataset.headers());
        return flow.steps().stream().filter(s -> s.enabled() && !s.ensemble().isEmpty())
                .anyMatch(s -> !s.ensemble().stream().map(names::find).flatMap(Optional::stream).toList().equals(shown));
    }

    private static SectionInput like(SectionInput input, String name, WindowSource source) {
        return new SectionInput(name, source, input.headers(), input.order(), Optional::empty);
    }

    /** The root mean square of some traces spread over a range, without samples that are no numbers; 0 if there are none. */
    static double level(WindowSource source, TraceRange range, Progress progress) throws IOException {
        if (range.count() == 0 || source.sampling().count() == 0) {
            return 0;
        }
        int stride = (int) Math.clamp(range.count() / LEVEL_TRACES, 1, 1 << 20);
        TraceRange first = new TraceRange(range.first(), Math.min(range.end(), range.first() + (long) stride * LEVEL_TRACES));
        double sum = 0;
        long n = 0;
        for (float v : source.read(new Window(first, SampleRange.all(source.sampling()), stride), progress).data()) {
            if (v != 0 && Float.isFinite(v)) {
                sum += (double) v * v;
                n++;
            }
        }
        return n == 0 ? 0 : Math.sqrt(sum / n);
    }
}
