// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

class AgcTest {
    /** Straight from the definition. */
    private static float[] slow(float[] data, int n, int half) {
        float[] out = new float[data.length];
        for (int t = 0; t < data.length / n; t++) {
            for (int s = 0; s < n; s++) {
                double sum = 0;
                int count = 0;
                for (int i = Math.max(0, s - half); i <= Math.min(n - 1, s + half); i++) {
                    double v = data[t * n + i];
                    if (v != 0 && Double.isFinite(v)) {
                        sum += v * v;
                        count++;
                    }
                }
                float v = data[t * n + s];
                out[t * n + s] = v == 0 || count == 0 ? v : (float) (v / Math.sqrt(sum / count));
            }
        }
        return out;
    }

    @Test
    void everySampleIsDividedByTheRmsAroundIt() {
        float[] out = new Agc(2).apply(new float[] { 3, 4, 0, 5 }, 4, 1);
        assertArrayEquals(new float[] { (float) (3 / Math.sqrt(12.5)), (float) (4 / Math.sqrt(12.5)), 0,
            1 }, out, 1e-6f);
    }

    @Test
    void equalsTheDefinitionAlsoAfterSpikes() {
        Random random = new Random(11);
        for (int half : new int[] { 1, 3, 10, 60, 500 }) {
            float[] data = new float[5 * 200];
            for (int i = 0; i < data.length; i++) {
                data[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(3)));
            }
            data[50] = 1e18f;
            data[320] = Float.NaN;
            data[700] = Float.POSITIVE_INFINITY;
            Arrays.fill(data, 800, 850, 0);
            float[] expected = slow(data, 200, half);
            float[] actual = new Agc(2 * half).apply(data, 200, 1);
            for (int i = 0; i < data.length; i++) {
                double within = Float.isFinite(expected[i]) ? Math.abs(expected[i]) * 1e-5 : 0;
                assertEquals(expected[i], actual[i], within, half + " at " + i);
            }
        }
    }

    @Test
    void theWindowIsInUnitsOfTheAxis() {
        assertEquals(125, new Agc(500).half(2));
        assertEquals(1, new Agc(1).half(4));
        assertEquals(0, Agc.OFF.half(4));
        float[] data = { 1, 2 };
        assertSame(data, Agc.OFF.apply(data, 2, 4));
        assertThrows(IllegalArgumentException.class, () -> new Agc(-1));
        assertThrows(IllegalArgumentException.class, () -> new Agc(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Agc(Double.POSITIVE_INFINITY));
    }

    /** What is read for a part of the traces gives that part the same picture as all of them do. */
    @Test
    void thePictureDoesNotDependOnWhatIsVisible() {
        Random random = new Random(5);
        int traces = 6;
        int ns = 400;
        float[] all = new float[traces * ns];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) (random.nextGaussian() * Math.exp(-(i % ns) / 80.0));
        }
        Sampling sampling = Sampling.time(ns, 4);
        DisplaySettings settings = DisplaySettings.DEFAULT.withAgc(new Agc(200))
                .withMode(DisplayMode.DENSITY).withClip(new Clip.Amplitude(2));
        Viewport part = new Viewport(-0.5, traces - 0.5, 149.5, 249.5);
        Viewport wide = settings.reading(part, sampling);
        int from = (int) Math.ceil(wide.firstSample());
        int end = (int) Math.floor(wide.lastSample()) + 1;
        assertEquals(123, from);
        assertTrue(end < ns, "the whole trace would prove nothing");
        float[] some = new float[traces * (end - from)];
        for (int t = 0; t < traces; t++) {
            System.arraycopy(all, t * ns + from, some, t * (end - from), end - from);
        }
        TraceBlock whole = new TraceBlock(new Window(new TraceRange(0, traces), new SampleRange(0, ns), 1), all);
        TraceBlock cut = new TraceBlock(new Window(new TraceRange(0, traces), new SampleRange(from, end), 1), some);
        assertArrayEquals(draw(whole, settings, part), draw(cut, settings, part));
        Viewport everything = settings.withNormalization(Normalization.TRACE_PEAK).reading(part, sampling);
        assertEquals(-0.5, everything.firstSample());
        assertEquals(ns - 0.5, everything.lastSample());
    }

    private static byte[] draw(TraceBlock b, DisplaySettings settings, Viewport view) {
        return new SectionRaster().draw(b, TraceGains.of(b, settings, 4), view, TracePlacement.EVEN, 60, 130, settings,
                AmplitudeScale.of(2), 1).pixels();
    }

    @Test
    void theOriginalStaysAsItIs() {
        TraceBlock b = DensityRasterTest.block(1, 1, 2, 3);
        TraceGains.of(b, DisplaySettings.DEFAULT.withAgc(new Agc(2)).withNormalization(Normalization.TRACE_RMS), 1);
        assertArrayEquals(new float[] { 1, 2, 3 }, b.data());
    }
}
