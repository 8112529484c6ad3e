// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.flow.Datasets;
import org.moveout.flow.ImportRequest;
import org.moveout.flow.ImportSegy;
import org.moveout.flow.ProcessDataset;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFile;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.process.Processors;
import org.moveout.segy.SampleFormat;
import org.moveout.segy.SegyScanner;

class ProcessInMemoryTest {
    private static final int TRACES = 480;
    private static final int SAMPLES = 50;

    @TempDir
    private Path directory;
    private Path shots;
    private float[][] original;
    private long[] cdps;
    private long[] offsets;

    @BeforeEach
    void makeShots() throws IOException {
        shots = directory.resolve("shots.sgy");
        new SynthSegy(new SynthRequest(shots, SynthKind.SHOTS, TRACES, SAMPLES, 4000, SampleFormat.IEEE_FLOAT, 7, 0.1, 24,
                true, 1)).run(Progress.NONE);
        try (Dataset dataset = Datasets.open(shots)) {
            original = traces(dataset);
            cdps = dataset.headers().longs(HeaderKey.CDP, new TraceRange(0, TRACES));
            offsets = dataset.headers().longs(HeaderKey.OFFSET, new TraceRange(0, TRACES));
        }
    }

    private static float[][] traces(Dataset dataset) throws IOException {
        float[][] traces = new float[(int) dataset.traceCount()][];
        for (int t = 0; t < traces.length; t++) {
            traces[t] = dataset.read(Window.of(new TraceRange(t, t + 1), dataset.sampling())).data();
        }
        return traces;
    }

    private static Flow flow(Processors processors, String... steps) throws IOException {
        StringBuilder text = new StringBuilder("version: 1\nsteps:\n");
        for (String step : steps) {
            text.append("  - {processor: ").append(step).append("}\n");
        }
        return new FlowFile(processors).parse(text.toString(), "test.yaml");
    }

    private MemoryRequest request(Path source, int threads, String... steps) throws IOException {
        return new MemoryRequest(source, flow(GatherSteps.ALL, steps), "test.yaml", directory, GatherSteps.ALL,
                List.of(HeaderKey.CDP), threads);
    }

    /** The traces of each CDP in stored order, by ascending CDP. */
    private Map<Long, int[]> gathers() {
        Map<Long, int[]> gathers = new TreeMap<>();
        for (int t = 0; t < TRACES; t++) {
            int[] before = gathers.getOrDefault(cdps[t], new int[0]);
            int[] now = Arrays.copyOf(before, before.length + 1);
            now[before.length] = t;
            gathers.put(cdps[t], now);
        }
        return gathers;
    }

    private static float mean(float[][] traces, int[] gather, int sample) {
        double sum = 0;
        for (int t : gather) {
            sum += traces[t][sample];
        }
        return (float) (sum / gather.length);
    }

    @ParameterizedTest
    @CsvSource({ "1", "2", "5" })
    void scatteredGathersAreProcessedWholeAndPutBackWhereTheyWere(int threads) throws IOException {
        float[][] expected = new float[TRACES][SAMPLES];
        for (int[] gather : gathers().values()) {
            for (int s = 0; s < SAMPLES; s++) {
                for (int t : gather) {
                    expected[t][s] = original[t][s] - mean(original, gather, s);
                }
            }
        }
        try (Dataset result = new ProcessInMemory(request(shots, threads, "demean")).run(Progress.NONE)) {
            assertThat(traces(result)).isDeepEqualTo(expected);
            assertThat(result.headers().longs(HeaderKey.OFFSET, new TraceRange(0, TRACES))).isEqualTo(offsets);
            assertThat(result.name()).isEqualTo("shots_test");
            assertThat(result.properties()).extracting(Dataset.Property::label).contains("Made from", "In memory");
        }
    }

