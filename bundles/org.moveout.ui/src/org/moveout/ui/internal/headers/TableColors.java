// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Colours made from those of a control, so that they follow light and dark themes.
 *
 * @param body      background of rows
 * @param alternate background of every other row
 * @param header    background of column and row headers
 * @param text      of values and names
 * @param faint     of what is not there yet
 * @param grid      lines between cells
 * @param selection background of selected rows
 * @param selected  text of selected rows
 * @param cursor    background of the row under the cursor
 */
record TableColors(Color body, Color alternate, Color header, Color text, Color faint, Color grid, Color selection,
        Color selected, Color cursor) {
    private static final Color BLACK = new Color(0, 0, 0);
    private static final Color WHITE = new Color(255, 255, 255);
    private static final Color MARK = new Color(240, 150, 40);

    static TableColors of(Control control) {
        Color back = control.getBackground();
        Color fore = control.getForeground();
        Display display = control.getDisplay();
        Color body = isDark(back) ? mix(back, BLACK, 0.25) : mix(back, WHITE, 0.95);
        return new TableColors(body, mix(body, fore, 0.035), mix(back, fore, 0.04), fore, mix(body, fore, 0.5),
                mix(body, fore, 0.14), display.getSystemColor(SWT.COLOR_LIST_SELECTION),
                display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT), mix(body, MARK, isDark(back) ? 0.35 : 0.3));
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
