// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import java.io.IOException;
import java.util.Arrays;

import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;

/**
 * One gather or several side by side, each sorted by itself.
 *
 * @param gathers which, from left to right
 * @param order   their traces
 * @param edges   position of the first trace of each, and of the end of the last: one more than there are gathers; not
 *                to be changed
 */
public record GatherSpan(int[] gathers, TraceOrder order, long[] edges) {
    /**
     * Puts gathers side by side. Reads headers if there is a sort, so not for the user-interface thread then.
     *
     * @param headers of the dataset
     * @param gathers positions in the index, at least one
     */
    public static GatherSpan of(GatherIndex index, TraceHeaders headers, TraceSort sort, int... gathers)
            throws IOException {
        TraceOrder[] parts = new TraceOrder[gathers.length];
        long[] edges = new long[gathers.length + 1];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = sort.apply(headers, index.traces(gathers[i]));
            edges[i + 1] = edges[i] + parts[i].count();
        }
        return new GatherSpan(gathers.clone(), joined(parts, edges[parts.length]), edges);
    }

    /**
     * The gathers around one, as far as there are any.
     *
     * @param middle the one in the middle
     * @param count  how many, an odd number
     * @param step   from each to the next
     */
    public static int[] around(GatherIndex index, int middle, int count, int step) {
        long from = middle - (count / 2) * (long) step;
        return java.util.stream.LongStream.range(0, count).map(i -> from + i * step)
                .filter(g -> g >= 0 && g < index.count()).mapToInt(Math::toIntExact).toArray();
    }

    private static TraceOrder joined(TraceOrder[] parts, long count) {
        if (parts.length == 1) {
            return parts[0];
        }
        boolean range = true;
        for (int i = 0; i < parts.length && range; i++) {
            range = parts[i].range().isPresent()
                    && (i == 0 || parts[i - 1].range().get().end() == parts[i].range().get().first());
        }
        if (range) {
            return TraceOrder.of(new TraceRange(parts[0].range().get().first(),
                    parts[parts.length - 1].range().get().end()));
        }
        long[] traces = new long[Math.toIntExact(count)];
        int n = 0;
        for (TraceOrder part : parts) {
            for (long i = 0; i < part.count(); i++) {
                traces[n++] = part.trace(i);
            }
        }
        return TraceOrder.of(traces);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GatherSpan s && Arrays.equals(gathers, s.gathers) && order.equals(s.order);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(gathers) * 31 + order.hashCode();
    }

    @Override
    public String toString() {
        return "GatherSpan[" + Arrays.toString(gathers) + ", " + order + "]";
    }
}
