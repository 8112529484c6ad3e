// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The headers of some traces of a file: all of a small one, otherwise the first few hundred and short runs spread
 * over the rest. Immutable once read.
 */
final class HeaderSample {
    /** Files with fewer traces are sampled whole. */
    private static final int ALL = 1024;
    private static final int LEADING = 256;
    private static final int RUNS = 32;
    private static final int RUN = 8;
    private static final double GOLDEN = 0.6180339887498949;

    private final long[] traces;
    private final byte[] headers;
    private final ByteOrder order;
    private final long total;

    private HeaderSample(long[] traces, byte[] headers, ByteOrder order, long total) {
        this.traces = traces;
        this.headers = headers;
        this.order = order;
        this.total = total;
    }

    static HeaderSample read(Probe probe, long start, long traceBytes, long total, ByteOrder order) throws IOException {
        int leading = (int) (total <= ALL ? total : LEADING);
        int runs = leading < total ? RUNS : 0;
        long[] wanted = new long[leading + runs * RUN];
        for (int t = 0; t < leading; t++) {
            wanted[t] = t;
        }
        for (int r = 0; r < runs; r++) {
            // golden-ratio steps: evenly spread, yet in step with no line length; the last traces always included
            long from = r == 0 ? total - RUN : (long) ((total - RUN) * (r * GOLDEN % 1));
            for (int t = 0; t < RUN; t++) {
                wanted[leading + r * RUN + t] = from + t;
            }
        }
        Arrays.sort(wanted);
        int n = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (i == 0 || wanted[i] != wanted[i - 1]) {
                wanted[n++] = wanted[i];
            }
        }
        long[] traces = Arrays.copyOf(wanted, n);
        byte[] headers = new byte[traces.length * StandardFields.HEADER_BYTES];
        for (int i = 0; i < traces.length; i++) {
            probe.readFully(start + traces[i] * traceBytes, headers, i * StandardFields.HEADER_BYTES,
                    StandardFields.HEADER_BYTES);
        }
        return new HeaderSample(traces, headers, order, total);
    }

    /** How many headers there are. */
    int count() {
        return traces.length;
    }

    /** Whether every trace of the file is here. */
    boolean complete() {
        return traces.length == total;
    }

    /** The first entry after the leading traces, from where entries are spread over the file; 0 if all are here. */
    int spread() {
        return complete() ? 0 : LEADING;
    }

    /** Whether entry {@code i} and the one before it are neighbours in the file. */
    boolean follows(int i) {
        return i > 0 && traces[i] == traces[i - 1] + 1;
    }

    /** The values of a field, one per sampled trace. */
    long[] values(FieldPlace place) {
        long[] values = new long[traces.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = place.type().getLong(headers, i * StandardFields.HEADER_BYTES + place.firstByte() - 1, order);
        }
        return values;
    }
}
