// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;

/**
 * Which headers are worth stepping through, judged by a look at some of the traces.
 *
 * @param there    the usual keys that the data has, and that are not the same on all traces looked at
 * @param constant the usual keys that the data has, but that are
 */
record UsefulKeys(List<HeaderKey> there, List<HeaderKey> constant) {
    private static final List<HeaderKey> USUAL = List.of(HeaderKey.CDP, HeaderKey.FIELD_RECORD, HeaderKey.INLINE,
            HeaderKey.CROSSLINE, HeaderKey.OFFSET, HeaderKey.TRACE_NUMBER, HeaderKey.CDP_TRACE);
    private static final int FIRST = 200;
    private static final int SPREAD = 50;

    /** Looks at the first traces and at some all over the data. Reads headers: not for the user-interface thread. */
    static UsefulKeys of(TraceHeaders headers) throws IOException {
        List<HeaderKey> there = new ArrayList<>();
        List<HeaderKey> constant = new ArrayList<>();
        for (HeaderKey key : USUAL) {
            if (headers.has(key)) {
                (varies(headers, key) ? there : constant).add(key);
            }
        }
        return new UsefulKeys(List.copyOf(there), List.copyOf(constant));
    }

    private static boolean varies(TraceHeaders headers, HeaderKey key) throws IOException {
        long traces = headers.traceCount();
        long[] first = headers.longs(key, new TraceRange(0, Math.min(FIRST, traces)));
        for (long v : first) {
            if (v != first[0]) {
                return true;
            }
        }
        for (int i = 1; i <= SPREAD && traces > FIRST; i++) {
            if (headers.longs(key, TraceRange.of((traces - 1) / SPREAD * i, 1))[0] != first[0]) {
                return true;
            }
        }
        return false;
    }
}
