// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.LongStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.order.TraceOrder;
import org.moveout.flow.synth.SynthKind;
import org.moveout.raster.ColorMap;
import org.moveout.raster.Projection;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.map.MapBench;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SeismicCanvas;

class SliceViewTest {
    @TempDir
    Path folder;
    private SectionEditor section;

    @BeforeEach
    void begin() {
        Bench.clear();
    }

    @AfterEach
    void end() {
        Bench.page().hideView(Bench.page().findView(SliceView.ID));
        Bench.clear();
    }

    private SliceView open(Path file) throws Exception {
        Sections.open(Bench.page(), file);
        section = Bench.section(file);
        SliceView view = (SliceView) Bench.page().showView(SliceView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        Bench.pump();
        return view;
    }

    private SliceView survey() throws Exception {
        SliceView view = open(MapBench.synth(folder, SynthKind.POST3D, 600, 30));
        Bench.until("the slice is drawn", () -> view.canvas().isCurrent() && view.sample() >= 0);
        return view;
    }

    private static int[] point(SliceView view, int inline, int crossline) {
        Projection p = view.canvas().projection().orElseThrow();
        return new int[] { (int) Math.floor(p.toX(crossline)), (int) Math.floor(p.toY(19 - inline)) };
    }

    @Test
    void theSliceHoldsTheAmplitudesOfTheTraces() throws Exception {
        SliceView view = survey();
        view.show(60);
        Bench.until("slice 60 is drawn", () -> view.canvas().isCurrent()
                && view.canvas().scene().orElseThrow().sample() == 60);
        TraceBlock all = section.dataset().orElseThrow().dataset()
                .read(new Window(new TraceRange(0, 600), new SampleRange(60, 61), 1));
        var slab = view.canvas().scene().orElseThrow().slab();
        for (int t = 0; t < 600; t++) {
            assertEquals(all.at(t, 0), slab.at(60, t / 30, t % 30), 0f, "trace " + t);
        }
    }

    @Test
    void wheelKeysAndCommandsStepThroughSlices() throws Exception {
        SliceView view = survey();
        view.show(50);
        Event wheel = new Event();
        wheel.count = -3;
        view.canvas().notifyListeners(SWT.MouseVerticalWheel, wheel);
        assertEquals(51, view.sample());
        Event key = new Event();
        key.keyCode = SWT.PAGE_UP;
        view.canvas().notifyListeners(SWT.KeyDown, key);
        assertEquals(50, view.sample());
        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.slice.next", null);
        assertEquals(51, view.sample());
        key.keyCode = SWT.END;
        view.canvas().notifyListeners(SWT.KeyDown, key);
        assertEquals(119, view.sample());
        view.step(1);
        assertEquals(119, view.sample());
        assertEquals("Time slice at 476 ms", view.readout());
        // a slab of 120 slices: no reading was needed
        assertEquals(new SampleRange(0, 120), view.canvas().scene().orElseThrow().slab().samples());
    }

    @Test
    void theMouseReadsOutPointsAndChoosesLines() throws Exception {
        SliceView view = survey();
        int[] at = point(view, 7, 11);
        MapBench.mouse(view.canvas(), SWT.MouseMove, at[0], at[1], 0);
        SectionCursor cursor = SectionLinks.of(Bench.window().getWorkbench()).cursor().orElseThrow();
        assertEquals(7 * 30 + 11, cursor.trace());
        assertEquals(view.sample() * 4.0, cursor.coordinate(), 1e-9);
        assertTrue(view.readout().matches("Inline 1008   Crossline 2012   Time \\d+ ms   Amplitude -?[\\d.e+-]+"),
                view.readout());
        MapBench.mouse(view.canvas(), SWT.MouseDown, at[0], at[1], 1);
        MapBench.mouse(view.canvas(), SWT.MouseUp, at[0], at[1], 1);
        TraceOrder order = section.canvas().orElseThrow().input().orElseThrow().order();
        assertArrayEquals(LongStream.range(210, 240).toArray(),
                LongStream.range(0, order.count()).map(order::trace).toArray());
        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.slice.crossline", null);
        order = section.canvas().orElseThrow().input().orElseThrow().order();
        assertEquals(20, order.count());
        assertEquals(11 + 30 * 3, order.trace(3));
        assertEquals(40, view.canvas().shown().length);
        SectionLinks.of(Bench.window().getWorkbench())
                .point(java.util.Optional.of(new SectionCursor(cursor.dataset(), 35, 0, "elsewhere")));
        assertEquals(1, view.canvas().cursorInline());
        assertEquals(5, view.canvas().cursorCrossline());
    }

    @Test
    void colourMapAndClipFollowTheSection() throws Exception {
        SliceView view = survey();
        SeismicCanvas canvas = section.canvas().orElseThrow();
        canvas.setSettings(canvas.settings().withColorMap(ColorMap.RED_WHITE_BLUE).withGainDb(6));
        Bench.until("the slice has the new colours", () -> view.canvas().isCurrent() && view.canvas().picture()
                .orElseThrow().scene().settings().colorMap().equals(ColorMap.RED_WHITE_BLUE));
        SlicePicture picture = view.canvas().picture().orElseThrow();
        assertEquals(canvas.clip().orElseThrow(), picture.scale().clip(), 1e-9);
        assertEquals(6, picture.scale().gainDb());
        Bench.screenshot(Bench.window().getShell(), "slice-colours");
    }

    @Test
    void aLineHasNoSlices() throws Exception {
        SliceView view = open(Bench.sample(folder));
        Bench.until("the view says why", () -> view.canvas().message().contains("is no 3D survey"));
        assertTrue(view.canvas().scene().isEmpty());
        Bench.screenshot(Bench.window().getShell(), "slice-2d");
    }

    @Test
    void textsHaveUnits() {
        assertEquals("Time slice at 1236 ms", SliceText.title(Sampling.time(500, 4), 309));
        assertEquals("12.5 ms", SliceText.at(Sampling.time(500, 0.5), 25));
        assertEquals("no trace", SliceText.amplitude(Float.NaN));
        assertEquals(64L << 20, SliceLoader.budget(1L << 40));
        assertEquals(4L << 20, SliceLoader.budget(1 << 20));
    }

    @Test
    void theSpinnerAndTheSliceAgree() throws Exception {
        SliceView view = survey();
        view.show(33);
        Rectangle plot = view.canvas().plot();
        assertTrue(plot.width > 50 && plot.height > 50, plot.toString());
        ImageData shot = Bench.screenshot(Bench.window().getShell(), "slice");
        assertTrue(shot.width > 100);
        assertTrue(Bench.find(view.canvas().getParent(), Spinner.class, s -> true).getFirst()
                .getSelection() == 132);
    }

    /** A "1" may be the beginning of a "100": it is not rounded under one's fingers. */
    @Test
    void whatIsTypedStaysUntilItIsDone() throws Exception {
        SliceView view = survey();
        view.show(33);
        Spinner spinner = Bench.find(view.canvas().getParent(), Spinner.class, s -> true).getFirst();
        spinner.setSelection(101);
        spinner.notifyListeners(SWT.Selection, new Event());
        assertEquals(25, view.sample());
        assertEquals(101, spinner.getSelection());
        spinner.notifyListeners(SWT.FocusOut, new Event());
        assertEquals(100, spinner.getSelection());
    }
}
