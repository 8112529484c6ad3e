// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Tables of numbers, our own and those of others. */
class ColumnFileTest {
    @TempDir
    private Path directory;

    @Property(tries = 40)
    void everythingComesBack(@ForAll @IntRange(max = 2_000) int rows,
            @ForAll @IntRange(min = 150, max = 1_500) int group,
            @ForAll @IntRange(min = 1, max = 900) int batchRows, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<HeaderColumn> columns = new ArrayList<>();
        for (HeaderType type : HeaderType.values()) {
            for (int kind = 0; kind < 4; kind++) {
                columns.add(new HeaderColumn(new HeaderKey("c" + columns.size()), type));
            }
        }
        long[][] expected = new long[columns.size()][rows];
        for (int c = 0; c < columns.size(); c++) {
            for (int r = 0; r < rows; r++) {
                expected[c][r] = bits(columns.get(c).type(), c % 4, r, random);
            }
        }
        Path path = Files.createTempFile("columns", ".parquet");
        try (ColumnFileWriter writer = new ColumnFileWriter(path, List.of(new HeaderKey("row")), columns, group,
                Map.of("k", "v"))) {
            HeaderBatch batch = new HeaderBatch(columns, batchRows);
            for (int from = 0; from < rows; from += batchRows) {
                int n = Math.min(batchRows, rows - from);
                for (int c = 0; c < columns.size(); c++) {
                    fill(batch, c, expected[c], from, n);
                }
                batch.set(from, n);
                writer.write(batch);
            }
            writer.finish();
            assertEquals(Files.size(path), writer.bytes());
        }
        ColumnFile file = ColumnFile.open(path);
        assertEquals(rows, file.rows());
        assertEquals("v", file.properties().get("k"));
        assertEquals(columns.size() + 1, file.columns().size());
        List<HeaderKey> keys = file.columns().stream().map(HeaderColumn::key).toList();
        for (int g = 0; g < file.groups(); g++) {
            List<ColumnValues> values = file.read(g, keys);
            int n = values.get(0).count();
            long[] index = new long[n];
            values.get(0).longs(0, index, 0, n);
            HeaderBatch back = new HeaderBatch(columns, n);
            for (int c = 0; c < columns.size(); c++) {
                values.get(c + 1).copy(0, back, c, 0, n);
                for (int r = 0; r < n; r++) {
                    assertEquals(file.start(g) + r, index[r]);
                    long e = expected[c][(int) file.start(g) + r];
                    assertEquals(e, bitsOf(back, c, r), columns.get(c).type() + " kind " + c % 4);
                    if (!columns.get(c).type().isFloating()) {
                        double v = back.longAt(c, r);
                        assertTrue(file.mayHold(g, columns.get(c).key(), v, v));
                    }
                }
            }
        }
        Files.delete(path);
    }

    /** Constant, few different values, steady, anything. */
    private static long bits(HeaderType type, int kind, int row, Random random) {
        long v = switch (kind) {
        case 0 -> 5;
        case 1 -> random.nextInt(9);
        case 2 -> row / 3;
        default -> random.nextLong();
        };
        return switch (type) {
        case INT8 -> (byte) v;
        case UINT8 -> v & 0xff;
        case INT16 -> (short) v;
        case UINT16 -> v & 0xffff;
        case INT32, UINT32 -> (int) v;
        case INT64 -> v;
        case FLOAT32 -> kind == 3 && row % 5 == 0 ? Float.floatToRawIntBits(Float.NaN)
                : Float.floatToRawIntBits(kind == 3 ? (float) random.nextGaussian() : v * 0.5f);
        case FLOAT64 -> Double.doubleToRawLongBits(kind == 3 && row % 2 == 0 ? -0.0 : v * 0.1);
        };
    }

    private static void fill(HeaderBatch batch, int column, long[] values, int from, int n) {
        HeaderType type = batch.columns().get(column).type();
        for (int i = 0; i < n; i++) {
            long v = values[from + i];
            if (type.isInt()) {
                batch.ints(column)[i] = (int) v;
            } else if (type == HeaderType.INT64) {
                batch.longs(column)[i] = v;
            } else {
                batch.doubles(column)[i] = type == HeaderType.FLOAT32 ? Float.intBitsToFloat((int) v)
                        : Double.longBitsToDouble(v);
            }
        }
    }

