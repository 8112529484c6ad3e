// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moveout.data.AmplitudeAccumulator;

import dev.zarr.zarrjava.store.FilesystemStore;
import dev.zarr.zarrjava.store.StoreHandle;

/** Other programs read our stores: zarr-python, zarr-java, DuckDB, NumPy. */
class StoreOracleTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final ChunkGrid GRID = new ChunkGrid(1_111, 300, 256, 64);

    @TempDir
    private Path directory;

    private byte[] write(Path path, ElementType type, Compression compression) throws IOException {
        byte[] samples = new byte[1_111 * 300 * type.bytes()];
        new Random(7).nextBytes(samples);
        float[] smooth = SampleStore.amplitudes(GRID, 7);
        type.fromFloats(smooth, 0, samples, 0, smooth.length / 2);
        try (StoreWriter writer = StoreWriter.create(path, SampleStore.spec(GRID, type, compression))) {
            ChunkEncoder encoder = writer.encoder();
            for (long c = 0; c < GRID.chunks(); c++) {
                int n = encoder.encode(samples, (int) GRID.range(c).first() * 300 * type.bytes(),
                        GRID.range(c).intCount());
                writer.writeChunk(c, encoder.buffer(), n);
            }
            SampleStore.writeTables(writer);
            writer.publish(new AmplitudeAccumulator(1, 1).statistics(), Optional.of(SampleStore.ensembles(1_111)), "");
        }
        return samples;
    }

    private String python(String script, String... arguments) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("script.py"), script);
        ProcessBuilder builder = new ProcessBuilder(PYTHON.toString(), file.toString()).redirectErrorStream(true);
        builder.command().addAll(Arrays.asList(arguments));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue() == 0 ? output.strip() : "exit " + process.exitValue() + ": " + output;
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void zarrPythonReadsTheSamples(ElementType type) throws Exception {
        assumeTrue(Files.isExecutable(PYTHON), "no /usr/bin/python3");
        assumeTrue(python("import zarr, numcodecs").isEmpty(), "no python3-zarr");
        for (Compression compression : new Compression[] { Compression.DEFAULT, Compression.SMALL, Compression.NONE }) {
            Path path = directory.resolve(type + "." + compression.level() + ".moveout");
            Path expected = Files.write(directory.resolve("expected.bin"), write(path, type, compression));
            String result = python("""
                    import sys, numpy as np, zarr
                    z = zarr.open(sys.argv[1] + '/traces.zarr', mode='r')
                    e = np.fromfile(sys.argv[2], z.dtype).reshape(1111, 300)
                    print(z.dtype.str, z.shape, z.attrs['_ARRAY_DIMENSIONS'], z[:].tobytes() == e.tobytes(),
                          z[250:700, 5:9].tobytes() == e[250:700, 5:9].tobytes())
                    """, path.toString(), expected.toString());
            assertEquals(type.zarrV2() + " (1111, 300) ['trace', 'sample'] True True", result);
        }
    }

    @Test
    void numPyReadsTheListOfChunks() throws Exception {
        assumeTrue(Files.isExecutable(PYTHON), "no /usr/bin/python3");
        assumeTrue(python("import numpy").isEmpty(), "no python3-numpy");
        Path path = directory.resolve("line7.moveout");
        write(path, ElementType.FLOAT32, Compression.DEFAULT);
        String result = python("""
                import sys, os, numpy as np
                m = np.fromfile(sys.argv[1] + '/chunks.manifest', '<u4', offset=16).reshape(-1, 2)
                t = []
                for i in range(256):
                    c = i
                    for k in range(8):
                        c = c >> 1 ^ (0x82F63B78 if c & 1 else 0)
                    t.append(c)
                ok = []
                for i, (n, crc) in enumerate(m):
                    b = open(sys.argv[1] + '/traces.zarr/%d.0' % i, 'rb').read()
                    c = 0xFFFFFFFF
                    for x in b[:]:
                        c = c >> 8 ^ t[(c ^ x) & 255]
                    ok.append(len(b) == n and c ^ 0xFFFFFFFF == crc)
                print(len(ok), all(ok))
                """, path.toString());
        assertEquals("5 True", result);
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void zarrJavaReadsBothVersions(ElementType type) throws Exception {
        Path path = directory.resolve("line7.moveout");
        byte[] samples = write(path, type, Compression.DEFAULT);
        StoreHandle handle = new FilesystemStore(path).resolve("traces.zarr");
        dev.zarr.zarrjava.v3.Array three = dev.zarr.zarrjava.v3.Array.open(handle);
        assertArrayEquals(new long[] { 1_111, 300 }, three.metadata().shape);
        assertArrayEquals(new int[] { 256, 300 }, three.metadata().chunkShape());
        assertEquals("[trace, sample]", Arrays.toString(three.metadata().dimensionNames));
        for (long chunk = 0; chunk < 5; chunk++) {
            assertChunk(samples, type, chunk, three.readChunk(new long[] { chunk, 0 }));
        }
        dev.zarr.zarrjava.v2.Array two = dev.zarr.zarrjava.v2.Array.open(handle);
        assertArrayEquals(new long[] { 1_111, 300 }, two.metadata().shape);
        for (long chunk = 0; chunk < 5; chunk++) {
            assertChunk(samples, type, chunk, two.readChunk(new long[] { chunk, 0 }));
        }
    }

    private static void assertChunk(byte[] samples, ElementType type, long chunk, ucar.ma2.Array read) {
        int from = (int) chunk * 256 * 300;
        int n = Math.min(samples.length / type.bytes() - from, 256 * 300);
        float[] expected = new float[n];
        type.toFloats(samples, from * type.bytes(), expected, 0, n);
        for (int i = 0; i < n; i += 17) {
            assertEquals(expected[i], read.getFloat(i), "chunk " + chunk + " element " + i);
        }
        for (int i = n; i < 256 * 300; i += 17) {
            assertEquals(0, read.getDouble(i));
        }
    }

    @Test
    void duckDbReadsTheTables() throws Exception {
        Path path = directory.resolve("line7.moveout");
        ChunkGrid grid = new ChunkGrid(70_003, 2, 8_192, 8_192);
        SampleStore.write(path, SampleStore.spec(grid, ElementType.FLOAT32, Compression.DEFAULT),
                SampleStore.amplitudes(grid, 1));
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = db.createStatement()) {
            assertEquals("70003|0|70002", row(sql, "select count(*), min(trace_index), max(trace_index) from '"
                    + path + "/headers.parquet'"));
            assertEquals("BIGINT INTEGER SMALLINT UTINYINT UINTEGER BIGINT FLOAT DOUBLE SMALLINT", row(sql,
                    "select string_agg(column_type, ' ') from (describe select * from '" + path
                            + "/headers.parquet')"));
            assertEquals("0", row(sql, "select count(*) from '" + path + "/headers.parquet' where inline <> 100 + "
                    + "trace_index // 7 or \"offset\" <> trace_index % 7 * 25 - 50 or flag <> trace_index % 256 or "
                    + "big <> 3000000000 + trace_index or serial <> trace_index * 10000000000 or trace_id <> 1 or "
                    + "abs(precise - sqrt(trace_index)) > 1e-12 or weight <> (trace_index * 0.1::double)::float"));
            assertEquals("7|900", row(sql, "select count(*), min(inline) from '" + path
                    + "/headers.parquet' where inline = 900"));
            assertEquals("1", row(sql, "select count(*) from '" + path + "/headers.parquet' where big = 3000066000"));
            assertEquals("10001|70003|100", row(sql, "select count(*), sum(n_traces), min(inline) from '" + path
                    + "/ensembles.parquet'"));
            assertEquals("0", row(sql, "select count(*) from '" + path
                    + "/ensembles.parquet' where first_trace <> ensemble_id * 7"));
            assertEquals("46670|4294967295", row(sql, "select count(*), max(word) from '" + path
                    + "/exact_samples.parquet'"));
            assertEquals("1", row(sql, "select count(*) from parquet_kv_metadata('" + path
                    + "/headers.parquet') where decode(key) = 'moveout.format_version' and decode(value) = '1'"));
        }
    }

    private static String row(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            assertTrue(rows.next());
            StringBuilder line = new StringBuilder();
            for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
                line.append(c == 1 ? "" : "|").append(rows.getString(c));
            }
            return line.toString();
        }
    }
}
