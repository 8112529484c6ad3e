// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.DataException;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;
import org.moveout.ui.testing.Plain;
import org.moveout.view.CanvasLayer;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/** The horizon of the example bundle on the sample line, from the menu to the screen and back after a restart. */
class OverlaysTest {
    private static final RGB LINE = new RGB(0, 190, 255);

    @TempDir
    Path folder;

    private final OverlayKinds kinds = OverlayKinds.read(Platform.getExtensionRegistry(), ILog.of(OverlaysTest.class));
    private final OverlayKind horizon = kinds.find("org.moveout.example.horizon").orElseThrow();

    @BeforeEach
    void begin() {
        Bench.clear();
    }

    @AfterEach
    void end() {
        Bench.clear();
    }

    /** CDP 101 is the first trace of the sample line; the horizon leads from 1000 ms down to 2000 ms. */
    private Path horizonFile() throws IOException {
        StringBuilder text = new StringBuilder("# top of something\n# CDP, time in ms\n");
        for (int cdp = 101; cdp <= 634; cdp++) {
            text.append(cdp).append("  ").append(1000 + 1000.0 * (cdp - 101) / 533).append('\n');
        }
        return Files.writeString(folder.resolve("top & base.txt"), text);
    }

    private SectionEditor open(Path file) {
        Sections.open(Bench.page(), file);
        return Bench.section(file);
    }

    private static void awaitOverlays(SeismicCanvas canvas, int count) {
        Bench.until(count + " overlays", () -> SectionOverlays.of(canvas).all().size() == count);
    }

    /** The layers of overlays that the canvas paints now; it has others of its own. */
    private static List<CanvasLayer> shown(SeismicCanvas canvas, List<Overlay> overlays) {
        List<CanvasLayer> layers = overlays.stream().map(Overlay::layer).toList();
        return canvas.shownLayers().stream().filter(layers::contains).toList();
    }

    private static RGB at(ImageData picture, SeismicCanvas canvas, double trace, double timeMillis) {
        Projection p = canvas.projection().orElseThrow();
        Rectangle origin = Bench.inside(Bench.window().getShell(), canvas);
        double sample = canvas.input().orElseThrow().source().sampling().indexOf(timeMillis);
        return picture.palette.getRGB(picture.getPixel(origin.x + (int) Math.round(p.toX(trace)),
                origin.y + (int) Math.round(p.toY(sample))));
    }

    /** The colour of the line, whose edges are smooth. */
    private static void assertLine(RGB c) {
        assertTrue(Math.abs(c.red - LINE.red) + Math.abs(c.green - LINE.green) + Math.abs(c.blue - LINE.blue) < 60,
                c.toString());
    }

    @Test
    void aHorizonIsShownDescribedHiddenAndComesBack() throws Exception {
        Path file = Bench.sample(folder);
        SectionEditor section = open(file);
        SeismicCanvas canvas = section.canvas().orElseThrow();
        SectionOverlays.of(canvas).add(section, horizon, Optional.of(horizonFile()), true);
        awaitOverlays(canvas, 1);
        ImageData picture = Bench.screenshot(Bench.window().getShell(), "horizon");
        assertLine(at(picture, canvas, 267, 1500));
        assertLine(at(picture, canvas, 400, 1000 + 1000.0 * 400 / 533));

        Projection p = canvas.projection().orElseThrow();
        Event move = new Event();
        move.x = (int) p.toX(0) + 1;
        move.y = (int) p.toY(100);
        canvas.notifyListeners(SWT.MouseMove, move);
        long trace = canvas.readout().orElseThrow().trace();
        assertTrue(trace <= 2, "a pixel beside trace 0 is trace " + trace);
        assertEquals(List.of("top & base.txt " + Math.round(1000 + 1000.0 * trace / 533) + " ms"),
                canvas.readout().orElseThrow().notes());

        // the same horizon on other traces in another order
        section.show("three traces", TraceOrder.of(533, 267, 0));
        Bench.section(file);
        picture = Bench.screenshot(Bench.window().getShell(), "horizon-gather");
        assertLine(at(picture, canvas, 1, 1000 + 1000.0 * 267 / 533));
        section.showWhole();
        Bench.section(file);

        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.section.overlays", null);
        assertEquals(List.of(), shown(canvas, SectionOverlays.of(canvas).all()));
        Bench.page().closeAllEditors(false);
        Bench.pump();

        SeismicCanvas again = open(file).canvas().orElseThrow();
        awaitOverlays(again, 1);
        SectionOverlays overlays = SectionOverlays.of(again);
        List<Overlay> all = overlays.all();
        assertEquals(List.of(), shown(again, all), "hidden as it was left");
        overlays.toggle();
        assertEquals(List.of(all.getFirst().layer()), shown(again, all));
        overlays.remove(all.getFirst());
        assertFalse(again.layers().contains(all.getFirst().layer()));
        assertEquals(List.of(), overlays.all());
    }

