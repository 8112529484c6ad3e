// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

import java.nio.file.Path;
import java.util.Objects;

import org.moveout.segy.SampleFormat;

/**
 * What synthetic file to make. A request that cannot be fulfilled throws {@link IllegalArgumentException} with a
 * sentence for the user.
 *
 * @param output         the file to write
 * @param kind           what kind of data
 * @param traces         how many traces, 1 to 1,000,000,000 (headers count in 32 bits)
 * @param samples        samples of a trace, 1 to 65535
 * @param intervalMicros sample interval in microseconds, 1 to 65535
 * @param format         sample format
 * @param seed           other seeds give another earth and other noise; the same one the same file
 * @param noise          RMS of the random noise relative to the reflections, 0 to 100
 * @param gather         traces of an inline, a shot or a CDP gather; 0 for a usual number. No effect on
 *                       {@link SynthKind#POST2D}
 * @param overwrite      whether to replace an existing file
 * @param threads        worker threads, 0 for as many as there are processors
 */
public record SynthRequest(Path output, SynthKind kind, long traces, int samples, int intervalMicros,
        SampleFormat format, long seed, double noise, int gather, boolean overwrite, int threads) {
    /** The noise where none is asked for. */
    public static final double DEFAULT_NOISE = 0.15;
    private static final int MOST_TRACES = 1_000_000_000;
    private static final int MOST_GATHER = 100_000;

    /** Validates the values. */
    public SynthRequest {
        Objects.requireNonNull(output);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(format);
        require(traces >= 1 && traces <= MOST_TRACES, "traces", traces, "1 to " + MOST_TRACES);
        require(samples >= 1 && samples <= 65535, "samples", samples, "1 to 65535");
        require(intervalMicros >= 1 && intervalMicros <= 65535, "interval", intervalMicros, "1 to 65535 us");
        require(noise >= 0 && noise <= 100, "noise", noise, "0 to 100");
        require(gather == 0 || gather >= 2 && gather <= MOST_GATHER, "gather", gather,
                "2 to " + MOST_GATHER + " traces");
        require(threads >= 0, "threads", threads, "1 or more");
    }

    /** A request with the usual values: 4 ms, IBM floats, seed 1, some noise, no overwriting, all processors. */
    public static SynthRequest of(Path output, SynthKind kind, long traces, int samples) {
        return new SynthRequest(output, kind, traces, samples, 4000, SampleFormat.IBM_FLOAT, 1, DEFAULT_NOISE, 0, false,
                0);
    }

    /** This request in another format. */
    public SynthRequest withFormat(SampleFormat other) {
        return new SynthRequest(output, kind, traces, samples, intervalMicros, other, seed, noise, gather, overwrite,
                threads);
    }

    /** This request with another seed. */
    public SynthRequest withSeed(long other) {
        return new SynthRequest(output, kind, traces, samples, intervalMicros, format, other, noise, gather, overwrite,
                threads);
    }

    /** Bytes of one trace, its header included. */
    public int traceBytes() {
        return 240 + samples * format.bytes();
    }

    /** Length of the file in bytes. */
    public long fileBytes() {
        return 3600 + traces * traceBytes();
    }

    /** Sample interval in milliseconds. */
    double interval() {
        return intervalMicros / 1000.0;
    }

    private static void require(boolean condition, String what, Number value, String allowed) {
        if (!condition) {
            throw new IllegalArgumentException(what + ": " + value + " is out of limits; allowed is " + allowed + ".");
        }
    }
}
