// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.geometry.CoordinateUnit;
import org.moveout.data.geometry.Positions;
import org.moveout.data.geometry.SurveyLine.Corner;
import org.moveout.data.order.TraceOrder;
import org.moveout.flow.synth.SynthKind;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.Sections;
import org.moveout.ui.TraceMarks;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SeismicCanvas;

class MapViewTest {
    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        Bench.clear();
    }

    @AfterEach
    void end() {
        if (Bench.page().findView(MapView.ID) instanceof MapView map) {
            MapAction.TRACES.run(map);
            MapAction.PAN.run(map);
            map.state().also().clear();
            map.state().setBinSize(0);
        }
        Bench.page().hideView(Bench.page().findView(MapView.ID));
        Bench.clear();
    }

    private static SectionLinks links() {
        return SectionLinks.of(Bench.window().getWorkbench());
    }

    private static long[] shown(SectionEditor section) {
        TraceOrder order = section.canvas().orElseThrow().input().orElseThrow().order();
        return LongStream.range(0, order.count()).map(order::trace).toArray();
    }

    private MapView survey() throws Exception {
        return MapBench.open(MapBench.synth(folder, SynthKind.POST3D, 600, 30));
    }

    @Test
    void aSurveyIsDrawnWithItsAxesInMetres() throws Exception {
        MapView map = survey();
        assertEquals(CoordinateUnit.METRE, map.geometry().orElseThrow().unit());
        assertTrue(map.readout().startsWith("600 traces   Inlines 1001\u20131020, crosslines 2001\u20132030, bins 25 m x"
                + " 12.5 m, inlines towards 55\u00b0"), map.readout());
        assertEquals("", map.notes());
        ImageData shot = Bench.screenshot(Bench.window().getShell(), "map-3d");
        // a trace in the middle of the survey is drawn in the colour of the dataset
        Positions p = map.geometry().get().positions();
        int[] at = MapBench.point(map, p.x(315), p.y(315));
        Rectangle canvas = Bench.inside(Bench.window().getShell(), map.canvas());
        RGB rgb = shot.palette.getRGB(shot.getPixel(canvas.x + at[0], canvas.y + at[1]));
        assertTrue(rgb.blue > 180 && rgb.red < 120, rgb.toString());
    }

    @Test
    void theCursorIsReadOutAndSharedBothWays() throws Exception {
        MapView map = survey();
        Positions p = map.geometry().orElseThrow().positions();
        int[] at = MapBench.point(map, p.x(100), p.y(100));
        MapBench.mouse(map.canvas(), SWT.MouseMove, at[0], at[1], 0);
        SectionCursor cursor = links().cursor().orElseThrow();
        assertEquals(map, cursor.origin());
        long trace = cursor.trace();
        assertTrue(Math.hypot(p.x((int) trace) - p.x(100), p.y((int) trace) - p.y(100)) < 40, "trace " + trace);
        assertTrue(map.readout().matches("X [\\d,.]+ m   Y [\\d,.]+ m   Inline 10\\d\\d   Crossline 20\\d\\d"
                + "   Fold 1 trace   Trace \\d+ \\([\\d.]+ m away\\)"), map.readout());
        assertTrue(map.readout().contains("Inline " + (1001 + trace / 30) + "   Crossline " + (2001 + trace % 30)),
                trace + ": " + map.readout());
        links().point(Optional.of(new SectionCursor(cursor.dataset(), 7, 12, "elsewhere")));
        assertTrue(map.canvas().overlay().hasCursor());
        links().point(Optional.empty());
        assertFalse(map.canvas().overlay().hasCursor());
    }

    @Test
    void clicksChooseInlinesAndCrosslines() throws Exception {
        MapView map = survey();
        SectionEditor section = (SectionEditor) Bench.page().getActiveEditor();
        Positions p = map.geometry().orElseThrow().positions();
        MapAction.FIT.run(map);
        // far enough in that a pixel is less than a bin
        map.canvas().show(map.canvas().frame().orElseThrow().zoomed(0.2, map.canvas().plot().width / 2.0,
                map.canvas().plot().height / 2.0));
        MapBench.run(MapAction.INLINE.command());
        assertTrue(MapAction.INLINE.isChecked(map));
        MapBench.click(map, p.x(9 * 30 + 15), p.y(9 * 30 + 15));
        assertArrayEquals(LongStream.range(270, 300).toArray(), shown(section));
        assertTrue(section.getPartName().endsWith("Inline 1010"), section.getPartName());
        assertTrue(map.readout().matches("Inline 1010   30 traces, 36[23] m"), map.readout());
        MapBench.run(MapAction.NEXT_LINE.command());
        assertArrayEquals(LongStream.range(300, 330).toArray(), shown(section));
        MapBench.run(MapAction.CROSSLINE.command());
        MapBench.click(map, p.x(9 * 30 + 15), p.y(9 * 30 + 15));
        assertArrayEquals(LongStream.range(0, 20).map(i -> 15 + 30 * i).toArray(), shown(section));
        MapBench.run(MapAction.CLOSE_LINE.command());
        assertEquals(600, shown(section).length);
    }

    @Test
    void anArbitraryLineIsDrawnChangedAndKept() throws Exception {
        MapView map = survey();
        SectionEditor section = (SectionEditor) Bench.page().getActiveEditor();
        Positions p = map.geometry().orElseThrow().positions();
        MapBench.run(MapAction.LINE.command());
        MapBench.click(map, p.x(0), p.y(0));
        MapBench.click(map, p.x(310), p.y(310));
        MapBench.click(map, p.x(5), p.y(5));
        assertEquals(3, map.canvas().line().corners().size());
        Event back = new Event();
        back.keyCode = SWT.BS;
        map.canvas().notifyListeners(SWT.KeyDown, back);
        assertEquals(2, map.canvas().line().corners().size());
        MapBench.click(map, p.x(599), p.y(599));
        int[] end = MapBench.point(map, p.x(599), p.y(599));
        MapBench.mouse(map.canvas(), SWT.MouseDoubleClick, end[0], end[1], 1);
        Bench.pump();
        assertFalse(map.canvas().line().isOpen());
        assertTrue(section.getPartName().contains("Arbitrary line, "), section.getPartName());
        long[] line = shown(section);
        assertTrue(line.length >= 20 && line.length <= 80, line.length + " traces");
        for (int k = 1; k < line.length; k++) {
            assertTrue(Math.abs(line[k] / 30 - line[k - 1] / 30) <= 1, line[k - 1] + " to " + line[k]);
        }
        Bench.screenshot(Bench.window().getShell(), "map-line");
        // drag the last corner away: the section follows
        MapBench.mouse(map.canvas(), SWT.MouseDown, end[0], end[1], 1);
        int[] to = MapBench.point(map, p.x(570), p.y(570));
        MapBench.mouse(map.canvas(), SWT.MouseMove, to[0], to[1], 0);
        MapBench.mouse(map.canvas(), SWT.MouseUp, to[0], to[1], 1);
        assertFalse(java.util.Arrays.equals(line, shown(section)));
        XMLMemento memento = XMLMemento.createWriteRoot("map");
        map.saveState(memento);
        MapState again = new MapState();
        again.restore(memento);
        assertEquals(map.state().lines(section.path()), again.lines(section.path()));
        assertEquals(2, again.lines(section.path()).size());
        assertTrue(map.canvas().giveUp());
        assertFalse(map.canvas().line().isLine());
    }

    @Test
    void aRubberBandSelectsTraces() throws Exception {
        MapView map = survey();
        SectionEditor section = (SectionEditor) Bench.page().getActiveEditor();
        MapBench.run(MapAction.SELECT.command());
        Rectangle plot = map.canvas().plot();
        MapBench.mouse(map.canvas(), SWT.MouseDown, plot.x + 1, plot.y + 1, 1);
        MapBench.mouse(map.canvas(), SWT.MouseMove, plot.x + plot.width / 2, plot.y + plot.height - 2, 0);
        MapBench.mouse(map.canvas(), SWT.MouseUp, plot.x + plot.width / 2, plot.y + plot.height - 2, 1);
        Bench.until("traces are selected", () -> links().marks().filter(m -> m.traces().count() > 0).isPresent());
        TraceMarks marks = links().marks().orElseThrow();
        assertTrue(marks.traces().count() > 100 && marks.traces().count() < 500, marks.traces().toString());
        assertEquals(MapText.traces(marks.traces().count()) + " selected", map.readout());
        MapBench.drawn(map);
        Bench.screenshot(Bench.window().getShell(), "map-selection");
        MapBench.run(MapAction.SHOW_SELECTED.command());
        assertEquals(marks.traces(), section.canvas().orElseThrow().input().orElseThrow().order());
        MapBench.run(MapAction.CLOSE_LINE.command());
        links().select(new TraceMarks(marks.dataset(), TraceOrder.of(), "test"));
    }

    @Test
    void shotsHaveSourcesReceiversAndFold() throws Exception {
        MapView map = MapBench.open(MapBench.synth(folder, SynthKind.SHOTS, 480, 40));
        assertTrue(map.geometry().orElseThrow().sources().isPresent());
        MapBench.run(MapAction.STATIONS.command());
        MapBench.drawn(map);
        Bench.screenshot(Bench.window().getShell(), "map-stations");
        MapBench.run(MapAction.FOLD.command());
        MapBench.drawn(map);
        int most = map.canvas().picture().orElseThrow().maxFold();
        assertEquals(map.geometry().get().bins().orElseThrow().maxFold(), most);
        assertTrue(most > 1, "fold " + most);
        Bench.screenshot(Bench.window().getShell(), "map-fold");
        map.state().setBinSize(250);
        map.refresh();
        MapBench.drawn(map);
        assertTrue(map.canvas().picture().orElseThrow().maxFold() > most);
        MapBench.run(MapAction.INLINE.command());
        assertEquals(MapTool.PAN, map.canvas().tool());
        assertTrue(map.readout().contains("3D survey"), map.readout());
    }

    @Test
    void withoutCoordinatesTheMapSaysSo() throws Exception {
        MapView map = MapBench.open(Bench.sample(folder));
        assertEquals("No coordinates in the headers: showing traces in stored order.", map.notes());
        assertEquals(CoordinateUnit.TRACE, map.geometry().orElseThrow().unit());
        Bench.screenshot(Bench.window().getShell(), "map-no-coordinates");
    }

    @Test
    void severalDatasetsShareAMap() throws Exception {
        Path volume = MapBench.synth(folder, SynthKind.POST3D, 600, 30);
        Path shots = MapBench.synth(folder, SynthKind.SHOTS, 480, 40);
        MapBench.open(volume);
        MapView map = MapBench.open(shots);
        assertEquals(1, map.canvas().scene().layers().size());
        map.state().also().add(volume);
        map.refresh();
        MapBench.drawn(map);
        assertEquals(List.of(shots, volume), map.canvas().scene().layers().stream().map(MapScene.Layer::path).toList());
        map.canvas().fit();
        MapBench.drawn(map);
        Bench.screenshot(Bench.window().getShell(), "map-two");
        Sections.open(Bench.page(), volume);
        MapBench.drawn(map);
        assertEquals(volume, map.canvas().scene().main().orElseThrow().path());
    }

    @Test
    void theTracesOfTheSectionAreMarked() throws Exception {
        MapView map = survey();
        SectionEditor section = (SectionEditor) Bench.page().getActiveEditor();
        SeismicCanvas canvas = section.canvas().orElseThrow();
        var g = map.geometry().orElseThrow();
        assertEquals(0, ShownTraces.of(g, canvas.input().orElseThrow().order(), canvas.viewport()).length);
        section.show("Three", TraceOrder.of(5, 9, 7));
        double[] pairs = ShownTraces.of(g, canvas.input().orElseThrow().order(), canvas.viewport());
        assertArrayEquals(new double[] { g.positions().x(5), g.positions().y(5), g.positions().x(9),
            g.positions().y(9), g.positions().x(7), g.positions().y(7) }, pairs);
    }

    @Test
    void everyActionIsACommandAndDamagedStateIsPassedOver() {
        for (MapAction action : MapAction.values()) {
            assertTrue(Bench.window().getService(ICommandService.class).getCommand(action.command()).isDefined(),
                    action.command());
        }
        XMLMemento memento = XMLMemento.createWriteRoot("map");
        memento.putString("mode", "SIDEWAYS");
        memento.putString("bin.size", "-3");
        memento.createChild("line").putString("corners", "1 2 three 4");
        MapState state = new MapState();
        state.restore(memento);
        assertEquals(MapMode.TRACES, state.mode());
        assertEquals(0, state.binSize());
        assertEquals(null, MapMenus.Sizes.problem(" 25 ", 1, "m"));
        assertTrue(MapMenus.Sizes.problem("0", 1, "m").contains("positive"));
        assertTrue(MapMenus.Sizes.problem("0.5", 1, "m").contains("at least 1 m"));
        assertTrue(MapMenus.Sizes.problem("wide", 1, "m").contains("number"));
    }

    @Test
    void theLineToolEndsGivesUpAndDrags() {
        LineTool tool = new LineTool();
        assertFalse(tool.end());
        tool.add(new Corner(0, 0));
        tool.add(new Corner(0, 0));
        assertEquals(1, tool.corners().size());
        assertFalse(tool.end());
        assertTrue(tool.corners().isEmpty());
        tool.add(new Corner(0, 0));
        tool.add(new Corner(10, 0));
        assertTrue(tool.end());
        assertEquals(1, tool.near(9, 1, 2));
        assertEquals(-1, tool.near(5, 5, 2));
        assertTrue(tool.grab(1) && tool.drag(new Corner(20, 5)) && tool.drop());
        assertEquals(new Corner(20, 5), tool.corners().get(1));
        assertFalse(tool.drop());
        tool.add(new Corner(7, 7));
        assertEquals(List.of(new Corner(7, 7)), tool.corners());
    }
}
