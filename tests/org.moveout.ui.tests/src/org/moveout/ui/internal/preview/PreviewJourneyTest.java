// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.task.Progress;
import org.moveout.flow.edit.FlowEdit;
import org.moveout.flow.preview.ProcessedSource;
import org.moveout.flow.steps.FlowFiles;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.flow.steps.Step;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.process.Knots;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterValues;
import org.moveout.process.filter.BandpassFactory;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.Ids;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.compare.Compared;
import org.moveout.ui.internal.compare.Comparison;
import org.moveout.ui.internal.gather.GatherBar;
import org.moveout.ui.internal.gather.GatherIndexes;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** Trying a flow on a section in the workbench, against the same flow run on the whole dataset. */
class PreviewJourneyTest {
    private static final int TRACES = 360;
    private static final int SHOT = 120;

    @TempDir
    Path folder;

    private SectionEditor section;
    private Comparison panes;
    private CurrentFlow flow;

    @BeforeEach
    void begin() throws Exception {
        Bench.clear();
        PreviewChoices.DEFAULT.save();
        hide();
        flow = CurrentFlow.of(Bench.window());
        flow.begin();
        Path file = folder.resolve("shots.sgy");
        new SynthSegy(SynthRequest.of(file, SynthKind.SHOTS, TRACES, 300)).run(Progress.NONE);
        Sections.open(Bench.page(), file);
        section = Bench.section(file);
        panes = section.comparison().orElseThrow();
        Bench.page().showView(Ids.FLOW_VIEW);
        Bench.pump();
    }

    @AfterEach
    void end() {
        CurvePick.of(Bench.window()).ifPresent(CurvePick::end);
        flow.begin();
        hide();
        PreviewChoices.DEFAULT.save();
        Bench.clear();
    }

    private static void hide() {
        IViewPart open = Bench.page().findView(Ids.FLOW_VIEW);
        if (open != null) {
            Bench.page().hideView(open);
        }
        Bench.pump();
    }

    private void byShot() {
        bar().by(List.of(HeaderKey.FIELD_RECORD));
        Bench.until("a shot is shown", () -> bar().span().isPresent());
        settled();
    }

    private GatherBar bar() {
        return GatherIndexes.of(section.getSite()).bar(section).orElseThrow();
    }

    private SeismicCanvas canvas(int pane) {
        return panes.panes().get(pane).canvas();
    }

    private SectionInput input(int pane) {
        return canvas(pane).input().orElseThrow();
    }

    private void settled() {
        Bench.until("all pictures are there", () -> panes.panes().stream()
                .allMatch(p -> p.canvas().state() instanceof SectionState.Ready));
        Bench.pump();
    }

    private void add(String processor) throws Exception {
        flow.history().apply(new FlowEdit.Add(flow.flow().steps().size(), Step.of(processor, ParameterValues
                .defaults(flow.processors().find(processor).orElseThrow().description().parameters()))));
    }

    private void previewed(int count) {
        Bench.until("there are " + count + " panes", () -> panes.panes().size() == count
                && panes.panes().stream().allMatch(p -> p.canvas().input().isPresent()));
        settled();
    }

    private Button check() {
        Composite root = Bench.window().getShell();
        return Bench.find(root, Button.class, b -> b.getText().equals("Pre&view")).getFirst();
    }

    private void toggle() {
        check().setSelection(!check().getSelection());
        Bench.press(check());
        Bench.pump();
    }

    private static float[] all(WindowSource source) throws IOException {
        return source.read(Window.of(new TraceRange(0, source.traceCount()), source.sampling())).data();
    }

    /** What the flow makes of the traces shown, run apart from the preview. */
    private float[] expected() throws IOException {
        Dataset dataset = section.dataset().orElseThrow().dataset();
        try (FlowFiles files = FlowFiles.current()) {
            FlowPipeline pipeline = FlowPipeline.of(flow.flow(), files.input(dataset), flow.processors(), "");
            return all(new OrderedSource(new ProcessedSource(dataset, dataset.headers(), pipeline, Optional.empty()),
                    input(0).order()));
        }
    }

    private void until(String what, float[] wanted) {
        until(what, 1, wanted);
    }

