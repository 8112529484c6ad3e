// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.segy.HeaderGuess.Confidence;

/**
 * Real and public test files, which cannot be passed on with the project: a directory named by the system property
 * {@code moveout.testdata}, or {@code shared/testdata} beside the checkout. Skipped where neither exists.
 */
class RealFilesTest {
    private static Path root;

    @BeforeAll
    static void find() {
        String named = System.getProperty("moveout.testdata");
        root = named != null ? Path.of(named) : null;
        for (Path p = Path.of("").toAbsolutePath(); root == null && p != null; p = p.getParent()) {
            if (Files.isRegularFile(p.resolve("shared/testdata/INDEX.tsv"))) {
                root = p.resolve("shared/testdata");
            }
        }
    }

    private static Path file(String name) {
        assumeTrue(root != null && Files.isReadable(root.resolve(name)),
                "no real files here: set -Dmoveout.testdata=DIRECTORY to test with them");
        return root.resolve(name);
    }

    /** Every file that can be scanned; those of other kinds and formats must say so. */
    private static List<Path> all() throws IOException {
        file("INDEX.tsv");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).filter(p -> !p.toString().matches(".*\\.(npy|CSV|tsv|txt|gz)"))
                    .sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFileIsReadOrRefusedInOneSentence() throws IOException {
        return all().stream().map(p -> DynamicTest.dynamicTest(root.relativize(p).toString(), () -> {
            SegyLayout layout;
            try {
                layout = SegyScanner.scan(p).layout();
            } catch (DataException e) {
                assertTrue(e.getMessage().startsWith(p.getFileName() + ": "), e.getMessage());
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
                String name = p.toString();
                assertTrue(name.matches(".*(\\.su|\\.su_first_trace|\\.seg2|sfs_P_survey\\.sgy"
                        + "|Format(4|6|7|9|10|11|12|15|16)[lm]sb\\.sgy)"), e.getMessage());
                return;
            }
            assertEquals(Files.size(p), layout.fileSize());
            checkRoundTrip(p, layout);
        }));
    }

    /** Headers through columns and back, samples through native form and back: every byte the same. */
    private static void checkRoundTrip(Path path, SegyLayout layout) throws IOException {
        HeaderMap map = layout.headerMap();
        HeaderBatch batch = new HeaderBatch(map.columns(), 200);
        int stride = layout.traceBytes();
        SampleFormat format = layout.format();
        ByteOrder order = layout.byteOrder();
        byte[] bytes = new byte[200 * stride];
        byte[] back = new byte[200 * stride];
        byte[] nativeSamples = new byte[layout.sampleBytes()];
        try (SegyFile file = SegyFile.open(path, layout)) {
            for (long t = 0; t < layout.traceCount(); t += 200) {
                int n = (int) Math.min(200, layout.traceCount() - t);
                file.readTraces(t, n, bytes);
                map.extract(bytes, 0, stride, n, order, batch);
                batch.set(t, n);
                map.rebuild(batch, back, 0, stride, order);
                for (int i = 0; i < n; i++) {
                    int at = i * stride + layout.headerBytes();
                    format.toNative(bytes, at, nativeSamples, 0, layout.samplesPerTrace(), order);
                    format.fromNative(nativeSamples, 0, back, at, layout.samplesPerTrace(), order);
                    if (format == SampleFormat.IBM_FLOAT) {
                        IbmFloat.inexact(bytes, at, layout.samplesPerTrace(), order, (s, word) -> ByteBuffer.wrap(back)
                                .order(order).putInt(at + 4 * s, word));
                    }
                }
                assertArrayEquals(java.util.Arrays.copyOf(bytes, n * stride), java.util.Arrays.copyOf(back, n * stride),
                        "traces from " + t);
            }
            byte[] rebuilt = file.readLeading();
            byte[] whole = Files.readAllBytes(path);
            assertArrayEquals(java.util.Arrays.copyOf(whole, rebuilt.length), rebuilt);
            assertArrayEquals(java.util.Arrays.copyOfRange(whole, (int) (whole.length - layout.trailerBytes()),
                    whole.length), file.trailer());
        }
    }

