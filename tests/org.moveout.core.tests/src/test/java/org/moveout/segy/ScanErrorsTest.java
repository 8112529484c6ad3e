// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.testkit.SegyFixture;

/** The sentences people read when a file cannot be opened. */
class ScanErrorsTest {
    @TempDir
    Path dir;

    private String message(String name, byte[] bytes) throws IOException {
        return message(Files.write(dir.resolve(name), bytes));
    }

    private static String message(Path path) {
        return assertThrows(DataException.class, () -> SegyScanner.scan(path)).getMessage();
    }

    @Test
    void empty() throws IOException {
        assertEquals("line.sgy: the file is empty; copy it again from where it came from.",
                message("line.sgy", new byte[0]));
    }

    @Test
    void tooShort() throws IOException {
        assertEquals("line.sgy: the file has only 3599 bytes, less than the 3600 bytes of SEG-Y file headers; copy"
                + " it again"
                + " from where it came from or choose a SEG-Y file.",
                message("line.sgy", Arrays.copyOf(new SegyFixture().bytes(), 3599)));
    }

    @ParameterizedTest
    @CsvSource({ "89504e470d0a1a0a, a PNG picture", "25504446, a PDF document", "504b0304, a ZIP archive",
        "1f8b08, a gzip-compressed file (unpack it)", "ffd8ffe0, a JPEG picture", "894844460d0a, an HDF5 file",
        "553a0100, a SEG-2 file", "3c3f786d6c20, an XML or HTML document" })
    void otherKindsOfFiles(String magic, String kind) throws IOException {
        byte[] bytes = new byte[5000];
        new SplittableRandom(1).nextBytes(bytes);
        byte[] start = java.util.HexFormat.of().parseHex(magic);
        System.arraycopy(start, 0, bytes, 0, start.length);
        assertEquals("picture.sgy: this is " + kind + ", not SEG-Y; choose a SEG-Y file.",
                message("picture.sgy", bytes));
        assertEquals("picture.sgy: this is " + kind + ", not SEG-Y; choose a SEG-Y file.",
                message("picture.sgy", Arrays.copyOf(bytes, 700)));
    }

    @Test
    void noise() throws IOException {
        byte[] bytes = new byte[50_000];
        new SplittableRandom(5).nextBytes(bytes);
        bytes[3224] = 0x12;
        bytes[3225] = 0x34;
        assertEquals("noise.sgy: this does not look like SEG-Y: no readable textual header and sample format 4660 in"
                + " bytes"
                + " 3225-3226; choose a SEG-Y file.", message("noise.sgy", bytes));
    }

    @Test
    void plainText() throws IOException {
        byte[] bytes = "A log file line\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        assertEquals("log.sgy: this is a text file, not SEG-Y; choose a SEG-Y file.", message("log.sgy", bytes));
    }

    @ParameterizedTest
    @CsvSource({ "4,4-byte fixed point with gain", "6,8-byte IEEE floating point", "7,3-byte integer",
            "9,8-byte integer",
        "10,4-byte unsigned integer", "11,2-byte unsigned integer", "12,8-byte unsigned integer",
        "15,3-byte unsigned integer", "16,1-byte unsigned integer" })
    void formatsToCome(int code, String title) throws IOException {
        for (boolean big : new boolean[] { true, false }) {
            byte[] bytes = new SegyFixture().order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN).bytes();
            bytes[big ? 3225 : 3224] = (byte) code;
            assertEquals("f.sgy: sample format " + code + " (" + title
                    + ") cannot be read yet; formats 1, 2, 3, 5 and 8"
                    + " can, so convert the file to one of them.", message("f.sgy", bytes));
        }
    }

    @Test
    void undefinedFormat() throws IOException {
        byte[] bytes = new SegyFixture().bytes();
        bytes[3225] = 77;
        assertEquals("f.sgy: sample format 77 in bytes 3225-3226 is not defined; state the right one (1, 2, 3, 5 or"
                + " 8) if"
                + " you know it.", message("f.sgy", bytes));
    }

    @ParameterizedTest
    @CsvSource({ "true,5,100", "false,5,100", "true,1,2000", "false,3,10" })
    void seismicUnix(boolean big, int traces, int samples) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(traces * (240 + 4 * samples))
                .order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (int t = 0; t < traces; t++) {
            int p = t * (240 + 4 * samples);
            b.putInt(p, t + 1).putShort(p + 28, (short) 1).putShort(p + 114, (short) samples)
                    .putShort(p + 116, (short) 2000);
            for (int s = 0; s < samples; s++) {
                b.putFloat(p + 240 + 4 * s, (float) Math.sin(s));
            }
        }
        assertEquals("shot.su: this is Seismic Unix data, which lacks the 3600 bytes of SEG-Y file headers; write it as"
                + " SEG-Y first, with segyhdrs and segywrite of Seismic Unix.", message("shot.su", b.array()));
    }

    @Test
    void directoryAndMissingFile() {
        assertEquals(dir.getFileName() + ": this is a directory, not a SEG-Y file; choose a file inside it.",
                message(dir));
        Path missing = dir.resolve("missing.sgy");
        assertEquals(missing + ": there is no such file; check its name and folder.", message(missing));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noPermission() throws IOException {
        Path file = Files.write(dir.resolve("secret.sgy"), new SegyFixture().bytes());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the user running the tests may read everything");
        assertEquals("secret.sgy: you have no permission to read the file; change its permissions or copy it to a"
                + " place of"
                + " your own.", message(file));
    }

    @Test
    void numberOfSamplesNowhere() throws IOException {
        byte[] bytes = new SegyFixture().shape(3, 50).bytes();
        Arrays.fill(bytes, 3600, bytes.length, (byte) 0);
        bytes[3220] = 0;
        bytes[3221] = 0;
        assertEquals("f.sgy: neither the binary header nor the first trace header states a number of samples; state the"
                + " number of samples per trace.", message("f.sgy", bytes));
    }

    @Test
    void headerFieldOutsideTheHeader() throws IOException {
        Path file = Files.write(dir.resolve("f.sgy"), new SegyFixture().bytes());
        ScanOptions options = ScanOptions.NONE.with(new HeaderField(HeaderKey.INLINE, 238, FieldType.INT32));
        assertEquals("f.sgy: header field 'inline' at byte 238 lies outside the trace header of 240 bytes; choose"
                + " bytes 1"
                + " to 240.", assertThrows(DataException.class, () -> SegyScanner.scan(file, options)).getMessage());
    }

    @Test
    void pairwiseSwappedBytes() throws IOException {
        byte[] bytes = new SegyFixture().bytes();
        ByteBuffer.wrap(bytes).putInt(3296, 0x02010403);
        assertFalse(message("f.sgy", bytes).isEmpty());
        assertEquals("f.sgy: the bytes of this file are swapped in pairs; write it in big- or little-endian order.",
                message("f.sgy", bytes));
    }
}
