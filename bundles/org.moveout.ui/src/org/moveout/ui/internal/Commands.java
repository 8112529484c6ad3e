// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.IHandlerService;

/** Ids of commands that links and buttons run too. */
public final class Commands {
    /** Open a file for viewing. */
    public static final String OPEN = "org.moveout.ui.open";
    /** Import SEG-Y into a store. */
    public static final String IMPORT = "org.moveout.ui.import";
    /** Export a store to SEG-Y. */
    public static final String EXPORT = "org.moveout.ui.export";

    private Commands() {
    }

    /** Runs a command as if it were chosen in the menu of a page's window. */
    public static void run(IWorkbenchPage page, String command) {
        try {
            page.getWorkbenchWindow().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.of(Commands.class).error(command, e);
        }
    }
}
