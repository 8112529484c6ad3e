// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** Whether traces are brought to a common level, for display only. */
public enum Normalization {
    /** True relative amplitudes. */
    NONE("None"),
    /** Each trace is divided by its root mean square. */
    TRACE_RMS("Trace RMS"),
    /** Each trace is divided by its largest absolute amplitude. */
    TRACE_PEAK("Trace peak");

    private final String label;

    Normalization(String label) {
        this.label = label;
    }

    /** The name for menus. */
    public String label() {
        return label;
    }
}
