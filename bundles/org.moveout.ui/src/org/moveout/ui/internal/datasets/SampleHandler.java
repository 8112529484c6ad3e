// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.datasets;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.ui.Sample;
import org.moveout.ui.Sections;

/** Opens the line that comes with Moveout. */
public final class SampleHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Sample.path().ifPresent(sample -> Sections.open(window.getActivePage(), sample));
        return null;
    }

    @Override
    public boolean isEnabled() {
        return Sample.path().isPresent();
    }
}
