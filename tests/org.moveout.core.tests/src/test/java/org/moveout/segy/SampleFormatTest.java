// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleFormatTest {
    private static final ByteOrder[] ORDERS = { ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN };

    /** A sample read with java.nio, apart from the kernels under test. */
    private static float reference(SampleFormat format, ByteBuffer b, int at) {
        return switch (format) {
        case IBM_FLOAT -> IbmFloat.toFloat(b.getInt(at));
        case INT32 -> b.getInt(at);
        case INT16 -> b.getShort(at);
        case IEEE_FLOAT -> b.getFloat(at);
        case INT8 -> b.get(at);
        };
    }

    @ParameterizedTest
    @EnumSource
    void decodesAnyBytes(SampleFormat format) {
        byte[] src = new byte[1003];
        new SplittableRandom(format.code()).nextBytes(src);
        int n = 1000 / format.bytes();
        for (ByteOrder order : ORDERS) {
            float[] out = new float[n + 1];
            format.decode(src, 3, out, 1, n, order);
            ByteBuffer b = ByteBuffer.wrap(src).order(order);
            for (int i = 0; i < n; i++) {
                assertEquals(reference(format, b, 3 + i * format.bytes()), out[1 + i]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nativeFormIsLittleEndianAndComesBack(SampleFormat format) {
        byte[] src = new byte[1003];
        new SplittableRandom(format.code()).nextBytes(src);
        if (format == SampleFormat.IBM_FLOAT) {
            // words that survive: normalised, in the range of float32
            for (int i = 3; i < 1003; i += 4) {
                src[i] = (byte) (0x40 | src[i] & 0x8f);
                src[i + 1] |= 0x10;
            }
        }
        int n = 1000 / format.bytes();
        for (ByteOrder order : ORDERS) {
            if (format == SampleFormat.IBM_FLOAT && order == ByteOrder.LITTLE_ENDIAN) {
                SampleKernels.reorder(src, 3, src, 3, n, 4, true);
            }
            byte[] le = new byte[1000];
            format.toNative(src, 3, le, 0, n, order);
            SampleFormat as = format == SampleFormat.IBM_FLOAT ? SampleFormat.IEEE_FLOAT : format;
            ByteBuffer b = ByteBuffer.wrap(src).order(order);
            float[] values = new float[n];
            as.decode(le, 0, values, 0, n, ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < n; i++) {
                assertEquals(reference(format, b, 3 + i * format.bytes()), values[i]);
            }
            byte[] back = src.clone();
            format.toNative(back, 3, back, 3, n, order);
            format.fromNative(back, 3, back, 3, n, order);
            assertArrayEquals(src, back, "in place");
        }
    }

    @Test
    void nanPayloadsSurvive() {
        byte[] src = ByteBuffer.allocate(8).putInt(0x7fa12345).putInt(0xffc54321).array();
        byte[] le = new byte[8];
        byte[] back = new byte[8];
        SampleFormat.IEEE_FLOAT.toNative(src, 0, le, 0, 2, ByteOrder.BIG_ENDIAN);
        SampleFormat.IEEE_FLOAT.fromNative(le, 0, back, 0, 2, ByteOrder.BIG_ENDIAN);
        assertArrayEquals(src, back);
        assertEquals(0x7fa12345, ByteBuffer.wrap(le).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    @Test
    void integersAreRoundedToEvenAndClipped() {
        float[] in = { 0.5f, 1.5f, -0.5f, -1.5f, 2.4999f, 126.6f, 127.6f, -128.4f, -300f, 40_000f, -40_000f, 3e9f,
                -3e9f,
            Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY };
        byte[] out = new byte[in.length * 4];
        for (ByteOrder order : ORDERS) {
            SampleFormat.INT8.encode(in, 0, out, 0, in.length, order);
            int[] bytes = { 0, 2, 0, -2, 2, 127, 127, -128, -128, 127, -128, 127, -128, 0, 127, -128 };
            for (int i = 0; i < in.length; i++) {
                assertEquals(bytes[i], out[i]);
            }
            ByteBuffer b = ByteBuffer.wrap(out).order(order);
            SampleFormat.INT16.encode(in, 0, out, 0, in.length, order);
            int[] shorts = { 0, 2, 0, -2, 2, 127, 128, -128, -300, 32767, -32768, 32767, -32768, 0, 32767, -32768 };
            for (int i = 0; i < in.length; i++) {
                assertEquals(shorts[i], b.getShort(2 * i));
            }
            SampleFormat.INT32.encode(in, 0, out, 0, in.length, order);
            int[] ints = { 0, 2, 0, -2, 2, 127, 128, -128, -300, 40_000, -40_000, Integer.MAX_VALUE, Integer.MIN_VALUE,
                    0,
                Integer.MAX_VALUE, Integer.MIN_VALUE };
            for (int i = 0; i < in.length; i++) {
                assertEquals(ints[i], b.getInt(4 * i));
            }
            SampleFormat.IEEE_FLOAT.encode(in, 0, out, 0, in.length, order);
            for (int i = 0; i < in.length; i++) {
                assertEquals(in[i], b.getFloat(4 * i));
            }
        }
    }

    @Test
    void codesAndTitles() {
        assertEquals(Optional.of(SampleFormat.IEEE_FLOAT), SampleFormat.ofCode(5));
        assertEquals(Optional.empty(), SampleFormat.ofCode(4));
        assertEquals(Optional.empty(), SampleFormat.ofCode(-1));
        assertEquals(Optional.empty(), SampleFormat.ofCode(99));
        assertEquals(Optional.of("4-byte fixed point with gain"), SampleFormat.titleOf(4));
        assertEquals(Optional.of("2-byte integer"), SampleFormat.titleOf(3));
        assertEquals(Optional.empty(), SampleFormat.titleOf(13));
        for (SampleFormat f : SampleFormat.values()) {
            assertEquals(Optional.of(f), SampleFormat.ofCode(f.code()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rangesAreChecked(SampleFormat format) {
        byte[] bytes = new byte[8];
        float[] floats = new float[2];
        assertThrows(IndexOutOfBoundsException.class,
                () -> format.decode(bytes, 9 - format.bytes(), floats, 0, 1, ByteOrder.BIG_ENDIAN));
        assertThrows(IndexOutOfBoundsException.class, () -> format.decode(bytes, 0, floats, 2, 1,
                ByteOrder.BIG_ENDIAN));
        assertThrows(IndexOutOfBoundsException.class, () -> format.encode(floats, 1, bytes, 0, 2,
                ByteOrder.BIG_ENDIAN));
        assertThrows(IndexOutOfBoundsException.class,
                () -> format.toNative(bytes, 0, bytes, 0, 9, ByteOrder.BIG_ENDIAN));
    }
}
