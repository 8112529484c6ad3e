// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.moveout.data.order.TraceOrder;

/**
 * Traces along a line across a 3D survey: an inline, a crossline or an arbitrary polyline. Immutable.
 *
 * @param name     what it is, "Inline 123"
 * @param traces   stored traces in the order along the line; all traces of a bin where there are several
 * @param distance of each trace from the beginning of the line, in units of the coordinates; not to be changed
 * @param holes    bins on the line without traces
 */
public record SurveyLine(String name, TraceOrder traces, double[] distance, int holes) {
    /** Validates the lengths. */
    public SurveyLine {
        Objects.requireNonNull(name);
        if (distance.length != traces.count()) {
            throw new IllegalArgumentException(distance.length + " distances for " + traces.count() + " traces");
        }
    }

    /**
     * A corner of a polyline.
     *
     * @param x in units of the coordinates
     * @param y in units of the coordinates
     */
    public record Corner(double x, double y) {
    }

    /** The inline with an index of the grid. */
    public static SurveyLine inline(TraceGeometry geometry, int index) {
        SurveyGrid grid = geometry.grid().orElseThrow();
        int columns = grid.crosslines().count();
        int[] bins = new int[columns];
        for (int j = 0; j < columns; j++) {
            bins[j] = index * columns + j;
        }
        return of("Inline " + grid.inlines().number(index), geometry, bins);
    }

    /** The crossline with an index of the grid. */
    public static SurveyLine crossline(TraceGeometry geometry, int index) {
        SurveyGrid grid = geometry.grid().orElseThrow();
        int columns = grid.crosslines().count();
        int[] bins = new int[grid.inlines().count()];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = i * columns + index;
        }
        return of("Crossline " + grid.crosslines().number(index), geometry, bins);
    }

    /**
     * The bins nearest to a polyline, in steps of the smaller bin side, each once in a row. Parts outside the survey are
     * passed over.
     *
     * @param corners at least two
     */
    public static SurveyLine along(TraceGeometry geometry, List<Corner> corners) {
        SurveyGrid grid = geometry.grid().orElseThrow();
        Affine place = grid.place();
        double step = Math.min(grid.inlineSpacing(), grid.crosslineSpacing());
        if (geometry.unit() == CoordinateUnit.LINE_NUMBER) {
            step = Math.min(grid.inlines().step(), grid.crosslines().step());
        }
        int[] bins = new int[256];
        int n = 0;
        for (int c = 1; c < corners.size(); c++) {
            Corner a = corners.get(c - 1);
            Corner b = corners.get(c);
            double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
            long steps = Math.max(1, Math.min((long) Math.ceil(length / step), 4L * geometry.count() + 16));
            for (long k = c == 1 ? 0 : 1; k <= steps; k++) {
                double f = (double) k / steps;
                double x = a.x() + (b.x() - a.x()) * f;
                double y = a.y() + (b.y() - a.y()) * f;
                long i = Math.round(place.u(x, y));
                long j = Math.round(place.v(x, y));
                if (i < 0 || j < 0 || i >= grid.inlines().count() || j >= grid.crosslines().count()) {
                    continue;
                }
                int bin = (int) (i * grid.crosslines().count() + j);
                if (n > 0 && bins[n - 1] == bin) {
                    continue;
                }
                if (n == bins.length) {
                    bins = Arrays.copyOf(bins, n * 2);
                }
                bins[n++] = bin;
            }
        }
        return of("Arbitrary line", geometry, Arrays.copyOf(bins, n));
    }

    private static SurveyLine of(String name, TraceGeometry geometry, int[] line) {
        Bins bins = geometry.bins().orElseThrow();
        Affine place = geometry.grid().orElseThrow().place();
        int columns = bins.columns();
        int total = 0;
        int holes = 0;
        for (int bin : line) {
            int fold = bins.fold(bin);
            total = Math.addExact(total, fold);
            holes += fold == 0 ? 1 : 0;
        }
        long[] traces = new long[total];
        double[] distance = new double[total];
        double along = 0;
        int n = 0;
        for (int k = 0; k < line.length; k++) {
            if (k > 0) {
                int di = line[k] / columns - line[k - 1] / columns;
                int dj = line[k] % columns - line[k - 1] % columns;
                along += Math.hypot(place.xu() * di + place.xv() * dj, place.yu() * di + place.yv() * dj);
            }
            for (int f = 0; f < bins.fold(line[k]); f++) {
                traces[n] = geometry.stored(bins.trace(line[k], f));
                distance[n++] = along;
            }
        }
        return new SurveyLine(name, TraceOrder.of(traces), distance, holes);
    }

    /** From the first to the last trace, in units of the coordinates. */
    public double length() {
        return distance.length == 0 ? 0 : distance[distance.length - 1] - distance[0];
    }
}
