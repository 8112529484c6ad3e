// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

/**
 * Real files that may be passed on (MIT licence, see NOTICE), with the values that segyio 1.8.3 reads from them.
 */
class FreeFilesTest {
    @TempDir
    Path dir;

    private SegyDataset open(String resource) throws IOException {
        Path file = dir.resolve(resource);
        try (InputStream in = FreeFilesTest.class.getResourceAsStream("/segy/" + resource)) {
            Files.copy(in, file);
        }
        return SegyDataset.open(file);
    }

    private static double sum(TraceBlock block, boolean absolute) {
        double sum = 0;
        for (float f : block.data()) {
            sum += absolute ? Math.abs(f) : f;
        }
        return sum;
    }

    private static long header(SegyDataset d, HeaderKey key, long trace) throws IOException {
        return d.headers().longs(key, TraceRange.of(trace, 1))[0];
    }

    /** A shot of 19 channels, IBM floats: Deltares DeltaSEIS, hol_data.sgy. */
    @Test
    void deltares() throws IOException {
        try (SegyDataset d = open("deltares_hol_data.sgy")) {
            assertEquals(19, d.traceCount());
            assertEquals(239, d.sampling().count());
            assertEquals(0.25, d.sampling().interval());
            TraceBlock b = d.read(Window.of(new TraceRange(0, 19), d.sampling()));
            assertEquals(3.480844316072762e-05f, b.at(0, 0));
            assertEquals(0.14699476957321167f, b.at(0, 100));
            assertEquals(-0.05447905883193016f, b.at(3, 57));
            assertEquals(0.0021548087242990732f, b.at(7, 238));
            assertEquals(0.0001922350056702271f, b.at(18, 200));
            assertEquals(0.02599698326340416, sum(b, false), 1e-9);
            assertEquals(341.5064159367448, sum(b, true), 1e-9);
            assertEquals(1003, header(d, HeaderKey.FIELD_RECORD, 7));
            assertEquals(3, header(d, HeaderKey.SOURCE_POINT, 7));
            assertEquals(8, header(d, HeaderKey.CDP, 7));
            assertEquals(-100, header(d, HeaderKey.COORDINATE_SCALAR, 7));
            assertEquals(350, header(d, HeaderKey.RECEIVER_X, 7));
            assertEquals(175, header(d, HeaderKey.CDP_X, 7));
        }
    }

    /** A synthetic shot of 99 channels, IEEE floats, ASCII text: JUDI.jl, shot_record_250.0_0.0_20.0.segy. */
    @Test
    void judi() throws IOException {
        try (SegyDataset d = open("judi_shot_record.segy")) {
            assertEquals(99, d.traceCount());
            assertEquals(667, d.sampling().count());
            assertEquals(0.75, d.sampling().interval());
            assertEquals(SampleFormat.IEEE_FLOAT, d.layout().format());
            assertEquals(TextEncoding.ASCII, d.layout().textEncoding());
            TraceBlock b = d.read(Window.of(new TraceRange(0, 99), d.sampling()));
            assertEquals(6.152096148070996e-07f, b.at(0, 0));
            assertEquals(1.660758971411269e-05f, b.at(0, 100));
            assertEquals(2.9599385261535645f, b.at(7, 238));
            assertEquals(-1.974120020866394f, b.at(18, 200));
            assertEquals(102.06735059861096, sum(b, false), 1e-6);
            assertEquals(28835.926506380474, sum(b, true), 1e-6);
            assertEquals(8, header(d, HeaderKey.TRACE_NUMBER, 7));
            assertEquals(250_000, header(d, HeaderKey.SOURCE_X, 7));
            assertEquals(80_000, header(d, HeaderKey.RECEIVER_X, 7));
            assertEquals(-1000, header(d, HeaderKey.COORDINATE_SCALAR, 7));
        }
    }
}
