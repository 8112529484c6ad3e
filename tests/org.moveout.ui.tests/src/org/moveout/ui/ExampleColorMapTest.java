// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.raster.ColorMap;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SeismicCanvas;

/** The colour map of the example bundle, from its extension to the screen. */
class ExampleColorMapTest {
    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        Bench.clear();
    }

    @AfterEach
    void end() {
        Bench.clear();
    }

    @Test
    void aContributedMapIsOfferedAndDrawn() throws Exception {
        ColorMap rust = ColorMaps.of(Bench.window()).named("example-rust").orElseThrow();
        assertEquals("Blue-white-rust", rust.label());
        assertEquals(0x103060, rust.rgb(0));
        assertEquals(0xa04010, rust.rgb(1));
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        SeismicCanvas canvas = section.canvas().orElseThrow();
        canvas.setSettings(canvas.settings().withColorMap(rust));
        Bench.section(file);
        ImageData picture = Bench.screenshot(Bench.window().getShell(), "example-colors");
        Rectangle area = Bench.inside(Bench.window().getShell(), canvas);
        int blue = 0;
        int brown = 0;
        for (int x = area.x + area.width / 4; x < area.x + area.width / 2; x++) {
            for (int y = area.y + area.height / 4; y < area.y + area.height / 2; y++) {
                RGB c = picture.palette.getRGB(picture.getPixel(x, y));
                blue += c.blue > c.red + 30 ? 1 : 0;
                brown += c.red > c.blue + 30 ? 1 : 0;
            }
        }
        int all = area.width / 4 * (area.height / 4);
        assertTrue(blue > all / 10 && brown > all / 10, blue + " blue and " + brown + " brown of " + all);
    }
}
