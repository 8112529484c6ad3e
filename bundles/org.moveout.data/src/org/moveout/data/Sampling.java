// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.util.Objects;

/**
 * Regular sampling of the vertical axis.
 *
 * @param count    samples in a trace, at least 0
 * @param interval distance between samples in {@link Domain#unit()}, positive and finite
 * @param first    coordinate of sample 0 in {@link Domain#unit()} (the recording delay for time)
 * @param domain   what the axis measures
 */
public record Sampling(int count, double interval, double first, Domain domain) {
    /** Validates the values. */
    public Sampling {
        Objects.requireNonNull(domain);
        if (count < 0) {
            throw new IllegalArgumentException("count " + count + " is negative");
        }
        if (!(interval > 0) || Double.isInfinite(interval)) {
            throw new IllegalArgumentException("interval " + interval + " is not a positive number");
        }
        if (!Double.isFinite(first)) {
            throw new IllegalArgumentException("first " + first + " is not a number");
        }
    }

    /** Time sampling starting at 0 ms. */
    public static Sampling time(int count, double intervalMillis) {
        return new Sampling(count, intervalMillis, 0, Domain.TIME);
    }

    /** The coordinate of sample {@code index}, which may lie outside the trace or between samples. */
    public double at(double index) {
        return first + index * interval;
    }

    /** The fractional sample index of a coordinate, not limited to the trace. */
    public double indexOf(double coordinate) {
        return (coordinate - first) / interval;
    }

    /** The coordinate of the last sample; {@link #first()} if there is none. */
    public double last() {
        return at(Math.max(0, count - 1));
    }

    /** The highest frequency the sampling can carry, in Hz for time and cycles per metre for depth. */
    public double nyquist() {
        return domain == Domain.TIME ? 500.0 / interval : 0.5 / interval;
    }
}
