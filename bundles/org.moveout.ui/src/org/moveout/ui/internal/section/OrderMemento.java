// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

import org.eclipse.ui.IMemento;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;

/** Keeps which traces a section shows over a restart: a name, and the traces as runs "0:60 120:180". */
final class OrderMemento {
    private static final String NAME = "name";
    private static final String RUNS = "runs";
    /** Longer ones are not kept: saved state is read whenever the workbench starts. */
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_TRACES = 2_000_000;

    private OrderMemento() {
    }

    /**
     * Some traces with a name.
     *
     * @param name  such as "CDP 1204"
     * @param order the traces
     */
    record Named(String name, TraceOrder order) {
    }

    static void save(IMemento memento, Named shown) {
        runs(shown.order()).ifPresent(runs -> {
            memento.putString(NAME, shown.name());
            memento.putString(RUNS, runs);
        });
    }

    /** The order as text; empty if that would be too long. */
    static Optional<String> runs(TraceOrder order) {
        if (order.range().isPresent()) {
            return order.range().map(TraceRange::toString);
        }
        StringBuilder text = new StringBuilder();
        for (long i = 0; i < order.count();) {
            long first = order.trace(i);
            long n = 1;
            while (i + n < order.count() && order.trace(i + n) == first + n) {
                n++;
            }
            text.append(text.isEmpty() ? "" : " ").append(first).append(':').append(first + n);
            if (text.length() > MOST_CHARACTERS) {
                return Optional.empty();
            }
            i += n;
        }
        return Optional.of(text.toString());
    }

    /** Reads what was saved, if it fits a dataset. */
    static Optional<Named> read(IMemento memento, long traces) {
        String name = memento.getString(NAME);
        String runs = memento.getString(RUNS);
        return name == null || runs == null ? Optional.empty() : order(runs, traces).map(o -> new Named(name, o));
    }

    /** Reads {@link #runs}; empty if it is damaged or names traces that are not there. */
    static Optional<TraceOrder> order(String runs, long traces) {
        try {
            TraceRange[] parts = Arrays.stream(runs.split(" ")).map(r -> r.split(":"))
                    .map(r -> new TraceRange(Long.parseLong(r[0]), Long.parseLong(r[1]))).toArray(TraceRange[]::new);
            long total = 0;
            for (TraceRange r : parts) {
                total = Math.addExact(total, r.count());
                if (r.end() > traces) {
                    return Optional.empty();
                }
            }
            if (parts.length == 1) {
                return Optional.of(TraceOrder.of(parts[0]));
            }
            return total > MOST_TRACES ? Optional.empty() : Optional.of(TraceOrder.of(Arrays.stream(parts)
                    .flatMapToLong(r -> LongStream.range(r.first(), r.end())).toArray()));
        } catch (IllegalArgumentException | ArithmeticException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
