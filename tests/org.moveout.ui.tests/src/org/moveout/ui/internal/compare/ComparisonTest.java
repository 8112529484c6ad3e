// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Clip;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;
import org.moveout.ui.Ids;
import org.moveout.ui.Pane;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.internal.section.SectionEditorInput;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** Panes beside a section, on the screen. */
class ComparisonTest {
    @TempDir
    Path folder;

    private Path line;
    private Path other;

    @BeforeEach
    void begin() throws IOException {
        Bench.clear();
        line = Bench.sample(folder);
        other = negative(line, folder.resolve("negative.sgy"));
    }

    @AfterEach
    void end() {
        Bench.clear();
    }

    /** The same file with the sign bit of every sample turned: IBM floats keep their sign in the first bit. */
    private static Path negative(Path file, Path to) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int trace = 240 + 1501 * 4;
        for (int at = 3600 + 240; at < bytes.length; at += trace) {
            for (int s = 0; s < 1501; s++) {
                bytes[at + 4 * s] ^= (byte) 0x80;
            }
        }
        return Files.write(to, bytes);
    }

    /** The first traces only. */
    private static Path head(Path file, Path to, int traces) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(to, Arrays.copyOf(bytes, 3600 + traces * (240 + 1501 * 4)));
    }

    private SectionEditor open() {
        Sections.open(Bench.page(), line);
        SectionEditor section = Bench.section(line);
        // a large window, as users have
        Bench.window().getShell().setBounds(0, 0, 1500, 960);
        Bench.settle();
        return section;
    }

    private static Comparison with(SectionEditor section, Path path) {
        Comparison c = section.comparison().orElseThrow();
        c.add(path);
        settled(c);
        return c;
    }

    private static void settled(Comparison c) {
        Bench.until("all panes are drawn", () -> c.panes().stream().allMatch(p -> p.canvas().input().isPresent()
                && p.canvas().state() instanceof SectionState.Ready));
        Bench.settle();
    }

    private static SeismicCanvas canvas(Comparison c, int pane) {
        return c.panes().get(pane).canvas();
    }

    private static void command(CompareAction action) throws Exception {
        Bench.window().getService(IHandlerService.class).executeCommand(action.command(), null);
        Bench.pump();
    }

    private static void mouse(SeismicCanvas canvas, int type, int button, double x, double y) {
        Event e = new Event();
        e.type = type;
        e.button = button;
        e.x = (int) x;
        e.y = (int) y;
        canvas.notifyListeners(type, e);
    }

    /** Mean brightness of the plot of a canvas on the screen, and how much it varies. */
    private static double[] greys(String name, SeismicCanvas canvas, double from, double to) throws IOException {
        Shell shell = Bench.window().getShell();
        ImageData picture = Bench.screenshot(shell, name);
        Rectangle at = Bench.inside(shell, canvas);
        Projection p = canvas.projection().orElseThrow();
        int left = at.x + (int) (p.x() + from * p.width());
        Rectangle area = new Rectangle(left, at.y + (int) (p.y() + p.height() / 3), (int) ((to - from) * p.width()),
                (int) (p.height() / 2));
        int[] counts = Bench.brightness(picture, area);
        double n = (double) area.width * area.height;
        double mean = 0;
        for (int i = 0; i < 256; i++) {
            mean += counts[i] * i / n;
        }
        double variance = 0;
        for (int i = 0; i < 256; i++) {
            variance += counts[i] * (i - mean) * (i - mean) / n;
        }
        return new double[] { mean, Math.sqrt(variance) };
    }

    @Test
    void panesShareViewCursorAndScale() throws Exception {
        SectionEditor section = open();
        Comparison c = with(section, other);
        SeismicCanvas a = canvas(c, 0);
        SeismicCanvas b = canvas(c, 1);
        assertTrue(b.isVisible());
        assertTrue(c.panes().get(1).title().contains("negative"), c.panes().get(1).title());
        Viewport part = new Viewport(99.5, 199.5, 299.5, 699.5);
        a.setViewport(part);
        assertEquals(part, b.viewport());
        Viewport back = new Viewport(49.5, 299.5, 99.5, 899.5);
        b.setViewport(back);
        assertEquals(back, a.viewport());
        settled(c);
        assertEquals(new Clip.Amplitude(a.shownClip().orElseThrow()), b.settings().clip());

        Projection p = a.projection().orElseThrow();
        mouse(a, SWT.MouseMove, 0, p.toX(120), p.toY(500));
        Bench.until("the read-out has both amplitudes", () -> a.readout().filter(r -> !Double.isNaN(r.amplitude())
                && c.describe(a, r).matches("   B -?[\\d.e+-]+")).isPresent());
        double here = a.readout().orElseThrow().amplitude();
        double there = Double.parseDouble(c.describe(a, a.readout().get()).replace("   B ", ""));
        assertEquals(-here, there, Math.abs(here) * 1e-3);
        Bench.screenshot(Bench.window().getShell(), "compare-side-by-side");

        b.setFocus();
        Bench.pump();
        assertEquals(b, section.canvas().orElseThrow());
        b.setSettings(b.settings().withMode(DisplayMode.DENSITY).withGainDb(6));
        assertEquals(DisplayMode.DENSITY, a.settings().mode());
        assertEquals(6, a.settings().gainDb());
        assertEquals(new Clip.Percent(98), a.settings().clip());
        b.setSettings(b.settings().withClip(new Clip.Percent(90)));
        assertEquals(new Clip.Percent(90), a.settings().clip());
        settled(c);
        assertEquals(new Clip.Amplitude(a.shownClip().orElseThrow()), b.settings().clip());
    }

    @Test
    void unlinkedPanesGoTheirOwnWays() throws Exception {
        Comparison c = with(open(), other);
        command(CompareAction.LINK);
        assertFalse(c.isLinked());
        Viewport before = canvas(c, 0).viewport();
        canvas(c, 1).setViewport(new Viewport(9.5, 59.5, 99.5, 299.5));
        assertEquals(before, canvas(c, 0).viewport());
        canvas(c, 1).setFocus();
        Bench.pump();
        command(CompareAction.LINK);
        assertEquals(canvas(c, 1).viewport(), canvas(c, 0).viewport());
        command(CompareAction.OWN_SCALE);
        canvas(c, 1).setSettings(canvas(c, 1).settings().withClip(new Clip.Percent(80)));
        assertEquals(new Clip.Percent(98), canvas(c, 0).settings().clip());
        command(CompareAction.OWN_SCALE);
        settled(c);
        assertEquals(new Clip.Amplitude(canvas(c, 0).shownClip().orElseThrow()), canvas(c, 1).settings().clip());
    }

    @Test
    void plotsSideBySideAreEquallyLarge() {
        Comparison c = with(open(), other);
        Projection a = canvas(c, 0).projection().orElseThrow();
        Projection b = canvas(c, 1).projection().orElseThrow();
        assertEquals(a.width(), b.width(), 6);
        assertEquals(a.height(), b.height());
        assertEquals(a.y(), b.y());
    }

    @Test
    void theDifferenceOfALineAndItselfIsMidGrey() throws Exception {
        Comparison c = with(open(), line);
        command(CompareAction.DIFFERENCE);
        settled(c);
        assertEquals(3, c.panes().size());
        double[] own = greys("compare-difference", canvas(c, 0), 0.1, 0.9);
        double[] difference = greys("compare-difference", canvas(c, 2), 0.1, 0.9);
        assertTrue(own[1] > 30, "the line varies by " + own[1]);
        assertEquals(128, difference[0], 1);
        assertEquals(0, difference[1], 0.01);
        assertEquals(0, canvas(c, 2).amplitude(100, 500).orElseThrow(), 1e-40);
        command(CompareAction.DIFFERENCE);
        assertEquals(2, c.panes().size());
    }

    @Test
    void theDifferenceIsTwiceTheLineWhereTheOtherIsItsNegative() throws Exception {
        Comparison c = with(open(), other);
        command(CompareAction.DIFFERENCE);
        settled(c);
        double a = canvas(c, 0).amplitude(100, 500).orElseThrow();
        assertNotEquals(0, a);
        assertEquals(2 * a, canvas(c, 2).amplitude(100, 500).orElseThrow(), Math.abs(a) * 1e-6);
    }

    @Test
    void otherShapesAreShownButNotSubtracted() throws Exception {
        Path few = head(line, folder.resolve("few.sgy"), 100);
        SectionEditor section = open();
        Comparison c = with(section, few);
        command(CompareAction.DIFFERENCE);
        Bench.settle();
        assertTrue(c.panes().get(1).title().contains("100 traces; A has 534"), c.panes().get(1).title());
        assertTrue(canvas(c, 2).input().isEmpty());
        Bench.screenshot(Bench.window().getShell(), "compare-other-shape");
        // the smaller one goes as far as the larger one, which stays where it is
        assertEquals(new Viewport(-0.5, 533.5, -0.5, 1500.5), canvas(c, 0).viewport());
        assertEquals(canvas(c, 0).viewport(), canvas(c, 1).viewport());
        section.show("some", TraceOrder.of(5, 3, 1));
        assertTrue(canvas(c, 1).input().isEmpty());
        section.showWhole();
        assertTrue(canvas(c, 1).input().isPresent());
    }

    @Test
    void gathersAreShownInAllPanes() {
        SectionEditor section = open();
        Comparison c = with(section, other);
        section.show("CDP 7", TraceOrder.of(9, 8, 7, 200));
        settled(c);
        for (int pane = 0; pane < 2; pane++) {
            SectionInput input = canvas(c, pane).input().orElseThrow();
            assertEquals(4, input.source().traceCount());
            assertEquals(200, input.order().trace(3));
        }
        double a = canvas(c, 0).amplitude(3, 600).orElseThrow();
        assertEquals(-a, canvas(c, 1).amplitude(3, 600).orElseThrow(), Math.abs(a) * 1e-6);
        section.showWhole();
        assertEquals(534, canvas(c, 1).input().orElseThrow().source().traceCount());
    }

    @Test
    void spaceFlipsInTheSamePlaceWithoutReadingAgain() throws Exception {
        Comparison c = with(open(), other);
        SeismicCanvas a = canvas(c, 0);
        command(CompareAction.FLIP);
        settled(c);
        assertEquals(Arrangement.FLIP, c.arrangement());
        assertEquals(1, c.flipped());
        // pictures match pixel by pixel only if the hidden plot is as large
        assertEquals(a.projection().orElseThrow().width(), canvas(c, 1).projection().orElseThrow().width());
        assertEquals(a.projection().orElseThrow().height(), canvas(c, 1).projection().orElseThrow().height());
        Shell shell = Bench.window().getShell();
        ImageData negative = Bench.screenshot(shell, "compare-flip-b");
        SectionState before = canvas(c, 1).state();
        command(CompareAction.FLIP);
        assertEquals(0, c.flipped());
        ImageData positive = Bench.screenshot(shell, "compare-flip-a");
        assertEquals(before, canvas(c, 1).state());
        Rectangle at = Bench.inside(shell, a);
        Projection p = a.projection().get();
        int wrong = 0;
        int checked = 0;
        for (int y = (int) p.y() + 80; y < p.y() + p.height() - 4; y += 7) {
            for (int x = (int) p.x() + 4; x < p.x() + p.width() - 4; x += 7) {
                int one = positive.palette.getRGB(positive.getPixel(at.x + x, at.y + y)).red;
                int two = negative.palette.getRGB(negative.getPixel(at.x + x, at.y + y)).red;
                checked++;
                wrong += Math.abs(one + two - 255) > 6 ? 1 : 0;
            }
        }
        assertTrue(checked > 1000, "only " + checked);
        // peaks are reduced by sign, so a few pixels where both signs meet may differ
        assertTrue(wrong < checked / 20, wrong + " of " + checked + " pixels are not the negative");
        command(CompareAction.SIDE_BY_SIDE);
        assertTrue(canvas(c, 1).isVisible());
    }

    @Test
    void theSwipeLineIsDraggedAndDividesThePictures() throws Exception {
        Comparison c = with(open(), other);
        command(CompareAction.SWIPE);
        settled(c);
        SeismicCanvas a = canvas(c, 0);
        Projection p = a.projection().orElseThrow();
        assertEquals(0.5, c.divider(), 1e-9);
        Viewport view = a.viewport();
        mouse(a, SWT.MouseMove, 0, p.x() + p.width() / 2, p.y() + 200);
        mouse(a, SWT.MouseDown, 1, p.x() + p.width() / 2, p.y() + 200);
        mouse(a, SWT.MouseMove, 1, p.x() + p.width() * 0.25, p.y() + 210);
        mouse(a, SWT.MouseUp, 1, p.x() + p.width() * 0.25, p.y() + 210);
        assertEquals(0.25, c.divider(), 0.01);
        assertEquals(view, a.viewport(), "the section has not been panned");
        mouse(a, SWT.MouseDown, 1, p.x() + p.width() * 0.7, p.y() + 200);
        mouse(a, SWT.MouseMove, 1, p.x() + p.width() * 0.6, p.y() + 200);
        mouse(a, SWT.MouseUp, 1, p.x() + p.width() * 0.6, p.y() + 200);
        assertEquals(0.25, c.divider(), 0.01, "away from the line the mouse does not move it");
        command(CompareAction.SWIPE_RIGHT);
        assertEquals(0.30, c.divider(), 0.01);
        Bench.screenshot(Bench.window().getShell(), "compare-swipe");
    }

    @Test
    void withTheDatasetItsDifferenceGoes() throws Exception {
        Comparison c = with(open(), other);
        command(CompareAction.DIFFERENCE);
        settled(c);
        c.remove(new Compared.Stored(other));
        assertEquals(1, c.panes().size());
        command(CompareAction.DIFFERENCE);
        assertEquals(1, c.panes().size(), "there is nothing to subtract");
    }

    @Test
    void panesOfOtherPartsAreSetAndTakenAway() {
        SectionEditor section = open();
        SectionInput whole = section.whole().orElseThrow();
        section.compare(List.of(new Pane("Filtered", whole)));
        Comparison c = section.comparison().orElseThrow();
        settled(c);
        assertTrue(c.panes().get(1).title().contains("Filtered"));
        section.compare(List.of(new Pane("Again", whole)));
        assertEquals(2, c.panes().size());
        section.compare(List.of());
        assertEquals(1, c.panes().size());
    }

    @Test
    void closingTheDatasetTakesItsPaneAway() throws Exception {
        SectionEditor section = open();
        Comparison c = with(section, other);
        Sections.close(Bench.window().getWorkbench(), Bench.datasets().find(other).orElseThrow());
        Bench.pump();
        assertEquals(1, c.panes().size());
        Bench.assertSeismic(Bench.screenshot(Bench.window().getShell(), "compare-closed"), Bench.window().getShell(),
                canvas(c, 0));
    }

    @Test
    void aFileThatCannotBeOpenedSaysWhyInItsPane() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.sgy"), "no seismic data");
        SectionEditor section = open();
        Comparison c = section.comparison().orElseThrow();
        c.add(broken);
        Bench.settle();
        assertEquals(2, c.panes().size());
        assertTrue(canvas(c, 1).input().isEmpty());
        Bench.screenshot(Bench.window().getShell(), "compare-broken");
    }

    @Test
    void panesAndGatherSurviveARestart() throws Exception {
        SectionEditor section = open();
        Comparison c = with(section, other);
        command(CompareAction.DIFFERENCE);
        settled(c);
        section.show("every tenth", TraceOrder.of(0, 10, 20, 30, 40, 41, 42));
        section.setArrangement("cdp by ten");
        c.setOwnScales(true);
        command(CompareAction.SWIPE);
        c.setDivider(0.75);
        settled(c);
        XMLMemento state = XMLMemento.createWriteRoot("state");
        section.saveState(state);
        XMLMemento input = XMLMemento.createWriteRoot("input");
        ((SectionEditorInput) section.getEditorInput()).saveState(input);
        Bench.clear();

        XMLMemento editors = XMLMemento.createWriteRoot("editor");
        editors.createChild("editorState").putMemento(state);
        IEditorInput back = (IEditorInput) new SectionEditorInput.Factory().createElement(input);
        Bench.page().openEditors(new IEditorInput[] { back }, new String[] { Ids.SECTION_EDITOR },
                new IMemento[] { editors }, 3, 0)[0].getEditor(true);
        SectionEditor again = Bench.section(line);
        Comparison d = again.comparison().orElseThrow();
        settled(d);
        assertEquals(List.of(new Compared.Stored(other), new Compared.Difference()), d.compared());
        assertEquals(Arrangement.SWIPE, d.arrangement());
        assertEquals(0.75, d.divider(), 1e-6);
        assertTrue(d.hasOwnScales());
        assertEquals("cdp by ten", again.arrangement());
        assertTrue(again.getPartName().endsWith("every tenth"), again.getPartName());
        for (int pane = 0; pane < 3; pane++) {
            assertEquals(Optional.of(42L), canvas(d, pane).input().map(i -> i.order().trace(6)));
        }
        Bench.screenshot(Bench.window().getShell(), "compare-restored");
    }
}
