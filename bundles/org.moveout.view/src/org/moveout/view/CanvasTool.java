// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

/** What dragging with the left button does on a {@link SeismicCanvas}. The other buttons always do the same. */
public enum CanvasTool {
    /** Moves the section; with Shift selects. */
    PAN,
    /** Draws a rubber band to zoom to, as the right button always does; with Shift selects. */
    ZOOM,
    /** Draws a rubber band that selects traces and samples. */
    SELECT
}
