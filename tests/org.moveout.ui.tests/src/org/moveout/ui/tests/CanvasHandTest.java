// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ScrollBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.Window;
import org.moveout.data.cache.WindowCache;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;
import org.moveout.ui.testing.CanvasStage;
import org.moveout.ui.testing.Plain;
import org.moveout.view.CanvasTool;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionListener;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** Moving about: mouse, wheels, scroll bars, history, selection. */
class CanvasHandTest {
    private static final Viewport ALL = new Viewport(-0.5, 199.5, -0.5, 99.5);
    private static final Viewport PART = new Viewport(49.5, 99.5, 19.5, 69.5);

    private CanvasStage stage;
    private SeismicCanvas canvas;

    @BeforeEach
    void open() {
        stage = new CanvasStage();
        canvas = stage.canvas();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void showPart() {
        stage.show(new Plain(200));
        canvas.setViewport(PART);
        stage.ready();
    }

    @Test
    void historyGoesBackAndForward() {
        stage.show(new Plain(200));
        assertFalse(canvas.canZoomBack());
        canvas.setViewport(PART);
        canvas.oneTracePerColumn();
        Viewport last = canvas.viewport();
        canvas.zoomBack();
        assertEquals(PART, canvas.viewport());
        canvas.zoomBack();
        assertEquals(ALL, canvas.viewport());
        canvas.zoomBack();
        assertEquals(ALL, canvas.viewport(), "there is nothing before the first view");
        assertFalse(canvas.canZoomBack());
        canvas.zoomForward();
        assertEquals(PART, canvas.viewport());
        canvas.zoomForward();
        assertEquals(last, canvas.viewport());
        assertFalse(canvas.canZoomForward());
        canvas.zoomBack();
        canvas.pan(0.5, 0);
        assertFalse(canvas.canZoomForward(), "a new way leaves the old one");
        canvas.zoomBack();
        assertEquals(PART, canvas.viewport());
    }

    @Test
    void theMiddleButtonPansAndEscGivesUp() {
        showPart();
        Point from = stage.at(70, 40);
        Point to = new Point(from.x + 50, from.y + 20);
        Projection p = canvas.projection().orElseThrow();
        stage.drag(2, from, to, 0);
        assertEquals(49.5 - 50 / p.traceWidth(), canvas.viewport().firstTrace(), 1e-9);
        assertEquals(19.5 - 20 / p.sampleHeight(), canvas.viewport().firstSample(), 1e-9);
        canvas.zoomBack();
        stage.mouse(SWT.MouseDown, 1, from, 0);
        stage.mouse(SWT.MouseMove, 0, to, 0);
        assertNotEquals(PART, canvas.viewport());
        canvas.escape();
        assertEquals(PART, canvas.viewport());
        stage.mouse(SWT.MouseMove, 0, new Point(to.x + 30, to.y), 0);
        stage.mouse(SWT.MouseUp, 1, to, 0);
        assertEquals(PART, canvas.viewport(), "the drag is over");
    }

    @Test
    void aRightClickOpensTheMenuAndARightDragZooms() {
        showPart();
        Menu menu = new Menu(canvas);
        new MenuItem(menu, SWT.PUSH).setText("Fit");
        canvas.setMenu(menu);
        int[] shown = new int[1];
        menu.addListener(SWT.Show, e -> shown[0]++);
        Point from = stage.at(60, 30);
        Point to = stage.at(80, 50);
        Projection p = canvas.projection().orElseThrow();
        stage.drag(3, from, to, 0);
        assertEquals(0, shown[0]);
        assertEquals(new Viewport(p.toTrace(from.x), p.toTrace(to.x), p.toSample(from.y), p.toSample(to.y)),
                canvas.viewport());
        stage.mouse(SWT.MouseDown, 3, from, 0);
        stage.mouse(SWT.MouseUp, 3, from, 0);
        stage.until("the menu is shown", () -> shown[0] == 1);
        menu.setVisible(false);
        // a band that is given up opens no menu and zooms nowhere
        Viewport before = canvas.viewport();
        stage.mouse(SWT.MouseDown, 3, from, 0);
        stage.mouse(SWT.MouseMove, 0, new Point(from.x + 80, from.y + 80), 0);
        canvas.escape();
        stage.mouse(SWT.MouseUp, 3, from, 0);
        assertEquals(before, canvas.viewport());
        assertEquals(1, shown[0]);
    }

    @Test
    void theWheelOverAnAxisZoomsThatAxis() {
        showPart();
        Projection p = canvas.projection().orElseThrow();
        stage.wheel(SWT.MouseVerticalWheel, new Point((int) p.x() - 10, stage.at(0, 40).y), 3, 0);
        assertEquals(50, canvas.viewport().traces(), 1e-9);
        assertEquals(40, canvas.viewport().samples(), 1e-9);
        stage.wheel(SWT.MouseVerticalWheel, new Point(stage.at(60, 0).x, (int) p.y() - 10), 3, 0);
        assertEquals(40, canvas.viewport().traces(), 1e-9);
        assertEquals(40, canvas.viewport().samples(), 1e-9);
    }

    @Test
    void manySmallStepsOfATouchpadAreOneStepBack() {
        showPart();
        Point at = stage.at(60, 30);
        for (int i = 0; i < 30; i++) {
            stage.wheel(SWT.MouseVerticalWheel, at, 1, 0);
            stage.wheel(SWT.MouseVerticalWheel, at, 0, 0);
        }
        assertEquals(50 * Math.pow(1.25, -10), canvas.viewport().traces(), 1e-6);
        canvas.zoomBack();
        assertEquals(PART, canvas.viewport());
        stage.wheel(SWT.MouseHorizontalWheel, at, -3, 0);
        assertTrue(canvas.viewport().firstTrace() > 49.5);
        assertEquals(50, canvas.viewport().traces(), 1e-9);
    }

    @Test
    void twoFingersThatPartZoom() {
        showPart();
        Point at = stage.at(60, 30);
        double trace = canvas.projection().orElseThrow().toTrace(at.x + 0.5);
        gesture(SWT.GESTURE_BEGIN, at, 1);
        for (double m = 1.1; m < 2.05; m += 0.1) {
            gesture(SWT.GESTURE_MAGNIFY, at, m);
        }
        gesture(SWT.GESTURE_MAGNIFY, at, 2);
        gesture(SWT.GESTURE_END, at, 1);
        assertEquals(25, canvas.viewport().traces(), 1e-6);
        assertEquals(25, canvas.viewport().samples(), 1e-6);
        assertEquals(trace, canvas.projection().orElseThrow().toTrace(at.x + 0.5), 1e-6);
        gesture(SWT.GESTURE_MAGNIFY, at, 3);
        assertEquals(25, canvas.viewport().traces(), 1e-6, "the gesture is over");
        canvas.zoomBack();
        assertEquals(PART, canvas.viewport());
    }

    private void gesture(int detail, Point at, double magnification) {
        Event e = new Event();
        e.detail = detail;
        e.x = at.x;
        e.y = at.y;
        e.magnification = magnification;
        canvas.notifyListeners(SWT.Gesture, e);
    }

    @Test
    void doubleClicksZoomAndShowAllOfAnAxis() {
        showPart();
        Point at = stage.at(60, 30);
        double trace = canvas.projection().orElseThrow().toTrace(at.x + 0.5);
        stage.mouse(SWT.MouseDoubleClick, 1, at, 0);
        assertEquals(25, canvas.viewport().traces(), 1e-9);
        assertEquals(trace, canvas.projection().orElseThrow().toTrace(at.x + 0.5), 1e-9);
        stage.mouse(SWT.MouseDoubleClick, 1, at, SWT.SHIFT);
        assertEquals(50, canvas.viewport().traces(), 1e-9);
        Projection p = canvas.projection().orElseThrow();
        stage.mouse(SWT.MouseDoubleClick, 1, new Point((int) p.x() - 10, at.y), 0);
        assertEquals(100, canvas.viewport().samples());
        assertEquals(50, canvas.viewport().traces(), 1e-9);
        stage.mouse(SWT.MouseDoubleClick, 1, new Point(at.x, (int) p.y() - 10), 0);
        assertEquals(ALL, canvas.viewport());
    }

    @Test
    void keysZoomAboutTheCursor() {
        showPart();
        Point at = stage.at(90, 30);
        stage.mouse(SWT.MouseMove, 0, at, 0);
        double trace = canvas.projection().orElseThrow().toTrace(at.x + 0.5);
        canvas.zoom(0.5, 0.5);
        assertEquals(trace, canvas.projection().orElseThrow().toTrace(at.x + 0.5), 1e-9);
        canvas.setViewport(PART);
        stage.mouse(SWT.MouseExit, 0, at, 0);
        canvas.zoom(0.5, 0.5);
        assertEquals(74.5, (canvas.viewport().firstTrace() + canvas.viewport().lastTrace()) / 2, 0.2);
    }

    @Test
    void scrollBarsShowAndMoveTheView() {
        stage.show(new Plain(1_000_000_000L));
        ScrollBar across = canvas.getHorizontalBar();
        ScrollBar down = canvas.getVerticalBar();
        assertFalse(across.getEnabled());
        assertEquals(across.getMaximum(), across.getThumb());
        canvas.setViewport(new Viewport(250_000_000 - 0.5, 500_000_000 - 0.5, -0.5, 49.5));
        assertTrue(across.getEnabled() && down.getEnabled());
        assertEquals(0.25, (double) across.getSelection() / across.getMaximum(), 1e-5);
        assertEquals(0.25, (double) across.getThumb() / across.getMaximum(), 1e-5);
        assertEquals(0.5, (double) down.getThumb() / down.getMaximum(), 1e-5);
        across.setSelection(across.getMaximum() / 2);
        selected(across, SWT.DRAG);
        assertEquals(500_000_000 - 0.5, canvas.viewport().firstTrace(), 2000);
        assertEquals(250_000_000, canvas.viewport().traces(), 1e-3);
        double first = canvas.viewport().firstTrace();
        selected(across, SWT.ARROW_DOWN);
        assertEquals(25_000_000, canvas.viewport().firstTrace() - first, 500_000);
        down.setSelection(down.getMaximum() - down.getThumb());
        selected(down, SWT.NONE);
        assertEquals(99.5, canvas.viewport().lastSample(), 1e-3);
        stage.ready();
    }

    private static void selected(ScrollBar bar, int detail) {
        Event e = new Event();
        e.detail = detail;
        bar.notifyListeners(SWT.Selection, e);
    }

    @Test
    void shiftAndDragSelectsWholeTracesAndSamples() {
        showPart();
        List<Optional<Viewport>> told = new ArrayList<>();
        canvas.addSectionListener(new SectionListener() {
            @Override
            public void selectionChanged(Optional<Viewport> selection) {
                told.add(selection);
            }
        });
        stage.drag(1, stage.at(60.3, 30.3), stage.at(80.3, 50.3), SWT.SHIFT);
        assertEquals(PART, canvas.viewport());
        Viewport selected = new Viewport(60.5, 80.5, 30.5, 50.5);
        assertEquals(List.of(Optional.of(selected)), told);
        var picture = stage.screen();
        assertNotEquals(CanvasStage.color(picture, stage.at(55, 40)), CanvasStage.color(picture, stage.at(70, 40)));
        // it belongs to the data, not to the screen
        canvas.pan(0.1, 0);
        assertEquals(Optional.of(selected), canvas.selection());
        canvas.escape();
        assertEquals(Optional.empty(), canvas.selection());
        assertEquals(Optional.empty(), told.getLast());
        picture = stage.screen();
        assertEquals(CanvasStage.color(picture, stage.at(58, 40)), CanvasStage.color(picture, stage.at(70, 40)));

        canvas.setTool(CanvasTool.SELECT);
        stage.drag(1, stage.at(60.3, 30.3), stage.at(62.3, 30.3), 0);
        assertEquals(new Viewport(60.5, 62.5, 19.5, 69.5), canvas.selection().orElseThrow(), "a flat band takes all samples");
        stage.mouse(SWT.MouseDown, 1, stage.at(90, 40), 0);
        stage.mouse(SWT.MouseUp, 1, stage.at(90, 40), 0);
        assertEquals(Optional.empty(), canvas.selection(), "a click selects nothing");
        canvas.select(new Viewport(150.1, 150.2, 3, 4));
        assertEquals(new Viewport(149.5, 150.5, 2.5, 4.5), canvas.selection().orElseThrow());
        canvas.select(new Viewport(190, 300, 90, 200));
        assertEquals(new Viewport(189.5, 199.5, 89.5, 99.5), canvas.selection().orElseThrow());
        canvas.select(new Viewport(250, 300, 90, 200));
        assertEquals(Optional.empty(), canvas.selection(), "there is no data");
    }

    @Test
    void aDragAsksForPicturesOnlyWhenTheyWillBeMissing() {
        Plain source = new Plain(400_000);
        stage.show(source);
        canvas.setViewport(new Viewport(99_499.5, 99_999.5, -0.5, 99.5));
        stage.ready();
        List<SectionState> states = new ArrayList<>();
        canvas.addSectionListener(new SectionListener() {
            @Override
            public void stateChanged(SectionState state) {
                states.add(state);
            }
        });
        Point from = stage.at(99_700, 40);
        stage.mouse(SWT.MouseDown, 1, from, 0);
        for (int x = 4; x < 30; x++) {
            stage.mouse(SWT.MouseMove, 0, new Point(from.x + x, from.y), 0);
        }
        assertEquals(List.of(), states, "the picture reaches beyond the view");
        // 60 pixels are more than its spare: one request, which also serves the steps after it
        int reads = source.reads().size();
        CountDownLatch gate = source.close();
        stage.mouse(SWT.MouseMove, 0, new Point(from.x + 200, from.y), 0);
        stage.until("it is being read", () -> source.reads().size() > reads);
        for (int x = 200; x < 220; x++) {
            stage.mouse(SWT.MouseMove, 0, new Point(from.x + x, from.y), 0);
        }
        gate.countDown();
        stage.ready();
        assertEquals(reads + 1, source.reads().size());
        stage.mouse(SWT.MouseUp, 1, from, 0);
    }

    @Test
    void panningReadsAheadInTheDirectionOfTravel() {
        Plain source = new Plain(400_000);
        WindowCache cache = new WindowCache(64 << 20);
        try (var cached = cache.attach(source)) {
            stage.show(cached);
            canvas.setViewport(new Viewport(199_999.5, 209_999.5, -0.5, 99.5));
            stage.ready();
            int before = source.reads().size();
            canvas.pan(0.2, 0);
            stage.until("the next width is in the cache", () -> reached(source, before, 218_000));
            assertTrue(source.reads().stream().skip(before).noneMatch(w -> w.traces().first() < 199_000),
                    "nothing behind the view is read");
            stage.ready();
            int turned = source.reads().size();
            for (int i = 0; i < 3; i++) {
                canvas.pan(-0.2, 0);
                stage.ready();
            }
            stage.until("it turns round", () -> source.reads().stream().skip(turned)
                    .anyMatch(w -> w.traces().first() < 194_000));
            canvas.dispose();
        }
    }

    private static boolean reached(Plain source, int from, long trace) {
        return source.reads().stream().skip(from).map(Window::traces).anyMatch(t -> t.end() > trace);
    }

    @Test
    void aClickTriesAgainAfterAFailure() {
        Plain source = new Plain(200);
        source.fail(new DataException("line.sgy, trace 7: the file ends early; copy it again."));
        canvas.setInput(SectionInput.of("line.sgy", source));
        stage.until("it fails", () -> canvas.state() instanceof SectionState.Failed);
        stage.screen();
        source.fail(null);
        stage.mouse(SWT.MouseDown, 1, stage.at(50, 50), 0);
        stage.mouse(SWT.MouseUp, 1, stage.at(50, 50), 0);
        stage.ready();
        assertEquals(ALL, canvas.viewport());
    }
}
