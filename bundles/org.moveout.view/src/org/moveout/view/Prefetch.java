// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.cache.CachingWindowSource;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.raster.ReadPlan;
import org.moveout.raster.Viewport;

/**
 * Reads ahead while the user pans: the traces of one more width of the view in the direction of travel go into the
 * cache. Works while nothing visible is waited for, one tile at a time, and gives up when the direction changes.
 * <p>
 * Only every-trace views of cached sources are read ahead; a tile holds whole traces, so panning up and down needs
 * nothing. To be used on the user-interface thread.
 */
final class Prefetch {
    /** What to read ahead, in trace coordinates; null to stop. */
    private record Wish(WindowSource source, Viewport ahead, int width, int direction) {
    }

    private static final int PIECES = 16;
    private static final Wish NOTHING = new Wish(null, null, 0, 0);

    private final BooleanSupplier visibleWaits;
    private final LatestWorker<Wish> worker = new LatestWorker<>("Moveout section ahead", this::work);
    private int direction;

    /**
     * @param visibleWaits whether a visible picture is waited for; asked on another thread
     */
    Prefetch(BooleanSupplier visibleWaits) {
        this.visibleWaits = visibleWaits;
    }

    /** The view has changed. */
    void moved(Viewport from, Viewport to) {
        int now = from.sameScale(to) ? (int) Math.signum(to.firstTrace() - from.firstTrace()) : 0;
        if (now != 0 && now == direction || from.sameScale(to) && now == 0) {
            return;
        }
        if (direction != 0) {
            worker.submit(NOTHING);
        }
        direction = now;
    }

    /** A picture is complete: there is time to read ahead. */
    void ready(SectionInput input, Viewport view, int width) {
        if (direction != 0 && isCached(input.source())) {
            worker.submit(new Wish(input.source(), view.shifted(direction * view.traces(), 0), width,
                    direction));
        }
    }

    void close() {
        worker.close();
    }

    private static boolean isCached(WindowSource source) {
        return source instanceof CachingWindowSource
                || source instanceof OrderedSource ordered && isCached(ordered.origin());
    }

    private void work(Wish wish) {
        if (wish == NOTHING) {
            return;
        }
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        WindowSource source = wish.source();
        Window window = ReadPlan.window(wish.ahead(), wish.width(), source.traceCount(), source.sampling());
        if (window.stride() != 1 || window.traceCount() == 0) {
            return;
        }
        Progress stop = new Cancellation(
                () -> worker.isClosed() || worker.waiting() != null || visibleWaits.getAsBoolean());
        long first = window.traces().first();
        long end = window.traces().end();
        long step = Math.max(1, (end - first + PIECES - 1) / PIECES);
        try {
            // the nearest come first, whichever way the view goes
            for (long done = 0; done < end - first; done += step) {
                long n = Math.min(step, end - first - done);
                long from = wish.direction() > 0 ? first + done : end - done - n;
                fetch(source, new Window(TraceRange.of(from, n), window.samples(), 1), stop);
            }
        } catch (CancelledException e) {
            // something visible is wanted, or the direction has changed
            return;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // told when the traces are wanted to be seen, if it happens again then
            return;
        }
    }

    private static void fetch(WindowSource source, Window window, Progress stop) throws IOException {
        switch (source) {
        case CachingWindowSource cached -> cached.prefetch(window, stop);
        case OrderedSource ordered when ordered.order().range().isPresent() -> {
            long shift = ordered.order().range().get().first();
            TraceRange t = window.traces();
            fetch(ordered.origin(), new Window(new TraceRange(t.first() + shift, t.end() + shift), window.samples(), 1),
                    stop);
        }
        default -> source.read(window, stop);
        }
    }
}
