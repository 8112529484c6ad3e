// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.moveout.data.AmplitudeAccumulator;
import org.moveout.data.AmplitudeStatistics;
import org.moveout.data.Dataset;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.internal.Pipeline;
import org.moveout.flow.internal.Threads;
import org.moveout.store.StoreDataset;

/** Reads a whole dataset, in parallel and in constant memory, and measures its amplitudes. */
public final class MeasureAmplitudes implements Task<AmplitudeStatistics> {
    private static final long BLOCK_SAMPLES = 1 << 20;
    /** Samples, what they are decoded from, and a histogram. */
    private static final long WORKER_BYTES = 20L << 20;

    private final Dataset dataset;
    private final int threads;

    private static final class Slot {
        private TraceRange range;
    }

    private final class Worker implements Pipeline.Step<Slot> {
        private final AmplitudeAccumulator sum = new AmplitudeAccumulator(dataset.traceCount(),
                dataset.sampling().count());
        private final Progress progress;

        Worker(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void run(Slot slot) throws IOException {
            TraceBlock block = dataset.read(Window.of(slot.range, dataset.sampling()), progress);
            sum.add(block.data(), 0, slot.range.first(), block.traces(), block.samples());
            progress.advance(block.traces());
        }
    }

    /**
     * @param dataset stays open until the task has ended
     * @param threads worker threads, 0 for as many as processors and heap allow
     */
    public MeasureAmplitudes(Dataset dataset, int threads) {
        this.dataset = Objects.requireNonNull(dataset);
        this.threads = threads;
    }

    @Override
    public String title() {
        return "Measure the amplitudes of " + dataset.name();
    }

    @Override
    public AmplitudeStatistics run(Progress progress) throws IOException {
        long traces = dataset.traceCount();
        progress.begin("Reading samples", traces, "traces");
        int count = Threads.count(threads, WORKER_BYTES);
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            slots.add(new Slot());
        }
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(new Worker(progress));
        }
        long step = blockTraces();
        long[] next = { 0 };
        for (int i = 0; i < count; i++) {
            workers.add(new Worker(progress));
        }
        new Pipeline<>("stats", slots, workers, slot -> {
            // the workers keep the sums
        }).run(slot -> {
            if (next[0] >= traces) {
                return false;
            }
            slot.range = new TraceRange(next[0], Math.min(traces, next[0] + step));
            next[0] = slot.range.end();
            return true;
        }, progress);
        AmplitudeAccumulator total = workers.getFirst().sum;
        for (Worker w : workers.subList(1, workers.size())) {
            total.merge(w.sum);
        }
        return total.statistics();
    }

    /** Whole chunks of a store, so that none is decoded twice. */
    private long blockTraces() {
        long wanted = Math.max(1, BLOCK_SAMPLES / Math.max(1, dataset.sampling().count()));
        if (dataset instanceof StoreDataset store) {
            int chunk = store.metadata().grid().chunkTraces();
            return Math.max(1, wanted / chunk) * chunk;
        }
        return wanted;
    }
}
