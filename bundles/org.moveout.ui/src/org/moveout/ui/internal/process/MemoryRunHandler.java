// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Processes a whole dataset in memory. */
public final class MemoryRunHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Path> offered = ProcessHandler.offered(event, window);
        MemoryRunDialog dialog = new MemoryRunDialog(window, offered,
                ProcessHandler.tried(window, offered));
        dialog.open();
        if (dialog.wantsFile()) {
            ProcessHandler.open(window, offered, ProcessHandler.tried(window, offered));
        } else {
            dialog.request().ifPresent(request -> ProcessRuns.start(window, request));
        }
        return null;
    }
}
