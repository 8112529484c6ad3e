// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

/**
 * Runs a Butterworth filter over many traces at once. Belongs to one thread.
 */
sealed interface Cascade permits NarrowCascade, WideCascade {
    /**
     * Filters traces in place, except those with samples that are not finite.
     *
     * @param phase   zero for forward and backward from the steady state, minimum for forward alone from rest
     * @param data    trace-major samples
     * @param offset  where the first trace begins
     * @param lanes   how many traces
     * @param samples samples of a trace, at least 1
     * @param pad     by how many samples to extend the traces at both ends, less than {@code samples}; 0 for minimum phase
     * @param spoilt  receives the numbers of the traces that were left as they are; at least {@code lanes} long
     * @return how many were left
     */
    int filter(Butterworth design, Phase phase, float[] data, int offset, int lanes, int samples, int pad,
            int[] spoilt);
}
