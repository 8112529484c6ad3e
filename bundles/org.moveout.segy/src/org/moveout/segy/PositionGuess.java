// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.Optional;

import org.moveout.segy.HeaderGuess.Confidence;

/**
 * How well two header fields look like map coordinates: neither stands still at one value, and neighbours lie close
 * together compared with the whole.
 *
 * @param confidence how sure
 * @param reason     what speaks for it
 */
record PositionGuess(Confidence confidence, String reason) {
    /** Judges two fields. */
    static Optional<PositionGuess> of(HeaderSample sample, Series x, Series y) {
        if (x.empty() || y.empty() || x.constant() && y.constant() || x.distinct() < 3 && y.distinct() < 3) {
            return Optional.empty();
        }
        double span = Math.hypot(x.max() - x.min(), y.max() - y.min());
        long[] xv = x.values();
        long[] yv = y.values();
        double sum = 0;
        int pairs = 0;
        for (int i = 1; i < xv.length; i++) {
            if (sample.follows(i)) {
                pairs++;
                sum += Math.min(span, Math.hypot(xv[i] - xv[i - 1], yv[i] - yv[i - 1]));
            }
        }
        double jump = pairs == 0 ? 1 : sum / pairs / span;
        // points thrown at random lie half the span apart on average
        if (jump > 0.3) {
            return Optional.empty();
        }
        return Optional.of(new PositionGuess(jump < 0.1 || pairs < 30 ? Confidence.LIKELY : Confidence.POSSIBLE,
                "X " + x.range() + ", Y " + y.range()));
    }

    /**
     * Whether both coordinates are linear in the two line numbers of a survey grid, within a hundredth of their span.
     */
    static boolean linear(Series x, Series y, Series a, Series b) {
        return residual(x.values(), a.values(), b.values()) <= 0.01 * Math.max(1, x.max() - x.min())
                && residual(y.values(), a.values(), b.values()) <= 0.01 * Math.max(1, y.max() - y.min())
                && !(x.constant() && y.constant());
    }

    /** Largest deviation of {@code v} from its least-squares plane over {@code a} and {@code b}. */
    private static double residual(long[] v, long[] a, long[] b) {
        int n = v.length;
        double va = 0;
        double aa = 0;
        double ba = 0;
        for (int i = 0; i < n; i++) {
            va += v[i];
            aa += a[i];
            ba += b[i];
        }
        va /= n;
        aa /= n;
        ba /= n;
        double saa = 0;
        double sab = 0;
        double sbb = 0;
        double sav = 0;
        double sbv = 0;
        for (int i = 0; i < n; i++) {
            double da = a[i] - aa;
            double db = b[i] - ba;
            saa += da * da;
            sab += da * db;
            sbb += db * db;
            sav += da * (v[i] - va);
            sbv += db * (v[i] - va);
        }
        double det = saa * sbb - sab * sab;
        if (Math.abs(det) <= 1e-9 * saa * sbb || det == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double pa = (sav * sbb - sbv * sab) / det;
        double pb = (sbv * saa - sav * sab) / det;
        double worst = 0;
        for (int i = 0; i < n; i++) {
            worst = Math.max(worst, Math.abs(v[i] - va - pa * (a[i] - aa) - pb * (b[i] - ba)));
        }
        return worst;
    }
}
