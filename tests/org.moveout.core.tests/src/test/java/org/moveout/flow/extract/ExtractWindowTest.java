// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.AmplitudeAccumulator;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.expression.TraceRanges;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.flow.query.MemoryDataset;

class ExtractWindowTest {
    @TempDir
    private Path folder;

    private static List<Integer> firstColumn(Path npy, int columns) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(npy)).order(ByteOrder.LITTLE_ENDIAN).position(128);
        List<Integer> traces = new ArrayList<>();
        while (bytes.hasRemaining()) {
            traces.add((int) bytes.getFloat() / 1000);
            bytes.position(bytes.position() + 4 * (columns - 1));
        }
        return traces;
    }

    @Test
    void takesEveryNthOfScatteredTraces() throws Exception {
        MemoryDataset data = new MemoryDataset(100, 50);
        TraceRanges some = new TraceRanges(List.of(new TraceRange(3, 5), new TraceRange(10, 11),
                new TraceRange(20, 31), new TraceRange(90, 100)));
        List<Integer> all = IntStream.range(0, 100)
                .filter(t -> t >= 3 && t < 5 || t == 10 || t >= 20 && t < 31 || t >= 90)
                .boxed().toList();
        for (int stride = 1; stride <= 30; stride++) {
            Path out = folder.resolve("w" + stride + ".npy");
            ExtractWindow.Result r = new ExtractWindow(data, some, stride, new SampleRange(7, 12), out)
                    .run(Progress.NONE);
            int n = stride;
            List<Integer> expected = IntStream.range(0, all.size()).filter(i -> i % n == 0).mapToObj(all::get).toList();
            assertThat(firstColumn(out, 5)).isEqualTo(expected);
            assertThat(r.traces()).isEqualTo(expected.size());
            assertThat(r.samples()).isEqualTo(5);
        }
    }

    @Test
    void leavesNothingWhenCancelled() throws Exception {
        MemoryDataset data = new MemoryDataset(100_000, 50);
        AtomicInteger polls = new AtomicInteger();
        TaskProgress progress = new TaskProgress(s -> {
        }, () -> polls.incrementAndGet() > 2);
        ExtractWindow task = new ExtractWindow(data, TraceRanges.of(new TraceRange(0, 100_000)), 1,
                new SampleRange(0, 50), folder.resolve("w.npy"));
        assertThatThrownBy(() -> task.run(progress)).isInstanceOf(CancelledException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void findsEnsemblesOfUnsortedData() throws Exception {
        MemoryDataset data = new MemoryDataset(7, 2).with("cdp", HeaderType.INT32, 1, 1, 2, 1, 3, 2, 2);
        HeaderKey cdp = new HeaderKey("cdp");
        EnsembleIndex index = EnsembleRuns.index(data, List.of(cdp), Progress.NONE);
        assertThat(index.count()).isEqualTo(5);
        assertThat(index.range(4)).isEqualTo(new TraceRange(5, 7));
        assertThat(EnsembleRuns.find(data, Map.of(cdp, 2.0), Progress.NONE).ranges())
                .containsExactly(new TraceRange(2, 3), new TraceRange(5, 7));
        assertThat(EnsembleRuns.find(data, Map.of(), Progress.NONE).count()).isEqualTo(7);
    }

    @Test
    void measuresLikeOneAccumulator() throws Exception {
        MemoryDataset data = new MemoryDataset(3000, 700);
        AmplitudeAccumulator all = new AmplitudeAccumulator(3000, 700);
        float[] samples = data.read(Window.of(new TraceRange(0, 3000), data.sampling())).data();
        all.add(samples, 0, 0, 3000, 700);
        var measured = new MeasureAmplitudes(data, 3).run(Progress.NONE);
        assertThat(measured.samples()).isEqualTo(2_100_000);
        assertThat(measured.min()).isZero();
        assertThat(measured.max()).isEqualTo(2_999_699);
        assertThat(measured.percentiles()).isEqualTo(all.statistics().percentiles());
        assertThat(measured.rms()).isCloseTo(all.statistics().rms(), org.assertj.core.data.Percentage
                .withPercentage(1e-9));
    }
}
