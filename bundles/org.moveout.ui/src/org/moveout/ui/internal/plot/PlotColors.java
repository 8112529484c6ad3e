// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * The colours of a plot, taken from a control of the view so that they follow light and dark themes.
 *
 * @param dark       whether the background is dark
 * @param background behind everything
 * @param text       of labels
 * @param line       of frames and ticks
 * @param grid       of grid lines
 * @param mark       of the cursor and of marks
 */
public record PlotColors(boolean dark, Color background, Color text, Color line, Color grid, Color mark) {
    private static final RGB[] ON_LIGHT = { new RGB(31, 102, 180), new RGB(214, 90, 0), new RGB(0, 130, 80),
        new RGB(170, 40, 120), new RGB(120, 90, 0), new RGB(90, 70, 190), new RGB(0, 130, 150), new RGB(190, 30, 30) };
    private static final RGB[] ON_DARK = { new RGB(96, 170, 255), new RGB(255, 160, 64), new RGB(80, 210, 140),
        new RGB(255, 130, 200), new RGB(230, 210, 90), new RGB(180, 160, 255), new RGB(80, 215, 225),
        new RGB(255, 110, 110) };

    /** The colours around a control. */
    public static PlotColors of(Control control) {
        Color back = control.getBackground();
        Color fore = control.getForeground();
        boolean dark = 0.299 * back.getRed() + 0.587 * back.getGreen() + 0.114 * back.getBlue() < 110;
        return new PlotColors(dark, back, fore, mix(back, fore, 0.5), mix(back, fore, 0.13),
                dark ? new Color(255, 176, 64) : new Color(200, 80, 0));
    }

    private static Color mix(Color a, Color b, double part) {
        return new Color(mix(a.getRed(), b.getRed(), part), mix(a.getGreen(), b.getGreen(), part),
                mix(a.getBlue(), b.getBlue(), part));
    }

    private static int mix(int a, int b, double part) {
        return (int) Math.round(a + (b - a) * part);
    }

    /** The colour of the curve number {@code index}; there are eight, then they come again. */
    public Color curve(int index) {
        return new Color((dark ? ON_DARK : ON_LIGHT)[index % ON_LIGHT.length]);
    }

    /** A colour between the background and another. */
    public Color faint(Color color, double part) {
        return mix(background, color, part);
    }
}
