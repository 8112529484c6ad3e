// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import org.moveout.data.TraceRange;

/** A dataset cut into pieces to export, in order. Not thread-safe. */
final class Pieces {
    private final long traces;
    private final int pieceTraces;
    private long next;

    Pieces(long traces, int pieceTraces) {
        this.traces = traces;
        this.pieceTraces = pieceTraces;
    }

    /** The most traces of any piece. */
    int largest() {
        return (int) Math.min(traces, pieceTraces);
    }

    /** The next piece, null at the end. */
    TraceRange next() {
        if (next == traces) {
            return null;
        }
        TraceRange piece = new TraceRange(next, Math.min(traces, (next / pieceTraces + 1) * pieceTraces));
        next = piece.end();
        return piece;
    }
}
