// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.raster.Agc;
import org.moveout.raster.AmplitudeScale;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Interpolation;
import org.moveout.raster.RasterImage;
import org.moveout.raster.SectionRaster;
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
import org.openjdk.jmh.annotations.Warmup;

/** A picture of 1600 x 1000 pixels of 1200 traces x 1500 samples, all of it and a quarter, in milliseconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SectionDrawing {
    private static final int TRACES = 1200;
    private static final int SAMPLES = 1500;

    @Param({ "NEAREST", "LINEAR", "SINC" })
    private Interpolation interpolation;
    @Param({ "DENSITY", "WIGGLE_AREA" })
    private DisplayMode mode;
    @Param({ "1", "0.5" })
    private double part;
    private final SectionRaster raster = new SectionRaster();
    private TraceBlock block;
    private TraceGains gains;
    private DisplaySettings settings;
    private Viewport view;

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        float[] data = new float[TRACES * SAMPLES];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        block = new TraceBlock(new Window(new TraceRange(0, TRACES), new SampleRange(0, SAMPLES), 1), data);
        settings = DisplaySettings.DEFAULT.withMode(mode).withInterpolation(interpolation);
        gains = TraceGains.of(block, settings, 4);
        view = new Viewport(-0.5, TRACES * part - 0.5, -0.5, SAMPLES * part - 0.5);
    }

    @Benchmark
    public RasterImage picture() {
        return raster.draw(block, gains, view, TracePlacement.EVEN, 1600, 1000, settings, AmplitudeScale.of(2), 1);
    }

    @Benchmark
    public TraceGains gainControl() {
        return TraceGains.of(block, settings.withAgc(new Agc(500)), 4);
    }
}
