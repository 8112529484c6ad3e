// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Textual file headers: 3200 bytes seen as 40 lines of 80 characters.
 * <p>
 * Stateless. {@code String}s have lines separated by {@code '\n'}, without trailing spaces.
 */
public final class TextHeader {
    /** Length of a textual header in bytes. */
    public static final int BYTES = 3200;
    /** Lines in a header. */
    public static final int LINES = 40;
    /** Characters in a line. */
    public static final int COLUMNS = 80;

    private TextHeader() {
    }

    /**
     * Reads a header for people: 40 lines. A header written with line feeds instead of fixed columns is split at them.
     * Characters that cannot be shown become spaces.
     *
     * @param src    holds the header
     * @param offset where its {@link #BYTES} bytes begin
     */
    public static String decode(byte[] src, int offset, TextEncoding encoding) {
        char[] chars = new char[BYTES];
        int feeds = 0;
        for (int i = 0; i < BYTES; i++) {
            int c = encoding.decode(src[offset + i]);
            chars[i] = c == '\n' || c >= 0x20 && c < 0x7f || c >= 0xa0 ? (char) c : ' ';
            feeds += c == '\n' ? 1 : 0;
        }
        if (feeds >= LINES / 4) {
            return new String(chars).lines().map(String::stripTrailing).collect(Collectors.joining("\n"))
                    .stripTrailing();
        }
        StringBuilder text = new StringBuilder(BYTES + LINES);
        for (int line = 0; line < LINES; line++) {
            String s = new String(chars, line * COLUMNS, COLUMNS).replace('\n', ' ').stripTrailing();
            text.append(s);
            if (line < LINES - 1) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Writes a header: each line padded or cut to 80 characters, missing lines blank. Lines that do not begin with
     * {@code C} and a number are numbered {@code "C 1 "} to {@code "C40 "} if {@code numbered}.
     *
     * @param lines    at most 40
     * @param numbered whether to put line numbers before lines that have none
     * @return a new array of {@link #BYTES} bytes
     */
    public static byte[] encode(List<String> lines, TextEncoding encoding, boolean numbered) {
        if (lines.size() > LINES) {
            throw new IllegalArgumentException(lines.size() + " lines: a textual header has " + LINES);
        }
        byte[] bytes = new byte[BYTES];
        Arrays.fill(bytes, encoding.space());
        for (int l = 0; l < LINES; l++) {
            String s = l < lines.size() ? lines.get(l) : "";
            if (numbered && !s.matches("C[ 0-9][0-9].*")) {
                s = String.format("C%2d %s", l + 1, s);
            }
            for (int c = 0; c < Math.min(COLUMNS, s.length()); c++) {
                bytes[l * COLUMNS + c] = encoding.encode(s.charAt(c));
            }
        }
        return bytes;
    }
}
