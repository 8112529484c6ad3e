// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moveout.data.DataException;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.PauseGate;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;

@Timeout(60)
class WindowCacheTest {
    private static final int NS = 1024;
    /** Traces in a tile of this length: 2^18 samples. */
    private static final int TILE = 256;
    private static final long TILE_BYTES = WindowCache.bytes((long) TILE * NS);

    /** Sample s of trace t is t * 10 + s / 1000; counts reads, can wait and can fail. */
    private static class Numbers implements WindowSource {
        final long traces;
        final AtomicInteger reads = new AtomicInteger();
        final List<Window> windows = new ArrayList<>();
        volatile IOException failure;
        volatile CountDownLatch gate;
        final CountDownLatch entered = new CountDownLatch(1);

        Numbers(long traces) {
            this.traces = traces;
        }

        @Override
        public long traceCount() {
            return traces;
        }

        @Override
        public Sampling sampling() {
            return Sampling.time(NS, 2);
        }

        @Override
        public TraceBlock read(Window w, Progress progress) throws IOException {
            checkInside(w);
            reads.incrementAndGet();
            synchronized (windows) {
                windows.add(w);
            }
            entered.countDown();
            CountDownLatch g = gate;
            if (g != null) {
                try {
                    while (!g.await(1, TimeUnit.MILLISECONDS)) {
                        progress.checkCancelled();
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
            if (failure != null) {
                throw failure;
            }
            float[] data = new float[(int) w.sampleTotal()];
            int i = 0;
            for (int t = 0; t < w.traceCount(); t++) {
                for (int s = w.samples().first(); s < w.samples().end(); s++) {
                    data[i++] = value(w.trace(t), s);
                }
            }
            return new TraceBlock(w, data);
        }
    }

    private static float value(long trace, int sample) {
        return trace * 10f + sample / 1000f;
    }

    private static Window window(long first, long end, int top, int bottom, int stride) {
        return new Window(new TraceRange(first, end), new SampleRange(top, bottom), stride);
    }

    @Test
    void returnsTheSameAsTheSourceForAnyWindow() throws IOException {
        Numbers source = new Numbers(3001);
        CachingWindowSource cached = new WindowCache(4 * TILE_BYTES).attach(source);
        assertEquals(TILE, cached.tileTraces());
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            long first = random.nextLong(3001);
            long end = first + random.nextLong(Math.min(900, 3001 - first) + 1);
            int top = random.nextInt(NS + 1);
            Window w = window(first, end, top, top + random.nextInt(NS - top + 1), 1 + random.nextInt(9));
            assertArrayEquals(source.read(w).data(), cached.read(w).data(), w.toString());
        }
    }

    @Test
    void readsWholeAlignedTilesOnce() throws IOException {
        Numbers source = new Numbers(1000);
        WindowCache cache = new WindowCache(100 * TILE_BYTES);
        CachingWindowSource cached = cache.attach(source);
        cached.read(window(250, 260, 10, 20, 1));
        assertEquals(List.of(window(0, 256, 0, NS, 1), window(256, 512, 0, NS, 1)), source.windows);
        cached.read(window(0, 512, 0, NS, 1));
        assertEquals(2, source.reads.get());
        CacheStatistics s = cache.statistics();
        assertEquals(2, s.misses());
        assertEquals(2, s.hits());
        assertEquals(2, s.tiles());
        assertEquals(2 * TILE_BYTES, s.bytes());
        assertEquals(0.5, s.hitRate());
    }

    @Test
    void keepsDecimatedReadsApart() throws IOException {
        Numbers source = new Numbers(5000);
        CachingWindowSource cached = new WindowCache(100 * TILE_BYTES).attach(source);
        cached.read(window(0, 5000, 0, 10, 8));
        assertEquals(List.of(window(0, 2048, 0, NS, 8), window(2048, 4096, 0, NS, 8), window(4096, 5000, 0, NS, 8)),
                source.windows);
        assertEquals(value(2040, 3), cached.read(window(2040, 2041, 3, 4, 8)).data()[0]);
        assertEquals(3, source.reads.get());
    }

    @Test
    void evictsWhatWasUsedLongestAgo() throws IOException {
        Numbers source = new Numbers(10 * TILE);
        WindowCache cache = new WindowCache(2 * TILE_BYTES);
        CachingWindowSource cached = cache.attach(source);
        cached.read(window(0, 1, 0, 1, 1));
        cached.read(window(TILE, TILE + 1, 0, 1, 1));
        cached.read(window(0, 1, 0, 1, 1));
        cached.read(window(2 * TILE, 2 * TILE + 1, 0, 1, 1));
        assertEquals(1, cache.statistics().evictions());
        cached.read(window(0, 1, 0, 1, 1));
        assertEquals(3, source.reads.get());
        cached.read(window(TILE, TILE + 1, 0, 1, 1));
        assertEquals(4, source.reads.get());
    }

    @Test
    void neverHoldsMoreThanItsLimit() throws Exception {
        WindowCache cache = new WindowCache(3 * TILE_BYTES + 17);
        List<CachingWindowSource> sources = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sources.add(cache.attach(new Numbers(20 * TILE)));
        }
        AtomicBoolean over = new AtomicBoolean();
        AtomicBoolean stop = new AtomicBoolean();
        Thread watcher = new Thread(() -> {
            while (!stop.get()) {
                CacheStatistics s = cache.statistics();
                if (s.bytes() > s.limit()) {
                    over.set(true);
                }
            }
        });
        watcher.start();
        inParallel(8, n -> {
            Random random = new Random(n);
            for (int i = 0; i < 60; i++) {
                CachingWindowSource s = sources.get(random.nextInt(3));
                long first = random.nextLong(20 * TILE - 300);
                TraceBlock b = s.read(window(first, first + 300, 5, 7, 1));
                assertEquals(value(first + 299, 6), b.at(299, 1));
            }
        });
        stop.set(true);
        watcher.join();
        assertTrue(!over.get(), "bytes passed the limit");
        assertTrue(cache.statistics().bytes() <= cache.statistics().limit());
    }

