// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.flow.query.MemoryDataset;

class HeaderPagesTest {
    private static final int TRACES = 100_000;
    private static final int PAGE_BYTES = 128 + 8 * HeaderPages.ROWS;

    private final MemoryDataset data = new MemoryDataset(TRACES, 1)
            .with("cdp", HeaderType.INT32, IntStream.range(0, TRACES).mapToDouble(i -> i / 10).toArray())
            .with("weight", HeaderType.FLOAT32, IntStream.range(0, TRACES).mapToDouble(i -> i / 4.0).toArray());
    private final HeaderColumn cdp = data.columns().get(0);
    private final HeaderColumn weight = data.columns().get(1);
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private int news;

    private HeaderPages pages(TraceOrder rows, long limit) {
        return new HeaderPages(new OrderedColumns(data, rows), limit, queue::add, () -> news++);
    }

    private void work() {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }

    @Test
    void asksOnceAndAnswersLater() {
        HeaderPages pages = pages(TraceOrder.all(TRACES), 1 << 20);
        assertThat(pages.cell(cdp, 1234)).isEmpty();
        assertThat(pages.cell(weight, 1235)).isEmpty();
        assertThat(queue).hasSize(1);
        work();
        assertThat(news).as("columns of a page come together").isEqualTo(1);
        assertThat(pages.cell(cdp, 1234).orElseThrow().text()).isEqualTo("123");
        assertThat(pages.cell(weight, 1235).orElseThrow().text()).isEqualTo("308.75");
        assertThat(pages.cell(weight, 1236).orElseThrow().text()).isEqualTo("309");
        assertThat(queue).isEmpty();
    }

    @Test
    void followsAnyOrderOfRows() {
        long[] rows = new long[TRACES];
        for (int i = 0; i < TRACES; i++) {
            rows[i] = (i * 7919L + 13) % TRACES;
        }
        HeaderPages pages = pages(TraceOrder.of(rows), 1 << 20);
        for (int row = 0; row < TRACES; row += 997) {
            pages.cell(cdp, row);
        }
        work();
        for (int row = 0; row < TRACES; row += 997) {
            assertThat(pages.cell(cdp, row).orElseThrow().text()).isEqualTo(Long.toString(rows[row] / 10));
        }
    }

    @Test
    void keepsItsBound() {
        HeaderPages pages = pages(TraceOrder.all(TRACES), 10 * PAGE_BYTES);
        for (int row = 0; row < TRACES; row += HeaderPages.ROWS) {
            pages.cell(cdp, row);
            work();
            assertThat(pages.bytes()).isLessThanOrEqualTo(10 * PAGE_BYTES);
        }
        assertThat(pages.bytes()).isGreaterThan(8 * PAGE_BYTES);
        assertThat(pages.cell(cdp, 0)).as("long gone").isEmpty();
        assertThat(pages.cell(cdp, TRACES - 1)).as("used last").isPresent();
    }

    @Test
    void readsWhatIsSeenNowBeforeWhatWasScrolledPast() {
        List<Long> asked = new ArrayList<>();
        TraceHeaders spy = new SpyHeaders(data, asked);
        HeaderPages pages = new HeaderPages(new OrderedColumns(new SpyDataset(data, spy), TraceOrder.all(TRACES)),
                1 << 22, queue::add, () -> news++);
        for (int row = 0; row < 600 * 150; row += 150) {
            pages.cell(cdp, row % TRACES);
        }
        pages.cell(cdp, 5);
        work();
        assertThat(asked.get(0)).isZero();
        assertThat(asked.get(1)).isEqualTo(599 * 150 / HeaderPages.ROWS * HeaderPages.ROWS);
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void showsWhatCannotBeRead() {
        TraceHeaders broken = new SpyHeaders(data, null);
        HeaderPages pages = new HeaderPages(new OrderedColumns(new SpyDataset(data, broken), TraceOrder.all(TRACES)),
                1 << 22, queue::add, () -> news++);
        pages.cell(cdp, 7);
        work();
        HeaderPages.Cell cell = pages.cell(cdp, 7).orElseThrow();
        assertThat(cell.text()).isEqualTo("?");
        assertThat(cell.values()).isEqualTo(new HeaderValues.Unreadable(HeaderPages.ROWS, "the disk is gone"));
        assertThat(cell.values().number(0)).isNaN();
        assertThat(queue).as("not asked for again and again").isEmpty();
    }

    @Test
    void forgetsWhenClosed() {
        HeaderPages pages = pages(TraceOrder.all(TRACES), 1 << 20);
        pages.cell(cdp, 7);
        pages.close();
        work();
        assertThat(pages.cell(cdp, 7)).isEmpty();
        assertThat(queue).isEmpty();
        assertThat(pages.bytes()).isZero();
    }

    @Test
    void readsColumnsOfOneTraceAndOfNone() throws Exception {
        OrderedColumns one = new OrderedColumns(data, TraceOrder.of(42));
        assertThat(one.read(List.of(cdp, weight), new TraceRange(0, 1)).get(1).text(0)).isEqualTo("10.5");
        assertThat(new OrderedColumns(data, TraceOrder.of()).read(List.of(cdp), new TraceRange(0, 0)).get(0).count())
                .isZero();
        assertThat(new OrderedColumns(data, TraceOrder.all(TRACES)).read(List.of(cdp), new TraceRange(0, TRACES)).get(0)
                .number(TRACES - 1)).isEqualTo(TRACES / 10 - 1);
        assertThat(data.columns()).extracting(HeaderColumn::key).contains(new HeaderKey("cdp"));
    }
}
