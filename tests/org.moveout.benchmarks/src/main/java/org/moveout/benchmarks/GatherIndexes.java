// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Gathers of 1,000,000 traces: finding them all, in microseconds for 1,000 headers; finding one, and listing it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GatherIndexes {
    private static final int TRACES = 1_000_000;
    private static final int THOUSANDS = TRACES / 1000;

    /** How the keys lie: gathers of 20; shots of 120 channels by CDP; inlines of 1000 by crossline; no order at all. */
    public enum Stored {
        SORTED, SHOTS, CROSSLINES, SHUFFLED
    }

    @Param({ "SORTED", "SHOTS", "CROSSLINES", "SHUFFLED" })
    private Stored stored;
    private TraceHeaders headers;
    private GatherIndex index;
    private final Random random = new Random(1);

    @Setup
    public void fill() throws IOException {
        long[] key = new long[TRACES];
        for (int t = 0; t < TRACES; t++) {
            key[t] = switch (stored) {
            case SORTED -> t / 20;
            case SHOTS -> 2 * (t / 120) + t % 120;
            case CROSSLINES -> t % 1000;
            case SHUFFLED -> random.nextInt(TRACES / 20);
            };
        }
        headers = new Column(key);
        index = GatherIndex.of(headers, List.of(HeaderKey.CDP), Progress.NONE);
    }

    @Benchmark
    @OperationsPerInvocation(THOUSANDS)
    public GatherIndex thousandHeaders() throws IOException {
        return GatherIndex.of(headers, List.of(HeaderKey.CDP), Progress.NONE);
    }

    @Benchmark
    public int find() {
        return index.nearest(random.nextInt(TRACES / 20)).orElseThrow();
    }

    @Benchmark
    public TraceOrder traces() {
        return index.traces(random.nextInt(index.count()));
    }

    private record Column(long[] values) implements TraceHeaders {
        @Override
        public long traceCount() {
            return values.length;
        }

        @Override
        public List<HeaderColumn> columns() {
            return List.of(new HeaderColumn(HeaderKey.CDP, HeaderType.INT64));
        }

        @Override
        public long[] longs(HeaderKey key, TraceRange range) {
            return Arrays.copyOfRange(values, (int) range.first(), (int) range.end());
        }

        @Override
        public double[] doubles(HeaderKey key, TraceRange range) {
            return Arrays.stream(longs(key, range)).asDoubleStream().toArray();
        }
    }
}
