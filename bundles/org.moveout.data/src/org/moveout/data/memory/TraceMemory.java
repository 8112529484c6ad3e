// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.memory;

import java.util.Objects;

import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;

/**
 * Samples of any number of traces in memory, in arrays of some megabytes that hold whole traces; zeros until they are put.
 * <p>
 * Several threads may put and read at once as long as nobody reads a trace that is being put; whoever reads must have been
 * told by those who put (a joined thread, a queue) that they have.
 */
public final class TraceMemory implements WindowSource {
    /** Samples of an array, unless one trace has more: 16 MB. */
    private static final int PIECE_SAMPLES = 1 << 22;

    private final Sampling sampling;
    private final long traces;
    private final int pieceTraces;
    private final float[][] pieces;

    /**
     * Takes the memory at once, {@link #bytes} of it.
     *
     * @throws OutOfMemoryError if there is not so much
     */
    public TraceMemory(long traces, Sampling sampling) {
        this.traces = traces;
        this.sampling = Objects.requireNonNull(sampling);
        int samples = Math.max(1, sampling.count());
        pieceTraces = Math.max(1, PIECE_SAMPLES / samples);
        pieces = new float[Math.toIntExact((traces + pieceTraces - 1) / pieceTraces)][];
        for (int p = 0; p < pieces.length; p++) {
            long held = Math.min(pieceTraces, traces - (long) p * pieceTraces);
            pieces[p] = new float[Math.toIntExact(held * sampling.count())];
        }
    }

    /** What the samples of so many traces take. */
    public static long bytes(long traces, Sampling sampling) {
        return Math.multiplyExact(traces, (long) sampling.count() * Float.BYTES);
    }

    @Override
    public long traceCount() {
        return traces;
    }

    @Override
    public Sampling sampling() {
        return sampling;
    }

    /**
     * Keeps the samples of one trace.
     *
     * @param trace  its number
     * @param data   copied from {@code data[offset]} on, {@code sampling().count()} samples
     */
    public void put(long trace, float[] data, int offset) {
        Objects.checkIndex(trace, traces);
        System.arraycopy(data, offset, piece(trace), at(trace), sampling.count());
    }

    @Override
    public TraceBlock read(Window window, Progress progress) {
        checkInside(window);
        SampleRange samples = window.samples();
        int count = samples.count();
        float[] out = new float[Math.toIntExact(window.sampleTotal())];
        for (int column = 0; column < window.traceCount(); column++) {
            if ((column & 1023) == 0) {
                progress.checkCancelled();
            }
            long trace = window.trace(column);
            System.arraycopy(piece(trace), at(trace) + samples.first(), out, column * count, count);
        }
        return new TraceBlock(window, out);
    }

    private float[] piece(long trace) {
        return pieces[(int) (trace / pieceTraces)];
    }

    private int at(long trace) {
        return (int) (trace % pieceTraces) * sampling.count();
    }
}
