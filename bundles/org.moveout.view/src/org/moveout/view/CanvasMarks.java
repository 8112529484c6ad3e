// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.moveout.data.Sampling;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Projection;
import org.moveout.raster.TraceAxis;
import org.moveout.raster.Viewport;

/**
 * What is marked on a section: traces, a selection, and where somebody points in another part. Painting takes time with
 * the width of the plot, not with the number of marks.
 */
final class CanvasMarks {
    private static final int TRACE_ALPHA = 56;
    private static final int SELECTION_ALPHA = 36;
    private static final int TRIANGLE = 4;
    private static final int POINTER = 5;

    private TraceOrder traces = TraceOrder.of();
    private long[] sorted = new long[0];
    private Viewport selection;
    private OptionalDouble pointerTrace = OptionalDouble.empty();
    private OptionalDouble pointerSample = OptionalDouble.empty();

    TraceOrder traces() {
        return traces;
    }

    void setTraces(TraceOrder positions) {
        traces = positions;
        sorted = new long[0];
        if (positions.range().isEmpty()) {
            sorted = new long[(int) positions.count()];
            Arrays.setAll(sorted, positions::trace);
            Arrays.sort(sorted);
        }
    }

    Viewport selection() {
        return selection;
    }

    void setSelection(Viewport area) {
        selection = area;
    }

    void setPointer(OptionalDouble trace, OptionalDouble sample) {
        pointerTrace = trace;
        pointerSample = sample;
    }

    OptionalDouble pointerTrace() {
        return pointerTrace;
    }

    OptionalDouble pointerSample() {
        return pointerSample;
    }

    void clear() {
        setTraces(TraceOrder.of());
        selection = null;
        setPointer(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Whether a marked trace lies in this range of trace coordinates. */
    private boolean anyIn(double from, double to) {
        long first = (long) Math.ceil(from);
        long last = (long) Math.ceil(to) - 1;
        if (traces.range().isPresent()) {
            return traces.range().get().first() <= last && traces.range().get().end() > first;
        }
        int i = Arrays.binarySearch(sorted, first);
        i = i < 0 ? -i - 1 : i;
        return i < sorted.length && sorted[i] <= last;
    }

    /** Paints over the samples; the clipping is that of the plot. */
    void paint(GC gc, Rectangle plot, Projection p, Sampling sampling, CanvasColors colors) {
        gc.setBackground(colors.mark());
        gc.setForeground(colors.mark());
        if (traces.count() > 0) {
            gc.setAlpha(TRACE_ALPHA);
            runs(plot, p, (x, width) -> gc.fillRectangle(x, plot.y, width, plot.height));
            gc.setAlpha(255);
        }
        if (selection != null) {
            Rectangle r = bounds(p, selection);
            gc.setAlpha(SELECTION_ALPHA);
            gc.fillRectangle(r);
            gc.setAlpha(255);
            gc.drawRectangle(r.x, r.y, Math.max(1, r.width - 1), Math.max(1, r.height - 1));
            size(gc, plot, r, sampling, colors);
        }
        pointer(gc, plot, p);
    }

    /** How much is selected, above the selection or inside it. */
    private void size(GC gc, Rectangle plot, Rectangle r, Sampling sampling, CanvasColors colors) {
        String text = String.format(Locale.ROOT, "%,d %s \u00d7 %s %s", (long) selection.traces(),
                selection.traces() == 1 ? "trace" : "traces", TraceAxis.text(selection.samples() * sampling.interval()),
                sampling.domain().unit());
        Point e = gc.textExtent(text);
        int x = Math.clamp(r.x, plot.x, Math.max(plot.x, plot.x + plot.width - e.x - 8));
        int y = r.y - e.y - 3 >= plot.y ? r.y - e.y - 3 : Math.max(plot.y, r.y) + 2;
        gc.setBackground(colors.background());
        gc.setAlpha(225);
        gc.fillRoundRectangle(x, y, e.x + 8, e.y + 2, 6, 6);
        gc.setAlpha(255);
        gc.setForeground(colors.text());
        gc.drawText(text, x + 4, y + 1, true);
        gc.setBackground(colors.mark());
        gc.setForeground(colors.mark());
    }

    private void pointer(GC gc, Rectangle plot, Projection p) {
        gc.setLineStyle(SWT.LINE_DASH);
        int x = (int) Math.floor(p.toX(pointerTrace.orElse(0)));
        int y = (int) Math.floor(p.toY(pointerSample.orElse(0)));
        if (pointerTrace.isPresent()) {
            gc.drawLine(x, plot.y, x, plot.y + plot.height);
        }
        if (pointerSample.isPresent()) {
            gc.drawLine(plot.x, y, plot.x + plot.width, y);
        }
        gc.setLineStyle(SWT.LINE_SOLID);
        if (pointerTrace.isPresent() && pointerSample.isPresent()) {
            gc.drawOval(x - POINTER, y - POINTER, 2 * POINTER, 2 * POINTER);
        }
    }

    /** Small triangles above the marked traces, or a bar where they stand close together. */
    void paintAbove(GC gc, Rectangle plot, Projection p, CanvasColors colors) {
        if (traces.count() == 0) {
            return;
        }
        gc.setBackground(colors.mark());
        boolean wide = p.traceWidth() >= 2 * TRIANGLE;
        runs(plot, p, (x, width) -> {
            if (wide || width <= 2) {
                double trace = p.traceWidth();
                for (double c = x + Math.min(width, trace) / 2; c < x + width; c += Math.max(trace, 2 * TRIANGLE)) {
                    int m = (int) Math.floor(c);
                    gc.fillPolygon(new int[] { m - TRIANGLE, plot.y - 2 - TRIANGLE, m + TRIANGLE + 1,
                            plot.y - 2 - TRIANGLE, m, plot.y - 1 });
                }
            } else {
                gc.fillRectangle(x, plot.y - 2 - TRIANGLE, width, TRIANGLE);
            }
        });
    }

    private interface Run {
        void paint(int x, int width);
    }

    /** Neighbouring pixel columns that hold marked traces. */
    private void runs(Rectangle plot, Projection p, Run run) {
        int start = -1;
        int end = plot.x + plot.width;
        for (int x = plot.x; x <= end; x++) {
            // a trace as wide as a pixel or more covers its columns; narrower ones share them
            double from = p.traceWidth() > 1 ? p.traceAt(x + 0.5) - 0.5 : p.toTrace(x);
            double to = p.traceWidth() > 1 ? from + 1 : p.toTrace(x + 1);
            boolean marked = x < end && anyIn(from, to);
            if (marked && start < 0) {
                start = x;
            } else if (!marked && start >= 0) {
                run.paint(start, x - start);
                start = -1;
            }
        }
    }

    /** Where an area is on the canvas. */
    static Rectangle bounds(Projection p, Viewport area) {
        int x = (int) Math.round(Math.clamp(p.toX(area.firstTrace()), p.x() - 10, p.x() + p.width() + 10));
        int y = (int) Math.round(Math.clamp(p.toY(area.firstSample()), p.y() - 10, p.y() + p.height() + 10));
        int r = (int) Math.round(Math.clamp(p.toX(area.lastTrace()), p.x() - 10, p.x() + p.width() + 10));
        int b = (int) Math.round(Math.clamp(p.toY(area.lastSample()), p.y() - 10, p.y() + p.height() + 10));
        return new Rectangle(x, y, r - x, b - y);
    }
}
