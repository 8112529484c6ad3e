// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Lets single keys such as F work while a control has the focus, and only then. */
final class KeyContext {
    private final IContextService contexts;
    private final String context;
    private IContextActivation active;

    KeyContext(IContextService contexts, String context) {
        this.contexts = contexts;
        this.context = context;
    }

    void follow(Control control) {
        control.addListener(SWT.FocusIn, e -> {
            if (active == null) {
                active = contexts.activateContext(context);
            }
        });
        control.addListener(SWT.FocusOut, e -> end());
        control.addListener(SWT.Dispose, e -> {
            if (control.isFocusControl()) {
                end();
            }
        });
    }

    private void end() {
        if (active != null) {
            contexts.deactivateContext(active);
            active = null;
        }
    }
}
