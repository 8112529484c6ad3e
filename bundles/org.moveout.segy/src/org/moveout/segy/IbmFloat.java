// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.nio.ByteOrder;
import java.util.Objects;

import static org.moveout.segy.SampleKernels.INT_BE;
import static org.moveout.segy.SampleKernels.INT_LE;

/**
 * IBM System/360 hexadecimal floating point: sign, 7-bit exponent of 16 in excess 64, 24-bit fraction below 1.
 * <p>
 * Both directions are correctly rounded (nearest, ties to even) over the whole range: words beyond float32 become
 * infinite, small ones subnormal or a signed zero. Stateless and thread-safe.
 */
public final class IbmFloat {
    /** Receives samples whose IBM word does not survive the way through float32. */
    @FunctionalInterface
    public interface InexactSink {
        /**
         * @param index zero-based position in the range looked at
         * @param word  the IBM word as in the file (most significant byte first)
         */
        void accept(int index, int word);
    }

    /** The largest magnitude an IBM word can have. */
    private static final int LARGEST = 0x7fffffff;

    /** Weight of the last fraction bit, with sign, by the first byte of the word. */
    private static final double[] SCALE = new double[256];

    static {
        for (int e = 0; e < 128; e++) {
            SCALE[e] = Math.scalb(1.0, 4 * (e - 64) - 24);
            SCALE[e + 128] = -SCALE[e];
        }
    }

    private IbmFloat() {
    }

    /** The value of one IBM word, rounded to float32. */
    public static float toFloat(int word) {
        return (float) toDouble(word);
    }

    /** The value of one IBM word, exactly. */
    public static double toDouble(int word) {
        return (word & 0xffffff) * SCALE[word >>> 24];
    }

    /**
     * The IBM word nearest to a value, normalised. Zero keeps its sign; infinities become the largest magnitude and
     * NaN, which IBM floats lack, becomes 0.
     */
    public static int toWord(float value) {
        int bits = Float.floatToRawIntBits(value);
        int exponent = bits >>> 23 & 0xff;
        int fraction = bits & 0x7fffff;
        if (exponent == 0) {
            if (fraction == 0) {
                return bits;
            }
            int up = Integer.numberOfLeadingZeros(fraction) - 8;
            fraction <<= up;
            exponent = 1 - up;
        } else if (exponent == 255) {
            return fraction != 0 ? 0 : bits & 0x80000000 | LARGEST;
        } else {
            fraction |= 0x800000;
        }
        return bits & 0x80000000 | magnitude(exponent, fraction);
    }

    /** Exponent and fraction bits of a value {@code fraction * 2^(exponent - 150)} with bit 23 of the fraction set. */
    private static int magnitude(int exponent, int fraction) {
        int hex = exponent + 133 >> 2;
        int shift = ~(exponent + 1) & 3;
        int odd = fraction >>> shift & (shift | shift >>> 1) & 1;
        // rounding up cannot leave 24 bits: where anything is rounded off, at least the top bit was free
        return (hex << 24) + (fraction + ((1 << shift) - 1 >> 1) + odd >>> shift);
    }

    /**
     * Decodes words to floats.
     *
     * @param srcOffset in bytes
     * @param dstOffset in samples
     * @param count     how many samples
     * @param order     the byte order of the words
     */
    public static void decode(byte[] src, int srcOffset, float[] dst, int dstOffset, int count, ByteOrder order) {
        SampleKernels.checkRanges(src, srcOffset, dst, dstOffset, count, 4);
        double[] scale = SCALE;
        if (order == ByteOrder.BIG_ENDIAN) {
            for (int i = 0; i < count; i++) {
                int w = (int) INT_BE.get(src, srcOffset + 4 * i);
                dst[dstOffset + i] = (float) ((w & 0xffffff) * scale[w >>> 24]);
            }
        } else {
            for (int i = 0; i < count; i++) {
                int w = (int) INT_LE.get(src, srcOffset + 4 * i);
                dst[dstOffset + i] = (float) ((w & 0xffffff) * scale[w >>> 24]);
            }
        }
    }

