// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.task.Progress;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.internal.Pipeline;
import org.moveout.flow.internal.SegyContent;
import org.moveout.flow.internal.SegyOutput;
import org.moveout.flow.steps.FlowPass;

/**
 * Measures how fast a pass is, by doing pieces spread over the input with all workers, as the run does. A later pass is
 * measured on the input of the first, its traces cut or filled with zeros to the length they will have.
 */
public final class PassMeasure {
    private static final long WARM_UP = TimeUnit.MILLISECONDS.toNanos(600);
    private static final long MEASURE = TimeUnit.MILLISECONDS.toNanos(1200);
    private static final int SPREAD = 64;

    private final Dataset dataset;
    private final SegyContent content;
    private final PassPlan plan;
    private final SegyOutput output;
    private final boolean intoStore;
    private final PassMemory memory;

    /**
     * @param setup the opened request
     * @param pass  the pass
     * @param index its gathers in the input, present exactly if it works on gathers
     * @param last  whether its output is that of the run
     */
    public PassMeasure(RunSetup setup, FlowPass pass, Optional<GatherIndex> index, boolean last) throws IOException {
        dataset = setup.dataset();
        content = setup.content();
        boolean byEnsembles = last && setup.request().order() == OutputOrder.ENSEMBLE;
        plan = new PassPlan(pass, index, content.layout().traceCount(), content.pieceTraces(), byEnsembles);
        intoStore = last ? setup.request().intoStore() : !plan.scatters();
        output = new SegyOutput(content.layout(), last ? setup.format() : setup.floating(), Optional.empty(),
                pass.pipeline().output(), plan.outTraces());
        memory = PassMemory.of(plan, content.layout().headerBytes(), output.traceBytes(), intoStore);
    }

    /** The memory that the pass needs. */
    public PassMemory memory() {
        return memory;
    }

    /** Room for the file that is written to measure, in bytes. */
    public static final long LARGEST_FILE = 2 * MeasureSink.LONGEST;

    /** Workers there will be. */
    public int workers(int wanted) {
        return memory.workers(wanted);
    }

    /** Whether the traces of gathers lie apart. */
    public boolean collects() {
        return plan.collects();
    }

    /** Traces that come out of all that come in. */
    public long outTraces() {
        return plan.outTraces();
    }

    /**
     * Measures.
     *
     * @param wanted the user's choice of threads, 0 for none
     * @param folder where a small file is written and read; gone when this returns
     * @return seconds for each trace that comes in
     */
    public double secondsPerTrace(int wanted, Path folder, Progress progress) throws IOException {
        if (plan.pieces() == 0) {
            return 0;
        }
        HeaderPatch patch = new HeaderPatch(content.layout(), plan.pass().pipeline().headers(),
                plan.pass().pipeline().changedHeaders());
        SegyContent.HeaderAccess access = columns(patch);
        PassInput input = new PassInput(new Resized(content, plan.pass().pipeline().input().count()),
                dataset.headers(), access, patch, true);
        try (MeasureSink sink = new MeasureSink(output, intoStore, folder)) {
            List<PieceWorker> workers = new ArrayList<>();
            for (int i = 0; i < workers(wanted); i++) {
                workers.add(new PieceWorker(input, plan, sink));
            }
            run(workers, sink, access, WARM_UP, progress);
            return run(workers, sink, access, MEASURE, progress);
        }
    }

    private double run(List<PieceWorker> workers, MeasureSink sink, SegyContent.HeaderAccess access, long nanos,
            Progress progress) throws IOException {
        List<PieceSlot> slots = new ArrayList<>();
        for (int i = 0; i < workers.size() + 1; i++) {
            slots.add(new PieceSlot());
        }
        long before = sink.traces();
        long begin = System.nanoTime();
        int spread = Math.min(SPREAD, plan.pieces());
        int[] next = new int[1];
        new Pipeline<>("measure", slots, workers, sink::finish).run(slot -> {
            if (next[0] > 0 && System.nanoTime() - begin > nanos) {
                return false;
            }
            slot.piece = plan.piece((int) ((long) next[0]++ % spread * plan.pieces() / spread));
            if (slot.piece.input().isPresent()) {
                TraceRange range = slot.piece.input().get();
                slot.headers = PieceSlot.enough(slot.headers,
                        (long) range.intCount() * content.layout().headerBytes());
                long[] numbers = new long[range.intCount()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = range.first() + i;
                }
                access.read(numbers, numbers.length, slot.headers);
            }
            return true;
        }, progress);
        return (System.nanoTime() - begin) / 1e9 / Math.max(1, sink.traces() - before);
    }

    /** Headers with only those values filled in that the flow works with: no pass over all headers is needed. */
    private SegyContent.HeaderAccess columns(HeaderPatch patch) {
        TraceHeaders headers = dataset.headers();
        int headerBytes = content.layout().headerBytes();
        return (traces, count, dst) -> {
            Arrays.fill(dst, 0, count * headerBytes, (byte) 0);
            HeaderBatch batch = new HeaderBatch(patch.columns(), 1);
            for (int from = 0; from < count;) {
                int to = from + 1;
                while (to < count && traces[to] == traces[to - 1] + 1) {
                    to++;
                }
                TraceRange run = TraceRange.of(traces[from], to - from);
                for (int c = 0; c < patch.columns().size(); c++) {
                    HeaderColumn column = patch.columns().get(c);
                    double[] floating = column.type().isFloating() ? headers.doubles(column.key(), run) : null;
                    long[] whole = floating == null ? headers.longs(column.key(), run) : null;
                    for (int i = from; i < to; i++) {
                        if (floating != null) {
                            batch.doubles(c)[0] = floating[i - from];
                        } else {
                            batch.setLong(c, 0, whole[i - from]);
                        }
                        patch.write(batch, c, 0, dst, i * headerBytes);
                    }
                }
                from = to;
            }
        };
    }
}
