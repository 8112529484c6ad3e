// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.task.Progress;
import org.moveout.eclipse.Options;
import org.moveout.eclipse.TaskJob;
import org.moveout.flow.ImportRequest;
import org.moveout.flow.ImportSummary;
import org.moveout.flow.VerifyAgainst;
import org.moveout.flow.cli.Main;
import org.moveout.raster.Viewport;
import org.moveout.segy.FieldType;
import org.moveout.segy.HeaderField;
import org.moveout.segy.SegyScanner;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** From a file to a picture through the wizard, as a user would go, and what happens when things go wrong. */
class ImportJourneyTest {
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
        Bench.clear();
        // temporary files can only be deleted when the datasets in them are closed
        Bench.until("jobs have ended", () -> Job.getJobManager().find(TaskJob.FAMILY).length == 0);
    }

    private ImportWizard open(Path file) {
        ImportWizard wizard = new ImportWizard(Bench.window(), file);
        dialog = new WizardDialog(Bench.window().getShell(), wizard);
        dialog.setMinimumPageSize(900, 560);
        dialog.setBlockOnOpen(false);
        dialog.open();
        return wizard;
    }

    private Shell shell() {
        return dialog.getShell();
    }

    private boolean shows(String text) {
        return Bench.find(shell(), Label.class, l -> l.isVisible() && l.getText().contains(text)).size() > 0;
    }

    @Test
    void theSampleIsImportedSeenAndZoomed() throws Exception {
        Path file = Bench.sample(folder);
        ImportWizard wizard = open(null);
        assertFalse(Bench.button(shell(), "Finish").isEnabled());
        Text field = Bench.find(shell(), Text.class, t -> (t.getStyle() & SWT.MULTI) == 0 && t.getEditable())
                .getFirst();
        field.setText(file.toString());
        Bench.until("the file is known", () -> Bench.button(shell(), "Finish").isEnabled());
        assertTrue(shows("2D post-stack, 534 traces of 1,501 samples, 4 ms"));
        SeismicCanvas preview = Bench.find(shell(), SeismicCanvas.class, c -> true).getFirst();
        Bench.until("the preview is drawn", () -> preview.state() instanceof SectionState.Ready);
        Bench.assertSeismic(Bench.screenshot(shell(), "import-1-file"), shell(), preview);

        Bench.press(Bench.button(shell(), "Next >"));
        Table bytes = Bench.find(shell(), Table.class, t -> t.isVisible() && t.getColumnCount() == 7).getFirst();
        assertTrue(Stream.of(bytes.getItems()).anyMatch(i -> i.getText(0).equals("CDP") && i.getText(1).equals("21")
                && i.getText(3).equals("101") && i.getText(4).equals("101") && i.getText(5).equals("634")));
        Bench.screenshot(shell(), "import-2-bytes");

        Bench.press(Bench.button(shell(), "Next >"));
        Bench.until("size and free space are known", () -> shows("made from 3.34 MB"));
        Bench.screenshot(shell(), "import-3-store");

        Bench.press(Bench.button(shell(), "Finish"));
        Path store = folder.resolve("31_81_PR.moveout");
        Bench.until("the import has ended", () -> wizard.job().getResult() != null);
        assertTrue(wizard.job().getResult().isOK(), wizard.job().getResult().toString());
        SectionEditor section = Bench.section(store);
        assertTrue(section.dataset().orElseThrow().isStore());
        assertEquals(534, section.dataset().get().traces());
        Bench.until("the notice is there", () -> Bench.noticeText().contains("534"));
        assertTrue(Bench.noticeText().contains("traces/s"), Bench.noticeText());
        assertTrue(Bench.noticeText().contains("MB/s"), Bench.noticeText());
        Bench.screenshot(Bench.window().getShell(), "imported");
        Bench.notices().forEach(Shell::close);

        SeismicCanvas canvas = section.canvas().orElseThrow();
        Shell window = Bench.window().getShell();
        ImageData whole = Bench.screenshot(window, "section");
        Bench.assertSeismic(whole, window, canvas);
        Viewport before = canvas.viewport();
        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.section.zoomIn", null);
        Bench.until("the zoomed picture is drawn", () -> canvas.viewport().traces() < before.traces() * 0.6
                && canvas.state() instanceof SectionState.Ready);
        Bench.assertSeismic(Bench.screenshot(window, "section-zoomed"), window, canvas);
        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.section.fit", null);
        assertEquals(before.traces(), canvas.viewport().traces(), 1e-9);
        assertEquals(Optional.empty(), new VerifyAgainst(store, file, 1).run(Progress.NONE).difference());
    }

    @Test
    void changedBytesAreSeenAtOnceAndImported() throws Exception {
        Path file = Bench.sample(folder);
        ImportWizard wizard = open(file);
        Bench.until("the file is known", () -> Bench.button(shell(), "Finish").isEnabled());
        Bench.press(Bench.button(shell(), "Next >"));
        HeaderBytesPage page = (HeaderBytesPage) dialog.getCurrentPage();
        page.apply(List.of(new HeaderField(new HeaderKey("shotpoint"), 9,
                FieldType.INT32)));
        Table bytes = Bench.find(shell(), Table.class, t -> t.isVisible() && t.getColumnCount() == 7).getFirst();
        assertTrue(Stream.of(bytes.getItems()).anyMatch(i -> i.getText(0).equals("Shotpoint") && i.getText(1)
                .equals("9")
                && i.getText(5).equals("167")));
        Bench.press(Bench.button(shell(), "Finish"));
        Bench.until("the import has ended", () -> wizard.job().getResult() != null);
        SectionEditor section = Bench.section(folder.resolve("31_81_PR.moveout"));
        long[] values = section.dataset().orElseThrow().dataset().headers().longs(new HeaderKey("shotpoint"),
                new TraceRange(0, 1));
        assertEquals(111, values[0]);
    }

    @Test
    void aPictureIsRefusedWithASentence() throws Exception {
        Path picture = folder.resolve("holiday.sgy");
        byte[] png = { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 };
        Files.write(picture, Arrays.copyOf(png, 20_000));
        open(picture);
        Bench.until("the message is there", () -> dialog.getCurrentPage().getErrorMessage() != null);
        String message = dialog.getCurrentPage().getErrorMessage();
        assertTrue(message.contains("holiday.sgy") && message.contains("PNG"), message);
        assertFalse(Bench.button(shell(), "Finish").isEnabled());
        assertFalse(Bench.button(shell(), "Next >").isEnabled());
        Bench.screenshot(shell(), "import-wrong-file");
    }

    @Test
    void aMissingFileIsToldApart() {
        open(folder.resolve("nowhere.sgy"));
        Bench.until("the message is there", () -> dialog.getCurrentPage().getErrorMessage() != null);
        assertTrue(dialog.getCurrentPage().getErrorMessage().contains("nowhere.sgy"));
    }

    @Test
    void aTakenNameIsNotProposed() throws Exception {
        Path file = Bench.sample(folder);
        Files.createDirectory(folder.resolve("31_81_PR.moveout"));
        assertEquals(folder.resolve("31_81_PR-2.moveout"),
                ImportModel.freeStore(file, Options.DEFAULTS));
    }

    @Test
    void cancellingInTheMiddleLeavesNothing() throws Exception {
        Path file = folder.resolve("large.sgy");
        Thread synth = new Thread(() -> Main.run("synth", file.toString(), "--kind", "post2d",
                "--traces", "60000", "--samples", "750", "--progress", "none"));
        synth.start();
        Bench.until("the large file is made", () -> !synth.isAlive());
        Path store = folder.resolve("large.moveout");
        ImportRequest request = ImportRequest.of(file, SegyScanner.scan(file).layout()).into(store).withThreads(1);
        TaskJob<ImportSummary> job = ImportWizard.start(Bench.window(), request);
        Path partial = folder.resolve("large.moveout.partial");
        Bench.until("the import writes", () -> Files.isDirectory(partial.resolve("traces.zarr"))
                && chunks(partial.resolve("traces.zarr")) > 2 || job.getResult() != null);
        job.cancel();
        Bench.until("the job has ended", () -> job.getResult() != null);
        assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
        Bench.until("the notice is there", () -> Bench.noticeText().contains("Cancelled"));
        assertEquals(List.of(), Bench.datasets().open());
    }

    private static long chunks(Path zarr) {
        String[] names = zarr.toFile().list();
        return names == null ? 0 : names.length;
    }
}
