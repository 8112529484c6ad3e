// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.util.Arrays;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.TraceRange;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.order.TraceOrder;
import org.moveout.flow.steps.FlowPass;
import org.moveout.process.Scope;

/**
 * How a pass is cut into pieces. Follows from the data and the flow alone, not from threads or memory, so that a resumed
 * run finds the pieces of the one before. Immutable and thread-safe.
 * <p>
 * Memory: at most 16 bytes for each piece of gathers, none for gathers or traces.
 */
final class PassPlan {
    /** Bytes of samples of a piece of gathers that have to be collected. More would share more compressed blocks. */
    private static final long COLLECTED_BYTES = 6L << 20;

    private final FlowPass pass;
    private final Optional<GatherIndex> index;
    private final long traces;
    private final int pieceTraces;
    private final boolean stacks;
    private final boolean collected;
    private final boolean scatters;
    /** Whether gathers are taken in the order in which they are stored; otherwise in that of the index. */
    private final boolean asStored;
    private final int[] firstGather;
    private final long[] firstTrace;
    /** Traces of the first gather of each piece that belong to the one before; null where gathers are whole. */
    private final int[] skips;
    private final boolean gatherwise;
    private final int largest;
    private final int largestGather;

    /**
     * @param pass         what is done
     * @param index        the gathers, present exactly if the pass works on them
     * @param traces       traces that come in
     * @param pieceTraces  traces of a piece that suit the way the input is stored
     * @param byEnsembles  whether traces come out in the order of their gathers
     */
    PassPlan(FlowPass pass, Optional<GatherIndex> index, long traces, int pieceTraces, boolean byEnsembles)
            throws DataException {
        this.pass = pass;
        this.index = index;
        this.traces = traces;
        stacks = pass.pipeline().stacks();
        if (index.isEmpty()) {
            this.pieceTraces = pieceTraces;
            collected = false;
            scatters = false;
            asStored = false;
            firstGather = null;
            firstTrace = null;
            skips = null;
            gatherwise = false;
            largest = (int) Math.min(traces, pieceTraces);
            largestGather = largest;
            return;
        }
        GatherIndex gathers = index.get();
        boolean moves = stacks || byEnsembles;
        asStored = !moves && gathers.isWhole();
        collected = !gathers.isStoredOrder() && !asStored;
        scatters = collected && !moves;
        this.pieceTraces = collected ? collectedTraces(pieceTraces) : pieceTraces;
        // single traces in the order of gathers: a gather may be cut, so it may be of any size
        boolean cut = pass.pipeline().scope() != Scope.ENSEMBLE;
        gatherwise = collected || !cut;
        if (!gatherwise) {
            firstGather = null;
            firstTrace = null;
            skips = null;
            largest = (int) Math.min(traces, pieceTraces);
            largestGather = largest;
            return;
        }
        Cuts cuts = cut ? cutAnywhere(gathers) : cutBetween(gathers);
        firstGather = Arrays.copyOf(cuts.gathers, cuts.count + 1);
        firstTrace = Arrays.copyOf(cuts.traces, cuts.count + 1);
        skips = cut ? Arrays.copyOf(cuts.skips, cuts.count) : null;
        firstGather[cuts.count] = gathers.count();
        firstTrace[cuts.count] = traces;
        largest = (int) cuts.largest;
        largestGather = (int) cuts.largestGather;
    }

    /** Where pieces begin, while they are found. */
    private static final class Cuts {
        int[] gathers = new int[16];
        int[] skips = new int[16];
        long[] traces = new long[16];
        int count;
        long largest;
        long largestGather;

        void add(int gather, int skip, long trace) {
            if (count + 1 >= gathers.length) {
                gathers = Arrays.copyOf(gathers, 2 * gathers.length);
                skips = Arrays.copyOf(skips, 2 * skips.length);
                traces = Arrays.copyOf(traces, 2 * traces.length);
            }
            gathers[count] = gather;
            skips[count] = skip;
            traces[count++] = trace;
        }
    }

    private Cuts cutBetween(GatherIndex index) throws DataException {
        Cuts cuts = new Cuts();
        long sum = 0;
        long inPiece = 0;
        for (int v = 0; v < index.count(); v++) {
            long fold = index.fold(gather(v));
            if (v == 0 || inPiece + fold > pieceTraces) {
                cuts.add(v, 0, sum);
                inPiece = 0;
            }
            inPiece += fold;
            sum += fold;
            cuts.largest = Math.max(cuts.largest, inPiece);
            cuts.largestGather = Math.max(cuts.largestGather, fold);
        }
        requireFits(cuts.largestGather);
        return cuts;
    }

