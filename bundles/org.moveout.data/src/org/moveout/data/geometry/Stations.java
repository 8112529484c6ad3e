// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Objects;

/**
 * The places of all sources, or of all receivers, each once, in the order of their first trace.
 *
 * @param positions where they are
 * @param traces    how many traces each has; not to be changed
 */
public record Stations(Positions positions, int[] traces) {
    /** Validates the lengths. */
    public Stations {
        Objects.requireNonNull(positions);
        if (traces.length != positions.count()) {
            throw new IllegalArgumentException(traces.length + " counts for " + positions.count() + " places");
        }
    }

    /** How many places there are. */
    public int count() {
        return traces.length;
    }
}
