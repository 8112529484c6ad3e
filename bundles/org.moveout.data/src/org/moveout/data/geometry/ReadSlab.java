// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.moveout.data.SampleRange;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;

/**
 * Reads time slices of a 3D survey: as many neighbouring ones at once as the memory allows, because reading traces costs
 * nearly the same for one sample as for all of them. Where a bin has several traces the first one counts.
 */
public final class ReadSlab implements Task<Slab> {
    /** Windows of this many samples at most are read at once. */
    private static final int WINDOW_SAMPLES = 1 << 20;
    private static final int LEAST_SLICES = 8;
    /** More slices than this are not worth waiting for. */
    private static final int MOST_SLICES = 128;
    /** Samples that are put in place together: a line of the processor's cache. */
    private static final int GROUP = 16;

    private final String name;
    private final WindowSource source;
    private final TraceGeometry geometry;
    private final int sample;
    private final long bytes;

    /**
     * @param source   the dataset itself, in stored order; read past any cache
     * @param geometry with a grid
     * @param sample   the slice wanted first; the slab lies around it
     * @param bytes    the most memory for amplitudes
     */
    public ReadSlab(String name, WindowSource source, TraceGeometry geometry, int sample, long bytes) {
        this.name = Objects.requireNonNull(name);
        this.source = Objects.requireNonNull(source);
        this.geometry = Objects.requireNonNull(geometry);
        Objects.checkIndex(sample, source.sampling().count());
        geometry.grid().orElseThrow();
        this.sample = sample;
        this.bytes = bytes;
    }

    @Override
    public String title() {
        return "Read time slices of " + name;
    }

    /** How surveys are thinned so that a few slices fit: every so many-th inline and crossline. */
    static int step(SurveyGrid grid, int samples, long bytes) {
        int step = 1;
        while (4L * Slab.rows(grid, step) * Slab.columns(grid, step) * Math.min(samples, LEAST_SLICES) > bytes
                && step < 1 << 14) {
            step++;
        }
        return step;
    }

    /** The slices that are read for one of them: as many as fit, the one wanted in the middle if possible. */
    static SampleRange around(int sample, int samples, long cells, long bytes) {
        int count = (int) Math.clamp(bytes / Math.max(4, 4 * cells), 1, Math.min(samples, MOST_SLICES));
        int first = Math.clamp(sample - count / 2, 0, samples - count);
        return new SampleRange(first, first + count);
    }

    @Override
    public Slab run(Progress progress) throws IOException {
        SurveyGrid grid = geometry.grid().orElseThrow();
        int step = step(grid, source.sampling().count(), bytes);
        int rows = Slab.rows(grid, step);
        int columns = Slab.columns(grid, step);
        SampleRange samples = around(sample, source.sampling().count(), (long) rows * columns, bytes);
        float[] data = new float[Math.multiplyExact(samples.count(), rows * columns)];
        Arrays.fill(data, Float.NaN);
        long[] wanted = wanted(grid, step, rows, columns);
        progress.begin("Reading " + samples.count() + " time slices", wanted.length, "traces");
        Scatter scatter = new Scatter(wanted, samples, data, rows * columns);
        scatter.run(progress);
        return new Slab(grid, source.sampling(), samples, step, data);
    }

    /** Stored trace and place in a slice of every bin with a trace, in stored order: {@code trace << 32 | place}. */
    private long[] wanted(SurveyGrid grid, int step, int rows, int columns) {
        Bins bins = geometry.bins().orElseThrow();
        long[] wanted = new long[rows * columns];
        int n = 0;
        boolean sorted = true;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int bin = i * step * grid.crosslines().count() + j * step;
                if (bins.fold(bin) > 0) {
                    wanted[n] = (long) bins.trace(bin, 0) << 32 | (long) i * columns + j;
                    sorted &= n == 0 || wanted[n] > wanted[n - 1];
                    n++;
                }
            }
        }
        long[] all = n == wanted.length ? wanted : Arrays.copyOf(wanted, n);
        if (!sorted) {
            Arrays.sort(all);
        }
        return all;
    }

    /** Reads runs of traces on several threads and puts each amplitude in its place. */
    private final class Scatter {
        private final long[] wanted;
        private final SampleRange samples;
        private final float[] data;
        private final int size;
        private final int[] from;
        private final AtomicInteger next = new AtomicInteger();
        private volatile boolean stopped;

        Scatter(long[] wanted, SampleRange samples, float[] data, int size) {
            this.wanted = wanted;
            this.samples = samples;
            this.data = data;
            this.size = size;
            from = runs();
        }

        /** Where runs begin: neighbours in storage, not too many, so that each is one read. */
        private int[] runs() {
            int most = Math.clamp(WINDOW_SAMPLES / Math.max(1, samples.count()), 16, 4096);
            int[] begin = new int[wanted.length + 1];
            int n = 0;
            for (int k = 0; k < wanted.length;) {
                begin[n++] = k;
                long first = stored(k);
                int end = k + 1;
                while (end < wanted.length && stored(end) - first < most && stored(end) - stored(end - 1) <= 64) {
                    end++;
                }
                k = end;
            }
            begin[n] = wanted.length;
            return Arrays.copyOf(begin, n + 1);
        }

        private long stored(int k) {
            return geometry.stored((int) (wanted[k] >>> 32));
        }

        void run(Progress progress) throws IOException {
            int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
            ExecutorService pool = Executors.newFixedThreadPool(threads, r -> {
                Thread t = new Thread(r, "Moveout time slice");
                t.setDaemon(true);
                return t;
            });
            try {
                Future<?>[] parts = new Future<?>[threads];
                for (int i = 0; i < threads; i++) {
                    parts[i] = pool.submit(() -> {
                        work(progress);
                        return null;
                    });
                }
                await(parts);
            } finally {
                pool.shutdown();
            }
        }

        private void await(Future<?>[] parts) throws IOException {
            Throwable failure = null;
            for (Future<?> part : parts) {
                try {
                    part.get();
                } catch (ExecutionException e) {
                    failure = failure == null || failure instanceof CancelledException ? e.getCause() : failure;
                    stopped = true;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    stopped = true;
                    failure = new CancelledException();
                }
            }
            switch (failure) {
            case null -> {
                return;
            }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IOException(failure);
            }
        }

        private void work(Progress progress) throws IOException {
            for (int r = next.getAndIncrement(); r < from.length - 1 && !stopped; r = next.getAndIncrement()) {
                progress.checkCancelled();
                int begin = from[r];
                int end = from[r + 1];
                long first = stored(begin);
                float[] block = source.read(new Window(new TraceRange(first, stored(end - 1) + 1), samples, 1), progress)
                        .data();
                int ns = samples.count();
                for (int top = 0; top < ns; top += GROUP) {
                    int bottom = Math.min(ns, top + GROUP);
                    for (int k = begin; k < end; k++) {
                        int at = (int) (stored(k) - first) * ns;
                        int to = (int) wanted[k];
                        for (int s = top; s < bottom; s++) {
                            data[s * size + to] = block[at + s];
                        }
                    }
                }
                progress.advance(end - begin);
            }
        }
    }
}
