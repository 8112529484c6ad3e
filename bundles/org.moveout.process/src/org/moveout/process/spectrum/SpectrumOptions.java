// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

import java.util.Objects;

/**
 * How spectra are computed.
 *
 * @param taper      of the window
 * @param removeMean whether the mean of each trace in the window is taken away before tapering
 */
public record SpectrumOptions(Taper taper, boolean removeMean) {
    /** Cosine 5 %, mean removed. */
    public static final SpectrumOptions DEFAULT = new SpectrumOptions(Taper.COSINE_5, true);

    /** Validates the values. */
    public SpectrumOptions {
        Objects.requireNonNull(taper);
    }
}