    @Test
    void theMenuListsWhatThereIs() throws Exception {
        SectionEditor section = open(Bench.sample(folder));
        SeismicCanvas canvas = section.canvas().orElseThrow();
        Menu menu = new Menu(canvas);
        OverlaysMenu.fill(menu, section, kinds);
        assertEquals(List.of("Add Horizon from File..."), texts(menu));
        menu.dispose();
        SectionOverlays.of(canvas).add(section, horizon, Optional.of(horizonFile()), true);
        awaitOverlays(canvas, 1);
        menu = new Menu(canvas);
        OverlaysMenu.fill(menu, section, kinds);
        assertEquals(List.of("top && base.txt", "", "Add Horizon from File...", "Remove"), texts(menu));
        assertTrue(menu.getItem(0).getSelection());
        List<Overlay> all = SectionOverlays.of(canvas).all();
        menu.getItem(0).notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of(), shown(canvas, all));
        menu.getItem(3).getMenu().getItem(0).notifyListeners(SWT.Selection, new Event());
        assertEquals(List.of(), SectionOverlays.of(canvas).all());
        menu.dispose();
    }

    private static List<String> texts(Menu menu) {
        return Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
    }

    @Test
    void aBadLineIsToldWithItsNumber() throws Exception {
        SectionEditor section = open(Bench.sample(folder));
        SeismicCanvas canvas = section.canvas().orElseThrow();
        Path file = Files.writeString(folder.resolve("bad.txt"), "# CDP time\n101 1000\n102 ten\n");
        SectionOverlays.of(canvas).add(section, horizon, Optional.of(file), true);
        Bench.until("a notice tells", () -> Bench.noticeText().contains("bad.txt, line 3"));
        assertTrue(Bench.noticeText().contains("cannot read \"102 ten\"; expected CDP and time in ms."));
        assertEquals(List.of(), SectionOverlays.of(canvas).all());
        // nothing of it lies on this line
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), "90001 1000\n");
        SectionOverlays.of(canvas).add(section, horizon, Optional.of(elsewhere), true);
        Bench.until("a notice tells", () -> Bench.noticeText().contains("elsewhere.txt has nothing to show on"));
        assertEquals(List.of(), SectionOverlays.of(canvas).all());
    }

    @Test
    void horizonsAreReadByTraceAndByInlineAndCrossline() throws Exception {
        SectionInput section = SectionInput.of("plain", new Plain(10));
        Path byTrace = Files.writeString(folder.resolve("a.csv"), "trace,time\n0,100\n3;120.4\n");
        assertEquals(Optional.of("a.csv 120 ms"), described(section, byTrace, 3));
        assertEquals(Optional.empty(), described(section, byTrace, 2));
        Path grid = Files.writeString(folder.resolve("b.txt"), "inline crossline time\n1 2 300\n");
        DataException e = assertThrows(DataException.class, () -> create(section, grid));
        assertEquals("plain has no trace headers: give the horizon by trace number.", e.getMessage());
        Path three = Files.writeString(folder.resolve("c.txt"), "1 2\n");
        Path short3 = Files.writeString(folder.resolve("d.txt"), "1 2 3\n4 5\n");
        assertThrows(DataException.class, () -> create(section, three));
        e = assertThrows(DataException.class, () -> create(section, short3));
        assertEquals("d.txt, line 2: cannot read \"4 5\"; expected inline, crossline and time in ms.", e.getMessage());
    }

    private Optional<String> described(SectionInput section, Path file, int trace) throws IOException {
        var layer = create(section, file).orElseThrow();
        var image = new Image(Bench.window().getShell().getDisplay(), 50, 50);
        var gc = new GC(image);
        layer.paint(gc, section, new Projection(new Viewport(-0.5, 9.5, -0.5, 99.5), 0, 0, 50, 50));
        gc.dispose();
        image.dispose();
        return layer.describe(trace, 5);
    }

    private Optional<CanvasLayer> create(SectionInput section, Path file) throws IOException {
        return horizon.factory().get().create(section, Optional.of(file), Progress.NONE);
    }

    @Test
    void endingsAreKnownByTheirFiles() {
        assertTrue(horizon.needsFile());
        assertTrue(horizon.opens("Top.TXT") && horizon.opens("a.csv"));
        assertFalse(horizon.opens("a.sgy") || horizon.opens("txt"));
        assertEquals(Optional.empty(), kinds.find("no.such.kind"));
    }
}
