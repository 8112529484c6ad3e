// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.eclipse.Failures;
import org.moveout.ui.internal.Icons;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.notice.Work;

/** What can be taken out of a view with plots. */
public final class PlotActions {
    private PlotActions() {
    }

    /** An action with an icon and a tooltip. */
    public static IAction action(String text, String icon, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(text);
        if (!icon.isEmpty()) {
            action.setImageDescriptor(Icons.descriptor(icon));
        }
        return action;
    }

    /** Copies a control as it is on the screen to the clipboard. */
    public static void copyPicture(Composite control) {
        Clipboard clipboard = new Clipboard(control.getDisplay());
        clipboard.setContents(new Object[] { PlotExport.picture(control) },
                new Transfer[] { ImageTransfer.getInstance() });
        clipboard.dispose();
    }

    /**
     * Asks for a file and writes text to it in the background; a notice tells the end.
     *
     * @param window where
     * @param name   the suggested name, without ending
     * @param text   comma-separated values, asked for when a file has been chosen
     */
    public static void exportCsv(IWorkbenchWindow window, String name, Supplier<String> text) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
        dialog.setText("Export Values");
        dialog.setFilterExtensions(new String[] { "*.csv" });
        dialog.setFileName(name + ".csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen.toLowerCase(Locale.ROOT).endsWith(".csv") ? chosen : chosen + ".csv");
            String values = text.get();
            Job.create("Export " + file.getFileName(), monitor -> {
                write(window, file, values);
            }).schedule();
        }
    }

    private static void write(IWorkbenchWindow window, Path file, String text) {
        String title = "Export " + file.getFileName();
        Runnable tell;
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            tell = () -> Notice.show(window, Notice.Kind.DONE, title, List.of(file.toString()), List.of());
        } catch (IOException e) {
            tell = () -> Work.failed(window, title, Failures.status(title, e));
        }
        window.getWorkbench().getDisplay().asyncExec(tell);
    }
}
