// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.util.Arrays;

/**
 * A curve through points: straight between them, level beyond the first and the last. Immutable, thread-safe.
 * <p>
 * Written {@code "0:100, 500:400"}: x and y with a colon, points with commas, x rising.
 */
public final class Knots {
    /** No points at all. */
    public static final Knots NONE = new Knots(new double[0], new double[0]);

    private final double[] x;
    private final double[] y;

    private Knots(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * A curve.
     *
     * @param x rising
     * @param y as many
     * @throws IllegalArgumentException if x does not rise or a value is not finite
     */
    public static Knots of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x for " + y.length + " y");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i]) || i > 0 && !(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("point " + (i + 1) + " is not finite or not beyond the one before");
            }
        }
        return x.length == 0 ? NONE : new Knots(x.clone(), y.clone());
    }

    /** How many points there are. */
    public int count() {
        return x.length;
    }

    /** The x of a point. */
    public double x(int point) {
        return x[point];
    }

    /** The y of a point. */
    public double y(int point) {
        return y[point];
    }

    /** The curve at any x, by linear interpolation; NaN if there are no points. O(log n). */
    public double at(double where) {
        if (x.length == 0) {
            return Double.NaN;
        }
        int i = Arrays.binarySearch(x, where);
        if (i >= 0) {
            return y[i];
        }
        int above = -i - 1;
        if (above == 0) {
            return y[0];
        }
        if (above == x.length) {
            return y[x.length - 1];
        }
        double share = (where - x[above - 1]) / (x[above] - x[above - 1]);
        return y[above - 1] + share * (y[above] - y[above - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Knots k && Arrays.equals(k.x, x) && Arrays.equals(k.y, y);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(x) * 31 + Arrays.hashCode(y);
    }

    /** As it is written in flow files. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            text.append(i == 0 ? "" : ", ").append(Parameter.number(x[i])).append(':').append(Parameter.number(y[i]));
        }
        return text.toString();
    }
}
