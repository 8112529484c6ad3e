// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

import java.util.Arrays;
import java.util.Objects;

import org.moveout.data.Domain;

/**
 * The autocorrelation of traces: the sum over traces and samples of {@code x[i] * x[i + lag]}, divided by its value at
 * lag 0 (the biased estimate, never above 1). Lags beyond the ends of the window find zeros, nothing wraps around.
 *
 * @param interval distance of the lags in {@link Domain#unit()}
 * @param domain   of the vertical axis
 * @param values   lags 0, 1, ... up to the window length less one; all 0 without live traces. Not copied: not to be
 *                 changed
 * @param tally    which traces it is of
 */
public record Autocorrelation(double interval, Domain domain, double[] values, TraceTally tally) {
    /** Validates the values. */
    public Autocorrelation {
        Objects.requireNonNull(domain);
        Objects.requireNonNull(tally);
    }

    /** The lags in the unit of the domain. */
    public double[] lags() {
        double[] lags = new double[values.length];
        Arrays.setAll(lags, i -> i * interval);
        return lags;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Autocorrelation a && a.interval == interval && a.domain == domain
                && Arrays.equals(a.values, values) && a.tally.equals(tally);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
