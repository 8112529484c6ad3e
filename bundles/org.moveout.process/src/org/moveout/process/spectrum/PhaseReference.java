// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

/** Where on the vertical axis the phase of a spectrum is counted from. */
public enum PhaseReference {
    /** The first sample of the window. */
    WINDOW_START("Start of the window"),
    /**
     * The centre of energy of the mean trace, which takes out most of the linear phase: it equals the energy-weighted
     * mean group delay (L. Cohen, Time-Frequency Analysis, 1995, section 1.4).
     */
    ENERGY_CENTRE("Centre of energy");

    private final String label;

    PhaseReference(String label) {
        this.label = label;
    }

    /** The name to show. */
    public String label() {
        return label;
    }
}