    private static long bitsOf(HeaderBatch batch, int column, int row) {
        HeaderType type = batch.columns().get(column).type();
        if (type.isInt()) {
            return batch.ints(column)[row];
        }
        if (type == HeaderType.INT64) {
            return batch.longs(column)[row];
        }
        double v = batch.doubles(column)[row];
        return type == HeaderType.FLOAT32 ? Float.floatToRawIntBits((float) v) : Double.doubleToRawLongBits(v);
    }

    @Test
    void filesOfOthersWithNullsTextAndOtherCodecsAreRead() throws Exception {
        for (String codec : List.of("snappy", "zstd", "gzip", "uncompressed")) {
            for (String version : List.of("V1", "V2")) {
                Path path = directory.resolve(codec + version + ".parquet");
                try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                        Statement sql = db.createStatement()) {
                    sql.execute("copy (select i::integer as Inline, case when i % 10 = 0 then null else i * 1.5 end as "
                            + "weight, 'text' as remark, (i * 3000000000)::bigint as big, (i % 7)::usmallint as fold, "
                            + "[1,2] as list, i::float as f from range(30000) t(i)) to '" + path
                            + "' (format parquet, codec " + codec + ", parquet_version " + version
                            + ", row_group_size 10000)");
                }
                ColumnFile file = ColumnFile.open(path);
                assertEquals(30_000, file.rows());
                assertEquals(List.of("inline INT32", "big INT64", "fold UINT16", "f FLOAT32"),
                        file.columns().stream().filter(c -> !c.key().name().equals("weight"))
                                .map(c -> c.key() + " " + c.type()).toList());
                int group = file.groupOf(25_003);
                int at = (int) (25_003 - file.start(group));
                List<ColumnValues> values = file.read(group, List.of(HeaderKey.INLINE, new HeaderKey("big"),
                        new HeaderKey("fold"), new HeaderKey("f"), HeaderKey.INLINE));
                long[] one = new long[1];
                for (int k = 0; k < 5; k++) {
                    values.get(k).longs(at, one, 0, 1);
                    assertEquals(new long[] { 25_003, 75_009_000_000_000L, 25_003 % 7, 25_003, 25_003 }[k], one[0]);
                }
                assertTrue(file.mayHold(group, HeaderKey.INLINE, 25_003, 25_003));
                assertFalse(file.mayHold(0, HeaderKey.INLINE, 25_003, 25_003));
            }
        }
    }

    @Test
    void nullsAreNotNumbers() throws Exception {
        Path path = directory.resolve("nulls.parquet");
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = db.createStatement()) {
            sql.execute("copy (select case when i % 3 = 0 then null else i::double end as w, case when i % 3 = 1 then "
                    + "null else i::integer end as n from range(3000) t(i)) to '" + path + "' (format parquet)");
        }
        ColumnFile file = ColumnFile.open(path);
        List<ColumnValues> values = file.read(0, List.of(new HeaderKey("w"), new HeaderKey("n")));
        double[] w = new double[3];
        values.get(0).doubles(300, w, 0, 3);
        assertTrue(Double.isNaN(w[0]));
        assertEquals(301, w[1]);
        values.get(1).doubles(300, w, 0, 3);
        assertEquals(300, w[0]);
        assertEquals(0, w[1]);
    }

    @Test
    void whatIsNoParquetIsRefusedInASentence() throws IOException {
        Path path = Files.writeString(directory.resolve("x.parquet"), "this is no Parquet file at all");
        assertTrue(assertThrows(DataException.class, () -> ColumnFile.open(path)).getMessage().contains("x.parquet"));
        Path empty = Files.createFile(directory.resolve("empty.parquet"));
        assertThrows(DataException.class, () -> ColumnFile.open(empty));
        assertThrows(DataException.class, () -> ColumnFile.open(directory.resolve("none.parquet")));
    }
}
