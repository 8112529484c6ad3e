// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.compare;

import java.io.IOException;
import java.util.Locale;

import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;

/**
 * One source minus another, trace by trace in stored order and sample by sample, computed when it is read. Thread-safe;
 * both sources belong to whoever opened them.
 * <p>
 * Where either is not a number, neither is the difference. A read costs a read of both sources and, for a moment, the
 * memory of both windows.
 */
public final class DifferenceSource implements WindowSource {
    /** Sampling intervals that differ by no more than this part are the same: headers round to whole microseconds. */
    private static final double TOLERANCE = 1e-4;

    private final WindowSource minuend;
    private final WindowSource subtrahend;
    private final boolean live;

    private DifferenceSource(WindowSource minuend, WindowSource subtrahend, boolean live) {
        this.minuend = minuend;
        this.subtrahend = subtrahend;
        this.live = live;
    }

    /**
     * Two sources that have the same shape: as many traces, as many samples at the same times or depths.
     *
     * @param nameA of the first, for the message
     * @param a     what is subtracted from
     * @param nameB of the second, for the message
     * @param b     what is subtracted
     * @throws DataException if the shapes differ; the sentence says in what
     */
    public static DifferenceSource of(String nameA, WindowSource a, String nameB, WindowSource b)
            throws DataException {
        if (a.traceCount() != b.traceCount() || !same(a.sampling(), b.sampling())) {
            throw new DataException("There is no difference of " + nameA + " and " + nameB + ": " + nameA + " has "
                    + shape(a) + ", " + nameB + " has " + shape(b) + "; choose two datasets of the same shape.");
        }
        return new DifferenceSource(a, b, false);
    }

    /**
     * The same for pictures, which show traces of nothing but zeros as dead. A trace that is no different is not dead:
     * unless the first source has only zeros there, too, the first sample of such a trace is
     * {@link Float#MIN_VALUE} instead of 0.
     */
    public DifferenceSource forPictures() {
        return new DifferenceSource(minuend, subtrahend, true);
    }

    /** Whether both have as many samples, at the same times or depths to within half a sample. */
    static boolean same(Sampling a, Sampling b) {
        return a.count() == b.count() && a.domain() == b.domain()
                && Math.abs(a.interval() - b.interval()) <= TOLERANCE * a.interval()
                && Math.abs(a.first() - b.first()) < 0.5 * a.interval();
    }

    private static String shape(WindowSource s) {
        Sampling g = s.sampling();
        String text = String.format(Locale.ROOT, "%,d traces of %,d samples every %s %s", s.traceCount(), g.count(),
                number(g.interval()), g.domain().unit());
        return g.first() == 0 ? text : text + " from " + number(g.first()) + " " + g.domain().unit() + " on";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }

    @Override
    public long traceCount() {
        return minuend.traceCount();
    }

    @Override
    public Sampling sampling() {
        return minuend.sampling();
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        TraceBlock a = minuend.read(window, progress);
        progress.checkCancelled();
        float[] data = a.data();
        float[] b = subtrahend.read(window, progress).data();
        int samples = window.samples().count();
        for (int from = 0; from < data.length; from += samples) {
            subtract(data, b, from, from + samples);
        }
        return a;
    }

    private void subtract(float[] data, float[] b, int from, int end) {
        boolean any = false;
        boolean differs = false;
        for (int i = from; i < end; i++) {
            any |= data[i] != 0;
            data[i] -= b[i];
            differs |= data[i] != 0;
        }
        if (live && any && !differs) {
            data[from] = Float.MIN_VALUE;
        }
    }
}
