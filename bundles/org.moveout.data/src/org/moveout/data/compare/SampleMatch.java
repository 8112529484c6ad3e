// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.compare;

import java.util.Objects;

import org.moveout.data.Sampling;

/**
 * Where samples of one axis lie on another: at the same time or depth. Axes of different domains, which have no common
 * coordinate, are matched sample by sample. Immutable.
 *
 * @param from the axis that sample numbers are given on
 * @param to   the axis they are wanted on
 */
public record SampleMatch(Sampling from, Sampling to) {
    /** Validates the values. */
    public SampleMatch {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }

    /**
     * The place of a fractional sample; exactly the same number if both axes begin alike and are sampled alike.
     *
     * @param sample on {@code from}, not limited to it
     */
    public double sample(double sample) {
        boolean alike = from.domain() != to.domain() || from.interval() == to.interval() && from.first() == to.first();
        return alike ? sample : to.indexOf(from.at(sample));
    }
}
