// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;

class OrderedSourceTest {
    private static final int TRACES = 2000;
    private static final int NS = 20;

    /** Sample s of trace t is 100 t + s; header cdp of trace t is 7 t. */
    private static final class Numbers implements WindowSource, TraceHeaders {
        final List<Window> windows = new ArrayList<>();

        @Override
        public long traceCount() {
            return TRACES;
        }

        @Override
        public Sampling sampling() {
            return Sampling.time(NS, 4);
        }

        @Override
        public TraceBlock read(Window w, Progress progress) {
            checkInside(w);
            windows.add(w);
            float[] data = new float[(int) w.sampleTotal()];
            int i = 0;
            for (int t = 0; t < w.traceCount(); t++) {
                for (int s = w.samples().first(); s < w.samples().end(); s++) {
                    data[i++] = 100 * w.trace(t) + s;
                }
            }
            return new TraceBlock(w, data);
        }

        @Override
        public List<HeaderColumn> columns() {
            return List.of(new HeaderColumn(HeaderKey.CDP, HeaderType.INT32));
        }

        @Override
        public long[] longs(HeaderKey key, TraceRange range) {
            long[] values = new long[range.intCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = 7 * (range.first() + i);
            }
            return values;
        }

        @Override
        public double[] doubles(HeaderKey key, TraceRange range) {
            double[] values = new double[range.intCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = 7 * (range.first() + i);
            }
            return values;
        }
    }

    private static void check(TraceOrder order, Window w) throws IOException {
        TraceBlock block = new OrderedSource(new Numbers(), order).read(w);
        for (int t = 0; t < w.traceCount(); t++) {
            for (int s = 0; s < w.samples().count(); s++) {
                assertThat(block.at(t, s)).isEqualTo(100 * order.trace(w.trace(t)) + w.samples().first() + s);
            }
        }
    }

    @Test
    void readsAnyOrderTraceByTrace() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            int n = 1 + random.nextInt(300);
            long[] traces = random.longs(n, 0, TRACES).toArray();
            if (i % 3 == 0) {
                Arrays.sort(traces);
            }
            TraceOrder order = i % 7 == 0 ? TraceOrder.of(TraceRange.of(random.nextInt(TRACES - n), n))
                    : TraceOrder.of(traces);
            int first = random.nextInt(n);
            int top = random.nextInt(NS);
            check(order, new Window(new TraceRange(first, first + random.nextInt(n - first) + 1),
                    new SampleRange(top, top + random.nextInt(NS - top) + 1), 1 + random.nextInt(4)));
        }
    }

    @Test
    void neighboursAreReadTogether() throws IOException {
        Numbers numbers = new Numbers();
        OrderedSource source = new OrderedSource(numbers, TraceOrder.of(14, 12, 10, 500, 13, 501, 12));
        assertThat(source.read(Window.of(new TraceRange(0, 7), source.sampling())).at(6, 0)).isEqualTo(1200f);
        assertThat(numbers.windows).extracting(Window::traces).containsExactly(new TraceRange(10, 15),
                new TraceRange(500, 502));
    }

    @Test
    void headersFollowTheSameOrder() throws IOException {
        TraceOrder order = TraceOrder.of(900, 3, 1999, 3, 0);
        OrderedHeaders headers = new OrderedHeaders(new Numbers(), order);
        assertThat(headers.traceCount()).isEqualTo(5);
        assertThat(headers.longs(HeaderKey.CDP, new TraceRange(1, 5))).containsExactly(21, 13993, 21, 0);
        assertThat(headers.doubles(HeaderKey.CDP, new TraceRange(0, 2))).containsExactly(6300, 21);
        OrderedHeaders range = new OrderedHeaders(new Numbers(), TraceOrder.of(new TraceRange(10, 20)));
        assertThat(range.longs(HeaderKey.CDP, new TraceRange(8, 10))).containsExactly(126, 133);
        assertThatThrownBy(() -> range.longs(HeaderKey.CDP, new TraceRange(8, 11)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> headers.doubles(HeaderKey.CDP, new TraceRange(0, 6)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void windowsOutsideAreRefused() {
        OrderedSource source = new OrderedSource(new Numbers(), TraceOrder.of(5, 9));
        assertThatThrownBy(() -> source.read(Window.of(new TraceRange(0, 3), source.sampling())))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new OrderedSource(new Numbers(), TraceOrder.of(TRACES, 3))
                .read(Window.of(new TraceRange(0, 2), source.sampling()))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anOrderKnowsWhereItsTracesAre() {
        TraceOrder list = TraceOrder.of(8, 2, 5, 2);
        assertThat(list.count()).isEqualTo(4);
        assertThat(list.position(2)).isEqualTo(1);
        assertThat(list.position(3)).isEqualTo(-1);
        assertThat(list.range()).isEmpty();
        assertThat(TraceOrder.of(4, 5, 6)).isEqualTo(TraceOrder.of(new TraceRange(4, 7)));
        assertThat(TraceOrder.of(4, 5, 6).position(6)).isEqualTo(2);
        assertThat(TraceOrder.all(3_000_000_000L).trace(2_999_999_999L)).isEqualTo(2_999_999_999L);
        assertThat(TraceOrder.of().count()).isZero();
        assertThatThrownBy(() -> list.trace(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TraceOrder.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
