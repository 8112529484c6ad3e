// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.raster.Clip;
import org.moveout.raster.ColorMap;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Polarity;
import org.moveout.raster.Viewport;
import org.moveout.ui.Ids;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.Sections;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SeismicCanvas;

class SectionEditorTest {
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

    private static void command(SectionAction action) throws Exception {
        Bench.window().getService(IHandlerService.class).executeCommand(action.command(), null);
        Bench.pump();
    }

    @Test
    void aRawFileOpensWithoutImport() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        assertFalse(section.dataset().orElseThrow().isStore());
        assertEquals("31_81_PR.sgy", section.getPartName());
        SeismicCanvas canvas = section.canvas().orElseThrow();
        Bench.assertSeismic(Bench.screenshot(Bench.window().getShell(), "raw"), Bench.window().getShell(), canvas);
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void theSameFileIsOpenedOnce() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        SectionEditor first = Bench.section(file);
        Sections.open(Bench.page(), folder.resolve(".").resolve("31_81_PR.sgy"));
        Bench.pump();
        assertSame(first, Bench.page().getActiveEditor());
        assertEquals(1, Bench.page().getEditorReferences().length);
        assertEquals(1, Bench.datasets().open().size());
    }

    @Test
    void commandsChangeTheSection() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        SeismicCanvas canvas = Bench.section(file).canvas().orElseThrow();
        for (SectionAction action : SectionAction.values()) {
            assertTrue(Bench.window().getService(ICommandService.class).getCommand(action.command()).isDefined(),
                    action.command());
        }
        Menu popup = canvas.getMenu();
        popup.notifyListeners(SWT.Show, new Event());
        assertTrue(Arrays.stream(popup.getItems()).anyMatch(i -> i.getText().contains("Show Everything")));
        popup.notifyListeners(SWT.Hide, new Event());
        command(SectionAction.WIGGLE);
        assertEquals(DisplayMode.WIGGLE, canvas.settings().mode());
        assertTrue(SectionAction.WIGGLE.isChecked(canvas));
        command(SectionAction.DENSITY);
        assertEquals(DisplayMode.DENSITY, canvas.settings().mode());
        command(SectionAction.GAIN_UP);
        command(SectionAction.GAIN_UP);
        assertEquals(6, canvas.settings().gainDb(), 1e-9);
        command(SectionAction.GAIN_RESET);
        assertEquals(0, canvas.settings().gainDb(), 1e-9);
        command(SectionAction.POLARITY);
        assertEquals(Polarity.REVERSED, canvas.settings().polarity());
        boolean hair = canvas.isCrossHairShown();
        command(SectionAction.CROSS_HAIR);
        assertEquals(!hair, canvas.isCrossHairShown());
        Viewport all = canvas.viewport();
        command(SectionAction.ONE_TO_ONE);
        assertEquals(1, canvas.projection().orElseThrow().traceWidth(), 0.01);
        command(SectionAction.FIT);
        command(SectionAction.ZOOM_IN);
        command(SectionAction.LAST);
        assertEquals(533.5, canvas.viewport().lastTrace(), 1e-6);
        command(SectionAction.FIRST);
        assertEquals(-0.5, canvas.viewport().firstTrace(), 1e-6);
        command(SectionAction.FIT);
        assertEquals(all, canvas.viewport());
    }

    @Test
    void theCursorIsReadOutInTheStatusLine() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        SeismicCanvas canvas = section.canvas().orElseThrow();
        Rectangle area = canvas.getClientArea();
        Event move = new Event();
        move.x = area.width / 2;
        move.y = area.height / 2;
        canvas.notifyListeners(SWT.MouseMove, move);
        Bench.until("amplitude and CDP are read out", () -> canvas.readout().filter(r -> !Double.isNaN(r.amplitude())
                && r.describe().contains("CDP")).isPresent());
        String text = canvas.readout().orElseThrow().describe();
        assertTrue(text.matches("Trace \\d+ .*CDP \\d+.*Time [\\d.]+ m?s .*Amplitude -?[\\d.e+-]+"), text);
    }

    @Test
    void displayStateSurvivesARestart() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        SeismicCanvas canvas = section.canvas().orElseThrow();
        DisplaySettings settings = DisplaySettings.DEFAULT.withMode(DisplayMode.WIGGLE_AREA)
                .withColorMap(ColorMap.builtIn().get(2).reversed()).withClip(new Clip.Percent(99.5)).withGainDb(-6)
                .withPolarity(Polarity.REVERSED);
        canvas.setSettings(settings);
        canvas.setViewport(new Viewport(99.5, 299.5, 199.5, 799.5));
        XMLMemento input = XMLMemento.createWriteRoot("input");
        XMLMemento state = XMLMemento.createWriteRoot("state");
        ((SectionEditorInput) section.getEditorInput()).saveState(input);
        section.saveState(state);
        Bench.clear();

        SectionEditorInput back = (SectionEditorInput) new SectionEditorInput.Factory().createElement(input);
        assertEquals(file, back.path());
        XMLMemento editors = XMLMemento.createWriteRoot("editor");
        editors.createChild("editorState").putMemento(state);
        IEditorReference[] opened = Bench.page().openEditors(new IEditorInput[] { back },
                new String[] { Ids.SECTION_EDITOR }, new IMemento[] { editors }, 3, 0);
        assertEquals(1, opened.length);
        opened[0].getEditor(true);
        SeismicCanvas again = Bench.section(file).canvas().orElseThrow();
        assertEquals(settings, again.settings());
        assertEquals(99.5, again.viewport().firstTrace(), 1e-6);
        assertEquals(299.5, again.viewport().lastTrace(), 1e-6);
        assertEquals(199.5, again.viewport().firstSample(), 1e-6);
    }

    @Test
    void damagedStateIsPassedOver() {
        XMLMemento state = XMLMemento.createWriteRoot("state");
        state.putString("mode", "sideways");
        state.putString("colormap", "no-such");
        state.putString("clip.percent", "101");
        state.putString("gain.db", "loud");
        state.putString("view", "1 2 3");
        assertEquals(DisplaySettings.DEFAULT, DisplayMemento.settings(state, DisplaySettings.DEFAULT));
        assertEquals(Optional.empty(), DisplayMemento.view(state));
    }

    @Test
    void aFileThatCannotBeOpenedSaysWhy() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.sgy"));
        Sections.open(Bench.page(), empty);
        SectionEditor section = (SectionEditor) Bench.page().getActiveEditor();
        Bench.until("the reason is shown", () -> section.problem().filter(p -> p.contains("empty.sgy: ")).isPresent());
        assertTrue(section.canvas().isEmpty());
        Bench.screenshot(Bench.window().getShell(), "cannot-open");
        assertEquals(0, Bench.datasets().open().size());
    }

    @Test
    void closingADatasetClosesItsSectionsAndKeepsItAsRecent() throws Exception {
        Path file = Bench.sample(folder);
        Sections.open(Bench.page(), file);
        Bench.section(file);
        OpenDataset open = Bench.datasets().find(file).orElseThrow();
        assertEquals(0, Bench.datasets().recent().size());
        Sections.close(Bench.window().getWorkbench(), open);
        Bench.pump();
        assertEquals(0, Bench.page().getEditorReferences().length);
        assertEquals(0, Bench.datasets().open().size());
        assertEquals(file, Bench.datasets().recent().getFirst().path());
        assertEquals(534, Bench.datasets().recent().getFirst().traces());
    }

    @Test
    void clipsAreReadAsPercentOrAmplitude() {
        assertEquals(new Clip.Percent(97.5), DisplayMenus.parse(" 97.5 %"));
        assertEquals(new Clip.Amplitude(1200), DisplayMenus.parse("1200"));
        assertNull(DisplayMenus.parse("0 %"));
        assertNull(DisplayMenus.parse("loud"));
        assertEquals("99.5 %", DisplayMenus.text(new Clip.Percent(99.5)));
        assertEquals("98 %", DisplayMenus.text(new Clip.Percent(98)));
    }
}
