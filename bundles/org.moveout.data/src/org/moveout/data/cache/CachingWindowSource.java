// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.cache;

import java.io.IOException;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.cache.WindowCache.TileKey;
import org.moveout.data.task.Progress;

/**
 * Reads another source through a {@link WindowCache}, in tiles of about 1 MB.
 * <p>
 * A tile is an aligned run of traces with all their samples; for decimated reads a run of every {@code stride}-th
 * trace, kept apart for each stride (and for each remainder of the first trace, so ask for windows that begin at a
 * multiple of their stride). Thread-safe. Closing it frees its tiles and refuses further reads; the source behind it
 * stays open and belongs to whoever opened it.
 */
public final class CachingWindowSource implements WindowSource, AutoCloseable {
    private static final int TILE_SAMPLES = 1 << 18;

    private final WindowCache cache;
    private final WindowSource origin;
    private final int samples;
    private final int tileTraces;
    private final Optional<SourceIdentity> identity;
    private volatile boolean closed;

    CachingWindowSource(WindowCache cache, WindowSource origin, Optional<SourceIdentity> identity) {
        this.cache = cache;
        this.origin = origin;
        this.identity = identity;
        samples = origin.sampling().count();
        tileTraces = Integer.highestOneBit(Math.max(1, TILE_SAMPLES / Math.max(1, samples)));
    }

    WindowCache cache() {
        return cache;
    }

    boolean isClosed() {
        return closed;
    }

    /** What the disk tier knows the source by. */
    Optional<SourceIdentity> identity() {
        return identity;
    }

    /** The source behind the cache. */
    public WindowSource origin() {
        return origin;
    }

    /** Traces in a full tile, a power of two. */
    public int tileTraces() {
        return tileTraces;
    }

    @Override
    public long traceCount() {
        return origin.traceCount();
    }

    @Override
    public Sampling sampling() {
        return origin.sampling();
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        SampleRange part = window.samples();
        int count = part.count();
        int columns = window.traceCount();
        float[] out = new float[Math.toIntExact(window.sampleTotal())];
        for (int done = 0; done < columns && count > 0;) {
            long column = window.traces().first() / window.stride() + done;
            float[] tile = tile(window, column / tileTraces, progress);
            int from = (int) (column % tileTraces);
            int n = Math.min(columns - done, tile.length / samples - from);
            if (count == samples) {
                System.arraycopy(tile, from * samples, out, done * samples, n * samples);
            } else {
                for (int t = 0; t < n; t++) {
                    System.arraycopy(tile, (from + t) * samples + part.first(), out, (done + t) * count, count);
                }
            }
            done += n;
        }
        return new TraceBlock(window, out);
    }

    /** Brings the tiles of a window into the cache without returning them. */
    public void prefetch(Window window, Progress progress) throws IOException {
        checkInside(window);
        if (window.traceCount() == 0 || samples == 0) {
            return;
        }
        long first = window.traces().first() / window.stride();
        long last = (first + window.traceCount() - 1) / tileTraces;
        for (long i = first / tileTraces; i <= last; i++) {
            tile(window, i, progress);
        }
    }

    private float[] tile(Window window, long index, Progress progress) throws IOException {
        progress.checkCancelled();
        if (closed) {
            throw new DataException("The dataset has been closed; open it again to read from it.");
        }
        int stride = window.stride();
        long phase = window.traces().first() % stride;
        long first = phase + index * tileTraces * stride;
        TraceRange traces = new TraceRange(first, Math.min(traceCount(), first + (long) tileTraces * stride));
        Window wanted = new Window(traces, new SampleRange(0, samples), stride);
        return cache.tile(new TileKey(this, stride, phase, index), wanted.sampleTotal(), progress,
                () -> origin.read(wanted, new Unpaused(progress)).data());
    }

    /** Cancels as the reader's progress does, but never waits: others may wait for the same tile. */
    private record Unpaused(Progress reader) implements Progress {
        @Override
        public void begin(String phase, long total, String unit) {
            // a read has no phases
        }

        @Override
        public void advance(long amount) {
            // nobody counts
        }

        @Override
        public boolean isCancelled() {
            return reader.isCancelled();
        }

        @Override
        public Progress split(double share) {
            return this;
        }
    }

    /** Forgets all tiles, after the data behind has changed. */
    public void invalidate() {
        cache.invalidate(this);
        identity.ifPresent(i -> cache.diskTier().ifPresent(d -> d.forget(i)));
    }

    /** Frees the tiles; reads under way finish, later ones fail. The source behind stays open. */
    @Override
    public void close() {
        closed = true;
        cache.detach(this);
    }
}
