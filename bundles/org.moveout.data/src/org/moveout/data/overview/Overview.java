// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.overview;

import java.util.List;
import java.util.function.UnaryOperator;

import org.moveout.data.WindowSource;

/**
 * All levels of a dataset. Immutable; thread-safe as far as the sources are.
 *
 * @param levels trace factors rising; among levels of the same trace factor, sample factors rising; not empty
 */
public record Overview(List<OverviewLevel> levels) {
    /** Validates the order. */
    public Overview {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("an overview has at least one level");
        }
        for (int i = 1; i < levels.size(); i++) {
            OverviewLevel a = levels.get(i - 1);
            OverviewLevel b = levels.get(i);
            if (b.traceFactor() < a.traceFactor()
                    || b.traceFactor() == a.traceFactor() && b.sampleFactor() <= a.sampleFactor()) {
                throw new IllegalArgumentException("level " + i + " is not coarser than the one before");
            }
        }
    }

    /**
     * The same overview read through something else, such as a cache.
     *
     * @param wrap given each source (for one that is made of bands, each of its bands)
     */
    public Overview through(UnaryOperator<WindowSource> wrap) {
        return new Overview(levels.stream().map(l -> l.through(wrap)).toList());
    }
}
