// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.HeaderKey;
import org.moveout.data.task.Progress;
import org.moveout.eclipse.TaskJob;
import org.moveout.flow.LeftoverRuns;
import org.moveout.flow.ProcessDataset;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.ProcessSummary;
import org.moveout.flow.memory.MemoryRequest;
import org.moveout.flow.memory.ProcessedDataset;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFile;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.process.Processors;
import org.moveout.segy.SampleFormat;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.compare.Compared;
import org.moveout.ui.internal.datasets.UnwrittenResults;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;

/** Flows are run over whole datasets from the workbench: by the wizard, cancelled, paused, and in memory. */
class ProcessJourneyTest {
    private static final String STEPS = "version: 1\nsteps:\n  - {processor: bandpass, low: 8, high: 50}\n"
            + "  - {processor: agc, window: 400, level: median}\n";

    @TempDir
    Path folder;

    private WizardDialog dialog;

    @BeforeEach
    void begin() {
        Bench.clear();
    }

    @AfterEach
    void end() {
        if (dialog != null) {
            dialog.close();
        }
        CurrentFlow.of(Bench.window()).begin();
        Bench.clear();
        // temporary files can only be deleted when the datasets in them are closed
        Bench.until("jobs have ended", () -> Job.getJobManager().find(TaskJob.FAMILY).length == 0);
    }

    private static Processors processors() {
        return CurrentFlow.of(Bench.window()).processors();
    }

    private static Flow flow() throws IOException {
        return new FlowFile(processors()).parse(STEPS, "test.yaml");
    }

