// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.HeaderKey;
import org.moveout.data.task.Progress;
import org.moveout.raster.Agc;
import org.moveout.raster.Clip;
import org.moveout.raster.ColorMap;
import org.moveout.raster.ColorTable;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Interpolation;
import org.moveout.raster.Normalization;
import org.moveout.raster.PictureFile;
import org.moveout.raster.Polarity;
import org.moveout.raster.Reduction;
import org.moveout.raster.WiggleLook;
import org.moveout.ui.ColorMaps;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.colormaps.KeptTables;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SeismicCanvas;
import org.moveout.view.TraceSpacing;

class DrawingTest {
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

    private SeismicCanvas open() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        return Bench.section(file).canvas().orElseThrow();
    }

    private static ColorMaps maps() {
        return ColorMaps.of(PlatformUI.getWorkbench());
    }

    @Test
    void mapsOfOtherPlugInsAreThereAndBadOnesAreLeftOut() {
        assertEquals("House red and blue", maps().named("house-red-blue").orElseThrow().label());
        ColorMap table = maps().named("house-velocity-reversed").orElseThrow();
        assertEquals(0xa01e1e, table.rgb(0));
        assertEquals(ColorMap.GREY, maps().named("grey").orElseThrow());
        assertEquals(Optional.empty(), maps().named("house-missing"));
        List<String> ids = maps().all().stream().map(ColorMap::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void mapsOfTheUserSurviveARestart() throws Exception {
        String text = "0 1 2 3\n1 200 100 50\n";
        ColorMap own = ColorTable.parse("my-own", "My own", text, "test");
        maps().load(own, text);
        try {
            assertTrue(maps().isLoaded(own.reversed()));
            ColorMaps later = new ColorMaps(ColorMap.builtIn(), new KeptTables(ILog.get()));
            assertEquals(own, later.named("my-own").orElseThrow());
            ColorMap grey = ColorTable.parse("grey", "x", text, "test");
            assertThrows(IllegalArgumentException.class, () -> maps().load(grey, text));
        } finally {
            maps().forget("my-own");
        }
        assertEquals(Optional.empty(), new ColorMaps(List.of(), new KeptTables(ILog.get())).named("my-own"));
    }

    @Test
    void everySettingSurvivesARestart() throws Exception {
        SeismicCanvas canvas = open();
        DisplaySettings s = DisplaySettings.DEFAULT.withMode(DisplayMode.WIGGLE_AREA)
                .withColorMap(maps().named("house-velocity-reversed").orElseThrow()).withClip(new Clip.Amplitude(12.5))
                .withGainDb(-4.5).withPolarity(Polarity.REVERSED).withInterpolation(Interpolation.SINC)
                .withReduction(Reduction.MEAN).withNormalization(Normalization.TRACE_PEAK).withAgc(new Agc(333))
                .withWiggle(new WiggleLook(WiggleLook.Side.NEGATIVE, 2.5));
        XMLMemento memento = XMLMemento.createWriteRoot("state");
        canvas.setTraceAxis(List.of(HeaderKey.CDP, HeaderKey.TRACE_NUMBER));
        canvas.setTraceSpacing(new TraceSpacing.Header(HeaderKey.CDP));
        DisplayMemento.save(memento, s, canvas.viewport());
        DisplayMemento.saveAxes(memento, canvas);
        assertEquals(s, DisplayMemento.settings(memento, DisplaySettings.DEFAULT));
        canvas.suggestTraceAxis();
        canvas.setTraceSpacing(TraceSpacing.EVEN);
        DisplayMemento.restoreAxes(memento, canvas);
        assertEquals(Optional.of(List.of(HeaderKey.CDP, HeaderKey.TRACE_NUMBER)), canvas.chosenTraceAxis());
        assertEquals(new TraceSpacing.Header(HeaderKey.CDP), canvas.traceSpacing());
        for (String key : memento.getAttributeKeys()) {
            memento.putString(key, "nonsense \u00e4");
        }
        assertEquals(DisplaySettings.DEFAULT, DisplayMemento.settings(memento, DisplaySettings.DEFAULT));
        DisplayMemento.restoreAxes(memento, canvas);
    }

    private static MenuItem item(Menu menu, String text) {
        return Arrays.stream(menu.getItems()).filter(i -> i.getText().contains(text)).findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in "
                        + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
    }

    private static void choose(Menu menu, String text) {
        MenuItem item = item(menu, text);
        for (MenuItem other : menu.getItems()) {
            if ((other.getStyle() & SWT.RADIO) != 0) {
                other.setSelection(false);
            }
        }
        item.setSelection(true);
        item.notifyListeners(SWT.Selection, new Event());
        Bench.pump();
    }

    @Test
    void theMenusChangeWhatIsDrawn() throws Exception {
        SeismicCanvas canvas = open();
        Menu menu = new Menu(canvas);
        DetailMenus.fillAll(menu, canvas);
        choose(item(menu, "Gain Control").getMenu(), "500 ms");
        assertEquals(new Agc(500), canvas.settings().agc());
        choose(item(menu, "Gain Control").getMenu(), "by their RMS");
        assertEquals(Normalization.TRACE_RMS, canvas.settings().normalization());
        choose(item(menu, "Interpolation").getMenu(), "Band-limited");
        assertEquals(Interpolation.SINC, canvas.settings().interpolation());
        choose(item(menu, "Wiggles").getMenu(), "negative");
        assertEquals(WiggleLook.Side.NEGATIVE, canvas.settings().wiggle().filled());
        choose(item(menu, "Top Axis").getMenu(), "Trace numbers");
        assertEquals(Optional.of(List.of()), canvas.chosenTraceAxis());
        menu.dispose();
        Menu colors = new Menu(canvas);
        DisplayMenus.fillColors(colors, canvas);
        choose(colors, "House velocity");
        assertEquals("house-velocity", canvas.settings().colorMap().id());
        assertTrue(item(colors, "Viridis").getImage() != null, "no swatch");
        colors.dispose();
        Bench.screenshot(Bench.window().getShell(), "drawing-menus");
    }

    @Test
    void tracesStandByAHeaderOrItSaysWhyNot() throws Exception {
        SeismicCanvas canvas = open();
        canvas.setTraceSpacing(new TraceSpacing.Header(HeaderKey.CDP));
        Bench.until("traces by CDP", () -> !canvas.placement().isEven());
        assertEquals(534, canvas.placement().count());
        assertEquals(Optional.empty(), canvas.spacingProblem());
        canvas.setTraceSpacing(new TraceSpacing.Header(HeaderKey.TRACE_ID));
        Bench.until("a reason", () -> canvas.spacingProblem().isPresent());
        assertTrue(canvas.placement().isEven());
        assertTrue(canvas.spacingProblem().get().contains("same position"), canvas.spacingProblem().get());
        canvas.setTraceSpacing(TraceSpacing.EVEN);
        assertEquals(Optional.empty(), canvas.spacingProblem());
    }

    @Test
    void picturesShowWhatTheCanvasShows() throws Exception {
        SeismicCanvas canvas = open();
        Bench.until("a clip", () -> canvas.clip().isPresent());
        canvas.setSettings(canvas.settings().withAgc(new Agc(250)).withMode(DisplayMode.DENSITY));
        Bench.until("a clip", () -> canvas.clip().isPresent());
        for (PictureFile kind : PictureFile.values()) {
            Path file = folder.resolve("picture." + kind.ending());
            SectionPage page = SectionPage.of(canvas, 800, 500, 1, "Line", "below");
            assertEquals(new Clip.Amplitude(canvas.clip().getAsDouble()), page.picture().settings().clip());
            page.writing(kind, file).run(Progress.NONE);
            assertTrue(Files.size(file) > 10_000, kind + " has " + Files.size(file) + " bytes");
        }
        ImageData[] read = new ImageLoader().load(folder.resolve("picture.png").toString());
        assertEquals(800, read[0].width);
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertEquals(97.5, MenuItems.number(" 97,5 %"));
        assertEquals(500, MenuItems.number("500 ms"));
        assertEquals(-6, MenuItems.number("\u22126 dB"));
        for (String bad : new String[] { "", "abc", "1e999", "NaN", "0x10", "1d", "5 5" }) {
            assertTrue(Double.isNaN(MenuItems.number(bad)), bad);
        }
        assertEquals(new Clip.Percent(97.5), DisplayMenus.parse("97,5 %"));
        assertEquals(new Clip.Amplitude(1200), DisplayMenus.parse("1200"));
        for (String bad : new String[] { "0 %", "101 %", "-3", "0", "" }) {
            assertEquals(null, DisplayMenus.parse(bad), bad);
        }
        assertFalse(Display.getCurrent().isDisposed());
    }
}
