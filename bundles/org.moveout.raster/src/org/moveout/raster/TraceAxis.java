// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.moveout.data.TraceRange;
import org.moveout.raster.AxisTicks.Tick;

/**
 * Ticks of the top axis: trace numbers, or the values of a trace header.
 * <p>
 * A header that only rises or only falls along the section is labelled at round values; where too many traces are shown
 * to read them all, so is one that rises or falls evenly. Any other is labelled at round trace numbers with whatever
 * value it has there. Labels never overlap.
 */
public final class TraceAxis {
    private static final double GAP = 10;
    private static final int MOST_VALUES = 4096;

    private TraceAxis() {
    }

    /**
     * Ticks of the trace numbers, which count from 0 everywhere in Moveout.
     *
     * @param view      what is shown
     * @param placement where traces stand
     * @param traces    how many there are
     * @param length    width on the surface
     * @param extent    width of a label
     */
    public static AxisTicks numbers(Viewport view, TracePlacement placement, long traces, double length,
            ToDoubleFunction<String> extent) {
        double spacing = 40;
        long step = wholeStep(view, length, spacing);
        if (!placement.isEven()) {
            Viewport seen = placement.traces(view);
            List<Tick> ticks = new ArrayList<>();
            for (long n = (long) Math.max(0, Math.ceil(seen.firstTrace() / step) * step); n < traces
                    && n <= seen.lastTrace(); n += step) {
                add(ticks, view, placement, length, n, n);
            }
            return thinned(ticks, extent);
        }
        for (;; step = (long) AxisTicks.niceStep(step * 1.01)) {
            List<Tick> ticks = new ArrayList<>();
            long from = Math.max(0, (long) Math.ceil(view.firstTrace()));
            for (long n = (from + step - 1) / step * step; n < traces && n <= view.lastTrace(); n += step) {
                ticks.add(new Tick(n, (n - view.firstTrace()) / view.traces() * length, Long.toString(n)));
            }
            if (AxisTicks.fits(ticks, extent, GAP)) {
                return new AxisTicks(ticks, List.of(), 0);
            }
        }
    }

    /**
     * Which traces' header values {@link #headers} wants for a viewport: all of them while they are few, else those at
     * round numbers.
     *
     * @param traces how many there are
     * @return the first trace, the step and the number of values
     */
    public static Wanted wanted(Viewport view, long traces, double length) {
        long first = (long) Math.clamp(Math.floor(view.firstTrace()), 0, traces);
        long end = (long) Math.clamp(Math.ceil(view.lastTrace()) + 1, 0, traces);
        if (end - first <= MOST_VALUES) {
            return new Wanted(new TraceRange(first, end), 1);
        }
        long step = wholeStep(view, length, 50);
        return new Wanted(new TraceRange(Math.min((first + step - 1) / step * step, end), end), step);
    }

    /**
     * Traces whose header values are needed.
     *
     * @param traces the range
     * @param step   1 for all of them, n for every n-th
     */
    public record Wanted(TraceRange traces, long step) {
        /** How many values that is. */
        public int count() {
            return Math.toIntExact((traces.count() + step - 1) / step);
        }
    }

    /**
     * Ticks with header values.
     *
     * @param view      what is shown
     * @param placement where traces stand
     * @param length    width on the surface
     * @param labels    values of the traces shown, or of more
     * @param extent    width of a label
     */
    public static AxisTicks headers(Viewport view, TracePlacement placement, double length, TraceLabels labels,
            ToDoubleFunction<String> extent) {
        if (labels.isConstant()) {
            List<Tick> one = new ArrayList<>();
            for (int i = 0; i < labels.values().length && one.isEmpty(); i++) {
                add(one, view, placement, length, labels.trace(i), labels.values()[i]);
            }
            return new AxisTicks(one, List.of(), 0);
        }
        if (labels.isStraight() && placement.isEven()) {
            return straight(view, length, labels, extent);
        }
        return labels.isMonotonic() ? roundValues(view, placement, length, labels, extent)
                : roundTraces(view, placement, length, labels, extent);
    }

