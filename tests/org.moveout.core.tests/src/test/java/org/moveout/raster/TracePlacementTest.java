// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.TraceBlock;

class TracePlacementTest {
    private static final DisplaySettings NEAREST = DisplaySettings.DEFAULT.withInterpolation(Interpolation.NEAREST)
            .withMode(DisplayMode.DENSITY);

    private static int[] draw(TraceBlock b, TracePlacement placement, Viewport view, int w, int h,
            DisplaySettings settings) {
        byte[] pixels = new byte[w * h];
        new DensityRaster().draw(b, TraceGains.of(b, Normalization.NONE), view, placement, w, h, settings,
                AmplitudeScale.of(1), Levels.WITH_HOLES, pixels);
        int[] out = new int[w * h];
        for (int i = 0; i < out.length; i++) {
            out[i] = pixels[i] & 0xff;
        }
        return out;
    }

    @Test
    void spansTheSameUnitsAndKeepsTheProportions() {
        TracePlacement p = TracePlacement.of(new double[] { 100, 125, 200, 400 });
        assertEquals(0, p.unit(0));
        assertEquals(0.25, p.unit(1), 1e-12);
        assertEquals(1, p.unit(2), 1e-12);
        assertEquals(3, p.unit(3), 1e-12);
        assertEquals(2, p.unit(2.5), 1e-12);
        assertEquals(-0.5, p.unit(-0.5));
        assertEquals(3.5, p.unit(3.5));
        // falling positions: the section keeps the order of the traces
        TracePlacement falling = TracePlacement.of(new double[] { 400, 200, 125, 100 });
        assertEquals(2, falling.unit(1), 1e-12);
        assertEquals(2.75, falling.unit(2), 1e-12);
    }

