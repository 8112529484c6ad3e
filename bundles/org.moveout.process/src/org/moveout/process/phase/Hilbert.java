// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.phase;

/**
 * The Hilbert transform as a convolution: turns cos into sin and sin into -cos.
 * <p>
 * The ideal operator of sampled series, Oppenheim and Schafer, Discrete-Time Signal Processing, section 12.4.
 */
final class Hilbert {
    private Hilbert() {
    }

    /** The operator at a lag in samples. */
    static double at(int lag) {
        return lag % 2 == 0 ? 0 : 2 / (Math.PI * lag);
    }
}
