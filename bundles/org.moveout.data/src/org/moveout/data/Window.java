// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.util.Objects;

/**
 * The part of a dataset somebody wants to see: traces by samples, every {@code stride}-th trace.
 *
 * @param traces  the range of traces
 * @param samples the range of samples
 * @param stride  1 for every trace, 2 for every other one, starting at {@code traces.first()}
 */
public record Window(TraceRange traces, SampleRange samples, int stride) {
    /** Validates the values. */
    public Window {
        Objects.requireNonNull(traces);
        Objects.requireNonNull(samples);
        if (stride < 1) {
            throw new IllegalArgumentException("stride " + stride + " is not positive");
        }
    }

    /** Every trace of a range, all samples. */
    public static Window of(TraceRange traces, Sampling sampling) {
        return new Window(traces, SampleRange.all(sampling), 1);
    }

    /** How many traces a read of this window returns. */
    public int traceCount() {
        return Math.toIntExact((traces.count() + stride - 1) / stride);
    }

    /** The trace number of column {@code column} of the result. */
    public long trace(int column) {
        return traces.first() + (long) column * stride;
    }

    /** How many samples a read of this window returns over all traces. */
    public long sampleTotal() {
        return (long) traceCount() * samples.count();
    }
}
