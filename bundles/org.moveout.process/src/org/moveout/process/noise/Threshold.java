// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.noise;

/**
 * What becomes of a magnitude compared with its level; see {@link DenoiseFactory}.
 *
 * @param factor the threshold as a multiple of the level
 * @param strong whether what is above the threshold is reduced; otherwise what is below goes
 * @param soft   whether the threshold, not the level, is the aim; or is subtracted
 */
record Threshold(double factor, boolean strong, boolean soft) {
    /** The factor for a coefficient, from 0 to 1. */
    double gain(double magnitude, double level) {
        double limit = factor * level;
        if (strong) {
            // the level itself is no noise, however small the factor
            return level > 0 && magnitude > limit ? Math.min(1, (soft ? limit : level) / magnitude) : 1;
        }
        if (magnitude <= limit) {
            return limit > 0 ? 0 : 1;
        }
        return soft ? (magnitude - limit) / magnitude : 1;
    }
}
