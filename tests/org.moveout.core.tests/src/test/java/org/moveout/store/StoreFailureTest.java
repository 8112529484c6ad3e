// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;

/** Kills, damage, collisions and cancellation. */
class StoreFailureTest {
    private static final ChunkGrid GRID = new ChunkGrid(1_234, 100, 200, 50);

    @TempDir
    private Path directory;
    private Path path;
    private Path partial;
    private float[] data;
    private StoreSpec spec;

    @BeforeEach
    void prepare() {
        path = directory.resolve("line7.moveout");
        partial = directory.resolve("line7.moveout.partial");
        data = SampleStore.amplitudes(GRID, 9);
        spec = SampleStore.spec(GRID, ElementType.FLOAT32, Compression.DEFAULT);
    }

    private static void assertSays(Exception e, String... parts) {
        for (String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage() + " does not say '" + part + "'");
        }
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
    }

    private DataException refused(StoreSpec wanted, WriteOption... options) {
        return assertThrows(DataException.class, () -> StoreWriter.create(path, wanted, options).close());
    }

    /** What a kill -9 leaves: a copy of the directory while the writer is at work. */
    private void killAfter(long chunks) throws IOException {
        try (StoreWriter writer = StoreWriter.create(path, spec)) {
            SampleStore.writeChunks(writer, data, 0, chunks);
            writer.writeHeaders(SampleStore.headers(0, 300));
            copy(partial, directory.resolve("copy"));
        }
        assertFalse(Files.exists(partial));
        Files.move(directory.resolve("copy"), partial);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (Path p : walk.toList()) {
                Files.copy(p, to.resolve(from.relativize(p).toString()));
            }
        }
    }

    private void assertComplete() throws IOException {
        try (StoreDataset store = StoreDataset.open(path)) {
            assertEquals(List.of(), new StoreVerifier(store, 2).run(Progress.NONE).problems());
            assertArrayEquals(data, store.read(Window.of(new TraceRange(0, 1_234), store.sampling())).data());
        }
        assertEquals(List.of("line7.moveout"), SampleStore.names(directory));
        assertFalse(SampleStore.names(path).contains("journal"));
        assertFalse(SampleStore.names(path).contains("lock"));
    }

    @Test
    void aKilledWriteIsResumed() throws IOException {
        killAfter(4);
        assertSays(refused(spec), "line7.moveout", "unfinished", "--resume", "--overwrite");
        // one chunk file was damaged, one is only half there, a line of the journal was cut short
        Path chunk = partial.resolve("traces.zarr/1.0");
        byte[] bytes = Files.readAllBytes(chunk);
        bytes[500] ^= 4;
        Files.write(chunk, bytes);
        Files.write(partial.resolve("traces.zarr/4.0"), new byte[100]);
        Files.writeString(partial.resolve("journal"), "chunk 5 99", java.nio.file.StandardOpenOption.APPEND);
        try (StoreWriter writer = StoreWriter.create(path, spec, WriteOption.RESUME)) {
            assertTrue(writer.hasChunk(0));
            assertFalse(writer.hasChunk(1));
            assertTrue(writer.hasChunk(3));
            assertFalse(writer.hasChunk(4));
            assertFalse(writer.hasChunk(5));
            SampleStore.writeChunks(writer, data, 0, GRID.chunks());
            SampleStore.writeTables(writer);
            SampleStore.publish(writer, data);
        }
        assertComplete();
    }

    @Test
    void aResumedWriteCanBeKilledAndResumedAgain() throws IOException {
        killAfter(2);
        try (StoreWriter writer = StoreWriter.create(path, spec, WriteOption.RESUME)) {
            SampleStore.writeChunks(writer, data, 0, 5);
            copy(partial, directory.resolve("copy"));
        }
        Files.move(directory.resolve("copy"), partial);
        try (StoreWriter writer = StoreWriter.create(path, spec, WriteOption.RESUME)) {
            for (int c = 0; c < 5; c++) {
                assertTrue(writer.hasChunk(c));
            }
            SampleStore.writeChunks(writer, data, 5, GRID.chunks());
            SampleStore.writeTables(writer);
            SampleStore.publish(writer, data);
        }
        assertComplete();
    }

    @Test
    void anotherSourceOrOtherSettingsAreNotResumed() throws IOException {
        killAfter(2);
        SourceInfo later = new SourceInfo(spec.source().path(), spec.source().size(), Instant.EPOCH);
        StoreSpec changed = new StoreSpec(spec.name(), spec.sampling(), spec.type(), spec.grid(), spec.compression(),
                spec.headers(), spec.ensembleKeys(), later, spec.layoutJson(), spec.provenance(), spec.tool());
        assertSays(refused(changed, WriteOption.RESUME), "changed", "--overwrite");
        StoreSpec other = SampleStore.spec(GRID, ElementType.FLOAT32, Compression.SMALL);
        assertSays(refused(other, WriteOption.RESUME), "other settings");
        assertTrue(Files.exists(partial.resolve("journal")), "a refusal deletes nothing");
        SampleStore.write(path, other, data, WriteOption.RESUME, WriteOption.OVERWRITE);
        assertComplete();
    }

    @Test
    void overwriteThrowsAPartialAway() throws IOException {
        killAfter(3);
        try (StoreWriter writer = StoreWriter.create(path, spec, WriteOption.OVERWRITE)) {
            assertFalse(writer.hasChunk(0));
        }
        assertEquals(List.of(), SampleStore.names(directory));
    }

    @Test
    void closingWithoutPublishingLeavesNothing() throws IOException {
        try (StoreWriter writer = StoreWriter.create(path, spec)) {
            SampleStore.writeChunks(writer, data, 0, 3);
            SampleStore.writeTables(writer);
            assertTrue(Files.exists(partial));
            assertTrue(writer.bytesWritten() > 0);
        }
        assertEquals(List.of(), SampleStore.names(directory));
    }

    @Test
    void anExistingStoreIsReplacedOnlyIfAskedAndOnlyInTheEnd() throws IOException {
        SampleStore.write(path, spec, new float[data.length]);
        assertSays(refused(spec), "line7.moveout", "--overwrite");
        assertSays(refused(spec, WriteOption.RESUME), "--overwrite");
        try (StoreWriter writer = StoreWriter.create(path, spec, WriteOption.OVERWRITE)) {
            SampleStore.writeChunks(writer, data, 0, 2);
        }
        try (StoreDataset old = StoreDataset.open(path)) {
            assertEquals(0, old.read(Window.of(new TraceRange(0, 1), old.sampling())).at(0, 5));
        }
        SampleStore.write(path, spec, data, WriteOption.OVERWRITE);
        assertComplete();
    }

    @Test
    void whatIsNoStoreIsNeverOverwritten() throws IOException {
        Files.createDirectory(path);
        Files.writeString(path.resolve("thesis.txt"), "important");
        assertSays(refused(spec, WriteOption.OVERWRITE), "no Moveout store");
        assertEquals(List.of("line7.moveout"), SampleStore.names(directory));
        Files.delete(path.resolve("thesis.txt"));
        Files.delete(path);
        Files.createDirectory(partial);
        Files.writeString(partial.resolve("thesis.txt"), "important");
        assertSays(refused(spec, WriteOption.OVERWRITE), "in the way");
        assertTrue(Files.exists(partial.resolve("thesis.txt")));
    }

    @Test
    void twoWritersOfOneStoreDoNotMeet() throws IOException {
        try (StoreWriter writer = StoreWriter.create(path, spec)) {
            assertSays(refused(spec), "being written");
            assertSays(refused(spec, WriteOption.RESUME, WriteOption.OVERWRITE), "being written");
            SampleStore.writeChunks(writer, data, 0, GRID.chunks());
            SampleStore.writeTables(writer);
            SampleStore.publish(writer, data);
        }
        assertComplete();
    }

    @Test
    void anOldStoreMovedAsideByAKilledRunComesBack() throws IOException {
        SampleStore.write(path, spec, data);
        Files.move(path, directory.resolve("line7.moveout.replaced"));
        assertSays(refused(spec), "--overwrite");
        assertComplete();
    }

    @Test
    void unfinishedStoresCannotBePublished() throws IOException {
        try (StoreWriter writer = StoreWriter.create(path, spec)) {
            SampleStore.writeChunks(writer, data, 1, GRID.chunks());
            SampleStore.writeTables(writer);
            assertThrows(IllegalStateException.class, () -> SampleStore.publish(writer, data));
        }
        try (StoreWriter writer = StoreWriter.create(path, spec)) {
            SampleStore.writeChunks(writer, data, 0, GRID.chunks());
            writer.writeHeaders(SampleStore.headers(0, 1_233));
            assertThrows(IllegalStateException.class, () -> SampleStore.publish(writer, data));
            assertThrows(IllegalArgumentException.class, () -> writer.writeHeaders(SampleStore.headers(0, 1)));
        }
        assertEquals(List.of(), SampleStore.names(directory));
    }

    @Test
    void aFlippedBitIsFoundAndNamed() throws IOException {
        SampleStore.write(path, spec, data);
        Path chunk = path.resolve("traces.zarr/3.0");
        byte[] bytes = Files.readAllBytes(chunk);
        for (int at : new int[] { bytes.length - 1, bytes.length / 2, 3, 9, 20 }) {
            byte[] bad = bytes.clone();
            bad[at] ^= 1;
            Files.write(chunk, bad);
            try (StoreDataset store = StoreDataset.open(path)) {
                List<String> problems = new StoreVerifier(store, 2).run(Progress.NONE).problems();
                assertEquals(1, problems.size(), problems.toString());
                assertTrue(problems.get(0).contains("traces.zarr/3.0 (traces 600:800)"), problems.get(0));
                Window all = new Window(new TraceRange(600, 800), new SampleRange(0, 100), 1);
                assertSays(assertThrows(DataException.class, () -> store.read(all)), "traces.zarr/3.0", "import");
                assertThrows(DataException.class, () -> store.chunkReader().read(3, new float[20_000]));
                store.read(new Window(new TraceRange(0, 600), new SampleRange(0, 100), 1));
            }
        }
    }

    @Test
    void shortAndMissingChunksAreErrorsNotZeros() throws IOException {
        SampleStore.write(path, spec, data);
        Path chunk = path.resolve("traces.zarr/2.0");
        byte[] bytes = Files.readAllBytes(chunk);
        Files.write(chunk, java.util.Arrays.copyOf(bytes, bytes.length - 7));
        try (StoreDataset store = StoreDataset.open(path)) {
            Window few = new Window(new TraceRange(410, 412), new SampleRange(10, 20), 1);
            assertSays(assertThrows(DataException.class, () -> store.read(few)), "traces.zarr/2.0", "bytes instead of");
            Files.delete(chunk);
            assertSays(assertThrows(DataException.class, () -> store.read(few)), "traces.zarr/2.0", "missing");
            List<String> problems = new StoreVerifier(store, 1).run(Progress.NONE).problems();
            assertEquals(1, problems.size());
            assertTrue(problems.get(0).contains("missing"));
        }
    }

    @Test
    void damageToTheOtherFilesIsFoundAndNamed() throws IOException {
        SampleStore.write(path, spec, data);
        for (String name : List.of("headers.parquet", "ensembles.parquet", "exact_samples.parquet", "chunks.manifest",
                "source/textual.bin", "traces.zarr/zarr.json", "traces.zarr/.zarray")) {
            Path file = path.resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            byte[] bad = bytes.clone();
            bad[bytes.length / 2] ^= 8;
            Files.write(file, bad);
            try (StoreDataset store = StoreDataset.open(path)) {
                List<String> problems = new StoreVerifier(store, 1).run(Progress.NONE).problems();
                assertTrue(problems.stream().anyMatch(p -> p.contains(name + " has changed")), name + problems);
            }
            Files.delete(file);
            try (StoreDataset store = StoreDataset.open(path)) {
                List<String> problems = new StoreVerifier(store, 1).run(Progress.NONE).problems();
                assertTrue(problems.stream().anyMatch(p -> p.contains(name + " is missing")), name + problems);
            }
            Files.write(file, bytes);
        }
        assertComplete();
    }

    @Test
    void damagedHeadersAreASentenceToWhoeverReadsThem() throws IOException {
        SampleStore.write(path, spec, data);
        Path file = path.resolve("headers.parquet");
        byte[] bytes = Files.readAllBytes(file);
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 120; i++) {
            byte[] bad = bytes.clone();
            for (int k = 0; k < 3; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            try (StoreDataset store = StoreDataset.open(path)) {
                for (var column : store.headers().columns()) {
                    store.headers().longs(column.key(), new TraceRange(0, 1_234));
                }
            } catch (DataException e) {
                assertSays(e, "headers.parquet");
            }
        }
        Files.delete(file);
        try (StoreDataset store = StoreDataset.open(path)) {
            assertSays(assertThrows(DataException.class,
                    () -> store.headers().longs(HeaderKey.INLINE, new TraceRange(0, 1))), "headers.parquet", "missing");
        }
    }

    @Test
    void verifyingAndReadingCanBeCancelled() throws IOException {
        SampleStore.write(path, spec, data);
        try (StoreDataset store = StoreDataset.open(path)) {
            AtomicInteger asked = new AtomicInteger();
            Progress impatient = new TaskProgress(state -> {
            }, () -> asked.incrementAndGet() > 12);
            assertThrows(CancelledException.class, () -> new StoreVerifier(store, 2).run(impatient));
            Progress cancelled = new TaskProgress(state -> {
            }, () -> true);
            assertThrows(CancelledException.class,
                    () -> store.read(Window.of(new TraceRange(0, 10), store.sampling()), cancelled));
            assertComplete();
        }
    }

    @Test
    void manyReadersDoNotDisturbOneAnother() throws Exception {
        SampleStore.write(path, spec, data);
        try (StoreDataset store = StoreDataset.open(path)) {
            List<Thread> readers = new java.util.ArrayList<>();
            AtomicInteger good = new AtomicInteger();
            for (int r = 0; r < 8; r++) {
                int seed = r;
                readers.add(Thread.ofPlatform().start(() -> {
                    java.util.Random random = new java.util.Random(seed);
                    try {
                        for (int i = 0; i < 60; i++) {
                            int t = random.nextInt(1_200);
                            float[] got = store.read(Window.of(TraceRange.of(t, 34), store.sampling())).data();
                            assertArrayEquals(java.util.Arrays.copyOfRange(data, t * 100, (t + 34) * 100), got);
                            assertEquals(SampleStore.inline(t),
                                    store.headers().longs(HeaderKey.INLINE, TraceRange.of(t, 1))[0]);
                            assertEquals(177, store.ensembles().orElseThrow().count());
                        }
                        good.incrementAndGet();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }));
            }
            for (Thread reader : readers) {
                reader.join();
            }
            assertEquals(8, good.get());
        }
    }

    @Test
    void anInterruptedReadHarmsOnlyItself() throws Exception {
        SampleStore.write(path, spec, data);
        try (StoreDataset store = StoreDataset.open(path)) {
            Thread.currentThread().interrupt();
            assertThrows(IOException.class, () -> store.read(Window.of(new TraceRange(0, 300), store.sampling())));
            assertTrue(Thread.interrupted());
            assertEquals(data[0], store.read(Window.of(new TraceRange(0, 300), store.sampling())).at(0, 0));
        }
    }
}
