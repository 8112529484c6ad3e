// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.process.spectrum.Spectrum;
import org.moveout.process.spectrum.SpectrumOptions;
import org.moveout.process.spectrum.Taper;
import org.moveout.raster.Viewport;
import org.moveout.ui.Ids;
import org.moveout.ui.Pane;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.plot.Extent;
import org.moveout.ui.internal.plot.Plot;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.internal.spectrum.SpectrumChoices.Content;
import org.moveout.ui.internal.spectrum.SpectrumChoices.Reference;
import org.moveout.ui.testing.Bench;

class SpectrumViewTest {
    @TempDir
    Path folder;

    private SpectrumView view;

    @BeforeEach
    void begin() throws Exception {
        Bench.clear();
        SpectrumChoices.DEFAULT.save();
        view = (SpectrumView) Bench.page().showView(Ids.SPECTRUM_VIEW);
        Bench.pump();
    }

    @AfterEach
    void end() {
        Bench.page().hideView(view);
        SpectrumChoices.DEFAULT.save();
        Bench.clear();
    }

    private SectionEditor open(Path file) {
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        computed();
        return section;
    }

    private void computed() {
        Bench.until("the spectrum is computed", () -> !view.isBusy() && !view.spectra().isEmpty());
        Bench.pump();
    }

    @Test
    void showsWhatTheSectionShows() throws Exception {
        Path file = Bench.sample(folder);
        SectionEditor section = open(file);
        Spectrum all = view.spectra().getFirst();
        assertEquals(534, all.tally().total());
        assertEquals(125, all.axis().nyquist(), 1e-9);
        assertTrue(view.line().contains("534 traces"), view.line());
        Bench.screenshot(Bench.window().getShell(), "spectrum-amplitude");

        section.canvas().orElseThrow().setViewport(new Viewport(99.5, 149.5, 249.5, 749.5));
        computed();
        Bench.until("the new window is shown", () -> view.spectra().getFirst().tally().total() == 50);
        Spectrum part = view.spectra().getFirst();
        assertEquals(1000, part.start(), 1e-9);
        assertTrue(view.line().contains("traces 100 \u2013 149, 1.000 s \u2013 2.996 s"), view.line());
        // the same as computed by hand from the file
        var source = section.whole().orElseThrow().source();
        SpectrumResult expected = SpectrumResult.of(new Extent.Piece("", "", source, new TraceRange(100, 150),
                new SampleRange(250, 750)), SpectrumOptions.DEFAULT, Progress.NONE);
        assertEquals(expected.spectrum(), part);
    }

    @Test
    void plotsEveryContent() throws Exception {
        open(Bench.sample(folder));
        view.choose(view.choices().withContent(Content.BOTH));
        Bench.pump();
        assertEquals(1, view.upperPlot().curves().size());
        assertEquals(1, view.lowerPlot().curves().size());
        double[] db = view.upperPlot().curves().getFirst().y();
        assertEquals(0, Arrays.stream(db).max().orElseThrow(), 1e-12);
        assertTrue(Arrays.stream(view.lowerPlot().curves().getFirst().y()).allMatch(p -> Math.abs(p) <= 180));
        assertTrue(view.upperPlot().marks().getFirst().label().startsWith("Nyquist 125"));
        Bench.screenshot(Bench.window().getShell(), "spectrum-both");
        view.choose(view.choices().withUnwrapped(true).withDecibels(false));
        Bench.screenshot(Bench.window().getShell(), "spectrum-unwrapped");
        assertEquals(Spectrum.peak(view.spectra().getFirst().rms()),
                Spectrum.peak(view.upperPlot().curves().getFirst().y()), 0);
        view.choose(view.choices().withContent(Content.AUTOCORRELATION));
        Bench.screenshot(Bench.window().getShell(), "spectrum-autocorrelation");
        assertEquals(1, view.upperPlot().curves().getFirst().y()[0], 0);
        assertTrue(view.upperPlot().csv().startsWith("Lag (ms),"), view.upperPlot().csv().substring(0, 40));
    }

