// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/**
 * Check boxes in views. Themes give the buttons of a view its background; GTK then paints the box in it as well, and the
 * white tick cannot be seen. These are left to the system's own colours.
 */
public final class CheckBox {
    private CheckBox() {
    }

    /** A check box without text. */
    public static Button create(Composite parent) {
        Button button = new Button(parent, SWT.CHECK);
        button.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        return button;
    }
}