    @Test
    void readsATileOnceForAllThreadsThatWantIt() throws Exception {
        Numbers source = new Numbers(TILE);
        source.gate = new CountDownLatch(1);
        WindowCache cache = new WindowCache(10 * TILE_BYTES);
        CachingWindowSource cached = cache.attach(source);
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<TraceBlock>> results = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                results.add(pool.submit(() -> cached.read(window(3, 4, 0, NS, 1))));
            }
            source.entered.await();
            source.gate.countDown();
            for (Future<TraceBlock> r : results) {
                assertEquals(value(3, 5), r.get().at(0, 5));
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, source.reads.get());
        assertEquals(1, cache.statistics().misses());
        assertEquals(5, cache.statistics().hits());
    }

    @Test
    void failedReadsAreToldToAllAndNotKept() throws Exception {
        Numbers source = new Numbers(TILE);
        source.failure = new DataException("line.sgy, trace 3: cannot be read; copy it again.");
        source.gate = new CountDownLatch(1);
        WindowCache cache = new WindowCache(10 * TILE_BYTES);
        CachingWindowSource cached = cache.attach(source);
        AtomicInteger told = new AtomicInteger();
        Callable<Void> read = () -> {
            IOException e = assertThrows(DataException.class, () -> cached.read(window(0, 1, 0, 1, 1)));
            assertEquals("line.sgy, trace 3: cannot be read; copy it again.", e.getMessage());
            told.incrementAndGet();
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Void> a = pool.submit(read);
            source.entered.await();
            Future<Void> b = pool.submit(read);
            source.gate.countDown();
            a.get();
            b.get();
        } finally {
            pool.shutdown();
        }
        assertEquals(2, told.get());
        assertEquals(0, cache.statistics().tiles());
        assertEquals(0, cache.statistics().bytes());
        source.failure = null;
        assertEquals(value(0, 0), cached.read(window(0, 1, 0, 1, 1)).at(0, 0));
    }

