// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.ui.Ids;
import org.moveout.ui.internal.preview.SweepDialog;

/** Opens the sweep over a parameter of the flow. */
public final class SweepHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        int step = window.getActivePage().findView(Ids.FLOW_VIEW) instanceof FlowView view ? view.currentStep() : -1;
        SweepDialog.open(window, step, Optional.empty());
        return null;
    }
}
