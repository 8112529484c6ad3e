// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.blosc;

/**
 * Undoes Blosc's bit shuffle (Masui et al., "A compression scheme for radio data in high performance computing", 2015):
 * all first bits of eight elements at a time, then all second bits, ... Only for reading what others have written.
 */
final class BitPlanes {
    private BitPlanes() {
    }

    /**
     * Puts elements together.
     *
     * @param src   the block
     * @param from  first byte
     * @param bytes bytes of the block
     * @param width bytes of an element
     * @param dst   receives {@code bytes} bytes from index 0 on
     */
    static void join(byte[] src, int from, int bytes, int width, byte[] dst) {
        int elements = bytes / width;
        if (elements % 8 != 0) {
            // c-blosc leaves such blocks as they are
            System.arraycopy(src, from, dst, 0, bytes);
            return;
        }
        int groups = elements / 8;
        for (int k = 0; k < width; k++) {
            int plane = from + k * elements;
            for (int g = 0; g < groups; g++) {
                long bits = 0;
                for (int bit = 0; bit < 8; bit++) {
                    bits |= (src[plane + bit * groups + g] & 255L) << 8 * bit;
                }
                bits = transpose(bits);
                for (int e = 0; e < 8; e++) {
                    dst[(8 * g + e) * width + k] = (byte) (bits >>> 8 * e);
                }
            }
        }
        System.arraycopy(src, from + elements * width, dst, elements * width, bytes - elements * width);
    }

    /** Transposes 8 by 8 bits. */
    private static long transpose(long x) {
        long t = (x ^ (x >>> 7)) & 0x00AA00AA00AA00AAL;
        long y = x ^ t ^ (t << 7);
        t = (y ^ (y >>> 14)) & 0x0000CCCC0000CCCCL;
        y ^= t ^ (t << 14);
        t = (y ^ (y >>> 28)) & 0x00000000F0F0F0F0L;
        return y ^ t ^ (t << 28);
    }
}
