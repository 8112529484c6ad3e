// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.DataException;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.internal.numbers.IndexRoom;
import org.moveout.data.internal.numbers.Ints;
import org.moveout.data.internal.numbers.Longs;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;

/** Indexes that are larger than the heap. */
class LargeGatherIndexTest {
    private static final int CHANNELS = 120;
    private static final int TRACES = 12_000_000;
    private static final int UNIQUE = 3_000_000;
    private static final int SHOTS = TRACES / CHANNELS;

    @TempDir
    private Path folder;

    /**
     * Shots of 120 channels, each two CDPs further than the one before: trace {@code t} has the CDP
     * {@code 2 (t / 120) + t % 120}, so 60 scattered traces make a gather. The other keys are those numbers in
     * a shuffled way, so that they are first seen in no order: of the CDP as inline, of the trace as crossline.
     *
     * @param traces how many
     */
    private record Shots(int traces) implements TraceHeaders {
        static long cdp(long trace) {
            return 2 * (trace / CHANNELS) + trace % CHANNELS;
        }

        /** One to one for the CDPs that there are. */
        static long shuffled(long cdp) {
            return cdp * 0x9E37_79B1L % 0x1_0000_0000L;
        }

        @Override
        public long traceCount() {
            return traces;
        }

        @Override
        public List<HeaderColumn> columns() {
            return List.of(new HeaderColumn(HeaderKey.CDP, HeaderType.INT64),
                    new HeaderColumn(HeaderKey.INLINE, HeaderType.INT64),
                    new HeaderColumn(HeaderKey.CROSSLINE, HeaderType.INT64));
        }

        @Override
        public long[] longs(HeaderKey key, TraceRange range) {
            long[] values = new long[range.intCount()];
            for (int i = 0; i < values.length; i++) {
                long trace = range.first() + i;
                values[i] = key.equals(HeaderKey.CDP) ? cdp(trace)
                        : key.equals(HeaderKey.INLINE) ? shuffled(cdp(trace)) : shuffled(trace);
            }
            return values;
        }

        @Override
        public double[] doubles(HeaderKey key, TraceRange range) {
            return Arrays.stream(longs(key, range)).asDoubleStream().toArray();
        }
    }

    /** What runs in a process of its own, with a small heap. */
    static final class Small {
        private Small() {
        }

        public static void main(String[] args) throws IOException {
            shots();
            shuffled();
            unique();
            runs();
        }

        private static void shots() throws IOException {
            GatherIndex index = GatherIndex.of(new Shots(TRACES), List.of(HeaderKey.CDP), Progress.NONE);
            require(index.count() == 2 * (SHOTS - 1) + CHANNELS, "gathers");
            require(index.fold().equals(new Fold(1, CHANNELS / 2, CHANNELS / 2)), "fold");
            require(index.heapBytes() <= IndexRoom.HEAP_BYTES && index.fileBytes() > 100_000_000, "room");
            long traces = 0;
            for (int g = 0; g < index.count(); g++) {
                long cdp = index.value(g, 0);
                require(cdp == g, "keys rise by one");
                long first = Math.max(0, (cdp - CHANNELS + 2) / 2);
                long last = Math.min(SHOTS - 1, cdp / 2);
                TraceOrder order = index.traces(g);
                require(order.count() == last - first + 1 && index.fold(g) == order.count(), "fold of " + g);
                for (int i = 0; i < order.count(); i++) {
                    long shot = first + i;
                    require(order.trace(i) == shot * CHANNELS + cdp - 2 * shot, "trace " + i + " of " + g);
                }
                require(index.gatherOf(order.trace(order.count() - 1)) == g, "gather of a trace of " + g);
                traces += order.count();
            }
            require(traces == TRACES, "all traces");
        }

