// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.order;

import java.io.IOException;
import java.util.Objects;

import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;

/**
 * Reads another source in another order. Thread-safe; the source behind belongs to whoever opened it.
 * <p>
 * Scattered traces are read in stored order, neighbours together; wrap a caching source to share its tiles.
 */
public final class OrderedSource implements WindowSource {
    private static final int LONGEST_RUN = 4096;

    private final WindowSource origin;
    private final TraceOrder order;

    /**
     * @param origin what to read
     * @param order  names traces of {@code origin}
     */
    public OrderedSource(WindowSource origin, TraceOrder order) {
        this.origin = Objects.requireNonNull(origin);
        this.order = Objects.requireNonNull(order);
    }

    /** The source behind. */
    public WindowSource origin() {
        return origin;
    }

    /** Which trace of {@link #origin()} stands at which position. */
    public TraceOrder order() {
        return order;
    }

    @Override
    public long traceCount() {
        return order.count();
    }

    @Override
    public Sampling sampling() {
        return origin.sampling();
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        if (order.range().isPresent()) {
            long shift = order.range().get().first();
            TraceRange t = window.traces();
            Window there = new Window(new TraceRange(t.first() + shift, t.end() + shift), window.samples(),
                    window.stride());
            return new TraceBlock(window, origin.read(there, progress).data());
        }
        long[] traces = new long[window.traceCount()];
        for (int i = 0; i < traces.length; i++) {
            traces[i] = order.trace(window.trace(i));
        }
        int samples = window.samples().count();
        float[] out = new float[Math.toIntExact(window.sampleTotal())];
        int[] sorted = Runs.sorted(traces);
        Runs.visit(traces, sorted, LONGEST_RUN, (run, from, to) -> {
            progress.checkCancelled();
            float[] data = origin.read(new Window(run, window.samples(), 1), progress).data();
            for (int i = from; i < to; i++) {
                int at = (int) (traces[sorted[i]] - run.first());
                System.arraycopy(data, at * samples, out, sorted[i] * samples, samples);
            }
        });
        return new TraceBlock(window, out);
    }
}
