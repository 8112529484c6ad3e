// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.cache.WindowCache;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.flow.Datasets;
import org.moveout.flow.ProcessDataset;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.FlowPasses;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.process.ProcessorInput;

class ProcessedSourceTest {
    @TempDir
    static Path folder;

    private static Path file;
    private static Dataset dataset;

    @BeforeAll
    static void open() throws Exception {
        file = folder.resolve("shots.sgy");
        new SynthSegy(SynthRequest.of(file, SynthKind.SHOTS, 331, 200)).run(Progress.NONE);
        dataset = Datasets.open(file);
    }

    @AfterAll
    static void close() throws Exception {
        dataset.close();
    }

    private static ProcessedSource processed(Optional<Gathers> gathers, String... steps) throws IOException {
        return new ProcessedSource(dataset, dataset.headers(),
                SampleProcessors.pipeline(FlowFiles.current().input(dataset), steps), gathers);
    }

    /** What the batch makes of the same flow. */
    private static float[] batch(String name, List<HeaderKey> ensembles, String... steps) throws IOException {
        Path out = folder.resolve(name + ".moveout");
        new ProcessDataset(ProcessRequest.of(file, out, SampleProcessors.flow(steps), SampleProcessors.ALL)
                .ensembles(ensembles).threads(2)).run(Progress.NONE);
        try (Dataset store = Datasets.open(out)) {
            return all(store);
        }
    }

    private static float[] all(WindowSource source) throws IOException {
        return source.read(Window.of(new TraceRange(0, source.traceCount()), source.sampling())).data();
    }

