// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** What a pixel shows that stands for several samples. */
public enum Reduction {
    /** The one farthest from zero, with its sign: a single spike stays visible at any zoom. */
    PEAK("Peak"),
    /** Their mean. */
    MEAN("Mean");

    private final String label;

    Reduction(String label) {
        this.label = label;
    }

    /** The name for menus. */
    public String label() {
        return label;
    }
}
