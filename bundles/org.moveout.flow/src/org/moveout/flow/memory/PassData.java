// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.memory;

import org.moveout.data.TraceHeaders;
import org.moveout.data.WindowSource;
import org.moveout.data.memory.TraceMemory;

/**
 * What a pass begins with and what it ends with.
 *
 * @param samples  of as many traces as there are headers
 * @param headers  of them
 * @param numbered whether traces have the numbers they had in the dataset that the flow began with; not after a stack
 */
record PassData(WindowSource samples, TraceHeaders headers, boolean numbered) {
    /** Whether the samples are in memory and may be overwritten. */
    boolean isOurs() {
        return samples instanceof TraceMemory;
    }
}
