// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.internal.numbers.IndexRoom;
import org.moveout.data.internal.numbers.Starts;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;

class GatherIndexTest {
    private static GatherIndex byCdp(long... cdp) throws Exception {
        return GatherIndex.of(new Columns(cdp.length).with(HeaderKey.CDP, cdp), List.of(HeaderKey.CDP), Progress.NONE);
    }

    private static long[] traces(TraceOrder order) {
        long[] t = new long[(int) order.count()];
        Arrays.setAll(t, order::trace);
        return t;
    }

    @Test
    void scatteredTracesOfAKeyComeTogetherInStoredOrder() throws Exception {
        GatherIndex index = byCdp(1, 2, 1, 3, 3, 2);
        assertThat(index.count()).isEqualTo(3);
        assertThat(index.isStoredOrder()).isFalse();
        assertThat(traces(index.traces(0))).containsExactly(0, 2);
        assertThat(traces(index.traces(1))).containsExactly(1, 5);
        assertThat(index.traces(2).range()).contains(new TraceRange(3, 5));
        assertThat(index.fold(1)).isEqualTo(2);
        assertThat(index.gatherOf(5)).isEqualTo(1);
        assertThat(index.gatherOf(4)).isEqualTo(2);
    }

    @Test
    void gathersRiseEvenIfTheDataFalls() throws Exception {
        GatherIndex index = byCdp(9, 9, 7, 4, 4, 4);
        assertThat(index.values(0)).containsExactly(4);
        assertThat(index.traces(0).range()).contains(new TraceRange(3, 6));
        assertThat(index.traces(2).range()).contains(new TraceRange(0, 2));
        assertThat(index.gatherOf(0)).isEqualTo(2);
        assertThat(index.fold()).isEqualTo(new Fold(1, 3, 2));
        assertThat(index.fold().isEqual()).isFalse();
    }

    @Test
    void dataInOrderCostsNothingForEachTrace() throws Exception {
        GatherIndex index = byCdp(4, 4, 4, 7, 9, 9);
        assertThat(index.isStoredOrder()).isTrue();
        assertThat(index.traces(1).range()).contains(new TraceRange(3, 4));
        assertThat(index.gatherOf(5)).isEqualTo(2);
    }

