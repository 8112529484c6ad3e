// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

/**
 * How many traces the gathers of an index have. Zero for an index without gathers.
 *
 * @param least  traces in the smallest gather
 * @param most   traces in the largest gather
 * @param median traces in the gather in the middle, the lower one of two
 */
public record Fold(long least, long most, long median) {
    /** Whether all gathers have as many traces. */
    public boolean isEqual() {
        return least == most;
    }
}