    /** Windows of every kind equal the same part of the whole. */
    private static void assertWindows(float[] whole, WindowSource source) throws IOException {
        int ns = source.sampling().count();
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            long first = random.nextInt((int) source.traceCount());
            long end = first + random.nextInt((int) (source.traceCount() - first) + 1);
            int from = random.nextInt(ns);
            SampleRange part = i % 3 == 0 ? new SampleRange(0, ns) : new SampleRange(from, from + random.nextInt(ns - from));
            Window w = new Window(new TraceRange(first, end), part, i % 2 == 0 ? 1 : 1 + random.nextInt(40));
            float[] data = source.read(w).data();
            float[] expected = new float[(int) w.sampleTotal()];
            for (int c = 0; c < w.traceCount(); c++) {
                System.arraycopy(whole, (int) w.trace(c) * ns + part.first(), expected, c * part.count(), part.count());
            }
            assertArrayEquals(expected, data, w.toString());
        }
    }

    @Test
    void tracesEqualTheBatchBitForBit() throws Exception {
        String[] steps = { "bandpass, low: 8, high: 60", "by_offset", "agc, window: 200" };
        float[] batch = batch("trace", List.of(), steps);
        ProcessedSource source = processed(Optional.empty(), steps);
        assertArrayEquals(batch, all(source));
        assertWindows(batch, source);
        try (var cached = new WindowCache(1 << 20).attach(source)) {
            assertWindows(batch, cached);
        }
    }

    @Test
    void neighboursEqualTheBatchBitForBit() throws Exception {
        String[] steps = { "smear", "agc, window: 100", "smear" };
        float[] batch = batch("line", List.of(), steps);
        ProcessedSource source = processed(Optional.empty(), steps);
        assertArrayEquals(batch, all(source));
        assertWindows(batch, source);
    }

    @Test
    void gathersEqualTheBatchBitForBit() throws Exception {
        String[] steps = { "bandpass, low: 8, high: 60", "reject" };
        float[] batch = batch("gather", List.of(HeaderKey.FIELD_RECORD), steps);
        ProcessedSource source = processed(
                Optional.of(Gathers.of(EnsembleIndex.of(dataset.headers(), List.of(HeaderKey.FIELD_RECORD)))), steps);
        assertArrayEquals(batch, all(source));
        assertWindows(batch, source);
        DataException e = assertThrows(DataException.class, () -> processed(Optional.empty(), steps));
        assertEquals("The flow works on whole gathers; choose by which headers, for example by CDP.", e.getMessage());
    }

    @Test
    void gathersMayLieAnywhere() throws Exception {
        GatherIndex index = GatherIndex.of(dataset.headers(), List.of(HeaderKey.CDP), Progress.NONE);
        ProcessedSource source = processed(Optional.of(Gathers.of(index)), "reject");
        float[] in = all(dataset);
        float[] out = all(source);
        int ns = dataset.sampling().count();
        for (int g = 0; g < index.count(); g++) {
            var traces = index.traces(g);
            for (int s = 0; s < ns; s += 17) {
                double sum = 0;
                for (long i = 0; i < traces.count(); i++) {
                    sum += in[(int) traces.trace(i) * ns + s];
                }
                float mean = (float) (sum / traces.count());
                for (long i = 0; i < traces.count(); i++) {
                    int at = (int) traces.trace(i) * ns + s;
                    assertEquals(in[at] - mean, out[at]);
                }
            }
        }
        assertWindows(out, source);
    }

    @Test
    void aStackHasATraceForEachGather() throws Exception {
        GatherIndex index = GatherIndex.of(dataset.headers(), List.of(HeaderKey.CDP), Progress.NONE);
        ProcessedSource source = processed(Optional.of(Gathers.of(index)), "mean_stack");
        assertEquals(index.count(), source.traceCount());
        float[] stack = all(source);
        assertWindows(stack, source);
        WindowSource beside = new RepeatedSource(source, Gathers.of(index), dataset.traceCount());
        assertEquals(dataset.traceCount(), beside.traceCount());
        float[] repeated = all(beside);
        int ns = dataset.sampling().count();
        for (int t = 0; t < dataset.traceCount(); t++) {
            for (int s = 0; s < ns; s++) {
                assertEquals(stack[index.gatherOf(t) * ns + s], repeated[t * ns + s]);
            }
        }
        assertWindows(repeated, beside);
    }

    private static ProcessedLine line(List<HeaderKey> keys, String... steps) throws IOException {
        Flow flow = SampleProcessors.flow(steps);
        ProcessorInput input = FlowFiles.current().input(dataset);
        FlowPipeline pipeline = FlowPipeline.of(flow, input, SampleProcessors.ALL, "f.yaml");
        return ProcessedLine.of(dataset, dataset.headers(),
                FlowPasses.of(flow, pipeline, keys, input.names()::find, "f.yaml"),
                k -> Gathers.of(GatherIndex.of(dataset.headers(), k, Progress.NONE)));
    }

    @Test
    void passesLieOneUponTheOther() throws Exception {
        String[] steps = { "smear", "reject", "agc, window: 100", "reject, ensemble: cdp", "smear" };
        float[] batch = batch("passes", List.of(HeaderKey.FIELD_RECORD), steps);
        ProcessedLine line = line(List.of(HeaderKey.FIELD_RECORD), steps);
        assertFalse(line.stacked());
        assertSame(line.source(), line.besideInput());
        assertArrayEquals(batch, all(line.source()));
        assertWindows(batch, line.source());
    }

    @Test
    void stacksAreProcessedOn() throws Exception {
        String[] steps = { "bandpass, low: 8, high: 60", "mean_stack", "smear", "agc, window: 100" };
        float[] batch = batch("stack", List.of(HeaderKey.CDP), steps);
        ProcessedLine line = line(List.of(HeaderKey.CDP), steps);
        assertTrue(line.stacked());
        assertArrayEquals(batch, all(line.source()));
        assertWindows(batch, line.source());
        assertEquals(dataset.traceCount(), line.besideInput().traceCount());
        DataException e = assertThrows(DataException.class, () -> line(List.of(HeaderKey.CDP), "mean_stack",
                "reject, ensemble: fieldrecord"));
        assertTrue(e.getMessage().startsWith("The flow works on gathers of stacked traces (reject"), e.getMessage());
    }

    @Test
    void samplingMayChange() throws Exception {
        ProcessedSource source = processed(Optional.empty(), "decimate", "bandpass, low: 8, high: 40");
        assertEquals(100, source.sampling().count());
        assertEquals(8, source.sampling().interval());
        assertWindows(all(source), source);
    }

    @Test
    void threadsDoNotDisturbOneAnother() throws Exception {
        GatherIndex index = GatherIndex.of(dataset.headers(), List.of(HeaderKey.CDP), Progress.NONE);
        ProcessedSource source = processed(Optional.of(Gathers.of(index)), "bandpass, low: 8, high: 60", "reject");
        float[] whole = all(source);
        ProcessedSource shared = processed(Optional.of(Gathers.of(index)), "bandpass, low: 8, high: 60", "reject");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(threads.submit(() -> {
                    assertWindows(whole, shared);
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
    }

    @Test
    void readingCanBeCancelled() throws Exception {
        ProcessedSource source = processed(Optional.empty(), "agc");
        AtomicBoolean cancelled = new AtomicBoolean();
        TaskProgress progress = new TaskProgress(state -> { }, cancelled::get);
        cancelled.set(true);
        assertThrows(CancelledException.class,
                () -> source.read(Window.of(new TraceRange(0, 10), source.sampling()), progress));
        assertThrows(IndexOutOfBoundsException.class,
                () -> source.read(Window.of(new TraceRange(0, 400), source.sampling())));
    }
}
