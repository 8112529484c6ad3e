// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;

class WiggleRasterTest {
    private static int[][] draw(TraceBlock b, int w, int h, WiggleRaster.Style style) {
        byte[] ink = new byte[w * h];
        new WiggleRaster().draw(b, TraceGains.of(b, Normalization.NONE),
                Viewport.all(b.traces(), Sampling.time(b.samples(), 1)), TracePlacement.EVEN, w, h, AmplitudeScale.of(1), style, ink);
        int[][] rows = new int[h][w];
        for (int i = 0; i < w * h; i++) {
            rows[i / w][i % w] = ink[i] & 0xff;
        }
        return rows;
    }

    private static final WiggleRaster.Style LINE = new WiggleRaster.Style(0, 1, 4, 1);
    private static final WiggleRaster.Style FILL = new WiggleRaster.Style(1, 1, 4, 1);

    @Test
    void aConstantTraceIsAStraightLineAtItsDeflection() {
        // 10 pixels wide, centre at 5; 0.25 of the spacing to the right; from the first to the last sample centre
        int[][] px = draw(DensityRasterTest.block(1, 0.25f, 0.25f, 0.25f), 10, 12, LINE);
        for (int y = 0; y < 12; y++) {
            int[] expected = new int[10];
            if (y >= 2 && y < 10) {
                expected[7] = 255;
            }
            assertArrayEquals(expected, px[y], "row " + y);
        }
    }

    @Test
    void lineBetweenPixelsIsSharedByThem() {
        int[][] px = draw(DensityRasterTest.block(1, 0.2f, 0.2f), 10, 4, LINE);
        assertArrayEquals(new int[] { 0, 0, 0, 0, 0, 0, 128, 128, 0, 0 }, px[2]);
    }

    @Test
    void onlyPositiveAmplitudesAreFilled() {
        int[][] positive = draw(DensityRasterTest.block(1, 0.35f, 0.35f), 10, 4, FILL);
        assertArrayEquals(new int[] { 0, 0, 0, 0, 0, 255, 255, 255, 255, 0 }, positive[2]);
        int[][] negative = draw(DensityRasterTest.block(1, -0.35f, -0.35f), 10, 4, FILL);
        assertArrayEquals(new int[] { 0, 255, 0, 0, 0, 0, 0, 0, 0, 0 }, negative[2]);
    }

    @Test
    void amplitudesBeyondTheClipAreCutThere() {
        assertArrayEquals(draw(DensityRasterTest.block(1, 1, 1), 40, 4, FILL),
                draw(DensityRasterTest.block(1, 50, 50), 40, 4, FILL));
    }

    @Test
    void aSpikeBetweenPixelRowsIsSeen() {
        float[] data = new float[1000];
        data[0] = 1e-6f;
        data[501] = 0.4f;
        int[][] px = draw(DensityRasterTest.block(1, data), 20, 10, LINE);
        boolean seen = false;
        for (int[] row : px) {
            seen |= row[17] > 0;
        }
        assertTrue(seen);
    }

    @Test
    void closeTracesAreThinnedAndAlwaysTheSameOnes() {
        float[] data = new float[64 * 2];
        java.util.Arrays.fill(data, 1e-6f);
        int[][] px = draw(DensityRasterTest.block(64, data), 64, 4, LINE);
        for (int x = 0; x < 64; x++) {
            // trace t is centred at pixel edge t + 0.5, every 4th is drawn
            assertEquals(x % 4 == 0 ? 255 : 0, px[2][x], "column " + x);
        }
    }

    @Test
    void deadTracesAndHolesHaveNoLine() {
        int[][] dead = draw(DensityRasterTest.block(1, 0, 0), 10, 4, LINE);
        int[][] nan = draw(DensityRasterTest.block(1, 0.1f, Float.NaN, 0.1f), 10, 6, LINE);
        for (int[] row : dead) {
            assertArrayEquals(new int[10], row);
        }
        assertArrayEquals(new int[10], nan[2]);
        assertArrayEquals(new int[10], nan[3]);
    }

    @Test
    void steepAndFlatPartsAreEquallyBlack() {
        // from far left to far right within one sample: an almost horizontal line of one pixel thickness
        int[][] px = draw(DensityRasterTest.block(1, -0.8f, -0.8f, 0.8f, 0.8f), 400, 8, LINE);
        for (int x = 60; x < 340; x++) {
            int column = 0;
            for (int[] row : px) {
                column += row[x];
            }
            assertTrue(column >= 200 && column <= 450, "column " + x + ": " + column);
        }
    }
}