    private Cuts cutAnywhere(GatherIndex index) {
        Cuts cuts = new Cuts();
        cuts.largest = Math.min(traces, pieceTraces);
        cuts.largestGather = cuts.largest;
        long sum = 0;
        long next = 0;
        for (int v = 0; v < index.count(); v++) {
            long end = sum + index.fold(gather(v));
            for (; next < end; next += pieceTraces) {
                cuts.add(v, Math.toIntExact(next - sum), next);
            }
            sum = end;
        }
        return cuts;
    }

    private void requireFits(long fold) throws DataException {
        int samples = Math.max(pass.pipeline().input().count(), pass.pipeline().output().count());
        if (fold * (4L * samples + 240) > Integer.MAX_VALUE - 64) {
            throw new DataException("A gather of " + GatherIndex.label(pass.keys()) + " has " + fold
                    + " traces, too many to be processed at once; choose other ensembles.");
        }
    }

    /** Twice as many as usual, because neighbouring gathers lie in the same blocks. */
    private int collectedTraces(int usual) {
        long samples = Math.max(1, Math.max(pass.pipeline().input().count(), pass.pipeline().output().count()));
        return (int) Math.clamp(COLLECTED_BYTES / (4 * samples), 1, 2 * usual);
    }

    /** What is done. */
    FlowPass pass() {
        return pass;
    }

    /** The gathers, if the pass works on them. */
    Optional<GatherIndex> index() {
        return index;
    }

    /** The number in the index of the gather that is taken as number {@code visit}. */
    int gather(int visit) {
        return asStored ? index.orElseThrow().storedAt(visit) : visit;
    }

    /** Whether pieces are made of gathers; otherwise of traces as they come. */
    boolean gatherwise() {
        return gatherwise;
    }

    /** Whether the traces of pieces lie apart and have to be collected. */
    boolean collects() {
        return collected;
    }

    /** Whether traces of pieces go to places that are not one behind the other. */
    boolean scatters() {
        return scatters;
    }

    /** Whether one trace comes out for each gather. */
    boolean stacks() {
        return stacks;
    }

    /** Traces that come in. */
    long traces() {
        return traces;
    }

    /** Traces that come out. */
    long outTraces() {
        return stacks ? index.orElseThrow().count() : traces;
    }

    /** How many pieces there are. */
    int pieces() {
        if (gatherwise) {
            return firstGather.length - 1;
        }
        return Math.toIntExact((traces + pieceTraces - 1) / pieceTraces);
    }

    /** The most traces of any piece. */
    int largest() {
        return largest;
    }

    /** The most traces of any gather; of any piece, if there are no gathers. */
    int largestGather() {
        return largestGather;
    }

    /** A piece. */
    Piece piece(int number) {
        if (!gatherwise) {
            long first = (long) number * pieceTraces;
            TraceRange range = new TraceRange(first, Math.min(traces, first + pieceTraces));
            return new Piece(number, 0, 0, 0, Optional.of(range), range.intCount(), first, range.intCount());
        }
        int from = firstGather[number];
        long at = firstTrace[number];
        int count = (int) (firstTrace[number + 1] - at);
        if (skips != null) {
            boolean last = number + 1 == skips.length;
            int to = last || skips[number + 1] == 0 ? firstGather[number + 1] : firstGather[number + 1] + 1;
            return new Piece(number, from, to, skips[number], Optional.empty(), count, scatters ? -1 : at, count);
        }
        int to = firstGather[number + 1];
        Optional<TraceRange> input = collected ? Optional.empty() : Optional.of(TraceRange.of(at, count));
        return stacks ? new Piece(number, from, to, 0, input, count, from, to - from)
                : new Piece(number, from, to, 0, input, count, scatters ? -1 : at, count);
    }

    /** Sets the numbers of the traces of a piece that has to be collected. */
    void numbers(PieceSlot slot) {
        if (!collected) {
            return;
        }
        Piece piece = slot.piece;
        slot.numbers = PieceSlot.enough(slot.numbers, piece.traces());
        int n = 0;
        for (int v = piece.first(); v < piece.end(); v++) {
            TraceOrder order = index.orElseThrow().traces(gather(v));
            for (long i = v == piece.first() ? piece.skip() : 0; i < order.count() && n < piece.traces(); i++) {
                slot.numbers[n++] = order.trace(i);
            }
        }
        Arrays.sort(slot.numbers, 0, n);
    }
}
