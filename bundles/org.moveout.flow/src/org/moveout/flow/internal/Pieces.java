// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.util.Optional;

import org.moveout.data.EnsembleIndex;
import org.moveout.data.TraceRange;

/**
 * A dataset cut into pieces to work on, in order: chunks, or as many whole ensembles as fit into a chunk (one if it is
 * larger). Not thread-safe.
 */
final class Pieces {
    private final long traces;
    private final int pieceTraces;
    private final Optional<EnsembleIndex> ensembles;
    private long next;

    Pieces(long traces, int pieceTraces, Optional<EnsembleIndex> ensembles) {
        this.traces = traces;
        this.pieceTraces = pieceTraces;
        this.ensembles = ensembles;
    }

    /** The most traces of any piece. */
    int largest() {
        if (ensembles.isEmpty()) {
            return (int) Math.min(traces, pieceTraces);
        }
        long largest = 0;
        for (int e = 0; e < ensembles.get().count(); e++) {
            largest = Math.max(largest, ensembles.get().range(e).count());
        }
        return (int) Math.min(traces, Math.max(largest, pieceTraces));
    }

    /** The next piece, null at the end. */
    TraceRange next() {
        if (next == traces) {
            return null;
        }
        long end = Math.min(traces, (next / pieceTraces + 1) * pieceTraces);
        if (ensembles.isPresent()) {
            EnsembleIndex index = ensembles.get();
            int e = index.indexOf(next);
            end = index.range(e).end();
            while (e + 1 < index.count() && index.range(e + 1).end() - next <= pieceTraces) {
                end = index.range(++e).end();
            }
        }
        TraceRange piece = new TraceRange(next, end);
        next = end;
        return piece;
    }
}
