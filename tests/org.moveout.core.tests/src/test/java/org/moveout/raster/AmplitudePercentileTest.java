// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.moveout.data.TraceBlock;

class AmplitudePercentileTest {
    /** The definition, by sorting. */
    private static double sorted(float[] data, double percent) {
        double[] a = new double[data.length];
        int n = 0;
        for (float v : data) {
            if (Float.isFinite(v)) {
                a[n++] = Math.abs(v);
            }
        }
        Arrays.sort(a, 0, n);
        double rank = percent / 100 * (n - 1);
        int k = (int) rank;
        return k + 1 < n ? a[k] + (a[k + 1] - a[k]) * (rank - k) : a[k];
    }

    @Test
    void equalsSorting() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            float[] data = new float[1 + random.nextInt(3000)];
            for (int i = 0; i < data.length; i++) {
                data[i] = switch (random.nextInt(20)) {
                    case 0 -> Float.NaN;
                    case 1 -> Float.NEGATIVE_INFINITY;
                    case 2 -> -0f;
                    case 3 -> Float.MIN_VALUE;
                    case 4 -> -Float.MAX_VALUE;
                    default -> (float) (random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6));
                };
            }
            data[0] = 1;
            for (double p : new double[] { 0, 1, 50, 90, 98, 99.9, 100 }) {
                assertEquals(sorted(data, p), AmplitudePercentile.ofAbsolute(data, p));
            }
        }
    }

    /** numpy.percentile(numpy.abs([...]), 98) and 50, NumPy 2.4.6. */
    @Test
    void equalsNumPy() {
        float[] data = { -4, 1, 3, -2, 0.5f, 7, -9, 2.25f };
        assertEquals(8.72, AmplitudePercentile.ofAbsolute(data, 98), 1e-12);
        assertEquals(2.625, AmplitudePercentile.ofAbsolute(data, 50), 1e-12);
    }

    @Test
    void onlyWhatIsVisibleCounts() {
        TraceBlock b = DensityRasterTest.block(2, 1, 2, 3, 4, 50, 60, 70, 80);
        TraceGains g = TraceGains.of(b, Normalization.NONE);
        assertEquals(80, AmplitudePercentile.ofAbsolute(b, g, new Viewport(-0.5, 1.5, -0.5, 3.5), 100));
        assertEquals(4, AmplitudePercentile.ofAbsolute(b, g, new Viewport(-0.5, 0.5, -0.5, 3.5), 100));
        assertEquals(2, AmplitudePercentile.ofAbsolute(b, g, new Viewport(-0.5, 0.5, -0.5, 1.5), 100));
        assertEquals(1, AmplitudePercentile.ofAbsolute(b, TraceGains.of(b, Normalization.TRACE_PEAK),
                new Viewport(-5, 5, -5, 50), 100), 1e-6);
    }

    @Test
    void mostlyZeroTakesTheLargestAndNothingGivesOne() {
        float[] data = new float[1000];
        data[5] = -3;
        TraceBlock b = DensityRasterTest.block(1, data);
        assertEquals(3, DisplaySettings.DEFAULT.scale(b, TraceGains.of(b, Normalization.NONE),
                new Viewport(-0.5, 0.5, -0.5, 999.5)).clip());
        TraceBlock zero = DensityRasterTest.block(1, new float[10]);
        assertEquals(1, DisplaySettings.DEFAULT.scale(zero, TraceGains.of(zero, Normalization.NONE),
                new Viewport(-0.5, 0.5, -0.5, 9.5)).clip());
        assertTrue(Double.isNaN(AmplitudePercentile.ofAbsolute(new float[] { Float.NaN }, 98)));
    }
}
