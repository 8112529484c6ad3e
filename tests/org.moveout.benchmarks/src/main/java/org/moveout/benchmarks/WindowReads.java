// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.moveout.data.Dataset;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.flow.Datasets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Windows of 1000 traces x 500 samples at random places of a dataset, nothing cached by us, in milliseconds (p50, p95).
 * Name the dataset: {@code benchmarks.sh WindowReads -p path=/data/line.moveout,/data/line.sgy}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WindowReads {
    @Param("../../releng/sample/31_81_PR.sgy")
    private String path;
    private Dataset dataset;
    private final SplittableRandom random = new SplittableRandom(1);

    @Setup
    public void open() throws IOException {
        dataset = Datasets.open(Path.of(path));
    }

    @TearDown
    public void close() throws IOException {
        dataset.close();
    }

    @Benchmark
    public TraceBlock window() throws IOException {
        long traces = Math.min(1000, dataset.traceCount());
        int samples = Math.min(500, dataset.sampling().count());
        long first = random.nextLong(dataset.traceCount() - traces + 1);
        int top = random.nextInt(dataset.sampling().count() - samples + 1);
        return dataset.read(new Window(TraceRange.of(first, traces), new SampleRange(top, top + samples), 1));
    }

    @Benchmark
    public TraceBlock gather() throws IOException {
        long traces = Math.min(60, dataset.traceCount());
        long first = random.nextLong(dataset.traceCount() - traces + 1);
        return dataset.read(Window.of(TraceRange.of(first, traces), dataset.sampling()));
    }
}