        /** The first seen of these keys do not rise, and gathers are sorted. */
        private static void shuffled() throws IOException {
            GatherIndex index = GatherIndex.of(new Shots(TRACES), List.of(HeaderKey.INLINE, HeaderKey.CDP), Progress.NONE);
            require(index.count() == 2 * (SHOTS - 1) + CHANNELS, "gathers");
            long traces = 0;
            for (int g = 0; g < index.count(); g++) {
                long cdp = index.value(g, 1);
                require(index.value(g, 0) == Shots.shuffled(cdp), "keys of one gather");
                require(g == 0 || index.value(g - 1, 0) < index.value(g, 0), "keys rise");
                TraceOrder order = index.traces(g);
                require(Shots.cdp(order.trace(0)) == cdp, "first trace");
                require(Shots.cdp(order.trace(order.count() - 1)) == cdp, "last trace");
                traces += order.count();
            }
            require(traces == TRACES, "all traces");
        }

        /** A gather for each trace: the keys, their table and the sort are as large as can be. */
        private static void unique() throws IOException {
            GatherIndex index = GatherIndex.of(new Shots(UNIQUE), List.of(HeaderKey.CROSSLINE), Progress.NONE);
            require(index.count() == UNIQUE && index.isWhole(), "gathers");
            for (int g = 0; g < UNIQUE; g++) {
                require(g == 0 || index.value(g - 1, 0) < index.value(g, 0), "keys rise");
                long trace = index.traces(g).trace(0);
                require(index.value(g, 0) == Shots.shuffled(trace), "key of " + g);
                require(index.storedAt((int) trace) == g, "stored place of " + g);
            }
        }

        /** An ensemble for each trace, and gathers made of them. */
        private static void runs() throws IOException {
            EnsembleIndex runs = EnsembleIndex.of(new Shots(UNIQUE), List.of(HeaderKey.CDP));
            int shots = UNIQUE / CHANNELS;
            int count = 2 * (shots - 1) + CHANNELS;
            require(runs.count() == UNIQUE && runs.distinct() == count, "ensembles");
            GatherIndex index = GatherIndex.of(runs);
            require(index.count() == count, "gathers of ensembles");
            for (int cdp = 0; cdp < count; cdp += 7) {
                int[] found = runs.find(cdp);
                TraceOrder order = index.traces(cdp);
                require(found.length == order.count(), "runs of " + cdp);
                for (int i = 0; i < found.length; i++) {
                    TraceRange range = runs.range(found[i]);
                    require(range.equals(TraceRange.of(order.trace(i), 1)) && Shots.cdp(range.first()) == cdp
                            && runs.indexOf(range.first()) == found[i], "run of " + cdp);
                }
            }
        }

        private static void require(boolean right, String what) {
            if (!right) {
                throw new IllegalStateException(what);
            }
        }
    }

    @Test
    void twelveMillionScatteredTracesInASmallHeap() throws Exception {
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx80m", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + folder, "-cp",
                System.getProperty("java.class.path"), Small.class.getName()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(log)).isEmpty();
        assertThat(process.exitValue()).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(f -> !f.equals(log))).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() {
        Path missing = folder.resolve("missing");
        IndexRoom room = new IndexRoom(0, missing);
        assertThatThrownBy(room::piece).isInstanceOf(DataException.class).hasMessageContaining(missing.toString())
                .hasMessageContaining("--tmp");
    }

    @Test
    void whatAnEarlierProcessCouldNotDeleteIsRemoved() throws Exception {
        Path old = Files.createFile(folder.resolve("moveout-gathers-1.tmp"));
        Path other = Files.createFile(folder.resolve("other.tmp"));
        try (IndexRoom room = new IndexRoom(0, folder)) {
            assertThat(room.piece().capacity()).isEqualTo(IndexRoom.PIECE_BYTES);
        }
        assertThat(old).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void piecesStayValidWhenTheRoomIsClosed() throws Exception {
        Ints ints;
        Longs longs;
        try (IndexRoom room = new IndexRoom(100_000, folder)) {
            ints = new Ints(room);
            longs = new Longs(room);
            for (int i = 0; i < 1_000_000; i++) {
                ints.add(3 * i);
                longs.add(5_000_000_000L * i);
            }
            assertThat(room.heapBytes()).isLessThanOrEqualTo(100_000);
        }
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(ints.get(i) == 3 * i && longs.get(i) == 5_000_000_000L * i).isTrue();
        }
        ints.set(999_999, -1);
        assertThat(ints.get(999_999)).isEqualTo(-1);
    }
}
