// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColorMapTest {
    @Test
    void greyHasOneShadeForEachFullLevel() {
        int[] palette = ColorMap.GREY.palette(Levels.FULL, 0x123456);
        for (int i = 0; i < 256; i++) {
            assertEquals(i << 16 | i << 8 | i, palette[i]);
        }
    }

    @Test
    void withHolesTheMiddleIsZeroAndIndexZeroIsTheHole() {
        int[] palette = ColorMap.RED_WHITE_BLUE.palette(Levels.WITH_HOLES, 0x123456);
        assertEquals(0x123456, palette[0]);
        assertEquals(0x7f0000, palette[1]);
        assertEquals(0xffffff, palette[128]);
        assertEquals(0x00007f, palette[255]);
    }

    @Test
    void reversedIsTheOtherWayRoundAndTwiceIsTheSame() {
        for (ColorMap map : ColorMap.builtIn()) {
            ColorMap back = map.reversed();
            for (int i = 0; i <= 64; i++) {
                assertClose(map.rgb(i / 64.0), back.rgb(1 - i / 64.0), 1);
            }
            assertEquals(map, back.reversed());
            assertEquals(map, ColorMap.named(map.id()).orElseThrow());
            assertEquals(back, ColorMap.named(map.id() + "-reversed").orElseThrow());
        }
        assertTrue(ColorMap.named("mauve").isEmpty());
    }

    /** Rows of the table of 33 RGB values that Moreland published for his map; he rounds differently by one at most. */
    @Test
    void coolWarmIsMorelandsTable() {
        assertClose(0x3b4cc0, ColorMap.COOL_WARM.rgb(0), 1);
        assertClose(rgb(68, 90, 204), ColorMap.COOL_WARM.rgb(0.03125), 1);
        assertClose(rgb(98, 130, 234), ColorMap.COOL_WARM.rgb(0.125), 1);
        assertClose(rgb(141, 176, 254), ColorMap.COOL_WARM.rgb(0.25), 1);
        assertClose(rgb(221, 221, 221), ColorMap.COOL_WARM.rgb(0.5), 1);
        assertClose(rgb(244, 154, 123), ColorMap.COOL_WARM.rgb(0.75), 2);
        assertClose(0xb40426, ColorMap.COOL_WARM.rgb(1), 1);
    }

    @Test
    void cubehelixBrightensEvenly() {
        assertEquals(0x000000, ColorMap.CUBEHELIX.rgb(0));
        assertEquals(0xffffff, ColorMap.CUBEHELIX.rgb(1));
        for (int i = 0; i <= 100; i++) {
            int c = ColorMap.CUBEHELIX.rgb(i / 100.0);
            double brightness = 0.30 * (c >> 16 & 255) + 0.59 * (c >> 8 & 255) + 0.11 * (c & 255);
            assertEquals(255 * i / 100.0, brightness, 3, "position " + i);
        }
    }

    @Test
    void refusesBadDefinitions() {
        assertThrows(IllegalArgumentException.class, () -> ColorMap.of("My Map", "x", new double[] { 0, 1 }, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> ColorMap.of("m", "x", new double[] { 0, 0.5 }, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> ColorMap.of("m", "x", new double[] { 0, 1, 1 }, 0, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> ColorMap.of("m", "x", new double[] { 0, 1 }, 0));
    }

    private static int rgb(int r, int g, int b) {
        return r << 16 | g << 8 | b;
    }

    private static void assertClose(int expected, int actual, int by) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(expected >> shift & 255, actual >> shift & 255, by,
                    Integer.toHexString(expected) + " and " + Integer.toHexString(actual));
        }
    }
}
