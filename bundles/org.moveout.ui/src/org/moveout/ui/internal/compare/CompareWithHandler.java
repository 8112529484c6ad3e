// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.SectionPart;

/** Asks what to put beside the active section. */
public final class CompareWithHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        if (HandlerUtil.getActiveEditor(event) instanceof SectionPart section) {
            Comparison.of(section).ifPresent(c -> CompareChoices.ask(window.getShell(), c, section.path(),
                    OpenDatasets.of(window)));
        }
        return null;
    }
}
