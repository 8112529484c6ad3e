// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.moveout.data.WindowSource;
import org.moveout.raster.Clip;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Interpolation;
import org.moveout.raster.Projection;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** A canvas in a window of its own, and a hand that uses it. For the user-interface thread. */
public final class CanvasStage implements AutoCloseable {
    private final Display display = Display.getDefault();
    private final Shell shell = new Shell(display, SWT.SHELL_TRIM | SWT.ON_TOP);
    private final SeismicCanvas canvas;

    /** Opens the window; the canvas has scroll bars and draws amplitudes from -1 to 1 in grey. */
    public CanvasStage() {
        shell.setLayout(new FillLayout());
        shell.setBounds(40, 40, 760, 520);
        canvas = new SeismicCanvas(shell, SWT.H_SCROLL | SWT.V_SCROLL);
        canvas.setSettings(DisplaySettings.DEFAULT.withMode(DisplayMode.DENSITY)
                .withInterpolation(Interpolation.NEAREST).withClip(new Clip.Amplitude(1)));
        shell.open();
    }

    /** The canvas. */
    public SeismicCanvas canvas() {
        return canvas;
    }

    /** The window. */
    public Shell shell() {
        return shell;
    }

    /** Shows samples and waits for the picture. */
    public void show(WindowSource source) {
        canvas.setInput(SectionInput.of("test", source));
        ready();
    }

    /** Waits for the picture. */
    public void ready() {
        until("the picture is complete", () -> canvas.state() instanceof SectionState.Ready);
    }

    /** Handles events until something is so. */
    public void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "waited in vain until " + what + "; state " + canvas.state());
            if (!display.readAndDispatch()) {
                try {
                    Thread.sleep(2);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Where a trace and a sample are on the canvas. */
    public Point at(double trace, double sample) {
        Projection p = canvas.projection().orElseThrow();
        return new Point((int) Math.floor(p.toX(trace)), (int) Math.floor(p.toY(sample)));
    }

    /** Sends a mouse event. */
    public void mouse(int type, int button, Point at, int state) {
        send(type, button, at, 0, state);
    }

    /** Turns a wheel by so many lines; three are a notch. */
    public void wheel(int type, Point at, int lines, int state) {
        send(type, 0, at, lines, state);
    }

    private void send(int type, int button, Point at, int count, int state) {
        Event e = new Event();
        e.type = type;
        e.button = button;
        e.x = at.x;
        e.y = at.y;
        e.count = count;
        e.stateMask = state;
        canvas.notifyListeners(type, e);
    }

    /** Drags from one point to another in some steps. */
    public void drag(int button, Point from, Point to, int state) {
        mouse(SWT.MouseDown, button, from, state);
        for (int i = 1; i <= 4; i++) {
            mouse(SWT.MouseMove, 0, new Point(from.x + (to.x - from.x) * i / 4, from.y + (to.y - from.y) * i / 4), state);
        }
        mouse(SWT.MouseUp, button, to, state);
    }

    /** What is on the screen. */
    public ImageData screen() {
        AtomicInteger painted = new AtomicInteger();
        Listener listener = e -> painted.incrementAndGet();
        canvas.addListener(SWT.Paint, listener);
        canvas.redraw();
        until("the canvas is painted", () -> painted.get() > 0);
        canvas.removeListener(SWT.Paint, listener);
        // the window system shows what was painted a moment later
        long shown = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(80);
        until("it is shown", () -> System.nanoTime() > shown);
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

    /** The colour of a point. */
    public static RGB color(ImageData picture, Point at) {
        return picture.palette.getRGB(picture.getPixel(at.x, at.y));
    }

    @Override
    public void close() {
        shell.dispose();
    }
}
