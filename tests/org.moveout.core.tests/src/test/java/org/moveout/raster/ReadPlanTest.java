// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

class ReadPlanTest {
    @Test
    void aSmallLineIsReadWhole() {
        Sampling s = Sampling.time(1501, 4);
        assertEquals(Window.of(new TraceRange(0, 534), s), ReadPlan.window(Viewport.all(534, s), 1200, 534, s));
    }

    @Test
    void neverMoreThanAllowedAndNeverFewerColumnsThanPixels() {
        Random random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            long traces = 1 + random.nextLong(1L << (1 + random.nextInt(40)));
            Sampling s = Sampling.time(1 + random.nextInt(1 << (1 + random.nextInt(16))), 2);
            double a = random.nextDouble() * traces;
            double b = a + random.nextDouble() * (traces - a) + 1e-3;
            Viewport view = new Viewport(a - 0.5, b - 0.5, -0.5, s.count() * random.nextDouble() + 0.5);
            int columns = 1 + random.nextInt(4000);
            Window w = ReadPlan.window(view, columns, traces, s);
            assertTrue(w.sampleTotal() <= ReadPlan.MOST_SAMPLES + 2L * s.count(), () -> view + " " + w);
            assertTrue(w.traces().first() % w.stride() == 0 && w.traces().end() <= traces);
            assertTrue(w.traces().first() <= Math.max(0, a) && w.traces().end() >= Math.min(traces, Math.floor(b)));
            boolean enough = w.traceCount() >= Math.min(w.traces().count(), columns);
            assertTrue(enough || w.sampleTotal() * 2 >= ReadPlan.MOST_SAMPLES / 2, () -> view + " " + columns
                    + " " + w);
        }
    }

    @Test
    void aMillionTracesAreDecimated() {
        Sampling s = Sampling.time(1000, 4);
        Window w = ReadPlan.window(Viewport.all(1_000_000, s), 1500, 1_000_000, s);
        assertTrue(w.traceCount() >= 1500 && w.sampleTotal() <= ReadPlan.PREFERRED_SAMPLES, w::toString);
        assertEquals(new SampleRange(0, 1000), w.samples());
    }

    @Test
    void nothingOutsideTheData() {
        Sampling s = Sampling.time(100, 4);
        assertEquals(0, ReadPlan.window(new Viewport(50, 60, 0, 10), 100, 10, s).sampleTotal());
        assertEquals(0, ReadPlan.window(new Viewport(0, 10, 200, 300), 100, 10, s).sampleTotal());
        assertEquals(0, ReadPlan.window(new Viewport(-0.5, 0.5, 0, 10), 100, 0, s).sampleTotal());
    }

    @Test
    void coversComparesEverything() {
        Window big = new Window(new TraceRange(8, 80), new SampleRange(10, 90), 4);
        assertTrue(ReadPlan.covers(big, new Window(new TraceRange(12, 80), new SampleRange(10, 20), 4)));
        assertFalse(ReadPlan.covers(big, new Window(new TraceRange(13, 80), new SampleRange(10, 20), 4)));
        assertFalse(ReadPlan.covers(big, new Window(new TraceRange(12, 81), new SampleRange(10, 20), 4)));
        assertFalse(ReadPlan.covers(big, new Window(new TraceRange(12, 80), new SampleRange(9, 20), 4)));
        assertFalse(ReadPlan.covers(big, new Window(new TraceRange(12, 80), new SampleRange(10, 20), 2)));
    }
}
