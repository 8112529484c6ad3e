// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.cache.CachingWindowSource;
import org.moveout.data.cache.WindowCache;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;

class GatherSourcesTest {
    private static final int NS = 256;

    /** Sample s of trace t is 1000 t + s; counts the traces that are read. */
    private static final class Numbers implements WindowSource {
        final int traces;
        long read;

        Numbers(int traces) {
            this.traces = traces;
        }

        @Override
        public long traceCount() {
            return traces;
        }

        @Override
        public Sampling sampling() {
            return Sampling.time(NS, 4);
        }

        @Override
        public TraceBlock read(Window w, Progress progress) {
            checkInside(w);
            read += w.traceCount();
            float[] data = new float[(int) w.sampleTotal()];
            int i = 0;
            for (int t = 0; t < w.traceCount(); t++) {
                for (int s = w.samples().first(); s < w.samples().end(); s++) {
                    data[i++] = 1000 * w.trace(t) + s;
                }
            }
            return new TraceBlock(w, data);
        }
    }

    private final WindowCache cache = new WindowCache(64 << 20);

    private static GatherIndex index(long[] key) throws Exception {
        return GatherIndex.of(new Columns(key.length).with(HeaderKey.CROSSLINE, key), List.of(HeaderKey.CROSSLINE),
                Progress.NONE);
    }

    /** A volume of 40 inlines with 100 crosslines each. */
    private static GatherIndex crosslines() throws Exception {
        long[] key = new long[4000];
        for (int t = 0; t < key.length; t++) {
            key[t] = t % 100;
        }
        return index(key);
    }

    private static void check(WindowSource source, TraceOrder order, Window window) throws Exception {
        TraceBlock block = source.read(window);
        for (int i = 0; i < block.traces(); i++) {
            for (int s = 0; s < window.samples().count(); s++) {
                assertThat(block.at(i, s)).isEqualTo(1000 * order.trace(window.trace(i)) + window.samples().first() + s);
            }
        }
    }

    @Test
    void scatteredGathersAreReadWithTheirNeighboursAndOnlyOnce() throws Exception {
        Numbers numbers = new Numbers(4000);
        GatherIndex index = crosslines();
        try (GatherSources sources = new GatherSources(index, cache.attach(numbers), cache, 8)) {
            GatherSpan span = GatherSpan.of(index, null, TraceSort.STORED, 17);
            Window all = new Window(new TraceRange(0, 40), new SampleRange(0, NS), 1);
            check(sources.of(span), span.order(), all);
            assertThat(numbers.read).as("eight crosslines").isEqualTo(320);
            GatherSpan next = GatherSpan.of(index, null, TraceSort.STORED, 18);
            check(sources.of(next), next.order(), all);
            check(sources.of(next), next.order(), new Window(new TraceRange(3, 33), new SampleRange(5, 9), 4));
            assertThat(numbers.read).isEqualTo(320);
        }
        assertThat(cache.statistics().bytes()).isZero();
    }

    @Test
    void spansOverSeveralGroupsInAnyOrder() throws Exception {
        GatherIndex index = crosslines();
        Random random = new Random(5);
        try (GatherSources sources = new GatherSources(index, cache.attach(new Numbers(4000)), cache, 4)) {
            for (int round = 0; round < 50; round++) {
                int[] gathers = GatherSpan.around(index, random.nextInt(100), 5, 1 + random.nextInt(3));
                Columns offsets = new Columns(4000).with(HeaderKey.OFFSET, random.longs(4000, -50, 50).toArray());
                GatherSpan span = GatherSpan.of(index, offsets, TraceSort.by(HeaderKey.OFFSET), gathers);
                assertThat(span.edges()[gathers.length]).isEqualTo(40L * gathers.length);
                check(sources.of(span), span.order(), new Window(new TraceRange(0, span.order().count()),
                        new SampleRange(0, 2), 1));
            }
        }
    }

    @Test
    void tracesThatLieTogetherComeThroughTheTilesOfTheDataset() throws Exception {
        Numbers numbers = new Numbers(4000);
        long[] key = new long[4000];
        for (int t = 0; t < key.length; t++) {
            key[t] = t / 100;
        }
        GatherIndex index = index(key);
        CachingWindowSource cached = cache.attach(numbers);
        try (GatherSources sources = new GatherSources(index, cached, cache, 8)) {
            GatherSpan two = GatherSpan.of(index, null, TraceSort.STORED, 3, 4);
            assertThat(two.order().range()).contains(new TraceRange(300, 500));
            assertThat(two.edges()).containsExactly(0, 100, 200);
            assertThat(sources.of(two)).isInstanceOfSatisfying(OrderedSource.class,
                    s -> assertThat(s.origin()).isSameAs(cached));
            GatherSpan apart = GatherSpan.of(index, null, TraceSort.STORED, 3, 5);
            assertThat(apart.order().range()).isEmpty();
            check(sources.of(apart), apart.order(), new Window(new TraceRange(0, 200), new SampleRange(0, 3), 1));
        }
    }

    @Test
    void sourcesOfAClosedNavigatorStillRead() throws Exception {
        GatherIndex index = crosslines();
        GatherSources sources = new GatherSources(index, cache.attach(new Numbers(4000)), cache, 8);
        GatherSpan span = GatherSpan.of(index, null, TraceSort.STORED, 99);
        WindowSource source = sources.of(span);
        sources.close();
        check(source, span.order(), new Window(new TraceRange(0, 40), new SampleRange(0, 4), 1));
    }

    @Test
    void neighboursEndWhereTheGathersEnd() throws Exception {
        GatherIndex index = crosslines();
        assertThat(GatherSpan.around(index, 0, 3, 1)).containsExactly(0, 1);
        assertThat(GatherSpan.around(index, 99, 5, 10)).containsExactly(79, 89, 99);
        assertThat(GatherSpan.around(index, 50, 1, 7)).containsExactly(50);
    }
}
