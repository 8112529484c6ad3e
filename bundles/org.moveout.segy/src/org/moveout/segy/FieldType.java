// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.HeaderType;

/** How a header field is stored. Reading and writing are stateless and thread-safe; offsets are in bytes. */
public enum FieldType {
    /** Signed byte. */
    INT8(1, HeaderType.INT8),
    /** Unsigned byte. */
    UINT8(1, HeaderType.UINT8),
    /** Signed 16 bits. */
    INT16(2, HeaderType.INT16),
    /** Unsigned 16 bits. */
    UINT16(2, HeaderType.UINT16),
    /** Signed 32 bits. */
    INT32(4, HeaderType.INT32),
    /** Unsigned 32 bits. */
    UINT32(4, HeaderType.UINT32),
    /** Signed 64 bits. */
    INT64(8, HeaderType.INT64),
    /** IEEE 32-bit floating point. */
    FLOAT32(4, HeaderType.FLOAT32),
    /** IEEE 64-bit floating point. */
    FLOAT64(8, HeaderType.FLOAT64),
    /** IBM 32-bit floating point. */
    IBM32(4, HeaderType.FLOAT64);

    private static final VarHandle SHORT_BE = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_BE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int bytes;
    private final HeaderType headerType;

    FieldType(int bytes, HeaderType headerType) {
        this.bytes = bytes;
        this.headerType = headerType;
    }

    /** How many bytes it takes. */
    public int bytes() {
        return bytes;
    }

    /** The type of the column such a field becomes. */
    public HeaderType headerType() {
        return headerType;
    }

    /** The type of that name in any case: {@code int16}, {@code uint32}, {@code float32}, {@code ibm32}, ... */
    public static Optional<FieldType> parse(String name) {
        String n = name.toUpperCase(Locale.ROOT);
        for (FieldType t : values()) {
            if (t.name().equals(n)) {
                return Optional.of(t);
            }
        }
        return Optional.empty();
    }

    /** The value at {@code offset} as a whole number; floating values are rounded. */
    public long getLong(byte[] src, int offset, ByteOrder order) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        return switch (this) {
        case INT8 -> src[offset];
        case UINT8 -> src[offset] & 0xff;
        case INT16 -> getShort(src, offset, big);
        case UINT16 -> getShort(src, offset, big) & 0xffff;
        case INT32 -> getInt(src, offset, big);
        case UINT32 -> getInt(src, offset, big) & 0xffffffffL;
        case INT64 -> getLong(src, offset, big);
        case FLOAT32, FLOAT64, IBM32 -> Math.round(getDouble(src, offset, order));
        };
    }

    /** The value at {@code offset} as a floating-point number. */
    public double getDouble(byte[] src, int offset, ByteOrder order) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        return switch (this) {
        case FLOAT32 -> Float.intBitsToFloat(getInt(src, offset, big));
        case FLOAT64 -> Double.longBitsToDouble(getLong(src, offset, big));
        case IBM32 -> IbmFloat.toDouble(getInt(src, offset, big));
        default -> getLong(src, offset, order);
        };
    }

    /** Stores a whole number, cut to the low bits of an integer field. */
    public void putLong(byte[] dst, int offset, long value, ByteOrder order) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        switch (this) {
        case INT8, UINT8 -> dst[offset] = (byte) value;
        case INT16, UINT16 -> {
            short s = (short) value;
            SHORT_BE.set(dst, offset, big ? s : Short.reverseBytes(s));
        }
        case INT32, UINT32 -> putInt(dst, offset, (int) value, big);
        case INT64 -> LONG_BE.set(dst, offset, big ? value : Long.reverseBytes(value));
        case FLOAT32, FLOAT64, IBM32 -> putDouble(dst, offset, value, order);
        }
    }

    /** Stores a floating-point number; integer fields get the nearest whole number. */
    public void putDouble(byte[] dst, int offset, double value, ByteOrder order) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        switch (this) {
        case FLOAT32 -> putInt(dst, offset, Float.floatToRawIntBits((float) value), big);
        case FLOAT64 -> INT64.putLong(dst, offset, Double.doubleToRawLongBits(value), order);
        case IBM32 -> putInt(dst, offset, IbmFloat.toWord((float) value), big);
        default -> putLong(dst, offset, Math.round(value), order);
        }
    }

    static short getShort(byte[] src, int offset, boolean big) {
        short s = (short) SHORT_BE.get(src, offset);
        return big ? s : Short.reverseBytes(s);
    }

    static int getInt(byte[] src, int offset, boolean big) {
        int i = (int) SampleKernels.INT_BE.get(src, offset);
        return big ? i : Integer.reverseBytes(i);
    }

    private static long getLong(byte[] src, int offset, boolean big) {
        long l = (long) LONG_BE.get(src, offset);
        return big ? l : Long.reverseBytes(l);
    }

    private static void putInt(byte[] dst, int offset, int value, boolean big) {
        SampleKernels.INT_BE.set(dst, offset, big ? value : Integer.reverseBytes(value));
    }
}
