// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.io.IOException;

import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.overview.OverviewLevel;
import org.moveout.data.overview.TraceGroup;
import org.moveout.data.task.Progress;

/** Reads what a {@link Reading} says. Blocks; not for the user-interface thread. */
public final class SectionReader {
    private static final long SLICE_SAMPLES = 1L << 20;

    private SectionReader() {
    }

    /**
     * Reads.
     *
     * @param source   the dataset
     * @param reading  of it, or of its overview
     * @param settings reduction and mode say what of the groups is wanted
     * @return a new block that the caller owns
     */
    public static SectionBlock read(WindowSource source, Reading reading, DisplaySettings settings, Progress progress)
            throws IOException {
        boolean bounds = bounds(settings.mode());
        return switch (reading) {
            case Reading.Samples s -> SectionBlock.of(source.read(s.window(), progress));
            case Reading.Groups g -> groups(source, g, settings.reduction(), bounds, progress);
            case Reading.Level l -> level(source, l, settings.reduction(), bounds, progress);
        };
    }

    /** Whether a block read for one kind of display serves for another. */
    public static boolean serves(SectionBlock block, DisplaySettings made, DisplaySettings wanted) {
        return !block.isGrouped()
                || made.reduction() == wanted.reduction() && (bounds(made.mode()) || !bounds(wanted.mode()));
    }

    /** Lines alone need both bounds; colours only show the peak or the mean. */
    private static boolean bounds(DisplayMode mode) {
        return !mode.hasDensity();
    }

    private static SectionBlock groups(WindowSource source, Reading.Groups g, Reduction reduction, boolean bounds,
            Progress progress) throws IOException {
        SampleRange part = g.window().samples();
        int ns = part.count();
        TraceRange traces = g.window().traces();
        Window window = new Window(traces, part, g.factor());
        float[] values = new float[Math.toIntExact(window.sampleTotal())];
        float[] least = bounds ? new float[values.length] : values;
        float[] greatest = bounds ? new float[values.length] : values;
        TraceGroup group = new TraceGroup(ns);
        long slice = Math.max(1, SLICE_SAMPLES / source.sampling().count() / g.factor()) * g.factor();
        int at = 0;
        for (long t = traces.first(); t < traces.end(); t += slice) {
            progress.checkCancelled();
            TraceRange range = new TraceRange(t, Math.min(traces.end(), t + slice));
            TraceBlock all = source.read(new Window(range, part, 1), progress);
            for (int i = 0; i < all.traces(); i += g.factor(), at += ns) {
                group.set(all.data(), i * ns, Math.min(g.factor(), all.traces() - i));
                if (bounds) {
                    group.least(least, at);
                    group.greatest(greatest, at);
                }
                if (reduction == Reduction.PEAK) {
                    group.peak(values, at);
                } else {
                    group.mean(values, at);
                }
            }
        }
        return new SectionBlock(new TraceBlock(window, values), g.factor(), 1, reduction,
                new TraceBlock(window, least), new TraceBlock(window, greatest));
    }

    private static SectionBlock level(WindowSource source, Reading.Level l, Reduction reduction, boolean bounds,
            Progress progress) throws IOException {
        OverviewLevel level = l.level();
        int factor = level.traceFactor();
        Window w = l.window();
        Window window = new Window(new TraceRange(w.traces().first() * factor,
                Math.min(source.traceCount(), w.traces().end() * factor)), w.samples(), factor);
        boolean peak = reduction == Reduction.PEAK;
        float[] least = bounds || peak ? level.min().read(w, progress).data() : null;
        float[] greatest = bounds || peak ? level.max().read(w, progress).data() : null;
        float[] values = peak ? bounds ? new float[least.length] : least : level.mean().read(w, progress).data();
        for (int i = 0; i < values.length && peak; i++) {
            values[i] = -least[i] > greatest[i] ? least[i] : greatest[i];
        }
        TraceBlock block = new TraceBlock(window, values);
        return new SectionBlock(block, factor, level.sampleFactor(), reduction,
                bounds ? new TraceBlock(window, least) : block, bounds ? new TraceBlock(window, greatest) : block);
    }
}
