// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.blosc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The 16 bytes at the beginning of a Blosc 1 container, followed (unless it is {@linkplain #copied() copied}) by the
 * 4-byte position of every block. All numbers are little-endian.
 * <p>
 * Source: README_CHUNK_FORMAT.rst of c-blosc 1.21.
 *
 * @param flags    bit 0 byte shuffle, bit 1 copied, bit 2 bit shuffle, bit 4 blocks not split, bits 5 to 7 codec
 * @param width    bytes of an element
 * @param length   uncompressed bytes
 * @param block    uncompressed bytes of a block (the last one may be shorter)
 * @param stored   bytes of the whole container
 */
record BloscHeader(int flags, int width, int length, int block, int stored) {
    static final int BYTES = 16;
    static final int VERSION = 2;
    static final int SHUFFLE = 0x01;
    static final int COPIED = 0x02;
    static final int BIT_SHUFFLE = 0x04;
    static final int NOT_SPLIT = 0x10;
    static final int ZSTD = 4;
    /** Blocks of fewer elements are never split. */
    private static final int LEAST_SPLIT = 128;
    private static final int MOST_STREAMS = 16;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** Reads and checks the header. */
    static BloscHeader read(byte[] src, int at, int available) throws BloscException {
        if (available < BYTES) {
            throw new BloscException("it ends inside its header");
        }
        if (src[at] != VERSION && src[at] != 1) {
            throw new BloscException("it does not begin with a Blosc 1 header");
        }
        BloscHeader h = new BloscHeader(src[at + 2] & 255, src[at + 3] & 255, get(src, at + 4), get(src, at + 8),
                get(src, at + 12));
        if (h.width == 0 || h.length < 0 || h.stored < BYTES || h.length > 0 && (h.block <= 0 || h.block > h.length)) {
            throw new BloscException("its Blosc header has impossible sizes");
        }
        if (h.copied() ? h.stored != h.length + BYTES : h.stored < h.tableEnd()) {
            throw new BloscException("its Blosc header has impossible sizes");
        }
        return h;
    }

    void write(byte[] dst) {
        dst[0] = VERSION;
        dst[1] = 1;
        dst[2] = (byte) flags;
        dst[3] = (byte) width;
        put(dst, 4, length);
        put(dst, 8, block);
        put(dst, 12, stored);
    }

    /** Whether the bytes follow the header as they are. */
    boolean copied() {
        return (flags & COPIED) != 0;
    }

    boolean shuffled() {
        return (flags & SHUFFLE) != 0 && width > 1;
    }

    boolean bitShuffled() {
        return (flags & BIT_SHUFFLE) != 0 && block >= width;
    }

    int codec() {
        return flags >>> 5;
    }

    int blocks() {
        return length == 0 ? 0 : (length - 1) / block + 1;
    }

    /** Uncompressed bytes of block {@code b}. */
    int blockLength(int b) {
        return Math.min(block, length - b * block);
    }

    /** Where the table of block positions ends. */
    long tableEnd() {
        return BYTES + 4L * blocks();
    }

    /** How many streams block {@code b} consists of: one, or one for each byte of an element. */
    int streams(int b) {
        boolean split = (flags & NOT_SPLIT) == 0 && mayBeSplit(width, block) && blockLength(b) == block;
        return split ? width : 1;
    }

    /** Whether whole blocks of this size can be split into their planes at all. */
    static boolean mayBeSplit(int width, int block) {
        return width <= MOST_STREAMS && block / width >= LEAST_SPLIT;
    }

    static int get(byte[] src, int at) {
        return (int) INTS.get(src, at);
    }

    static void put(byte[] dst, int at, int value) {
        INTS.set(dst, at, value);
    }
}
