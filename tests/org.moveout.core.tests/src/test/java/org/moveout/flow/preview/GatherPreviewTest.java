// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.moveout.data.Dataset;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.order.OrderedHeaders;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.flow.Datasets;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;

class GatherPreviewTest {
    private static final TraceOrder SHOWN = TraceOrder.of(40, 7, 90, 91, 92, 13, 200);

    @TempDir
    static Path folder;

    private static Dataset dataset;

    @BeforeAll
    static void open() throws Exception {
        Path file = folder.resolve("shots.sgy");
        new SynthSegy(SynthRequest.of(file, SynthKind.SHOTS, 331, 200)).run(Progress.NONE);
        dataset = Datasets.open(file);
    }

    @AfterAll
    static void close() throws Exception {
        dataset.close();
    }

    private static GatherPreview preview(WindowSource source) {
        return new GatherPreview(new OrderedSource(source, SHOWN), new OrderedHeaders(dataset.headers(), SHOWN), SHOWN, 0,
                4, SHOWN.count());
    }

    private static FlowPipeline pipeline(String... steps) throws IOException {
        return SampleProcessors.pipeline(FlowFiles.current().input(dataset), steps);
    }

    private static float[] all(WindowSource source) throws IOException {
        return source.read(Window.of(new TraceRange(0, source.traceCount()), source.sampling())).data();
    }

    @Test
    void tracesAreThoseOfTheWholeDataset() throws Exception {
        FlowPipeline flow = pipeline("bandpass, low: 8, high: 60", "by_offset", "agc, window: 200");
        GatherPreview.Result result = preview(dataset).process(flow, Progress.NONE);
        ProcessedSource whole = new ProcessedSource(dataset, dataset.headers(), flow, Optional.empty());
        assertArrayEquals(all(new OrderedSource(whole, SHOWN)), all(result.processed()));
        assertArrayEquals(all(new OrderedSource(dataset, SHOWN)), all(result.input()));
        float[] difference = all(result.difference().orElseThrow());
        float[] in = all(result.input());
        float[] out = all(result.processed());
        for (int i = 0; i < in.length; i++) {
            assertEquals(in[i] - out[i], difference[i]);
        }
        assertFalse(result.stacked());
    }

    @Test
    void eachGatherIsProcessedByItself() throws Exception {
        float[] in = all(new OrderedSource(dataset, SHOWN));
        float[] out = all(preview(dataset).process(pipeline("reject"), Progress.NONE).processed());
        int ns = dataset.sampling().count();
        int s = 120;
        float left = (float) (((double) in[s] + in[ns + s] + in[2 * ns + s] + in[3 * ns + s]) / 4);
        float right = (float) (((double) in[4 * ns + s] + in[5 * ns + s] + in[6 * ns + s]) / 3);
        for (int t = 0; t < 7; t++) {
            assertEquals(in[t * ns + s] - (t < 4 ? left : right), out[t * ns + s]);
        }
    }

    @Test
    void stacksAreRepeated() throws Exception {
        GatherPreview.Result result = preview(dataset).process(pipeline("mean_stack"), Progress.NONE);
        assertTrue(result.stacked());
        float[] out = all(result.processed());
        int ns = dataset.sampling().count();
        for (int s = 0; s < ns; s++) {
            assertEquals(out[s], out[3 * ns + s]);
            assertEquals(out[4 * ns + s], out[6 * ns + s]);
        }
    }

    @Test
    void anotherSamplingHasNoDifference() throws Exception {
        GatherPreview.Result result = preview(dataset).process(pipeline("decimate"), Progress.NONE);
        assertEquals(100, result.processed().sampling().count());
        assertTrue(result.difference().isEmpty());
    }

    @Test
    void anotherFlowReadsNoSamples() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        WindowSource counting = new WindowSource() {
            @Override
            public long traceCount() {
                return dataset.traceCount();
            }

            @Override
            public Sampling sampling() {
                return dataset.sampling();
            }

            @Override
            public TraceBlock read(Window window, Progress progress) throws IOException {
                reads.incrementAndGet();
                return dataset.read(window, progress);
            }
        };
        GatherPreview preview = preview(counting);
        float[] before = all(preview.process(pipeline("agc"), Progress.NONE).input());
        int once = reads.get();
        assertTrue(once > 0);
        // one more header, another step, and what the first flow did is not seen
        GatherPreview.Result result = preview.process(pipeline("by_offset", "reject"), Progress.NONE);
        assertEquals(once, reads.get());
        assertArrayEquals(before, all(result.input()));
        assertArrayEquals(all(preview(dataset).process(pipeline("by_offset", "reject"), Progress.NONE).processed()),
                all(result.processed()));
    }

    @Test
    void itCanBeCancelledBetweenSteps() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        TaskProgress progress = new TaskProgress(state -> { }, cancelled::get);
        GatherPreview preview = preview(dataset);
        FlowPipeline flow = pipeline("agc");
        preview.process(flow, progress);
        cancelled.set(true);
        assertThrows(CancelledException.class, () -> preview.process(flow, progress));
    }
}
