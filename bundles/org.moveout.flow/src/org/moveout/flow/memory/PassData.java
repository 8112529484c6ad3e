// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.memory;

import org.moveout.data.TraceHeaders;
import org.moveout.data.WindowSource;
import org.moveout.data.memory.TraceMemory;

/**
 * What a pass begins with and what it ends with.
 *
 * @param samples of as many traces as there are headers
 * @param headers of them
 * @param origins for each trace its number in the dataset that the flow began with; null if that is its own number
 */
record PassData(WindowSource samples, TraceHeaders headers, long[] origins) {
    /** Whether the samples are in memory and may be overwritten. */
    boolean isOurs() {
        return samples instanceof TraceMemory;
    }

    long origin(long trace) {
        return origins == null ? trace : origins[Math.toIntExact(trace)];
    }
}
