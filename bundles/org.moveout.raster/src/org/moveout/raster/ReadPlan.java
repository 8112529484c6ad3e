// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Optional;

import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.overview.Overview;
import org.moveout.data.overview.OverviewLevel;

/**
 * What to read for a picture: no more than the picture can show, and a bounded amount whatever the size of the data.
 * <p>
 * Every trace is read and kept as long as that costs at most {@value #PREFERRED_SAMPLES} samples. Beyond, a level of
 * the overview is read that has at least a group for each pixel, so that nothing is blurred and no spike is lost; where
 * even the finest level is too coarse, all traces are read in groups of 2, 4, 8, ..., at most
 * {@value #GROUPED_SAMPLES} samples; where that is too much, the finest level serves although its groups are a little
 * wider than pixels. Without an overview only every 2nd, 4th, 8th, ... trace is read there, but never fewer than one for
 * each pixel column, unless that alone passes {@value #MOST_SAMPLES} samples. Windows begin at multiples of their
 * stride, so that neighbouring ones share tiles of a cache. All samples of the traces are read where that fits, which
 * makes what depends on whole traces (normalisation, dead traces) independent of the vertical zoom.
 */
public final class ReadPlan {
    /** Keeping all traces stops being worth it here: 16 MB. */
    public static final long PREFERRED_SAMPLES = 1L << 22;
    /** The most samples in a window, unless a single trace has more: 64 MB. */
    public static final long MOST_SAMPLES = 1L << 24;
    /** The most samples read through to make groups of them: 128 MB, in slices. */
    public static final long GROUPED_SAMPLES = 1L << 25;
    /** The most values of an overview that are read for a picture, least and greatest together: 128 MB. */
    public static final long MOST_VALUES = 1L << 25;
    /** Groups may be wider than pixels by this part before all traces are read instead. */
    private static final double BLUR = 1.05;

    private ReadPlan() {
    }

    /**
     * What to read for a picture.
     *
     * @param view     what is to be shown; what lies outside the data is left out
     * @param columns  width of the picture in pixels
     * @param rows     height of the picture in pixels
     * @param traces   how many traces there are
     * @param sampling the vertical sampling
     * @param overview of the dataset, if there is one
     */
    public static Reading reading(Viewport view, int columns, int rows, long traces, Sampling sampling,
            Optional<Overview> overview) {
        Window plain = window(view, columns, traces, sampling);
        if (plain.stride() == 1) {
            return new Reading.Samples(plain);
        }
        int ns = sampling.count();
        double across = view.traces() / columns;
        TraceRange all = new TraceRange(plain.traces().first(), plain.traces().end());
        Optional<Reading.Level> level = overview.flatMap(o -> level(o, view, columns, rows, all));
        if (level.isPresent() && blur(level.get().level(), across, view.samples() / rows) <= BLUR) {
            return level.get();
        }
        int factor = (int) Math.clamp(Math.floor(across), 1, 1 << 16);
        factor = Integer.highestOneBit(factor);
        // chunks hold whole traces, so that is what reading costs
        if (factor > 1 && all.count() * ns <= GROUPED_SAMPLES) {
            long first = all.first() / factor * factor;
            long end = Math.min(traces, (all.end() + factor - 1) / factor * factor);
            long groups = (end - first) / factor;
            SampleRange part = groups * ns <= PREFERRED_SAMPLES * 2 ? new SampleRange(0, ns) : plain.samples();
            return new Reading.Groups(new Window(new TraceRange(first, end), part, 1), factor);
        }
        return level.isPresent() ? level.get() : new Reading.Samples(plain);
    }

    /** How many pixels a group of a level is long or wide, whichever is more; 1 or less if it is hidden in a pixel. */
    private static double blur(OverviewLevel level, double tracesPerColumn, double samplesPerRow) {
        double down = level.sampleFactor() == 1 ? 1 : level.sampleFactor() / samplesPerRow;
        return Math.max(level.traceFactor() / tracesPerColumn, down);
    }

