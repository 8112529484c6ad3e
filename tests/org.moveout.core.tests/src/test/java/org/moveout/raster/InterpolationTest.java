// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;

class InterpolationTest {
    private static final DisplaySettings SINC = DisplaySettings.DEFAULT.withInterpolation(Interpolation.SINC);

    private static int[] draw(TraceBlock b, Viewport view, int w, int h) {
        byte[] pixels = new byte[w * h];
        new DensityRaster().draw(b, TraceGains.of(b, Normalization.NONE), view, TracePlacement.EVEN, w, h, SINC,
                AmplitudeScale.of(1), Levels.WITH_HOLES, pixels);
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
    void weightsAddUpAndAreThoseOfTheWindowedSinc() {
        float[] w = new float[8];
        for (int i = 0; i <= 20; i++) {
            SincWeights.of(i / 20.0, w, 0);
            double sum = 0;
            for (float v : w) {
                sum += v;
            }
            assertEquals(1, sum, 1e-6);
        }
        SincWeights.of(0, w, 0);
        assertArrayEquals(new float[] { 0, 0, 0, 1, 0, 0, 0, 0 }, w, 1e-7f);
        // numpy: x = 0.5 + 3 - arange(8); v = sinc(x) * sinc(x / 4); v / v.sum()
        SincWeights.of(0.5, w, 0);
        assertArrayEquals(new float[] { -0.01263015f, 0.05976409f, -0.16601136f, 0.61887742f, 0.61887742f,
            -0.16601136f, 0.05976409f, -0.01263015f }, w, 1e-6f);
    }

    /** A wave of 2.5 samples to a quarter of the way from Nyquist is drawn where it is, not half a sample off. */
    @Test
    void aWaveIsDrawnWhereItIsInBothDirections() {
        int n = 64;
        int fine = 8;
        double turn = 2 * Math.PI * 0.2;
        float[] data = new float[n];
        for (int i = 0; i < n; i++) {
            data[i] = (float) (0.8 * Math.cos(turn * i + 0.4));
        }
        TraceBlock down = DensityRasterTest.block(1, data);
        TraceBlock across = DensityRasterTest.block(n, data);
        int[] a = draw(down, all(down), 1, n * fine);
        int[] b = draw(across, all(across), n * fine, 1);
        for (int p = 6 * fine; p < (n - 6) * fine; p++) {
            double at = (p + 0.5) / fine - 0.5;
            double expected = 128 + 127 * 0.8 * Math.cos(turn * at + 0.4);
            assertEquals(expected, a[p], 3, "row " + p);
            assertEquals(expected, b[p], 3, "column " + p);
        }
    }

    @Test
    void aConstantStaysConstantUpToTheEdges() {
        float[] data = new float[5 * 4];
        Arrays.fill(data, 0.5f);
        TraceBlock b = DensityRasterTest.block(5, data);
        for (int p : draw(b, all(b), 50, 60)) {
            // single precision may lose the half that rounds up
            assertEquals(192, p, 1);
        }
    }

    @Test
    void deadTracesAreNeitherDrawnIntoNorTakenFrom() {
        TraceBlock b = DensityRasterTest.block(5, 0.5f, 0.5f, 0.5f, 0.5f, 0, 0, -0.5f, -0.5f, -0.5f, -0.5f);
        int[] px = draw(b, all(b), 50, 8);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 50; x++) {
                int expected = x < 20 ? 192 : x < 30 ? 0 : 65;
                assertEquals(expected, px[y * 50 + x], 1, x + ", " + y);
            }
        }
    }

    @Test
    void besideAHoleItIsLinear() {
        TraceBlock b = DensityRasterTest.block(1, 0, 0.5f, Float.NaN, 0.5f, 0, 0, 0, 0, 0, 0, 0, 0);
        int[] sinc = draw(b, all(b), 1, 96);
        // samples 0 to 1 are next to the hole: rows centred at 0.0625 + r / 8 - 0.5
        assertEquals(128 + 127 * 0.5 * 0.5625, sinc[8], 1);
        assertEquals(0, sinc[16]);
        assertTrue(sinc[90] == 128, "far from the hole");
    }

    @Test
    void aSingleSampleAndASingleTraceAreDrawn() {
        TraceBlock one = DensityRasterTest.block(1, 1);
        for (int p : draw(one, all(one), 9, 9)) {
            assertEquals(255, p);
        }
    }
}
