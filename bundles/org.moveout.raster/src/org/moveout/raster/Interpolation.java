// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** What is drawn between samples when they are larger than pixels. */
public enum Interpolation {
    /** Each sample is a rectangle. */
    NEAREST("Nearest sample"),
    /** Straight lines between samples and between traces. */
    LINEAR("Linear");

    private final String label;

    Interpolation(String label) {
        this.label = label;
    }

    /** The name for menus. */
    public String label() {
        return label;
    }
}
