// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/** The loops behind {@link SampleFormat} for everything but IBM floats. Offsets are in bytes for byte arrays. */
final class SampleKernels {
    static final VarHandle INT_BE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_BE = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT_LE =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private SampleKernels() {
    }

    static void checkRanges(byte[] bytes, int byteOffset, float[] floats, int floatOffset, int count, int size) {
        Objects.checkFromIndexSize(byteOffset, Math.multiplyExact(count, size), bytes.length);
        Objects.checkFromIndexSize(floatOffset, count, floats.length);
    }

    static void decodeInt32(byte[] src, int off, float[] dst, int dstOff, int count, boolean big) {
        checkRanges(src, off, dst, dstOff, count, 4);
        if (big) {
            for (int i = 0; i < count; i++) {
                dst[dstOff + i] = (int) INT_BE.get(src, off + 4 * i);
            }
        } else {
            for (int i = 0; i < count; i++) {
                dst[dstOff + i] = (int) INT_LE.get(src, off + 4 * i);
            }
        }
    }

    static void decodeInt16(byte[] src, int off, float[] dst, int dstOff, int count, boolean big) {
        checkRanges(src, off, dst, dstOff, count, 2);
        if (big) {
            for (int i = 0; i < count; i++) {
                dst[dstOff + i] = (short) SHORT_BE.get(src, off + 2 * i);
            }
        } else {
            for (int i = 0; i < count; i++) {
                dst[dstOff + i] = (short) SHORT_LE.get(src, off + 2 * i);
            }
        }
    }

    static void decodeFloat32(byte[] src, int off, float[] dst, int dstOff, int count, boolean big) {
        checkRanges(src, off, dst, dstOff, count, 4);
        if (big) {
            for (int i = 0; i < count; i++) {
                dst[dstOff + i] = Float.intBitsToFloat((int) INT_BE.get(src, off + 4 * i));
            }
        } else {
            for (int i = 0; i < count; i++) {
                dst[dstOff + i] = Float.intBitsToFloat((int) INT_LE.get(src, off + 4 * i));
            }
        }
    }

    static void decodeInt8(byte[] src, int off, float[] dst, int dstOff, int count) {
        checkRanges(src, off, dst, dstOff, count, 1);
        for (int i = 0; i < count; i++) {
            dst[dstOff + i] = src[off + i];
        }
    }

    static void encodeInt32(float[] src, int srcOff, byte[] dst, int off, int count, boolean big) {
        checkRanges(dst, off, src, srcOff, count, 4);
        for (int i = 0; i < count; i++) {
            int v = (int) Math.rint((double) src[srcOff + i]);
            INT_LE.set(dst, off + 4 * i, big ? Integer.reverseBytes(v) : v);
        }
    }

    static void encodeInt16(float[] src, int srcOff, byte[] dst, int off, int count, boolean big) {
        checkRanges(dst, off, src, srcOff, count, 2);
        for (int i = 0; i < count; i++) {
            short v = (short) Math.clamp((int) Math.rint((double) src[srcOff + i]), Short.MIN_VALUE, Short.MAX_VALUE);
            SHORT_LE.set(dst, off + 2 * i, big ? Short.reverseBytes(v) : v);
        }
    }

    static void encodeFloat32(float[] src, int srcOff, byte[] dst, int off, int count, boolean big) {
        checkRanges(dst, off, src, srcOff, count, 4);
        for (int i = 0; i < count; i++) {
            int v = Float.floatToRawIntBits(src[srcOff + i]);
            INT_LE.set(dst, off + 4 * i, big ? Integer.reverseBytes(v) : v);
        }
    }

    static void encodeInt8(float[] src, int srcOff, byte[] dst, int off, int count) {
        checkRanges(dst, off, src, srcOff, count, 1);
        for (int i = 0; i < count; i++) {
            dst[off + i] = (byte) Math.clamp((int) Math.rint((double) src[srcOff + i]), Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
    }

    /** Copies samples of {@code size} bytes, turning their bytes round if {@code reverse}. */
    static void reorder(byte[] src, int srcOff, byte[] dst, int dstOff, int count, int size, boolean reverse) {
        int length = Math.multiplyExact(count, size);
        Objects.checkFromIndexSize(srcOff, length, src.length);
        Objects.checkFromIndexSize(dstOff, length, dst.length);
        if (!reverse || size == 1) {
            System.arraycopy(src, srcOff, dst, dstOff, length);
        } else if (size == 2) {
            for (int i = 0; i < length; i += 2) {
                SHORT_LE.set(dst, dstOff + i, (short) SHORT_BE.get(src, srcOff + i));
            }
        } else {
            for (int i = 0; i < length; i += 4) {
                INT_LE.set(dst, dstOff + i, (int) INT_BE.get(src, srcOff + i));
            }
        }
    }
}
