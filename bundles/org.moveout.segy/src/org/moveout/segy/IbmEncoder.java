// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * {@link IbmFloat#toWord} for whole traces, about twice as fast: a loop without branches or table look-ups over the bits
 * of zeros and normal numbers. Blocks that hold anything else (subnormal, infinite, NaN) go value by value.
 */
final class IbmEncoder {
    private static final int BLOCK = 1024;

    private IbmEncoder() {
    }

    /** Encodes little-endian float bits. Source and destination may be the same array at the same offset. */
    static void encode(byte[] src, int srcOffset, byte[] dst, int dstOffset, int count, ByteOrder order) {
        IntBuffer in = ByteBuffer.wrap(src, srcOffset, 4 * count).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        IntBuffer out = ByteBuffer.wrap(dst, dstOffset, 4 * count).slice().order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        int[] bits = new int[Math.min(BLOCK, count)];
        int[] words = new int[bits.length];
        for (int done = 0; done < count; done += BLOCK) {
            int n = Math.min(BLOCK, count - done);
            in.get(bits, 0, n);
            block(bits, words, n, order);
            out.put(words, 0, n);
        }
    }

    /** Encodes floats. */
    static void encode(float[] src, int srcOffset, byte[] dst, int dstOffset, int count, ByteOrder order) {
        IntBuffer out = ByteBuffer.wrap(dst, dstOffset, 4 * count).slice().order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        int[] bits = new int[Math.min(BLOCK, count)];
        int[] words = new int[bits.length];
        ByteBuffer bytes = ByteBuffer.allocate(4 * bits.length).order(ByteOrder.LITTLE_ENDIAN);
        FloatBuffer floats = bytes.asFloatBuffer();
        IntBuffer ints = bytes.asIntBuffer();
        for (int done = 0; done < count; done += BLOCK) {
            int n = Math.min(BLOCK, count - done);
            floats.put(0, src, srcOffset + done, n);
            ints.get(0, bits, 0, n);
            block(bits, words, n, order);
            out.put(words, 0, n);
        }
    }

    private static void block(int[] bits, int[] words, int n, ByteOrder order) {
        if (plain(bits, words, n) != 0) {
            for (int i = 0; i < n; i++) {
                words[i] = IbmFloat.toWord(Float.intBitsToFloat(bits[i]));
            }
        }
        if (order == ByteOrder.BIG_ENDIAN) {
            for (int i = 0; i < n; i++) {
                words[i] = Integer.reverseBytes(words[i]);
            }
        }
    }

    /**
     * Encodes zeros and normal numbers; the result for others is meaningless.
     *
     * @return whether there are others: 0 for none
     */
    private static int plain(int[] bits, int[] words, int n) {
        int others = 0;
        for (int i = 0; i < n; i++) {
            int b = bits[i];
            int exponent = b >>> 23 & 0xff;
            int nonzero = (b & 0x7fffffff) + 0x7fffffff >>> 31;
            int fraction = b & 0x7fffff | 0x800000;
            int shift = ~(exponent + 1) & 3;
            // fraction << (5 - shift), by multiplications, which vectorise where shifts by a variable do not
            int wide = fraction * (8 - 4 * (shift & 1)) * (4 - 3 * (shift >>> 1));
            // to nearest, ties to even; cannot leave 24 bits: where anything is rounded off, the top bit was free
            int rounded = wide + 15 + (wide >>> 5 & 1) >>> 5;
            words[i] = b & 0x80000000 | ((exponent + 133 >> 2 << 24) + rounded) * nonzero;
            others |= exponent + 1 >>> 8 | 1 - (exponent + 255 >>> 8) & nonzero;
        }
        return others;
    }
}
