// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.flow.internal.Pipeline;
import org.moveout.flow.internal.Threads;
import org.moveout.process.statistics.AmplitudeSummary;
import org.moveout.process.statistics.AmplitudeSurvey;
import org.moveout.store.StoreDataset;

/** Reads every sample there is, in parallel and in constant memory, and tells what amplitudes there are. */
public final class SurveyAmplitudes implements Task<AmplitudeSummary> {
    private static final long BLOCK_SAMPLES = 1 << 20;
    /** Samples, what they are decoded from, and a histogram. */
    private static final long WORKER_BYTES = 20L << 20;

    private final String name;
    private final WindowSource source;
    private final int threads;

    private static final class Slot {
        private TraceRange range;
    }

    /**
     * @param name    of the data, for the title
     * @param source  stays open until the task has ended; best not a cache, which would be filled with what nobody sees
     * @param threads worker threads, 0 for as many as processors and heap allow
     */
    public SurveyAmplitudes(String name, WindowSource source, int threads) {
        this.name = Objects.requireNonNull(name);
        this.source = Objects.requireNonNull(source);
        this.threads = threads;
    }

    @Override
    public String title() {
        return "Measure all amplitudes of " + name;
    }

    @Override
    public AmplitudeSummary run(Progress progress) throws IOException {
        long traces = source.traceCount();
        Sampling sampling = source.sampling();
        progress.begin("Reading samples", traces, "traces");
        int count = Threads.count(threads, WORKER_BYTES);
        List<Slot> slots = new ArrayList<>();
        List<AmplitudeSurvey> surveys = new ArrayList<>();
        List<Pipeline.Step<Slot>> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AmplitudeSurvey survey = new AmplitudeSurvey();
            surveys.add(survey);
            workers.add(slot -> {
                TraceBlock block = source.read(Window.of(slot.range, sampling), progress);
                for (int t = 0; t < block.traces(); t++) {
                    survey.add(block.data(), t * block.samples(), block.samples());
                }
                progress.advance(block.traces());
            });
        }
        for (int i = 0; i <= count; i++) {
            slots.add(new Slot());
        }
        long step = blockTraces(sampling);
        long[] next = { 0 };
        new Pipeline<>("survey", slots, workers, slot -> {
            // the surveys keep what was found
        }).run(slot -> {
            if (next[0] >= traces) {
                return false;
            }
            slot.range = new TraceRange(next[0], Math.min(traces, next[0] + step));
            next[0] = slot.range.end();
            return true;
        }, progress);
        AmplitudeSurvey total = surveys.getFirst();
        surveys.subList(1, surveys.size()).forEach(total::merge);
        return total.summary();
    }

    /** Whole chunks of a store, so that none is decoded twice. */
    private long blockTraces(Sampling sampling) {
        long wanted = Math.max(1, BLOCK_SAMPLES / Math.max(1, sampling.count()));
        if (source instanceof StoreDataset store) {
            int chunk = store.metadata().grid().chunkTraces();
            return Math.max(1, wanted / chunk) * chunk;
        }
        return wanted;
    }
}
