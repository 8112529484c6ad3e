// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.blosc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.moveout.store.Compression;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

/**
 * Makes Blosc 1 containers that c-blosc reads.
 * <p>
 * Whole blocks are split into their byte planes, each a zstd frame of its own. Planes without structure (the low
 * bytes of noisy floats) are recognised from a sample of their bytes and stored as they are. Not thread-safe: one for
 * each thread.
 */
public final class BloscEncoder {
    /** Streams that would not shrink by at least one part in so many are stored as they are, to be read faster. */
    private static final int LEAST_GAIN = 50;
    private static final int PROBE = 4096;
    /** Bits per byte from which on a plane is taken for noise; 4096 random bytes give 7.95. */
    private static final double NOISE_BITS = 7.7;
    private static final int HASH_LOG = 10;
    private static final int MIN_MATCH = 7;
    private static final int STRATEGY_FAST = 1;

    private final int width;
    private final int block;
    private final int length;
    private final int period;
    private final int flags;
    private final boolean copied;
    private final boolean split;
    private final BytePlanes planes;
    private final ZstdCompressCtx zstd;
    private final byte[] plain;
    private final byte[] planar;
    private final int[] histogram = new int[256];
    private final byte[] out;

    /**
     * @param width       bytes of a sample
     * @param blockBytes  bytes of a block, a multiple of {@code width}
     * @param chunkBytes  bytes of a chunk, a multiple of {@code width}
     * @param traceBytes  bytes of a trace, to look for repeated traces
     * @param compression codec and level
     */
    public BloscEncoder(int width, int blockBytes, int chunkBytes, int traceBytes, Compression compression) {
        this.width = width;
        this.block = Math.min(blockBytes, chunkBytes);
        this.length = chunkBytes;
        this.period = traceBytes / width;
        copied = compression.codec() == Compression.Codec.NONE;
        boolean shuffled = compression.shuffle() == Compression.Shuffle.BYTE && width > 1;
        split = shuffled && BloscHeader.mayBeSplit(width, block);
        flags = copied ? BloscHeader.COPIED
                : BloscHeader.ZSTD << 5 | (shuffled ? BloscHeader.SHUFFLE : 0) | (split ? 0 : BloscHeader.NOT_SPLIT);
        planes = new BytePlanes(width);
        plain = new byte[block];
        planar = shuffled ? new byte[block] : plain;
        int blocks = (length - 1) / block + 1;
        long most = BloscHeader.BYTES + 4L * blocks + 4L * blocks * (split ? width : 1) + length
                + Zstd.compressBound(block);
        out = new byte[Math.toIntExact(most)];
        zstd = context(Math.max(1, compression.level()), block / (split ? width : 1));
        NativeContext.freeWith(this, zstd);
    }

    private static ZstdCompressCtx context(int level, int streamBytes) {
        ZstdCompressCtx context = new ZstdCompressCtx();
        context.setLevel(level);
        context.setChecksum(false);
        context.setContentSize(true);
        if (level == 1) {
            // Exponent planes gain from entropy coding, hardly from matches: long ones only, found with a small table.
            context.setStrategy(STRATEGY_FAST);
            context.setHashLog(HASH_LOG);
            context.setMinMatch(MIN_MATCH);
            context.setWindowLog(Math.clamp(32 - Integer.numberOfLeadingZeros(streamBytes - 1), 10, 27));
        }
        return context;
    }

    /** The container made last; valid until the next call. */
    public byte[] buffer() {
        return out;
    }

    /**
     * Encodes {@code bytes} bytes of little-endian samples, zeros after them to the end of the chunk; returns the
     * length.
     */
    public int encode(byte[] src, int from, int bytes) {
        if (copied) {
            System.arraycopy(src, from, out, BloscHeader.BYTES, bytes);
            return finishCopied(bytes);
        }
        int at = begin();
        for (int b = 0, done = 0; done < length; b++, done += block) {
            int n = Math.min(block, length - done);
            int valid = Math.clamp((long) bytes - done, 0, n);
            if (valid == n) {
                at = block(b, src, from + done, n, at);
            } else {
                System.arraycopy(src, from + Math.min(done, bytes), plain, 0, valid);
                Arrays.fill(plain, valid, n, (byte) 0);
                at = block(b, plain, 0, n, at);
            }
        }
        return finish(at);
    }

