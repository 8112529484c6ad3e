// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.io.IOException;
import java.util.List;

import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;

/**
 * Chooses the headers for the top axis by looking at the first traces: inline and crossline of a 3D volume, CDP (with
 * offset before stack), shot record with offset or channel; none, that is trace numbers, if nothing makes sense.
 */
final class HeaderSuggestion {
    private static final int LOOK_AT = 1000;
    private static final double PLAUSIBLE = 1e8;

    private final TraceHeaders headers;
    private final TraceRange range;

    private HeaderSuggestion(TraceHeaders headers) {
        this.headers = headers;
        range = new TraceRange(0, Math.min(LOOK_AT, headers.traceCount()));
    }

    /** The keys, from the outer to the inner. Reads headers: not for the user-interface thread. */
    static List<HeaderKey> of(TraceHeaders headers) throws IOException {
        return headers.traceCount() < 2 ? List.of() : new HeaderSuggestion(headers).choose();
    }

    private List<HeaderKey> choose() throws IOException {
        double[] inline = values(HeaderKey.INLINE);
        double[] crossline = values(HeaderKey.CROSSLINE);
        if (plausible(inline) && plausible(crossline) && (steady(crossline) || steady(inline))) {
            return List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE);
        }
        double[] cdp = values(HeaderKey.CDP);
        double[] offset = values(HeaderKey.OFFSET);
        double[] record = values(HeaderKey.FIELD_RECORD);
        double[] channel = values(HeaderKey.TRACE_NUMBER);
        boolean cdps = plausible(cdp) && changes(cdp) > 0 && changes(cdp) >= cdp.length / 400;
        boolean offsets = plausible(offset) && changes(offset) > 0;
        boolean records = plausible(record) && isRuns(record);
        if (cdps && isRuns(cdp) && offsets) {
            return List.of(HeaderKey.CDP, HeaderKey.OFFSET);
        }
        if (records && offsets) {
            return List.of(HeaderKey.FIELD_RECORD, HeaderKey.OFFSET);
        }
        if (cdps) {
            return List.of(HeaderKey.CDP);
        }
        return records && plausible(channel) && changes(channel) > 0
                ? List.of(HeaderKey.FIELD_RECORD, HeaderKey.TRACE_NUMBER) : List.of();
    }

    /** Whether neighbours mostly have the same value, as in gathers. */
    private static boolean isRuns(double[] v) {
        return changes(v) < v.length * 3 / 4;
    }

    private double[] values(HeaderKey key) throws IOException {
        return headers.has(key) ? headers.doubles(key, range) : new double[0];
    }

    /** Not empty, not all zero and without absurd values. */
    private static boolean plausible(double[] v) {
        boolean any = false;
        for (double x : v) {
            if (!(Math.abs(x) < PLAUSIBLE)) {
                return false;
            }
            any |= x != 0;
        }
        return any;
    }

    private static int changes(double[] v) {
        int n = 0;
        for (int i = 1; i < v.length; i++) {
            if (v[i] != v[i - 1]) {
                n++;
            }
        }
        return n;
    }

    /** Whether most neighbours differ by the same step. */
    private static boolean steady(double[] v) {
        double step = v[1] - v[0];
        int same = 0;
        for (int i = 1; i < v.length; i++) {
            if (step != 0 && v[i] - v[i - 1] == step) {
                same++;
            }
        }
        return same >= (v.length - 1) * 3 / 4;
    }
}
