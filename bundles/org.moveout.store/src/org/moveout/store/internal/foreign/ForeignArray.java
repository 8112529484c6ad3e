// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.moveout.data.DataException;

import dev.zarr.zarrjava.ZarrException;
import dev.zarr.zarrjava.core.Array;

/**
 * A two-dimensional Zarr array of either version with any codec zarr-java knows.
 * <p>
 * Thread-safe. Always asks zarr-java for single whole chunks: its reads across chunks return wrong samples, and it
 * takes chunk files it cannot read for missing ones, so their readability is checked before.
 */
public final class ForeignArray {
    private static final long CACHE_BYTES = 32L << 20;

    private final Path path;
    private final Array array;
    private final long[] shape;
    private final int[] chunkShape;
    private final Map<Long, Chunk> cache = new LinkedHashMap<>(16, 0.75f, true);
    private long cached;

    /**
     * A decoded chunk.
     *
     * @param firstRow    the first row
     * @param lastRow     one past the last row
     * @param firstColumn the first column
     * @param values      column by column: the rows of a column lie together
     */
    public record Chunk(long firstRow, long lastRow, long firstColumn, float[] values) {
        /** Where an element lies in {@link #values}. */
        public int index(long row, long column) {
            return (int) ((column - firstColumn) * (lastRow - firstRow) + row - firstRow);
        }
    }

    private ForeignArray(Path path, Array array) {
        this.path = path;
        this.array = array;
        shape = array.metadata().shape;
        chunkShape = array.metadata().chunkShape();
    }

    /** Opens the array in a directory. */
    public static ForeignArray open(Path path) throws IOException {
        try {
            Array array = Array.open(path);
            if (array.metadata().shape.length != 2) {
                throw DataException.of(path,
                        "the array has " + array.metadata().shape.length + " dimensions instead of 2",
                        "only sections of samples by traces can be opened");
            }
            return new ForeignArray(path, array);
        } catch (DataException e) {
            throw e;
        } catch (ZarrException | IOException | RuntimeException e) {
            throw new DataException(path.getFileName() + ": this Zarr array cannot be opened (" + reason(e)
                    + "); check that the directory is complete.", e);
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? "its metadata cannot be read" : message.lines().findFirst().orElse("");
    }

    /** Rows of the array. */
    public long rows() {
        return shape[0];
    }

    /** Columns of the array. */
    public long columns() {
        return shape[1];
    }

    /** The type of the elements, for people. */
    public String type() {
        return array.metadata().dataType().toString().toLowerCase(java.util.Locale.ROOT);
    }

    /** The chunk that holds an element. */
    public Chunk chunk(long row, long column) throws IOException {
        long i = row / chunkShape[0];
        long j = column / chunkShape[1];
        long key = j * ((shape[0] - 1) / chunkShape[0] + 1) + i;
        synchronized (cache) {
            Chunk chunk = cache.get(key);
            if (chunk != null) {
                return chunk;
            }
        }
        Chunk chunk = read(i, j);
        synchronized (cache) {
            if (cache.put(key, chunk) == null) {
                cached += 4L * chunk.values().length;
            }
            var oldest = cache.values().iterator();
            while (cached > CACHE_BYTES && cache.size() > 1) {
                cached -= 4L * oldest.next().values().length;
                oldest.remove();
            }
        }
        return chunk;
    }

    private Chunk read(long i, long j) throws IOException {
        long[] coordinates = { i, j };
        String[] keys = array.metadata().chunkKeyEncoding().encodeChunkKey(coordinates);
        String name = String.join("/", keys);
        Path file = path.resolve(name);
        if (Files.exists(file) && !Files.isReadable(file)) {
            throw DataException.of(path, "chunk file " + name + " cannot be opened", "check that you may read it");
        }
        ucar.ma2.Array decoded;
        try {
            decoded = array.readChunk(coordinates);
        } catch (ZarrException | RuntimeException e) {
            throw new DataException(path.getFileName() + ": chunk file " + name
                    + " is damaged or uses a codec that is not available; restore it from a copy.", e);
        }
        int rows = chunkShape[0];
        int columns = chunkShape[1];
        if (decoded.getSize() != (long) rows * columns) {
            throw DataException.of(path, "chunk file " + name + " holds " + decoded.getSize() + " samples instead of "
                    + (long) rows * columns, "restore it from a copy");
        }
        float[] values = new float[rows * columns];
        var index = decoded.getIndex();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                values[c * rows + r] = decoded.getFloat(index.set(r, c));
            }
        }
        return new Chunk(i * rows, (i + 1) * rows, j * columns, values);
    }

    /** Gives memory back. */
    public void clear() {
        synchronized (cache) {
            cache.clear();
            cached = 0;
        }
    }
}
