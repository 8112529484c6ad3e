// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import org.moveout.data.TraceRange;

/**
 * How the traces of a store are cut into chunks and blocks. A chunk is one file and holds whole traces; a block is the
 * part of it that can be decompressed alone.
 *
 * @param traces      traces of the dataset
 * @param samples     samples of a trace, at least 1
 * @param chunkTraces traces of a chunk, at least 1; the last chunk is padded with zeros
 * @param blockTraces traces of a block, at least 1 and at most {@code chunkTraces}. Should divide it: the block left
 *                    over at the end of a chunk cannot be split into byte planes and compresses worse
 */
public record ChunkGrid(long traces, int samples, int chunkTraces, int blockTraces) {
    /** Uncompressed bytes of a chunk aimed at. */
    public static final int CHUNK_BYTES = 4 << 20;
    /** Uncompressed bytes of a block aimed at. */
    public static final int BLOCK_BYTES = 256 << 10;
    /** The most traces of a chunk. */
    public static final int MOST_CHUNK_TRACES = 8192;

    /** Validates the values. */
    public ChunkGrid {
        if (traces < 0 || samples < 1 || chunkTraces < 1 || blockTraces < 1 || blockTraces > chunkTraces) {
            throw new IllegalArgumentException("no grid: " + traces + " traces of " + samples + " samples in chunks of "
                    + chunkTraces + " and blocks of " + blockTraces);
        }
        if ((long) chunkTraces * samples * Double.BYTES > Integer.MAX_VALUE - (1 << 20)) {
            throw new IllegalArgumentException("chunks of " + chunkTraces + " traces of " + samples
                    + " samples are larger than 2 GB; use fewer traces for each chunk");
        }
    }

    /** The grid with chunks of about {@value #CHUNK_BYTES} and blocks of about {@value #BLOCK_BYTES} bytes. */
    public static ChunkGrid of(long traces, int samples, ElementType type) {
        long traceBytes = (long) samples * type.bytes();
        int chunk = Math.clamp(CHUNK_BYTES / traceBytes, 1, MOST_CHUNK_TRACES);
        int block = Math.clamp(BLOCK_BYTES / traceBytes, 1, chunk);
        if (traces <= chunk) {
            return whole(Math.max(1, (int) traces), traces, samples, block);
        }
        return new ChunkGrid(traces, samples, chunk / block * block, block);
    }

    /**
     * The grid with chunks of so many traces: fewer if the dataset has fewer, or a few more or less where they do not
     * divide into blocks of equal size.
     *
     * @param chunkTraces traces of a chunk wanted, 1 or more
     */
    public static ChunkGrid of(long traces, int samples, ElementType type, int chunkTraces) {
        int chunk = Math.clamp(traces, 1, chunkTraces);
        int block = Math.clamp(BLOCK_BYTES / ((long) samples * type.bytes()), 1, chunk);
        if (chunk == traces) {
            return whole(chunk, traces, samples, block);
        }
        int blocks = (chunk + block - 1) / block;
        for (int b = blocks; b <= Math.min(chunk, blocks + blocks / 2); b++) {
            if (chunk % b == 0) {
                return new ChunkGrid(traces, samples, chunk, chunk / b);
            }
        }
        return new ChunkGrid(traces, samples, Math.max(1, (chunk + block / 2) / block) * block, block);
    }

    /** One chunk for everything, in blocks of equal size that leave as little padding as can be. */
    private static ChunkGrid whole(int chunk, long traces, int samples, int block) {
        int blocks = (chunk + block - 1) / block;
        int each = (chunk + blocks - 1) / blocks;
        return new ChunkGrid(traces, samples, blocks * each, each);
    }

    /** How many chunks there are. */
    public long chunks() {
        return (traces + chunkTraces - 1) / chunkTraces;
    }

    /** The chunk that holds a trace. */
    public long chunkOf(long trace) {
        return trace / chunkTraces;
    }

    /** The traces of a chunk, without padding. */
    public TraceRange range(long chunk) {
        long first = Math.multiplyExact(chunk, (long) chunkTraces);
        return new TraceRange(first, Math.min(traces, first + chunkTraces));
    }

    /** Samples of a chunk, padding included: the length of the arrays that chunks are read into. */
    public int chunkSamples() {
        return chunkTraces * samples;
    }
}
