// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.moveout.data.Dataset;
import org.moveout.data.TraceHeaders;
import org.moveout.data.WindowSource;
import org.moveout.data.order.OrderedHeaders;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.overview.Overview;

/**
 * What a canvas shows. The canvas reads from it on its own threads and never closes it.
 * <p>
 * Trace numbers on the canvas are positions: trace i of {@code source} and {@code headers} is stored trace
 * {@code order.trace(i)} of the dataset.
 *
 * @param name     for accessibility and messages
 * @param source   the samples; wrap it in a cache to make panning cheap
 * @param headers  the trace headers, if there are any
 * @param order    which stored trace stands where
 * @param overview asked before each picture that shows many traces: the overview of {@code source} as soon as there is
 *                 one; thread-safe
 */
public record SectionInput(String name, WindowSource source, Optional<TraceHeaders> headers, TraceOrder order,
        Supplier<Optional<Overview>> overview) {
    /** Validates the values. */
    public SectionInput {
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
        Objects.requireNonNull(headers);
        Objects.requireNonNull(order);
        Objects.requireNonNull(overview);
    }

    /** Samples without headers. */
    public static SectionInput of(String name, WindowSource source) {
        return new SectionInput(name, source, Optional.empty(), TraceOrder.all(source.traceCount()), Optional::empty);
    }

    /**
     * A dataset.
     *
     * @param cached the same dataset behind a cache, or itself
     */
    public static SectionInput of(Dataset dataset, WindowSource cached) {
        return new SectionInput(dataset.name(), cached, Optional.of(dataset.headers()),
                TraceOrder.all(cached.traceCount()), Optional::empty);
    }

    /** The same with an overview. */
    public SectionInput withOverview(Supplier<Optional<Overview>> other) {
        return new SectionInput(name, source, headers, order, other);
    }

    /**
     * Some traces of this input, in another order and without overview.
     *
     * @param newName what they are
     * @param chosen  positions in this input
     */
    public SectionInput ordered(String newName, TraceOrder chosen) {
        TraceOrder stored = order.range().filter(r -> r.first() == 0).isPresent() ? chosen : through(chosen);
        return new SectionInput(newName, new OrderedSource(source, chosen),
                headers.map(h -> new OrderedHeaders(h, chosen)), stored, Optional::empty);
    }

    private TraceOrder through(TraceOrder chosen) {
        long[] stored = new long[Math.toIntExact(chosen.count())];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = order.trace(chosen.trace(i));
        }
        return TraceOrder.of(stored);
    }
}
