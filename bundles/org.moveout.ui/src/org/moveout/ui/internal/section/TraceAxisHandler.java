// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.moveout.ui.SectionPart;

/** Asks for the headers along the top of the active section. */
public final class TraceAxisHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof SectionPart section) {
            section.canvas().ifPresent(canvas -> HeaderChoice.rows(canvas).ifPresent(canvas::setTraceAxis));
        }
        return null;
    }
}
