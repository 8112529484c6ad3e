// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.memory.OverlaidHeaders;
import org.moveout.data.memory.TraceMemory;
import org.moveout.data.order.OrderedHeaders;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.flow.internal.Pipeline;
import org.moveout.flow.steps.FlowPass;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.flow.steps.GatherReader;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/** One pass of a flow from samples to samples in memory. Its workers write traces that nobody else writes. */
final class PassRun {
    /** Samples that are taken at once where no whole gathers are wanted: 1 MB. */
    private static final int PIECE_SAMPLES = 1 << 18;
    /** Not every small gather is told of. */
    private static final int TELL = 8;

    private final FlowPass pass;
    private final FlowPipeline flow;
    private final PassData from;
    private final Optional<GatherIndex> gathers;
    private final GatherReader reader;
    private final TraceMemory result;
    private final HeaderBatch changed;
    private final long[] firsts;
    private long next;

    /** The traces to work on, and those of them to keep. */
    private static final class Slot {
        TraceOrder traces;
        int skip;
        int keep;
        int gather;
    }

    /**
     * @param from    what comes in; overwritten where that is possible and allowed
     * @param gathers those of the pass, of the headers that come in
     */
    PassRun(FlowPass pass, PassData from, Optional<GatherIndex> gathers) throws IOException {
        this.pass = pass;
        this.from = from;
        this.gathers = gathers;
        flow = pass.pipeline();
        TraceHeaders headers = from.headers();
        reader = new GatherReader(from.samples(), headers, flow.headers());
        long count = flow.stacks() ? gathers.orElseThrow().count() : headers.traceCount();
        result = inPlace(pass, from.samples().sampling()) && from.isOurs() ? (TraceMemory) from.samples()
                : new TraceMemory(count, flow.output());
        List<HeaderColumn> columns = new ArrayList<>();
        for (HeaderKey key : flow.changedHeaders()) {
            headers.column(key).ifPresent(columns::add);
        }
        changed = new HeaderBatch(columns, columns.isEmpty() ? 0 : Math.toIntExact(count));
        firsts = flow.stacks() ? new long[Math.toIntExact(count)] : new long[0];
    }

    /** Whether the result of a pass can take the place of what comes in. */
    static boolean inPlace(FlowPass pass, Sampling input) {
        FlowPipeline flow = pass.pipeline();
        return flow.scope() != Scope.LINE && !flow.stacks() && flow.output().equals(input);
    }

    /** Traces that are taken at once where no whole gathers are wanted. */
    static int pieceTraces(Sampling sampling) {
        return Math.max(1, PIECE_SAMPLES / Math.max(1, sampling.count()));
    }

    /** Runs the pass; what came in must not be used any more if {@link #inPlace}. */
    PassData run(String phase, int threads, Progress progress) throws IOException {
        long traces = from.headers().traceCount();
        progress.begin(phase, traces, "traces");
        List<Slot> slots = new ArrayList<>();
        List<Pipeline.Step<Slot>> workers = new ArrayList<>();
        for (int i = 0; i <= threads; i++) {
            slots.add(new Slot());
        }
        for (int i = 0; i < threads; i++) {
            Workspace workspace = new Workspace();
            workers.add(slot -> work(slot, workspace, progress));
        }
        new Pipeline<>("process", slots, workers, slot -> progress.advance(slot.keep))
                .run(slot -> next(slot, progress), progress);
        if (!changed.columns().isEmpty()) {
            changed.set(0, changed.capacity());
        }
        TraceHeaders below = flow.stacks() ? new OrderedHeaders(from.headers(), TraceOrder.of(firsts)) : from.headers();
        return new PassData(result, changed.columns().isEmpty() ? below : new OverlaidHeaders(below, changed),
                from.numbered() && !flow.stacks());
    }

    private void tell(Progress progress, int gather) {
        if (gather % TELL == 0) {
            progress.at(String.format(Locale.ROOT, "gather %,d of %,d", gather + 1, gathers.orElseThrow().count()));
        }
    }

    private boolean next(Slot slot, Progress progress) {
        long traces = from.headers().traceCount();
        if (gathers.isPresent()) {
            if (next == gathers.get().count()) {
                return false;
            }
            slot.gather = (int) next++;
            slot.traces = gathers.get().traces(slot.gather);
            slot.skip = 0;
            slot.keep = (int) slot.traces.count();
            tell(progress, slot.gather);
            return true;
        }
        if (next == traces) {
            return false;
        }
        long end = Math.min(traces, next + pieceTraces(flow.input()));
        TraceRange around = new TraceRange(Math.max(0, next - flow.halo()), Math.min(traces, end + flow.halo()));
        slot.traces = TraceOrder.of(around);
        slot.skip = (int) (next - around.first());
        slot.keep = (int) (end - next);
        next = end;
        return true;
    }

    private void work(Slot slot, Workspace workspace, Progress progress) throws IOException {
        GatherBuffer buffer = reader.read(slot.traces, progress);
        if (!from.numbered()) {
            buffer.setNumbers(new long[0]);
        }
        flow.process(buffer, workspace);
        int expected = flow.stacks() ? 1 : (int) slot.traces.count();
        if (buffer.traces() != expected || buffer.samples() != result.sampling().count()) {
            throw new DataException("The flow gives " + buffer.traces() + " traces of " + buffer.samples()
                    + " samples where " + expected + " of " + result.sampling().count()
                    + " were expected; leave out the step that drops traces.");
        }
        if (flow.stacks()) {
            firsts[slot.gather] = slot.traces.trace(0);
            keep(buffer, 0, slot.gather);
        } else {
            for (int t = slot.skip; t < slot.skip + slot.keep; t++) {
                keep(buffer, t, slot.traces.trace(t));
            }
        }
    }

    private void keep(GatherBuffer buffer, int row, long trace) {
        result.put(trace, buffer.data(), row * buffer.samples());
        for (int c = 0; c < changed.columns().size(); c++) {
            HeaderColumn column = changed.columns().get(c);
            int own = buffer.headers().indexOf(column.key());
            if (column.type().isFloating()) {
                changed.setDouble(c, (int) trace, buffer.headers().doubleAt(own, row));
            } else {
                changed.setLong(c, (int) trace, buffer.headers().longAt(own, row));
            }
        }
    }
}
