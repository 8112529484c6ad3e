// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

/** What the left mouse button does on the map. */
public enum MapTool {
    /** Moves the map. */
    PAN("drag to move, wheel to zoom"),
    /** Selects traces in a rectangle. */
    SELECT("drag a rectangle to select traces"),
    /** Shows the inline under the mouse. */
    INLINE("click or drag to choose an inline"),
    /** Shows the crossline under the mouse. */
    CROSSLINE("click or drag to choose a crossline"),
    /** Draws an arbitrary line. */
    LINE("click corners, double-click ends the line, Backspace removes the last corner, Esc gives up");

    private final String hint;

    MapTool(String hint) {
        this.hint = hint;
    }

    /** What to do with the mouse, for the read-out. */
    public String hint() {
        return hint;
    }

    /** Whether it needs the grid of a 3D survey. */
    public boolean needsGrid() {
        return this == INLINE || this == CROSSLINE || this == LINE;
    }
}
