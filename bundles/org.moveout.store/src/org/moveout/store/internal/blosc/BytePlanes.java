// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.blosc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/**
 * Blosc's byte shuffle: takes the bytes of elements apart into planes (all first bytes, all second bytes, ...) and puts
 * them together again.
 * <p>
 * Elements of 2, 4 and 8 bytes are transposed eight at a time inside {@code long}s: first the bytes of each long (a
 * plain loop over {@code long[]}, which vectorises), then longs against longs. Not thread-safe: one for each thread.
 */
final class BytePlanes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW32 = 0xFFFFFFFFL;
    private static final long HIGH32 = 0xFFFFFFFF00000000L;
    private static final long EVEN16 = 0x0000FFFF0000FFFFL;
    private static final long EVEN8 = 0x00FF00FF00FF00FFL;
    /** Longs transposed at a time: 16 kB, which stay in the first-level cache. */
    private static final int PIECE = 2048;

    private final int width;
    private final long[] piece = new long[PIECE];

    /**
     * @param width bytes of an element
     */
    BytePlanes(int width) {
        this.width = width;
    }

    /**
     * Takes elements apart: plane {@code k} goes to {@code dst[at + k * count]}.
     *
     * @param src   the elements
     * @param from  first byte
     * @param count how many elements
     * @param dst   receives {@code width * count} bytes
     * @param at    where plane 0 begins
     */
    void split(byte[] src, int from, int count, byte[] dst, int at) {
        int whole = width == 2 || width == 4 || width == 8 ? count & ~7 : 0;
        if (whole > 0) {
            LongBuffer longs = longs(src, from, whole);
            int step = PIECE * 8 / width;
            for (int e = 0; e < whole; e += step) {
                int m = Math.min(step, whole - e);
                int n = m * width / 8;
                longs.get(e * width / 8, piece, 0, n);
                switch (width) {
                case 2 -> split2(piece, n, dst, at + e, at + count + e);
                case 4 -> split4(piece, n, dst, at + e, count);
                default -> split8(piece, n, dst, at + e, count);
                }
            }
        }
        for (int k = 0; k < width; k++) {
            for (int e = whole; e < count; e++) {
                dst[at + k * count + e] = src[from + e * width + k];
            }
        }
    }

    /**
     * Puts elements together.
     *
     * @param planes the array each plane is in
     * @param starts where each plane begins in its array
     * @param first  the first element wanted
     * @param count  how many elements
     * @param dst    receives {@code width * count} bytes
     * @param at     first byte
     */
    void join(byte[][] planes, int[] starts, int first, int count, byte[] dst, int at) {
        int whole = width == 2 || width == 4 || width == 8 ? count & ~7 : 0;
        if (whole > 0) {
            LongBuffer longs = longs(dst, at, whole);
            int step = PIECE * 8 / width;
            for (int e = 0; e < whole; e += step) {
                int m = Math.min(step, whole - e);
                int n = m * width / 8;
                switch (width) {
                case 2 -> join2(planes[0], starts[0] + first + e, planes[1], starts[1] + first + e, n, piece);
                case 4 -> join4(planes, starts, first + e, n, piece);
                default -> join8(planes, starts, first + e, n, piece);
                }
                longs.put(e * width / 8, piece, 0, n);
            }
        }
        for (int k = 0; k < width; k++) {
            byte[] plane = planes[k];
            int start = starts[k] + first;
            for (int e = whole; e < count; e++) {
                dst[at + e * width + k] = plane[start + e];
            }
        }
    }

    private LongBuffer longs(byte[] array, int from, int elements) {
        return ByteBuffer.wrap(array, from, elements * width).slice().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
    }

    private static void split2(long[] x, int n, byte[] dst, int p0, int p1) {
        for (int i = 0; i < n; i++) {
            long v = x[i];
            long t = (v ^ (v >>> 8)) & 0x0000FF000000FF00L;
            v ^= t ^ (t << 8);
            t = (v ^ (v >>> 16)) & 0x00000000FFFF0000L;
            x[i] = v ^ t ^ (t << 16);
        }
        for (int i = 0, o = 0; i < n; i += 2, o += 8) {
            long a = x[i];
            long b = x[i + 1];
            LONGS.set(dst, p0 + o, (a & LOW32) | (b << 32));
            LONGS.set(dst, p1 + o, (a >>> 32) | (b & HIGH32));
        }
    }

    private static void join2(byte[] s0, int p0, byte[] s1, int p1, int n, long[] x) {
        for (int i = 0, o = 0; i < n; i += 2, o += 8) {
            long a = (long) LONGS.get(s0, p0 + o);
            long b = (long) LONGS.get(s1, p1 + o);
            x[i] = (a & LOW32) | (b << 32);
            x[i + 1] = (a >>> 32) | (b & HIGH32);
        }
        for (int i = 0; i < n; i++) {
            long v = x[i];
            long t = (v ^ (v >>> 16)) & 0x00000000FFFF0000L;
            v ^= t ^ (t << 16);
            t = (v ^ (v >>> 8)) & 0x0000FF000000FF00L;
            x[i] = v ^ t ^ (t << 8);
        }
    }

    private static void split4(long[] x, int n, byte[] dst, int p0, int plane) {
        for (int i = 0; i < n; i++) {
            long v = x[i];
            long t = (v ^ (v >>> 16)) & 0x00000000FFFF0000L;
            v ^= t ^ (t << 16);
            t = (v ^ (v >>> 8)) & 0x0000FF000000FF00L;
            x[i] = v ^ t ^ (t << 8);
        }
        int p1 = p0 + plane;
        int p2 = p1 + plane;
        int p3 = p2 + plane;
        for (int i = 0, o = 0; i < n; i += 4, o += 8) {
            long a = x[i];
            long b = x[i + 1];
            long c = x[i + 2];
            long d = x[i + 3];
            long t0 = (a & EVEN16) | ((b & EVEN16) << 16);
            long t1 = ((a >>> 16) & EVEN16) | (b & ~EVEN16);
            long u0 = (c & EVEN16) | ((d & EVEN16) << 16);
            long u1 = ((c >>> 16) & EVEN16) | (d & ~EVEN16);
            LONGS.set(dst, p0 + o, (t0 & LOW32) | (u0 << 32));
            LONGS.set(dst, p1 + o, (t1 & LOW32) | (u1 << 32));
            LONGS.set(dst, p2 + o, (t0 >>> 32) | (u0 & HIGH32));
            LONGS.set(dst, p3 + o, (t1 >>> 32) | (u1 & HIGH32));
        }
    }

    private static void join4(byte[][] planes, int[] starts, int first, int n, long[] x) {
        byte[] s0 = planes[0];
        byte[] s1 = planes[1];
        byte[] s2 = planes[2];
        byte[] s3 = planes[3];
        int p0 = starts[0] + first;
        int p1 = starts[1] + first;
        int p2 = starts[2] + first;
        int p3 = starts[3] + first;
        for (int i = 0, o = 0; i < n; i += 4, o += 8) {
            long a = (long) LONGS.get(s0, p0 + o);
            long b = (long) LONGS.get(s1, p1 + o);
            long c = (long) LONGS.get(s2, p2 + o);
            long d = (long) LONGS.get(s3, p3 + o);
            long t0 = (a & LOW32) | (c << 32);
            long u0 = (a >>> 32) | (c & HIGH32);
            long t1 = (b & LOW32) | (d << 32);
            long u1 = (b >>> 32) | (d & HIGH32);
            x[i] = (t0 & EVEN16) | ((t1 & EVEN16) << 16);
            x[i + 1] = ((t0 >>> 16) & EVEN16) | (t1 & ~EVEN16);
            x[i + 2] = (u0 & EVEN16) | ((u1 & EVEN16) << 16);
            x[i + 3] = ((u0 >>> 16) & EVEN16) | (u1 & ~EVEN16);
        }
        for (int i = 0; i < n; i++) {
            long v = x[i];
            long t = (v ^ (v >>> 8)) & 0x0000FF000000FF00L;
            v ^= t ^ (t << 8);
            t = (v ^ (v >>> 16)) & 0x00000000FFFF0000L;
            x[i] = v ^ t ^ (t << 16);
        }
    }

    private static void split8(long[] x, int n, byte[] dst, int p, int plane) {
        for (int i = 0, o = p; i < n; i += 8, o += 8) {
            transpose8(x, i);
            for (int k = 0; k < 8; k++) {
                LONGS.set(dst, o + k * plane, x[i + k]);
            }
        }
    }

    private static void join8(byte[][] planes, int[] starts, int first, int n, long[] x) {
        for (int k = 0; k < 8; k++) {
            byte[] s = planes[k];
            int p = starts[k] + first;
            for (int i = k, o = 0; i < n; i += 8, o += 8) {
                x[i] = (long) LONGS.get(s, p + o);
            }
        }
        for (int i = 0; i < n; i += 8) {
            transpose8(x, i);
        }
    }

    /** Transposes the 8 by 8 bytes of eight longs; its own inverse. */
    private static void transpose8(long[] x, int at) {
        for (int i = at; i < at + 4; i++) {
            long a = x[i];
            long b = x[i + 4];
            x[i] = (a & LOW32) | (b << 32);
            x[i + 4] = (a >>> 32) | (b & HIGH32);
        }
        for (int h = at; h < at + 8; h += 4) {
            for (int i = h; i < h + 2; i++) {
                long a = x[i];
                long b = x[i + 2];
                x[i] = (a & EVEN16) | ((b & EVEN16) << 16);
                x[i + 2] = ((a >>> 16) & EVEN16) | (b & ~EVEN16);
            }
        }
        for (int i = at; i < at + 8; i += 2) {
            long a = x[i];
            long b = x[i + 1];
            x[i] = (a & EVEN8) | ((b & EVEN8) << 8);
            x[i + 1] = ((a >>> 8) & EVEN8) | (b & ~EVEN8);
        }
    }
}
