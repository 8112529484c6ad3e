// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.util.Arrays;
import java.util.Objects;

import org.moveout.process.Knots;

/**
 * A curve while its points are picked on traces: x is the value of a header, so a point stands on each trace that has
 * about that value. Immutable.
 *
 * @param knots the points
 */
public record PickedCurve(Knots knots) {
    /** Needs points, perhaps none. */
    public PickedCurve {
        Objects.requireNonNull(knots);
    }

    /** The place of the point with an x, -1 if there is none. */
    public int indexOf(double x) {
        for (int i = 0; i < knots.count(); i++) {
            if (knots.x(i) == x) {
                return i;
            }
        }
        return -1;
    }

    /** With one more point; takes the place of one that has the same x. */
    public PickedCurve with(double x, double y) {
        int there = indexOf(x);
        PickedCurve rest = there < 0 ? this : without(there);
        int n = rest.knots.count();
        int at = 0;
        while (at < n && rest.knots.x(at) < x) {
            at++;
        }
        double[] xs = new double[n + 1];
        double[] ys = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            xs[i] = i == at ? x : rest.knots.x(i < at ? i : i - 1);
            ys[i] = i == at ? y : rest.knots.y(i < at ? i : i - 1);
        }
        return new PickedCurve(Knots.of(xs, ys));
    }

    /** Without a point. */
    public PickedCurve without(int point) {
        Objects.checkIndex(point, knots.count());
        double[] xs = new double[knots.count() - 1];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = knots.x(i < point ? i : i + 1);
            ys[i] = knots.y(i < point ? i : i + 1);
        }
        return new PickedCurve(Knots.of(xs, ys));
    }

    /** With a point elsewhere; if another one has that x, it stays at its own. */
    public PickedCurve moved(int point, double x, double y) {
        int there = indexOf(x);
        return without(point).with(there >= 0 && there != point ? knots.x(point) : x, y);
    }

    /**
     * The traces that a point stands on: those that come nearest to its x among their neighbours, by no more than these
     * differ. In a split-spread gather by absolute offset there are two.
     *
     * @param x     of the traces, in the order shown; NaN where it is not known
     * @param point which point
     * @return positions, rising
     */
    public int[] positions(double[] x, int point) {
        double wanted = knots.x(point);
        int[] found = new int[x.length];
        int n = 0;
        for (int t = 0; t < x.length; t++) {
            double d = Math.abs(x[t] - wanted);
            double left = t > 0 ? Math.abs(x[t - 1] - wanted) : Double.POSITIVE_INFINITY;
            double right = t + 1 < x.length ? Math.abs(x[t + 1] - wanted) : Double.POSITIVE_INFINITY;
            double step = Math.max(t > 0 ? Math.abs(x[t] - x[t - 1]) : 0,
                    t + 1 < x.length ? Math.abs(x[t + 1] - x[t]) : 0);
            if (d < left && d <= right && d <= step || d == 0 && d < left) {
                found[n++] = t;
            }
        }
        return Arrays.copyOf(found, n);
    }
}
