// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.overview;

import java.util.List;

/**
 * All levels of a dataset. Immutable; thread-safe as far as the sources are.
 *
 * @param levels the finest first, trace factors rising; not empty
 */
public record Overview(List<OverviewLevel> levels) {
    /** Validates the order. */
    public Overview {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("an overview has at least one level");
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).traceFactor() <= levels.get(i - 1).traceFactor()) {
                throw new IllegalArgumentException("level " + i + " is not coarser than the one before");
            }
        }
    }
}
