// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.util.Arrays;

import org.moveout.data.HeaderBatch;
import org.moveout.data.overview.OverviewPiece;
import org.moveout.segy.SegyLayout;

/** The buffers of one chunk on its way into a store. Owned by one thread at a time. */
final class ImportSlot {
    /** Whole traces as in the file. */
    final byte[] source;
    final HeaderBatch headers;
    /** The chunk made small; null if the store needs no overview. */
    final OverviewPiece overview;
    long chunk;
    long first;
    int traces;
    /** Positions (trace within the chunk times samples, plus sample) and words of samples that float32 cannot keep. */
    long[] inexactAt = new long[64];
    int[] inexactWord = new int[64];
    int inexact;

    ImportSlot(SegyLayout layout, int chunkTraces, boolean overview) {
        this.overview = overview ? new OverviewPiece(layout.samplesPerTrace()) : null;
        source = new byte[Math.multiplyExact(chunkTraces, layout.traceBytes())];
        headers = new HeaderBatch(layout.headerMap().columns(), chunkTraces);
    }

    void addInexact(long at, int word) {
        if (inexact == inexactAt.length) {
            inexactAt = Arrays.copyOf(inexactAt, 2 * inexact);
            inexactWord = Arrays.copyOf(inexactWord, 2 * inexact);
        }
        inexactAt[inexact] = at;
        inexactWord[inexact++] = word;
    }
}
