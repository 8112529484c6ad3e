// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.data.DataException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.Datasets;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.notice.Work;
import org.moveout.view.SeismicCanvas;

/**
 * Copies the active section to the clipboard as it is on the screen, saves it as a picture, or prints it;
 * {@code plugin.xml} names it as {@code PictureHandler:save} and {@code PictureHandler:print}.
 */
public final class PictureHandler extends AbstractHandler implements IExecutableExtension {
    private static final double MARGIN_MM = 10;

    private String what = "copy";
    private Path folder;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        what = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getActiveEditor(event) instanceof SectionEditor section && section.canvas().isPresent()) {
            SeismicCanvas canvas = section.canvas().get();
            switch (what) {
            case "save" -> save(window, section, canvas);
            case "print" -> print(window, section, canvas);
            default -> copy(canvas);
            }
        }
        return null;
    }

    private static void copy(SeismicCanvas canvas) {
        Clipboard clipboard = new Clipboard(canvas.getDisplay());
        clipboard.setContents(new Object[] { onScreen(canvas) }, new Transfer[] { ImageTransfer.getInstance() });
        clipboard.dispose();
    }

    /** The canvas as it is, at the pixels of the screen. */
    private static ImageData onScreen(SeismicCanvas canvas) {
        canvas.update();
        Rectangle area = canvas.getClientArea();
        Image image = new Image(canvas.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
        GC gc = new GC(canvas);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData(canvas.getMonitor().getZoom());
        image.dispose();
        return data;
    }

    private static String title(SectionEditor section) {
        return section.getPartName();
    }

    /** How it is drawn and when, for the bottom of a page. */
    private static String footer(SeismicCanvas canvas) {
        String unit = canvas.input().map(i -> i.source().sampling().domain().unit()).orElse("");
        return canvas.settings().describe(unit) + ". "
                + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(LocalDateTime.now());
    }

    private void save(IWorkbenchWindow window, SectionEditor section, SeismicCanvas canvas) {
        Path data = section.path().toAbsolutePath();
        Path first = (folder == null ? data.getParent() : folder).resolve(Datasets.baseName(data) + ".png");
        Rectangle area = canvas.getClientArea();
        PictureDialog dialog = new PictureDialog(window.getShell(), first, title(section),
                new Point(area.width, area.height));
        if (dialog.open() != Window.OK || canvas.isDisposed()) {
            return;
        }
        PictureDialog.Choice c = dialog.choice().orElseThrow();
        folder = c.file().getParent();
        Task<Path> task = c.onScreen() ? new SaveScreen(onScreen(canvas), c.file())
                : SectionPage.of(canvas, c.width(), c.height(), c.scale(), c.title(),
                        c.footer() ? footer(canvas) : "").writing(c.kind(), c.file());
        Work.start(window, task, "copy", file -> Notice.show(window, Notice.Kind.DONE, task.title(),
                List.of(file.toString()), List.of()));
    }

    private record SaveScreen(ImageData picture, Path file) implements Task<Path> {
        @Override
        public String title() {
            return "Save " + file.getFileName();
        }

        @Override
        public Path run(Progress progress) throws IOException {
            progress.begin("Saving", -1, "pictures");
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { picture };
            try (var out = Files.newOutputStream(file)) {
                loader.save(out, SWT.IMAGE_PNG);
            } catch (SWTException e) {
                throw new DataException(file + ": the picture cannot be written (" + e.getMessage()
                        + "); choose another folder.", e);
            }
            return file;
        }
    }

    private static void print(IWorkbenchWindow window, SectionEditor section, SeismicCanvas canvas) {
        PrintDialog dialog = new PrintDialog(window.getShell(), SWT.NONE);
        PrinterData first = new PrinterData();
        first.orientation = PrinterData.LANDSCAPE;
        dialog.setPrinterData(first);
        PrinterData chosen = dialog.open();
        if (chosen == null || canvas.isDisposed()) {
            return;
        }
        try {
            Rectangle area = canvas.getClientArea();
            SectionPage page = SectionPage.of(canvas, Math.max(1, area.width), Math.max(1, area.height), 1,
                    title(section), footer(canvas));
            Work.start(window, new PrintSection(new Printer(chosen), MARGIN_MM, page), "copy", done -> Notice.show(
                    window, Notice.Kind.DONE, "Print", List.of(title(section) + " was sent to "
                            + (chosen.name == null ? "the printer" : chosen.name) + "."), List.of()));
        } catch (SWTError | SWTException e) {
            IStatus status = Status.error("The printer cannot be used; look at its state and try again.", e);
            Work.failed(window, "Print", status);
        }
    }
}
