// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.moveout.data.DataException;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.segy.SampleFormat;

/** Synthetic files, looked at byte by byte where SEG-Y rev 1 says the fields are. */
class SynthSegyTest {
    @TempDir
    private Path directory;

    private SynthRequest request(SynthKind kind, long traces, int samples, int gather, int threads) {
        return new SynthRequest(directory.resolve(kind.id() + ".sgy"), kind, traces, samples, 4000,
                SampleFormat.IEEE_FLOAT, 7, 0.1, gather, true, threads);
    }

    private static byte[] make(SynthRequest request) throws IOException {
        SynthSummary summary = new SynthSegy(request).run(Progress.NONE);
        byte[] bytes = Files.readAllBytes(request.output());
        assertEquals(bytes.length, summary.bytes());
        assertEquals(request.fileBytes(), summary.bytes());
        assertEquals(request.traces(), summary.traces());
        return bytes;
    }

    private static ByteBuffer trace(byte[] file, SynthRequest request, int trace) {
        return ByteBuffer.wrap(file, 3600 + trace * request.traceBytes(), request.traceBytes()).slice();
    }

    private static int word(ByteBuffer trace, int firstByte) {
        return trace.getInt(firstByte - 1);
    }

    private static float[] samples(byte[] file, SynthRequest request, int trace) {
        float[] samples = new float[request.samples()];
        ByteBuffer bytes = trace(file, request, trace).position(240);
        for (int s = 0; s < samples.length; s++) {
            samples[s] = bytes.getFloat();
        }
        return samples;
    }