    /** The .npy twins that obspy keeps beside its files. */
    @TestFactory
    Stream<DynamicTest> samplesAreThoseOfObspy() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : List.of("example.y_first_trace", "ld0042_file_00018.sgy_first_trace",
                "one_trace_year_11.sgy", "one_trace_year_99.sgy", "planes.segy_first_trace")) {
            Path path = file("obspy/" + name);
            tests.add(DynamicTest.dynamicTest(name, () -> {
                float[] expected = numpy(file("obspy/" + name + ".npy"));
                try (SegyDataset d = SegyDataset.open(path)) {
                    assertEquals(1, d.traceCount());
                    assertArrayEquals(expected, d.read(Window.of(new TraceRange(0, 1), d.sampling())).data());
                }
            }));
        }
        return tests.stream();
    }

    /** Reads a NumPy array of format 1.0 holding little-endian float32. */
    private static float[] numpy(Path path) throws IOException {
        ByteBuffer b = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        int header = b.getShort(8);
        String text = StandardCharsets.US_ASCII.decode(b.slice(10, header)).toString();
        assertTrue(text.contains("'<f4'"), text);
        float[] values = new float[(b.capacity() - 10 - header) / 4];
        b.position(10 + header).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    /**
     * What segyio's own tests expect of small.sgy: 5 inlines from 1, 5 crosslines from 20, samples 1.2, 1.20001, ...
     */
    @Test
    void smallFileOfSegyio() throws IOException {
        for (String name : List.of("segyio/small.sgy", "segyio/small-lsb.sgy", "segyio/小文件.sgy")) {
            SegyScan scan = SegyScanner.scan(file(name));
            assertEquals(Optional.of(Confidence.CERTAIN), confidence(scan, HeaderKey.INLINE, 189));
            try (SegyDataset d = SegyDataset.open(scan.file(), scan.layout())) {
                assertEquals(25, d.traceCount());
                assertEquals(50, d.sampling().count());
                assertEquals(4, d.sampling().interval());
                TraceRange range = new TraceRange(0, 25);
                assertArrayEquals(new long[] { 1, 1, 1, 1, 1, 2 },
                        d.headers().longs(HeaderKey.INLINE, new TraceRange(0, 6)));
                assertArrayEquals(new long[] { 20, 21, 22, 23, 24, 20 },
                        d.headers().longs(HeaderKey.CROSSLINE, new TraceRange(0, 6)));
                TraceBlock b = d.read(Window.of(range, d.sampling()));
                assertEquals(1.2f, b.at(0, 0), 1e-6f);
                assertEquals(1.20049f, b.at(0, 49), 1e-6f);
                assertEquals(5.24f, b.at(24, 0), 1e-5f);
                assertEquals(5.24049f, b.at(24, 49), 1e-5f);
            }
        }
    }

    /** The F3 crop in five formats: the same samples everywhere. */
    @Test
    void formatsOfSegyioHoldTheSameSamples() throws IOException {
        float[] expected;
        try (SegyDataset d = SegyDataset.open(file("segyio/f3.sgy"))) {
            assertEquals(75, d.sampling().count());
            expected = d.read(Window.of(new TraceRange(0, 414), d.sampling())).data();
        }
        for (int code : new int[] { 1, 2, 3, 5 }) {
            for (String order : List.of("lsb", "msb")) {
                try (SegyDataset d = SegyDataset.open(file("segyio/multiformats/Format" + code + order + ".sgy"))) {
                    assertEquals(code, d.layout().format().code());
                    assertArrayEquals(expected, d.read(Window.of(new TraceRange(0, 414), d.sampling())).data());
                }
            }
        }
    }

    @Test
    void theAlaskaLine() throws IOException {
        SegyScan scan = SegyScanner.scan(file("seisplot/31_81_PR.sgy"));
        assertEquals(Optional.of(Confidence.CERTAIN), confidence(scan, HeaderKey.CDP, 21));
        assertFalse(scan.guesses().stream().anyMatch(g -> g.key().equals(HeaderKey.CDP_X)),
                "bytes 181 to 188 hold junk");
        assertEquals(List.of(), scan.findings());
        try (SegyDataset d = SegyDataset.open(scan.file(), scan.layout())) {
            assertEquals("31_81_PR", d.name());
            assertEquals(534, d.traceCount());
            TraceBlock b = d.read(new Window(new TraceRange(0, 534), new SampleRange(0, 1501), 1));
            // as segyio 1.8.3 reads them
            assertEquals(198.25157165527344f, b.at(7, 238));
            assertEquals(614.056396484375f, b.at(18, 200));
            double sum = 0;
            for (float f : b.data()) {
                sum += Math.abs(f);
            }
            assertEquals(395166887.1418295, sum, 1e-3);
        }
    }

    @Test
    void guessesOnRealSurveys() throws IOException {
        check("segysak/test-geometry.sgy", HeaderKey.INLINE, 189, Confidence.CERTAIN);
        check("segysak/volve10-migvel-depth-sub3d.sgy", HeaderKey.CROSSLINE, 193, Confidence.CERTAIN);
        check("segysak/f3-iline-111.sgy", HeaderKey.CROSSLINE, 193, Confidence.LIKELY);
        check("segyio/viking_small.segy", HeaderKey.OFFSET, 37, Confidence.CERTAIN);
        check("segyio/viking_small.segy", HeaderKey.FIELD_RECORD, 9, Confidence.CERTAIN);
        check("segyio/shot-gather.sgy", HeaderKey.TRACE_NUMBER, 13, Confidence.CERTAIN);
        check("karst/20180313151504.seg", HeaderKey.SOURCE_X, 73, Confidence.LIKELY);
        assertEquals(Optional.empty(), confidence(SegyScanner.scan(file("segyio/viking_small.segy")), HeaderKey.INLINE,
                9));
    }

    private static void check(String name, HeaderKey key, int firstByte, Confidence confidence) throws IOException {
        assertEquals(Optional.of(confidence), confidence(SegyScanner.scan(file(name)), key, firstByte), name);
    }

    private static Optional<Confidence> confidence(SegyScan scan, HeaderKey key, int firstByte) {
        return scan.guesses().stream().filter(g -> g.key().equals(key) && g.firstByte() == firstByte)
                .map(HeaderGuess::confidence).findFirst();
    }

    @Test
    void contradictingFiles() throws IOException {
        assertEquals(75, SegyScanner.scan(file("segyio/f3.sgy")).layout().samplesPerTrace());
        assertEquals(600, SegyScanner.scan(file("segyio/viking_small.segy")).layout().samplesPerTrace());
        assertEquals(5, SegyScanner.scan(file("segyio/increment.sgy")).layout().traceCount());
        assertEquals(5, SegyScanner.scan(file("segyio/decrement-lsb.sgy")).layout().traceCount());
        assertEquals(0, SegyScanner.scan(file("segyio/text.sgy")).layout().traceCount());
        assertEquals(3, SegyScanner.scan(file("segyio/stanzas-known-count.sgy")).layout().extendedTextHeaders());
        assertEquals(6, SegyScanner.scan(file("segyio/stanzas-known-count.sgy")).layout().traceCount());
        assertEquals(1, SegyScanner.scan(file("segyio/trace-header-extension1.sgy")).layout().traceHeaderExtensions());
        assertEquals(3, SegyScanner.scan(file("segyio/mapping-mixed-order.sgy")).layout().traceHeaderExtensions());
        assertEquals(1, SegyScanner.scan(file("segyio/mapping-empty.sgy")).layout().extendedTextHeaders());
    }
}
