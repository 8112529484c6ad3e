// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moveout.data.DataException;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

/** Directories written by zarr-python and DuckDB the way SeisProc writes them. */
class SeisProcDatasetTest {
    @TempDir
    private Path directory;

    private static Path fixture(String name) throws URISyntaxException {
        return Path.of(SeisProcDatasetTest.class.getResource("/store/seisproc/make.py").toURI()).resolveSibling(name);
    }

    @ParameterizedTest
    @ValueSource(strings = { "zstd", "lz4", "plain" })
    void windowsAcrossChunksAreRight(String name) throws Exception {
        Path path = fixture(name);
        assertTrue(SeisProcDataset.isSeisProc(path));
        assertFalse(StoreDataset.isStore(path));
        try (SeisProcDataset data = SeisProcDataset.open(path)) {
            assertEquals(230, data.traceCount());
            assertEquals(50, data.sampling().count());
            assertEquals(4.0, data.sampling().interval());
            for (Window window : List.of(Window.of(new TraceRange(0, 230), data.sampling()),
                    new Window(new TraceRange(60, 215), new SampleRange(17, 44), 7),
                    new Window(new TraceRange(229, 230), new SampleRange(49, 50), 1))) {
                TraceBlock block = data.read(window);
                for (int c = 0; c < block.traces(); c++) {
                    for (int s = 0; s < block.samples(); s++) {
                        double expected = window.trace(c) + (s + window.samples().first()) / 100.0;
                        assertEquals((float) expected, block.at(c, s));
                    }
                }
            }
            assertThrows(IndexOutOfBoundsException.class,
                    () -> data.read(Window.of(new TraceRange(0, 231), data.sampling())));
        }
    }

    @Test
    void headersAndEnsemblesAreRead() throws Exception {
        try (SeisProcDataset data = SeisProcDataset.open(fixture("zstd"))) {
            assertEquals(List.of("trace_index", "inline", "offset"),
                    data.headers().columns().stream().map(c -> c.key().name()).toList());
            assertEquals(105, data.headers().longs(HeaderKey.INLINE, new TraceRange(120, 130))[0]);
            assertEquals(125, data.headers().doubles(HeaderKey.OFFSET, new TraceRange(120, 130))[0]);
            EnsembleIndex index = data.ensembles().orElseThrow();
            assertEquals(10, index.count());
            assertEquals(new TraceRange(46, 69), index.range(2));
        }
        try (SeisProcDataset data = SeisProcDataset.open(fixture("lz4"))) {
            assertTrue(data.headers().columns().isEmpty());
            assertTrue(data.ensembles().isEmpty());
        }
    }

    @Test
    void damageIsToldInASentence() throws Exception {
        Path copy = directory.resolve("copy");
        try (var walk = Files.walk(fixture("zstd"))) {
            for (Path p : walk.toList()) {
                Files.copy(p, copy.resolve(fixture("zstd").relativize(p).toString()));
            }
        }
        Path chunk = copy.resolve("traces.zarr/0.1");
        Files.write(chunk, java.util.Arrays.copyOf(Files.readAllBytes(chunk), 40));
        try (SeisProcDataset data = SeisProcDataset.open(copy)) {
            String message = assertThrows(DataException.class,
                    () -> data.read(Window.of(new TraceRange(90, 110), data.sampling()))).getMessage();
            assertTrue(message.contains("0.1"), message);
        }
        Files.writeString(copy.resolve("metadata.json"), "{\"sample_rate\": -1}");
        assertThrows(DataException.class, () -> SeisProcDataset.open(copy));
        Files.writeString(copy.resolve("metadata.json"), "{oops");
        assertThrows(DataException.class, () -> SeisProcDataset.open(copy));
        Files.writeString(copy.resolve("metadata.json"), "{}");
        Files.writeString(copy.resolve("traces.zarr/.zarray"), "{}");
        assertThrows(IOException.class, () -> SeisProcDataset.open(copy));
    }
}
