// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Optional;

/**
 * Fits an {@link Affine} to points by least squares, in one pass. Sums are taken about the first point, so coordinates of
 * any size keep their precision. Not thread-safe.
 */
public final class AffineFit {
    private long n;
    private double u0;
    private double v0;
    private double x0;
    private double y0;
    private double su;
    private double sv;
    private double suu;
    private double suv;
    private double svv;
    private double sx;
    private double sy;
    private double sux;
    private double svx;
    private double suy;
    private double svy;

    /** Adds a point. */
    public void add(double pu, double pv, double px, double py) {
        if (n == 0) {
            u0 = pu;
            v0 = pv;
            x0 = px;
            y0 = py;
        }
        n++;
        double u = pu - u0;
        double v = pv - v0;
        double x = px - x0;
        double y = py - y0;
        su += u;
        sv += v;
        suu += u * u;
        suv += u * v;
        svv += v * v;
        sx += x;
        sy += y;
        sux += u * x;
        svx += v * x;
        suy += u * y;
        svy += v * y;
    }

    /** The best map; empty if the points lie on one line of the (u, v) plane. */
    public Optional<Affine> solve() {
        if (n < 3) {
            return Optional.empty();
        }
        double cuu = suu - su * su / n;
        double cuv = suv - su * sv / n;
        double cvv = svv - sv * sv / n;
        double det = cuu * cvv - cuv * cuv;
        if (!(det > 1e-9 * cuu * cvv)) {
            return Optional.empty();
        }
        double cux = sux - su * sx / n;
        double cvx = svx - sv * sx / n;
        double cuy = suy - su * sy / n;
        double cvy = svy - sv * sy / n;
        double xu = (cux * cvv - cvx * cuv) / det;
        double xv = (cvx * cuu - cux * cuv) / det;
        double yu = (cuy * cvv - cvy * cuv) / det;
        double yv = (cvy * cuu - cuy * cuv) / det;
        double ax = x0 + (sx - xu * su - xv * sv) / n - xu * u0 - xv * v0;
        double ay = y0 + (sy - yu * su - yv * sv) / n - yu * u0 - yv * v0;
        return Optional.of(new Affine(ax, xu, xv, ay, yu, yv));
    }
}
