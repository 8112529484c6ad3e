// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.moveout.segy.HeaderField;
import org.moveout.segy.SegyFile;
import org.moveout.segy.SegyLayout;

/**
 * The headers of some traces from all over a file, kept in memory so that the values at any byte can be shown at once.
 * Immutable.
 */
final class HeaderPeek {
    /** Groups of neighbouring traces, spread evenly. */
    private static final int GROUPS = 16;
    private static final int GROUP_TRACES = 64;

    private final byte[] headers;
    private final int stride;
    private final int count;
    private final long traces;
    private final ByteOrder order;

    /**
     * Values of a field in the sampled traces.
     *
     * @param first value of the first trace of the file
     * @param min   smallest seen
     * @param max   largest seen
     */
    record Range(double first, double min, double max) {
    }

    private HeaderPeek(byte[] headers, int stride, int count, long traces, ByteOrder order) {
        this.headers = headers;
        this.stride = stride;
        this.count = count;
        this.traces = traces;
        this.order = order;
    }

    /** Reads about a thousand headers; not to be called on the user-interface thread. */
    static HeaderPeek read(SegyFile file) throws IOException {
        SegyLayout layout = file.layout();
        int stride = layout.headerBytes();
        long traces = layout.traceCount();
        int most = (int) Math.min(traces, (long) GROUPS * GROUP_TRACES);
        byte[] headers = new byte[most * stride];
        int count = 0;
        if (traces <= most) {
            for (; count < most; count++) {
                file.read(layout.offsetOf(count), headers, count * stride, stride);
            }
        } else {
            for (int g = 0; g < GROUPS; g++) {
                long first = (traces - GROUP_TRACES) / (GROUPS - 1) * g;
                for (int t = 0; t < GROUP_TRACES; t++, count++) {
                    file.read(layout.offsetOf(first + t), headers, count * stride, stride);
                }
            }
        }
        return new HeaderPeek(headers, stride, count, traces, layout.byteOrder());
    }

    /** How many traces were looked at. */
    int count() {
        return count;
    }

    /** Whether these are all traces of the file. */
    boolean isComplete() {
        return count == traces;
    }

    /** The values at the bytes of a field; NaN if there are no traces or the bytes lie outside the header. */
    Range range(HeaderField field) {
        if (count == 0 || field.lastByte() > stride) {
            return new Range(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] values = new double[count];
        for (int t = 0; t < count; t++) {
            values[t] = field.type().getDouble(headers, t * stride + field.firstByte() - 1, order);
        }
        double first = values[0];
        Arrays.sort(values);
        return new Range(first, values[0], values[count - 1]);
    }
}
