// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;
import org.moveout.store.internal.files.ChunkInput;
import org.moveout.store.internal.files.ChunkManifest;

/**
 * One array of an overview, or a band of it. Thread-safe; no file stays open. Chunks are read whole, so every read
 * compares checksums.
 */
final class OverviewBand implements WindowSource {
    private static final int POOLED = 2;

    private final ChunkGrid grid;
    private final Sampling sampling;
    private final ChunkManifest manifest;
    private final Supplier<ChunkInput> inputs;
    private final ConcurrentLinkedDeque<ChunkInput> pool = new ConcurrentLinkedDeque<>();

    OverviewBand(ChunkGrid grid, Sampling sampling, ChunkManifest manifest, Supplier<ChunkInput> inputs) {
        this.grid = grid;
        this.sampling = sampling;
        this.manifest = manifest;
        this.inputs = inputs;
    }

    @Override
    public long traceCount() {
        return grid.traces();
    }

    @Override
    public Sampling sampling() {
        return sampling;
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        float[] data = new float[Math.toIntExact(window.sampleTotal())];
        if (data.length > 0) {
            ChunkInput input = pool.pollFirst();
            if (input == null) {
                input = inputs.get();
            }
            new WindowRead(grid, ElementType.FLOAT32, manifest, input, window, data).run(progress);
            if (pool.size() < POOLED) {
                pool.addFirst(input);
            }
        }
        return new TraceBlock(window, data);
    }

    /** Reads all chunks and tells what is wrong with them. */
    void check(Consumer<String> problems, Progress progress) throws IOException {
        ChunkReader reader = new ChunkReader(grid, ElementType.FLOAT32, () -> manifest, inputs.get());
        for (long chunk = 0; chunk < grid.chunks(); chunk++) {
            progress.checkCancelled();
            try {
                reader.check(chunk);
            } catch (DataException e) {
                problems.accept(e.getMessage());
            }
        }
    }
}
