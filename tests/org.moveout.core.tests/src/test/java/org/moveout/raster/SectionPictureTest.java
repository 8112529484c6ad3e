// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;

class SectionPictureTest {
    @TempDir
    Path folder;

    private static TraceBlock noise(int traces, int samples) {
        Random random = new Random(9);
        float[] data = new float[traces * samples];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        return DensityRasterTest.block(traces, data);
    }

    /** Read back by the JDK's own reader. */
    private BufferedImage written(RasterImage image) throws IOException {
        Path file = folder.resolve("picture.png");
        PngFile.write(image, file);
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "left-overs beside the picture");
        }
        return ImageIO.read(file.toFile());
    }

    @Test
    void bareIsOneGreyPixelForEachSample() throws IOException {
        TraceBlock b = noise(30, 50);
        Viewport all = Viewport.all(30, Sampling.time(50, 4));
        DisplaySettings settings = DisplaySettings.DEFAULT.withClip(new Clip.Amplitude(1.5));
        BufferedImage png = written(SectionPicture.of(30, 50, all, settings).bare(SectionBlock.of(b), Sampling.time(1, 4)));
        assertEquals(BufferedImage.TYPE_BYTE_GRAY, png.getType());
        for (int t = 0; t < 30; t++) {
            for (int s = 0; s < 50; s++) {
                long expected = Math.clamp(Math.round(127.5 + 127.5 * b.at(t, s) / 1.5), 0, 255);
                assertEquals(expected, png.getRaster().getSample(t, s, 0));
            }
        }
    }

    @Test
    void bareClipsAtThePercentileOfWhatIsDrawn() {
        TraceBlock b = noise(30, 50);
        Viewport all = Viewport.all(30, Sampling.time(50, 4));
        RasterImage image = SectionPicture.of(30, 50, all, DisplaySettings.DEFAULT).bare(SectionBlock.of(b), Sampling.time(1, 4));
        int white = 0;
        for (byte p : image.pixels()) {
            white += (p & 0xff) == 255 || p == 0 ? 1 : 0;
        }
        // 2 % of the samples are beyond the clip, and few more round to it
        assertTrue(white >= 30 && white <= 40, "" + white);
    }

    @Test
    void coloursSurviveTheFile() throws IOException {
        TraceBlock b = noise(20, 20);
        Viewport all = Viewport.all(20, Sampling.time(20, 4));
        for (DisplayMode mode : DisplayMode.values()) {
            RasterImage image = SectionPicture.of(200, 90, all,
                    DisplaySettings.DEFAULT.withMode(mode).withColorMap(ColorMap.SPECTRUM)).bare(SectionBlock.of(b), Sampling.time(1, 4));
            BufferedImage png = written(image);
            for (int y = 0; y < 90; y++) {
                for (int x = 0; x < 200; x++) {
                    assertEquals(image.rgb(x, y), png.getRGB(x, y) & 0xffffff, mode + " at " + x + ", " + y);
                }
            }
        }
    }

    @Test
    void thePageHasTheSamplesWithinItsAxes() throws IOException {
        TraceBlock b = noise(40, 60);
        Sampling s = Sampling.time(60, 4);
        double[] cdp = new double[40];
        for (int i = 0; i < cdp.length; i++) {
            cdp[i] = 101 + i;
        }
        SectionPicture picture = SectionPicture.of(640, 480, Viewport.all(40, s), DisplaySettings.DEFAULT)
                .withTitle("line 7").withLabels(List.of(new TraceLabels("CDP", 0, 1, cdp)));
        BufferedImage png = written(picture.page(SectionBlock.of(b), s, 40));
        assertEquals(640, png.getWidth());
        assertEquals(480, png.getHeight());
        assertEquals(0xffffff, png.getRGB(2, 2) & 0xffffff);
        int dark = 0;
        for (int y = 0; y < 480; y++) {
            for (int x = 0; x < 50; x++) {
                dark += (png.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
            }
        }
        assertTrue(dark > 100, "no labels at the left: " + dark);
    }

    @Test
    void tinyPagesAreDrawnToo() throws IOException {
        TraceBlock b = noise(4, 4);
        Sampling s = Sampling.time(4, 4);
        for (int size : new int[] { 1, 20, 60 }) {
            RasterImage image = SectionPicture.of(size, size, Viewport.all(4, s), DisplaySettings.DEFAULT).page(SectionBlock.of(b),
                    s, 4);
            assertEquals(size, image.width());
        }
    }

    @Test
    void aFolderThatIsNotThereIsOneSentence() {
        RasterImage image = new RasterImage(1, 1, new byte[1], ColorMap.GREY.palette(Levels.FULL, 0));
        Path file = folder.resolve("missing").resolve("x.png");
        DataException e = assertThrows(DataException.class, () -> PngFile.write(image, file));
        assertTrue(e.getMessage().contains("there is no folder"), e.getMessage());
        assertFalse(e.getMessage().contains("Exception"), e.getMessage());
    }

    @Test
    void refusesAbsurdSizes() {
        Viewport v = new Viewport(0, 1, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> SectionPicture.of(0, 10, v, DisplaySettings.DEFAULT));
        assertThrows(IllegalArgumentException.class, () -> SectionPicture.of(10, 30_000, v, DisplaySettings.DEFAULT));
    }
}
