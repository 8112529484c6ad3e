// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts the pieces of a dataset together, in order, and makes all levels of its overview. One thread at a time.
 * <p>
 * Memory: some traces for each level. The result depends on the samples alone, not on the pieces.
 */
public final class OverviewBuilder {
    private static final int SIZE = OverviewShape.FIRST;

    private final OverviewShape shape;
    private final OverviewSink sink;
    private final int sampleSteps;
    private final List<TraceGroup> pending = new ArrayList<>();
    private final int[] pendingGroups;
    private final long[] done;
    private final List<TraceGroup> shorter = new ArrayList<>();
    private final float[] carry;
    private final TraceGroup carried;
    private OverviewPiece own;
    private int carryTraces;
    private long next;

    /**
     * @param shape which levels to make
     * @param sink  receives them
     */
    public OverviewBuilder(OverviewShape shape, OverviewSink sink) {
        this.shape = shape;
        this.sink = Objects.requireNonNull(sink);
        List<Integer> sampleFactors = shape.sampleFactors();
        sampleSteps = sampleFactors.size();
        for (int f : sampleFactors.subList(1, sampleSteps)) {
            shorter.add(new TraceGroup(shape.rows(f)));
        }
        int chain = shape.traceFactors().size();
        for (int i = 1; i < chain; i++) {
            pending.add(new TraceGroup(shape.samples()));
        }
        pendingGroups = new int[chain];
        done = new long[chain];
        carry = new float[SIZE * shape.samples()];
        carried = new TraceGroup(shape.samples());
    }

    /** What is built. */
    public OverviewShape shape() {
        return shape;
    }

    /** Adds the next traces. */
    public void add(OverviewPiece piece) throws IOException {
        if (piece.first() != next || next + piece.traces() > shape.traces()) {
            throw new IllegalStateException("traces " + piece.first() + " to " + (piece.first() + piece.traces())
                    + " after " + next + " of " + shape.traces());
        }
        next += piece.traces();
        carry(piece.head(), piece.headTraces());
        for (TraceGroup group : piece.groups()) {
            push(0, group);
        }
        carry(piece.tail(), piece.tailTraces());
    }

    /**
     * Adds the next traces, reducing them on this thread.
     *
     * @param data   trace-major samples, only read
     * @param traces how many traces
     */
    public void add(float[] data, int traces) throws IOException {
        if (own == null) {
            own = new OverviewPiece(shape.samples());
        }
        own.set(data, 0, next, traces);
        add(own);
    }

    private void carry(float[] data, int traces) throws IOException {
        int ns = shape.samples();
        System.arraycopy(data, 0, carry, carryTraces * ns, traces * ns);
        carryTraces += traces;
        if (carryTraces == SIZE) {
            flushCarry();
        }
    }

    private void flushCarry() throws IOException {
        carried.set(carry, 0, carryTraces);
        carryTraces = 0;
        push(0, carried);
    }

    /** Hands a complete group of one trace factor out and on to the next. */
    private void push(int step, TraceGroup group) throws IOException {
        int level = step * sampleSteps;
        long index = done[step]++;
        sink.accept(level, index, group);
        TraceGroup longer = group;
        for (TraceGroup s : shorter) {
            s.set(longer, OverviewShape.STEP);
            sink.accept(++level, index, s);
            longer = s;
        }
        if (step < pending.size()) {
            TraceGroup up = pending.get(step);
            if (pendingGroups[step]++ == 0) {
                up.copy(group);
            } else {
                up.add(group);
            }
            if (pendingGroups[step] == OverviewShape.STEP) {
                pendingGroups[step] = 0;
                push(step + 1, up);
            }
        }
    }

    /** Hands out the last, smaller groups. Called once, when all traces have been added. */
    public void finish() throws IOException {
        if (next != shape.traces()) {
            throw new IllegalStateException("only " + next + " of " + shape.traces() + " traces were added");
        }
        if (carryTraces > 0) {
            flushCarry();
        }
        for (int step = 0; step < pending.size(); step++) {
            if (pendingGroups[step] > 0) {
                pendingGroups[step] = 0;
                push(step + 1, pending.get(step));
            }
        }
    }
}
