// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where traces stand along the section, in the units of {@link Viewport}: evenly by number, or at true distances. Immutable
 * and thread-safe.
 * <p>
 * By number, trace t stands at t. By distance, n traces still span 0 to n - 1, so that "all of it" is the same viewport;
 * between, they stand where their positions say. A trace covers half the way to each of its neighbours; where that way
 * is more than {@value #GAP} times the median one there is a gap, and it covers half the median.
 */
public final class TracePlacement {
    /** The most traces that are placed by distance. */
    public static final int MOST_TRACES = 200_000;
    /** Distances greater than this many medians are gaps. */
    public static final double GAP = 3;
    /** By number. */
    public static final TracePlacement EVEN = new TracePlacement(new double[0], 1);

    private final double[] units;
    private final double median;

    private TracePlacement(double[] units, double median) {
        this.units = units;
        this.median = median;
    }

    /** Why traces cannot stand at these positions, as a sentence; empty if they can. */
    public static Optional<String> problem(double[] positions) {
        int n = positions.length;
        if (n > MOST_TRACES) {
            return Optional.of("More than 200,000 traces are shown by number only.");
        }
        if (n < 2) {
            return Optional.of("A single trace has no distance to another.");
        }
        boolean rises = true;
        boolean falls = true;
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(positions[i])) {
                return Optional.of("Trace " + i + " has no position.");
            }
            rises &= i == 0 || positions[i] >= positions[i - 1];
            falls &= i == 0 || positions[i] <= positions[i - 1];
        }
        if (rises && falls) {
            return Optional.of("All traces have the same position.");
        }
        return rises || falls ? Optional.empty()
                : Optional.of("The positions go up and down; show one gather or line, or sort the traces by them.");
    }

    /**
     * By distance.
     *
     * @param positions of all traces in any unit, only rising or only falling; equal ones are allowed
     * @throws IllegalArgumentException if {@link #problem} finds one
     */
    public static TracePlacement of(double[] positions) {
        problem(positions).ifPresent(p -> {
            throw new IllegalArgumentException(p);
        });
        int n = positions.length;
        double perUnit = (positions[n - 1] - positions[0]) / (n - 1);
        double[] units = new double[n];
        double[] steps = new double[n - 1];
        int moved = 0;
        for (int i = 0; i < n; i++) {
            units[i] = (positions[i] - positions[0]) / perUnit;
            if (i > 0 && units[i] > units[i - 1]) {
                steps[moved++] = units[i] - units[i - 1];
            }
        }
        units[n - 1] = n - 1;
        Arrays.sort(steps, 0, moved);
        return new TracePlacement(units, steps[moved / 2]);
    }

    /** The way from the first trace to each, from place to place. */
    public static double[] along(double[] x, double[] y) {
        double[] way = new double[x.length];
        for (int i = 1; i < way.length; i++) {
            way[i] = way[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        return way;
    }

    /** Whether traces stand by number. */
    public boolean isEven() {
        return units.length == 0;
    }

    /** How many traces have positions; 0 if they stand by number. */
    public int count() {
        return units.length;
    }

    /** The usual distance of neighbours. */
    public double medianStep() {
        return median;
    }

    /** Where a trace stands; between two it is between them, beyond the ends it goes on evenly. */
    public double unit(double trace) {
        int n = units.length;
        if (n == 0) {
            return trace;
        }
        if (trace <= 0 || trace >= n - 1) {
            return trace;
        }
        int i = (int) trace;
        return trace == i ? units[i] : units[i] + (units[i + 1] - units[i]) * (trace - i);
    }

    /** What stands at a place: the inverse of {@link #unit}, the first of several that stand together. */
    public double trace(double unit) {
        int n = units.length;
        if (n == 0 || unit <= 0 || unit >= n - 1) {
            return unit;
        }
        int after = firstFrom(unit);
        double step = units[after] - units[after - 1];
        return step > 0 ? after - (units[after] - unit) / step : after;
    }

    /** The trace that covers a place, -1 if that lies in a gap or outside. */
    public long covering(double unit) {
        int n = units.length;
        if (n == 0) {
            return unit < -0.5 ? -1 : Math.round(unit);
        }
        int after = firstFrom(unit);
        int near = after == n || after > 0 && unit - units[after - 1] < units[after] - unit ? after - 1 : after;
        double reach = unit < units[near] ? near == 0 ? median / 2 : reach(units[near] - units[near - 1])
                : near == n - 1 ? median / 2 : reach(units[near + 1] - units[near]);
        return Math.abs(unit - units[near]) <= reach ? near : -1;
    }

    /** How far a trace reaches towards a neighbour at some distance, where {@code stride} traces are drawn as one. */
    private double reach(double distance) {
        return distance > GAP * median ? median / 2 : distance / 2;
    }

    /** The first trace at or after a place. */
    private int firstFrom(double unit) {
        int at = Arrays.binarySearch(units, unit);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && units[at - 1] == unit) {
            at--;
        }
        return at;
    }

    /** The traces of a viewport: the same as it if they stand by number. */
    public Viewport traces(Viewport view) {
        if (isEven()) {
            return view;
        }
        double first = trace(view.firstTrace());
        double last = trace(view.lastTrace());
        int n = units.length;
        // beyond the last of several that stand together
        for (int i = (int) Math.clamp(Math.ceil(last), 0, n - 1); i < n && units[i] <= view.lastTrace(); i++) {
            last = Math.max(last, i);
        }
        return new Viewport(first, Math.max(last, first + 1e-6), view.firstSample(), view.lastSample());
    }
}
