// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The IBM kernels against exact decimal arithmetic, which shares no code with them. */
class IbmFloatTest {
    private static final BigDecimal SIXTEEN = BigDecimal.valueOf(16);

    /** The value of a word by its definition: sign, fraction below 1, power of 16. */
    private static BigDecimal exact(int word) {
        BigDecimal fraction = new BigDecimal(word & 0xffffff).divide(new BigDecimal(1 << 24));
        int e = (word >>> 24 & 0x7f) - 64;
        BigDecimal scaled = e >= 0 ? fraction.multiply(SIXTEEN.pow(e))
                : fraction.divide(new BigDecimal(BigInteger.TWO.pow(-4 * e)));
        return word < 0 ? scaled.negate() : scaled;
    }

    private static float reference(int word) {
        float magnitude = exact(word & 0x7fffffff).floatValue();
        return word < 0 ? -magnitude : magnitude;
    }

    private static void check(int word) {
        assertEquals(Float.floatToRawIntBits(reference(word)), Float.floatToRawIntBits(IbmFloat.toFloat(word)),
                () -> Integer.toHexString(word));
        assertEquals(0, exact(word).compareTo(new BigDecimal(IbmFloat.toDouble(word))),
                () -> Integer.toHexString(word));
    }

    @Test
    void knownWords() {
        // C276A000 is the worked example in descriptions of the format: -118.625
        assertEquals(-118.625f, IbmFloat.toFloat(0xc276a000));
        assertEquals(1f, IbmFloat.toFloat(0x41100000));
        assertEquals(0.1f, IbmFloat.toFloat(0x4019999a), 5e-8f);
        assertEquals(0xc276a000, IbmFloat.toWord(-118.625f));
        assertEquals(0x41100000, IbmFloat.toWord(1f));
        assertEquals(0x7fffffff, IbmFloat.toWord(Float.POSITIVE_INFINITY));
        assertEquals(0xffffffff, IbmFloat.toWord(Float.NEGATIVE_INFINITY));
        assertEquals(0, IbmFloat.toWord(Float.NaN));
        assertEquals(0, IbmFloat.toWord(0f));
        assertEquals(0x80000000, IbmFloat.toWord(-0f));
    }

    @Test
    void everyExponentWithEdgeFractions() {
        int[] fractions = { 0, 1, 2, 3, 0xf, 0x10, 0x7fff, 0x080000, 0x0fffff, 0x100000, 0x100001, 0x1fffff, 0x200000,
            0x2aaaab, 0x3fffff, 0x400001, 0x555555, 0x7fffff, 0x800000, 0x800001, 0xaaaaaa, 0xfffffe, 0xffffff };
        for (int top = 0; top < 256; top++) {
            for (int f : fractions) {
                check(top << 24 | f);
            }
        }
    }