    private static AxisTicks straight(Viewport view, double length, TraceLabels labels,
            ToDoubleFunction<String> extent) {
        double[] v = labels.values();
        long span = (v.length - 1) * labels.step();
        double perTrace = (v[v.length - 1] - v[0]) / span;
        double from = Math.max(view.firstTrace(), labels.first());
        double to = Math.min(view.lastTrace(), labels.first() + span + labels.step());
        if (!(from < to)) {
            return AxisTicks.NONE;
        }
        double offset = (from - view.firstTrace()) / view.traces() * length;
        AxisTicks ticks = AxisTicks.linear(v[0] + (from - labels.first()) * perTrace,
                v[0] + (to - labels.first()) * perTrace, (to - from) / view.traces() * length, extent, GAP, 40, 0);
        List<Tick> moved = new ArrayList<>();
        for (Tick t : ticks.major()) {
            moved.add(new Tick(t.value(), t.position() + offset, text(t.value())));
        }
        return AxisTicks.fits(moved, extent, GAP) ? new AxisTicks(moved, List.of(), 0)
                : roundTraces(view, TracePlacement.EVEN, length, labels, extent);
    }

    private static AxisTicks roundValues(Viewport view, TracePlacement placement, double length, TraceLabels labels,
            ToDoubleFunction<String> extent) {
        double[] v = labels.values();
        double range = Math.abs(v[v.length - 1] - v[0]);
        double step = AxisTicks.niceStep(range / v.length * view.traces() / length * 25);
        for (;; step = AxisTicks.niceStep(step * 1.01)) {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i < v.length; i++) {
                double multiple = v[i] / step;
                boolean round = Math.abs(multiple - Math.rint(multiple)) < 1e-9;
                if (round && (i == 0 || v[i] != v[i - 1])) {
                    add(ticks, view, placement, length, labels.trace(i), v[i]);
                }
            }
            if (!placement.isEven() && !ticks.isEmpty()) {
                return thinned(ticks, extent);
            }
            if (ticks.size() < 2 || AxisTicks.fits(ticks, extent, GAP)) {
                return ticks.isEmpty() ? roundTraces(view, placement, length, labels, extent)
                        : new AxisTicks(ticks, List.of(), 0);
            }
        }
    }

    private static AxisTicks roundTraces(Viewport view, TracePlacement placement, double length, TraceLabels labels,
            ToDoubleFunction<String> extent) {
        long step = Math.max(labels.step(), wholeStep(view, length, 30));
        for (;; step = (long) AxisTicks.niceStep(step * 1.01)) {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i < labels.values().length; i++) {
                if (labels.trace(i) % step == 0) {
                    add(ticks, view, placement, length, labels.trace(i), labels.values()[i]);
                }
            }
            if (!placement.isEven()) {
                return thinned(ticks, extent);
            }
            if (ticks.size() < 2 || AxisTicks.fits(ticks, extent, GAP)) {
                return new AxisTicks(ticks, List.of(), 0);
            }
        }
    }

    /** Leaves out labels that would overlap the one before. */
    private static AxisTicks thinned(List<Tick> ticks, ToDoubleFunction<String> extent) {
        List<Tick> kept = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Tick t : ticks) {
            double half = extent.applyAsDouble(t.label()) / 2;
            if (t.position() - half >= end + GAP) {
                kept.add(t);
                end = t.position() + half;
            }
        }
        return new AxisTicks(kept, List.of(), 0);
    }

    private static void add(List<Tick> ticks, Viewport view, TracePlacement placement, double length, long trace,
            double value) {
        double at = (placement.unit(trace) - view.firstTrace()) / view.traces() * length;
        if (at >= 0 && at <= length) {
            ticks.add(new Tick(value, at, text(value)));
        }
    }

    /** A header value: whole numbers without decimals, others with three at most. */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return AxisTicks.number(value, 0);
        }
        String text = AxisTicks.number(value, 3);
        return text.contains(".") ? text.replaceAll("0+$", "") : text;
    }

    private static long wholeStep(Viewport view, double length, double spacing) {
        return (long) Math.max(1, AxisTicks.niceStep(Math.max(1, view.traces() / length * spacing)));
    }
}
