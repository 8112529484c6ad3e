// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

class MemoryDatasetTest {
    private static final Sampling SAMPLING = Sampling.time(7, 4);
    private static final HeaderKey NEW = new HeaderKey("static_shift");

    /** Offsets 10, 20, ... and CDPs 100, 101, ... */
    private record Made(long traceCount) implements TraceHeaders {
        @Override
        public List<HeaderColumn> columns() {
            return List.of(new HeaderColumn(HeaderKey.OFFSET, HeaderType.INT32),
                    new HeaderColumn(HeaderKey.CDP, HeaderType.INT32));
        }

        @Override
        public long[] longs(HeaderKey key, TraceRange range) {
            long[] values = new long[range.intCount()];
            for (int i = 0; i < values.length; i++) {
                long t = range.first() + i;
                values[i] = key.equals(HeaderKey.OFFSET) ? 10 * (t + 1) : 100 + t;
            }
            return values;
        }

        @Override
        public double[] doubles(HeaderKey key, TraceRange range) {
            return java.util.Arrays.stream(longs(key, range)).asDoubleStream().toArray();
        }
    }

    private static float value(long trace, int sample) {
        return trace * 100 + sample;
    }

    private static TraceMemory filled(long traces) {
        TraceMemory memory = new TraceMemory(traces, SAMPLING);
        float[] two = new float[2 * SAMPLING.count()];
        for (long t = 0; t < traces; t++) {
            for (int s = 0; s < SAMPLING.count(); s++) {
                two[SAMPLING.count() + s] = value(t, s);
            }
            memory.put(t, two, SAMPLING.count());
        }
        return memory;
    }

    @Test
    void windowsOfAnyShapeComeBack() throws IOException {
        TraceMemory memory = filled(50);
        Window window = new Window(new TraceRange(3, 48), new SampleRange(2, 6), 4);
        var block = memory.read(window);
        assertThat(block.traces()).isEqualTo(12);
        for (int t = 0; t < block.traces(); t++) {
            for (int s = 0; s < 4; s++) {
                assertThat(block.at(t, s)).isEqualTo(value(3 + 4L * t, 2 + s));
            }
        }
        assertThat(memory.read(new Window(new TraceRange(9, 9), SampleRange.all(SAMPLING), 1)).data()).isEmpty();
    }

    @Test
    void tracesLieAcrossSeveralArrays() throws IOException {
        Sampling longTraces = Sampling.time(1 << 20, 1);
        TraceMemory memory = new TraceMemory(9, longTraces);
        float[] trace = new float[1 << 20];
        for (int t = 0; t < 9; t++) {
            trace[(1 << 20) - 1] = t + 1;
            memory.put(t, trace, 0);
        }
        Window last = new Window(new TraceRange(0, 9), new SampleRange((1 << 20) - 1, 1 << 20), 1);
        assertThat(memory.read(last).data()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(TraceMemory.bytes(9, longTraces)).isEqualTo(9L << 22);
    }

    @Test
    void nothingOutsideIsReadOrPut() {
        TraceMemory memory = filled(5);
        assertThatThrownBy(() -> memory.read(Window.of(new TraceRange(0, 6), SAMPLING)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> memory.put(5, new float[7], 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(new TraceMemory(0, SAMPLING).traceCount()).isZero();
    }

    @Test
    void columnsInMemoryHideThoseBelow() throws IOException {
        HeaderBatch above = new HeaderBatch(List.of(new HeaderColumn(HeaderKey.OFFSET, HeaderType.FLOAT64),
                new HeaderColumn(NEW, HeaderType.INT16)), 5);
        above.set(0, 5);
        for (int t = 0; t < 5; t++) {
            above.setDouble(0, t, t + 0.25);
            above.setLong(1, t, -t);
        }
        OverlaidHeaders headers = new OverlaidHeaders(new Made(5), above);
        TraceRange some = new TraceRange(1, 4);
        assertThat(headers.columns()).extracting(HeaderColumn::key).containsExactly(HeaderKey.OFFSET, HeaderKey.CDP, NEW);
        assertThat(headers.column(HeaderKey.OFFSET).orElseThrow().type()).isEqualTo(HeaderType.FLOAT64);
        assertThat(headers.doubles(HeaderKey.OFFSET, some)).containsExactly(1.25, 2.25, 3.25);
        assertThat(headers.longs(HeaderKey.OFFSET, some)).containsExactly(1, 2, 3);
        assertThat(headers.longs(HeaderKey.CDP, some)).containsExactly(101, 102, 103);
        assertThat(headers.longs(NEW, some)).containsExactly(-1, -2, -3);
        assertThatThrownBy(() -> headers.longs(NEW, new TraceRange(0, 6))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void closingLetsGoOfSamplesAndOfWhatIsBehind() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        MemoryDataset dataset = new MemoryDataset("line7_bandpass", Path.of("line7_bandpass"), filled(5), new Made(5),
                List.of(), closed::incrementAndGet);
        assertThat(dataset.traceCount()).isEqualTo(5);
        assertThat(dataset.bytes()).isEqualTo(5 * 7 * 4);
        assertThat(dataset.read(Window.of(new TraceRange(4, 5), SAMPLING)).at(0, 6)).isEqualTo(406);
        dataset.close();
        assertThat(closed).hasValue(1);
        assertThatThrownBy(() -> dataset.read(Window.of(new TraceRange(4, 5), SAMPLING)))
                .isInstanceOf(DataException.class).hasMessageContaining("run the flow again");
        assertThatThrownBy(() -> new MemoryDataset("x", Path.of("x"), filled(5), new Made(4), List.of(), () -> { }))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
