// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.status;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.ui.OpenDatasets;

/** Forgets cached traces and asks for a garbage collection. */
public final class FreeMemoryHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        OpenDatasets.of(HandlerUtil.getActiveWorkbenchWindowChecked(event)).cache().clear();
        System.gc();
        return null;
    }
}
