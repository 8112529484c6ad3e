// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * The colours around the samples, taken from the control at each painting, so that they follow light and dark themes.
 *
 * @param background of the canvas
 * @param text       of labels
 * @param line       of ticks and frames
 * @param outside    where the plot has no data
 * @param mark       of the cross-hair and the rubber band
 * @param warning    of failure messages
 */
public record CanvasColors(Color background, Color text, Color line, Color outside, Color mark, Color warning) {
    /** The colours that go with a control; to be asked at each painting. */
    public static CanvasColors of(Control control) {
        Color back = control.getBackground();
        Color fore = control.getForeground();
        boolean dark = luminance(back.getRGB()) < 110;
        return new CanvasColors(back, fore, mix(back, fore, 0.5), mix(back, fore, 0.06),
                dark ? new Color(255, 176, 64) : new Color(226, 106, 0), control.getDisplay()
                        .getSystemColor(dark ? SWT.COLOR_RED : SWT.COLOR_DARK_RED));
    }

    private static Color mix(Color a, Color b, double part) {
        return new Color(mix(a.getRed(), b.getRed(), part), mix(a.getGreen(), b.getGreen(), part),
                mix(a.getBlue(), b.getBlue(), part));
    }

    private static int mix(int a, int b, double part) {
        return (int) Math.round(a + (b - a) * part);
    }

    private static double luminance(RGB c) {
        return 0.299 * c.red + 0.587 * c.green + 0.114 * c.blue;
    }
}