    @Test
    void noTraceAndOneTrace() throws Exception {
        GatherIndex none = byCdp();
        assertThat(none.count()).isZero();
        assertThat(none.fold()).isEqualTo(new Fold(0, 0, 0));
        assertThat(none.find(1)).isEmpty();
        assertThat(none.nearest(1)).isEmpty();
        assertThat(none.ceiling(1)).isZero();
        assertThatThrownBy(() -> none.gatherOf(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> none.traces(0)).isInstanceOf(IndexOutOfBoundsException.class);
        GatherIndex one = byCdp(-5);
        assertThat(one.count()).isEqualTo(1);
        assertThat(one.find(-5)).hasValue(0);
        assertThat(one.nearest(Long.MAX_VALUE)).hasValue(0);
        assertThat(one.traces(0)).isEqualTo(TraceOrder.all(1));
        assertThatThrownBy(() -> one.traces(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everythingInOneGather() throws Exception {
        long[] zero = new long[200_000];
        GatherIndex index = byCdp(zero);
        assertThat(index.count()).isEqualTo(1);
        assertThat(index.traces(0)).isEqualTo(TraceOrder.all(zero.length));
    }

    @Test
    void theNearestIsToldByDistanceAlsoOfHugeValues() throws Exception {
        GatherIndex index = byCdp(10, 20, Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(index.find(15)).isEmpty();
        assertThat(index.find(Long.MIN_VALUE)).hasValue(0);
        assertThat(index.nearest(15)).hasValue(1);
        assertThat(index.nearest(16)).hasValue(2);
        assertThat(index.nearest(-1)).hasValue(1);
        assertThat(index.nearest(Long.MAX_VALUE - 1)).hasValue(3);
        assertThat(index.nearest(Long.MIN_VALUE + 5)).hasValue(0);
        assertThat(index.nearest(Long.MIN_VALUE / 2 - 100)).hasValue(0);
    }

    @Test
    void twoKeysAreNearestInTheFirstThenInTheSecond() throws Exception {
        GatherIndex index = GatherIndex.of(new Columns(5).with(HeaderKey.INLINE, 1, 1, 5, 5, 5)
                .with(HeaderKey.CROSSLINE, 10, 20, 30, 40, 40), List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE),
                Progress.NONE);
        assertThat(index.count()).isEqualTo(4);
        assertThat(index.nearest(2, 39)).hasValue(1);
        assertThat(index.nearest(4, 0)).hasValue(2);
        assertThat(index.nearest(9, 36)).hasValue(3);
        assertThat(index.fold(3)).isEqualTo(2);
        assertThatThrownBy(() -> index.find(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(GatherIndex.label(index.keys())).isEqualTo("Inline, Crossline");
    }

    @Test
    void theRunsOfAStoreGiveTheSameIndexWithoutReading() throws Exception {
        long[] cdp = { 3, 3, 1, 1, 3, 2, 2, 2, 1 };
        EnsembleIndex runs = EnsembleIndex.of(new Columns(cdp.length).with(HeaderKey.CDP, cdp), List.of(HeaderKey.CDP));
        GatherIndex known = GatherIndex.of(runs);
        GatherIndex read = byCdp(cdp);
        assertThat(known.count()).isEqualTo(read.count());
        for (int g = 0; g < read.count(); g++) {
            assertThat(known.values(g)).isEqualTo(read.values(g));
            assertThat(known.traces(g)).isEqualTo(read.traces(g));
        }
    }

    @Test
    void floatingKeysAreRounded() throws Exception {
        GatherIndex index = GatherIndex.of(new Columns(4).with(HeaderKey.CDP, 1.2, 0.9, 2.6, 1.0),
                List.of(HeaderKey.CDP), Progress.NONE);
        assertThat(index.count()).isEqualTo(2);
        assertThat(traces(index.traces(0))).containsExactly(0, 1, 3);
    }

    @Test
    void readingTellsProgressAndStopsWhenCancelled() throws Exception {
        Columns headers = new Columns(200_000).with(HeaderKey.CDP, new long[200_000]);
        AtomicLong told = new AtomicLong();
        TaskProgress watched = new TaskProgress(s -> told.set(s.total()), () -> false);
        GatherIndex.of(headers, List.of(HeaderKey.CDP), watched);
        assertThat(told).hasValue(200_000);
        assertThat(watched.state().done()).isEqualTo(200_000);
        assertThat(watched.state().phase()).isEqualTo("Reading CDP");
        assertThat(headers.reads).isEqualTo(4);
        headers.reads = 0;
        TaskProgress stopped = new TaskProgress(s -> { }, () -> headers.reads >= 2);
        assertThatThrownBy(() -> GatherIndex.of(headers, List.of(HeaderKey.CDP), stopped))
                .isInstanceOf(CancelledException.class);
        assertThat(headers.reads).isEqualTo(2);
    }

    @Test
    void traceNumbersBeyondFourThousandMillion() throws Exception {
        Starts starts = new Starts(IndexRoom.of(IndexRoom.HEAP_BYTES));
        long[] traces = { 0, 5, 0xffff_fffeL, 0x1_0000_0000L, 0x1_0000_0001L, 0x5_0000_0000L, 0x5_8000_0000L };
        for (long t : traces) {
            starts.add(t);
        }
        starts.trim();
        for (int i = 0; i < traces.length; i++) {
            assertThat(starts.get(i)).isEqualTo(traces[i]);
            assertThat(starts.floor(traces[i])).isEqualTo(i);
            assertThat(starts.floor(traces[i] + 1)).isEqualTo(i + 1 < traces.length && traces[i + 1] == traces[i] + 1
                    ? i + 1 : i);
        }
    }
}
