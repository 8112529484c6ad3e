// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.Arrays;
import java.util.HexFormat;

/** The character encodings of textual headers. Both are one byte per character. */
public enum TextEncoding {
    /** EBCDIC code page 037; it differs from code page 500 in brackets and a few signs only. */
    EBCDIC,
    /** ASCII; bytes above 127 are read as Latin-1. */
    ASCII;

    /** Latin-1 code of every EBCDIC byte (code page 037). */
    private static final byte[] FROM_EBCDIC = HexFormat.of().parseHex(
            "000102039c09867f978d8e0b0c0d0e0f101112139d8508871819928f1c1d1e1f"
            + "80818283840a171b88898a8b8c050607909116939495960498999a9b14159e1a"
            + "20a0e2e4e0e1e3e5e7f1a22e3c282b7c26e9eaebe8edeeefecdf21242a293bac"
            + "2d2fc2c4c0c1c3c5c7d1a62c255f3e3ff8c9cacbc8cdcecfcc603a2340273d22"
            + "d8616263646566676869abbbf0fdfeb1b06a6b6c6d6e6f707172aabae6b8c6a4"
            + "b57e737475767778797aa1bfd0dddeae5ea3a5b7a9a7b6bcbdbe5b5dafa8b4d7"
            + "7b414243444546474849adf4f6f2f3f57d4a4b4c4d4e4f505152b9fbfcf9faff"
            + "5cf7535455565758595ab2d4d6d2d3d530313233343536373839b3dbdcd9da9f");

    private static final byte[] TO_EBCDIC = new byte[256];

    static {
        for (int i = 0; i < 256; i++) {
            TO_EBCDIC[FROM_EBCDIC[i] & 0xff] = (byte) i;
        }
    }

    /** The byte that stands for a space. */
    public byte space() {
        return (byte) (this == EBCDIC ? 0x40 : 0x20);
    }

    /** The Latin-1 character code of one byte. */
    int decode(byte b) {
        return (this == EBCDIC ? FROM_EBCDIC[b & 0xff] : b) & 0xff;
    }

    /** The byte for a character; a question mark for one outside Latin-1. */
    byte encode(char c) {
        int latin = c < 256 ? c : '?';
        return this == EBCDIC ? TO_EBCDIC[latin] : (byte) latin;
    }

    /**
     * The encoding some text is most likely in, from counting letters, digits, spaces and punctuation under both.
     *
     * @return EBCDIC, the standard's first choice, if there is nothing to tell by
     */
    public static TextEncoding detect(byte[] src, int offset, int length) {
        return score(EBCDIC, src, offset, length) >= score(ASCII, src, offset, length) ? EBCDIC : ASCII;
    }

    /** The share of bytes that are usual text in an encoding, 0 to 1. NULs, which pad some headers, are left out. */
    static double score(TextEncoding encoding, byte[] src, int offset, int length) {
        int usual = 0;
        int seen = 0;
        for (int i = offset; i < offset + length; i++) {
            if (src[i] != 0) {
                seen++;
                if (USUAL[encoding.decode(src[i])]) {
                    usual++;
                }
            }
        }
        return seen == 0 ? 0 : (double) usual / seen;
    }

    private static final boolean[] USUAL = new boolean[256];

    static {
        Arrays.fill(USUAL, 0x20, 0x7f, true);
        USUAL['\n'] = true;
        USUAL['\r'] = true;
        USUAL['\t'] = true;
    }
}
