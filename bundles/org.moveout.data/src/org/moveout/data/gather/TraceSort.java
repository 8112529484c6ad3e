// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.internal.numbers.IndexSort;
import org.moveout.data.order.OrderedHeaders;
import org.moveout.data.order.TraceOrder;

/**
 * How the traces of a gather are sorted: by one header, those that are equal by the next, and so on. Stable: traces
 * that are equal in all of them stay in their order. Immutable.
 *
 * @param keys the most important first; none leaves the order as it is
 */
public record TraceSort(List<Key> keys) {
    /** Leaves traces in stored order. */
    public static final TraceSort STORED = new TraceSort(List.of());

    /** Which end comes first. */
    public enum Direction {
        /** Small values first. */
        ASCENDING,
        /** Great values first. */
        DESCENDING
    }

    /** What of a header is compared. */
    public enum Measure {
        /** The value with its sign. */
        VALUE,
        /** The value without its sign, as for split-spread offsets. */
        ABSOLUTE
    }

    /**
     * One header to sort by. Values that are no numbers come last in either direction.
     *
     * @param header    which
     * @param measure   its value, or its absolute value
     * @param direction which end comes first
     */
    public record Key(HeaderKey header, Measure measure, Direction direction) {
        /** Validates the values. */
        public Key {
            Objects.requireNonNull(header);
            Objects.requireNonNull(measure);
            Objects.requireNonNull(direction);
        }

        /** The key as {@link TraceSort#parse} reads it: "offset", "-offset", "|offset|", "-|offset|". */
        public String text() {
            String bar = measure == Measure.ABSOLUTE ? "|" : "";
            return (direction == Direction.DESCENDING ? "-" : "") + bar + header.name() + bar;
        }

        /** The key in words: "absolute Offset, descending". */
        public String label() {
            return (measure == Measure.ABSOLUTE ? "|" + header.label() + "|" : header.label())
                    + (direction == Direction.DESCENDING ? " \u2193" : " \u2191");
        }
    }

    /** Copies the list. */
    public TraceSort {
        keys = List.copyOf(keys);
    }

    /** One ascending key. */
    public static TraceSort by(HeaderKey header) {
        return new TraceSort(List.of(new Key(header, Measure.VALUE, Direction.ASCENDING)));
    }

    /** Whether it leaves traces as they are. */
    public boolean isStored() {
        return keys.isEmpty();
    }

    /** The sort as {@link #parse} reads it, "" for stored order. */
    public String text() {
        return keys.stream().map(Key::text).collect(Collectors.joining(","));
    }

    /** The sort for a tool tip, "stored order" if there are no keys. */
    public String label() {
        return keys.isEmpty() ? "stored order" : keys.stream().map(Key::label).collect(Collectors.joining(", "));
    }

    /** Reads {@link #text()}; empty if it is damaged. */
    public static Optional<TraceSort> parse(String text) {
        List<Key> keys = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String t = part.strip();
            boolean descending = t.startsWith("-");
            String name = descending ? t.substring(1) : t;
            boolean absolute = name.length() > 2 && name.startsWith("|") && name.endsWith("|");
            try {
                keys.add(new Key(new HeaderKey(absolute ? name.substring(1, name.length() - 1) : name),
                        absolute ? Measure.ABSOLUTE : Measure.VALUE,
                        descending ? Direction.DESCENDING : Direction.ASCENDING));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new TraceSort(keys));
    }

    /**
     * Sorts traces. Reads their headers, so not for the user-interface thread.
     *
     * @param headers of the dataset; keys it does not have are passed over
     * @param traces  stored traces, at most 2^31 - 1
     */
    public TraceOrder apply(TraceHeaders headers, TraceOrder traces) throws IOException {
        List<Key> there = keys.stream().filter(k -> headers.has(k.header())).toList();
        if (there.isEmpty() || traces.count() < 2) {
            return traces;
        }
        int count = Math.toIntExact(traces.count());
        TraceHeaders ordered = new OrderedHeaders(headers, traces);
        IndexSort.Order order = null;
        for (Key key : there.reversed()) {
            IndexSort.Order first = order(ordered, key, new TraceRange(0, count));
            IndexSort.Order then = order;
            order = then == null ? first : (a, b) -> {
                int c = first.compare(a, b);
                return c != 0 ? c : then.compare(a, b);
            };
        }
        int[] positions = new int[count];
        Arrays.setAll(positions, i -> i);
        IndexSort.sort(positions, order);
        long[] sorted = new long[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = traces.trace(positions[i]);
        }
        return TraceOrder.of(sorted);
    }

    private static IndexSort.Order order(TraceHeaders headers, Key key, TraceRange all) throws IOException {
        boolean up = key.direction() == Direction.ASCENDING;
        boolean absolute = key.measure() == Measure.ABSOLUTE;
        if (headers.column(key.header()).orElseThrow().type().isFloating()) {
            double[] v = headers.doubles(key.header(), all);
            for (int i = 0; i < v.length; i++) {
                v[i] = absolute ? Math.abs(v[i]) : v[i] + 0.0;
                v[i] = up || Double.isNaN(v[i]) ? v[i] : 0.0 - v[i];
            }
            return (a, b) -> Double.compare(v[a], v[b]);
        }
        long[] v = headers.longs(key.header(), all);
        for (int i = 0; i < v.length && absolute; i++) {
            v[i] = v[i] == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(v[i]);
        }
        return up ? (a, b) -> Long.compare(v[a], v[b]) : (a, b) -> Long.compare(v[b], v[a]);
    }
}
