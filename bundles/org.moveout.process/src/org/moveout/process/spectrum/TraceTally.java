// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

/**
 * Which traces entered an average.
 *
 * @param used    live traces
 * @param dead    traces left out because all their samples in the window are zero
 * @param invalid traces left out because a sample in the window is NaN or infinite
 */
public record TraceTally(long used, long dead, long invalid) {
    /** All traces looked at. */
    public long total() {
        return used + dead + invalid;
    }
}