    @Test
    void randomWords() {
        SplittableRandom r = new SplittableRandom(20261120);
        for (int i = 0; i < 300_000; i++) {
            check(r.nextInt());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void arraysAreDecodedLikeSingleWords(boolean big) {
        ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        SplittableRandom r = new SplittableRandom(7);
        int n = 5000;
        byte[] bytes = new byte[4 * n + 3];
        float[] out = new float[n + 2];
        int[] words = new int[n];
        ByteBuffer b = ByteBuffer.wrap(bytes).order(order);
        for (int i = 0; i < n; i++) {
            words[i] = r.nextInt();
            b.putInt(3 + 4 * i, words[i]);
        }
        IbmFloat.decode(bytes, 3, out, 2, n, order);
        byte[] nativeBytes = new byte[4 * n];
        SampleFormat.IBM_FLOAT.toNative(bytes, 3, nativeBytes, 0, n, order);
        ByteBuffer le = ByteBuffer.wrap(nativeBytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < n; i++) {
            assertEquals(IbmFloat.toFloat(words[i]), out[2 + i]);
            assertEquals(Float.floatToRawIntBits(out[2 + i]), le.getInt(4 * i));
        }
        byte[] back = new byte[4 * n];
        byte[] backNative = new byte[4 * n];
        IbmFloat.encode(out, 2, back, 0, n, order);
        SampleFormat.IBM_FLOAT.fromNative(nativeBytes, 0, backNative, 0, n, order);
        for (int i = 0; i < n; i++) {
            assertEquals(IbmFloat.toWord(out[2 + i]), ByteBuffer.wrap(back).order(order).getInt(4 * i));
            assertEquals(IbmFloat.toWord(out[2 + i]), ByteBuffer.wrap(backNative).order(order).getInt(4 * i));
        }
    }

    /** The nearest word is found by comparing with its neighbours, the even one winning a tie. */
    private static void checkNearest(float value) {
        int word = IbmFloat.toWord(value);
        String what = value + " -> " + Integer.toHexString(word);
        BigDecimal v = new BigDecimal(Math.abs(value));
        int magnitude = word & 0x7fffffff;
        assertEquals(value < 0, word < 0, what);
        assertTrue((magnitude & 0xf00000) != 0, what + " is normalised");
        BigDecimal error = exact(magnitude).subtract(v).abs();
        BigDecimal ulp = exact(magnitude & 0x7f000000 | 1);
        assertTrue(error.multiply(BigDecimal.TWO).compareTo(ulp) <= 0, what);
        if (error.multiply(BigDecimal.TWO).compareTo(ulp) == 0) {
            assertEquals(0, magnitude & 1, what + " is a tie");
        }
    }

    @Test
    void encodingRoundsToNearestEven() {
        SplittableRandom r = new SplittableRandom(99);
        for (int i = 0; i < 300_000; i++) {
            float f = Float.intBitsToFloat(r.nextInt());
            if (Float.isFinite(f) && f != 0) {
                checkNearest(f);
            }
        }
        for (int exponent = 0; exponent < 255; exponent++) {
            for (int fraction : new int[] { 1, 2, 3, 4, 5, 6, 7, 12, 20, 0x3fffff, 0x400000, 0x7ffff8, 0x7ffff9,
                    0x7ffffa,
                0x7ffffb, 0x7ffffc, 0x7ffffd, 0x7ffffe, 0x7fffff }) {
                checkNearest(Float.intBitsToFloat(exponent << 23 | fraction));
                checkNearest(-Float.intBitsToFloat(exponent << 23 | fraction));
            }
        }
    }

    @Test
    void inexactIsExactlyWhatDoesNotComeBack() {
        SplittableRandom r = new SplittableRandom(3);
        int n = 40_000;
        byte[] bytes = new byte[4 * n];
        for (ByteOrder order : new ByteOrder[] { ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN }) {
            ByteBuffer b = ByteBuffer.wrap(bytes).order(order);
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int word = switch (i % 5000 < 3 ? r.nextInt(6) : 9) {
                case 0 -> r.nextInt();
                case 1 -> 0x80000000;
                case 2 -> 0x45000000;
                case 3 -> 0x61ffffff;
                case 4 -> 0x220fffff;
                case 5 -> 0x21ffffff;
                default -> i % 7 == 0 ? 0 : r.nextInt(34, 97) << 24 | r.nextInt(0x100000, 0x1000000);
                };
                b.putInt(4 * i, word);
                boolean same = IbmFloat.toWord(reference(word)) == word;
                assertEquals(same, IbmFloat.isExact(word), () -> Integer.toHexString(word));
                if (!same) {
                    expected.add(i);
                }
            }
            assertFalse(expected.isEmpty());
            List<Integer> found = new ArrayList<>();
            int count = IbmFloat.inexact(bytes, 0, n, order, (i, w) -> {
                assertEquals(b.getInt(4 * i), w);
                found.add(i);
            });
            assertEquals(expected, found);
            assertEquals(expected.size(), count);
        }
    }

    @Test
    void exactWordsCoverEverythingNormalisedInRange() {
        for (int exponent = 34; exponent <= 96; exponent++) {
            assertTrue(IbmFloat.isExact(exponent << 24 | 0x100000));
            assertTrue(IbmFloat.isExact(exponent << 24 | 0xffffff));
        }
        assertTrue(IbmFloat.isExact(0));
        assertTrue(IbmFloat.isExact(0x80000000));
        assertFalse(IbmFloat.isExact(0x41000000), "zero with an exponent");
        assertFalse(IbmFloat.isExact(0x410fffff), "unnormalised");
        assertFalse(IbmFloat.isExact(0x61100000), "beyond float32");
    }
}
