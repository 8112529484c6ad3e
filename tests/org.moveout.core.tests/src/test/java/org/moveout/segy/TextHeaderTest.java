// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class TextHeaderTest {
    @Test
    void ebcdicTableIsCodePage037() {
        assumeTrue(Charset.isSupported("IBM037"), "this JDK lacks the charset IBM037");
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        String latin = new String(all, Charset.forName("IBM037"));
        for (int i = 0; i < 256; i++) {
            // the JDK reads 0x15 and 0x25 as line feed both ways, the code page has next line and line feed
            if (i != 0x15 && i != 0x25) {
                assertEquals(latin.charAt(i), TextEncoding.EBCDIC.decode((byte) i), Integer.toHexString(i));
            }
            assertEquals((byte) i, TextEncoding.EBCDIC.encode((char) TextEncoding.EBCDIC.decode((byte) i)));
            assertEquals((byte) i, TextEncoding.ASCII.encode((char) TextEncoding.ASCII.decode((byte) i)));
        }
        assertEquals(0x6f, TextEncoding.EBCDIC.encode('\u4e2d'), "a question mark for what is missing");
    }

    @Test
    void writesAndReadsFortyLines() {
        for (TextEncoding encoding : TextEncoding.values()) {
            byte[] bytes = TextHeader.encode(List.of("CLIENT X", "C 2 SECOND"), encoding, true);
            assertEquals(TextHeader.BYTES, bytes.length);
            assertEquals(encoding, TextEncoding.detect(bytes, 0, bytes.length));
            String[] lines = TextHeader.decode(bytes, 0, encoding).split("\n", -1);
            assertEquals(40, lines.length);
            assertEquals("C 1 CLIENT X", lines[0]);
            assertEquals("C 2 SECOND", lines[1]);
            assertEquals("C40", lines[39]);
        }
        assertThrows(IllegalArgumentException.class,
                () -> TextHeader.encode(Collections.nCopies(41, ""), TextEncoding.ASCII, false));
    }

    @Test
    void longLinesAreCut() {
        byte[] bytes = TextHeader.encode(List.of("x".repeat(100), "second"), TextEncoding.ASCII, false);
        String[] lines = TextHeader.decode(bytes, 0, TextEncoding.ASCII).split("\n", -1);
        assertEquals("x".repeat(80), lines[0]);
        assertEquals("second", lines[1]);
    }

    @Test
    void unprintableBytesBecomeSpaces() {
        byte[] bytes = new byte[TextHeader.BYTES];
        bytes[0] = 'A';
        bytes[1] = 7;
        bytes[2] = 'B';
        assertTrue(TextHeader.decode(bytes, 0, TextEncoding.ASCII).startsWith("A B\n"));
    }

    @Test
    void headersWrittenWithLineFeedsAreSplitThere() {
        byte[] bytes = new byte[TextHeader.BYTES];
        Arrays.fill(bytes, (byte) ' ');
        byte[] text = "C line of some length\n".repeat(20).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, 0, text.length);
        assertEquals(20, TextHeader.decode(bytes, 0, TextEncoding.ASCII).lines().count());
    }

    @Test
    void anEmptyHeaderCountsAsEbcdic() {
        assertEquals(TextEncoding.EBCDIC, TextEncoding.detect(new byte[TextHeader.BYTES], 0, TextHeader.BYTES));
        assertEquals(0, TextEncoding.score(TextEncoding.EBCDIC, new byte[100], 0, 100));
    }
}