    /** Encodes {@code count} floats, zeros after them to the end of the chunk; returns the length. */
    public int encode(float[] src, int from, int count) {
        if (copied) {
            floats(out, BloscHeader.BYTES).put(src, from, count);
            return finishCopied(count * 4);
        }
        int at = begin();
        var buffer = floats(plain, 0);
        for (int b = 0, done = 0; done < length; b++, done += block) {
            int n = Math.min(block, length - done);
            int valid = Math.clamp((long) count * 4 - done, 0, n);
            buffer.put(0, src, from + Math.min(done / 4, count), valid / 4);
            Arrays.fill(plain, valid, n, (byte) 0);
            at = block(b, plain, 0, n, at);
        }
        return finish(at);
    }

    private static java.nio.FloatBuffer floats(byte[] array, int from) {
        return ByteBuffer.wrap(array, from, array.length - from).slice().order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }

    private int begin() {
        return BloscHeader.BYTES + 4 * ((length - 1) / block + 1);
    }

    private int finish(int stored) {
        new BloscHeader(flags, width, length, block, stored).write(out);
        return stored;
    }

    private int finishCopied(int bytes) {
        Arrays.fill(out, BloscHeader.BYTES + bytes, BloscHeader.BYTES + length, (byte) 0);
        return finish(BloscHeader.BYTES + length);
    }

    private int block(int b, byte[] src, int from, int n, int start) {
        BloscHeader.put(out, BloscHeader.BYTES + 4 * b, start);
        byte[] streams = src;
        int first = from;
        if (planar != plain) {
            planes.split(src, from, n / width, planar, 0);
            streams = planar;
            first = 0;
        }
        int at = start;
        int count = split && n == block ? width : 1;
        int each = n / count;
        for (int s = 0; s < count; s++) {
            int begin = first + s * each;
            int size = count > 1 && isNoise(streams, begin, each) ? each
                    : zstd.compressByteArray(out, at + 4, out.length - at - 4, streams, begin, each);
            if (size >= each - each / LEAST_GAIN) {
                System.arraycopy(streams, begin, out, at + 4, each);
                size = each;
            }
            BloscHeader.put(out, at, size);
            at += 4 + size;
        }
        return at;
    }

    /** Whether a sample of a plane has almost the entropy of random bytes and traces do not repeat. */
    private boolean isNoise(byte[] plane, int from, int n) {
        if (n < 2 * PROBE) {
            return false;
        }
        int[] h = histogram;
        Arrays.fill(h, 0);
        int step = n / (PROBE / 64);
        for (int p = from; p + 64 <= from + n; p += step) {
            for (int i = p; i < p + 64; i++) {
                h[plane[i] & 255]++;
            }
        }
        double sum = 0;
        int probed = 0;
        for (int c : h) {
            sum += LOG[Math.min(c, PROBE)];
            probed += c;
        }
        double bits = (LOG[Math.min(probed, PROBE)] - sum) / probed;
        return bits > NOISE_BITS && !repeats(plane, from, n);
    }

    private boolean repeats(byte[] plane, int from, int n) {
        int same = 0;
        int probes = 0;
        for (int p = from; p + period + 8 <= from + n; p += Math.max(8, n / 64)) {
            probes++;
            if (Arrays.equals(plane, p, p + 8, plane, p + period, p + period + 8)) {
                same++;
            }
        }
        return same * 16 > probes;
    }

    private static final double[] LOG = logs();

    private static double[] logs() {
        double[] table = new double[PROBE + 1];
        for (int c = 1; c <= PROBE; c++) {
            table[c] = c * Math.log(c) / Math.log(2);
        }
        return table;
    }
}
