// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

import org.moveout.data.DataException;
import org.moveout.store.internal.blosc.BloscDecoder;
import org.moveout.store.internal.files.ChunkInput;
import org.moveout.store.internal.files.ChunkManifest;

/**
 * Reads whole chunks, each with its checksum compared. Not thread-safe: one for each thread
 * ({@link StoreDataset#chunkReader()}). Holds buffers of about one chunk; there is nothing to close.
 */
public final class ChunkReader {
    private final ChunkGrid grid;
    private final ElementType type;
    private final Manifest manifest;
    private final ChunkInput input;

    /** Where the list of chunks comes from when it is needed. */
    interface Manifest {
        ChunkManifest get() throws IOException;
    }

    ChunkReader(ChunkGrid grid, ElementType type, Manifest manifest, ChunkInput input) {
        this.grid = grid;
        this.type = type;
        this.manifest = manifest;
        this.input = input;
    }

    /** The chunks there are. */
    public ChunkGrid grid() {
        return grid;
    }

    /**
     * Reads the amplitudes of a chunk, without its padding.
     *
     * @param chunk its number
     * @param dst   receives trace-major samples from index 0 on; {@link ChunkGrid#chunkSamples()} are always enough
     * @return how many traces it holds
     * @throws DataException if the chunk is missing or damaged
     */
    public int read(long chunk, float[] dst) throws IOException {
        int traces = open(chunk);
        Objects.checkFromIndexSize(0, traces * grid.samples(), dst.length);
        decode(chunk, traces, new FloatSink(type, dst));
        return traces;
    }

    /**
     * Reads some traces of a chunk. Only the blocks that hold them are decoded. The checksum covers the whole file and
     * is not compared, unless all blocks are needed.
     *
     * @param chunk  its number
     * @param traces numbers of traces of the dataset, ascending
     * @param from   the first of them that is wanted
     * @param to     after the last that is wanted; all from {@code from} on lie in this chunk
     * @param dst    receives trace-major samples
     * @param at     the index where the first sample goes
     * @throws DataException if the chunk is missing or found to be damaged
     */
    public void read(long chunk, long[] traces, int from, int to, float[] dst, int at) throws IOException {
        Objects.checkIndex(chunk, grid.chunks());
        Objects.checkFromIndexSize(at, (to - from) * grid.samples(), dst.length);
        long first = grid.range(chunk).first();
        int blockTraces = grid.blockTraces();
        input.open(manifest.get(), chunk, (int) ((traces[from] - first) / blockTraces),
                (int) ((traces[to - 1] - first) / blockTraces));
        int block = input.decoder().block() / type.bytes();
        int decoded = -1;
        FloatSink sink = new FloatSink(type, dst);
        for (int i = from; i < to; i++) {
            sink.moveTo(at + (i - from) * grid.samples());
            int element = (int) (traces[i] - first) * grid.samples();
            int end = element + grid.samples();
            while (element < end) {
                if (element / block != decoded) {
                    decoded = element / block;
                    input.decode(chunk, decoded);
                }
                int n = Math.min(end, (decoded + 1) * block) - element;
                input.decoder().elements(element - decoded * block, n, sink);
                element += n;
            }
        }
    }

    /**
     * Reads the samples of a chunk in the store's own type, little-endian, without its padding.
     *
     * @param chunk its number
     * @param dst   receives trace-major samples from index 0 on
     * @return how many traces it holds
     * @throws DataException if the chunk is missing or damaged
     */
    public int readNative(long chunk, byte[] dst) throws IOException {
        int traces = open(chunk);
        Objects.checkFromIndexSize(0, traces * grid.samples() * type.bytes(), dst.length);
        int[] at = new int[1];
        decode(chunk, traces, (bytes, from, length) -> {
            System.arraycopy(bytes, from, dst, at[0], length);
            at[0] += length;
        });
        return traces;
    }

    /** Reads and decodes a chunk without keeping anything. */
    void check(long chunk) throws IOException {
        open(chunk);
        decode(chunk, grid.chunkTraces(), (bytes, from, length) -> {
            // decoding is all that is asked for
        });
    }

    private int open(long chunk) throws IOException {
        Objects.checkIndex(chunk, grid.chunks());
        input.open(manifest.get(), chunk);
        return grid.range(chunk).intCount();
    }

    private void decode(long chunk, int traces, BloscDecoder.Sink sink)
            throws DataException {
        long total = (long) traces * grid.samples() * type.bytes();
        int block = input.decoder().block();
        for (int b = 0; (long) b * block < total; b++) {
            input.decode(chunk, b);
            int bytes = (int) Math.min(block, total - (long) b * block);
            input.decoder().elements(0, bytes / type.bytes(), sink);
        }
    }

    /** Puts samples behind one another as floats. */
    static final class FloatSink implements BloscDecoder.Sink {
        private final ElementType type;
        private final float[] dst;
        private int at;

        FloatSink(ElementType type, float[] dst) {
            this.type = type;
            this.dst = dst;
        }

        @Override
        public void accept(byte[] bytes, int from, int length) {
            int n = length / type.bytes();
            if (type == ElementType.FLOAT32) {
                ByteBuffer.wrap(bytes, from, length).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(dst, at, n);
            } else {
                type.toFloats(bytes, from, dst, at, n);
            }
            at += n;
        }

        void moveTo(int position) {
            at = position;
        }
    }
}
