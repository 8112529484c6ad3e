// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.order.TraceOrder;
import org.moveout.flow.internal.Pipeline;
import org.moveout.flow.internal.SegyContent;
import org.moveout.flow.steps.FlowPipeline;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/**
 * Reads and processes pieces and gives the traces to the sink; one for each thread.
 * <p>
 * The result does not depend on how the data is cut: neighbours are read along as far as the flow's halo reaches, and
 * gathers are always whole.
 */
final class PieceWorker implements Pipeline.Step<PieceSlot> {
    /**
     * Samples of single traces that several steps process at once: as many as stay in a core's own cache from one step
     * to the next.
     */
    private static final int BATCH_SAMPLES = 1 << 16;

    private final PassPlan plan;
    private final FlowPipeline flow;
    private final SegyContent.SampleReader samples;
    private final SegyContent.HeaderAccess headerAccess;
    private final TraceHeaders lineHeaders;
    private final HeaderPatch patch;
    private final PassSink sink;
    private final int headerBytes;
    private final boolean numbered;
    private final Workspace workspace = new Workspace();
    private float[] wide = new float[0];
    private float[] part = new float[0];
    private long[] numbers = new long[0];
    private int[] places = new int[0];
    private HeaderBatch batch;

    /**
     * @param input what comes in
     * @param plan  how it is cut
     * @param sink  where it goes
     */
    PieceWorker(PassInput input, PassPlan plan, PassSink sink) throws IOException {
        this.plan = plan;
        flow = plan.pass().pipeline();
        samples = input.content().samples();
        headerAccess = input.headerAccess();
        lineHeaders = input.headers();
        patch = input.patch();
        headerBytes = input.content().layout().headerBytes();
        numbered = input.numbered();
        this.sink = sink;
        batch = new HeaderBatch(patch.columns(), 0);
    }

