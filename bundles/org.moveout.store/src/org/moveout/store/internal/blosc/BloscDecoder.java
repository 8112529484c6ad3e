// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.blosc;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;

/**
 * Decodes Blosc 1 containers block by block.
 * <p>
 * Handles what c-blosc writes with zstd (split or not, byte shuffle, bit shuffle, no shuffle, copied); containers with
 * other codecs are decoded whole by c-blosc itself. Everything read from a container is checked before it is used. Not
 * thread-safe: one for each thread; buffers grow to the largest block seen.
 */
public final class BloscDecoder {
    private static final int PIECE_BYTES = 16 << 10;

    private final ZstdDecompressCtx zstd = new ZstdDecompressCtx();
    private byte[] src;
    private BloscHeader header;
    private byte[] whole;
    private byte[] streams = new byte[0];
    private byte[] unshuffled = new byte[0];
    private BytePlanes planes = new BytePlanes(4);
    private int planesWidth = 4;
    private final byte[] piece = new byte[PIECE_BYTES];
    private byte[][] plane = new byte[4][];
    private int[] start = new int[4];
    private boolean planar;

    /** A decoder without a container yet. */
    public BloscDecoder() {
        NativeContext.freeWith(this, zstd);
    }

    /** Receives decoded bytes, a whole number of elements at a time, in order. */
    public interface Sink {
        /** Takes {@code length} bytes of {@code bytes} from {@code from} on; they are overwritten afterwards. */
        void accept(byte[] bytes, int from, int length);
    }

    /**
     * Begins with a container.
     *
     * @param container the bytes; positions in it count from index 0. Parts that hold blocks nobody asks for may be
     *                  missing (any bytes)
     * @param stored    how long the container really is
     * @param chunk     uncompressed bytes expected
     * @param width     bytes of an element expected
     */
    public void open(byte[] container, int stored, int chunk, int width) throws BloscException {
        header = BloscHeader.read(container, 0, stored);
        src = container;
        whole = null;
        if (header.stored() != stored) {
            throw new BloscException("it has " + stored + " bytes and should have " + header.stored());
        }
        if (header.length() != chunk) {
            throw new BloscException("it holds " + header.length() + " bytes of samples instead of " + chunk);
        }
        if (!header.copied() && (header.width() != width || header.block() % width != 0)) {
            throw new BloscException("it holds elements of " + header.width() + " bytes instead of " + width);
        }
        if (planesWidth != width) {
            planes = new BytePlanes(width);
            planesWidth = width;
            plane = new byte[width][];
            start = new int[width];
        }
    }

    /** Uncompressed bytes of a block of the open container. */
    public int block() {
        return header.block();
    }

    /** Whether blocks can be decoded one by one, so that a reader may leave out the bytes of the others. */
    public boolean byBlocks() {
        return header.copied() || header.codec() == BloscHeader.ZSTD;
    }

    /** Bytes from the beginning that {@link #begin} and {@link #end} need. */
    public static int tableBytes(int chunk, int block) {
        return BloscHeader.BYTES + 4 * ((chunk - 1) / block + 1);
    }

    /** The position of block {@code b}. */
    public int begin(int b) throws BloscException {
        if (header.copied()) {
            return BloscHeader.BYTES + b * header.block();
        }
        int at = BloscHeader.get(src, BloscHeader.BYTES + 4 * b);
        if (at < header.tableEnd() || at > header.stored() - 4) {
            throw new BloscException("the position of block " + b + " lies outside it");
        }
        return at;
    }

    /** One past the bytes of block {@code b} where blocks are stored in order; the end of the container otherwise. */
    public int end(int b) throws BloscException {
        if (header.copied()) {
            return BloscHeader.BYTES + b * header.block() + header.blockLength(b);
        }
        if (b + 1 == header.blocks()) {
            return header.stored();
        }
        int next = begin(b + 1);
        return next > begin(b) ? next : header.stored();
    }

    /**
     * Decodes the compressed streams of a block; {@link #elements} then hands out its samples.
     *
     * @param b the block
     */
    public void decode(int b) throws BloscException {
        planar = false;
        int n = header.blockLength(b);
        if (header.copied()) {
            plane[0] = src;
            start[0] = BloscHeader.BYTES + b * header.block();
            return;
        }
        if (header.codec() != BloscHeader.ZSTD) {
            plane[0] = all();
            start[0] = b * header.block();
            return;
        }
        int count = header.streams(b);
        int each = n / count;
        if (streams.length < n) {
            streams = new byte[n];
        }
        int at = begin(b);
        boolean contiguous = header.bitShuffled() || !header.shuffled();
        for (int s = 0; s < count; s++) {
            if (at > header.stored() - 4) {
                throw new BloscException("block " + b + " reaches past its end");
            }
            int size = BloscHeader.get(src, at);
            at += 4;
            if (size <= 0 || size > header.stored() - at) {
                throw new BloscException("block " + b + " has an impossible size");
            }
            if (size != each) {
                inflate(b, s * each, each, at, size);
            }
            boolean raw = size == each;
            if (raw && contiguous && count > 1) {
                System.arraycopy(src, at, streams, s * each, each);
                raw = false;
            }
            locate(s, count, each, raw ? src : streams, raw ? at : s * each);
            at += size;
        }
        if (header.bitShuffled()) {
            if (unshuffled.length < n) {
                unshuffled = new byte[n];
            }
            BitPlanes.join(plane[0], start[0], n, header.width(), unshuffled);
            plane[0] = unshuffled;
            start[0] = 0;
        } else {
            planar = header.shuffled();
        }
    }

    private void inflate(int b, int to, int each, int at, int size) throws BloscException {
        try {
            int got = zstd.decompressByteArray(streams, to, each, src, at, size);
            if (got != each) {
                throw new BloscException("block " + b + " is too short");
            }
        } catch (ZstdException e) {
            throw new BloscException("block " + b + " is damaged", e);
        }
    }

    /**
     * Notes where stream {@code s} lies, as one plane, as all planes of an unsplit block, or as part of the elements.
     */
    private void locate(int s, int count, int each, byte[] array, int from) {
        int width = header.width();
        if (count == width && width > 1) {
            plane[s] = array;
            start[s] = from;
        } else {
            for (int k = 0; k < width; k++) {
                plane[k] = array;
                start[k] = from + k * (each / width);
            }
        }
    }

    /**
     * Hands out elements of the block decoded last.
     *
     * @param first the first element, counted in the block
     * @param count how many
     * @param sink  receives them
     */
    public void elements(int first, int count, Sink sink) {
        int width = header.copied() ? planesWidth : header.width();
        if (!planar) {
            sink.accept(plane[0], start[0] + first * width, count * width);
            return;
        }
        int step = PIECE_BYTES / width & ~7;
        for (int e = 0; e < count; e += step) {
            int m = Math.min(step, count - e);
            planes.join(plane, start, first + e, m, piece, 0);
            sink.accept(piece, 0, m * width);
        }
    }

    private byte[] all() throws BloscException {
        if (whole == null) {
            whole = CBlosc.decompress(src, header.stored(), header.length());
        }
        return whole;
    }
}
