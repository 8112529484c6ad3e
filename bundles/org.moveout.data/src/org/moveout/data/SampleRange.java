// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

/**
 * A half-open range of zero-based sample numbers.
 *
 * @param first the first sample
 * @param end   one past the last sample, at least {@code first}
 */
public record SampleRange(int first, int end) {
    /** Validates the values. */
    public SampleRange {
        if (first < 0 || end < first) {
            throw new IllegalArgumentException("no range of samples: " + first + ":" + end);
        }
    }

    /** All samples of a trace. */
    public static SampleRange all(Sampling sampling) {
        return new SampleRange(0, sampling.count());
    }

    /** How many samples the range covers. */
    public int count() {
        return end - first;
    }

    @Override
    public String toString() {
        return first + ":" + end;
    }
}
