// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.DataException;

class ColorTableTest {
    @TempDir
    Path folder;

    private static ColorMap parse(String text) throws DataException {
        return ColorTable.parse("m", "M", text, "m.txt");
    }

    @Test
    void stopsWithPositions() throws IOException {
        ColorMap map = parse("# house colours\n-50  0 0 0\n0 100 100 100 # middle\n\n150 200,255,0\n");
        assertEquals(0, map.rgb(0));
        assertEquals(0x646464, map.rgb(0.25));
        assertEquals(0xc8ff00, map.rgb(1));
        assertEquals(map, map.reversed().reversed());
    }

    @Test
    void evenStopsAndFractions() throws IOException {
        ColorMap map = parse("0 0 1\n1 1 1\n1 0 0\n");
        assertEquals(0x0000ff, map.rgb(0));
        assertEquals(0xffffff, map.rgb(0.5));
        assertEquals(0xff0000, map.rgb(1));
    }

    @Test
    void cptFilesOfGmtWithStepsAndSpecialColours() throws IOException {
        ColorMap map = parse("# COLOR_MODEL = RGB\r\n-1 0 0 0 0 0 0 255\r\n0 255 0 0 2 255/255/0\r\n"
                + "B 0 0 0\r\nF 255 255 255\r\nN 128 128 128\r\n");
        assertEquals(0x000000, map.rgb(0));
        assertEquals(0x0000ff, map.rgb(1 / 3.0 - 1e-4));
        assertEquals(0xff0000, map.rgb(1 / 3.0 + 1e-4) & 0xff00ff);
        assertEquals(0xffff00, map.rgb(1));
        for (int rgb : map.palette(Levels.WITH_HOLES, SectionRaster.HOLE)) {
            assertTrue(rgb >= 0 && rgb <= 0xffffff);
        }
    }

    @Test
    void saysTheLineAndWhatIsWrong() {
        for (String bad : new String[] { "0 0 0\n1 2\n", "0 0 0\n0 0 300\n", "0 0 0\n0 0 x\n", "0 0 0\n-1 0 0\n",
            "5 0 0 0\n4 1 1 1\n", "0 0 0\n0 1 1 1\n", "0 0 0\nNaN 0 0\n" }) {
            DataException e = assertThrows(DataException.class, () -> parse(bad), bad);
            assertTrue(e.getMessage().startsWith("m.txt, line 2: "), e.getMessage());
        }
        assertThrows(DataException.class, () -> parse(""));
        assertThrows(DataException.class, () -> parse("1 2 3\n"));
        assertThrows(DataException.class, () -> parse("1 2 3 4\n1 2 3 4\n"));
    }

    @Test
    void filesHaveTheNameOfTheMap() throws IOException {
        Path file = folder.resolve("My Colours (2).cpt");
        Files.writeString(file, "0 0 0 0\n1 255 255 255\n");
        ColorMap map = ColorTable.read(file);
        assertEquals("my-colours-2", map.id());
        assertEquals("My Colours (2)", map.label());
        assertNotEquals(ColorMap.GREY, map);
        assertThrows(NoSuchFileException.class, () -> ColorTable.read(folder.resolve("none.cpt")));
        Path binary = folder.resolve("x.cpt");
        Files.write(binary, new byte[] { 1, 2, 3, 0, (byte) 200 });
        assertThrows(DataException.class, () -> ColorTable.read(binary));
    }

    /** Rows of the published tables, which matplotlib 3.6 has, too. */
    @Test
    void publishedMapsAreThosePublished() {
        assertEquals(0x440154, ColorMap.VIRIDIS.rgb(0));
        assertEquals(0xfde725, ColorMap.VIRIDIS.rgb(1));
        assertEquals(0x00224e, ColorMap.CIVIDIS.rgb(0));
        assertEquals(0xfee838, ColorMap.CIVIDIS.rgb(1));
        for (ColorMap map : new ColorMap[] { ColorMap.VIRIDIS, ColorMap.CIVIDIS }) {
            double before = -1;
            for (int i = 0; i <= 100; i++) {
                int c = map.rgb(i / 100.0);
                double brightness = 0.2126 * (c >> 16) + 0.7152 * (c >> 8 & 255) + 0.0722 * (c & 255);
                assertTrue(brightness >= before - 1.5, map + " darkens at " + i);
                before = Math.max(before, brightness);
            }
        }
    }

    @Test
    void noMapShowsTheColourOfHoles() {
        for (ColorMap map : ColorMap.builtIn()) {
            int[] palette = map.palette(Levels.WITH_HOLES, SectionRaster.HOLE);
            for (int i = 1; i < 256; i++) {
                assertNotEquals(SectionRaster.HOLE, palette[i], map + " at " + i);
            }
        }
    }
}
