// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import org.moveout.data.TraceRange;

/** The buffers of one piece on its way into a SEG-Y file. Owned by one thread at a time. */
final class WriteSlot {
    /** Headers of all traces of the piece, one after the other. */
    final byte[] headers;
    /** Positions within the piece of the traces to write. */
    final int[] kept;
    /** Whole traces to write. */
    final byte[] out;
    TraceRange piece;
    int keptCount;
    /** Number of the first of them in the output. */
    long outFirst;

    WriteSlot(int pieceTraces, int headerBytes, int outTraceBytes) {
        headers = new byte[Math.multiplyExact(pieceTraces, headerBytes)];
        kept = new int[pieceTraces];
        out = new byte[Math.multiplyExact(pieceTraces, outTraceBytes)];
    }
}
