// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moveout.data.AmplitudeAccumulator;
import org.moveout.data.DataException;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

/** What is written comes back, bit for bit. */
class StoreRoundTripTest {
    private static final ChunkGrid GRID = new ChunkGrid(2_345, 151, 500, 100);

    @TempDir
    private Path directory;

    @Test
    void metadataComesBack() throws IOException {
        Path path = directory.resolve("line7.moveout");
        float[] data = SampleStore.amplitudes(GRID, 1);
        StoreSpec spec = SampleStore.spec(GRID, ElementType.FLOAT32, Compression.DEFAULT);
        StoreMetadata written = SampleStore.write(path, spec, data);
        try (StoreDataset store = StoreDataset.open(path)) {
            assertEquals(written, store.metadata());
            assertEquals("{\"revision\":1,\"fields\":[1,2.5,\"x\"]}", store.metadata().layoutJson());
            assertEquals(GRID, store.metadata().grid());
            assertEquals("ab12", store.metadata().sha256());
            assertEquals(SampleStore.SOURCE, store.metadata().source());
            assertEquals(2_345, store.traceCount());
            assertEquals("line7", store.name());
            assertTrue(store.metadata().ratio() > 1.05, "ratio " + store.metadata().ratio());
            assertTrue(store.properties().stream().anyMatch(p -> p.value().equals("2,345")));
        }
        assertTrue(StoreDataset.isStore(path));
        assertFalse(StoreDataset.isStore(directory));
        assertEquals(List.of("line7.moveout"), SampleStore.names(directory));
        assertEquals(List.of("chunks.manifest", "ensembles.parquet", "exact_samples.parquet", "headers.parquet",
                "metadata.json", "source", "traces.zarr"), SampleStore.names(path));
    }

    @Test
    void statisticsWithoutFiniteSamplesComeBack() throws IOException {
        Path path = directory.resolve("nan.moveout");
        ChunkGrid grid = new ChunkGrid(3, 10, 3, 3);
        float[] data = new float[30];
        java.util.Arrays.fill(data, Float.NaN);
        StoreMetadata written = SampleStore.write(path,
                SampleStore.spec(grid, ElementType.FLOAT32, Compression.DEFAULT), data);
        try (StoreDataset store = StoreDataset.open(path)) {
            assertEquals(written.statistics(), store.metadata().statistics());
            assertTrue(Double.isNaN(store.metadata().statistics().rms()));
        }
    }

    @Test
    void everyWindowIsWhatWasWritten() throws IOException {
        Path path = directory.resolve("line7.moveout");
        float[] data = SampleStore.amplitudes(GRID, 2);
        SampleStore.write(path, SampleStore.spec(GRID, ElementType.FLOAT32, Compression.DEFAULT), data);
        try (StoreDataset store = StoreDataset.open(path)) {
            Random random = new Random(3);
            for (int i = 0; i < 300; i++) {
                long first = random.nextLong(2_345);
                long end = Math.min(2_345, first + random.nextInt(1, i % 3 == 0 ? 2_000 : 120));
                int s0 = i % 4 == 0 ? 0 : random.nextInt(151);
                int s1 = i % 4 == 0 ? 151 : random.nextInt(s0, 152);
                int stride = i % 2 == 0 ? 1 : random.nextInt(1, 400);
                assertWindow(store, data, new Window(new TraceRange(first, end), new SampleRange(s0, s1), stride));
            }
            assertThrows(IndexOutOfBoundsException.class,
                    () -> store.read(new Window(new TraceRange(2_340, 2_346), new SampleRange(0, 1), 1)));
            assertEquals(0, store.read(new Window(new TraceRange(5, 5), new SampleRange(0, 151), 1)).data().length);
        }
    }

