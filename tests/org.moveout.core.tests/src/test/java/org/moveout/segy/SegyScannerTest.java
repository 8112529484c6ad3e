// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
import org.moveout.segy.Finding.Severity;
import org.moveout.testkit.SegyFixture;

/** What the scanner decides about well-formed and contradictory files. */
class SegyScannerTest {
    @TempDir
    Path dir;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(dir.resolve(name), bytes);
    }

    private SegyScan scan(byte[] bytes) throws IOException {
        return SegyScanner.scan(write("file.sgy", bytes));
    }

    private static ByteBuffer at(byte[] bytes) {
        return ByteBuffer.wrap(bytes);
    }

    private static List<String> warnings(SegyScan scan) {
        return scan.findings().stream().filter(f -> f.severity() == Severity.WARNING).map(Finding::sentence).toList();
    }

    private static String all(SegyScan scan) {
        return scan.findings().stream().map(Finding::sentence).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({ "1,IBM_FLOAT,true", "2,INT32,true", "3,INT16,true", "5,IEEE_FLOAT,true", "8,INT8,true",
        "1,IBM_FLOAT,false", "2,INT32,false", "3,INT16,false", "5,IEEE_FLOAT,false", "8,INT8,false" })
    void readsEveryFormatAndOrder(int code, SampleFormat format, boolean big) throws IOException {
        ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        SegyScan scan = scan(new SegyFixture().format(code).order(order).shape(25, 50).interval(2000).bytes());
        SegyLayout layout = scan.layout();
        assertEquals(format, layout.format());
        assertEquals(order, layout.byteOrder());
        assertEquals(25, layout.traceCount());
        assertEquals(50, layout.samplesPerTrace());
        assertEquals(2000, layout.sampleIntervalMicros());
        assertEquals(2.0, layout.sampling().interval());
        assertEquals(0, layout.trailerBytes());
        assertEquals(TextEncoding.EBCDIC, layout.textEncoding());
        assertEquals(Revision.REV_0, layout.revision());
        assertEquals(HeaderMap.standard(), layout.headerMap());
        assertEquals(Files.size(dir.resolve("file.sgy")), layout.fileSize());
        assertEquals("C 1 FIXTURE LINE 1 OF THE HEADER", scan.textHeader().lines().findFirst().orElseThrow());
        assertEquals(List.of(), warnings(scan));
        assertEquals(big ? 0 : 1, scan.findings().size(), all(scan));
    }

    @Test
    void asciiTextAndExtendedHeaders() throws IOException {
        SegyScan scan = scan(new SegyFixture().ascii().revision(0x0100, 3).bytes());
        assertEquals(TextEncoding.ASCII, scan.layout().textEncoding());
        assertEquals(Revision.REV_1, scan.layout().revision());
        assertEquals(3, scan.layout().extendedTextHeaders());
        assertEquals(3600 + 3 * 3200, scan.layout().firstTraceOffset());
        assertEquals(3, scan.extendedTexts().size());
        assertTrue(scan.extendedTexts().get(2).startsWith("C 1 EXTENDED 2"));
        assertEquals(25, scan.layout().traceCount());
        assertEquals(List.of(), scan.findings());
    }

    @Test
    void extendedHeadersUntilTheEndStanza() throws IOException {
        byte[] file = new SegyFixture().revision(0x0100, 2).bytes();
        at(file).putShort(3504, (short) -1);
        byte[] end = TextHeader.encode(List.of("((SEG: EndText))"), TextEncoding.EBCDIC, false);
        System.arraycopy(end, 0, file, 6800, end.length);
        SegyScan scan = scan(file);
        assertEquals(2, scan.layout().extendedTextHeaders());
        assertEquals(25, scan.layout().traceCount());
        assertEquals(List.of(), scan.findings());

        byte[] without = new SegyFixture().revision(0x0100, 2).bytes();
        at(without).putShort(3504, (short) -1);
        scan = scan(without);
        assertEquals(2, scan.layout().extendedTextHeaders());
        assertEquals(List.of("The extended textual headers lack their end stanza ((SEG: EndText)); 2 blocks of text"
                + " were"
                + " found."), warnings(scan));
    }

    @Test
    void statedExtendedHeadersThatAreNotThereAreIgnored() throws IOException {
        byte[] file = new SegyFixture().shape(30, 400).bytes();
        at(file).putShort(3504, (short) 2);
        SegyScan scan = scan(file);
        assertEquals(0, scan.layout().extendedTextHeaders());
        assertEquals(30, scan.layout().traceCount());
        assertEquals(List.of("The binary header states 2 extended textual headers, but no text is there; the number is"
                + " ignored."), warnings(scan));
    }

    @Test
    void unstatedStanzasAreFound() throws IOException {
        byte[] file = new SegyFixture().revision(0x0100, 1).bytes();
        byte[] stanza = TextHeader.encode(List.of("((OGP: P1/11))"), TextEncoding.EBCDIC, false);
        System.arraycopy(stanza, 0, file, 3600, stanza.length);
        at(file).putShort(3504, (short) 0);
        SegyScan scan = scan(file);
        assertEquals(1, scan.layout().extendedTextHeaders());
        assertEquals(25, scan.layout().traceCount());
        assertEquals(1, warnings(scan).size());
    }

    @ParameterizedTest
    @CsvSource({ "36,37,0", "0,16,0", "0,1,1", "1,0,1", "7,0,0" })
    void impossibleRevisionsAreReadAsOldOnes(int major, int minor, int expected) throws IOException {
        byte[] file = new SegyFixture().bytes();
        at(file).put(3500, (byte) major).put(3501, (byte) minor);
        SegyScan scan = scan(file);
        assertEquals(new Revision(expected, 0), scan.layout().revision());
        assertEquals(25, scan.layout().traceCount());
        assertEquals(major == 1 ? 0 : 1, scan.findings().size());
        if (major > 1) {
            assertEquals("The binary header states revision " + major + "." + minor
                    + ", which does not exist; the file is"
                    + " read as revision 0.", scan.findings().getFirst().sentence());
        }
    }

    @Test
    void binaryHeaderRightTraceHeaderWrong() throws IOException {
        byte[] file = new SegyFixture().shape(25, 50).bytes();
        for (int t = 0; t < 25; t++) {
            at(file).putShort(3600 + t * 440 + 114, (short) 462);
        }
        SegyScan scan = scan(file);
        assertEquals(50, scan.layout().samplesPerTrace());
        assertEquals(List.of("A trace has 50 samples as the binary header states: with it, whole traces fill the"
                + " file and"
                + " trace headers lie where they should; the first trace header states 462, which is not believed."),
                warnings(scan));
    }

    @Test
    void traceHeaderRightBinaryHeaderWrong() throws IOException {
        byte[] file = new SegyFixture().shape(25, 50).bytes();
        at(file).putShort(3220, (short) 60);
        SegyScan scan = scan(file);
        assertEquals(50, scan.layout().samplesPerTrace());
        assertEquals(25, scan.layout().traceCount());
        assertEquals(List.of("A trace has 50 samples as the first trace header states: with it, whole traces fill"
                + " the file"
                + " and trace headers lie where they should; the binary header states 60, which is not believed."),
                warnings(scan));
        at(file).putShort(3220, (short) 0);
        assertEquals(50, scan(file).layout().samplesPerTrace());
    }

    @Test
    void bothHeadersWrongPlacesOfTraceHeadersRight() throws IOException {
        byte[] file = new SegyFixture().shape(25, 50).bytes();
        at(file).putShort(3220, (short) 61);
        for (int t = 0; t < 25; t++) {
            at(file).putShort(3600 + t * 440 + 114, (short) 77);
        }
        SegyScan scan = scan(file);
        assertEquals(50, scan.layout().samplesPerTrace());
        assertEquals(25, scan.layout().traceCount());
        assertEquals(List.of("No number of samples that the headers state fits the file; from where trace headers"
                + " lie it"
                + " must be 50."), warnings(scan));
    }

    @Test
    void theUserKnowsBetter() throws IOException {
        byte[] file = new SegyFixture().shape(25, 50).bytes();
        at(file).putShort(3220, (short) 61).putShort(3224, (short) 0);
        Path path = write("f.sgy", file);
        ScanOptions options = ScanOptions.NONE.withSamples(50).with(SampleFormat.IEEE_FLOAT).withInterval(500)
                .with(ByteOrder.BIG_ENDIAN).with(TextEncoding.ASCII).withExtendedTextHeaders(0)
                .with(new HeaderField(HeaderKey.INLINE, 9, FieldType.INT32));
        SegyLayout layout = SegyScanner.scan(path, options).layout();
        assertEquals(50, layout.samplesPerTrace());
        assertEquals(SampleFormat.IEEE_FLOAT, layout.format());
        assertEquals(0.5, layout.sampling().interval());
        assertEquals(TextEncoding.ASCII, layout.textEncoding());
        assertEquals(9, layout.headerMap().field(HeaderKey.INLINE).orElseThrow().firstByte());
    }

    @Test
    void intervals() throws IOException {
        byte[] file = new SegyFixture().bytes();
        at(file).putShort(3216, (short) 0);
        SegyScan scan = scan(file);
        assertEquals(4, scan.layout().sampling().interval());
        assertEquals("The sample interval of 4 ms comes from the first trace header, because the binary header states"
                + " none.", scan.findings().getFirst().sentence());

        for (int t = 0; t < 25; t++) {
            at(file).putShort(3600 + t * 440 + 116, (short) 0);
        }
        scan = scan(file);
        assertEquals(4, scan.layout().sampling().interval());
        assertEquals(
                List.of("Neither the binary header nor the first trace states a sample interval; 4 ms is assumed."),
                warnings(scan));

        at(file).putShort(3216, (short) -2000);
        scan = scan(file);
        assertEquals(63.536, scan.layout().sampling().interval(), 1e-9);
        assertEquals(List.of("The sample interval of 63.536 ms is unusually long, or was written as the negative number"
                + " -2000."), warnings(scan));

        file = new SegyFixture().interval(2000).bytes();
        at(file).putShort(3216, (short) 1000);
        scan = scan(file);
        assertEquals(1, scan.layout().sampling().interval());
        assertEquals(List.of("The binary header states a sample interval of 1 ms, the first trace header 2 ms; the"
                + " binary"
                + " header is believed."), warnings(scan));
    }

    @Test
    void delays() throws IOException {
        byte[] file = new SegyFixture().bytes();
        for (int t = 0; t < 25; t++) {
            at(file).putShort(3600 + t * 440 + 108, (short) -100);
        }
        SegyScan scan = scan(file);
        assertEquals(-100, scan.layout().sampling().first());
        assertEquals(List.of(), scan.findings());
        at(file).putShort(3600 + 440 + 108, (short) 0);
        assertEquals(List.of("The delay recording time differs between traces; all are shown as if it were the -100"
                + " ms of"
                + " the first trace."), warnings(scan(file)));
    }

    @Test
    void depthOnlyOnGoodEvidence() throws IOException {
        byte[] file = new SegyFixture().ascii().interval(5000).bytes();
        byte[] line = "C 9 DEPTH MIGRATED, SAMPLE INTERVAL: 5 M, INLINE SPACING 25 M"
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(line, 0, file, 8 * 80, line.length);
        SegyScan scan = scan(file);
        assertEquals(Domain.DEPTH, scan.layout().domain());
        assertEquals(5, scan.layout().sampling().interval());
        Arrays.fill(file, 8 * 80, 9 * 80, (byte) ' ');
        byte[] vague = "C 9 DEPTH OF WATER IN METRES. SAMPLE INTERVAL 5 MS".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(vague, 0, file, 8 * 80, vague.length);
        assertEquals(Domain.TIME, scan(file).layout().domain());
    }

    @Test
    void trailersAndTruncation() throws IOException {
        SegyScan scan = scan(new SegyFixture().trailer(new byte[100]).bytes());
        assertEquals(25, scan.layout().traceCount());
        assertEquals(100, scan.layout().trailerBytes());
        assertEquals(List.of("After the last whole trace follow 100 bytes, too few for a trace, so the file may have"
                + " been"
                + " cut; they are kept, but not shown."), warnings(scan));

        byte[] whole = new SegyFixture().bytes();
        scan = scan(Arrays.copyOf(whole, whole.length - 90));
        assertEquals(24, scan.layout().traceCount());
        assertEquals(350, scan.layout().trailerBytes());
        assertEquals(List.of("The file ends inside a trace: 350 of 440 bytes of trace 24 are there, so the file was"
                + " cut;"
                + " they are kept, but not shown."), warnings(scan));

        byte[] text = "x".repeat(300).getBytes(StandardCharsets.US_ASCII);
        scan = scan(new SegyFixture().trailer(text).bytes());
        assertEquals(List.of("After the last trace follow 300 bytes that are no trace; they are kept, but not shown."),
                warnings(scan));

        scan = scan(Arrays.copyOf(whole, 3600 + 300));
        assertEquals(0, scan.layout().traceCount());
        assertEquals(300, scan.layout().trailerBytes());
        assertEquals(List.of("The file holds no whole trace: of the first one, 300 of 440 bytes are there."),
                warnings(scan));
    }

    @Test
    void noTraces() throws IOException {
        byte[] whole = new SegyFixture().bytes();
        SegyScan scan = scan(Arrays.copyOf(whole, 3600));
        assertEquals(0, scan.layout().traceCount());
        assertEquals(50, scan.layout().samplesPerTrace());
        assertEquals(List.of("The file holds no traces."), warnings(scan));
    }

    @Test
    void revision2WithWhatItAdds() throws IOException {
        byte[] file = new byte[3600 + 10 * (480 + 4 * 70) + 3200];
        byte[] text = TextHeader.encode(List.of("REV 2"), TextEncoding.ASCII, true);
        System.arraycopy(text, 0, file, 0, text.length);
        BinaryHeader b = BinaryHeader.empty(ByteOrder.BIG_ENDIAN).with(Revision.REV_2_1).with(BinaryField.FORMAT, 5)
                .with(BinaryField.BYTE_ORDER_CONSTANT, 16909060).with(BinaryField.EXTENDED_SAMPLES, 70)
                .with(BinaryField.EXTENDED_SAMPLE_INTERVAL, 333.25).with(BinaryField.TRACE_HEADER_EXTENSIONS, 1)
                .with(BinaryField.TRACE_COUNT, 10).with(BinaryField.TRAILER_STANZAS, 1);
        System.arraycopy(b.bytes(), 0, file, 3200, 400);
        for (int t = 0; t < 10; t++) {
            at(file).putInt(3600 + t * 760, t + 1).putShort(3600 + t * 760 + 28, (short) 1);
        }
        SegyScan scan = scan(file);
        SegyLayout layout = scan.layout();
        assertEquals(Revision.REV_2_1, layout.revision());
        assertEquals(70, layout.samplesPerTrace());
        assertEquals(333.25, layout.sampleIntervalMicros());
        assertEquals(1, layout.traceHeaderExtensions());
        assertEquals(480, layout.headerBytes());
        assertEquals(10, layout.traceCount());
        assertEquals(3200, layout.trailerBytes());
        assertEquals(List.of(), warnings(scan));
        assertEquals("Each trace has 1 additional header of 240 bytes.", scan.findings().getFirst().sentence());
    }

    @Test
    void tracesOfDifferentLengthAreRefused() throws IOException {
        ByteBuffer b = ByteBuffer.allocate(3600 + 20 * 240 + 4 * (10 * 50 + 10 * 80));
        b.put(TextHeader.encode(List.of("VARIABLE"), TextEncoding.EBCDIC, true));
        b.putShort(3216, (short) 2000).putShort(3220, (short) 80).putShort(3224, (short) 5);
        int p = 3600;
        for (int t = 0; t < 20; t++) {
            int n = t % 2 == 0 ? 50 : 80;
            b.putInt(p, t + 1).putInt(p + 8, 7).putShort(p + 28, (short) 1).putShort(p + 114, (short) n)
                    .putShort(p + 116, (short) 2000);
            for (int s = 0; s < n; s++) {
                b.putFloat(p + 240 + 4 * s, s + 0.1f);
            }
            p += 240 + 4 * n;
        }
        IOException e = assertThrows(IOException.class, () -> scan(b.array()));
        assertEquals("file.sgy: traces have different lengths (50 to 80 samples), which cannot be read yet; pad them"
                + " to one"
                + " length with the program they come from.", e.getMessage());
    }
}
