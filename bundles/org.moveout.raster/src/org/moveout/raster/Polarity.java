// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** The sign amplitudes are drawn with. */
public enum Polarity {
    /** As recorded. */
    NORMAL("Normal"),
    /** Multiplied by -1. */
    REVERSED("Reversed");

    private final String label;

    Polarity(String label) {
        this.label = label;
    }

    /** The name for menus. */
    public String label() {
        return label;
    }

    /** 1 or -1. */
    public int sign() {
        return this == NORMAL ? 1 : -1;
    }

    /** The other one. */
    public Polarity flipped() {
        return this == NORMAL ? REVERSED : NORMAL;
    }
}
