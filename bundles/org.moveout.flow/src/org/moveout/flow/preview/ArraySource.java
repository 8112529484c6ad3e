// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.util.Arrays;
import java.util.Objects;

import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;

/** Traces in memory, which nobody changes any more. Immutable and thread-safe. */
final class ArraySource implements WindowSource {
    private final float[] data;
    private final int traces;
    private final Sampling sampling;

    /**
     * @param data trace-major, at least {@code traces} traces; used as it is
     */
    ArraySource(float[] data, int traces, Sampling sampling) {
        this.data = Objects.requireNonNull(data);
        this.traces = traces;
        this.sampling = Objects.requireNonNull(sampling);
    }

    @Override
    public long traceCount() {
        return traces;
    }

    @Override
    public Sampling sampling() {
        return sampling;
    }

    @Override
    public TraceBlock read(Window window, Progress progress) {
        checkInside(window);
        int ns = sampling.count();
        TraceRange t = window.traces();
        int count = window.samples().count();
        if (window.stride() == 1 && count == ns) {
            int from = Math.toIntExact(t.first()) * ns;
            return new TraceBlock(window, Arrays.copyOfRange(data, from, from + t.intCount() * ns));
        }
        float[] out = new float[Math.toIntExact(window.sampleTotal())];
        for (int c = 0; c < window.traceCount(); c++) {
            System.arraycopy(data, Math.toIntExact(window.trace(c)) * ns + window.samples().first(), out, c * count,
                    count);
        }
        return new TraceBlock(window, out);
    }
}
