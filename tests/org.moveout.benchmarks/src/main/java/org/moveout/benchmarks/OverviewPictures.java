// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.moveout.data.Dataset;
import org.moveout.data.WindowSource;
import org.moveout.data.cache.WindowCache;
import org.moveout.data.overview.Overview;
import org.moveout.data.task.Progress;
import org.moveout.flow.Datasets;
import org.moveout.raster.AmplitudeScale;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.RasterImage;
import org.moveout.raster.ReadPlan;
import org.moveout.raster.Reading;
import org.moveout.raster.SectionBlock;
import org.moveout.raster.SectionRaster;
import org.moveout.raster.SectionReader;
import org.moveout.raster.TraceGains;
import org.moveout.raster.TracePlacement;
import org.moveout.raster.Viewport;
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
 * What a canvas does for a picture of many traces on a screen of 1920 x 1080 with its padding: plan, read, clip, draw;
 * in milliseconds (p50, p95), with an empty cache of ours and with a full one. Widths between two levels of the
 * overview are the worst. Name the dataset:
 * {@code benchmarks.sh OverviewPictures -p path=/data/big.moveout -p traces=1000000,500000,100000,40000,30000,10000}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx768m")
public class OverviewPictures {
    private static final int WIDTH = 2304;
    private static final int HEIGHT = 1080;

    @Param("../../releng/sample/31_81_PR.sgy")
    private String path;
    @Param({ "1000000", "500000", "100000", "40000", "30000", "10000" })
    private long traces;
    private final WindowCache cache = new WindowCache(256L << 20);
    private final SectionRaster raster = new SectionRaster();
    private Dataset dataset;
    private WindowSource source;
    private Optional<Overview> overview;

    @Setup
    public void open() throws IOException {
        dataset = Datasets.open(Path.of(path));
        source = cache.attach(dataset);
        overview = dataset.overview().map(o -> o.through(cache::attach));
    }

    @TearDown
    public void close() throws IOException {
        dataset.close();
    }

    @Benchmark
    public RasterImage uncached() throws IOException {
        cache.clear();
        return cached();
    }

    @Benchmark
    public RasterImage cached() throws IOException {
        DisplaySettings settings = DisplaySettings.DEFAULT;
        double half = Math.min(traces, dataset.traceCount()) / 2.0;
        double center = dataset.traceCount() / 2.0 - 0.5;
        Viewport view = new Viewport(center - half, center + half, -0.5, dataset.sampling().count() - 0.5);
        Reading reading = ReadPlan.reading(view, WIDTH, HEIGHT, dataset.traceCount(), dataset.sampling(), overview);
        SectionBlock block = SectionReader.read(source, reading, settings, Progress.NONE);
        TraceGains gains = block.gains(settings, dataset.sampling());
        AmplitudeScale scale = settings.scale(block.block(), gains, block.inBlock(view));
        return raster.draw(block, gains, view, TracePlacement.EVEN, WIDTH, HEIGHT, settings, scale, 1);
    }
}
