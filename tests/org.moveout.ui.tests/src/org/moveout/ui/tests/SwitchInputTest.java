// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;
import org.moveout.raster.Viewport;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** One input taking the place of another on a canvas. */
class SwitchInputTest {
    private Shell shell;
    private SeismicCanvas canvas;

    /** Traces of one value; reading waits for a gate, if there is one. */
    private static final class Plain implements WindowSource {
        final int traces;
        final float value;
        final CountDownLatch entered = new CountDownLatch(1);
        volatile CountDownLatch gate;
        volatile IOException failure;

        Plain(int traces, float value) {
            this.traces = traces;
            this.value = value;
        }

        @Override
        public long traceCount() {
            return traces;
        }

        @Override
        public Sampling sampling() {
            return Sampling.time(100, 4);
        }

        @Override
        public TraceBlock read(Window w, Progress progress) throws IOException {
            entered.countDown();
            try {
                while (gate != null && !gate.await(1, TimeUnit.MILLISECONDS)) {
                    progress.checkCancelled();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (failure != null) {
                throw failure;
            }
            float[] data = new float[(int) w.sampleTotal()];
            java.util.Arrays.fill(data, value);
            return new TraceBlock(w, data);
        }
    }

    @BeforeEach
    void open() {
        shell = new Shell(Display.getCurrent(), SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        shell.setSize(600, 400);
        canvas = new SeismicCanvas(shell, SWT.NONE);
        shell.open();
        canvas.setInput(SectionInput.of("first", new Plain(40, 2)));
        ready();
    }

    @AfterEach
    void close() {
        shell.dispose();
        Bench.pump();
    }

    private void ready() {
        Bench.until("the picture is complete", () -> canvas.state() instanceof SectionState.Ready);
    }

    @Test
    void nothingChangesUntilThePictureIsReadyThenEverythingDoes() throws Exception {
        SectionInput before = canvas.input().orElseThrow();
        canvas.setViewport(new Viewport(4.5, 24.5, 10, 50));
        ready();
        Viewport view = canvas.viewport();
        Plain slow = new Plain(8, 100);
        slow.gate = new CountDownLatch(1);
        SectionInput next = SectionInput.of("next", slow);
        AtomicInteger shown = new AtomicInteger();
        canvas.switchInput(next, new Viewport(-0.5, 7.5, view.firstSample(), view.lastSample()), List.of(), () -> {
            assertSame(next, canvas.input().orElseThrow());
            assertTrue(canvas.state() instanceof SectionState.Ready);
            shown.incrementAndGet();
        });
        assertTrue(slow.entered.await(10, TimeUnit.SECONDS));
        Bench.settle();
        assertSame(before, canvas.input().orElseThrow());
        assertEquals(view, canvas.viewport());
        assertTrue(canvas.state() instanceof SectionState.Ready);
        assertEquals(0, shown.get());
        slow.gate.countDown();
        Bench.until("the next input is shown", () -> shown.get() == 1);
        assertSame(next, canvas.input().orElseThrow());
        assertEquals(new Viewport(-0.5, 7.5, 10, 50), canvas.viewport());
        assertEquals(2, canvas.clip().orElseThrow(), "the clip amplitude of the first input");
    }

    @Test
    void aLaterSwitchTakesThePlaceOfOneUnderWay() throws Exception {
        Plain slow = new Plain(8, 1);
        slow.gate = new CountDownLatch(1);
        AtomicInteger wrong = new AtomicInteger();
        canvas.switchInput(SectionInput.of("slow", slow), new Viewport(-0.5, 7.5, 0, 50), List.of(),
                wrong::incrementAndGet);
        assertTrue(slow.entered.await(10, TimeUnit.SECONDS));
        SectionInput last = SectionInput.of("last", new Plain(5, 1));
        AtomicInteger right = new AtomicInteger();
        canvas.switchInput(last, new Viewport(-0.5, 4.5, 0, 50), List.of(), right::incrementAndGet);
        Bench.until("the last input is shown", () -> right.get() == 1);
        slow.gate.countDown();
        Bench.settle();
        assertSame(last, canvas.input().orElseThrow());
        assertEquals(0, wrong.get());
    }

    @Test
    void setInputGivesASwitchUp() throws Exception {
        Plain slow = new Plain(8, 1);
        slow.gate = new CountDownLatch(1);
        AtomicInteger wrong = new AtomicInteger();
        canvas.switchInput(SectionInput.of("slow", slow), new Viewport(-0.5, 7.5, 0, 50), List.of(),
                wrong::incrementAndGet);
        assertTrue(slow.entered.await(10, TimeUnit.SECONDS));
        SectionInput other = SectionInput.of("other", new Plain(9, 3));
        canvas.setInput(other);
        slow.gate.countDown();
        ready();
        Bench.settle();
        assertSame(other, canvas.input().orElseThrow());
        assertEquals(0, wrong.get());
        assertEquals(3, canvas.clip().orElseThrow());
    }

    @Test
    void whatCannotBeReadIsShownWithItsReason() {
        Plain broken = new Plain(8, 1);
        broken.failure = new DataException("line.sgy, trace 3: it is damaged; copy it again.");
        SectionInput next = SectionInput.of("broken", broken);
        AtomicInteger shown = new AtomicInteger();
        canvas.switchInput(next, new Viewport(-0.5, 7.5, 0, 50), List.of(), shown::incrementAndGet);
        Bench.until("the failure is shown", () -> shown.get() == 1);
        assertSame(next, canvas.input().orElseThrow());
        assertEquals("line.sgy, trace 3: it is damaged; copy it again.",
                canvas.state() instanceof SectionState.Failed f ? f.reason() : canvas.state().toString());
        broken.failure = null;
        canvas.fit();
        ready();
    }

    @Test
    void viewsThatDoNotFitAreMadeTo() {
        SectionInput one = SectionInput.of("one trace", new Plain(1, 1));
        AtomicInteger shown = new AtomicInteger();
        canvas.switchInput(one, new Viewport(100, 300, -50, 5000), List.of(), shown::incrementAndGet);
        Bench.until("the trace is shown", () -> shown.get() == 1);
        assertEquals(new Viewport(-0.5, 0.5, -0.5, 99.5), canvas.viewport());
        canvas.switchInput(SectionInput.of("none", new Plain(0, 1)), new Viewport(-0.5, 0.5, 0, 50), List.of(),
                shown::incrementAndGet);
        Bench.until("there is nothing", () -> shown.get() == 2);
        assertEquals(0, canvas.input().orElseThrow().source().traceCount());
    }
}