    /** So many traces that a run takes seconds. */
    private Path large() throws IOException {
        Path file = folder.resolve("large.sgy");
        new SynthSegy(new SynthRequest(file, SynthKind.POST2D, 60_000, 500, 4000, SampleFormat.IBM_FLOAT, 7, 0.1, 0, true,
                2)).run(Progress.NONE);
        return file;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private Shell shell() {
        return dialog.getShell();
    }

    private boolean shows(String text) {
        return !Bench.find(shell(), Label.class, l -> l.isVisible() && l.getText().contains(text)).isEmpty();
    }

    private static void tick(Button box, boolean on) {
        box.setSelection(on);
        Bench.press(box);
    }

    private ProcessWizard open(List<Path> offered) {
        ProcessWizard wizard = new ProcessWizard(Bench.window(), offered, Optional.empty());
        dialog = new WizardDialog(Bench.window().getShell(), wizard);
        dialog.setMinimumPageSize(720, 440);
        dialog.setBlockOnOpen(false);
        dialog.open();
        return wizard;
    }

    @Test
    void theWizardMeasuresConfirmsWritesAndCompares() throws Exception {
        Path file = Bench.sample(folder);
        CurrentFlow.of(Bench.window()).opened(folder.resolve("clean.yaml"), flow());
        Sections.open(Bench.page(), file);
        SectionEditor section = Bench.section(file);
        ProcessWizard wizard = open(List.of(file));
        Bench.until("an output is proposed", () -> Bench.button(shell(), "Next >").isEnabled());
        Path output = folder.resolve(file.getFileName().toString().replace(".sgy", "_clean.sgy"));
        assertEquals(output, wizard.model().target().orElseThrow());
        assertFalse(Bench.button(shell(), "Finish").isEnabled(), "nothing is run that was not confirmed");
        assertTrue(shows("8-50 Hz"));
        Bench.screenshot(shell(), "process-1-settings");

        Bench.press(Bench.button(shell(), "Next >"));
        Bench.until("the run is measured", () -> Bench.button(shell(), "Finish").isEnabled());
        assertTrue(shows("534 of 1,501 samples"));
        assertTrue(shows("measured on a few gathers"));
        Bench.screenshot(shell(), "process-2-confirm");

        Bench.press(Bench.button(shell(), "Finish"));
        Bench.until("the run has ended", () -> wizard.job().getResult() != null);
        assertTrue(wizard.job().getResult().isOK(), wizard.job().getResult().toString());
        Bench.until("the notice is there", () -> Bench.noticeText().contains("534 traces"));
        assertTrue(Bench.noticeText().contains("Verified by re-reading."), Bench.noticeText());
        Bench.screenshot(Bench.window().getShell(), "process-3-done");
        Bench.notices().forEach(Shell::close);

        Path again = folder.resolve("again.sgy");
        new ProcessDataset(ProcessRequest.of(file, again, flow(), processors())).run(Progress.NONE);
        assertEquals(-1, Files.mismatch(output, again));
        ProcessRuns.compare(Bench.page(), file, output);
        Bench.until("both are shown", () -> section.comparison().orElseThrow()
                .has(new Compared.Stored(output)));
        Bench.screenshot(Bench.window().getShell(), "process-4-compare");
    }

    @Test
    void whatCannotBeRunIsSaidAndCannotBeFinished() throws Exception {
        Path file = Bench.sample(folder);
        CurrentFlow.of(Bench.window()).begin();
        open(List.of(file));
        Bench.until("the flow is empty", () -> dialog.getErrorMessage() != null
                && dialog.getErrorMessage().contains("no step that is switched on"));
        assertFalse(Bench.button(shell(), "Next >").isEnabled());
    }

    @Test
    void aDatasetThatIsGoneIsSaidToBe() throws Exception {
        CurrentFlow.of(Bench.window()).opened(folder.resolve("clean.yaml"), flow());
        open(List.of(folder.resolve("gone.sgy")));
        Bench.until("it is said", () -> dialog.getErrorMessage() != null
                && dialog.getErrorMessage().contains("no such file"));
        assertFalse(Bench.button(shell(), "Next >").isEnabled());
    }

    @Test
    void outputsAreOnlyReplacedIfThatIsWanted() throws Exception {
        Path file = Bench.sample(folder);
        CurrentFlow.of(Bench.window()).opened(folder.resolve("clean.yaml"), flow());
        ProcessWizard wizard = open(List.of(file));
        Bench.until("an output is proposed", () -> Bench.button(shell(), "Next >").isEnabled());
        Path output = wizard.model().target().orElseThrow();
        Files.writeString(output, "mine");
        Button replace = Bench.find(shell(), Button.class, b -> b.getText().contains("if it exists")).getFirst();
        tick(replace, true);
        Bench.until("it says what will happen", () -> dialog.getMessage() != null
                && dialog.getMessage().contains("will be replaced"));
        tick(replace, false);
        Bench.until("the clash is told", () -> dialog.getErrorMessage() != null
                && dialog.getErrorMessage().contains("exists already"));
        assertFalse(Bench.button(shell(), "Next >").isEnabled());
        assertEquals("mine", Files.readString(output));
    }

    @Test
    void cancelledRunsLeaveNothing() throws Exception {
        Path file = large();
        TaskJob<ProcessSummary> job = ProcessRuns.start(Bench.window(), ProcessRequest.of(file,
                folder.resolve("out.sgy"), flow(), processors()));
        Bench.until("it has begun to write", () -> job.state().filter(s -> s.done() > 0).isPresent());
        job.cancel();
        Bench.until("it has ended", () -> job.getResult() != null);
        assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
        assertEquals(List.of("large.sgy"), files());
        Bench.until("a notice says so", () -> Bench.noticeText().contains("nothing was left behind"));
        Bench.notices().forEach(Shell::close);
    }

    @Test
    void pausedRunsStandStillAndGoOnToTheSameResult() throws Exception {
        Path file = large();
        Path output = folder.resolve("paused.sgy");
        TaskJob<ProcessSummary> job = ProcessRuns.start(Bench.window(), ProcessRequest.of(file, output, flow(),
                processors()));
        Bench.until("it has begun to write", () -> job.state().filter(s -> s.done() > 0).isPresent());
        job.pause();
        // the pieces in hand are finished first
        long[] seen = { -1, System.nanoTime() };
        Bench.until("it stands still", () -> {
            long done = job.state().orElseThrow().done();
            if (done != seen[0]) {
                seen[0] = done;
                seen[1] = System.nanoTime();
            }
            return System.nanoTime() - seen[1] > 4_000_000_000L;
        });
        assertNull(job.getResult());
        assertTrue(job.isResumable(), "quitting the workbench leaves it to be resumed");
        assertTrue(seen[0] < 60_000, seen[0] + " traces");
        assertTrue(job.state().orElseThrow().paused());
        assertTrue(LeftoverRuns.find().stream().noneMatch(r -> r.output().equals(output)), "it is not left over");
        job.resume();
        Bench.until("it has ended", () -> job.getResult() != null);
        assertTrue(job.getResult().isOK(), job.getResult().toString());
        Path straight = folder.resolve("straight.sgy");
        new ProcessDataset(ProcessRequest.of(file, straight, flow(), processors())).run(Progress.NONE);
        assertEquals(-1, Files.mismatch(output, straight));
        Bench.until("the notice is there", () -> Bench.noticeText().contains("Verified"));
        Bench.notices().forEach(Shell::close);
    }

    @Test
    void resultsInMemoryAreShownAndGoneWhenClosed() throws Exception {
        Path file = Bench.sample(folder);
        MemoryRequest request = new MemoryRequest(file, flow(), "clean.yaml", folder, processors(),
                List.of(HeaderKey.CDP), 2);
        TaskJob<ProcessedDataset> job = ProcessRuns.start(Bench.window(), request);
        Bench.until("it has ended", () -> job.getResult() != null);
        Path place = job.result().orElseThrow().location().toAbsolutePath();
        SectionEditor section = Bench.section(place);
        OpenDataset opened = section.dataset().orElseThrow();
        assertEquals("memory", opened.kind());
        assertEquals(534, opened.traces());
        assertNull(section.getEditorInput().getPersistable(), "it cannot come back after a restart");
        assertTrue(Bench.datasets().recent().stream().noneMatch(r -> r.path().equals(place)));
        Bench.until("the notice is there", () -> Bench.noticeText().contains("in memory"));
        Bench.screenshot(Bench.window().getShell(), "process-memory");
        Bench.notices().forEach(Shell::close);
        Sections.close(Bench.window().getWorkbench(), opened);
        Bench.until("it is closed", () -> Bench.datasets().find(place).isEmpty());
        assertFalse(Files.exists(place));
    }

    private OpenDataset inMemory(Path file, List<HeaderKey> keys) throws IOException {
        TaskJob<ProcessedDataset> job = ProcessRuns.start(Bench.window(), new MemoryRequest(file, flow(), "clean.yaml",
                folder, processors(), keys, 2));
        Bench.until("it has ended", () -> job.getResult() != null);
        SectionEditor section = Bench.section(job.result().orElseThrow().location().toAbsolutePath());
        Bench.notices().forEach(Shell::close);
        return section.dataset().orElseThrow();
    }

    /** Presses a button of the question as soon as it is there; whether it was. */
    private static boolean[] answer(String text) {
        boolean[] asked = new boolean[1];
        Display display = Bench.window().getShell().getDisplay();
        long end = System.nanoTime() + 30_000_000_000L;
        display.timerExec(100, new Runnable() {
            @Override
            public void run() {
                for (Shell s : display.getShells()) {
                    if (s.getText().equals("Results in Memory")) {
                        asked[0] = true;
                        Bench.press(Bench.button(s, text));
                        return;
                    }
                }
                if (System.nanoTime() < end) {
                    display.timerExec(100, this);
                }
            }
        });
        return asked;
    }

    @Test
    void resultsInMemoryAreNotLostUnasked() throws Exception {
        OpenDataset result = inMemory(Bench.sample(folder), List.of(HeaderKey.CDP));
        assertEquals(List.of(result), Bench.datasets().unwritten());
        boolean[] asked = answer("Cancel");
        assertFalse(UnwrittenResults.mayQuit(Bench.datasets()));
        assertTrue(asked[0]);
        asked = answer("Discard");
        assertTrue(UnwrittenResults.mayClose(Bench.window(), List.of(result)));
        assertTrue(asked[0]);
    }

    @Test
    void whatWasExportedNeedsNoQuestion() throws Exception {
        Path file = Bench.sample(folder);
        OpenDataset result = inMemory(file, List.of(HeaderKey.CDP));
        TaskJob<ProcessSummary> other = ProcessRuns.start(Bench.window(), ProcessRequest.of(file,
                folder.resolve("other.sgy"), new FlowFile(processors()).parse(STEPS.replace("400", "500"), "other.yaml"),
                processors()).named("other.yaml", folder).ensembles(List.of(HeaderKey.CDP)));
        Bench.until("another flow has run", () -> Bench.noticeText().contains("other.sgy"));
        assertTrue(other.getResult().isOK());
        assertEquals(List.of(result), Bench.datasets().unwritten(), "that was another result");
        Bench.notices().forEach(Shell::close);
        Path output = folder.resolve("kept.sgy");
        ProcessRuns.start(Bench.window(), result.inMemory().orElseThrow().request().toFile(output));
        Bench.until("it is exported", () -> Bench.noticeText().contains("kept.sgy"));
        assertEquals(List.of(), Bench.datasets().unwritten());
        assertTrue(UnwrittenResults.mayQuit(Bench.datasets()));
        Bench.notices().forEach(Shell::close);
        Sections.open(Bench.page(), output);
        OpenDataset written = Bench.section(output).dataset().orElseThrow();
        assertTrue(Bench.datasets().isResult(written, flow()), "the preview does not run the flow over its own result");
        assertFalse(Bench.datasets().isResult(written, Flow.of(List.of())));
    }

    @Test
    void resultsInMemoryAreExportedByTheGathersThatMadeThem() throws Exception {
        Path file = Bench.sample(folder);
        OpenDataset result = inMemory(file, List.of(HeaderKey.FIELD_RECORD));
        ProcessWizard wizard = new ProcessWizard(Bench.window(), List.of(file),
                Optional.of(FlowChoice.of(result.inMemory().orElseThrow().request())));
        dialog = new WizardDialog(Bench.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Bench.until("an output is proposed", () -> Bench.button(shell(), "Next >").isEnabled());
        assertEquals("field_record", wizard.model().keys());
        assertEquals(List.of(HeaderKey.FIELD_RECORD), wizard.model().request().ensembleKeys());
    }

    @Test
    void theMemoryDialogSaysWhatIsNeededBeforeItBegins() throws Exception {
        Path file = Bench.sample(folder);
        CurrentFlow.of(Bench.window()).opened(folder.resolve("clean.yaml"), flow());
        MemoryRunDialog memory = new MemoryRunDialog(Bench.window(), List.of(file), Optional.empty());
        memory.setBlockOnOpen(false);
        memory.open();
        try {
            Bench.until("it is measured", () -> !Bench.find(memory.getShell(), Label.class,
                    l -> l.getText().contains("of memory")).isEmpty());
            Bench.screenshot(memory.getShell(), "process-memory-dialog");
            Bench.press(Bench.find(memory.getShell(), Button.class, b -> b.getText().equals("Process")).getFirst());
            assertEquals(IDialogConstants.OK_ID, memory.getReturnCode());
            assertEquals(file, memory.request().orElseThrow().source());
        } finally {
            memory.close();
        }
    }

    @Test
    void leftoverRunsAreLookedFor() throws Exception {
        LeftoverDialog left = new LeftoverDialog(Bench.window());
        left.setBlockOnOpen(false);
        left.open();
        try {
            Bench.until("it has looked", () -> Bench.find(left.getShell(), Label.class,
                    l -> l.getText().startsWith("Looking")).isEmpty());
            Bench.screenshot(left.getShell(), "process-leftovers");
        } finally {
            left.close();
        }
    }
}