    private void until(String what, int pane, float[] wanted) {
        Bench.until(what, () -> {
            try {
                return Arrays.equals(wanted, all(input(pane).source()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        settled();
    }

    private static void run(String command) throws Exception {
        Bench.window().getService(IHandlerService.class).executeCommand(command, null);
        Bench.pump();
    }

    @Test
    void panesComeWithTheFirstStepAndFollowValuesAndGathers() throws Exception {
        byShot();
        assertEquals(1, panes.panes().size());
        assertFalse(check().isEnabled());
        add("bandpass");
        previewed(3);
        assertTrue(check().getSelection());
        assertTrue(panes.panes().get(0).title().contains("Input"), panes.panes().get(0).title());
        assertTrue(panes.panes().get(1).title().contains("Processed"));
        assertTrue(panes.panes().get(2).title().contains("Difference"));
        until("the shot is filtered", expected());
        Bench.screenshot(Bench.window().getShell(), "preview-three-panes");

        // a value changes: the processed traces do, nothing else
        Viewport part = new Viewport(9.5, 79.5, 19.5, 219.5);
        canvas(0).setViewport(part);
        settled();
        SectionInput before = input(0);
        SeismicCanvas second = canvas(1);
        Rectangle place = second.getBounds();
        flow.history().apply(new FlowEdit.Set<>(0, BandpassFactory.HIGH, 25.0));
        until("the shot is filtered otherwise", expected());
        assertSame(before, input(0));
        assertSame(second, canvas(1));
        assertEquals(place, second.getBounds());
        assertEquals(part, canvas(0).viewport());
        assertEquals(part, canvas(1).viewport());
        float[] in = all(input(0).source());
        float[] out = all(input(1).source());
        float[] difference = new float[in.length];
        for (int i = 0; i < in.length; i++) {
            difference[i] = in[i] - out[i];
        }
        until("the difference is another one, too", 2, difference);

        // the next gather
        run("org.moveout.ui.gather.next");
        Bench.until("the next shot is shown", () -> input(0) != before);
        until("the next shot is filtered", expected());
        assertEquals(SHOT, input(1).order().count());
        assertEquals(input(0).order(), input(1).order());

        // off
        toggle();
        assertEquals(1, panes.panes().size());
        assertFalse(panes.panes().get(0).title().contains("Input"));
        toggle();
        previewed(3);
        flow.history().apply(new FlowEdit.Enable(0, false));
        Bench.pump();
        assertEquals(1, panes.panes().size());
        flow.history().undo();
        previewed(3);
    }

    @Test
    void theWholeLineIsProcessedWhileItIsLookedAt() throws Exception {
        add("bandpass");
        previewed(3);
        assertEquals(TRACES, input(1).source().traceCount());
        until("the line is filtered", expected());
        canvas(0).setViewport(new Viewport(199.5, 259.5, 19.5, 219.5));
        settled();
        assertEquals(canvas(0).viewport(), canvas(1).viewport());
        Bench.screenshot(Bench.window().getShell(), "preview-line");
        flow.history().apply(new FlowEdit.Set<>(0, BandpassFactory.HIGH, 25.0));
        until("the line is filtered otherwise", expected());
    }

    @Test
    void amplitudesOfAnotherSizeGetAScaleOfTheirOwn() throws Exception {
        byShot();
        add("bandpass");
        previewed(3);
        assertFalse(panes.hasOwnScales());
        add("agc");
        Bench.until("there are scales", () -> panes.hasOwnScales());
        until("the shot is gained", expected());
        flow.history().apply(new FlowEdit.Remove(1));
        Bench.until("there is one scale", () -> !panes.hasOwnScales());
    }

    @Test
    void aFlowThatDoesNotSuitSaysWhyAndKeepsThePicture() throws Exception {
        byShot();
        add("bandpass");
        previewed(3);
        float[] last = all(input(1).source());
        flow.history().apply(new FlowEdit.Set<>(0, BandpassFactory.HIGH, 900.0));
        Bench.until("the pane says so", () -> panes.panes().get(1).title().contains("not the flow as it is now"));
        assertArrayEquals(last, all(input(1).source()));
        Composite root = Bench.window().getShell();
        assertFalse(Bench.find(root, Label.class,
                l -> l.isVisible() && l.getText().contains("900 Hz is not below the Nyquist frequency")).isEmpty());
        Bench.screenshot(Bench.window().getShell(), "preview-problem");
        flow.history().undo();
        Bench.until("all is well again", () -> !panes.panes().get(1).title().contains("not the flow"));
    }

    @Test
    void closingAPaneIsAChoice() throws Exception {
        byShot();
        add("bandpass");
        previewed(3);
        panes.remove(panes.compared().get(1));
        Bench.pump();
        assertEquals(2, panes.panes().size());
        assertEquals(PreviewChoices.Panes.INPUT, PreviewChoices.load().panes());
        assertTrue(check().getSelection());
        panes.remove(panes.compared().getFirst());
        Bench.until("the preview is off", () -> !check().getSelection());
        assertEquals(1, panes.panes().size());
    }

    @Test
    void datasetsToCompareWithComeFirst() throws Exception {
        byShot();
        add("bandpass");
        previewed(3);
        panes.add(section.path());
        Bench.until("the dataset is there, too", () -> panes.compared().size() == 2
                && panes.compared().stream().anyMatch(Compared.Stored.class::isInstance));
        settled();
        assertEquals(PreviewChoices.Panes.DIFFERENCE, PreviewChoices.load().panes());
        assertTrue(check().getSelection());
        panes.remove(new Compared.Stored(section.path()));
        previewed(3);
        assertTrue(panes.panes().get(2).title().contains("Difference"));
    }

    @Test
    void aSweepShowsValuesAndSetsOne() throws Exception {
        byShot();
        add("bandpass");
        SweepDialog dialog = SweepDialog.open(Bench.window(), 0, Optional.of(BandpassFactory.HIGH));
        SweepStrip strip = dialog.strip();
        try {
            Bench.until("there are pictures", () -> strip.pictures() != null);
            List<String> titles = strip.pictures().panels().stream().map(p -> p.variant().title()).toList();
            assertEquals(List.of("30 Hz", "40 Hz", "50 Hz", "60 Hz", "70 Hz", "80 Hz", "90 Hz"), titles);
            assertTrue(strip.pictures().panels().stream().allMatch(p -> p.problem().isEmpty()));
            Bench.settle();
            Bench.screenshot(dialog.getShell(), "preview-sweep");
            Rectangle third = strip.bounds(2);
            SweepPictures before = strip.pictures();
            Event click = new Event();
            click.button = 1;
            click.x = third.x + third.width / 2;
            click.y = third.y + third.height / 2;
            strip.notifyListeners(SWT.MouseUp, click);
            assertEquals(50.0, flow.flow().steps().get(0).values().get(BandpassFactory.HIGH));
            assertSame(before, strip.pictures());
            // another gather, other pictures
            run("org.moveout.ui.gather.next");
            Bench.until("there are other pictures", () -> strip.pictures() != null && strip.pictures() != before);
            Bench.until("the preview follows", () -> panes.panes().size() == 3);
        } finally {
            dialog.close();
        }
    }

    @Test
    void aMuteIsPickedOnTheTraces() throws Exception {
        byShot();
        add("mute");
        previewed(3);
        run("org.moveout.ui.pick");
        CurvePick pick = CurvePick.of(Bench.window()).orElseThrow();
        Bench.until("offsets are known", () -> pick.x().length == SHOT);
        mouse(SWT.MouseDown, 20, 100, 1);
        mouse(SWT.MouseUp, 20, 100, 1);
        mouse(SWT.MouseDown, 100, 50, 1);
        mouse(SWT.MouseUp, 100, 50, 1);
        Knots two = knots();
        assertEquals(2, two.count());
        until("the shot is muted", expected());
        Bench.screenshot(Bench.window().getShell(), "preview-mute");
        Viewport still = canvas(0).viewport();
        mouse(SWT.MouseDown, 100, 50, 1);
        mouse(SWT.MouseMove, 100, 90, 1);
        mouse(SWT.MouseUp, 100, 90, 1);
        assertEquals(2, knots().count());
        assertNotEquals(two, knots());
        assertEquals(still, canvas(0).viewport());
        mouse(SWT.MouseDown, 100, 90, 3);
        mouse(SWT.MouseUp, 100, 90, 3);
        assertEquals(1, knots().count());
        until("the mute is level", expected());
        run("org.moveout.ui.pick.end");
        assertTrue(CurvePick.of(Bench.window()).isEmpty());
        mouse(SWT.MouseDown, 20, 20, 1);
        mouse(SWT.MouseUp, 20, 20, 1);
        assertEquals(1, knots().count());
    }

    private Knots knots() {
        Step step = flow.flow().steps().get(0);
        return step.values().get((Parameter.Curve) step.values().parameters().stream()
                .filter(p -> p instanceof Parameter.Curve).findFirst().orElseThrow());
    }

    private void mouse(int type, int trace, int sample, int button) {
        Projection p = canvas(0).projection().orElseThrow();
        Event e = new Event();
        e.button = type == SWT.MouseMove ? 0 : button;
        e.stateMask = type == SWT.MouseDown ? 0 : button == 1 ? SWT.BUTTON1 : SWT.BUTTON3;
        e.x = (int) Math.round(p.toX(trace));
        e.y = (int) Math.round(p.toY(sample));
        canvas(0).notifyListeners(type, e);
        Bench.pump();
    }
}
