// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.moveout.data.HeaderKey;

/** Analytic surveys: a rotated grid with known corners, with holes where wanted. */
final class Surveys {
    private Surveys() {
    }

    /**
     * A grid in inline order. Coordinates are in hundredths (scalar -100).
     *
     * @param azimuth of the inlines in degrees from north
     * @param there   whether a cell (row * columns + column) has a trace
     */
    static MapHeaders grid(int rows, int columns, int firstInline, int stepInline, int firstCrossline,
            int stepCrossline, double x0, double y0, double inlineSpacing, double crosslineSpacing, double azimuth,
            IntPredicate there) {
        int[] cells = IntStream.range(0, rows * columns).filter(there).toArray();
        double a = Math.toRadians(azimuth);
        double[] il = Arrays.stream(cells).mapToDouble(c -> firstInline + c / columns * stepInline).toArray();
        double[] xl = Arrays.stream(cells).mapToDouble(c -> firstCrossline + c % columns * stepCrossline).toArray();
        double[] x = new double[cells.length];
        double[] y = new double[cells.length];
        for (int k = 0; k < cells.length; k++) {
            double along = cells[k] % columns * crosslineSpacing;
            double across = cells[k] / columns * inlineSpacing;
            x[k] = Math.rint(100 * (x0 + along * Math.sin(a) + across * Math.cos(a)));
            y[k] = Math.rint(100 * (y0 + along * Math.cos(a) - across * Math.sin(a)));
        }
        return new MapHeaders(cells.length).with(HeaderKey.INLINE, il).with(HeaderKey.CROSSLINE, xl)
                .with(HeaderKey.CDP_X, x).with(HeaderKey.CDP_Y, y).with(HeaderKey.COORDINATE_SCALAR, -100)
                .with(HeaderCollector.UNITS, 1);
    }
}
