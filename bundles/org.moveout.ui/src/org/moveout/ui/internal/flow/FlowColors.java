// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/**
 * The colours of the Flow view, mixed from those that the theme gives a control, so that they suit light and dark ones.
 *
 * @param back   of everything
 * @param text   of titles
 * @param faint  of summaries and units
 * @param border of cards
 * @param hover  behind what the mouse is on
 * @param accent of what is chosen or switched on
 * @param error  of sentences about what is wrong
 */
record FlowColors(Color back, Color text, Color faint, Color border, Color hover, Color accent, Color error) {
    private static final Color BLUE = new Color(47, 128, 208);
    private static final Color RED = new Color(214, 50, 50);

    static FlowColors of(Control control) {
        Color back = control.getBackground();
        Color fore = control.getForeground();
        boolean dark = isDark(back);
        Color select = control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
        return new FlowColors(back, fore, mix(fore, back, dark ? 0.28 : 0.36), mix(back, fore, dark ? 0.22 : 0.17),
                mix(back, fore, 0.06), mix(BLUE, select, 0.2), mix(RED, fore, dark ? 0.45 : 0.05));
    }

    /** Keeps the colours that a control is given: themes leave it alone. */
    static void keep(Control control) {
        control.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
    }

    static boolean isDark(Color c) {
        return 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue() < 128;
    }

    static Color mix(Color a, Color b, double part) {
        return new Color(mix(a.getRed(), b.getRed(), part), mix(a.getGreen(), b.getGreen(), part),
                mix(a.getBlue(), b.getBlue(), part));
    }

    private static int mix(int a, int b, double part) {
        return (int) Math.round(a + (b - a) * part);
    }
}
