// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.Sizes;
import org.moveout.flow.internal.OutputFile;
import org.moveout.flow.internal.Pipeline;
import org.moveout.flow.internal.Threads;

/**
 * Writes a synthetic SEG-Y file of any size in constant memory.
 * <p>
 * The file appears under its name when it is complete; nothing is left of it after an error or cancellation. Its bytes
 * depend on the request alone, not on the number of threads.
 */
public final class SynthSegy implements Task<SynthSummary> {
    private static final int BATCH_BYTES = 1 << 20;

    private final SynthRequest request;

    /** Some consecutive traces being made. */
    private static final class Batch {
        final byte[] bytes;
        long first;
        int count;

        Batch(int length) {
            bytes = new byte[length];
        }
    }

    /**
     * @param request what to make
     */
    public SynthSegy(SynthRequest request) {
        this.request = request;
    }

    @Override
    public String title() {
        return "Synthesise " + request.output().getFileName();
    }

    @Override
    public SynthSummary run(Progress progress) throws IOException {
        long start = System.nanoTime();
        try (OutputFile file = OutputFile.create(request.output(), request.overwrite())) {
            Sizes.requireFree(request.output(), request.fileBytes());
            progress.begin("Synthesising", request.traces(), "traces");
            SynthScene scene = new SynthScene(request);
            byte[] leading = scene.headers().leading();
            file.write(leading, 0, leading.length, 0);
            int batch = (int) Math.clamp(BATCH_BYTES / request.traceBytes(), 1, request.traces());
            int length = batch * request.traceBytes();
            int threads = Threads.count(request.threads(), 2L * length);
            List<Batch> slots = new ArrayList<>();
            for (int i = 0; i < threads + 1; i++) {
                slots.add(new Batch(length));
            }
            List<Pipeline.Step<Batch>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(worker(scene, file));
            }
            long[] next = new long[1];
            new Pipeline<>("synth", slots, workers,
                    slot -> progress.advance(slot.count)).run(slot -> {
                        slot.first = next[0];
                        slot.count = (int) Math.min(batch, request.traces() - next[0]);
                        next[0] += slot.count;
                        return slot.count > 0;
                    }, progress);
            file.publish();
        }
        return new SynthSummary(request.output(), request.traces(), request.fileBytes(),
                (System.nanoTime() - start) / 1e9);
    }

    private Pipeline.Step<Batch> worker(SynthScene scene, OutputFile file) {
        SynthScene.Maker maker = scene.new Maker();
        int traceBytes = request.traceBytes();
        return slot -> {
            for (int t = 0; t < slot.count; t++) {
                maker.make(slot.first + t, slot.bytes, t * traceBytes);
            }
            file.write(slot.bytes, 0, slot.count * traceBytes, SynthHeaders.LEADING + slot.first * traceBytes);
        };
    }
}
