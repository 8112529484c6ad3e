// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.moveout.data.HeaderBatch;
import org.moveout.data.Sampling;

/**
 * Traces on their way through a chain of processors, with the headers of the traces.
 * <p>
 * Sample {@code s} of trace {@code t} is {@code data()[t * samples() + s]}; the array may be longer than the traces.
 * Mutable and not thread-safe: one owner at a time. Made once and filled again and again.
 */
public final class GatherBuffer {
    private final HeaderBatch headers;
    private float[] data;
    private int traces;
    private Sampling sampling;
    private long[] numbers = new long[0];

    /**
     * A buffer around an array, which is used as it is.
     *
     * @param data     trace-major samples, at least {@code traces * sampling.count()}
     * @param traces   how many traces it holds
     * @param sampling their sampling
     * @param headers  their headers; may have no columns if no processor asks for any
     */
    public GatherBuffer(float[] data, int traces, Sampling sampling, HeaderBatch headers) {
        this.data = Objects.requireNonNull(data);
        this.headers = Objects.requireNonNull(headers);
        this.sampling = Objects.requireNonNull(sampling);
        if (traces < 0 || (long) traces * sampling.count() > data.length) {
            throw new IllegalArgumentException(
                    traces + " traces of " + sampling.count() + " samples in an array of " + data.length);
        }
        this.traces = traces;
    }

    /** A buffer without header columns around an array, which is used as it is. */
    public static GatherBuffer of(float[] data, int traces, Sampling sampling) {
        return new GatherBuffer(data, traces, sampling, new HeaderBatch(List.of(), 0));
    }

    /** The samples; valid until {@link #reshape}. */
    public float[] data() {
        return data;
    }

    /** How many traces there are. */
    public int traces() {
        return traces;
    }

    /** Samples of a trace. */
    public int samples() {
        return sampling.count();
    }

    /** The sampling of the traces. */
    public Sampling sampling() {
        return sampling;
    }

    /** The headers: row {@code t} belongs to trace {@code t}. A processor that drops or reorders traces moves them. */
    public HeaderBatch headers() {
        return headers;
    }

    /**
     * The number of a trace in the dataset that the flow began with, in stored order; -1 if nobody said. Traces of a
     * gather may come from anywhere.
     */
    public long number(int trace) {
        Objects.checkIndex(trace, traces);
        return trace < numbers.length ? numbers[trace] : -1;
    }

    /**
     * States the numbers of the traces.
     *
     * @param stored one for each trace; used as it is, and may be longer than there are traces
     */
    public void setNumbers(long[] stored) {
        numbers = Objects.requireNonNull(stored);
    }

    /**
     * Changes the shape, for a processor that resamples or stacks and for filling the buffer anew. The array keeps its
     * first samples as they lie, but may be another, longer one afterwards.
     *
     * @throws ArithmeticException if the gather would hold more than 2^31 - 1 samples
     */
    public void reshape(int newTraces, Sampling newSampling) {
        if (newTraces < 0) {
            throw new IllegalArgumentException(newTraces + " traces");
        }
        int length = Math.multiplyExact(newTraces, newSampling.count());
        if (length > data.length) {
            data = Arrays.copyOf(data, length);
        }
        traces = newTraces;
        sampling = newSampling;
    }
}
