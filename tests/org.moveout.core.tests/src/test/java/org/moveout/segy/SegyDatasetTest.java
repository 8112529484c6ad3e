// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moveout.data.DataException;
import org.moveout.data.Dataset.Property;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.testkit.SegyFixture;

class SegyDatasetTest {
    @TempDir
    Path dir;

    private SegyDataset open(SegyFixture fixture) throws IOException {
        return SegyDataset.open(fixture.write(dir.resolve("line.7.sgy")));
    }

    private static void checkAmplitudes(TraceBlock block) {
        Window w = block.window();
        for (int c = 0; c < block.traces(); c++) {
            for (int s = 0; s < block.samples(); s++) {
                assertEquals(SegyFixture.amplitude(w.trace(c), w.samples().first() + s), block.at(c, s));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 5, 8 })
    void windowsHoldTheRightSamples(int format) throws IOException {
        for (ByteOrder order : new ByteOrder[] { ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN }) {
            try (SegyDataset d = open(new SegyFixture().format(format).order(order).shape(400, 90))) {
                for (int stride : new int[] { 1, 2, 7, 1000 }) {
                    checkAmplitudes(d.read(new Window(new TraceRange(3, 399), new SampleRange(11, 88), stride)));
                    checkAmplitudes(d.read(new Window(new TraceRange(0, 400), new SampleRange(0, 90), stride)));
                }
                checkAmplitudes(d.read(new Window(new TraceRange(399, 400), new SampleRange(89, 90), 1)));
                assertEquals(0, d.read(new Window(new TraceRange(5, 5), new SampleRange(0, 90), 1)).traces());
                assertEquals(0, d.read(new Window(new TraceRange(5, 9), new SampleRange(4, 4), 1)).samples());
                assertThrows(IndexOutOfBoundsException.class,
                        () -> d.read(new Window(new TraceRange(0, 401), new SampleRange(0, 90), 1)));
                assertThrows(IndexOutOfBoundsException.class,
                        () -> d.read(new Window(new TraceRange(0, 1), new SampleRange(0, 91), 1)));
            }
        }
    }

    /** Long traces are read one by one, large windows by several threads. */
    @Test
    void longTracesAndLargeWindows() throws IOException {
        try (SegyDataset d = open(new SegyFixture().format(3).shape(600, 30_000))) {
            checkAmplitudes(d.read(new Window(new TraceRange(0, 600), new SampleRange(100, 300), 1)));
            checkAmplitudes(d.read(new Window(new TraceRange(0, 600), new SampleRange(0, 30_000), 1)));
            checkAmplitudes(d.read(new Window(new TraceRange(1, 600), new SampleRange(0, 30_000), 5)));
        }
    }

    @Test
    void manyThreadsReadAtOnce() throws IOException {
        try (SegyDataset d = open(new SegyFixture().shape(2000, 100))) {
            AtomicInteger wrong = new AtomicInteger();
            Thread[] threads = IntStream.range(0, 6).mapToObj(i -> new Thread(() -> {
                try {
                    for (int k = 0; k < 30; k++) {
                        int first = (i * 307 + k * 53) % 1900;
                        checkAmplitudes(d.read(new Window(TraceRange.of(first, 100), new SampleRange(k, 100), 1)));
                        long[] il = d.headers().longs(HeaderKey.INLINE,
                                new TraceRange(first, Math.min(2000, first + 100 + 60 * i)));
                        assertEquals(10 + (first + 99) / 5, il[99]);
                    }
                } catch (IOException | AssertionError | RuntimeException e) {
                    wrong.incrementAndGet();
                }
            })).toArray(Thread[]::new);
            for (Thread t : threads) {
                t.start();
            }
            for (Thread t : threads) {
                assertTrue(join(t));
            }
            assertEquals(0, wrong.get());
        }
    }

    private static boolean join(Thread t) {
        try {
            t.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !t.isAlive();
    }

    @Test
    void headerColumns() throws IOException {
        int n = 20_000;
        try (SegyDataset d = open(new SegyFixture().shape(n, 2).fold(7))) {
            TraceHeaders h = d.headers();
            assertEquals(n, h.traceCount());
            assertEquals(d.layout().headerMap().columns(), h.columns());
            long[] all = h.longs(HeaderKey.INLINE, new TraceRange(0, n));
            for (int t = 0; t < n; t++) {
                assertEquals(10 + t / 7, all[t]);
            }
            assertArrayEquals(Arrays.copyOfRange(all, 8000, 9001), h.longs(HeaderKey.INLINE,
                    new TraceRange(8000, 9001)));
            assertArrayEquals(new long[] { 1000 + 8191 / 7, 1000 + 8192 / 7 },
                    h.longs(HeaderKey.CDP, new TraceRange(8191, 8193)));
            assertEquals(25.0 * (12_345 % 7), h.doubles(HeaderKey.OFFSET, new TraceRange(12_345, 12_346))[0]);
            assertEquals(0, h.longs(HeaderKey.OFFSET, new TraceRange(9, 9)).length);
            long[][] two = d.headers(List.of(HeaderKey.CROSSLINE, HeaderKey.INLINE, HeaderKey.CROSSLINE),
                    new TraceRange(0, n));
            assertArrayEquals(all, two[1]);
            assertArrayEquals(two[0], two[2]);
            assertEquals(20 + 9999 % 7, two[0][9999]);
            assertThrows(IndexOutOfBoundsException.class, () -> h.longs(HeaderKey.CDP, new TraceRange(0, n + 1)));
            assertEquals("line.7.sgy: there is no trace header 'nonsense'; choose one of the names that the header"
                    + " table"
                    + " shows.", assertThrows(DataException.class,
                            () -> h.longs(new HeaderKey("nonsense"), new TraceRange(0, 1))).getMessage());
        }
    }

    @Test
    void headerColumnsOfEveryTypeWithATinyCache() throws IOException {
        int n = 20_000;
        Path file = new SegyFixture().shape(n, 1).write(dir.resolve("t.sgy"));
        SegyLayout layout = SegyScanner.scan(file).layout();
        HeaderMap map = layout.headerMap().with(new HeaderKey("f4"), 25, FieldType.FLOAT32)
                .with(new HeaderKey("u4"), 25, FieldType.UINT32).with(new HeaderKey("i8"), 21, FieldType.INT64);
        try (SegyFile f = SegyFile.open(file, layout.with(map))) {
            for (long cache : new long[] { 0, 40_000, 1 << 20 }) {
                SegyHeaders h = new SegyHeaders(f, cache);
                for (int again = 0; again < 2; again++) {
                    long[] i8 = h.longs(new HeaderKey("i8"), new TraceRange(0, n));
                    double[] f4 = h.doubles(new HeaderKey("f4"), new TraceRange(0, n));
                    long[] u4 = h.longs(new HeaderKey("u4"), new TraceRange(0, n));
                    double[] u4d = h.doubles(new HeaderKey("u4"), new TraceRange(0, n));
                    for (int t = 0; t < n; t++) {
                        assertEquals((1000L + t / 5) << 32 | t % 5 + 1, i8[t]);
                        assertEquals(Float.intBitsToFloat(t % 5 + 1), f4[t]);
                        assertEquals(t % 5 + 1, u4[t]);
                        assertEquals(u4[t], u4d[t]);
                    }
                }
            }
        }
    }

    @Test
    void theColumnCacheIsBounded() {
        ColumnCache cache = new ColumnCache(1000);
        HeaderField f = HeaderMap.standard().fields().getFirst();
        for (int i = 0; i < 20; i++) {
            cache.put(f, i, new int[100]);
            assertTrue(cache.bytes() <= 1000);
        }
        assertTrue(cache.holds(List.of(f), 18, 19));
        assertFalse(cache.holds(List.of(f), 17, 19));
        cache.put(f, 99, new double[1000]);
        assertFalse(cache.holds(List.of(f), 99, 99), "larger than the cache");
        cache.put(f, 19, new int[10]);
        assertEquals(440, cache.bytes());
    }

    @Test
    void streamingLeadingAndTrailer() throws IOException {
        byte[] tail = { 1, 2, 3, 4, 5 };
        SegyFixture fixture = new SegyFixture().revision(0x0100, 1).trailer(tail).shape(30, 20);
        byte[] file = fixture.bytes();
        try (SegyDataset d = open(fixture)) {
            SegyFile f = d.file();
            assertArrayEquals(Arrays.copyOf(file, 6800), f.readLeading());
            assertArrayEquals(tail, f.trailer());
            byte[] traces = new byte[10 * 320];
            f.readTraces(20, 10, traces);
            assertArrayEquals(Arrays.copyOfRange(file, 6800 + 20 * 320, 6800 + 30 * 320), traces);
            assertThrows(IndexOutOfBoundsException.class, () -> f.readTraces(21, 10, traces));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileCutWhileOpenGivesASentence() throws IOException {
        Path file = new SegyFixture().shape(100, 50).write(dir.resolve("cut.sgy"));
        SegyLayout layout = SegyScanner.scan(file).layout();
        try (SegyDataset d = SegyDataset.open(file, layout)) {
            try (FileChannel c = FileChannel.open(file, StandardOpenOption.WRITE)) {
                c.truncate(3600 + 60 * 440 + 100);
            }
            checkAmplitudes(d.read(new Window(new TraceRange(0, 60), new SampleRange(0, 50), 1)));
            String expected = "cut.sgy: the file now ends at byte 30100, inside trace 60; it was cut while it was"
                    + " open, so"
                    + " open it again.";
            assertEquals(expected, assertThrows(DataException.class,
                    () -> d.read(new Window(new TraceRange(0, 100), new SampleRange(0, 50), 1))).getMessage());
            assertEquals(expected, assertThrows(DataException.class,
                    () -> d.file().readTraces(50, 50, new byte[50 * 440])).getMessage());
        }
        assertEquals("cut.sgy: the file has 30100 bytes where 47600 are expected; it was cut or replaced since it was"
                + " looked at, so open it again.",
                assertThrows(DataException.class, () -> SegyDataset.open(file, layout)).getMessage());
    }

    @Test
    void readingAClosedFile() throws IOException {
        SegyDataset d = open(new SegyFixture());
        d.close();
        d.close();
        assertEquals("line.7.sgy: the file was closed while it was read; open it again.",
                assertThrows(DataException.class,
                        () -> d.read(new Window(new TraceRange(0, 5), new SampleRange(0, 5), 1))).getMessage());
        assertThrows(DataException.class, () -> d.headers().longs(HeaderKey.CDP, new TraceRange(0, 5)));
    }

    @Test
    void cancellation() throws IOException {
        try (SegyDataset d = open(new SegyFixture().shape(2000, 500))) {
            AtomicInteger polls = new AtomicInteger();
            Progress cancelled = new Progress() {
                @Override
                public void begin(String phase, long total, String unit) {
                    throw new AssertionError("a read begins no phase");
                }

                @Override
                public void advance(long amount) {
                    throw new AssertionError("a read does not advance");
                }

                @Override
                public boolean isCancelled() {
                    return polls.incrementAndGet() > 3;
                }

                @Override
                public Progress split(double share) {
                    return this;
                }
            };
            assertThrows(CancelledException.class,
                    () -> d.read(new Window(new TraceRange(0, 2000), new SampleRange(0, 500), 1), cancelled));
            checkAmplitudes(d.read(new Window(new TraceRange(0, 10), new SampleRange(0, 500), 1)));
        }
    }

    @Test
    void namesAndProperties() throws IOException {
        try (SegyDataset d = open(new SegyFixture().interval(2000).trailer(new byte[40]))) {
            assertEquals("line.7", d.name());
            assertEquals(dir.resolve("line.7.sgy"), d.location());
            assertEquals(List.of(new Property("Format", "SEG-Y revision 0"), new Property("Traces", "25"),
                    new Property("Samples per trace", "50"), new Property("Sample interval", "2 ms"),
                    new Property("First sample", "0 ms"), new Property("Last sample", "98 ms"),
                    new Property("Vertical axis", "Time"),
                    new Property("Sample format", "1 (4-byte IBM floating point)"),
                    new Property("Byte order", "big-endian"), new Property("Text encoding", "EBCDIC"),
                    new Property("File size", "14.6 kB"), new Property("Bytes after the last trace", "40 bytes")),
                    d.properties());
        }
        assertEquals("小文件", SegyDataset.baseName(Path.of("小文件.sgy")));
        assertEquals(".sgy", SegyDataset.baseName(Path.of(".sgy")));
        assertEquals("noending", SegyDataset.baseName(Path.of("x", "noending")));
    }

    @Test
    void fileNamesInAnyScript() throws IOException {
        Path file = new SegyFixture().write(dir.resolve("小文件 é Ж.sgy"));
        try (SegyDataset d = SegyDataset.open(file)) {
            assertEquals("小文件 é Ж", d.name());
            checkAmplitudes(d.read(Window.of(new TraceRange(0, 25), d.sampling())));
        }
    }

    @Test
    void aHundredGigabytesOpenLikeAnything() throws IOException {
        Path file = dir.resolve("huge.sgy");
        byte[] head = new SegyFixture().shape(1, 1000).bytes();
        long traces = 25_000_000;
        Files.write(file, Arrays.copyOf(head, 3600));
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
            f.setLength(3600 + traces * 4240);
            for (long t : new long[] { 0, traces / 2, traces - 1 }) {
                f.seek(3600 + t * 4240);
                f.write(head, 3600, 4240);
            }
        } catch (IOException e) {
            org.junit.jupiter.api.Assumptions.abort("no sparse files of this size here: " + e.getMessage());
        }
        try (SegyDataset d = SegyDataset.open(file)) {
            assertEquals(traces, d.traceCount());
            TraceBlock block = d.read(new Window(new TraceRange(traces - 1, traces), new SampleRange(0, 1000), 1));
            for (int s = 0; s < 1000; s++) {
                assertEquals(SegyFixture.amplitude(0, s), block.at(0, s));
            }
            assertArrayEquals(new long[] { 0, 10 },
                    d.headers().longs(HeaderKey.INLINE, new TraceRange(traces - 2, traces)));
            assertEquals(5, d.read(new Window(new TraceRange(0, traces), new SampleRange(0, 10), 5_000_000)).traces());
        } finally {
            Files.delete(file);
        }
    }
}
