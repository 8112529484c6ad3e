// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.flow.query.DatasetNames;
import org.moveout.flow.query.MemoryDataset;

/** Sorting and filtering against the obvious way of doing it, with boxes. */
class SortAndFilterTest {
    private static final int TRACES = 5000;
    private static final HeaderKey OFFSET = HeaderKey.OFFSET;
    private static final HeaderKey WEIGHT = new HeaderKey("weight");

    private final double[] offset = new Random(3).ints(TRACES, -40, 40).asDoubleStream().toArray();
    private final double[] weight = weights();
    private final MemoryDataset data = new MemoryDataset(TRACES, 1).with("offset", HeaderType.INT32, offset)
            .with("weight", HeaderType.FLOAT64, weight);

    private static double[] weights() {
        double[] special = { 0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE, -1e300, 2.5 };
        return new Random(4).ints(TRACES, 0, special.length).mapToDouble(i -> special[i]).toArray();
    }

    private static long[] list(TraceOrder order) {
        return LongStream.range(0, order.count()).map(order::trace).toArray();
    }

    private TraceOrder sorted(TraceOrder rows, SortTraces.Key... keys) throws Exception {
        return new SortTraces(data, rows, List.of(keys)).run(Progress.NONE);
    }

    /** Comparing by numbers, so that both zeros are equal and NaN is the greatest. */
    private long[] expected(long[] rows, Comparator<Long> by) {
        return Arrays.stream(rows).boxed().sorted(by).mapToLong(Long::longValue).toArray();
    }

    @Test
    void sortsByOneColumnStably() throws Exception {
        long[] all = LongStream.range(0, TRACES).toArray();
        Comparator<Long> up = Comparator.comparingDouble(t -> offset[t.intValue()]);
        assertThat(list(sorted(TraceOrder.all(TRACES), new SortTraces.Key(OFFSET, false))))
                .isEqualTo(expected(all, up));
        assertThat(list(sorted(TraceOrder.all(TRACES), new SortTraces.Key(OFFSET, true))))
                .isEqualTo(expected(all, up.reversed()));
        Comparator<Long> real = Comparator.comparingDouble(t -> weight[t.intValue()] + 0.0);
        assertThat(list(sorted(TraceOrder.all(TRACES), new SortTraces.Key(WEIGHT, false))))
                .isEqualTo(expected(all, real));
        assertThat(list(sorted(TraceOrder.all(TRACES), new SortTraces.Key(WEIGHT, true))))
                .isEqualTo(expected(all, real.reversed()));
    }

    @Test
    void sortsByTwoColumnsInAnyBaseOrder() throws Exception {
        long[] shuffled = LongStream.range(0, TRACES).toArray();
        Random random = new Random(8);
        for (int i = TRACES - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            long swap = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swap;
        }
        Comparator<Long> both = Comparator.<Long>comparingDouble(t -> weight[t.intValue()] + 0.0)
                .thenComparing(Comparator.<Long>comparingDouble(t -> offset[t.intValue()]).reversed());
        assertThat(list(sorted(TraceOrder.of(shuffled), new SortTraces.Key(WEIGHT, false),
                new SortTraces.Key(OFFSET, true)))).isEqualTo(expected(shuffled, both));
        assertThat(list(sorted(TraceOrder.of(shuffled), new SortTraces.Key(SortTraces.TRACE, true))))
                .isEqualTo(LongStream.range(0, TRACES).map(i -> TRACES - 1 - i).toArray());
        assertThat(sorted(TraceOrder.of(shuffled), new SortTraces.Key(SortTraces.TRACE, false)))
                .isEqualTo(TraceOrder.all(TRACES));
    }

    @Test
    void sortsLargeAndNegativeNumbersLikeNumbers() {
        long[] keys = { Long.MAX_VALUE, -1, 0, Long.MIN_VALUE, 255, 256, -256, 1L << 40, -(1L << 40), -1 };
        int[] rows = RowSort.sort(IntStream.range(0, keys.length).toArray(), keys);
        assertThat(rows).containsExactly(3, 8, 6, 1, 9, 2, 4, 5, 7, 0);
        assertThat(RowSort.sort(new int[0], new long[0])).isEmpty();
    }

    @Test
    void leavesNothingToSortAsItIs() throws Exception {
        TraceOrder one = TraceOrder.of(17);
        assertThat(sorted(one, new SortTraces.Key(OFFSET, false))).isSameAs(one);
        assertThat(sorted(TraceOrder.of(), new SortTraces.Key(OFFSET, false)).count()).isZero();
        assertThat(sorted(TraceOrder.all(TRACES))).isEqualTo(TraceOrder.all(TRACES));
    }

    @Test
    void refusesWhatDoesNotFitAndStopsWhenCancelled() {
        SortTraces huge = new SortTraces(data, TraceOrder.all(1L << 40),
                List.of(new SortTraces.Key(OFFSET, false)));
        assertThatThrownBy(() -> huge.run(Progress.NONE)).isInstanceOf(DataException.class)
                .hasMessageContaining("1,099,511,627,776 traces").hasMessageContaining("filter");
        Progress cancelled = new TaskProgress(s -> {
        }, () -> true);
        SortTraces sort = new SortTraces(data, TraceOrder.all(TRACES), List.of(new SortTraces.Key(OFFSET, false)));
        assertThatThrownBy(() -> sort.run(cancelled)).isInstanceOf(CancelledException.class);
        SortTraces unknown = new SortTraces(data, TraceOrder.all(TRACES),
                List.of(new SortTraces.Key(new HeaderKey("nonsense"), false)));
        assertThatThrownBy(() -> unknown.run(Progress.NONE)).isInstanceOf(DataException.class)
                .hasMessageContaining("nonsense");
    }

    private TraceOrder found(TraceOrder among, String where) throws Exception {
        return new FilterTraces(data, among, HeaderExpression.parse(where, new DatasetNames(data))).run(Progress.NONE);
    }

    @Test
    void findsTracesInTheirOrder() throws Exception {
        long[] expected = LongStream.range(0, TRACES).filter(t -> offset[(int) t] < -10 && t % 3 == 0).toArray();
        assertThat(list(found(TraceOrder.all(TRACES), "offset < -10 and trace % 3 = 0"))).isEqualTo(expected);
        long[] part = Arrays.stream(expected).filter(t -> t >= 1000 && t < 2000).toArray();
        assertThat(list(found(TraceOrder.of(new TraceRange(1000, 2000)), "offset < -10 and trace % 3 = 0")))
                .isEqualTo(part).isNotEmpty();
        List<Long> gather = new ArrayList<>(List.of(4999L, 3L, 3L, 2500L, 0L, 6L, 4000L));
        assertThat(list(found(TraceOrder.of(gather.stream().mapToLong(Long::longValue).toArray()), "trace > 3")))
                .containsExactly(4999, 2500, 6, 4000);
        assertThat(found(TraceOrder.all(TRACES), "trace >= 0")).isEqualTo(TraceOrder.all(TRACES));
        assertThat(found(TraceOrder.all(TRACES), "offset > 1e9").count()).isZero();
        assertThat(found(TraceOrder.of(), "trace >= 0").count()).isZero();
    }

    @Test
    void stopsFilteringWhenCancelled() throws Exception {
        FilterTraces filter = new FilterTraces(data, TraceOrder.all(TRACES),
                HeaderExpression.parse("offset > 0", new DatasetNames(data)));
        Progress cancelled = new TaskProgress(s -> {
        }, () -> true);
        assertThatThrownBy(() -> filter.run(cancelled)).isInstanceOf(CancelledException.class);
    }
}
