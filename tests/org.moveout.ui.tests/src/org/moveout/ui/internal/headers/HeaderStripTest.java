// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.task.Progress;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.raster.Projection;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;

/** The plot of headers above a section. */
class HeaderStripTest {
    private static final int TRACES = 20_000;

    @TempDir
    Path folder;
    private Path file;
    private SectionEditor section;
    private Shell shell;
    private HeaderStrip strip;

    @BeforeEach
    void open() throws Exception {
        Bench.clear();
        file = folder.resolve("shots.sgy");
        new SynthSegy(SynthRequest.of(file, SynthKind.SHOTS, TRACES, 100)).run(Progress.NONE);
        new StripSettings(true, List.of(HeaderKey.OFFSET, HeaderKey.FIELD_RECORD), false, 110).save();
        Sections.open(Bench.page(), file);
        section = Bench.section(file);
        // one of our own, beside that of the editor, so that its parts can be asked
        shell = new Shell(Bench.window().getShell());
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        shell.setLayout(layout);
        strip = new HeaderStrip(shell, section);
        shell.setSize(1200, 160);
        shell.open();
    }

    @AfterEach
    void close() {
        shell.dispose();
        new StripSettings(false, List.of(), false, 90).save();
        Bench.clear();
    }

    private void whenRead(List<HeaderKey> keys) {
        Bench.until("the headers are read", () -> strip.curves().keys().equals(keys)
                && strip.curves().curves().size() == keys.size());
    }

    private double[] all(HeaderKey key) throws Exception {
        return section.dataset().orElseThrow().dataset().headers().doubles(key, new TraceRange(0, TRACES));
    }

    @Test
    void readsWhatTheViewShows() throws Exception {
        whenRead(List.of(HeaderKey.OFFSET, HeaderKey.FIELD_RECORD));
        double[] offset = all(HeaderKey.OFFSET);
        var curve = strip.curves().curves().get(0);
        assertTrue(curve.bucket() > 1, "the whole line is reduced");
        for (int i = 0; i < curve.min().length; i++) {
            double least = Double.MAX_VALUE;
            for (long t = curve.first() + i * curve.bucket(); t < Math.min(TRACES, curve.first() + (i + 1)
                    * curve.bucket()); t++) {
                least = Math.min(least, offset[(int) t]);
            }
            assertEquals(least, curve.min()[i]);
        }
        section.canvas().orElseThrow().showTraces(new TraceRange(1000, 1200));
        Bench.until("single traces are read", () -> strip.curves().curves().get(0).bucket() == 1);
        assertEquals(offset[1100], strip.curves().value(0, 1100));
    }

    @Test
    void showsValuesUnderTheCursor() throws Exception {
        whenRead(List.of(HeaderKey.OFFSET, HeaderKey.FIELD_RECORD));
        SectionLinks links = SectionLinks.of(section.getSite());
        links.point(Optional.of(new SectionCursor(file, 4321, 1.0, this)));
        assertEquals(4321, strip.cursor());
        double[] expected = { all(HeaderKey.OFFSET)[4321], all(HeaderKey.FIELD_RECORD)[4321] };
        Bench.until("the values are read", () -> java.util.Arrays.equals(expected, strip.cursorValues()));
        links.point(Optional.empty());
        assertEquals(-1, strip.cursor());
        assertArrayEquals(new double[0], strip.cursorValues());
    }

    @Test
    void standsAboveTheCanvasWithTheSameAxis() throws Exception {
        whenRead(List.of(HeaderKey.OFFSET, HeaderKey.FIELD_RECORD));
        shell.setVisible(false);
        Bench.settle();
        Shell window = Bench.window().getShell();
        ImageData picture = Bench.screenshot(window, "header-plot");
        var canvas = section.canvas().orElseThrow();
        Rectangle area = Bench.inside(window, canvas);
        Projection p = canvas.projection().orElseThrow();
        Rectangle above = new Rectangle(area.x + (int) p.x(), area.y - 90, (int) p.width(), 80);
        int blue = 0;
        int orange = 0;
        for (int y = above.y; y < above.y + above.height; y++) {
            for (int x = above.x; x < above.x + above.width; x++) {
                var rgb = picture.palette.getRGB(picture.getPixel(x, y));
                blue += rgb.blue > rgb.red + 80 ? 1 : 0;
                orange += rgb.red > rgb.blue + 100 ? 1 : 0;
            }
        }
        assertTrue(blue > 300 && orange > 100, blue + " blue and " + orange + " orange pixels");
    }

    @Test
    void isSwitchedByACommandAndBySettings() throws Exception {
        Bench.page().activate(section);
        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.section.headerPlot", null);
        Bench.until("it is hidden", () -> !strip.plot().isVisible());
        assertFalse(StripSettings.read().shown());
        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.section.headerPlot", null);
        Bench.until("it is shown", () -> strip.plot().isVisible());
        strip.settings().withKeys(List.of(HeaderKey.CDP)).withHeight(9999).save();
        whenRead(List.of(HeaderKey.CDP));
        assertEquals(StripSettings.MOST_HEIGHT, strip.settings().height());
    }
}
