// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

/** What the vertical axis of a trace measures, with the unit used throughout for it. */
public enum Domain {
    /** Two-way (or recording) time in milliseconds. */
    TIME("ms", "Time"),
    /** Depth in metres. */
    DEPTH("m", "Depth"),
    /** Frequency in hertz. */
    FREQUENCY("Hz", "Frequency");

    private final String unit;
    private final String label;

    Domain(String unit, String label) {
        this.unit = unit;
        this.label = label;
    }

    /** The unit of {@link Sampling#interval()} and {@link Sampling#first()}. */
    public String unit() {
        return unit;
    }

    /** The name of the axis, for labels. */
    public String label() {
        return label;
    }
}
