// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

class DensityRasterTest {
    private static final DisplaySettings NEAREST = DisplaySettings.DEFAULT.withInterpolation(Interpolation.NEAREST);
    private static final DisplaySettings MEAN = NEAREST.withReduction(Reduction.MEAN);

    static TraceBlock block(int traces, float... data) {
        return new TraceBlock(new Window(new TraceRange(0, traces), new SampleRange(0, data.length / traces), 1), data);
    }

    private static int[] draw(TraceBlock b, Viewport view, int w, int h, DisplaySettings settings, AmplitudeScale scale,
            Levels levels) {
        byte[] pixels = new byte[w * h];
        new DensityRaster().draw(b, TraceGains.of(b, settings, 1), view, TracePlacement.EVEN, w, h, settings, scale, levels,
                pixels);
        int[] out = new int[w * h];
        for (int i = 0; i < out.length; i++) {
            out[i] = pixels[i] & 0xff;
        }
        return out;
    }

    private static Viewport all(TraceBlock b) {
        return Viewport.all(b.traces(), Sampling.time(b.samples(), 1));
    }

    @Test
    void onePixelForEachSampleIsTheDocumentedFormula() {
        Random random = new Random(3);
        float[] data = new float[37 * 91];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian() * 2;
        }
        TraceBlock b = block(37, data);
        int[] px = draw(b, all(b), 37, 91, DisplaySettings.DEFAULT, AmplitudeScale.of(1.7), Levels.FULL);
        for (int t = 0; t < 37; t++) {
            for (int s = 0; s < 91; s++) {
                double a = data[t * 91 + s];
                long expected = Math.clamp(Math.round(127.5 + 127.5 * a / 1.7), 0, 255);
                assertEquals(expected, px[s * 37 + t], "trace " + t + ", sample " + s);
            }
        }
    }

    @Test
    void endsAndMiddleOfTheScale() {
        TraceBlock b = block(7, -2, -1, -0.5f, 0, 0.5f, 1, 9);
        assertArrayEquals(new int[] { 0, 0, 64, 128, 191, 255, 255 },
                draw(b, all(b), 7, 1, NEAREST, AmplitudeScale.of(1), Levels.FULL));
        // the trace that is zero throughout is dead
        assertArrayEquals(new int[] { 1, 1, 65, 0, 192, 255, 255 },
                draw(b, all(b), 7, 1, NEAREST, AmplitudeScale.of(1), Levels.WITH_HOLES));
        assertArrayEquals(new int[] { 255, 255, 191, 128, 64, 0, 0 },
                draw(b, all(b), 7, 1, NEAREST, new AmplitudeScale(1, 0, Polarity.REVERSED), Levels.FULL));
    }

    @Test
    void gainOfSixDecibelDoubles() {
        TraceBlock b = block(1, 0.25f);
        assertArrayEquals(draw(block(1, 0.5f), all(b), 1, 1, NEAREST, AmplitudeScale.of(1), Levels.FULL),
                draw(b, all(b), 1, 1, NEAREST, new AmplitudeScale(1, AmplitudeScale.decibel(2), Polarity.NORMAL),
                        Levels.FULL));
    }

    @Test
    void nearestMakesRectanglesCentredOnSamples() {
        TraceBlock b = block(2, 1, -1, -1, 1);
        assertArrayEquals(new int[] { 255, 255, 255, 0, 0, 0, //
            255, 255, 255, 0, 0, 0, //
            0, 0, 0, 255, 255, 255, //
            0, 0, 0, 255, 255, 255 }, draw(b, all(b), 6, 4, NEAREST, AmplitudeScale.of(1), Levels.FULL));
        // pixel centres at 0.25, 0.75 and 1.25: the border between two samples lies at 0.5
        assertArrayEquals(new int[] { 255, 0, 0, 0, 255, 255, 0, 255, 255 },
                draw(b, new Viewport(0, 1.5, 0, 1.5), 3, 3, NEAREST, AmplitudeScale.of(1), Levels.FULL));
    }

    @Test
    void linearRunsStraightBetweenCentres() {
        TraceBlock b = block(1, -1, 1);
        // pixel centres at -0.375, -0.125, 0.125, ... 1.375 samples
        assertArrayEquals(new int[] { 0, 0, 32, 96, 159, 223, 255, 255 },
                draw(b, all(b), 1, 8, DisplaySettings.DEFAULT, AmplitudeScale.of(1), Levels.FULL));
        TraceBlock c = block(2, -1, 1);
        assertArrayEquals(new int[] { 0, 0, 32, 96, 159, 223, 255, 255 },
                draw(c, all(c), 8, 1, DisplaySettings.DEFAULT, AmplitudeScale.of(1), Levels.FULL));
    }

    @Test
    void outsideTheDataIsAHole() {
        TraceBlock b = block(1, 1, 1);
        assertArrayEquals(new int[] { 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 255, 0, 0, 0, 0 },
                draw(b, new Viewport(-1.5, 1.5, -2.5, 2.5), 3, 5, NEAREST, AmplitudeScale.of(1), Levels.WITH_HOLES));
    }

    @Test
    void aSpikeIsSeenAtAnyZoom() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            int traces = 1 + random.nextInt(400);
            int samples = 1 + random.nextInt(400);
            float[] data = new float[traces * samples];
            for (int i = 0; i < data.length; i++) {
                data[i] = random.nextFloat() * 0.01f;
            }
            data[random.nextInt(data.length)] = -1;
            TraceBlock b = block(traces, data);
            int w = 1 + random.nextInt(traces);
            int h = 1 + random.nextInt(samples);
            int[] px = draw(b, all(b), w, h, NEAREST, AmplitudeScale.of(1), Levels.WITH_HOLES);
            int black = 0;
            for (int p : px) {
                black += p == 1 ? 1 : 0;
            }
            assertEquals(1, black, traces + " x " + samples + " on " + w + " x " + h);
        }
    }

    @Test
    void peakKeepsTheSignAndMeanAverages() {
        TraceBlock b = block(2, 0.2f, -0.6f, 0.4f, 0.4f);
        assertArrayEquals(new int[] { (int) (128 - 0.6f * 127 + 0.5) },
                draw(b, all(b), 1, 1, NEAREST, AmplitudeScale.of(1), Levels.WITH_HOLES));
        assertArrayEquals(new int[] { 128 + Math.round(0.1f * 127) },
                draw(b, all(b), 1, 1, MEAN, AmplitudeScale.of(1), Levels.WITH_HOLES));
    }

    @Test
    void notANumberIsShownButHidesNothing() {
        float nan = Float.NaN;
        TraceBlock b = block(3, nan, 0.5f, nan, nan, 1, nan);
        assertArrayEquals(new int[] { 0, 0, 255, 192, 0, 0 },
                draw(b, all(b), 3, 2, NEAREST, AmplitudeScale.of(1), Levels.WITH_HOLES));
        assertArrayEquals(new int[] { 255 },
                draw(b, all(b), 1, 1, NEAREST, AmplitudeScale.of(1), Levels.WITH_HOLES));
        assertArrayEquals(new int[] { 128, 128, 255, 191, 128, 128 },
                draw(b, all(b), 3, 2, NEAREST, AmplitudeScale.of(1), Levels.FULL));
        TraceBlock infinite = block(2, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        assertArrayEquals(new int[] { 255, 1 },
                draw(infinite, all(infinite), 2, 1, NEAREST, AmplitudeScale.of(1), Levels.WITH_HOLES));
    }

    @Test
    void deadTracesStayDistinctAndAreNotInterpolatedInto() {
        TraceBlock b = block(3, 1, 1, 0, 0, 1, 1);
        assertArrayEquals(new int[] { 255, 255, 0, 0, 255, 255, 255, 255, 0, 0, 255, 255 },
                draw(b, all(b), 6, 2, DisplaySettings.DEFAULT, AmplitudeScale.of(1), Levels.WITH_HOLES));
    }

    @Test
    void decimatedBlocksCoverTheTracesTheyStandFor() {
        // traces 0, 4, 8 of 12 stand for 0-3, 4-7, 8-11
        TraceBlock b = new TraceBlock(new Window(new TraceRange(0, 12), new SampleRange(0, 1), 4),
                new float[] { 1, -1, 1 });
        assertArrayEquals(new int[] { 255, 255, 255, 255, 1, 1, 1, 1, 255, 255, 255, 255 },
                draw(b, new Viewport(-0.5, 11.5, -0.5, 0.5), 12, 1, NEAREST, AmplitudeScale.of(1), Levels.WITH_HOLES));
    }

    @Test
    void blocksThatBeginElsewhereAreDrawnInPlace() {
        TraceBlock b = new TraceBlock(new Window(new TraceRange(100, 102), new SampleRange(50, 52), 1),
                new float[] { 1, -1, -1, 1 });
        assertArrayEquals(new int[] { 0, 0, 0, 0, 0, 255, 1, 0, 0, 1, 255, 0, 0, 0, 0, 0 },
                draw(b, new Viewport(98.5, 102.5, 48.5, 52.5), 4, 4, NEAREST, AmplitudeScale.of(1), Levels.WITH_HOLES));
    }

    @Test
    void normalizedTracesReachTheSameLevel() {
        TraceBlock b = block(2, 1, -2, 100, -200);
        DisplaySettings peak = NEAREST.withNormalization(Normalization.TRACE_PEAK);
        assertArrayEquals(new int[] { 192, 192, 1, 1 },
                draw(b, all(b), 2, 2, peak, AmplitudeScale.of(1), Levels.WITH_HOLES));
        DisplaySettings rms = NEAREST.withNormalization(Normalization.TRACE_RMS);
        int[] px = draw(b, all(b), 2, 2, rms, AmplitudeScale.of(2), Levels.WITH_HOLES);
        assertEquals(128 + Math.round(127 / Math.sqrt(2.5) / 2), px[0]);
        assertEquals(px[0], px[1]);
    }

    @Test
    void refusesWrongSizes() {
        TraceBlock b = block(2, 1, 2);
        TraceGains other = TraceGains.of(block(1, 1), Normalization.NONE);
        assertThrows(IllegalArgumentException.class, () -> new DensityRaster().draw(b, other, all(b), TracePlacement.EVEN, 2, 1,
                DisplaySettings.DEFAULT, AmplitudeScale.of(1), Levels.FULL, new byte[2]));
        assertThrows(IllegalArgumentException.class, () -> new DensityRaster().draw(b,
                TraceGains.of(b, Normalization.NONE), all(b), TracePlacement.EVEN, 2, 2, DisplaySettings.DEFAULT,
                AmplitudeScale.of(1),
                Levels.FULL, new byte[2]));
    }
}
