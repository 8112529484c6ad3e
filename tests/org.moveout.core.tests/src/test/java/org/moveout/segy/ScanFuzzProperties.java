// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Assertions;
import org.moveout.data.DataException;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.testkit.SegyFixture;

/** Whatever the bytes of a file: a valid layout or one sentence, quickly. */
class ScanFuzzProperties {
    private static Path dir;

    @BeforeContainer
    static void makeDirectory() throws IOException {
        dir = Files.createTempDirectory("segy-fuzz");
    }

    @AfterContainer
    static void removeDirectory() throws IOException {
        Files.deleteIfExists(dir.resolve("fuzz.sgy"));
        Files.delete(dir);
    }

    private static void scanAndRead(byte[] bytes) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Path file = Files.write(dir.resolve("fuzz.sgy"), bytes);
            SegyLayout layout;
            try {
                layout = SegyScanner.scan(file).layout();
            } catch (DataException e) {
                assertTrue(e.getMessage().startsWith("fuzz.sgy: "), e.getMessage());
                return;
            }
            assertEquals(bytes.length, layout.fileSize());
            try (SegyDataset d = SegyDataset.open(file, layout)) {
                long traces = Math.min(3, layout.traceCount());
                d.read(Window.of(TraceRange.of(layout.traceCount() - traces, traces), d.sampling()));
                d.file().trailer();
                d.properties();
            }
            assertEquals(layout, SegyLayout.fromMap(layout.toMap()));
        });
    }

    /** Some bytes of the file headers or of the first trace headers are replaced. */
    @Property(tries = 1500)
    void mutatedHeaders(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int changes) {
        SplittableRandom r = new SplittableRandom(seed);
        int[] formats = { 1, 2, 3, 5, 8 };
        byte[] bytes = new SegyFixture().format(formats[r.nextInt(5)]).revision(r.nextBoolean() ? 0x0100 : 0,
                r.nextInt(2))
                .shape(r.nextInt(1, 60), r.nextInt(1, 200)).seed(seed).bytes();
        int[] interesting = { 3216, 3220, 3224, 3260, 3268, 3272, 3296, 3500, 3502, 3504, 3506, 3508, 3512, 3520, 3528,
                3600,
            3714, 3716, 3708, 3628 };
        for (int i = 0; i < changes; i++) {
            int at = switch (r.nextInt(4)) {
            case 0 -> interesting[r.nextInt(interesting.length)] + r.nextInt(2);
            case 1 -> 3200 + r.nextInt(400);
            case 2 -> r.nextInt(3200);
            default -> 3600 + r.nextInt(Math.min(1000, bytes.length - 3600));
            };
            bytes[Math.min(at, bytes.length - 1)] = (byte) (r.nextBoolean() ? r.nextInt() : r.nextBoolean() ? 0 : 0xff);
        }
        scanAndRead(r.nextInt(5) == 0 ? Arrays.copyOf(bytes, r.nextInt(bytes.length)) : bytes);
    }

    /** Revision 2 with any values in the fields it added. */
    @Property(tries = 500)
    void anyRevision2Fields(@ForAll long seed) {
        SplittableRandom r = new SplittableRandom(seed);
        byte[] bytes = new SegyFixture().revision(0x0200 + r.nextInt(2), 0).shape(20, 60).bytes();
        for (int i = 0; i < 3; i++) {
            BinaryField[] fields = BinaryField.values();
            BinaryField f = fields[r.nextInt(fields.length)];
            if (f.sinceRevision2()) {
                for (int b = 0; b < f.type().bytes(); b++) {
                    bytes[f.firstByte() - 1 + b] = (byte) (r.nextInt(3) == 0 ? r.nextInt() : b == f.type().bytes() - 1
                            ? 2 : 0);
                }
            }
        }
        ByteBuffer.wrap(bytes).putInt(3296, r.nextBoolean() ? 16909060 : 0);
        scanAndRead(bytes);
    }

    /** Noise of any length. */
    @Property(tries = 300)
    void noise(@ForAll long seed, @ForAll @IntRange(max = 20_000) int length, @ForAll boolean sparse) {
        SplittableRandom r = new SplittableRandom(seed);
        byte[] bytes = new byte[length];
        if (sparse) {
            for (int i = 0; i < length / 50; i++) {
                bytes[r.nextInt(length)] = (byte) r.nextInt(8);
            }
        } else {
            r.nextBytes(bytes);
        }
        if (length > 3226) {
            bytes[3224] = 0;
            bytes[3225] = (byte) r.nextInt(9);
        }
        scanAndRead(bytes);
    }

    /** An IBM word that comes back is one that {@link IbmFloat#isExact} calls so, and decoding never loses the sign. */
    @Property(tries = 20_000)
    void ibmWords(@ForAll int word) {
        float f = IbmFloat.toFloat(word);
        assertEquals(word < 0, Float.floatToRawIntBits(f) < 0);
        assertEquals(IbmFloat.toWord(f) == word, IbmFloat.isExact(word));
        assertEquals((float) IbmFloat.toDouble(word), f);
    }
}
