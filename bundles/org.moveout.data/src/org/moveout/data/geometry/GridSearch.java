// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Optional;

import org.moveout.data.geometry.SurveyGrid.Lines;

/** Finds the grid of a 3D survey in its inline and crossline numbers and positions. */
final class GridSearch {
    /** A grid may have so many bins for each trace: more, and the numbers are not those of a 3D survey. */
    private static final int MOST_BINS_PER_TRACE = 16;
    private static final int ALWAYS_ALLOWED = 4096;

    private GridSearch() {
    }

    /** Whether a pair of numbers counts: padding traces have zeros. */
    private static boolean counts(int inline, int crossline) {
        return inline != 0 || crossline != 0;
    }

    /**
     * The grid, if there are several inlines and several crosslines and enough of their crossings have traces.
     *
     * @param positions of the traces; null if there are no coordinates, then the grid is laid out by numbers
     */
    static Optional<SurveyGrid> find(NumberColumn inline, NumberColumn crossline, Positions positions,
            CoordinateUnit unit) {
        if (inline.isConstant() || crossline.isConstant()) {
            return Optional.empty();
        }
        Range il = new Range();
        Range xl = new Range();
        int n = inline.count();
        int used = 0;
        for (int t = 0; t < n; t++) {
            if (counts(inline.get(t), crossline.get(t))) {
                il.add(inline.get(t));
                xl.add(crossline.get(t));
                used++;
            }
        }
        Optional<Lines> inlines = il.lines();
        Optional<Lines> crosslines = xl.lines();
        if (inlines.isEmpty() || crosslines.isEmpty()) {
            return Optional.empty();
        }
        Lines rows = inlines.get();
        Lines columns = crosslines.get();
        long cells = (long) rows.count() * columns.count();
        if (cells > Math.max(ALWAYS_ALLOWED, (long) MOST_BINS_PER_TRACE * used) || cells > Integer.MAX_VALUE / 4) {
            return Optional.empty();
        }
        AffineFit fit = new AffineFit();
        AffineFit numbers = new AffineFit();
        for (int t = 0; t < n; t++) {
            if (counts(inline.get(t), crossline.get(t))) {
                double i = (double) (inline.get(t) - (long) rows.first()) / rows.step();
                double j = (double) (crossline.get(t) - (long) columns.first()) / columns.step();
                numbers.add(i, j, i, j);
                if (positions != null && positions.isPlaced(t)) {
                    fit.add(i, j, positions.x(t), positions.y(t));
                }
            }
        }
        if (numbers.solve().isEmpty()) {
            return Optional.empty();
        }
        Affine byNumber = new Affine(columns.first(), 0, columns.step(), rows.first(), rows.step(), 0);
        if (positions == null) {
            return Optional.of(new SurveyGrid(rows, columns, byNumber, 0, 0, CoordinateUnit.LINE_NUMBER));
        }
        return fit.solve().filter(a -> a.determinant() != 0)
                .map(a -> measured(rows, columns, a, inline, crossline, positions, unit));
    }

    private static SurveyGrid measured(Lines rows, Lines columns, Affine place, NumberColumn inline,
            NumberColumn crossline, Positions positions, CoordinateUnit unit) {
        double sum = 0;
        double worst = 0;
        long n = 0;
        for (int t = 0; t < inline.count(); t++) {
            if (counts(inline.get(t), crossline.get(t)) && positions.isPlaced(t)) {
                double i = (double) (inline.get(t) - (long) rows.first()) / rows.step();
                double j = (double) (crossline.get(t) - (long) columns.first()) / columns.step();
                double ex = positions.x(t) - place.x(i, j);
                double ey = positions.y(t) - place.y(i, j);
                double d = ex * ex + ey * ey;
                sum += d;
                worst = Math.max(worst, d);
                n++;
            }
        }
        return new SurveyGrid(rows, columns, place, Math.sqrt(sum / Math.max(1, n)), Math.sqrt(worst), unit);
    }

    /** The bin of each trace, -1 for padding. */
    static int[] bins(SurveyGrid grid, NumberColumn inline, NumberColumn crossline) {
        int[] bin = new int[inline.count()];
        for (int t = 0; t < bin.length; t++) {
            int i = counts(inline.get(t), crossline.get(t)) ? grid.inlines().index(inline.get(t)) : -1;
            int j = grid.crosslines().index(crossline.get(t));
            bin[t] = i < 0 || j < 0 ? -1 : i * grid.crosslines().count() + j;
        }
        return bin;
    }

    /** Smallest and greatest number, and the step they share. */
    static final class Range {
        private long min = Long.MAX_VALUE;
        private long max = Long.MIN_VALUE;
        private long step;
        private long first;
        private boolean any;

        void add(long number) {
            if (!any) {
                first = number;
                any = true;
            }
            min = Math.min(min, number);
            max = Math.max(max, number);
            long d = Math.abs(number - first);
            if (d != 0 && (step == 0 || d % step != 0)) {
                step = gcd(step, d);
            }
        }

        /** The lines, at least two; empty if there are fewer or if they span more than 32 bits. */
        Optional<Lines> lines() {
            if (step == 0 || max - min >= Integer.MAX_VALUE) {
                return Optional.empty();
            }
            return Optional.of(new Lines((int) min, (int) step, (int) ((max - min) / step + 1)));
        }

        private static long gcd(long a, long b) {
            while (b != 0) {
                long r = a % b;
                a = b;
                b = r;
            }
            return a;
        }
    }
}