    /** The level that blurs least within the bound on reading, and among several the one that costs least. */
    private static Optional<Reading.Level> level(Overview overview, Viewport view, int columns, int rows,
            TraceRange traces) {
        Reading.Level best = null;
        double bestBlur = Double.POSITIVE_INFINITY;
        for (OverviewLevel level : overview.levels()) {
            Reading.Level reading = new Reading.Level(level, window(level, view, traces));
            double blur = Math.max(BLUR, blur(level, view.traces() / columns, view.samples() / rows));
            boolean fits = reading.values() <= MOST_VALUES;
            boolean bestFits = best != null && best.values() <= MOST_VALUES;
            boolean better = best == null || fits && !bestFits
                    || fits == bestFits && (fits ? blur < bestBlur || blur == bestBlur && reading.values() < best.values()
                            : reading.values() < best.values());
            if (better) {
                best = reading;
                bestBlur = blur;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Window window(OverviewLevel level, Viewport view, TraceRange traces) {
        long first = traces.first() / level.traceFactor();
        long end = Math.min(level.min().traceCount(),
                (traces.end() + level.traceFactor() - 1) / level.traceFactor());
        int n = level.min().sampling().count();
        SampleRange all = new SampleRange(0, n);
        if ((end - first) * n <= PREFERRED_SAMPLES) {
            return new Window(new TraceRange(first, end), all, 1);
        }
        Viewport there = inLevel(view, level.sampleFactor());
        int top = (int) Math.floor(Math.clamp(there.firstSample() - 1, 0, n));
        int bottom = (int) Math.ceil(Math.clamp(there.lastSample() + 2, 0, n));
        return new Window(new TraceRange(first, end), new SampleRange(Math.min(top, bottom), bottom), 1);
    }

    /** A viewport with its samples counted in groups. */
    static Viewport inLevel(Viewport view, int sampleFactor) {
        return sampleFactor == 1 ? view : new Viewport(view.firstTrace(), view.lastTrace(),
                (view.firstSample() + 0.5) / sampleFactor - 0.5, (view.lastSample() + 0.5) / sampleFactor - 0.5);
    }

    /**
     * The window of the dataset for a picture without an overview.
     *
     * @param view     what is to be shown; what lies outside the data is left out
     * @param columns  width of the picture in pixels
     * @param traces   how many traces there are
     * @param sampling the vertical sampling
     * @return a window, empty if the viewport shows no data
     */
    public static Window window(Viewport view, int columns, long traces, Sampling sampling) {
        long first = (long) Math.floor(Math.clamp(view.firstTrace() - 0.5, 0, traces));
        long end = (long) Math.ceil(Math.clamp(view.lastTrace() + 1.5, 0, traces));
        int ns = sampling.count();
        int top = (int) Math.floor(Math.clamp(view.firstSample() - 1, 0, ns));
        int bottom = (int) Math.ceil(Math.clamp(view.lastSample() + 2, 0, ns));
        if (end <= first || bottom <= top) {
            return new Window(new TraceRange(0, 0), new SampleRange(0, 0), 1);
        }
        long count = end - first;
        boolean whole = Math.min(count, 2L * columns) * ns <= PREFERRED_SAMPLES;
        SampleRange samples = whole ? new SampleRange(0, ns) : new SampleRange(top, bottom);
        int stride = 1;
        while (tooMany(count / stride, samples.count(), columns) && stride < 1 << 30) {
            stride *= 2;
        }
        first = first / stride * stride;
        return new Window(new TraceRange(first, end), samples, stride);
    }

    private static boolean tooMany(long traces, long samples, int columns) {
        return traces > 1
                && (traces * samples > PREFERRED_SAMPLES && traces >= 2L * columns || traces * samples > MOST_SAMPLES);
    }

    /** Whether a window that has been read can serve where {@code wanted} is asked for. */
    public static boolean covers(Window there, Window wanted) {
        return there.stride() == wanted.stride() && there.traces().first() <= wanted.traces().first()
                && there.traces().end() >= wanted.traces().end() && there.samples().first() <= wanted.samples().first()
                && there.samples().end() >= wanted.samples().end()
                && (wanted.traces().first() - there.traces().first()) % wanted.stride() == 0;
    }
}
