// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Begins and ends picking, or removes a point; {@code plugin.xml} names what as {@code PickHandler:TOGGLE}. */
public final class PickHandler extends AbstractHandler implements IExecutableExtension {
    /** What a command does. */
    private enum Deed {
        TOGGLE, END, DELETE
    }

    private Deed deed = Deed.TOGGLE;

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        deed = Deed.valueOf(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        switch (deed) {
        case TOGGLE -> CurvePick.toggle(window);
        case END -> CurvePick.of(window).ifPresent(CurvePick::end);
        case DELETE -> CurvePick.of(window).ifPresent(CurvePick::delete);
        }
        return null;
    }
}
