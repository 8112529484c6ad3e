// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.task.Progress;
import org.moveout.flow.headers.HeaderCurve;
import org.moveout.raster.Viewport;

/**
 * What a header plot shows of a section.
 *
 * @param keys   the headers
 * @param curves their values along the view and some way beyond, one for each header
 */
record StripCurves(List<HeaderKey> keys, List<HeaderCurve.Curve> curves) {
    /** Values are read this much beyond the view on either side, as a part of it. */
    private static final double PADDING = 0.5;
    private static final int LOOK_AT = 2000;
    private static final List<HeaderKey> USUAL = List.of(HeaderKey.OFFSET, HeaderKey.CDP, HeaderKey.CROSSLINE,
            HeaderKey.INLINE, HeaderKey.FIELD_RECORD, HeaderKey.TRACE_NUMBER);

    /** No curves. */
    static final StripCurves NONE = new StripCurves(List.of(), List.of());

    /** Whether they reach over a view at the resolution wanted. */
    boolean covers(Viewport view, long traces, int width) {
        long bucket = HeaderCurve.bucket(view.traces(), width);
        double first = Math.max(0, view.firstTrace());
        double end = Math.min(traces, view.lastTrace());
        return !curves.isEmpty() && curves.stream().allMatch(c -> c.bucket() == bucket && c.first() <= first
                && c.first() + c.bucket() * c.min().length >= end);
    }

    /** Reads what a view needs; not for the user-interface thread. */
    static StripCurves read(HeaderCurve source, TraceHeaders headers, List<HeaderKey> chosen, Viewport view, int width,
            Progress progress) throws IOException {
        List<HeaderKey> keys = chosen.stream().filter(headers::has).toList();
        if (keys.isEmpty()) {
            keys = proposed(headers);
        }
        double pad = view.traces() * PADDING;
        long traces = headers.traceCount();
        long first = (long) Math.clamp(Math.floor(view.firstTrace() - pad), 0, traces);
        long end = (long) Math.clamp(Math.ceil(view.lastTrace() + pad) + 1, first, traces);
        long bucket = HeaderCurve.bucket(view.traces(), width);
        List<HeaderCurve.Curve> curves = new ArrayList<>();
        for (HeaderKey key : keys) {
            curves.add(source.read(key, new TraceRange(first, end), bucket, progress::isCancelled));
        }
        return new StripCurves(keys, curves);
    }

    /** The first usual header that varies among the first traces. */
    private static List<HeaderKey> proposed(TraceHeaders headers) throws IOException {
        TraceRange range = new TraceRange(0, Math.min(LOOK_AT, headers.traceCount()));
        for (HeaderKey key : USUAL) {
            if (headers.has(key)) {
                double[] values = headers.doubles(key, range);
                for (double v : values) {
                    if (v != values[0]) {
                        return List.of(key);
                    }
                }
            }
        }
        return headers.columns().stream().limit(1).map(c -> c.key()).toList();
    }

    /** The value of a trace, NaN if the curves do not tell it. */
    double value(int curve, long position) {
        HeaderCurve.Curve c = curves.get(curve);
        long i = position - c.first();
        return c.bucket() == 1 && i >= 0 && i < c.min().length ? c.min()[(int) i] : Double.NaN;
    }

    /** Least and greatest value within a view, a little wider; empty array if there is none. */
    double[] extent(int curve, Viewport view) {
        HeaderCurve.Curve c = curves.get(curve);
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < c.min().length; i++) {
            double first = c.first() + (double) i * c.bucket() - 0.5;
            if (first + c.bucket() >= view.firstTrace() && first <= view.lastTrace() && c.min()[i] <= c.max()[i]) {
                min = Math.min(min, c.min()[i]);
                max = Math.max(max, c.max()[i]);
            }
        }
        if (min > max || Double.isInfinite(max - min)) {
            return new double[0];
        }
        double pad = max > min ? (max - min) * 0.08 : Math.max(1, Math.abs(min) * 0.01);
        return new double[] { min - pad, max + pad };
    }
}
