// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.HeaderKey;
import org.moveout.segy.HeaderGuess.Confidence;

/** Guesses of header bytes on surveys made for the purpose. */
class FieldGuesserTest {
    private static final int SAMPLES = 3;
    private static final int TRACE = 240 + 4 * SAMPLES;

    @TempDir
    Path dir;

    /** Fills one trace header; positions are one-based bytes. */
    interface Filler {
        void fill(int trace, Header header);
    }

    private record Header(ByteBuffer file, int start) {
        void put(int firstByte, int value) {
            file.putInt(start + firstByte - 1, value);
        }
    }

    private SegyScan scan(int traces, String line, Filler filler) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(3600 + traces * TRACE);
        b.put(TextHeader.encode(List.of(line), TextEncoding.EBCDIC, true));
        b.putShort(3216, (short) 2000).putShort(3220, (short) SAMPLES).putShort(3224, (short) 5);
        for (int t = 0; t < traces; t++) {
            Header h = new Header(b, 3600 + t * TRACE);
            h.put(1, t + 1);
            b.putShort(h.start + 28, (short) 1).putShort(h.start + 114, (short) SAMPLES);
            filler.fill(t, h);
        }
        return SegyScanner.scan(Files.write(dir.resolve("g.sgy"), b.array()));
    }

    private static Optional<HeaderGuess> guess(SegyScan scan, HeaderKey key) {
        return scan.guesses().stream().filter(g -> g.key().equals(key)).findFirst();
    }

    private static void check(SegyScan scan, HeaderKey key, int firstByte, Confidence confidence) {
        HeaderGuess g = guess(scan, key).orElseThrow(() -> new AssertionError("no guess for " + key + ": "
                + scan.guesses()));
        assertEquals(firstByte, g.firstByte(), g.line());
        assertEquals(confidence, g.confidence(), g.line());
    }

    private static int mapped(SegyScan scan, HeaderKey key) {
        return scan.layout().headerMap().field(key).orElseThrow().firstByte();
    }

    @Test
    void completeGridAtTheStandardPlaces() throws IOException {
        SegyScan s = scan(30 * 20, "", (t, h) -> {
            h.put(189, 100 + t / 20);
            h.put(193, 300 + 2 * (t % 20));
            h.put(181, 500_000 + 25 * (t % 20) + 7 * (t / 20));
            h.put(185, 6_000_000 + 25 * (t / 20) - 7 * (t % 20));
        });
        check(s, HeaderKey.INLINE, 189, Confidence.CERTAIN);
        check(s, HeaderKey.CROSSLINE, 193, Confidence.CERTAIN);
        check(s, HeaderKey.CDP_X, 181, Confidence.CERTAIN);
        assertEquals("Inline at byte 189 (certain): 30 inlines by 20 crosslines, complete grid",
                guess(s, HeaderKey.INLINE).orElseThrow().line());
        assertEquals(List.of(), s.layout().headerMap().mapped());
    }

    @Test
    void largeSurveysAreSampled() throws IOException {
        SegyScan s = scan(200 * 150, "", (t, h) -> {
            h.put(189, 100 + t / 150);
            h.put(193, 300 + t % 150);
        });
        check(s, HeaderKey.INLINE, 189, Confidence.CERTAIN);
        check(s, HeaderKey.CROSSLINE, 193, Confidence.CERTAIN);
    }

    @Test
    void linesInFieldRecordAndCdpAreMapped() throws IOException {
        SegyScan s = scan(30 * 20, "", (t, h) -> {
            h.put(9, 100 + t / 20);
            h.put(21, 300 + t % 20);
            h.put(73, 500_000 + 25 * (t % 20));
            h.put(77, 6_000_000 + 25 * (t / 20));
        });
        check(s, HeaderKey.INLINE, 9, Confidence.CERTAIN);
        check(s, HeaderKey.CROSSLINE, 21, Confidence.CERTAIN);
        check(s, HeaderKey.CDP_X, 73, Confidence.CERTAIN);
        assertEquals(9, mapped(s, HeaderKey.INLINE));
        assertEquals(21, mapped(s, HeaderKey.CROSSLINE));
        assertEquals(77, mapped(s, HeaderKey.CDP_Y));
        assertEquals(189, mapped(s, new HeaderKey("inline_std")));
        assertTrue(s.findings().stream().anyMatch(f -> f.sentence()
                .equals("Inline is read from byte 9, because its standard place is empty.")));
    }

    @Test
    void aStandardPlaceInUseIsNotMappedAway() throws IOException {
        SegyScan s = scan(30 * 20, "", (t, h) -> {
            h.put(9, 100 + t / 20);
            h.put(21, 300 + t % 20);
            h.put(189, 4711);
            h.put(193, 4712);
        });
        assertEquals(189, mapped(s, HeaderKey.INLINE));
    }

    @Test
    void theTextualHeaderIsRead() throws IOException {
        SegyScan s = scan(30 * 20, "INLINE: BYTE 205   CROSSLINE: BYTE 225", (t, h) -> {
            h.put(205, 100 + t / 20);
            h.put(225, 300 + t % 20);
        });
        check(s, HeaderKey.INLINE, 205, Confidence.CERTAIN);
        check(s, HeaderKey.CROSSLINE, 225, Confidence.CERTAIN);
        assertEquals(205, mapped(s, HeaderKey.INLINE));
        assertTrue(guess(s, HeaderKey.INLINE).orElseThrow().reason().endsWith("named by the textual header"));
    }

    @Test
    void shotGathersAreNoLines() throws IOException {
        SegyScan s = scan(40 * 24, "", (t, h) -> {
            int shot = t / 24;
            int channel = t % 24;
            h.put(9, 1000 + shot);
            h.put(13, channel + 1);
            h.put(17, 200 + shot);
            h.put(21, 2 * shot + channel);
            h.put(37, -100 - 25 * channel);
            h.put(73, 5000 + 25 * shot);
            h.put(81, 5000 + 25 * shot - 100 - 25 * channel);
        });
        assertEquals(Optional.empty(), guess(s, HeaderKey.INLINE));
        check(s, HeaderKey.FIELD_RECORD, 9, Confidence.CERTAIN);
        check(s, HeaderKey.SOURCE_POINT, 17, Confidence.CERTAIN);
        check(s, HeaderKey.TRACE_NUMBER, 13, Confidence.CERTAIN);
        check(s, HeaderKey.OFFSET, 37, Confidence.CERTAIN);
        check(s, HeaderKey.SOURCE_X, 73, Confidence.CERTAIN);
        check(s, HeaderKey.CDP, 21, Confidence.LIKELY);
        assertEquals(List.of(), s.layout().headerMap().mapped());
    }

    @Test
    void cdpGathersAndStackedLines() throws IOException {
        SegyScan s = scan(600, "", (t, h) -> {
            h.put(21, 101 + t / 12);
            h.put(37, 100 + 50 * (t % 12));
        });
        check(s, HeaderKey.CDP, 21, Confidence.CERTAIN);
        check(s, HeaderKey.OFFSET, 37, Confidence.LIKELY);
        s = scan(5000, "", (t, h) -> h.put(21, 10_000 - 2 * t));
        check(s, HeaderKey.CDP, 21, Confidence.CERTAIN);
        assertEquals("CDP at byte 21 (certain): 10000 to 2 in steps of 2",
                guess(s, HeaderKey.CDP).orElseThrow().line());
    }

    @Test
    void junkIsSeenAsJunk() throws IOException {
        SplittableRandom r = new SplittableRandom(4);
        SegyScan s = scan(3000, "", (t, h) -> {
            h.put(21, 101 + t);
            for (int b = 181; b < 240; b += 4) {
                h.put(b, r.nextInt());
            }
        });
        assertEquals(List.of(HeaderKey.CDP), s.guesses().stream().map(HeaderGuess::key).toList());
        s = scan(500, "", (t, h) -> {
            h.put(21, 101 + t);
            h.put(181, 6000);
            h.put(185, 65536);
        });
        assertEquals(List.of(HeaderKey.CDP), s.guesses().stream().map(HeaderGuess::key).toList());
    }

    @Test
    void oneInline() throws IOException {
        SegyScan s = scan(100, "", (t, h) -> {
            h.put(189, 111);
            h.put(193, 875 + t);
        });
        check(s, HeaderKey.INLINE, 189, Confidence.LIKELY);
        assertEquals("one inline 111, crosslines 875 to 974", guess(s, HeaderKey.INLINE).orElseThrow().reason());
    }

    @Test
    void fewOrNoTracesGiveNoGuess() throws IOException {
        assertEquals(List.of(), scan(1, "", (t, h) -> h.put(21, 5)).guesses());
        assertEquals(List.of(), scan(0, "", (t, h) -> h.put(21, 5)).guesses());
    }

    @Test
    void hintsInTextualHeaders() {
        TextHints hints = TextHints.of("C24 Inline number               : bytes 5-8\nC25 Xline number"
                + "                : bytes 21-24\nC27 X coordinate                : bytes 73-76");
        assertTrue(hints.names(HeaderKey.INLINE, 5));
        assertTrue(hints.names(HeaderKey.CROSSLINE, 21));
        assertTrue(hints.names(HeaderKey.CDP_X, 73));
        assertFalse(hints.names(HeaderKey.CDP_Y, 77));
        assertEquals(Optional.empty(), hints.depth());
        byte[] none = "C 1 INLINE 100 TO 200, CROSSLINE 300 TO 500, 4 BYTES PER SAMPLE"
                .getBytes(StandardCharsets.US_ASCII);
        assertTrue(TextHints.of(new String(none, StandardCharsets.US_ASCII)).bytes().isEmpty());
    }
}
