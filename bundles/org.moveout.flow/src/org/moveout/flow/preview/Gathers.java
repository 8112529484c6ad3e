// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.LongToIntFunction;

import org.moveout.data.EnsembleIndex;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.order.TraceOrder;

/**
 * Which traces make a gather, for flows that work on whole gathers. Immutable and thread-safe.
 *
 * @param count  how many gathers there are
 * @param of     the gather of a stored trace; every trace is in exactly one
 * @param traces the traces of a gather, in the order the flow is to see them
 */
public record Gathers(int count, LongToIntFunction of, IntFunction<TraceOrder> traces) {
    /** Validates the values. */
    public Gathers {
        Objects.requireNonNull(of);
        Objects.requireNonNull(traces);
    }

    /** Contiguous runs in stored order, as datasets are processed by. */
    public static Gathers of(EnsembleIndex index) {
        return new Gathers(index.count(), index::indexOf, g -> TraceOrder.of(index.range(g)));
    }

    /** All traces of equal key, wherever they are stored; in stored order. */
    public static Gathers of(GatherIndex index) {
        return new Gathers(index.count(), index::gatherOf, index::traces);
    }
}
