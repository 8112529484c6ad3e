// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.moveout.eclipse.ProcessOptions;

/** Tells of unfinished runs some seconds after the workbench has started. */
public final class LookForLeftovers implements IStartup {
    private static final int DELAY_MILLIS = 4000;

    @Override
    public void earlyStartup() {
        if (!ProcessOptions.read().lookForLeftovers()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        Leftovers.find(display, DELAY_MILLIS, runs -> {
            if (!runs.isEmpty() && !workbench.isClosing() && workbench.getWorkbenchWindowCount() > 0) {
                IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
                Leftovers.tell(active != null ? active : workbench.getWorkbenchWindows()[0], runs);
            }
        });
    }
}
