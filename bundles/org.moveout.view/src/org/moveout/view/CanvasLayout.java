// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where things are on the canvas, in points.
 *
 * @param plot     the samples
 * @param axes     whether there is room for axes around them
 * @param colorBar whether there is room for the colour bar, and a use
 * @param line     height of a line of text
 */
record CanvasLayout(Rectangle plot, boolean axes, boolean colorBar, int line) {
    static final int BAR_WIDTH = 12;
    static final int BAR_GAP = 12;
    static final int TICK = 5;
    static final int TEXT_GAP = 4;
    private static final int MARGIN = 6;
    private static final int LEAST_WIDTH = 140;
    private static final int LEAST_HEIGHT = 90;
    private static final int BAR_LEAST_WIDTH = 320;

    /**
     * @param client    size of the canvas
     * @param line      height of a line of text
     * @param leftText  widest label of the vertical axis and widest name of a row on top
     * @param rightText widest label of the colour bar
     * @param rows      rows of trace labels
     * @param bar       whether a colour bar has a use
     */
    static CanvasLayout of(Point client, int line, int leftText, int rightText, int rows, boolean bar) {
        boolean axes = client.x >= LEAST_WIDTH && client.y >= LEAST_HEIGHT;
        if (!axes) {
            return new CanvasLayout(new Rectangle(0, 0, Math.max(1, client.x), Math.max(1, client.y)), false, false,
                    line);
        }
        boolean withBar = bar && client.x >= BAR_LEAST_WIDTH;
        int left = MARGIN + line + TEXT_GAP + leftText + TEXT_GAP + TICK;
        int top = MARGIN + rows * line + TEXT_GAP + TICK;
        int right = withBar ? BAR_GAP + BAR_WIDTH + TICK + TEXT_GAP + rightText + TEXT_GAP + line + MARGIN : MARGIN + 6;
        int bottom = MARGIN + line / 2;
        Rectangle plot = new Rectangle(left, top, Math.max(1, client.x - left - right),
                Math.max(1, client.y - top - bottom));
        return new CanvasLayout(plot, true, withBar, line);
    }

    /** Left edge of the title of the vertical axis. */
    int titleLeft() {
        return MARGIN;
    }

    /** The colour bar. */
    Rectangle bar() {
        return new Rectangle(plot.x + plot.width + BAR_GAP, plot.y, BAR_WIDTH, plot.height);
    }

    /** Left edge of the title of the colour bar. */
    int barTitleLeft(int rightText) {
        return plot.x + plot.width + BAR_GAP + BAR_WIDTH + TICK + TEXT_GAP + rightText + TEXT_GAP;
    }

    /** Upper edge of a row of trace labels, the last one next to the plot. */
    int rowTop(int row) {
        return MARGIN + row * line;
    }
}
