// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The extended textual headers between binary header and first trace: how many there really are, whatever the binary
 * header says (SEG-Y rev 1 section 6).
 */
final class ExtendedText {
    /** No file has been seen with more; beyond that the count is taken for nonsense. */
    private static final int MOST = 4096;
    /** How many are kept for people to read. */
    private static final int SHOWN = 64;

    private ExtendedText() {
    }

    /** Decides how many 3200-byte blocks of text follow the binary header. */
    static int count(Probe probe, BinaryHeader binary, Revision revision, Notes notes) throws IOException {
        int stated = binary.getInt(BinaryField.EXTENDED_TEXT_HEADERS);
        int room = (int) Math.min(MOST, (probe.size() - SegyLayout.FILE_HEADER_BYTES) / TextHeader.BYTES);
        if (stated == -1) {
            return untilEnd(probe, room, notes);
        }
        if (stated == 0) {
            int found = textBlocks(probe, room, true);
            if (found > 0) {
                notes.warn("The binary header states no extended textual headers, but " + found
                        + (found == 1 ? " follows" : " follow") + " it; the first trace is taken to begin after "
                        + (found == 1 ? "it." : "them."));
            }
            return found;
        }
        if (stated > 0 && stated <= room) {
            if (revision.compareTo(Revision.REV_1) >= 0 && revision.isKnown() || isText(probe, 0, false)) {
                return stated;
            }
            notes.warn("The binary header states " + stated + " extended textual headers, but no text is there; the"
                    + " number is ignored.");
            return 0;
        }
        int found = textBlocks(probe, room, false);
        notes.warn("The binary header states " + stated + " extended textual headers, which cannot be; " + found
                + (found == 1 ? " was found." : " were found."));
        return found;
    }

    private static int untilEnd(Probe probe, int room, Notes notes) throws IOException {
        for (int i = 0; i < room; i++) {
            byte[] block = block(probe, i);
            if (!isText(block, false)) {
                break;
            }
            String text = TextHeader.decode(block, 0, TextEncoding.detect(block, 0, block.length));
            if (text.toLowerCase(Locale.ROOT).replaceAll("\\s", "").contains("((seg:endtext))")) {
                return i + 1;
            }
        }
        int found = textBlocks(probe, room, false);
        notes.warn("The extended textual headers lack their end stanza ((SEG: EndText)); " + found
                + (found == 1 ? " block of text was found." : " blocks of text were found."));
        return found;
    }

    private static int textBlocks(Probe probe, int room, boolean stanzaFirst) throws IOException {
        int n = 0;
        while (n < room && isText(probe, n, stanzaFirst && n == 0)) {
            n++;
        }
        return n;
    }

    private static boolean isText(Probe probe, int index, boolean stanza) throws IOException {
        return isText(block(probe, index), stanza);
    }

    private static boolean isText(byte[] block, boolean stanza) {
        if (block.length < TextHeader.BYTES) {
            return false;
        }
        if (opensStanza(block)) {
            return true;
        }
        int nul = 0;
        for (byte b : block) {
            nul += b == 0 ? 1 : 0;
        }
        TextEncoding encoding = TextEncoding.detect(block, 0, block.length);
        return !stanza && nul <= block.length / 2 && TextEncoding.score(encoding, block, 0, block.length) >= 0.95;
    }

    /** Whether a block begins with the two brackets of a stanza; what follows may be text or binary data. */
    private static boolean opensStanza(byte[] block) {
        for (TextEncoding encoding : TextEncoding.values()) {
            int i = 0;
            while (i < 80 && encoding.decode(block[i]) == ' ') {
                i++;
            }
            if (encoding.decode(block[i]) == '(' && encoding.decode(block[i + 1]) == '(') {
                return true;
            }
        }
        return false;
    }

    private static byte[] block(Probe probe, int index) throws IOException {
        return probe.read(SegyLayout.FILE_HEADER_BYTES + (long) index * TextHeader.BYTES, TextHeader.BYTES);
    }

    /** The blocks as lines for people, the first {@value #SHOWN} of them. */
    static List<String> read(Probe probe, int count) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(count, SHOWN); i++) {
            byte[] block = block(probe, i);
            texts.add(TextHeader.decode(block, 0, TextEncoding.detect(block, 0, block.length)));
        }
        return texts;
    }
}
