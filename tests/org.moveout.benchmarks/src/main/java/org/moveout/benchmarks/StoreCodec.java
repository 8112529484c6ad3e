// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.moveout.data.Dataset;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.flow.Datasets;
import org.moveout.store.ChunkEncoder;
import org.moveout.store.ChunkGrid;
import org.moveout.store.Compression;
import org.moveout.store.ElementType;
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
import org.openjdk.jmh.annotations.Warmup;

/** Compressing one chunk (4 MB of float samples, or less from a small file) of real data, in chunks a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StoreCodec {
    @Param("../../releng/sample/31_81_PR.sgy")
    private String path;
    @Param({ "1", "3", "9" })
    private int level;
    private float[] data;
    private int traces;
    private ChunkEncoder encoder;

    @Setup
    public void load() throws IOException {
        try (Dataset dataset = Datasets.open(Path.of(path))) {
            int samples = dataset.sampling().count();
            ChunkGrid grid = ChunkGrid.of(dataset.traceCount(), samples, ElementType.FLOAT32);
            traces = grid.range(0).intCount();
            data = dataset.read(Window.of(new TraceRange(0, traces), dataset.sampling())).data();
            encoder = new ChunkEncoder(grid, ElementType.FLOAT32,
                    new Compression(Compression.Codec.ZSTD, level, Compression.Shuffle.BYTE));
        }
    }

    @Benchmark
    public int encode() {
        return encoder.encode(data, 0, traces);
    }
}