    /** Encodes floats to words as {@link #toWord} does; parameters as in {@link #decode}. */
    public static void encode(float[] src, int srcOffset, byte[] dst, int dstOffset, int count, ByteOrder order) {
        SampleKernels.checkRanges(dst, dstOffset, src, srcOffset, count, 4);
        IbmEncoder.encode(src, srcOffset, dst, dstOffset, count, order);
    }

    static void toNative(byte[] src, int srcOffset, byte[] dst, int dstOffset, int count, ByteOrder order) {
        int length = checkWords(src, srcOffset, dst, dstOffset, count);
        double[] scale = SCALE;
        boolean big = order == ByteOrder.BIG_ENDIAN;
        for (int i = 0; i < length; i += 4) {
            int w = big ? (int) INT_BE.get(src, srcOffset + i) : (int) INT_LE.get(src, srcOffset + i);
            float f = (float) ((w & 0xffffff) * scale[w >>> 24]);
            INT_LE.set(dst, dstOffset + i, Float.floatToRawIntBits(f));
        }
    }

    static void fromNative(byte[] src, int srcOffset, byte[] dst, int dstOffset, int count, ByteOrder order) {
        checkWords(src, srcOffset, dst, dstOffset, count);
        IbmEncoder.encode(src, srcOffset, dst, dstOffset, count, order);
    }

    /**
     * Whether a word comes back identical from {@code toWord(toFloat(word))}: not so if it is unnormalised, has more
     * bits than float32 or lies outside its range. Signed zeros with a zero exponent do come back.
     */
    public static boolean isExact(int word) {
        return isPlain(word) || toWord(toFloat(word)) == word;
    }

    /** A cheap sufficient condition: normalised and inside the normal range of float32, or zero. */
    private static boolean isPlain(int word) {
        int exponent = (word >>> 24 & 0x7f) - 34;
        return (word & 0xf00000) != 0 && exponent >= 0 && exponent <= 62 || word << 1 == 0;
    }

    /**
     * Finds the samples whose words are not {@linkplain #isExact exact}, in ascending order.
     *
     * @param srcOffset in bytes
     * @param count     how many samples
     * @param order     the byte order of the words
     * @return how many there are
     */
    public static int inexact(byte[] src, int srcOffset, int count, ByteOrder order, InexactSink sink) {
        Objects.checkFromIndexSize(srcOffset, Math.multiplyExact(count, 4), src.length);
        int found = 0;
        for (int from = 0; from < count; from += BLOCK) {
            int n = Math.min(BLOCK, count - from);
            if (allPlain(src, srcOffset + 4 * from, n, order)) {
                continue;
            }
            for (int i = from; i < from + n; i++) {
                int at = srcOffset + 4 * i;
                int w = order == ByteOrder.BIG_ENDIAN ? (int) INT_BE.get(src, at) : (int) INT_LE.get(src, at);
                if (!isExact(w)) {
                    sink.accept(i, w);
                    found++;
                }
            }
        }
        return found;
    }

    private static final int BLOCK = 1024;

    private static boolean allPlain(byte[] src, int offset, int count, ByteOrder order) {
        int odd = 0;
        boolean big = order == ByteOrder.BIG_ENDIAN;
        for (int i = 0; i < count; i++) {
            int w = big ? (int) INT_BE.get(src, offset + 4 * i) : (int) INT_LE.get(src, offset + 4 * i);
            // sign bit of each term: fraction's first digit zero, exponent below 34 or above 96, word not zero
            int digit = (w & 0xf00000) - 1;
            int exponent = (w >>> 24 & 0x7f) - 34;
            int magnitude = w & 0x7fffffff;
            odd |= (digit | exponent | 62 - exponent) & -magnitude;
        }
        return odd >= 0;
    }

    private static int checkWords(byte[] src, int srcOffset, byte[] dst, int dstOffset, int count) {
        int length = Math.multiplyExact(count, 4);
        Objects.checkFromIndexSize(srcOffset, length, src.length);
        Objects.checkFromIndexSize(dstOffset, length, dst.length);
        return length;
    }
}
