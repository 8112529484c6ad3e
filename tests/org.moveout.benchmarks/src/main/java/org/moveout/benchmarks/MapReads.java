// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.moveout.data.Dataset;
import org.moveout.data.geometry.PointIndex;
import org.moveout.data.geometry.ReadSlab;
import org.moveout.data.geometry.Slab;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.data.task.Progress;
import org.moveout.flow.Datasets;
import org.moveout.flow.geometry.Geometries;
import org.moveout.raster.AmplitudeScale;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.MapFrame;
import org.moveout.raster.MapRaster;
import org.moveout.raster.RasterImage;
import org.moveout.raster.SliceRaster;
import org.moveout.raster.Viewport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * The map and the time slices of a dataset, in milliseconds: reading positions from a newly opened dataset, indexing and
 * drawing them, reading a slab of slices, drawing a neighbouring slice. Name a 3D dataset:
 * {@code benchmarks.sh MapReads -p path=/data/volume.moveout}; without a grid the slice benchmarks fail.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MapReads {
    private static final int MOST = 50_000_000;
    private static final long SLAB = 64L << 20;

    @Param("/data/volume.moveout")
    private String path;
    private Dataset dataset;
    private TraceGeometry geometry;
    private PointIndex index;
    private MapFrame frame;
    private Slab slab;
    private int sample;

    @Setup
    public void open() throws IOException {
        dataset = Datasets.open(Path.of(path));
        geometry = Geometries.read(dataset, MOST).run(Progress.NONE);
        index = new PointIndex(geometry.positions());
        frame = MapFrame.fit(geometry.positions().extent().orElseThrow(), geometry.aspect(), 1200, 900);
        if (geometry.grid().isPresent()) {
            slab = new ReadSlab("", dataset, geometry, 0, SLAB).run(Progress.NONE);
        }
    }

    @Setup(Level.Iteration)
    public void reopen() throws IOException {
        dataset.close();
        dataset = Datasets.open(Path.of(path));
    }

    @TearDown
    public void close() throws IOException {
        dataset.close();
    }

    @Benchmark
    public TraceGeometry readPositions() throws IOException {
        try (Dataset cold = Datasets.open(Path.of(path))) {
            return Geometries.read(cold, MOST).run(Progress.NONE);
        }
    }

    @Benchmark
    public PointIndex indexPositions() {
        return new PointIndex(geometry.positions());
    }

    @Benchmark
    public RasterImage drawPositions() {
        MapRaster raster = new MapRaster(frame, 0xffffff, Progress.NONE);
        raster.points(geometry.positions(), 2, 0x3f8fd2);
        return raster.image();
    }

    @Benchmark
    public int nearest() {
        sample = (sample + 7919) % geometry.count();
        return index.nearest(geometry.positions().x(sample) + 3, geometry.positions().y(sample) - 4, 1);
    }

    @Benchmark
    public Slab readSlab() throws IOException {
        return new ReadSlab("", dataset, geometry, 0, SLAB).run(Progress.NONE);
    }

    @Benchmark
    public RasterImage neighbouringSlice() {
        sample = (sample + 1) % slab.samples().count();
        return SliceRaster.draw(SliceRaster.block(slab, slab.samples().first() + sample),
                new Viewport(-0.5, slab.columns() - 0.5, -0.5, slab.rows() - 0.5), 800, 800, DisplaySettings.DEFAULT,
                AmplitudeScale.of(1000), 0);
    }
}