    @Test
    void readsOutWhatIsUnderTheCursor() throws Exception {
        open(Bench.sample(folder));
        Control area = Bench.find(view.upperPlot().control(), Control.class,
                c -> c.getAccessible() != null && c.getClass().getSimpleName().equals("PlotArea")).getFirst();
        Event move = new Event();
        move.x = area.getSize().x / 4;
        move.y = 20;
        area.notifyListeners(SWT.MouseMove, move);
        assertTrue(view.line().matches("3[0-9]\\.\\d\\d Hz   \u2212\\d+\\.\\d dB\\|.*"), view.line());
        Event wheel = new Event();
        wheel.x = move.x;
        wheel.count = 3;
        area.notifyListeners(SWT.MouseWheel, wheel);
        assertTrue(view.upperPlot().to() - view.upperPlot().from() < 105);
        area.notifyListeners(SWT.MouseDoubleClick, new Event());
        assertEquals(127.5, view.upperPlot().to(), 1e-9);
        area.notifyListeners(SWT.MouseExit, new Event());
        assertTrue(view.line().startsWith("|"), view.line());
    }

    @Test
    void holdsAndComparesCurves() throws Exception {
        Path file = Bench.sample(folder);
        Path copy = Files.copy(file, folder.resolve("copy.sgy"));
        SectionEditor first = open(file);
        view.hold();
        first.canvas().orElseThrow().setViewport(new Viewport(0, 100, 0, 500));
        Bench.until("the part is shown", () -> view.spectra().getFirst().tally().total() == 101);
        view.hold();
        SectionEditor second = open(copy);
        Bench.until("the other section is shown", () -> view.spectra().getFirst().tally().total() == 534);
        view.compare(first, true);
        Bench.until("both are shown", () -> view.spectra().size() == 2 && !view.isBusy());
        assertEquals(4, view.legend().names().size(), view.legend().names().toString());
        assertEquals("copy.sgy", view.legend().names().getFirst());
        view.choose(view.choices().withReference(Reference.FIRST_PEAK));
        Bench.screenshot(Bench.window().getShell(), "spectrum-compared");
        String header = view.upperPlot().csv().lines().findFirst().orElseThrow();
        assertTrue(header.startsWith("Frequency (Hz),copy.sgy,"), header);
        first.canvas().orElseThrow().setViewport(new Viewport(0, 10, 0, 500));
        Bench.until("the other one follows, too",
                () -> view.spectra().size() == 2 && view.spectra().get(1).tally().total() == 11);
        view.legend().remove(2);
        assertEquals(3, view.legend().names().size());
        view.releaseAll();
        assertEquals(2, view.legend().names().size());
        Bench.page().closeEditor(first, false);
        second.canvas().orElseThrow().setViewport(new Viewport(0, 20, 0, 500));
        Bench.until("only one is left", () -> view.spectra().size() == 1);
    }

    /** Input, processed and difference in the panes of one section: a curve of each, and they go with their panes. */
    @Test
    void comparesPanes() throws Exception {
        SectionEditor section = open(Bench.sample(folder));
        section.compare(List.of(new Pane("Copy", section.whole().orElseThrow())));
        Bench.until("both panes are shown", () -> !view.isBusy() && view.spectra().size() == 2);
        assertEquals(view.spectra().get(0), view.spectra().get(1));
        assertTrue(view.legend().names().get(1).endsWith("Copy"), view.legend().names().toString());
        section.canvas().orElseThrow().setViewport(new Viewport(-0.5, 9.5, 0, 500));
        Bench.until("both follow", () -> !view.isBusy()
                && view.spectra().stream().allMatch(s -> s.tally().total() == 10));
        Bench.screenshot(Bench.window().getShell(), "spectrum-panes");
        section.compare(List.of());
        Bench.until("one is left", () -> !view.isBusy() && view.spectra().size() == 1);
    }

