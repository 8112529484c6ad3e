// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.eclipse.Failures;
import org.moveout.flow.Datasets;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.notice.Work;
import org.moveout.view.SeismicCanvas;

/** Copies the picture of the active section to the clipboard, or saves it as a PNG file. */
public final class PictureHandler extends AbstractHandler implements IExecutableExtension {
    private boolean save;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        save = "save".equals(data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getActiveEditor(event) instanceof SectionEditor section && section.canvas().isPresent()) {
            ImageData picture = picture(section.canvas().get());
            if (save) {
                ask(window, section.path(), picture);
            } else {
                Clipboard clipboard = new Clipboard(window.getShell().getDisplay());
                clipboard.setContents(new Object[] { picture }, new Transfer[] { ImageTransfer.getInstance() });
                clipboard.dispose();
            }
        }
        return null;
    }

    private static ImageData picture(SeismicCanvas canvas) {
        Rectangle area = canvas.getClientArea();
        Image image = new Image(canvas.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
        GC gc = new GC(canvas);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data;
    }

    private static void ask(IWorkbenchWindow window, Path dataset, ImageData picture) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
        dialog.setText("Save Picture");
        dialog.setFilterExtensions(new String[] { "*.png" });
        dialog.setFileName(Datasets.baseName(dataset) + ".png");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        Path file = Path.of(chosen.toLowerCase(java.util.Locale.ROOT).endsWith(".png") ? chosen : chosen + ".png");
        Job.create("Save " + file.getFileName(), monitor -> {
            write(window, file, picture);
        }).schedule();
    }

    private static void write(IWorkbenchWindow window, Path file, ImageData picture) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] { picture };
        String title = "Save " + file.getFileName();
        Runnable tell;
        try (var out = Files.newOutputStream(file)) {
            loader.save(out, SWT.IMAGE_PNG);
            tell = () -> Notice.show(window, Notice.Kind.DONE, title, List.of(file.toString()), List.of());
        } catch (IOException | SWTException e) {
            tell = () -> Work.failed(window, title, Failures.status(title, e));
        }
        window.getWorkbench().getDisplay().asyncExec(tell);
    }
}
