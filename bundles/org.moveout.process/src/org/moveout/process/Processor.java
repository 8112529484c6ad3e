// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.util.List;

import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;

/**
 * A processor with its settings, ready for data of one sampling.
 * <p>
 * Immutable and reentrant: any number of threads call {@link #process} at once, each with a buffer and a workspace of
 * its own. The result depends on the samples, the headers and the settings alone, never on which other traces share
 * the buffer (as far as {@link #scope()} allows), on threads or on earlier calls; so data processed in pieces equals
 * data processed as a whole, bit for bit.
 * <p>
 * Dead traces (all zero) stay dead unless the processor's purpose is to fill them. A sample that is not finite must
 * not spread to other traces; each processor states what becomes of it.
 */
public interface Processor {
    /** What {@link #process} must see at once. */
    Scope scope();

    /**
     * How many neighbouring traces on either side a trace depends on; 0 unless the scope is {@link Scope#LINE}. The
     * outermost {@code halo()} traces of a buffer come out wrong unless the line ends there; the caller drops them.
     */
    default int halo() {
        return 0;
    }

    /** The sampling of the traces that come out, often the one of those that go in. */
    Sampling output();

    /** The header columns the processor reads or writes; {@link GatherBuffer#headers()} must hold them. */
    default List<HeaderKey> headers() {
        return List.of();
    }

    /**
     * Those of {@link #headers()} that the processor may change, which then are written with the traces. Values must
     * be such as their column can hold; whoever writes them refuses others with trace, header and value.
     */
    default List<HeaderKey> changedHeaders() {
        return List.of();
    }

    /**
     * Whether one trace comes out for each ensemble, with the headers in row 0; only for {@link Scope#ENSEMBLE}. All
     * other processors give as many traces as they got, in the same order.
     */
    default boolean stacks() {
        return false;
    }

    /**
     * Processes the traces of a buffer in place.
     *
     * @param gather    traces of the sampling the processor was made for; afterwards they have {@link #output()}
     * @param workspace scratch memory that no other thread uses during the call
     * @throws java.io.UncheckedIOException around an {@link java.io.IOException} if another dataset that the processor
     *                                      reads fails or the traces cannot be processed, for example because a header
     *                                      cannot hold its new value; its message, usually that of a
     *                                      {@link org.moveout.data.DataException}, is a sentence for the user. Whoever
     *                                      runs the flow unwraps it and stops
     */
    void process(GatherBuffer gather, Workspace workspace);
}