    @Test
    void looksAtSelectionGatherAndDataset() throws Exception {
        SectionEditor section = open(Bench.sample(folder));
        section.show("part", TraceOrder.of(5, 3, 8));
        Bench.until("the gather is shown", () -> !view.spectra().isEmpty()
                && view.spectra().getFirst().tally().total() == 3);
        view.choose(view.choices().withExtent(Extent.DATASET));
        Bench.until("the dataset is shown", () -> view.spectra().getFirst().tally().total() == 534);
        view.choose(view.choices().withExtent(Extent.SELECTION));
        assertTrue(view.spectra().isEmpty());
        Bench.screenshot(Bench.window().getShell(), "spectrum-nothing-selected");
        section.canvas().orElseThrow().select(new Viewport(-0.5, 1.5, -0.5, 99.5));
        computed();
        assertEquals(2, view.spectra().getFirst().tally().total());
        view.choose(view.choices().withExtent(Extent.SELECTION_OR_VISIBLE));
        computed();
        assertEquals(2, view.spectra().getFirst().tally().total());
        section.canvas().orElseThrow().select(new Viewport(-0.5, 0.5, -0.5, 99.5));
        Bench.until("one trace is selected", () -> view.spectra().getFirst().tally().total() == 1);
        section.canvas().orElseThrow().clearSelection();
        Bench.until("the window is shown", () -> view.spectra().getFirst().tally().total() == 3);
        section.showWhole();
    }

    @Test
    void invitesWhileThereIsNothing() throws Exception {
        assertTrue(view.spectra().isEmpty());
        ImageData picture = Bench.screenshot(Bench.window().getShell(), "spectrum-empty");
        assertTrue(picture.width > 100);
        open(Bench.sample(folder));
        Bench.page().closeAllEditors(false);
        Bench.until("the spectrum is gone", () -> view.spectra().isEmpty());
    }

    /** Dead traces only: a sentence instead of a flat line. */
    @Test
    void saysThatThereIsNoLiveTrace() throws Exception {
        Path file = Bench.sample(folder);
        byte[] bytes = Files.readAllBytes(file);
        int trace = 240 + 4 * 1501;
        for (int t = 0; t < 534; t++) {
            Arrays.fill(bytes, 3600 + t * trace + 240, Math.min(bytes.length, 3600 + (t + 1) * trace), (byte) 0);
        }
        Path dead = Files.write(folder.resolve("dead.sgy"), bytes);
        open(dead);
        assertEquals(0, view.spectra().getFirst().tally().used());
        Bench.screenshot(Bench.window().getShell(), "spectrum-dead");
        assertTrue(view.line().contains("534 dead left out"), view.line());
    }

    @Test
    void remembersTheChoices() {
        SpectrumChoices other = SpectrumChoices.DEFAULT.withContent(Content.PHASE).withExtent(Extent.SHOWN)
                .withDecibels(false).withSmoothing(0.05).withOptions(new SpectrumOptions(Taper.HANN, false))
                .withUnwrapped(true);
        view.choose(other);
        assertEquals(other, SpectrumChoices.load());
        assertFalse(view.isHolding());
        assertEquals(OptionalDouble.empty(), view.upperPlot().cursor());
        Plot plot = view.lowerPlot();
        Rectangle bounds = plot.control().getBounds();
        assertTrue(bounds.width >= 0);
    }

    /** A picture for the clipboard shows the curve, not an empty plot. */
    @Test
    void makesAPicture() throws Exception {
        open(Bench.sample(folder));
        Bench.settle();
        ImageData picture = view.upperPlot().picture();
        int[] counts = Bench.brightness(picture, new Rectangle(0, 0, picture.width, picture.height));
        assertTrue(Arrays.stream(counts).filter(c -> c > 0).count() > 10, Arrays.toString(counts));
    }
}