    @ParameterizedTest
    @CsvSource({ "1", "3" })
    void stacksGiveOneTracePerGatherWithHeadersOfItsFirst(int threads) throws IOException {
        Map<Long, int[]> gathers = gathers();
        MemoryRequest request = request(shots, threads, "number", "mean", "number");
        try (Dataset result = new ProcessInMemory(request).run(Progress.NONE)) {
            int n = gathers.size();
            assertThat(result.traceCount()).isEqualTo(n);
            TraceRange all = new TraceRange(0, n);
            assertThat(result.headers().longs(HeaderKey.CDP, all)).containsExactly(
                    gathers.keySet().stream().mapToLong(Long::longValue).toArray());
            long[] folds = gathers.values().stream().mapToLong(g -> g.length + 5000L).toArray();
            assertThat(result.headers().longs(HeaderKey.OFFSET, all)).as("the fold, changed again").isEqualTo(folds);
            float[][] stacked = traces(result);
            float[][] numbered = new float[TRACES][];
            for (int t = 0; t < TRACES; t++) {
                numbered[t] = original[t].clone();
                numbered[t][0] += t;
            }
            int g = 0;
            for (int[] gather : gathers.values()) {
                for (int s = 1; s < SAMPLES; s++) {
                    assertThat(stacked[g][s]).isEqualTo(mean(numbered, gather, s));
                }
                assertThat(stacked[g][0]).isEqualTo(mean(numbered, gather, 0) + gather[0]);
                g++;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "1", "4" })
    void passesFollowOneAnother(int threads) throws IOException {
        float[][] mixed = new float[TRACES][SAMPLES];
        for (int t = 0; t < TRACES; t++) {
            for (int s = 0; s < SAMPLES; s++) {
                float sum = 0;
                for (int n = Math.max(0, t - 2); n <= Math.min(TRACES - 1, t + 2); n++) {
                    sum += original[n][s];
                }
                mixed[t][s] = sum;
            }
        }
        try (Dataset result = new ProcessInMemory(request(shots, threads, "mix")).run(Progress.NONE)) {
            assertThat(traces(result)).isDeepEqualTo(mixed);
        }
    }

    @Test
    void isWhatProcessAndExportWritesToAFile() throws IOException {
        MemoryRequest request = new MemoryRequest(shots, flow(Processors.builtIn(), "bandpass, high: 60",
                "agc, window: 60"), "test.yaml", directory, Processors.builtIn(), List.of(HeaderKey.CDP), 2);
        Path file = directory.resolve("out.sgy");
        new ProcessDataset(request.toFile(file)).run(Progress.NONE);
        try (ProcessedDataset result = new ProcessInMemory(request).run(Progress.NONE);
                Dataset written = Datasets.open(file)) {
            assertThat(traces(result)).isDeepEqualTo(traces(written));
            assertThat(result.request()).isEqualTo(request);
            assertThat(result.bytes()).isEqualTo(4L * TRACES * SAMPLES);
        }
    }

    @Test
    void gathersOfAStoreServeAsTheyAre() throws IOException {
        Path cdp = directory.resolve("cdp.sgy");
        new SynthSegy(new SynthRequest(cdp, SynthKind.CDP, 240, SAMPLES, 4000, SampleFormat.IEEE_FLOAT, 7, 0.1, 12,
                true, 1)).run(Progress.NONE);
        Path store = new ImportSegy(ImportRequest.of(cdp, SegyScanner.scan(cdp).layout()).by(List.of(HeaderKey.CDP)))
                .run(Progress.NONE).store();
        MemoryRequest fromStore = request(store, 2, "demean");
        try (Dataset a = new ProcessInMemory(fromStore).run(Progress.NONE);
                Dataset b = new ProcessInMemory(request(cdp, 2, "demean")).run(Progress.NONE)) {
            assertThat(traces(a)).isDeepEqualTo(traces(b));
        }
    }

    @Test
    void saysWhatItNeeds() throws IOException {
        MemoryNeed need = ProcessInMemory.measure(request(shots, 1, "demean")).run(Progress.NONE);
        assertThat(need.traces()).isEqualTo(TRACES);
        assertThat(need.sampleBytes()).as("one array, overwritten").isEqualTo(4L * TRACES * SAMPLES);
        assertThat(need.fits()).isTrue();
        MemoryNeed mixed = ProcessInMemory.measure(request(shots, 1, "demean", "mix")).run(Progress.NONE);
        assertThat(mixed.sampleBytes()).as("two arrays").isEqualTo(8L * TRACES * SAMPLES);
        MemoryNeed stacked = ProcessInMemory.measure(request(shots, 1, "mean")).run(Progress.NONE);
        assertThat(stacked.outputTraces()).isEqualTo(gathers().size());
    }

    @Test
    void refusesWhatDoesNotFitAndNamesTheBetterWay() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(shots.toFile(), "rw")) {
            sparse.setLength(3600 + 40_000_000_000L / (240 + 4 * SAMPLES) * (240 + 4 * SAMPLES));
        }
        MemoryNeed need = ProcessInMemory.measure(request(shots, 1, "number")).run(Progress.NONE);
        assertThat(need.fits()).isFalse();
        assertThat(need.sentence()).contains("of memory").contains("at most are available");
        assertThatThrownBy(() -> new ProcessInMemory(request(shots, 1, "number")).run(Progress.NONE))
                .isInstanceOf(DataException.class).hasMessageContaining("use Process and Export");
    }

    @Test
    void canBeCancelled() throws IOException {
        AtomicBoolean stop = new AtomicBoolean();
        TaskProgress progress = new TaskProgress(s -> stop.set(s.phase().startsWith("Processing")), stop::get);
        assertThatThrownBy(() -> new ProcessInMemory(request(shots, 2, "demean")).run(progress))
                .isInstanceOf(CancelledException.class);
    }
}