    @Test
    void goesThereAndBack() {
        Random random = new Random(3);
        double[] x = new double[200];
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i - 1] + 0.1 + random.nextInt(50);
        }
        TracePlacement p = TracePlacement.of(x);
        double before = -1;
        for (double t = -0.5; t <= 199.5; t += 0.173) {
            double u = p.unit(t);
            assertTrue(u > before, "rises at " + t);
            before = u;
            assertEquals(t, p.trace(u), 1e-9);
        }
        Projection projection = new Projection(new Viewport(10, 60, 0, 1), p, 100, 0, 800, 10);
        for (int t = 0; t < 200; t++) {
            assertEquals(t, projection.toTrace(projection.toX(t)), 1e-6);
            assertEquals(t, projection.traceAt(projection.toX(t)));
        }
    }

    @Test
    void evenPositionsAreTheSameAsNumbers() {
        double[] x = new double[30];
        for (int i = 0; i < x.length; i++) {
            x[i] = 1000 + 12.5 * i;
        }
        TracePlacement p = TracePlacement.of(x);
        Random random = new Random(8);
        float[] data = new float[30 * 7];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        TraceBlock b = DensityRasterTest.block(30, data);
        for (Interpolation i : new Interpolation[] { Interpolation.NEAREST, Interpolation.LINEAR }) {
            for (int w : new int[] { 7, 30, 61, 333 }) {
                Viewport view = new Viewport(-0.5, 29.5, -0.5, 6.5);
                DisplaySettings s = NEAREST.withInterpolation(i);
                int[] even = draw(b, TracePlacement.EVEN, view, w, 9, s);
                int[] placed = draw(b, p, view, w, 9, s);
                for (int k = 0; k < even.length; k++) {
                    // on the border between two traces rounding may choose either
                    assertTrue(Math.abs(even[k] - placed[k]) <= 1 || i == Interpolation.NEAREST,
                            i + ", " + w + " columns, pixel " + k + ": " + even[k] + " and " + placed[k]);
                }
            }
        }
    }

    @Test
    void tracesStandAtTheirPlacesWithGapsBetween() {
        // at 0, 1, 2, 7, 8 of 9 places; scaled to units 0, 0.5, 1, 3.5, 4
        TracePlacement p = TracePlacement.of(new double[] { 0, 1, 2, 7, 8 });
        TraceBlock b = DensityRasterTest.block(5, 1, -1, 1, -1, 1);
        // 18 columns of 0.25 units, from -0.25 on: each trace is two columns wide, the gap has eight
        int[] px = draw(b, p, new Viewport(-0.25, 4.25, -0.5, 0.5), 18, 1, NEAREST);
        assertArrayEquals(new int[] { 255, 255, 1, 1, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 255, 255 }, px);
        for (int column = 0; column < 18; column++) {
            long there = p.covering(-0.25 + (column + 0.5) * 0.25);
            assertEquals(px[column] == 0 ? -1 : px[column] == 255 ? 1 : 0, there < 0 ? -1 : (there + 1) % 2,
                    "column " + column);
        }
    }

    @Test
    void narrowTracesAreNeverLost() {
        // a thousand traces crowded into the first tenth
        double[] x = new double[1000];
        float[] data = new float[1000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i < 900 ? i : 900 + (i - 900) * 81.0;
            data[i] = 0.01f;
        }
        data[450] = -1;
        int[] px = draw(DensityRasterTest.block(1000, data), TracePlacement.of(x), new Viewport(-0.5, 999.5, -0.5, 0.5),
                100, 1, NEAREST);
        int black = 0;
        for (int p : px) {
            black += p == 1 ? 1 : 0;
        }
        assertEquals(1, black);
    }

    @Test
    void wigglesStandAtTheirPlaces() {
        TracePlacement p = TracePlacement.of(new double[] { 0, 10, 20, 60 });
        TraceBlock b = DensityRasterTest.block(4, 1e-9f, 1e-9f, 1e-9f, 1e-9f, 1e-9f, 1e-9f, 1e-9f, 1e-9f);
        byte[] ink = new byte[80 * 4];
        Viewport view = new Viewport(-0.5, 3.5, -0.5, 1.5);
        new WiggleRaster().draw(b, TraceGains.of(b, Normalization.NONE), view, p, 80, 4, AmplitudeScale.of(1),
                new WiggleRaster.Style(0, 2, 4, 1), ink);
        Projection projection = new Projection(view, p, 0, 0, 80, 4);
        for (int t = 0; t < 4; t++) {
            assertTrue(ink[2 * 80 + (int) projection.toX(t)] != 0, "trace " + t);
        }
        int black = 0;
        for (int x = 0; x < 80; x++) {
            black += ink[2 * 80 + x] != 0 ? 1 : 0;
        }
        assertEquals(8, black, "four lines of two pixels");
    }

    @Test
    void tracesAtOnePlaceAreAllowed() {
        TracePlacement p = TracePlacement.of(new double[] { 0, 5, 5, 5, 10 });
        assertEquals(1, p.trace(p.unit(2)));
        assertEquals(2, p.unit(3), 1e-12);
        Viewport v = p.traces(new Viewport(1.9, 2.1, 0, 1));
        assertTrue(v.firstTrace() < 1 && v.lastTrace() >= 3, v.toString());
    }

    @Test
    void saysWhyNot() {
        assertTrue(TracePlacement.problem(new double[] { 1, 3, 2 }).orElseThrow().contains("up and down"));
        assertTrue(TracePlacement.problem(new double[] { 1, 1, 1 }).orElseThrow().contains("same position"));
        assertTrue(TracePlacement.problem(new double[] { 1, Double.NaN, 3 }).orElseThrow().contains("no position"));
        assertTrue(TracePlacement.problem(new double[] { 1 }).isPresent());
        assertTrue(TracePlacement.problem(new double[0]).isPresent());
        assertTrue(TracePlacement.problem(new double[200_001]).orElseThrow().contains("200,000"));
        assertThrows(IllegalArgumentException.class, () -> TracePlacement.of(new double[] { 2, 1, 2 }));
    }

    @Test
    void distancesAlongALine() {
        assertArrayEquals(new double[] { 0, 5, 5, 15 },
                TracePlacement.along(new double[] { 0, 3, 3, 3 }, new double[] { 0, 4, 4, 14 }), 1e-12);
        Viewport view = new Viewport(0, 1, 2, 3);
        assertSame(view, TracePlacement.EVEN.traces(view));
    }

    @Test
    void labelsStandAtTheirTracesAndDoNotOverlap() {
        double[] x = new double[400];
        double[] cdp = new double[400];
        for (int i = 0; i < x.length; i++) {
            x[i] = i < 200 ? i : 200 + 9.0 * (i - 200);
            cdp[i] = 1000 + i;
        }
        TracePlacement p = TracePlacement.of(x);
        Viewport view = new Viewport(-0.5, 399.5, 0, 1);
        for (AxisTicks ticks : List.of(
                TraceAxis.headers(view, p, 900, new TraceLabels("CDP", 0, 1, cdp), s -> 7 * s.length()),
                TraceAxis.numbers(view, p, 400, 900, s -> 7 * s.length()))) {
            assertTrue(ticks.major().size() > 3, "few labels: " + ticks.major());
            assertTrue(AxisTicks.fits(ticks.major(), s -> 7 * s.length(), 5), ticks.major().toString());
            for (AxisTicks.Tick t : ticks.major()) {
                double trace = t.value() >= 1000 ? t.value() - 1000 : t.value();
                assertEquals((p.unit(trace) + 0.5) / 400 * 900, t.position(), 1e-6);
            }
        }
    }
}
