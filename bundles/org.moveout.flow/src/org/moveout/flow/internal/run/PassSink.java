// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;

/**
 * Receives the traces of a pass. {@link #restore}, {@link #put} and {@link #seal} are called by the worker that owns the
 * slot; {@link #finish} piece after piece in order, by one thread at a time.
 */
interface PassSink {
    /** Prepares a slot for the traces of its piece. */
    void begin(PieceSlot slot);

    /**
     * Whether the piece is there already from an earlier run, found by reading it. Then the slot is as if the piece had
     * been processed; unless {@link #restoresHeaders}, {@link #putHeader} gives the headers afterwards.
     */
    boolean restore(PieceSlot slot) throws IOException;

    /** Whether {@link #restore} brings headers back, too. */
    boolean restoresHeaders();

    /** Gives the header of the trace that comes out as number {@code k} of the piece. */
    void putHeader(PieceSlot slot, int k, byte[] headers, int offset);

    /** Where that header was put, to be changed: an array, and the offset by {@link #headerOffset}. */
    byte[] headerBytes(PieceSlot slot);

    /** See {@link #headerBytes}. */
    int headerOffset(int k);

    /** Gives the samples of the trace that comes out as number {@code k} of the piece. */
    void putSamples(PieceSlot slot, int k, float[] data, int offset);

    /** All traces of the piece are there. */
    void seal(PieceSlot slot) throws IOException;

    /** Writes the piece, if it has to be. */
    void finish(PieceSlot slot) throws IOException;
}
