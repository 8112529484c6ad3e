// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;
import org.moveout.ui.testing.CanvasStage;
import org.moveout.ui.testing.Plain;
import org.moveout.view.CanvasLayer;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** What is painted over the samples: layers, marked traces, the pointer of another part. */
class CanvasMarksTest {
    private CanvasStage stage;
    private SeismicCanvas canvas;
    private RGB plain;

    @BeforeEach
    void open() {
        stage = new CanvasStage();
        canvas = stage.canvas();
        stage.show(new Plain(200));
        plain = CanvasStage.color(stage.screen(), stage.at(50, 50));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private boolean isPlain(ImageData picture, double trace, double sample) {
        return plain.equals(CanvasStage.color(picture, stage.at(trace, sample)));
    }

    @Test
    void markedTracesHaveABand() {
        canvas.showMarks(TraceOrder.of(20, 150, 90, 91));
        ImageData picture = stage.screen();
        for (int t : new int[] { 20, 90, 91, 150 }) {
            assertFalse(isPlain(picture, t, 30), "trace " + t);
        }
        for (int t : new int[] { 10, 22, 88, 93, 148, 152 }) {
            assertTrue(isPlain(picture, t, 30), "trace " + t);
        }
        canvas.showMarks(TraceOrder.of(new TraceRange(100, 120)));
        picture = stage.screen();
        assertTrue(isPlain(picture, 20, 30) && isPlain(picture, 98, 30) && isPlain(picture, 121, 30));
        assertFalse(isPlain(picture, 100, 30) || isPlain(picture, 119, 30));
        canvas.showMarks(TraceOrder.of());
        assertTrue(isPlain(stage.screen(), 110, 30));
        assertEquals(0, canvas.markedTraces().count());
    }

    @Test
    void hundredsOfThousandsOfMarksShareTheColumns() {
        Plain many = new Plain(1_000_000);
        stage.show(many);
        // every third trace of the first half: each column of pixels has one there
        canvas.showMarks(TraceOrder.of(LongStream.range(0, 166_667).map(i -> 3 * i).toArray()));
        ImageData picture = stage.screen();
        assertFalse(isPlain(picture, 250_000, 30) || isPlain(picture, 10_000, 30));
        assertTrue(isPlain(picture, 600_000, 30) && isPlain(picture, 990_000, 30));
        canvas.setViewport(new Viewport(299.5, 329.5, -0.5, 99.5));
        stage.ready();
        picture = stage.screen();
        assertFalse(isPlain(picture, 300, 30) || isPlain(picture, 303, 30));
        assertTrue(isPlain(picture, 301, 30) && isPlain(picture, 302, 30) && isPlain(picture, 304, 30));
    }

    @Test
    void thePointerOfAnotherPartIsACross() {
        canvas.showPointer(OptionalDouble.of(120), OptionalDouble.of(40));
        ImageData picture = stage.screen();
        int x = stage.at(120, 0).x;
        int y = stage.at(0, 40).y;
        Projection p = canvas.projection().orElseThrow();
        assertTrue(painted(picture, x, (int) p.y() + 5, 0, 1) > 40, "an upright line of dashes");
        assertTrue(painted(picture, (int) p.x() + 5, y, 1, 0) > 40, "and one across");
        canvas.showPointer(OptionalDouble.of(120), OptionalDouble.empty());
        picture = stage.screen();
        assertTrue(painted(picture, x, (int) p.y() + 5, 0, 1) > 40);
        assertEquals(1, painted(picture, (int) p.x() + 5, y, 1, 0), 1);
        canvas.showPointer(OptionalDouble.empty(), OptionalDouble.empty());
        assertEquals(0, painted(stage.screen(), x, (int) p.y() + 5, 0, 1));
    }

    /** How many of 200 points in a row are not plain. */
    private int painted(ImageData picture, int x, int y, int dx, int dy) {
        int count = 0;
        for (int i = 0; i < 200; i++) {
            RGB c = picture.palette.getRGB(picture.getPixel(x + i * dx, y + i * dy));
            count += c.equals(plain) ? 0 : 1;
        }
        return count;
    }

    /** A blue square of ten traces by ten samples, which leaves the GC in disorder. */
    private static final class Square implements CanvasLayer {
        private final int first;
        private int disposed;
        private SectionInput painted;

        Square(int first) {
            this.first = first;
        }

        @Override
        public void paint(GC gc, SectionInput input, Projection p) {
            painted = input;
            gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_BLUE));
            gc.fillRectangle((int) p.toX(first), (int) p.toY(20), (int) (10 * p.traceWidth()),
                    (int) (10 * p.sampleHeight()));
            gc.setAlpha(30);
            gc.setClipping(0, 0, 3, 3);
        }

