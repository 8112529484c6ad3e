// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;

/** Asks before results that are only in memory are lost. For the user-interface thread. */
public final class UnwrittenResults {
    private static final int EXPORT = 0;
    private static final int DISCARD = 1;
    private static final int MOST_NAMES = 5;

    private UnwrittenResults() {
    }

    /**
     * Whether datasets may be closed: at once if nothing is lost by it, otherwise as the user says. Where the user wants
     * to export first, the wizard is opened and nothing is closed.
     *
     * @param window  where to ask
     * @param closing what is to be closed
     */
    public static boolean mayClose(IWorkbenchWindow window, List<OpenDataset> closing) {
        List<OpenDataset> lost = OpenDatasets.of(window).unwritten().stream().filter(closing::contains).toList();
        if (lost.isEmpty()) {
            return true;
        }
        int answer = MessageDialog.open(MessageDialog.QUESTION, window.getShell(), "Results in Memory", question(lost),
                SWT.SHEET, "&Export...", "&Discard", "Cancel");
        if (answer == EXPORT) {
            ResultExport writer = window.getService(ResultExport.class);
            for (OpenDataset dataset : lost) {
                if (!writer.export(window, dataset.inMemory().orElseThrow())) {
                    break;
                }
            }
        }
        return answer == DISCARD;
    }

    /** Whether the workbench may end, asked likewise. */
    public static boolean mayQuit(OpenDatasets datasets) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
        IWorkbenchWindow[] windows = workbench.getWorkbenchWindows();
        return datasets.unwritten().isEmpty() || active == null && windows.length == 0
                || mayClose(active == null ? windows[0] : active, datasets.unwritten());
    }

    private static String question(List<OpenDataset> lost) {
        if (lost.size() == 1) {
            OpenDataset dataset = lost.getFirst();
            return String.format(Locale.ROOT, "%s (%,d traces) is only in memory: it has not been exported and is lost when "
                    + "it is closed. Export it first?", dataset.name(), dataset.traces());
        }
        String names = lost.stream().limit(MOST_NAMES).map(OpenDataset::name).collect(Collectors.joining("\n"));
        return lost.size() + " results are only in memory: they have not been exported and are lost when they are closed. "
                + "Export them first?\n\n" + names
                + (lost.size() > MOST_NAMES ? "\n\u2026 and " + (lost.size() - MOST_NAMES) + " more" : "");
    }
}
