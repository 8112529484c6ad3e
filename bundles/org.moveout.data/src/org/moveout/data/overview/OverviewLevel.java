// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.overview;

import java.util.Objects;
import java.util.function.UnaryOperator;

import org.moveout.data.WindowSource;

/**
 * A dataset with groups of {@code traceFactor} traces by {@code sampleFactor} samples made one.
 * <p>
 * Trace i of each source stands for the traces {@code i * traceFactor} to {@code (i + 1) * traceFactor - 1} of the
 * dataset (the last group may be smaller), sample j likewise. Amplitudes that are not numbers are left out; a group
 * without any number is NaN. Infinite amplitudes count for the bounds, not for the mean; so do the zeros of traces that
 * are dead (zero all over), unless the whole group is.
 *
 * @param traceFactor  a power of two, at least 2
 * @param sampleFactor a power of two, at least 1
 * @param min          bounds from below: never greater than the least amplitude of a group
 * @param max          bounds from above: never less than the greatest
 * @param mean         the mean of each group
 */
public record OverviewLevel(int traceFactor, int sampleFactor, WindowSource min, WindowSource max, WindowSource mean) {
    /** Validates the values. */
    public OverviewLevel {
        Objects.requireNonNull(min);
        Objects.requireNonNull(max);
        Objects.requireNonNull(mean);
        if (Integer.bitCount(traceFactor) != 1 || traceFactor < 2 || Integer.bitCount(sampleFactor) != 1) {
            throw new IllegalArgumentException("no level: every " + traceFactor + " traces by " + sampleFactor
                    + " samples");
        }
    }

    /** The same level read through something else, such as a cache. */
    OverviewLevel through(UnaryOperator<WindowSource> wrap) {
        return new OverviewLevel(traceFactor, sampleFactor, BandedSource.through(min, wrap),
                BandedSource.through(max, wrap), BandedSource.through(mean, wrap));
    }
}
