// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.moveout.segy.HeaderGuess.Confidence;

/**
 * How well two header fields number the lines of a 3D survey: one changes from trace to trace in equal steps and starts
 * again where the other one changes.
 *
 * @param confidence how sure
 * @param reason     what speaks for it
 */
record GridGuess(Confidence confidence, String reason) {
    /**
     * Judges two fields.
     *
     * @param trusted whether the standard or the textual header names these bytes
     */
    static Optional<GridGuess> of(HeaderSample sample, Series a, Series b, boolean trusted) {
        if (!a.numbers() || !b.numbers() || a.constant() && b.constant()) {
            return Optional.empty();
        }
        if (a.constant() || b.constant()) {
            return singleLine(a, b, trusted);
        }
        long[] av = a.values();
        long[] bv = b.values();
        int pairs = 0;
        int onlyA = 0;
        int onlyB = 0;
        int both = 0;
        for (int i = 1; i < av.length; i++) {
            if (sample.follows(i)) {
                pairs++;
                boolean ca = av[i] != av[i - 1];
                boolean cb = bv[i] != bv[i - 1];
                onlyA += ca && !cb ? 1 : 0;
                onlyB += cb && !ca ? 1 : 0;
                both += ca && cb ? 1 : 0;
            }
        }
        int fast = Math.max(onlyA, onlyB);
        int wraps = Math.min(onlyA, onlyB) + both;
        if (pairs == 0 || fast == 0 || wraps > fast) {
            return Optional.empty();
        }
        double regular = regularShare(sample, onlyB >= onlyA ? a : b, onlyB >= onlyA ? b : a);
        double dependence = Math.abs(correlation(av, bv, sample.spread()));
        Set<Long> places = new HashSet<>();
        for (int i = 0; i < av.length; i++) {
            places.add(av[i] * 40_000_000L + bv[i]);
        }
        long cells = (long) a.distinct() * b.distinct();
        boolean complete = sample.complete() && places.size() == cells;
        if (complete) {
            return Optional.of(new GridGuess(trusted || places.size() >= 9 ? Confidence.CERTAIN : Confidence.LIKELY,
                    a.distinct() + " inlines by " + b.distinct() + " crosslines, complete grid"));
        }
        if (regular < 0.8 || dependence > 0.6) {
            return Optional.empty();
        }
        String what = a.range() + " by " + b.range();
        if (sample.complete()) {
            double filled = (double) places.size() / cells;
            if (filled < 0.3) {
                return Optional.empty();
            }
            return Optional.of(new GridGuess(trusted && filled > 0.5 ? Confidence.CERTAIN : Confidence.LIKELY,
                    what + String.format(Locale.ROOT, ", %.0f %% of the grid", Math.floor(100 * filled))));
        }
        boolean sure = regular >= 0.95 && dependence < 0.4;
        return Optional.of(new GridGuess(sure ? Confidence.CERTAIN : Confidence.LIKELY,
                what + " in the traces looked at, in regular lines"));
    }

    private static Optional<GridGuess> singleLine(Series a, Series b, boolean trusted) {
        Series along = a.constant() ? b : a;
        if (!trusted || along.regular() < 0.9) {
            return Optional.empty();
        }
        return Optional.of(new GridGuess(Confidence.LIKELY, a.constant() ? "one inline " + a.min() + ", crosslines "
                + b.range() : "inlines " + a.range() + ", one crossline " + b.min()));
    }

    /** Share of the usual step among the changes of the fast field while the slow one stands still. */
    private static double regularShare(HeaderSample sample, Series slow, Series fast) {
        long[] sv = slow.values();
        long[] fv = fast.values();
        int moved = 0;
        int usual = 0;
        for (int i = 1; i < sv.length; i++) {
            if (sample.follows(i) && sv[i] == sv[i - 1] && fv[i] != fv[i - 1]) {
                moved++;
                usual += Math.abs(fv[i] - fv[i - 1]) == Math.abs(fast.step()) ? 1 : 0;
            }
        }
        return moved == 0 ? 0 : (double) usual / moved;
    }

    /** Pearson's coefficient from an entry on: near 1 where a shot number and the CDPs it covers grow together. */
    static double correlation(long[] a, long[] b, int from) {
        double ma = 0;
        double mb = 0;
        for (int i = from; i < a.length; i++) {
            ma += a[i];
            mb += b[i];
        }
        ma /= a.length - from;
        mb /= a.length - from;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = from; i < a.length; i++) {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
    }
}
