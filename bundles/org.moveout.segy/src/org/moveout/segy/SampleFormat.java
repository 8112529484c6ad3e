// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How a sample is stored in a SEG-Y file (binary header bytes 3225-3226), with the conversions between file bytes,
 * {@code float} amplitudes and the native form kept in stores.
 * <p>
 * The native form is little-endian and loses nothing but what {@link IbmFloat#inexact} reports: IBM floats become IEEE
 * float32, integers and IEEE floats only change their byte order, so that NaN payloads survive. {@code offset}s count
 * bytes in byte arrays and samples in float arrays. All methods are stateless and thread-safe; ranges outside an array
 * throw {@link IndexOutOfBoundsException}.
 */
public enum SampleFormat {
    /** Format 1: 4-byte IBM hexadecimal floating point. */
    IBM_FLOAT(1, 4, "4-byte IBM floating point"),
    /** Format 2: 4-byte two's complement integer. */
    INT32(2, 4, "4-byte integer"),
    /** Format 3: 2-byte two's complement integer. */
    INT16(3, 2, "2-byte integer"),
    /** Format 5: 4-byte IEEE 754 floating point. */
    IEEE_FLOAT(5, 4, "4-byte IEEE floating point"),
    /** Format 8: 1-byte two's complement integer. */
    INT8(8, 1, "1-byte integer");

    private static final SampleFormat[] BY_CODE = new SampleFormat[17];

    static {
        for (SampleFormat f : values()) {
            BY_CODE[f.code] = f;
        }
    }

    private final int code;
    private final int bytes;
    private final String title;

    SampleFormat(int code, int bytes, String title) {
        this.code = code;
        this.bytes = bytes;
        this.title = title;
    }

    /** The code in the binary header. */
    public int code() {
        return code;
    }

    /** Bytes of one sample, in the file and in native form. */
    public int bytes() {
        return bytes;
    }

    /** What it is, for people: "4-byte IBM floating point". */
    public String title() {
        return title;
    }

    /** The format of that code, if it is one that can be read. */
    public static Optional<SampleFormat> ofCode(int code) {
        return code < 0 || code >= BY_CODE.length ? Optional.empty() : Optional.ofNullable(BY_CODE[code]);
    }

    /** What a format code means in SEG-Y rev 2.1 table 2, readable or not; empty if it is not defined. */
    public static Optional<String> titleOf(int code) {
        return switch (code) {
        case 4 -> Optional.of("4-byte fixed point with gain");
        case 6 -> Optional.of("8-byte IEEE floating point");
        case 7 -> Optional.of("3-byte integer");
        case 9 -> Optional.of("8-byte integer");
        case 10 -> Optional.of("4-byte unsigned integer");
        case 11 -> Optional.of("2-byte unsigned integer");
        case 12 -> Optional.of("8-byte unsigned integer");
        case 15 -> Optional.of("3-byte unsigned integer");
        case 16 -> Optional.of("1-byte unsigned integer");
        default -> ofCode(code).map(SampleFormat::title);
        };
    }

    /**
     * Converts file bytes to amplitudes. 32-bit integers beyond 24 bits are rounded to nearest even.
     *
     * @param count how many samples
     * @param order the byte order of the file
     */
    public void decode(byte[] src, int srcOffset, float[] dst, int dstOffset, int count, ByteOrder order) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        switch (this) {
        case IBM_FLOAT -> IbmFloat.decode(src, srcOffset, dst, dstOffset, count, order);
        case INT32 -> SampleKernels.decodeInt32(src, srcOffset, dst, dstOffset, count, big);
        case INT16 -> SampleKernels.decodeInt16(src, srcOffset, dst, dstOffset, count, big);
        case IEEE_FLOAT -> SampleKernels.decodeFloat32(src, srcOffset, dst, dstOffset, count, big);
        case INT8 -> SampleKernels.decodeInt8(src, srcOffset, dst, dstOffset, count);
        }
    }

    /**
     * Converts amplitudes to file bytes. IBM floats are rounded to nearest even (see {@link IbmFloat#encode});
     * integers are rounded to the nearest, ties to even, and clipped to their range, NaN becoming 0.
     *
     * @param count how many samples
     * @param order the byte order of the file
     */
    public void encode(float[] src, int srcOffset, byte[] dst, int dstOffset, int count, ByteOrder order) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        switch (this) {
        case IBM_FLOAT -> IbmFloat.encode(src, srcOffset, dst, dstOffset, count, order);
        case INT32 -> SampleKernels.encodeInt32(src, srcOffset, dst, dstOffset, count, big);
        case INT16 -> SampleKernels.encodeInt16(src, srcOffset, dst, dstOffset, count, big);
        case IEEE_FLOAT -> SampleKernels.encodeFloat32(src, srcOffset, dst, dstOffset, count, big);
        case INT8 -> SampleKernels.encodeInt8(src, srcOffset, dst, dstOffset, count);
        }
    }

    /**
     * Converts file bytes to the little-endian native form. Source and destination may be the same array at the same
     * offset.
     *
     * @param count how many samples
     * @param order the byte order of the file
     */
    public void toNative(byte[] src, int srcOffset, byte[] dst, int dstOffset, int count, ByteOrder order) {
        if (this == IBM_FLOAT) {
            IbmFloat.toNative(src, srcOffset, dst, dstOffset, count, order);
        } else {
            SampleKernels.reorder(src, srcOffset, dst, dstOffset, count, bytes, order == ByteOrder.BIG_ENDIAN);
        }
    }

    /**
     * Converts the little-endian native form to file bytes; the inverse of {@link #toNative}. Source and destination
     * may be the same array at the same offset.
     *
     * @param count how many samples
     * @param order the byte order of the file
     */
    public void fromNative(byte[] src, int srcOffset, byte[] dst, int dstOffset, int count, ByteOrder order) {
        if (this == IBM_FLOAT) {
            IbmFloat.fromNative(src, srcOffset, dst, dstOffset, count, order);
        } else {
            SampleKernels.reorder(src, srcOffset, dst, dstOffset, count, bytes, order == ByteOrder.BIG_ENDIAN);
        }
    }
}