    @Test
    void aWaitingThreadReadsItselfWhenTheReadingOneIsCancelled() throws Exception {
        Numbers source = new Numbers(TILE);
        source.gate = new CountDownLatch(1);
        CachingWindowSource cached = new WindowCache(10 * TILE_BYTES).attach(source);
        AtomicBoolean cancel = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<TraceBlock> first = pool.submit(() -> cached.read(window(0, 1, 0, 1, 1),
                    new TaskProgress(s -> { }, cancel::get)));
            source.entered.await();
            Future<TraceBlock> second = pool.submit(() -> cached.read(window(1, 2, 0, 1, 1)));
            cancel.set(true);
            Exception e = assertThrows(Exception.class, first::get);
            assertTrue(e.getCause() instanceof CancelledException, () -> String.valueOf(e.getCause()));
            source.gate.countDown();
            assertEquals(value(1, 0), second.get().at(0, 0));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aWaitingThreadCanBeCancelledAlone() throws Exception {
        Numbers source = new Numbers(TILE);
        source.gate = new CountDownLatch(1);
        CachingWindowSource cached = new WindowCache(10 * TILE_BYTES).attach(source);
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            Future<TraceBlock> first = pool.submit(() -> cached.read(window(0, 1, 0, 1, 1)));
            source.entered.await();
            assertThrows(CancelledException.class, () -> cached.read(window(0, 1, 0, 1, 1),
                    new TaskProgress(s -> { }, () -> true)));
            source.gate.countDown();
            assertEquals(value(0, 0), first.get().at(0, 0));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aPausedReaderHoldsUpNobodyWhoWaitsForTheSameTile() throws Exception {
        Numbers source = new Numbers(TILE);
        source.gate = new CountDownLatch(1);
        CachingWindowSource cached = new WindowCache(10 * TILE_BYTES).attach(source);
        PauseGate pause = new PauseGate();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            pool.submit(() -> cached.read(window(0, 1, 0, 1, 1), new TaskProgress(s -> { }, () -> false, pause)));
            source.entered.await();
            pause.pause();
            Future<TraceBlock> second = pool.submit(() -> cached.read(window(1, 2, 0, 1, 1)));
            source.gate.countDown();
            assertEquals(value(1, 0), second.get().at(0, 0));
        } finally {
            pause.resume();
            pool.shutdown();
        }
    }

    @Test
    void closingFreesTheTilesOfThatDatasetOnly() throws IOException {
        WindowCache cache = new WindowCache(10 * TILE_BYTES);
        Numbers a = new Numbers(TILE);
        Numbers b = new Numbers(TILE);
        CachingWindowSource ca = cache.attach(a);
        CachingWindowSource cb = cache.attach(b);
        assertSame(ca, cache.attach(a));
        assertSame(ca, cache.attach(ca));
        ca.read(window(0, 1, 0, 1, 1));
        cb.read(window(0, 1, 0, 1, 1));
        ca.close();
        assertEquals(1, cache.statistics().tiles());
        assertThrows(DataException.class, () -> ca.read(window(0, 1, 0, 1, 1)));
        cb.read(window(0, 1, 0, 1, 1));
        assertEquals(1, b.reads.get());
        assertEquals(value(0, 0), cache.attach(a).read(window(0, 1, 0, 1, 1)).at(0, 0));
    }

    @Test
    void aTileBeingReadWhenItsDatasetIsClosedIsNotKept() throws Exception {
        Numbers source = new Numbers(TILE);
        source.gate = new CountDownLatch(1);
        WindowCache cache = new WindowCache(10 * TILE_BYTES);
        CachingWindowSource cached = cache.attach(source);
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            Future<TraceBlock> read = pool.submit(() -> cached.read(window(0, 1, 0, 1, 1)));
            source.entered.await();
            cached.close();
            source.gate.countDown();
            read.get();
        } finally {
            pool.shutdown();
        }
        assertEquals(0, cache.statistics().tiles());
        assertEquals(0, cache.statistics().bytes());
    }

    @Test
    void aSmallerLimitDropsTilesAtOnceAndNoLimitKeepsNone() throws IOException {
        Numbers source = new Numbers(4 * TILE);
        WindowCache cache = new WindowCache(4 * TILE_BYTES);
        CachingWindowSource cached = cache.attach(source);
        cached.prefetch(window(0, 4 * TILE, 0, 1, 1), Progress.NONE);
        assertEquals(4, cache.statistics().tiles());
        cache.setLimit(TILE_BYTES);
        assertEquals(1, cache.statistics().tiles());
        cache.setLimit(0);
        assertEquals(0, cache.statistics().bytes());
        assertEquals(value(5, 1), cached.read(window(5, 6, 1, 2, 1)).at(0, 0));
        assertEquals(0, cache.statistics().tiles());
    }

    @Test
    void refusesWindowsOutsideTheData() {
        CachingWindowSource cached = new WindowCache(TILE_BYTES).attach(new Numbers(10));
        assertThrows(IndexOutOfBoundsException.class, () -> cached.read(window(0, 11, 0, 1, 1)));
        assertThrows(IndexOutOfBoundsException.class, () -> cached.read(window(0, 1, 0, NS + 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> new WindowCache(-1));
    }

    private interface Job {
        void run(int number) throws Exception;
    }

    private static void inParallel(int threads, Job job) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int n = i;
                running.add(pool.submit(() -> {
                    job.run(n);
                    return null;
                }));
            }
            for (Future<?> f : running) {
                f.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void keepsToTheBoundOnTheNumberOfTiles() throws IOException {
        Numbers source = new Numbers(10 * TILE);
        WindowCache cache = new WindowCache(100 * TILE_BYTES, 3);
        CachingWindowSource cached = cache.attach(source);
        for (int i = 0; i < 10; i++) {
            cached.read(window(i * TILE, i * TILE + 1, 0, 1, 1));
            assertTrue(cache.statistics().tiles() <= 3);
        }
        assertEquals(7, cache.statistics().evictions());
        cached.read(window(9 * TILE, 9 * TILE + 1, 0, 1, 1));
        assertEquals(10, source.reads.get());
        assertEquals(List.of(new WindowCache.SourceUse(source, 3, 3 * TILE_BYTES)), cache.use());
        cache.setLimits(100 * TILE_BYTES, 1);
        assertEquals(1, cache.statistics().tiles());
        assertEquals(TILE_BYTES, cache.statistics().bytes());
        assertEquals(10L * TILE * NS * Float.BYTES, cache.statistics().bytesRead());
        assertTrue(cache.statistics().bytesPerSecond() > 0);
    }
}
