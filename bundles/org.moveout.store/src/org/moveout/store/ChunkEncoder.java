// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import org.moveout.store.internal.blosc.BloscEncoder;

/**
 * Compresses the traces of one chunk after another into containers for {@link StoreWriter#writeChunk}.
 * <p>
 * Not thread-safe: each worker has its own ({@link StoreWriter#encoder()}). Holds buffers of a little more than one
 * uncompressed chunk, which it uses again and again; there is nothing to close.
 */
public final class ChunkEncoder {
    private final ChunkGrid grid;
    private final ElementType type;
    private final BloscEncoder blosc;
    private byte[] converted = new byte[0];

    public ChunkEncoder(ChunkGrid grid, ElementType type, Compression compression) {
        this.grid = grid;
        this.type = type;
        int traceBytes = grid.samples() * type.bytes();
        blosc = new BloscEncoder(type.bytes(), grid.blockTraces() * traceBytes, grid.chunkTraces() * traceBytes,
                traceBytes, compression);
    }

    /**
     * Encodes amplitudes. Stores of integers round and clip them as {@link ElementType#fromFloats} says.
     *
     * @param data   trace-major samples, only read
     * @param offset the first sample
     * @param traces how many traces, at most those of a chunk; missing ones become zeros
     * @return the length of the container in {@link #buffer()}
     */
    public int encode(float[] data, int offset, int traces) {
        int count = samples(traces);
        if (type == ElementType.FLOAT32) {
            return blosc.encode(data, offset, count);
        }
        if (converted.length < count * type.bytes()) {
            converted = new byte[grid.chunkSamples() * type.bytes()];
        }
        type.fromFloats(data, offset, converted, 0, count);
        return blosc.encode(converted, 0, count * type.bytes());
    }

    /**
     * Encodes samples that are already in the store's own type.
     *
     * @param data   trace-major little-endian samples, only read
     * @param offset the first byte
     * @param traces how many traces, at most those of a chunk; missing ones become zeros
     * @return the length of the container in {@link #buffer()}
     */
    public int encode(byte[] data, int offset, int traces) {
        return blosc.encode(data, offset, samples(traces) * type.bytes());
    }

    private int samples(int traces) {
        if (traces < 0 || traces > grid.chunkTraces()) {
            throw new IllegalArgumentException(traces + " traces in a chunk of " + grid.chunkTraces());
        }
        return traces * grid.samples();
    }

    /** The container made last, from index 0 on; overwritten by the next one. */
    public byte[] buffer() {
        return blosc.buffer();
    }
}
