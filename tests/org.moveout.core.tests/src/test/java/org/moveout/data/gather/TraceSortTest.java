// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderKey;
import org.moveout.data.order.TraceOrder;

class TraceSortTest {
    private static final TraceSort.Key ABSOLUTE_DOWN = new TraceSort.Key(HeaderKey.OFFSET, TraceSort.Measure.ABSOLUTE,
            TraceSort.Direction.DESCENDING);

    private static long[] sorted(TraceSort sort, Columns headers, long... traces) throws Exception {
        TraceOrder order = sort.apply(headers, TraceOrder.of(traces));
        long[] t = new long[(int) order.count()];
        Arrays.setAll(t, order::trace);
        return t;
    }

    @Test
    void scatteredTracesAreSortedByTheirOwnHeaders() throws Exception {
        Columns headers = new Columns(6).with(HeaderKey.OFFSET, 50, -300, 10, 300, 20, 0);
        assertThat(sorted(TraceSort.by(HeaderKey.OFFSET), headers, 0, 3, 4)).containsExactly(4, 0, 3);
        assertThat(sorted(new TraceSort(List.of(ABSOLUTE_DOWN)), headers, 0, 1, 3, 5)).containsExactly(1, 3, 0, 5);
        assertThat(sorted(TraceSort.STORED, headers, 5, 0, 3)).containsExactly(5, 0, 3);
    }

    @Test
    void valuesThatAreNoNumbersComeLastEitherWay() throws Exception {
        Columns headers = new Columns(5).with(HeaderKey.OFFSET, Double.NaN, 2.5, Double.NEGATIVE_INFINITY, -0.0, 0.0);
        assertThat(sorted(TraceSort.by(HeaderKey.OFFSET), headers, 0, 1, 2, 3, 4)).containsExactly(2, 3, 4, 1, 0);
        TraceSort down = new TraceSort(List.of(new TraceSort.Key(HeaderKey.OFFSET, TraceSort.Measure.VALUE,
                TraceSort.Direction.DESCENDING)));
        assertThat(sorted(down, headers, 0, 1, 2, 3, 4)).containsExactly(1, 3, 4, 2, 0);
    }

    @Test
    void headersThatAreMissingArePassedOver() throws Exception {
        Columns headers = new Columns(3).with(HeaderKey.CDP, 3, 2, 1);
        TraceSort both = new TraceSort(List.of(ABSOLUTE_DOWN, TraceSort.by(HeaderKey.CDP).keys().getFirst()));
        assertThat(sorted(both, headers, 0, 1, 2)).containsExactly(2, 1, 0);
        assertThat(sorted(TraceSort.by(HeaderKey.OFFSET), headers, 1, 0)).containsExactly(1, 0);
    }

    @Test
    void textIsReadBackAndDamagePassedOver() {
        assertThat(TraceSort.parse("")).contains(TraceSort.STORED);
        assertThat(TraceSort.parse("cdp, -|offset|").orElseThrow().keys()).containsExactly(
                TraceSort.by(HeaderKey.CDP).keys().getFirst(), ABSOLUTE_DOWN);
        assertThat(ABSOLUTE_DOWN.label()).isEqualTo("|Offset| \u2193");
        assertThat(TraceSort.parse("cdp,,offset")).isEmpty();
        assertThat(TraceSort.parse("CDP")).isEmpty();
        assertThat(TraceSort.parse("||")).isEmpty();
    }
}
