// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

/**
 * Which window to read for a picture: no more than the picture can show, and at most some tens of megabytes whatever
 * the size of the data.
 * <p>
 * Every trace is read as long as that costs at most {@value #PREFERRED_SAMPLES} samples. Beyond, only every 2nd, 4th,
 * 8th, ... trace is, but never fewer than one for each pixel column, unless that alone passes
 * {@value #MOST_SAMPLES} samples. Windows begin at multiples of their stride, so that neighbouring ones share tiles of
 * a cache. All samples of the traces are read where that fits, which makes what depends on whole traces (normalisation,
 * dead traces) independent of the vertical zoom.
 */
public final class ReadPlan {
    /** Reading all traces stops being worth it here: 16 MB. */
    public static final long PREFERRED_SAMPLES = 1L << 22;
    /** The most samples in a window, unless a single trace has more: 64 MB. */
    public static final long MOST_SAMPLES = 1L << 24;

    private ReadPlan() {
    }

    /**
     * The window for a picture.
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