    private static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int s = from; s < to; s++) {
            sum += (double) samples[s] * samples[s];
        }
        return Math.sqrt(sum / (to - from));
    }

    @Test
    void fileHeadersFollowTheStandard() throws IOException {
        SynthRequest request = request(SynthKind.CDP, 75, 123, 30, 1);
        byte[] file = make(request);
        String text = new String(file, 0, 3200, Charset.forName("IBM037"));
        for (int line = 0; line < 40; line++) {
            assertTrue(text.startsWith(String.format("C%2d ", line + 1), line * 80), "line " + line);
        }
        assertTrue(text.contains("SYNTHETIC SEISMIC DATA"));
        assertTrue(text.contains("75 TRACES OF 123 SAMPLES EVERY 4 MS"));
        assertTrue(text.startsWith("C39 SEG Y REV1 ", 38 * 80));
        assertTrue(text.startsWith("C40 END TEXTUAL HEADER", 39 * 80));
        ByteBuffer binary = ByteBuffer.wrap(file);
        assertEquals(30, binary.getShort(3212));
        assertEquals(4000, binary.getShort(3216));
        assertEquals(123, binary.getShort(3220));
        assertEquals(5, binary.getShort(3224));
        assertEquals(2, binary.getShort(3228));
        assertEquals(1, binary.getShort(3254));
        assertEquals(0x0100, binary.getShort(3500));
        assertEquals(1, binary.getShort(3502));
        assertEquals(0, binary.getShort(3504));
    }

    @Test
    void everyTraceHasNumberAndSampling() throws IOException {
        for (SynthKind kind : SynthKind.values()) {
            SynthRequest request = request(kind, 250, 50, 0, 2);
            byte[] file = make(request);
            for (int t = 0; t < 250; t++) {
                ByteBuffer trace = trace(file, request, t);
                assertEquals(t + 1, word(trace, 1));
                assertEquals(t + 1, word(trace, 5));
                assertEquals(50, trace.getShort(114));
                assertEquals(4000, trace.getShort(116));
                assertEquals(-100, trace.getShort(70));
                assertEquals(0, trace.getShort(108));
                int id = trace.getShort(28);
                boolean dead = rms(samples(file, request, t), 0, 50) == 0;
                assertEquals(dead ? 2 : 1, id);
            }
        }
    }

    @Test
    void volumesHaveAGrid() throws IOException {
        SynthRequest request = request(SynthKind.POST3D, 60, 20, 12, 1);
        byte[] file = make(request);
        for (int t = 0; t < 60; t++) {
            ByteBuffer trace = trace(file, request, t);
            assertEquals(1001 + t / 12, word(trace, 189));
            assertEquals(2001 + t % 12, word(trace, 193));
            assertEquals(0, word(trace, 37));
            assertEquals(word(trace, 181), word(trace, 73));
        }
        assertEquals(12.5, distance(trace(file, request, 0), trace(file, request, 1), 181), 0.01);
        assertEquals(25, distance(trace(file, request, 0), trace(file, request, 12), 181), 0.01);
        assertEquals(Math.hypot(25, 12.5), distance(trace(file, request, 0), trace(file, request, 13), 181), 0.01);
        assertEquals(0, make(request(SynthKind.POST3D, 60, 20, 0, 1))[3600 + 6 * (240 + 80) + 188] - file[3788]);
    }

    private static double distance(ByteBuffer a, ByteBuffer b, int firstByte) {
        return Math.hypot(word(a, firstByte) - word(b, firstByte), word(a, firstByte + 4) - word(b, firstByte + 4))
                / 100;
    }

    @Test
    void gathersHaveOffsetsThatFitTheirCoordinates() throws IOException {
        for (SynthKind kind : List.of(SynthKind.SHOTS, SynthKind.CDP)) {
            SynthRequest request = request(kind, 100, 20, 24, 1);
            byte[] file = make(request);
            for (int t = 0; t < 100; t++) {
                ByteBuffer trace = trace(file, request, t);
                double x = (word(trace, 73) - word(trace, 81)) / 100.0;
                double y = (word(trace, 77) - word(trace, 85)) / 100.0;
                assertEquals(word(trace, 37), Math.hypot(x, y), 0.02);
                assertEquals(word(trace, 181), (word(trace, 73) + word(trace, 81)) / 2.0, 1.01);
                assertEquals(word(trace, 185), (word(trace, 77) + word(trace, 85)) / 2.0, 1.01);
                if (kind == SynthKind.SHOTS) {
                    assertEquals(101 + t / 24, word(trace, 9));
                    assertEquals(1 + t % 24, word(trace, 13));
                } else {
                    assertEquals(1 + t / 24, word(trace, 21));
                    assertEquals(1 + t % 24, word(trace, 25));
                }
            }
        }
    }

    @Test
    void shotsShareTheirMidpoints() throws IOException {
        SynthRequest request = request(SynthKind.SHOTS, 24 * 12, 5, 24, 1);
        byte[] file = make(request);
        int[] byCdp = new int[1000];
        for (int t = 0; t < 24 * 12; t++) {
            ByteBuffer trace = trace(file, request, t);
            int cdp = word(trace, 21);
            int x = word(trace, 181);
            assertTrue(cdp > 0);
            assertTrue(byCdp[cdp] == 0 || Math.abs(byCdp[cdp] - x) <= 1, "cdp " + cdp);
            byCdp[cdp] = x;
        }
    }

    @ParameterizedTest
    @EnumSource(SynthKind.class)
    void threadsDoNotMatter(SynthKind kind) throws IOException {
        byte[] one = make(request(kind, 3001, 331, 0, 1));
        assertArrayEquals(one, make(request(kind, 3001, 331, 0, 2)));
        assertArrayEquals(one, make(request(kind, 3001, 331, 0, 5)));
        assertFalse(Arrays.equals(one, make(request(kind, 3001, 331, 0, 2).withSeed(8))));
    }

    @ParameterizedTest
    @EnumSource(SynthKind.class)
    void amplitudesAreThoseOfSeismicData(SynthKind kind) throws IOException {
        SynthRequest request = request(kind, 600, 1000, 0, 2);
        byte[] file = make(request);
        int dead = 0;
        double neighbours = 0;
        double level = 0;
        // the nearest trace of the same offset
        int step = kind == SynthKind.SHOTS ? 120 : kind == SynthKind.CDP ? 60 : 1;
        for (int t = 0; t + step < 600; t++) {
            float[] a = samples(file, request, t);
            float[] b = samples(file, request, t + step);
            for (float v : a) {
                assertTrue(Float.isFinite(v) && Math.abs(v) < 1e5);
            }
            if (rms(a, 0, 1000) == 0) {
                dead++;
                continue;
            }
            for (int s = 0; s < 1000; s++) {
                neighbours += a[s] * b[s];
                level += a[s] * a[s];
            }
            if (kind == SynthKind.SHOTS && t % 120 > 60) {
                double noise = rms(a, 0, 150);
                assertTrue(noise < 0.7 * rms(a, 200, 600), "quiet before the first break, trace " + t);
            }
        }
        assertTrue(dead < 30, dead + " dead");
        assertTrue(neighbours > 0.6 * level,
                "neighbours resemble one another: " + neighbours / level);
    }

    @ParameterizedTest
    @EnumSource(SampleFormat.class)
    void formatsHoldTheSameTraces(SampleFormat format) throws IOException {
        for (SynthKind kind : SynthKind.values()) {
            SynthRequest floats = request(kind, 40, 400, 0, 1);
            byte[] expected = make(floats);
            SynthRequest other = floats.withFormat(format);
            byte[] file = make(other);
            assertEquals(format.code(), ByteBuffer.wrap(file).getShort(3224));
            for (int t = 0; t < 40; t++) {
                float[] want = samples(expected, floats, t);
                float[] have = new float[400];
                format.decode(file, 3600 + t * other.traceBytes() + 240, have, 0, 400,
                        ByteOrder.BIG_ENDIAN);
                double dot = 0;
                for (int s = 0; s < 400; s++) {
                    dot += want[s] * have[s];
                }
                double cosine = dot / (400 * rms(want, 0, 400) * rms(have, 0, 400));
                assertTrue(rms(want, 0, 400) == 0 || cosine > (format == SampleFormat.INT8 ? 0.95 : 0.9999),
                        kind + " trace " + t + ": " + cosine);
            }
        }
    }

    @Test
    void extremeSizesWork() throws IOException {
        for (SynthKind kind : SynthKind.values()) {
            for (int[] shape : new int[][] { { 1, 1 }, { 3, 2 }, { 2, 65535 }, { 40, 7 } }) {
                for (int interval : new int[] { 1, 250, 65535 }) {
                    SynthRequest r = new SynthRequest(directory.resolve("x.sgy"), kind, shape[0], shape[1], interval,
                            SampleFormat.IEEE_FLOAT, -5, 3, 2, true, 3);
                    byte[] file = make(r);
                    for (float v : samples(file, r, shape[0] - 1)) {
                        assertTrue(Float.isFinite(v));
                    }
                }
            }
        }
    }

    @Test
    void farTracesOfHugeFilesHaveHeadersThatFit() {
        for (SynthKind kind : SynthKind.values()) {
            for (int gather : new int[] { 0, 2, 100_000 }) {
                SynthRequest r = new SynthRequest(directory.resolve("x.sgy"), kind, 1_000_000_000, 1, 4000,
                        SampleFormat.INT8, 1, 0, gather, true, 1);
                SynthScene scene = new SynthScene(r);
                byte[] bytes = new byte[r.traceBytes()];
                scene.new Maker().make(999_999_999, bytes, 0);
                ByteBuffer trace = ByteBuffer.wrap(bytes);
                assertEquals(1_000_000_000, word(trace, 5));
                int scalar = trace.getShort(70);
                double x = word(trace, 181) * (scalar < 0 ? -1.0 / scalar : scalar);
                assertTrue(x >= 457_000 - scalar, kind + ": " + x);
                assertTrue(word(trace, 21) > 0);
            }
        }
    }

    @Test
    void nothingIsLeftAfterCancellation() {
        AtomicBoolean cancelled = new AtomicBoolean();
        SynthRequest r = request(SynthKind.POST2D, 100_000, 1000, 0, 2);
        TaskProgress progress = new TaskProgress(state -> cancelled.set(state.done() > 0), cancelled::get);
        assertThrows(CancelledException.class, () -> new SynthSegy(r).run(progress));
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(0, left.count());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void existingFilesAreKeptUnlessOverwritingIsAllowed() throws IOException {
        Path file = directory.resolve("keep.sgy");
        Files.writeString(file, "mine");
        SynthRequest r = SynthRequest.of(file, SynthKind.POST2D, 10, 10);
        DataException e = assertThrows(DataException.class, () -> new SynthSegy(r).run(Progress.NONE));
        assertTrue(e.getMessage().startsWith("keep.sgy: "));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void tooLargeFilesAreRefusedBeforeAnythingIsWritten() {
        SynthRequest r = SynthRequest.of(directory.resolve("big.sgy"), SynthKind.POST2D, 1_000_000_000, 65535);
        DataException e = assertThrows(DataException.class, () -> new SynthSegy(r).run(Progress.NONE));
        assertTrue(e.getMessage().startsWith("big.sgy: "), e.getMessage());
        assertFalse(Files.exists(directory.resolve("big.sgy.partial")));
    }

    @Test
    void impossibleRequestsAreRefused() {
        Path out = directory.resolve("x.sgy");
        assertEquals("traces: 0 is out of limits; allowed is 1 to 1000000000.", assertThrows(
                IllegalArgumentException.class, () -> SynthRequest.of(out, SynthKind.CDP, 0, 10)).getMessage());
        assertEquals("samples: 65536 is out of limits; allowed is 1 to 65535.", assertThrows(
                IllegalArgumentException.class, () -> SynthRequest.of(out, SynthKind.CDP, 1, 65536)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SynthRequest(out, SynthKind.CDP, 1, 1, 0,
                SampleFormat.INT8, 1, 0, 0, false, 0));
        assertThrows(IllegalArgumentException.class, () -> new SynthRequest(out, SynthKind.CDP, 1, 1, 1,
                SampleFormat.INT8, 1, Double.NaN, 0, false, 0));
        assertThrows(IllegalArgumentException.class, () -> new SynthRequest(out, SynthKind.CDP, 1, 1, 1,
                SampleFormat.INT8, 1, 0, 1, false, 0));
        assertTrue(SynthKind.of("post4d").isEmpty());
        assertEquals(SynthKind.SHOTS, SynthKind.of("shots").orElseThrow());
    }

    @Test
    void moveoutIsHyperbolic() {
        double[] offsets = { 0, 75, 500, 3000, 9000 };
        Moveout moveout = new Moveout(offsets, 1500, 4);
        for (int k = 0; k < offsets.length; k++) {
            float[] times = moveout.zeroOffsetTimes(moveout.table(k));
            int first = moveout.firstSample(k);
            assertTrue(first >= offsets[k] / 2.6 / 4, "first sample " + first);
            for (int s = first; s < 1500; s++) {
                double v = 1.75 + 0.00045 * times[s];
                assertEquals(s * 4.0, Math.sqrt(times[s] * times[s] + offsets[k] * offsets[k] / (v * v)), 0.05);
                assertTrue(s == first || times[s] > times[s - 1]);
            }
        }
    }
}
