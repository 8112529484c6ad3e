// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.moveout.data.Dataset;
import org.moveout.data.cache.WindowCache;
import org.moveout.flow.Datasets;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Viewport;
import org.moveout.ui.testing.FrameProbe;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/**
 * Measures the canvas under the hand: drags and zooms a dataset at 1920 x 1080 and prints frame times. Not a test; run
 * it with {@code tests/org.moveout.ui.tests/frame-times.sh DATASET [SECONDS]}.
 */
public final class FrameTimes {
    /** Time between two mouse events in ms: a mouse of 125 Hz. */
    private static final int MOUSE_MILLIS = 8;

    private final Display display = new Display();
    private final Shell shell = new Shell(display, SWT.NO_TRIM);
    private final int millis;

    private FrameTimes(int millis) {
        this.millis = millis;
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 1920, 1080);
        shell.open();
    }

    /**
     * Runs it.
     *
     * @param args a dataset and, if not 5, the seconds for each kind of movement
     */
    public static void main(String[] args) throws IOException {
        FrameTimes times = new FrameTimes(1000 * (args.length > 1 ? Integer.parseInt(args[1]) : 5));
        WindowCache cache = new WindowCache(512L << 20);
        try (Dataset dataset = Datasets.open(Path.of(args[0])); var cached = cache.attach(dataset)) {
            times.run(SectionInput.of(dataset, cached));
        }
        System.out.println("cache: " + cache.statistics());
        times.display.dispose();
    }

    private interface Movement {
        void step(int i);
    }

    private void run(SectionInput input) {
        SeismicCanvas canvas = new SeismicCanvas(shell, SWT.NONE);
        shell.layout();
        canvas.setSettings(DisplaySettings.DEFAULT.withMode(DisplayMode.DENSITY));
        try (FrameProbe probe = new FrameProbe(canvas)) {
            long opened = System.nanoTime();
            canvas.setInput(input);
            ready(canvas, probe);
            System.out.printf(Locale.ROOT, "%s: %,d traces x %,d samples, first picture after %.0f ms%n", input.name(),
                    input.source().traceCount(), input.source().sampling().count(), (System.nanoTime() - opened) / 1e6);
            long traces = input.source().traceCount();
            int samples = input.source().sampling().count();
            for (DisplayMode mode : new DisplayMode[] { DisplayMode.DENSITY, DisplayMode.WIGGLE_AREA }) {
                canvas.setSettings(canvas.settings().withMode(mode));
                double wide = mode == DisplayMode.DENSITY ? 1500 : 300;
                for (int round = 0; round < 2; round++) {
                    // the first round warms up the compiler
                    String name = mode + (round == 0 ? " warming " : " ");
                    look(canvas, probe, new Viewport(traces / 3.0, traces / 3.0 + wide, 0.2 * samples, 0.8 * samples));
                    drag(name + "drag", canvas, probe, 6, 0);
                    look(canvas, probe, new Viewport(traces / 2.0, traces / 2.0 + wide, 0.2 * samples, 0.8 * samples));
                    drag(name + "drag aslant", canvas, probe, 5, 3);
                    measure(name + "wheel", canvas, probe, i -> mouse(canvas, SWT.MouseVerticalWheel, 0, 800, 500,
                            i % 5 == 0 ? i / 40 % 2 == 0 ? 3 : -3 : 0));
                    measure(name + "resting cursor moves", canvas, probe,
                            i -> mouse(canvas, SWT.MouseMove, 0, 200 + i * 3 % 1500, 300 + i % 400, 0));
                }
            }
        }
        canvas.dispose();
    }

    private void look(SeismicCanvas canvas, FrameProbe probe, Viewport view) {
        canvas.setViewport(view);
        ready(canvas, probe);
    }

    /** Drags again and again across the canvas, each time for half a second, as a hand does. */
    private void drag(String name, SeismicCanvas canvas, FrameProbe probe, int dx, int dy) {
        int steps = 60;
        measure(name, canvas, probe, i -> {
            int k = i % steps;
            int x = 1300 - k * dx;
            int y = 700 - k * dy;
            if (k == 0) {
                mouse(canvas, SWT.MouseDown, 1, x, y, 0);
            }
            mouse(canvas, SWT.MouseMove, 0, x, y, 0);
            if (k == steps - 1) {
                mouse(canvas, SWT.MouseUp, 1, x, y, 0);
            }
        });
    }

    private void measure(String name, SeismicCanvas canvas, FrameProbe probe, Movement movement) {
        probe.reset();
        long began = System.nanoTime();
        int i = 0;
        while (System.nanoTime() - began < millis * 1_000_000L) {
            if ((System.nanoTime() - began) / 1_000_000 >= (long) i * MOUSE_MILLIS) {
                movement.step(i++);
            }
            if (!probe.readAndDispatch()) {
                rest();
            }
        }
        System.out.printf("%-34s %s%n", name, probe.describe());
        mouse(canvas, SWT.MouseUp, 1, 0, 0, 0);
        ready(canvas, probe);
    }

    private static void mouse(SeismicCanvas canvas, int type, int button, int x, int y, int count) {
        Event e = new Event();
        e.type = type;
        e.button = button;
        e.x = x;
        e.y = y;
        e.count = count;
        canvas.notifyListeners(type, e);
    }

    private static void ready(SeismicCanvas canvas, FrameProbe probe) {
        for (int quiet = 0; quiet < 20;) {
            quiet = !probe.readAndDispatch() && canvas.state() instanceof SectionState.Ready ? quiet + 1 : 0;
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(0, 300_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
