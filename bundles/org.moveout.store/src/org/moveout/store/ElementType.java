// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The type of the samples in a store, always little-endian.
 * <p>
 * 4-byte IBM and IEEE samples are kept as {@link #FLOAT32}, integers and 8-byte floats in their own type, so that
 * nothing is lost.
 */
public enum ElementType {
    /** Signed 8-bit integers. */
    INT8(1, "|i1"),
    /** Signed 16-bit integers. */
    INT16(2, "<i2"),
    /** Signed 32-bit integers. */
    INT32(4, "<i4"),
    /** 32-bit IEEE 754 floating point. */
    FLOAT32(4, "<f4"),
    /** 64-bit IEEE 754 floating point. */
    FLOAT64(8, "<f8");

    private final int bytes;
    private final String zarrV2;

    ElementType(int bytes, String zarrV2) {
        this.bytes = bytes;
        this.zarrV2 = zarrV2;
    }

    /** Bytes of one sample. */
    public int bytes() {
        return bytes;
    }

    /** The name in Zarr version 2 and NumPy, for example {@code <f4}. */
    public String zarrV2() {
        return zarrV2;
    }

    /** The name in Zarr version 3 and NumPy, for example {@code float32}. */
    public String zarrV3() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether samples are floating point. */
    public boolean isFloating() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /**
     * Widens or rounds stored samples to float. 32-bit integers beyond 2<sup>24</sup> and 64-bit floats are rounded.
     *
     * @param src       little-endian samples
     * @param offset    first byte
     * @param dst       receives the amplitudes
     * @param dstOffset where the first one goes
     * @param count     how many samples
     */
    public void toFloats(byte[] src, int offset, float[] dst, int dstOffset, int count) {
        switch (this) {
        case INT8 -> {
            for (int i = 0; i < count; i++) {
                dst[dstOffset + i] = src[offset + i];
            }
        }
        case INT16 -> {
            for (int i = 0; i < count; i++) {
                dst[dstOffset + i] = (short) Views.SHORTS.get(src, offset + 2 * i);
            }
        }
        case INT32 -> {
            for (int i = 0; i < count; i++) {
                dst[dstOffset + i] = (int) Views.INTS.get(src, offset + 4 * i);
            }
        }
        case FLOAT32 -> {
            for (int i = 0; i < count; i++) {
                dst[dstOffset + i] = Float.intBitsToFloat((int) Views.INTS.get(src, offset + 4 * i));
            }
        }
        case FLOAT64 -> {
            for (int i = 0; i < count; i++) {
                dst[dstOffset + i] = (float) Double.longBitsToDouble((long) Views.LONGS.get(src, offset + 8 * i));
            }
        }
        }
    }

    /**
     * Brings amplitudes into the stored form. Integers are rounded to the nearest (ties to even) and clipped to their
     * range, NaN becomes 0.
     *
     * @param src       the amplitudes
     * @param offset    the first one
     * @param dst       receives little-endian samples
     * @param dstOffset first byte
     * @param count     how many samples
     */
    public void fromFloats(float[] src, int offset, byte[] dst, int dstOffset, int count) {
        switch (this) {
        case INT8 -> {
            for (int i = 0; i < count; i++) {
                dst[dstOffset + i] = (byte) rounded(src[offset + i], Byte.MIN_VALUE, Byte.MAX_VALUE);
            }
        }
        case INT16 -> {
            for (int i = 0; i < count; i++) {
                int value = rounded(src[offset + i], Short.MIN_VALUE, Short.MAX_VALUE);
                Views.SHORTS.set(dst, dstOffset + 2 * i, (short) value);
            }
        }
        case INT32 -> {
            for (int i = 0; i < count; i++) {
                Views.INTS.set(dst, dstOffset + 4 * i, (int) Math.rint((double) src[offset + i]));
            }
        }
        case FLOAT32 -> {
            for (int i = 0; i < count; i++) {
                Views.INTS.set(dst, dstOffset + 4 * i, Float.floatToRawIntBits(src[offset + i]));
            }
        }
        case FLOAT64 -> {
            for (int i = 0; i < count; i++) {
                Views.LONGS.set(dst, dstOffset + 8 * i, Double.doubleToRawLongBits(src[offset + i]));
            }
        }
        }
    }

    private static int rounded(float value, int low, int high) {
        return Math.clamp((int) Math.rint((double) value), low, high);
    }

    /** Apart from the constants, so that naming a type does not yet cost the making of handles. */
    private static final class Views {
        private static final VarHandle SHORTS = view(short[].class);
        private static final VarHandle INTS = view(int[].class);
        private static final VarHandle LONGS = view(long[].class);

        private static VarHandle view(Class<?> array) {
            return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
        }
    }
}