    @Override
    public void run(PieceSlot slot) throws IOException {
        try {
            sink.begin(slot);
            if (plan.collects()) {
                collectHeaders(slot);
            }
            slot.restored = (sink.restoresHeaders() || patch.changesNothing()) && sink.restore(slot);
            if (slot.restored) {
                if (!sink.restoresHeaders()) {
                    restoreHeaders(slot);
                }
            } else if (plan.collects()) {
                collected(slot);
            } else if (flow.scope() == Scope.LINE) {
                line(slot);
            } else {
                consecutive(slot);
            }
            sink.seal(slot);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Gathers whose traces lie anywhere: all traces of the piece are read in stored order, each block once. */
    private void collectHeaders(PieceSlot slot) throws IOException {
        Piece piece = slot.piece;
        plan.numbers(slot);
        int n = piece.traces();
        slot.headers = PieceSlot.enough(slot.headers, (long) n * headerBytes);
        headerAccess.read(slot.numbers, n, slot.headers);
    }

    private void collected(PieceSlot slot) throws IOException {
        Piece piece = slot.piece;
        GatherIndex index = plan.index().orElseThrow();
        int in = flow.input().count();
        wide = PieceSlot.enough(wide, (long) piece.traces() * in);
        samples.floats(slot.numbers, piece.traces(), wide);
        int k = 0;
        for (int v = piece.first(); v < piece.end(); v++) {
            TraceOrder order = index.traces(plan.gather(v));
            int count = (int) order.count();
            ready(count);
            for (int t = 0; t < count; t++) {
                long number = order.trace(t);
                int place = Arrays.binarySearch(slot.numbers, 0, piece.traces(), number);
                places[t] = place;
                numbers[t] = number;
                System.arraycopy(wide, place * in, part, t * in, in);
                patch.read(slot.headers, place * headerBytes, batch, t);
            }
            GatherBuffer gather = process(count, order.trace(0));
            for (int t = 0; t < gather.traces(); t++) {
                put(slot, piece.scattersOutput() ? places[t] : k + t, gather, t, places[t], numbers[t]);
            }
            k += gather.traces();
        }
    }

    /** Single traces or gathers that lie one behind the other. */
    private void consecutive(PieceSlot slot) throws IOException {
        Piece piece = slot.piece;
        TraceRange range = piece.input().orElseThrow();
        int in = flow.input().count();
        boolean whole = plan.index().isEmpty() && flow.stages().size() < 2;
        if (whole) {
            ready(range.intCount());
            samples.floats(range, part, 0);
        } else {
            wide = PieceSlot.enough(wide, (long) range.intCount() * in);
            samples.floats(range, wide, 0);
        }
        int from = 0;
        int k = 0;
        for (int v = piece.first(); from < range.intCount(); v++) {
            int count = plan.index().isPresent() ? (int) plan.index().get().fold(plan.gather(v))
                    : whole ? range.intCount()
                            : Math.min(range.intCount() - from, Math.max(1, BATCH_SAMPLES / Math.max(1, in)));
            if (!whole) {
                ready(count);
                System.arraycopy(wide, from * in, part, 0, count * in);
            }
            for (int t = 0; t < count; t++) {
                places[t] = from + t;
                numbers[t] = range.first() + from + t;
                patch.read(slot.headers, (from + t) * headerBytes, batch, t);
            }
            GatherBuffer gather = process(count, numbers[0]);
            for (int t = 0; t < gather.traces(); t++) {
                put(slot, k + t, gather, t, places[t], numbers[t]);
            }
            k += gather.traces();
            from += count;
        }
    }

    /** Traces with their neighbours, which are dropped afterwards. */
    private void line(PieceSlot slot) throws IOException {
        TraceRange range = slot.piece.input().orElseThrow();
        TraceRange around = new TraceRange(Math.max(0, range.first() - flow.halo()),
                Math.min(plan.traces(), range.end() + flow.halo()));
        int count = around.intCount();
        ready(count);
        samples.floats(around, part, 0);
        for (int t = 0; t < count; t++) {
            numbers[t] = around.first() + t;
        }
        for (int c = 0; c < batch.columns().size(); c++) {
            lineColumn(c, around);
        }
        GatherBuffer gather = process(count, around.first());
        int skipped = (int) (range.first() - around.first());
        for (int t = 0; t < range.intCount(); t++) {
            put(slot, t, gather, skipped + t, t, range.first() + t);
        }
    }

    private void lineColumn(int c, TraceRange around) throws IOException {
        HeaderColumn column = batch.columns().get(c);
        if (column.type().isFloating()) {
            double[] values = lineHeaders.doubles(column.key(), around);
            System.arraycopy(values, 0, batch.doubles(c), 0, values.length);
        } else {
            long[] values = lineHeaders.longs(column.key(), around);
            for (int i = 0; i < values.length; i++) {
                batch.setLong(c, i, values[i]);
            }
        }
    }

    private void ready(int traces) {
        part = PieceSlot.enough(part, (long) traces * Math.max(flow.input().count(), flow.output().count()));
        numbers = PieceSlot.enough(numbers, traces);
        places = places.length >= traces ? places : new int[traces];
        if (batch.capacity() < traces) {
            batch = new HeaderBatch(patch.columns(), traces);
        }
    }

    private GatherBuffer process(int traces, long first) throws IOException {
        batch.set(first, patch.columns().isEmpty() ? 0 : traces);
        GatherBuffer gather = new GatherBuffer(part, traces, flow.input(), batch);
        if (numbered) {
            gather.setNumbers(numbers);
        }
        flow.process(gather, workspace);
        if (gather.traces() != (plan.stacks() ? 1 : traces) || gather.samples() != flow.output().count()) {
            throw new DataException("A step gives " + gather.traces() + " traces of " + gather.samples()
                    + " samples for " + traces + " that went in, which it did not announce; leave out the step.");
        }
        part = gather.data();
        return gather;
    }

    private void put(PieceSlot slot, int k, GatherBuffer gather, int row, int place, long trace) throws IOException {
        sink.putHeader(slot, k, slot.headers, place * headerBytes);
        patch.apply(batch, row, sink.headerBytes(slot), sink.headerOffset(k), trace);
        sink.putSamples(slot, k, gather.data(), row * gather.samples());
    }

    /** The headers that come out of a flow that changes none. */
    private void restoreHeaders(PieceSlot slot) {
        Piece piece = slot.piece;
        if (plan.index().isEmpty()) {
            for (int k = 0; k < piece.outCount(); k++) {
                sink.putHeader(slot, k, slot.headers, k * headerBytes);
            }
            return;
        }
        GatherIndex index = plan.index().get();
        int k = 0;
        int from = 0;
        for (int v = piece.first(); v < piece.end(); v++) {
            TraceOrder order = index.traces(plan.gather(v));
            int count = plan.stacks() ? 1 : (int) order.count();
            for (int t = 0; t < count; t++) {
                int place = plan.collects() ? Arrays.binarySearch(slot.numbers, 0, piece.traces(), order.trace(t))
                        : from + t;
                sink.putHeader(slot, piece.scattersOutput() ? place : k + t, slot.headers, place * headerBytes);
            }
            k += count;
            from += (int) order.count();
        }
    }
}
