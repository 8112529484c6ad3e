// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.moveout.data.DataException;
import org.moveout.data.TraceRange;
import org.moveout.store.ChunkGrid;
import org.moveout.store.ElementType;
import org.moveout.store.internal.blosc.BloscDecoder;

/**
 * Reads chunk files, whole or block by block. The file is opened for each chunk and closed again, so nothing stays open
 * and an interrupted read harms nobody else. Not thread-safe: one for each thread.
 */
public final class ChunkInput {
    private static final int TRANSFER = 256 << 10;
    private static final String REMEDY = "restore it from a copy of the store or import the data again";
    private static final String DERIVED = "it is derived from the samples: delete the directory " + StoreFiles.OVERVIEW
            + " and it is made again";

    private final Path store;
    private final String array;
    private final int band;
    private final String remedy;
    private final ChunkGrid grid;
    private final ElementType type;
    private final BloscDecoder decoder = new BloscDecoder();
    private final ByteBuffer transfer = ByteBuffer.allocateDirect(TRANSFER);
    private byte[] bytes = new byte[0];

    /**
     * @param store the directory of the store
     * @param grid  its chunks
     * @param type  its samples
     */
    public ChunkInput(Path store, ChunkGrid grid, ElementType type) {
        this(store, StoreFiles.TRACES, 0, REMEDY, grid, type);
    }

    /** Reads a band of an array of an overview; {@code array} is its path below {@code root}. */
    public static ChunkInput ofOverview(Path root, String array, int band, ChunkGrid grid) {
        return new ChunkInput(root, array, band, DERIVED, grid, ElementType.FLOAT32);
    }

    private ChunkInput(Path store, String array, int band, String remedy, ChunkGrid grid, ElementType type) {
        this.store = store;
        this.array = array;
        this.band = band;
        this.remedy = remedy;
        this.grid = grid;
        this.type = type;
    }

    /** Decodes what was opened last. */
    public BloscDecoder decoder() {
        return decoder;
    }

    /** Reads a whole chunk and checks its length and CRC32C. */
    public void open(ChunkManifest manifest, long chunk) throws IOException {
        int length = manifest.length(chunk);
        try (FileChannel channel = channel(manifest, chunk)) {
            reserve(length);
            read(channel, chunk, 0, length);
        }
        if (ChunkManifest.crc(bytes, 0, length) != manifest.checksum(chunk)) {
            throw problem(chunk, "has changed since it was written (its checksum is wrong)");
        }
        start(chunk, length);
    }

    /**
     * Reads some blocks of a chunk. Checks the length of the file and the structure of what is read, not the checksum,
     * which covers the whole file; unless the blocks are all there are.
     *
     * @param first the first block
     * @param last  the last one, included
     */
    public void open(ChunkManifest manifest, long chunk, int first, int last) throws IOException {
        int blockTraces = grid.blockTraces();
        int blocks = (grid.chunkTraces() + blockTraces - 1) / blockTraces;
        if (first == 0 && last == blocks - 1) {
            open(manifest, chunk);
            return;
        }
        int length = manifest.length(chunk);
        int traceBytes = grid.samples() * type.bytes();
        int table = Math.min(length,
                BloscDecoder.tableBytes(grid.chunkTraces() * traceBytes, blockTraces * traceBytes));
        try (FileChannel channel = channel(manifest, chunk)) {
            reserve(length);
            read(channel, chunk, 0, table);
            start(chunk, length);
            if (decoder.block() != blockTraces * traceBytes || !decoder.byBlocks()) {
                read(channel, chunk, table, length);
                return;
            }
            int from = length;
            int to = 0;
            for (int b = first; b <= last; b++) {
                from = Math.min(from, decoder.begin(b));
                to = Math.max(to, decoder.end(b));
            }
            read(channel, chunk, Math.max(table, from), to);
        } catch (org.moveout.store.internal.blosc.BloscException e) {
            throw problem(chunk, "is damaged: " + e.getMessage());
        }
    }

    /** Decompresses block {@code block} of the chunk opened last. */
    public void decode(long chunk, int block) throws DataException {
        try {
            decoder.decode(block);
        } catch (org.moveout.store.internal.blosc.BloscException e) {
            throw problem(chunk, "is damaged: " + e.getMessage());
        }
    }

    private void start(long chunk, int length) throws DataException {
        try {
            decoder.open(bytes, length, grid.chunkSamples() * type.bytes(), type.bytes());
        } catch (org.moveout.store.internal.blosc.BloscException e) {
            throw problem(chunk, "is damaged: " + e.getMessage());
        }
    }

    private FileChannel channel(ChunkManifest manifest, long chunk) throws IOException {
        Path file = store.resolve(array).resolve(StoreFiles.chunk(chunk, band));
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw problem(chunk, "is missing");
        } catch (java.nio.file.FileSystemException e) {
            throw new DataException(name(chunk) + " cannot be opened; check that you may read it.", e);
        }
        long size = channel.size();
        if (size != Integer.toUnsignedLong(manifest.length(chunk))) {
            channel.close();
            throw problem(chunk, "has " + size + " bytes instead of " + manifest.length(chunk));
        }
        return channel;
    }

    private void reserve(int length) {
        if (bytes.length < length) {
            bytes = new byte[length + length / 8];
        }
    }

    private void read(FileChannel channel, long chunk, int from, int to) throws IOException {
        for (int at = from; at < to;) {
            transfer.clear().limit(Math.min(TRANSFER, to - at));
            int n = channel.read(transfer, at);
            if (n <= 0) {
                throw problem(chunk, "ended while it was read");
            }
            transfer.flip().get(bytes, at, n);
            at += n;
        }
    }

    private String name(long chunk) {
        TraceRange traces = grid.range(chunk);
        return store.getFileName() + ": chunk file " + array + "/" + StoreFiles.chunk(chunk, band)
                + (remedy == REMEDY ? " (traces " : " (groups ") + traces + ")";
    }

    private DataException problem(long chunk, String what) {
        return new DataException(name(chunk) + " " + what + "; " + remedy + ".");
    }
}
