// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.flow.query.MemoryDataset;

/** Curves and statistics against plain loops. */
class HeaderCurveTest {
    private static final int TRACES = 200_000;
    private static final HeaderKey KEY = new HeaderKey("elevation");

    private final double[] values = new Random(5).doubles(TRACES, -100, 100).toArray();
    private final MemoryDataset data = new MemoryDataset(TRACES, 1).with("elevation", HeaderType.FLOAT64, values);

    @Test
    void choosesBucketsThatAreNotWiderThanAPixel() {
        assertThat(HeaderCurve.bucket(100, 1000)).isEqualTo(1);
        assertThat(HeaderCurve.bucket(1999, 1000)).isEqualTo(1);
        assertThat(HeaderCurve.bucket(2000, 1000)).isEqualTo(2);
        assertThat(HeaderCurve.bucket(1e6, 1000)).isEqualTo(512);
        assertThat(HeaderCurve.bucket(10, 0)).isEqualTo(8);
    }

    @Test
    void keepsEveryExtreme() throws Exception {
        HeaderCurve curve = new HeaderCurve(data);
        for (long bucket : new long[] { 1, 4, 64, 1024 }) {
            HeaderCurve.Curve c = curve.read(KEY, new TraceRange(70_001, 150_003), bucket, () -> false);
            assertThat(c.bucket()).isEqualTo(bucket);
            assertThat(c.isSampled()).isFalse();
            assertThat(c.first()).isLessThanOrEqualTo(70_001);
            assertThat(c.first() + bucket * c.min().length).isGreaterThanOrEqualTo(150_003);
            for (int i = 0; i < c.min().length; i++) {
                int from = (int) (c.first() + i * bucket);
                double[] part = Arrays.copyOfRange(values, from, (int) Math.min(TRACES, from + bucket));
                assertThat(c.min()[i]).isEqualTo(Arrays.stream(part).min().orElseThrow());
                assertThat(c.max()[i]).isEqualTo(Arrays.stream(part).max().orElseThrow());
            }
            assertThat(c.middle(0)).isEqualTo(c.first() + (bucket - 1) / 2.0);
        }
    }

    @Test
    void readsEachPieceOnce() throws Exception {
        java.util.List<Long> reads = new java.util.ArrayList<>();
        HeaderCurve curve = new HeaderCurve(new SpyHeaders(data, reads));
        curve.read(KEY, new TraceRange(0, 100_000), 64, () -> false);
        int first = reads.size();
        curve.read(KEY, new TraceRange(5_000, 90_000), 64, () -> false);
        assertThat(reads).hasSize(first);
    }

    @Test
    void looksAtSomeTracesOfVeryLargeBuckets() throws Exception {
        HeaderCurve.Curve c = new HeaderCurve(data).read(KEY, new TraceRange(0, TRACES), 2 * HeaderCurve.SAMPLED,
                () -> false);
        assertThat(c.isSampled()).isTrue();
        assertThat(c.min().length).isEqualTo((TRACES + 2 * HeaderCurve.SAMPLED - 1) / (2 * HeaderCurve.SAMPLED));
        for (int i = 0; i < c.min().length; i++) {
            assertThat(c.min()[i]).isLessThan(-90).isGreaterThanOrEqualTo(-100);
            assertThat(c.max()[i]).isGreaterThan(90).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void leavesHolesWhereThereIsNoNumber() throws Exception {
        MemoryDataset holes = new MemoryDataset(4, 1).with("elevation", HeaderType.FLOAT64, Double.NaN, 3, Double.NaN,
                Double.NaN);
        HeaderCurve.Curve c = new HeaderCurve(holes).read(KEY, new TraceRange(0, 4), 2, () -> false);
        assertThat(c.min()).containsExactly(3, Double.NaN);
        assertThat(c.max()).containsExactly(3, Double.NaN);
        MemoryDataset none = new MemoryDataset(0, 1).with("elevation", HeaderType.FLOAT64);
        assertThat(new HeaderCurve(none).read(KEY, new TraceRange(0, 0), 1, () -> false).min()).isEmpty();
    }

    @Test
    void stopsWhenSuperseded() {
        assertThatThrownBy(() -> new HeaderCurve(data).read(KEY, new TraceRange(0, TRACES), 64, () -> true))
                .isInstanceOf(CancelledException.class);
    }

    private static ColumnStatistics statistics(HeaderType type, TraceOrder rows, double... values) throws Exception {
        MemoryDataset data = new MemoryDataset(values.length, 1).with("elevation", type, values);
        return ColumnStatistics.of(new OrderedColumns(data, rows), data.columns().get(0)).run(Progress.NONE);
    }

    @Test
    void measuresAColumn() throws Exception {
        ColumnStatistics s = statistics(HeaderType.FLOAT64, TraceOrder.all(TRACES), values);
        assertThat(s.count()).isEqualTo(TRACES);
        assertThat(s.min()).isEqualTo(Arrays.stream(values).min().orElseThrow());
        assertThat(s.max()).isEqualTo(Arrays.stream(values).max().orElseThrow());
        assertThat(s.mean()).isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-9));
        assertThat(s.distinct()).isEqualTo(OptionalLong.of(Arrays.stream(values).distinct().count()));
        assertThat(s.firstStep()).isEqualTo(OptionalDouble.of(values[1] - values[0]));
        assertThat(s.steady()).isFalse();
    }

    @Test
    void measuresStepsZerosAndMissingNumbers() throws Exception {
        ColumnStatistics steady = statistics(HeaderType.INT32, TraceOrder.all(5), -10, -5, 0, 5, 10);
        assertThat(steady).isEqualTo(new ColumnStatistics(5, 0, -10, 10, 0, OptionalLong.of(5), OptionalDouble.of(5),
                true));
        ColumnStatistics order = statistics(HeaderType.INT32, TraceOrder.of(4, 0), -10, -5, 0, 5, 10);
        assertThat(order.firstStep()).isEqualTo(OptionalDouble.of(-20));
        ColumnStatistics zeros = statistics(HeaderType.INT32, TraceOrder.all(3), 0, 0, 0);
        assertThat(zeros.distinct()).isEqualTo(OptionalLong.of(1));
        ColumnStatistics missing = statistics(HeaderType.FLOAT64, TraceOrder.all(3), 1, Double.NaN, 3);
        assertThat(missing.missing()).isEqualTo(1);
        assertThat(missing.mean()).isEqualTo(2);
        assertThat(missing.steady()).isFalse();
        ColumnStatistics none = statistics(HeaderType.INT32, TraceOrder.of());
        assertThat(none.count()).isZero();
        assertThat(none.min()).isNaN();
        assertThat(none.firstStep()).isEmpty();
        double[] many = IntStream.rangeClosed(0, DistinctValues.MOST + 10).asDoubleStream().toArray();
        assertThat(statistics(HeaderType.INT32, TraceOrder.all(many.length), many).distinct()).isEmpty();
        assertThat(LongStream.range(0, DistinctValues.MOST).collect(DistinctValues::new, DistinctValues::add, (a, b) -> {
        }).count()).isEqualTo(OptionalLong.of(DistinctValues.MOST));
    }
}