    private static void assertWindow(StoreDataset store, float[] data, Window window) throws IOException {
        TraceBlock block = store.read(window);
        int ns = store.sampling().count();
        float[] expected = new float[block.data().length];
        for (int c = 0; c < block.traces(); c++) {
            System.arraycopy(data, (int) window.trace(c) * ns + window.samples().first(), expected,
                    c * block.samples(), block.samples());
        }
        assertArrayEquals(expected, block.data(), window.toString());
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void everyTypeKeepsItsBits(ElementType type) throws IOException {
        for (Compression compression : List.of(Compression.DEFAULT, Compression.SMALL, Compression.NONE,
                new Compression(Compression.Codec.ZSTD, 3, Compression.Shuffle.NONE))) {
            ChunkGrid grid = new ChunkGrid(1_203, 77, 256, 100);
            Path path = directory.resolve(type + "." + compression.level() + compression.shuffle() + ".moveout");
            byte[] samples = new byte[1_203 * 77 * type.bytes()];
            new Random(type.ordinal()).nextBytes(samples);
            java.util.Arrays.fill(samples, 0, 5_000, (byte) 7);
            try (StoreWriter writer = StoreWriter.create(path, SampleStore.spec(grid, type, compression))) {
                ChunkEncoder encoder = writer.encoder();
                for (long c = grid.chunks() - 1; c >= 0; c--) {
                    TraceRange range = grid.range(c);
                    int n = encoder.encode(samples, (int) range.first() * 77 * type.bytes(), range.intCount());
                    writer.writeChunk(c, encoder.buffer(), n);
                }
                SampleStore.writeTables(writer);
                writer.publish(new AmplitudeAccumulator(1, 1).statistics(),
                        Optional.of(SampleStore.ensembles(1_203)), "");
            }
            try (StoreDataset store = StoreDataset.open(path)) {
                ChunkReader reader = store.chunkReader();
                byte[] back = new byte[grid.chunkSamples() * type.bytes()];
                float[] floats = new float[grid.chunkSamples()];
                for (long c = 0; c < grid.chunks(); c++) {
                    int traces = reader.readNative(c, back);
                    int from = (int) grid.range(c).first() * 77 * type.bytes();
                    assertEquals(grid.range(c).intCount(), traces);
                    assertArrayEquals(java.util.Arrays.copyOfRange(samples, from, from + traces * 77 * type.bytes()),
                            java.util.Arrays.copyOf(back, traces * 77 * type.bytes()));
                    assertEquals(traces, reader.read(c, floats));
                    float[] expected = new float[traces * 77];
                    type.toFloats(samples, from, expected, 0, expected.length);
                    assertArrayEquals(bits(expected), bits(java.util.Arrays.copyOf(floats, expected.length)));
                }
                TraceBlock part = store.read(new Window(new TraceRange(250, 270), new SampleRange(3, 50), 3));
                float[] one = new float[77];
                type.toFloats(samples, 253 * 77 * type.bytes(), one, 0, 77);
                assertEquals(Float.floatToRawIntBits(one[10]), Float.floatToRawIntBits(part.at(1, 7)));
            }
        }
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }

    @Test
    void integersAreRoundedAndClipped() {
        float[] values = { 0.5f, 1.5f, -0.5f, 127.6f, -1e9f, 1e20f, Float.NaN, 2.4999f };
        byte[] bytes = new byte[8];
        ElementType.INT8.fromFloats(values, 0, bytes, 0, 8);
        assertArrayEquals(new byte[] { 0, 2, 0, 127, -128, 127, 0, 2 }, bytes);
        byte[] wide = new byte[32];
        ElementType.INT32.fromFloats(values, 0, wide, 0, 8);
        float[] back = new float[8];
        ElementType.INT32.toFloats(wide, 0, back, 0, 8);
        assertArrayEquals(new float[] { 0, 2, 0, 128, -1e9f, 2_147_483_647f, 0, 2 }, back);
    }

    @Test
    void headersComeBackByColumnAndByBatch() throws IOException {
        Path path = directory.resolve("line7.moveout");
        ChunkGrid grid = new ChunkGrid(70_003, 4, 8_000, 8_000);
        SampleStore.write(path, SampleStore.spec(grid, ElementType.FLOAT32, Compression.DEFAULT),
                SampleStore.amplitudes(grid, 4));
        try (StoreDataset store = StoreDataset.open(path)) {
            assertEquals(SampleStore.COLUMNS, store.headers().columns());
            TraceRange range = new TraceRange(65_000, 70_003);
            long[] inlines = store.headers().longs(HeaderKey.INLINE, range);
            long[] big = store.headers().longs(SampleStore.BIG, range);
            long[] serial = store.headers().longs(SampleStore.SERIAL, range);
            double[] weight = store.headers().doubles(SampleStore.WEIGHT, range);
            double[] precise = store.headers().doubles(SampleStore.PRECISE, range);
            long[] id = store.headers().longs(HeaderKey.TRACE_ID, range);
            for (int i = 0; i < inlines.length; i++) {
                long t = 65_000 + i;
                assertEquals(SampleStore.inline(t), inlines[i]);
                assertEquals(3_000_000_000L + t, big[i]);
                assertEquals(t * 10_000_000_000L, serial[i]);
                assertEquals((float) (t * 0.1), weight[i]);
                assertEquals(Math.sqrt(t), precise[i]);
                assertEquals(1, id[i]);
            }
            assertThrows(DataException.class, () -> store.headers().longs(HeaderKey.CDP, range));
            long next = 100;
            List<HeaderKey> keys = List.of(SampleStore.BIG, HeaderKey.OFFSET, SampleStore.PRECISE);
            try (HeaderScan scan = store.headers().scan(keys, new TraceRange(100, 70_000), 3_000)) {
                while (scan.next()) {
                    assertEquals(next, scan.batch().firstTrace());
                    for (int i = 0; i < scan.batch().count(); i++) {
                        assertEquals(3_000_000_000L + next, scan.batch().longAt(0, i));
                        assertEquals(next % SampleStore.FOLD * 25 - 50, scan.batch().ints(1)[i]);
                        assertEquals(Math.sqrt(next), scan.batch().doubles(2)[i]);
                        next++;
                    }
                }
            }
            assertEquals(70_000, next);
        }
    }

    @Test
    void candidatesAreNarrowedByRowGroup() throws IOException {
        Path path = directory.resolve("line7.moveout");
        ChunkGrid grid = new ChunkGrid(70_003, 1, 8_000, 8_000);
        SampleStore.write(path, SampleStore.spec(grid, ElementType.INT16, Compression.DEFAULT),
                SampleStore.amplitudes(grid, 4));
        try (StoreDataset store = StoreDataset.open(path)) {
            StoreHeaders headers = store.headers();
            long last = SampleStore.inline(70_002);
            assertEquals(List.of(new TraceRange(65_536, 70_003)), headers.candidates(HeaderKey.INLINE, last, last));
            assertEquals(List.of(new TraceRange(0, 65_536)), headers.candidates(HeaderKey.INLINE, 0, 100));
            assertEquals(List.of(new TraceRange(0, 70_003)), headers.candidates(HeaderKey.INLINE, 100, 1e9));
            assertEquals(List.of(), headers.candidates(HeaderKey.INLINE, 1, 99));
            assertEquals(List.of(new TraceRange(65_536, 70_003)),
                    headers.candidates(SampleStore.BIG, 3_000_070_000.0, 3_000_070_000.0));
        }
    }

    @Test
    void ensemblesExactSamplesAndSourceComeBack() throws IOException {
        Path path = directory.resolve("line7.moveout");
        SampleStore.write(path, SampleStore.spec(GRID, ElementType.FLOAT32, Compression.DEFAULT),
                SampleStore.amplitudes(GRID, 5));
        try (StoreDataset store = StoreDataset.open(path)) {
            EnsembleIndex index = store.ensembles().orElseThrow();
            assertEquals(335, index.count());
            assertEquals(2_345, index.traceCount());
            assertEquals(SampleStore.ensembles(2_345).get(200), index.get(200));
            try (ExactSamples exact = store.exactSamples(new TraceRange(10, 16))) {
                for (long t : new long[] { 12, 15 }) {
                    assertTrue(exact.next());
                    assertEquals(t, exact.trace());
                    assertEquals(0, exact.sample());
                    assertEquals((int) (0x80000000L + t), exact.word());
                    assertTrue(exact.next());
                    assertEquals(1, exact.sample());
                    assertEquals(-1, exact.word());
                }
                assertFalse(exact.next());
                assertFalse(exact.next());
            }
            assertEquals(2 * 782, store.metadata().exactSamples());
            assertEquals(List.of("textual.bin"), store.sources());
            assertEquals("C 1 TEST", new String(store.source("textual.bin"), StandardCharsets.US_ASCII));
            assertThrows(DataException.class, () -> store.source("../metadata.json"));
        }
    }

    @Test
    void anEmptyDatasetIsAStoreToo() throws IOException {
        Path path = directory.resolve("empty.moveout");
        ChunkGrid grid = ChunkGrid.of(0, 100, ElementType.FLOAT32);
        SampleStore.write(path, SampleStore.spec(grid, ElementType.FLOAT32, Compression.DEFAULT), new float[0]);
        try (StoreDataset store = StoreDataset.open(path)) {
            assertEquals(0, store.traceCount());
            assertEquals(0, store.headers().longs(HeaderKey.INLINE, new TraceRange(0, 0)).length);
            assertEquals(0, store.ensembles().orElseThrow().count());
            assertTrue(new StoreVerifier(store, 1).run(org.moveout.data.task.Progress.NONE).sound());
        }
    }

    @Test
    void whatIsNoStoreIsRefusedInASentence() throws IOException {
        assertTrue(assertThrows(DataException.class, () -> StoreDataset.open(directory)).getMessage()
                .contains("this is no store"));
        Path odd = Files.createDirectory(directory.resolve("odd"));
        Files.writeString(odd.resolve("metadata.json"), "{\"sampling\": 4}");
        assertThrows(DataException.class, () -> StoreDataset.open(odd));
        Files.writeString(odd.resolve("metadata.json"), "{\"format\":\"moveout-store\",\"format_version\":2,\"x\":[]}");
        assertTrue(assertThrows(DataException.class, () -> StoreDataset.open(odd)).getMessage().contains("newer"));
        Files.writeString(odd.resolve("metadata.json"), "{\"format\":\"moveout-store\",\"format_version\":1,\"na");
        assertTrue(assertThrows(DataException.class, () -> StoreDataset.open(odd)).getMessage().contains("damaged"));
    }
}
