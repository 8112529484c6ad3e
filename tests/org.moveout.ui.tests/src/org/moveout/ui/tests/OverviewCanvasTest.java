// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.overview.Overview;
import org.moveout.data.overview.OverviewLevel;
import org.moveout.data.task.Progress;
import org.moveout.raster.Clip;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;
import org.moveout.view.Readout;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionListener;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** A canvas on a million traces, whose overview comes after the first picture. */
class OverviewCanvasTest {
    private static final int TRACES = 1_000_000;
    private static final int FACTOR = 256;
    private static final int SPIKE = 333_333;

    private Display display;
    private Shell shell;
    private SeismicCanvas canvas;
    private final AtomicReference<Optional<Overview>> overview = new AtomicReference<>(Optional.empty());
    private volatile boolean damaged;

    /** Zero but for one sample, which no picture of every n-th trace shows. */
    private final class Data implements WindowSource {
        private final int factor;
        private final boolean upper;

        Data(int factor, boolean upper) {
            this.factor = factor;
            this.upper = upper;
        }

        @Override
        public long traceCount() {
            return (TRACES + factor - 1) / factor;
        }

        @Override
        public Sampling sampling() {
            return Sampling.time(100, 10);
        }

        @Override
        public TraceBlock read(Window w, Progress progress) throws IOException {
            if (factor > 1 && damaged) {
                throw new DataException("pyramid.zarr is damaged; delete it.");
            }
            float[] data = new float[(int) w.sampleTotal()];
            for (int c = 0; c < w.traceCount(); c++) {
                for (int s = w.samples().first(); s < w.samples().end(); s++) {
                    boolean spike = w.trace(c) == SPIKE / factor && s >= 40 && s < 60;
                    data[c * w.samples().count() + s - w.samples().first()] = spike ? upper ? 10 : 0.1f : 0.1f;
                }
            }
            return new TraceBlock(w, data);
        }
    }

    @BeforeEach
    void open() {
        display = Display.getCurrent() == null ? Display.getDefault() : Display.getCurrent();
        shell = new Shell(display);
        shell.setLayout(new FillLayout());
        shell.setSize(700, 400);
        canvas = new SeismicCanvas(shell, SWT.NONE);
        canvas.setSettings(DisplaySettings.DEFAULT.withMode(DisplayMode.DENSITY).withClip(new Clip.Amplitude(5)));
        shell.open();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "no " + what);
            if (!display.readAndDispatch()) {
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private void show() {
        canvas.setInput(SectionInput.of("million", new Data(1, true)).withOverview(overview::get));
        await("a picture", () -> canvas.state() instanceof SectionState.Ready);
    }

    /** Whether the picture has a white pixel where the spike is. */
    private boolean showsSpike() {
        Projection p = canvas.projection().orElseThrow();
        Image image = new Image(display, canvas.getClientArea().width, canvas.getClientArea().height);
        GC gc = new GC(canvas);
        canvas.update();
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        for (int x = (int) p.toX(SPIKE) - 2; x <= p.toX(SPIKE) + 2; x++) {
            RGB rgb = data.palette.getRGB(data.getPixel(x, (int) p.toY(50)));
            if (rgb.red > 240) {
                return true;
            }
        }
        return false;
    }

    private static Overview levels(WindowSource min, WindowSource max) {
        return new Overview(List.of(new OverviewLevel(FACTOR, 1, min, max, min)));
    }

    @Test
    void theFirstPictureIsReplacedWhenTheOverviewHasCome() {
        show();
        assertFalse(showsSpike(), "every n-th trace cannot show it");
        overview.set(Optional.of(levels(new Data(FACTOR, false), new Data(FACTOR, true))));
        await("picture with the spike", this::showsSpike);
    }

    @Test
    void theReadoutSaysWhatTheAmplitudeIsOf() {
        overview.set(Optional.of(levels(new Data(FACTOR, false), new Data(FACTOR, true))));
        show();
        await("picture with the spike", this::showsSpike);
        List<Optional<Readout>> told = new ArrayList<>();
        canvas.addSectionListener(new SectionListener() {
            @Override
            public void readoutChanged(Optional<Readout> readout) {
                told.add(readout);
            }
        });
        Projection p = canvas.projection().orElseThrow();
        Event e = new Event();
        e.x = (int) p.toX(SPIKE);
        e.y = (int) p.toY(50);
        canvas.notifyListeners(SWT.MouseMove, e);
        Readout r = told.getLast().orElseThrow();
        assertEquals(Math.round(p.toTrace(e.x + 0.5)), r.trace(), "the trace under the cursor, not the first of its group");
        assertEquals("peak of 256 traces", r.group());
        assertTrue(r.describe().endsWith("(peak of 256 traces)"), r.describe());
        assertTrue(canvas.amplitude(r.trace(), r.sample()).isEmpty(), "a group has no amplitude of a sample");
    }

    @Test
    void aDamagedOverviewDoesNotKeepTheSamplesFromBeingShown() {
        damaged = true;
        overview.set(Optional.of(levels(new Data(FACTOR, false), new Data(FACTOR, true))));
        show();
        assertTrue(canvas.state() instanceof SectionState.Ready, canvas.state()::toString);
        assertFalse(showsSpike());
    }

    @Test
    void tracesAndGroupsKeepClipAmplitudesOfTheirOwn() {
        overview.set(Optional.of(levels(new Data(FACTOR, false), new Data(FACTOR, true))));
        canvas.setSettings(DisplaySettings.DEFAULT.withMode(DisplayMode.DENSITY).withClip(new Clip.Percent(100)));
        show();
        assertEquals(10, canvas.clip().orElseThrow(), 1e-6);
        canvas.setViewport(new Viewport(10, 110, -0.5, 99.5));
        await("a picture of traces", () -> canvas.state() instanceof SectionState.Ready
                && canvas.clip().orElse(0) < 1);
        assertEquals(0.1, canvas.clip().orElseThrow(), 1e-6);
        canvas.fit();
        await("a picture of groups", () -> canvas.state() instanceof SectionState.Ready
                && canvas.clip().orElse(0) > 1);
        assertEquals(10, canvas.clip().orElseThrow(), 1e-6);
    }
}
