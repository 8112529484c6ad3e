// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.raster.Clip;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Interpolation;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;
import org.moveout.view.Readout;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionKeys;
import org.moveout.view.SectionListener;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** The canvas on a real display. Runs on the user-interface thread and pumps its events. */
class SeismicCanvasTest {
    private static final DisplaySettings PLAIN = DisplaySettings.DEFAULT.withMode(DisplayMode.DENSITY)
            .withInterpolation(Interpolation.NEAREST).withClip(new Clip.Amplitude(1));

    private Display display;
    private Shell shell;
    private SeismicCanvas canvas;

    /** Traces whose number is a multiple of three are -1 (black), the rest 1 (white); CDP is the trace plus 100. */
    private static final class Stripes implements WindowSource, TraceHeaders {
        final AtomicInteger reads = new AtomicInteger();
        final CountDownLatch entered = new CountDownLatch(1);
        volatile CountDownLatch gate;
        volatile IOException failure;

        @Override
        public long traceCount() {
            return 12;
        }

        @Override
        public Sampling sampling() {
            return Sampling.time(8, 500);
        }

        @Override
        public TraceBlock read(Window w, Progress progress) throws IOException {
            reads.incrementAndGet();
            entered.countDown();
            CountDownLatch g = gate;
            try {
                while (g != null && !g.await(1, TimeUnit.MILLISECONDS)) {
                    progress.checkCancelled();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (failure != null) {
                throw failure;
            }
            float[] data = new float[(int) w.sampleTotal()];
            for (int i = 0; i < data.length; i++) {
                data[i] = w.trace(i / w.samples().count()) % 3 == 0 ? -1 : 1;
            }
            return new TraceBlock(w, data);
        }

        @Override
        public List<HeaderColumn> columns() {
            return List.of(new HeaderColumn(HeaderKey.CDP, HeaderType.INT32));
        }

        @Override
        public long[] longs(HeaderKey key, TraceRange range) {
            long[] values = new long[range.intCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = 100 + range.first() + i;
            }
            return values;
        }

        @Override
        public double[] doubles(HeaderKey key, TraceRange range) {
            long[] whole = longs(key, range);
            double[] values = new double[whole.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = whole[i];
            }
            return values;
        }
    }

    @BeforeEach
    void open() {
        display = Display.getDefault();
        shell = new Shell(display, SWT.SHELL_TRIM | SWT.ON_TOP);
        shell.setLayout(new FillLayout());
        shell.setBounds(40, 40, 700, 460);
        canvas = new SeismicCanvas(shell, SWT.NONE);
        canvas.setSettings(PLAIN);
        shell.open();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> what + " did not happen; state " + canvas.state());
            if (!display.readAndDispatch()) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitReady() {
        await("a picture", () -> canvas.state() instanceof SectionState.Ready);
    }

    private Stripes show() {
        Stripes source = new Stripes();
        show(source);
        awaitReady();
        await("the suggested header", () -> canvas.traceAxis().equals(List.of(HeaderKey.CDP)));
        awaitReady();
        return source;
    }

    private void show(Stripes source) {
        canvas.setInput(new SectionInput("stripes", source, Optional.of(source), TraceOrder.all(source.traceCount()), Optional::empty));
    }

    /** What is on the screen, in points. */
    private ImageData screen() {
        AtomicInteger painted = new AtomicInteger();
        Listener listener = e -> painted.incrementAndGet();
        canvas.addListener(SWT.Paint, listener);
        canvas.redraw();
        await("painting", () -> painted.get() > 0);
        canvas.removeListener(SWT.Paint, listener);
        // the window system shows what was painted a moment later
        long shown = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(80);
        await("showing", () -> System.nanoTime() > shown);
        Point size = canvas.getSize();
        Image image = new Image(display, size.x, size.y);
        GC gc = new GC(canvas);
        try {
            gc.copyArea(image, 0, 0);
            return image.getImageData(100);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static int grey(ImageData data, double x, double y) {
        RGB c = data.palette.getRGB(data.getPixel((int) x, (int) y));
        return (c.red + c.green + c.blue) / 3;
    }

    /** Asserts the stripes at the centre of each trace that is visible. */
    private void assertStripes() {
        ImageData data = screen();
        Projection p = canvas.projection().orElseThrow();
        int checked = 0;
        for (int t = 0; t < 12; t++) {
            double x = p.toX(t);
            if (x > p.x() + 2 && x < p.x() + p.width() - 2) {
                assertEquals(t % 3 == 0 ? 0 : 255, grey(data, x, p.y() + p.height() / 3), "trace " + t);
                checked++;
            }
        }
        assertTrue(checked > 0);
    }

    private void mouse(int type, int button, double x, double y, int count, int state) {
        Event e = new Event();
        e.type = type;
        e.button = button;
        e.x = (int) Math.round(x);
        e.y = (int) Math.round(y);
        e.count = count;
        e.stateMask = state;
        canvas.notifyListeners(type, e);
    }

    @Test
    void drawsTracesWhereTheyBelong() {
        show();
        assertEquals(new Viewport(-0.5, 11.5, -0.5, 7.5), canvas.viewport());
        assertStripes();
        assertEquals(1, canvas.clip().orElseThrow());
    }

    @Test
    void zoomsAtTheCursorAndBack() {
        show();
        Projection before = canvas.projection().orElseThrow();
        double x = Math.round(before.toX(3));
        double y = Math.round(before.toY(4));
        double trace = before.toTrace(x + 0.5);
        for (int i = 0; i < 4; i++) {
            mouse(SWT.MouseVerticalWheel, 0, x, y, 3, 0);
        }
        assertEquals(trace, canvas.projection().orElseThrow().toTrace(x + 0.5), 1e-9);
        assertTrue(canvas.viewport().traces() < 6 && canvas.viewport().samples() == 8);
        awaitReady();
        assertStripes();
        canvas.zoomBack();
        assertEquals(new Viewport(-0.5, 11.5, -0.5, 7.5), canvas.viewport());
        awaitReady();
        assertStripes();
    }

    @Test
    void shiftZoomsTracesOnly() {
        show();
        Projection p = canvas.projection().orElseThrow();
        mouse(SWT.MouseVerticalWheel, 0, p.toX(5), p.toY(4), 3, SWT.SHIFT);
        assertTrue(canvas.viewport().traces() < 12);
        mouse(SWT.MouseVerticalWheel, 0, p.toX(5), p.toY(4), -3, SWT.SHIFT);
        assertEquals(12, canvas.viewport().traces(), 1e-9);
    }

    @Test
    void draggingShowsTheOldPictureShiftedWhileTheNewOneIsRead() {
        Stripes source = show();
        canvas.setViewport(new Viewport(3.5, 7.5, -0.5, 7.5));
        awaitReady();
        // a source that takes for ever: what is painted now comes from what was there
        source.gate = new CountDownLatch(1);
        Projection p = canvas.projection().orElseThrow();
        double x = p.toX(5);
        double y = p.toY(3);
        mouse(SWT.MouseDown, 1, x, y, 1, 0);
        mouse(SWT.MouseMove, 0, x + 20, y, 0, SWT.BUTTON1);
        mouse(SWT.MouseMove, 0, x + 40, y, 0, SWT.BUTTON1);
        mouse(SWT.MouseUp, 1, x + 40, y, 1, SWT.BUTTON1);
        assertEquals(3.5 - 40 / p.traceWidth(), canvas.viewport().firstTrace(), 1e-9);
        assertStripes();
        source.gate.countDown();
        awaitReady();
        assertStripes();
        canvas.zoomBack();
        assertEquals(3.5, canvas.viewport().firstTrace(), 1e-9);
    }

    @Test
    void rubberBandZoomsToWhatItCovers() {
        show();
        Projection p = canvas.projection().orElseThrow();
        double x0 = Math.round(p.toX(2));
        double x1 = Math.round(p.toX(6));
        mouse(SWT.MouseDown, 3, x0, p.toY(1), 1, 0);
        mouse(SWT.MouseMove, 0, x1, p.toY(1) + 2, 0, SWT.BUTTON3);
        mouse(SWT.MouseUp, 3, x1, p.toY(1) + 2, 1, SWT.BUTTON3);
        assertEquals(p.toTrace(x0), canvas.viewport().firstTrace(), 1e-9);
        assertEquals(p.toTrace(x1), canvas.viewport().lastTrace(), 1e-9);
        assertEquals(8, canvas.viewport().samples(), "a flat band leaves the time axis alone");
        awaitReady();
        assertStripes();
    }

    @Test
    void supersededRequestsAreDropped() {
        Stripes source = new Stripes();
        source.gate = new CountDownLatch(1);
        show(source);
        await("the first read", () -> source.entered.getCount() == 0);
        for (int i = 0; i < 40; i++) {
            canvas.setViewport(new Viewport(i * 0.1, 6 + i * 0.1, -0.5, 7.5));
        }
        assertTrue(canvas.state() instanceof SectionState.Loading);
        source.gate.countDown();
        awaitReady();
        assertTrue(source.reads.get() <= 3, "reads: " + source.reads.get());
        assertStripes();
    }

    @Test
    void aFailureIsToldAndFitTriesAgain() {
        Stripes source = new Stripes();
        source.failure = new DataException("stripes.sgy, trace 3: the file ends early; copy it again.");
        show(source);
        await("the failure", () -> canvas.state() instanceof SectionState.Failed);
        assertEquals("stripes.sgy, trace 3: the file ends early; copy it again.",
                ((SectionState.Failed) canvas.state()).reason());
        screen();
        source.failure = null;
        canvas.fit();
        awaitReady();
        assertStripes();
    }

    @Test
    void tellsWhatIsUnderTheCursor() {
        show();
        List<Optional<Readout>> told = new ArrayList<>();
        canvas.addSectionListener(new SectionListener() {
            @Override
            public void readoutChanged(Optional<Readout> readout) {
                told.add(readout);
            }
        });
        Projection p = canvas.projection().orElseThrow();
        mouse(SWT.MouseMove, 0, p.toX(6), p.toY(2), 0, 0);
        Readout r = told.getLast().orElseThrow();
        assertEquals(6, r.trace());
        assertEquals(2, r.sample());
        assertEquals(-1, r.amplitude());
        await("the header", () -> !told.getLast().orElseThrow().headers().isEmpty());
        assertEquals("Trace 6   CDP 106   Time 1.0 s   Amplitude -1.000", told.getLast().orElseThrow().describe());
        mouse(SWT.MouseMove, 0, 1, 1, 0, 0);
        assertTrue(told.getLast().isEmpty());
    }

    @Test
    void keysCallTheirCommands() {
        show();
        SectionKeys.install(canvas);
        key('+', 0);
        assertEquals(3, canvas.settings().gainDb());
        key('w', 0);
        assertEquals(DisplayMode.WIGGLE, canvas.settings().mode());
        key('x', 0);
        assertTrue(canvas.isCrossHairShown());
        canvas.zoom(0.5, 0.5);
        double first = canvas.viewport().firstTrace();
        key((char) 0, SWT.ARROW_RIGHT);
        assertTrue(canvas.viewport().firstTrace() > first);
        key('f', 0);
        assertEquals(new Viewport(-0.5, 11.5, -0.5, 7.5), canvas.viewport());
        awaitReady();
    }

    private void key(char character, int code) {
        Event e = new Event();
        e.type = SWT.KeyDown;
        e.character = character;
        e.keyCode = code == 0 ? character : code;
        canvas.notifyListeners(SWT.KeyDown, e);
    }

    @Test
    void everyModeIsDrawn() {
        show();
        for (DisplayMode mode : DisplayMode.values()) {
            canvas.setSettings(PLAIN.withMode(mode));
            awaitReady();
            ImageData data = screen();
            Projection p = canvas.projection().orElseThrow();
            boolean dark = false;
            boolean light = false;
            for (int x = (int) p.x(); x < p.x() + p.width(); x++) {
                int g = grey(data, x, p.y() + p.height() / 2);
                dark |= g < 60;
                light |= g > 200;
            }
            assertTrue(dark && light, mode.toString());
        }
    }

    @Test
    void anEmptyCanvasIsQuiet() {
        assertTrue(canvas.state() instanceof SectionState.Empty);
        canvas.setEmptyText("Open a file.");
        canvas.fit();
        canvas.pan(1, 1);
        canvas.oneTracePerColumn();
        screen();
        show();
        canvas.clearInput();
        assertTrue(canvas.state() instanceof SectionState.Empty);
        screen();
    }

    @Test
    void disposingEndsThreadsAndLeaksNothing() {
        List<Error> leaks = Collections.synchronizedList(new ArrayList<>());
        Resource.setNonDisposeHandler(leaks::add);
        try {
            for (int i = 0; i < 15; i++) {
                SeismicCanvas other = new SeismicCanvas(shell, SWT.NONE);
                shell.layout();
                other.setInput(SectionInput.of("stripes", new Stripes()));
                if (i % 3 != 0) {
                    await("a picture", () -> other.state() instanceof SectionState.Ready);
                }
                // two times of three with a request on its way
                other.zoom(0.5, 0.5);
                other.dispose();
            }
            shell.layout();
            await("the end of the threads", () -> sectionThreads() <= 2);
            for (int i = 0; i < 5; i++) {
                while (display.readAndDispatch()) {
                    // let the last answers arrive
                }
                System.gc();
                pause();
            }
        } finally {
            Resource.setNonDisposeHandler(null);
        }
        leaks.removeIf(e -> !trace(e).contains("org.moveout.view"));
        assertEquals(List.of(), leaks);
        assertFalse(canvas.isDisposed());
        assertNotNull(canvas.settings());
    }

    private static String trace(Error e) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            for (StackTraceElement frame : t.getStackTrace()) {
                text.append(frame).append('\n');
            }
        }
        return text.toString();
    }

    /** Threads of canvases: each has one for pictures and, once headers were wanted, one for headers. */
    private static long sectionThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(t ->
                t.getName().startsWith("Moveout section")).count();
    }
}
