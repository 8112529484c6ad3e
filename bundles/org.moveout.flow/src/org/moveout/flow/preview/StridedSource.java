// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.io.IOException;

import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;

/** Every so many-th trace of another source, read as decimated windows of it. Thread-safe as far as that one is. */
record StridedSource(WindowSource origin, TraceRange traces, int stride) implements WindowSource {
    @Override
    public long traceCount() {
        return (traces.count() + stride - 1) / stride;
    }

    @Override
    public Sampling sampling() {
        return origin.sampling();
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        TraceRange w = window.traces();
        TraceRange there = new TraceRange(traces.first() + w.first() * stride,
                Math.min(traces.end(), traces.first() + w.end() * stride));
        return new TraceBlock(window, origin.read(new Window(there, window.samples(),
                Math.multiplyExact(stride, window.stride())), progress).data());
    }
}