        @Override
        public Optional<String> describe(double trace, double sample) {
            return trace >= first && trace < first + 10 ? Optional.of("Square " + first) : Optional.empty();
        }

        @Override
        public void dispose() {
            disposed++;
        }
    }

    @Test
    void layersArePaintedDescribedHiddenAndDisposed() {
        Square one = new Square(20);
        Square two = new Square(100);
        canvas.addLayer(one);
        canvas.addLayer(two);
        ImageData picture = stage.screen();
        RGB blue = new RGB(0, 0, 255);
        assertEquals(blue, CanvasStage.color(picture, stage.at(25, 25)));
        assertEquals(blue, CanvasStage.color(picture, stage.at(105, 25)), "the first layer's disorder is not the second's");
        assertEquals(canvas.input().orElseThrow(), one.painted);
        stage.mouse(SWT.MouseMove, 0, stage.at(105, 60), 0);
        assertEquals(List.of("Square 100"), canvas.readout().orElseThrow().notes());
        assertTrue(canvas.readout().orElseThrow().describe().endsWith("   Square 100"));

        canvas.setLayerShown(two, false);
        assertEquals(List.of(one), canvas.shownLayers());
        assertTrue(isPlain(stage.screen(), 105, 25));
        assertEquals(List.of(), canvas.readout().orElseThrow().notes());
        canvas.setLayerShown(two, true);
        assertEquals(blue, CanvasStage.color(stage.screen(), stage.at(105, 25)));

        canvas.removeLayer(one);
        assertTrue(isPlain(stage.screen(), 25, 25));
        canvas.removeLayer(one);
        assertEquals(1, one.disposed);
        assertEquals(0, two.disposed);
        canvas.dispose();
        assertEquals(1, two.disposed);
    }

    @Test
    void aStretchedPictureIsInItsPlaceUntilTheNewOneComes() {
        // zooming far in shows the old picture stretched at once: it must cover the plot exactly
        Plain source = new Plain(200);
        stage.show(source);
        var gate = source.close();
        canvas.setViewport(new Viewport(-0.5, 99.5, -0.5, 49.5));
        ImageData picture = stage.screen();
        Projection p = canvas.projection().orElseThrow();
        for (double part : new double[] { 0.01, 0.5, 0.99 }) {
            assertTrue(isPlain(picture, part * 99, 25) && isPlain(picture, 50, part * 49), "at " + part);
        }
        assertEquals(100, p.view().traces());
        gate.countDown();
        stage.ready();
    }

    @Test
    void fiftyCanvasesLeaveNothingBehind() {
        List<Error> leaks = Collections.synchronizedList(new ArrayList<>());
        Resource.setNonDisposeHandler(leaks::add);
        try {
            for (int i = 0; i < 50; i++) {
                SeismicCanvas other = new SeismicCanvas(stage.shell(), SWT.H_SCROLL | SWT.V_SCROLL);
                stage.shell().layout();
                other.setInput(SectionInput.of("other", new Plain(500)));
                other.addLayer(new Square(3));
                other.showMarks(TraceOrder.of(1, 5, 9));
                other.select(new Viewport(2, 9, 3, 8));
                other.setCrossHairShown(true);
                if (i % 2 == 0) {
                    stage.until("a picture", () -> other.state() instanceof SectionState.Ready);
                    other.pan(0.4, 0);
                }
                other.dispose();
            }
            stage.until("the threads end", () -> Thread.getAllStackTraces().keySet().stream().filter(t ->
                    t.getName().startsWith("Moveout section")).count() <= 3);
            for (int i = 0; i < 5; i++) {
                System.gc();
                long end = System.nanoTime() + 20_000_000;
                stage.until("the last answers arrive", () -> System.nanoTime() > end);
            }
        } finally {
            Resource.setNonDisposeHandler(null);
        }
        leaks.removeIf(e -> !ours(e));
        assertEquals(List.of(), leaks);
        assertNotEquals(0, canvas.viewport().traces());
    }

    private static boolean ours(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            for (StackTraceElement frame : t.getStackTrace()) {
                if (frame.getClassName().startsWith("org.moveout.view")) {
                    return true;
                }
            }
        }
        return false;
    }
}
