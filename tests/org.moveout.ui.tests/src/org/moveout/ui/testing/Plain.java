// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.testing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;

/** Samples of one amplitude, 0.5, so that whatever is painted over them shows. Remembers what was read. */
public final class Plain implements WindowSource {
    private final long traces;
    private final Sampling sampling;
    private final List<Window> reads = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile IOException failure;

    /** As many traces of 100 samples of 4 ms. */
    public Plain(long traces) {
        this.traces = traces;
        sampling = Sampling.time(100, 4);
    }

    /** Lets reads wait from now on, until the gate is counted down. */
    public CountDownLatch close() {
        gate = new CountDownLatch(1);
        return gate;
    }

    /** Lets reads fail; null lets them succeed again. */
    public void fail(IOException e) {
        failure = e;
    }

    /** The windows read so far. */
    public List<Window> reads() {
        return List.copyOf(reads);
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
    public TraceBlock read(Window window, Progress progress) throws IOException {
        reads.add(window);
        try {
            while (!gate.await(1, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure != null) {
            throw failure;
        }
        float[] data = new float[(int) window.sampleTotal()];
        Arrays.fill(data, 0.5f);
        return new TraceBlock(window, data);
    }
}
