// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.raster.Clip;
import org.moveout.raster.Normalization;
import org.moveout.raster.Viewport;
import org.moveout.ui.Ids;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.plot.Extent;
import org.moveout.ui.internal.plot.PlotBars;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SeismicCanvas;

class StatisticsViewTest {
    private static final StatisticsChoices FIRST = new StatisticsChoices(Extent.VISIBLE, false, false, 0, false);

    @TempDir
    Path folder;

    private StatisticsView view;

    @BeforeEach
    void begin() throws Exception {
        Bench.clear();
        FIRST.save();
        view = (StatisticsView) Bench.page().showView(Ids.STATISTICS_VIEW);
        Bench.pump();
    }

    @AfterEach
    void end() {
        Bench.page().hideView(view);
        FIRST.save();
        Bench.clear();
    }

    private SectionEditor open(Path file) {
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        computed();
        return section;
    }

    private void computed() {
        Bench.until("the statistics are computed", () -> !view.isBusy() && view.result().isPresent());
        Bench.pump();
    }

    private String value(String label) {
        return view.lines().stream().filter(l -> l.label().equals(label)).findFirst().orElseThrow().value();
    }

    @Test
    void countsWhatTheSectionShows() throws Exception {
        SectionEditor section = open(Bench.sample(folder));
        Bench.screenshot(Bench.window().getShell(), "statistics");
        section.canvas().orElseThrow().setViewport(new Viewport(9.5, 19.5, 99.5, 199.5));
        Bench.until("the part is shown", () -> view.result().isPresent() && view.result().get().summary().traces() == 10);
        TraceBlock block = section.whole().orElseThrow().source().read(
                new Window(new TraceRange(10, 20), new SampleRange(100, 200), 1));
        double sum = 0;
        double squares = 0;
        float max = Float.NEGATIVE_INFINITY;
        for (float v : block.data()) {
            sum += v;
            squares += (double) v * v;
            max = Math.max(max, v);
        }
        var summary = view.result().orElseThrow().summary();
        assertEquals(1000, summary.samples());
        assertEquals(sum / 1000, summary.mean(), 1e-6 * summary.rms());
        assertEquals(Math.sqrt(squares / 1000), summary.rms(), 1e-9 * summary.rms());
        assertEquals(max, summary.max(), 0);
        assertEquals("1,000", value("Samples"));
        assertEquals(10, view.rmsPlot().curves().getFirst().x().length);
        assertEquals(10, view.rmsPlot().curves().getFirst().x()[0], 0);
    }

    @Test
    void changesTheClipByDragging() throws Exception {
        SectionEditor section = open(Bench.sample(folder));
        SeismicCanvas canvas = section.canvas().orElseThrow();
        double clip = canvas.clip().orElseThrow();
        assertEquals(clip, view.histogram().plot().marks().getFirst().x(), 0);
        view.histogram().plot().marks().getFirst().moved().orElseThrow().accept(clip * 2);
        assertEquals(new Clip.Amplitude(clip * 2), canvas.settings().clip());
        Bench.section(section.path());
        assertEquals(clip * 2, canvas.clip().orElseThrow(), clip * 1e-6);
        assertEquals(clip * 2, view.histogram().plot().marks().getFirst().x(), clip * 1e-6);
        // the mark at the left stands for the same amplitude
        view.histogram().plot().marks().get(1).moved().orElseThrow().accept(-clip / 2);
        assertEquals(new Clip.Amplitude(clip / 2), canvas.settings().clip());
        Bench.section(section.path());
        Bench.screenshot(Bench.window().getShell(), "statistics-clip");
        // normalised traces have other amplitudes than the histogram
        canvas.setSettings(canvas.settings().withNormalization(Normalization.TRACE_RMS));
        Bench.section(section.path());
        assertTrue(view.histogram().plot().marks().isEmpty());
    }

    @Test
    void drawsCountsAndBins() throws Exception {
        open(Bench.sample(folder));
        PlotBars automatic = view.histogram().plot().bars();
        assertTrue(automatic.counts().length >= 16 && automatic.counts().length <= 512);
        view.choose(view.choices().withBins(64).withFullRange(true).withLogCounts(true));
        PlotBars bars = view.histogram().plot().bars();
        assertEquals(64, bars.counts().length);
        assertEquals(view.result().orElseThrow().summary().samples(), Arrays.stream(bars.counts()).sum(), 1e-3);
        Bench.screenshot(Bench.window().getShell(), "statistics-log");
        double middle = (bars.from() + bars.to()) / 2;
        view.histogram().plot().setRange(middle - 1, middle + 1);
        assertEquals(64, view.histogram().plot().bars().counts().length);
        assertEquals(2, view.histogram().plot().bars().to() - view.histogram().plot().bars().from(), 1e-6);
        view.histogram().plot().showAll();
        view.choose(view.choices().withTraceRms(true));
        Bench.screenshot(Bench.window().getShell(), "statistics-rms");
        assertEquals(534, view.rmsPlot().curves().getFirst().x().length);
        assertEquals(view.choices(), StatisticsChoices.load());
    }

    @Test
    void readsOutTheBarUnderTheCursor() throws Exception {
        open(Bench.sample(folder));
        Control area = Bench.find(view.histogram().plot().control(), Control.class,
                c -> c.getClass().getSimpleName().equals("PlotArea")).getFirst();
        Event move = new Event();
        move.x = area.getSize().x / 2;
        move.y = 10;
        area.notifyListeners(SWT.MouseMove, move);
        assertTrue(view.line().matches(".* to .*:   [\\d,]+ samples   \\(.* %\\)\\|.*"), view.line());
    }

    /** A dataset too large to be read at once is looked at in groups first, and whole when asked for. */
    @Test
    void computesEverythingOnRequest() throws Exception {
        Path sample = Bench.sample(folder);
        byte[] bytes = Files.readAllBytes(sample);
        int traces = 534 * 12;
        byte[] many = Arrays.copyOf(bytes, 3600 + 12 * (bytes.length - 3600));
        for (int i = 1; i < 12; i++) {
            System.arraycopy(bytes, 3600, many, 3600 + i * (bytes.length - 3600), bytes.length - 3600);
        }
        Path large = Files.write(folder.resolve("large.sgy"), many);
        open(large);
        view.choose(view.choices().withExtent(Extent.DATASET));
        Bench.until("groups have been read", () -> !view.isBusy() && !view.result().orElseThrow().complete());
        Bench.until("the link is there", () -> view.line().contains("Compute for all"));
        assertTrue(view.line().contains("of 6,408 traces (32 groups of "), view.line());
        assertTrue(value("RMS").startsWith("about "), value("RMS"));
        Bench.screenshot(Bench.window().getShell(), "statistics-groups");
        view.computeAll();
        Bench.until("everything has been read", () -> view.result().orElseThrow().complete());
        assertEquals(traces, view.result().orElseThrow().summary().traces());
        assertFalse(value("RMS").startsWith("about "));
        assertFalse(view.line().contains("Compute for all"));
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertTrue(view.result().isEmpty());
        Bench.screenshot(Bench.window().getShell(), "statistics-empty");
        open(Bench.sample(folder));
        view.choose(view.choices().withExtent(Extent.SELECTION));
        assertTrue(view.result().isEmpty());
        assertTrue(view.lines().isEmpty());
    }
}
