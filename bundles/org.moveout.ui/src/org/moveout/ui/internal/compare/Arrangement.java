// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

/** How the panes of a section stand. */
public enum Arrangement {
    /** Beside one another. */
    SIDE_BY_SIDE("side"),
    /** Above one another. */
    STACKED("stacked"),
    /** One at a time in the same place. */
    FLIP("flip"),
    /** Two in the same place, one at either side of a line that can be moved. */
    SWIPE("swipe");

    private final String id;

    Arrangement(String id) {
        this.id = id;
    }

    /** Its name in saved state. */
    String id() {
        return id;
    }

    /** Whether all panes share the place of the first. */
    boolean isOverlay() {
        return this == FLIP || this == SWIPE;
    }

    /** The arrangement of that name; side by side if there is none. */
    static Arrangement of(String id) {
        for (Arrangement a : values()) {
            if (a.id.equals(id)) {
                return a;
            }
        }
        return SIDE_BY_SIDE;
    }
}
