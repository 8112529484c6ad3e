// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.velocity;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.process.Knots;

/**
 * Velocity (m/s) by two-way time (ms) at places that are given by no header, by one (the CDP), or by two (inline and
 * crossline). Immutable and thread-safe.
 * <p>
 * In time, velocities are straight between the points of a function and level beyond them. Between two places they are
 * interpolated linearly at equal times, and level beyond the outermost. With two headers this is done along the second
 * one first, within each value of the first that has functions, and then between these.
 */
public final class VelocityModel {
    private final List<HeaderKey> keys;
    private final Lines lines;

    /**
     * Functions along one header.
     *
     * @param at        values of the header, ascending
     * @param functions as many
     */
    private record Line(double[] at, Knots[] functions) {
    }

    /**
     * Lines along another header.
     *
     * @param at    values of the header, ascending
     * @param lines as many
     */
    private record Lines(double[] at, Line[] lines) {
    }

    /** The neighbours of a place: how much the upper of two counts. */
    private record Between(int lower, int upper, double share) {
        static Between of(double[] ascending, double where) {
            int i = Arrays.binarySearch(ascending, where);
            if (i >= 0) {
                return new Between(i, i, 0);
            }
            int upper = Math.min(-i - 1, ascending.length - 1);
            int lower = Math.max(0, -i - 2);
            return new Between(lower, upper, lower == upper ? 0
                    : (where - ascending[lower]) / (ascending[upper] - ascending[lower]));
        }
    }

    private VelocityModel(List<HeaderKey> keys, Lines lines) {
        this.keys = List.copyOf(keys);
        this.lines = lines;
    }

    /**
     * The same function everywhere.
     *
     * @param function at least one point, velocities larger than 0
     */
    public static VelocityModel everywhere(Knots function) {
        return new VelocityModel(List.of(),
                new Lines(new double[1], new Line[] { new Line(new double[1], new Knots[] { function }) }));
    }

    /**
     * Functions along one header.
     *
     * @param functions by value of the header, at least one
     */
    public static VelocityModel along(HeaderKey key, SortedMap<Double, Knots> functions) {
        return new VelocityModel(List.of(key), new Lines(new double[1], new Line[] { line(functions) }));
    }

    /**
     * Functions by two headers.
     *
     * @param functions by value of the first and then of the second header, at least one each
     */
    public static VelocityModel over(HeaderKey first, HeaderKey second,
            SortedMap<Double, ? extends SortedMap<Double, Knots>> functions) {
        double[] at = functions.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        return new VelocityModel(List.of(first, second),
                new Lines(at, functions.values().stream().map(VelocityModel::line).toArray(Line[]::new)));
    }

    private static Line line(SortedMap<Double, Knots> functions) {
        return new Line(functions.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                functions.values().toArray(Knots[]::new));
    }

    /** The headers that say where a trace is: none, one or two. */
    public List<HeaderKey> keys() {
        return keys;
    }

    /**
     * The velocities at a place.
     *
     * @param first    value of the first header, if there is one
     * @param second   value of the second header, if there are two
     * @param sampling which times (ms)
     * @param out      receives as many velocities (m/s)
     */
    public void velocities(double first, double second, Sampling sampling, double[] out) {
        Arrays.fill(out, 0, sampling.count(), 0);
        Between outer = keys.size() == 2 ? Between.of(lines.at, first) : new Between(0, 0, 0);
        double inner = keys.size() == 2 ? second : first;
        add(lines.lines[outer.lower], inner, 1 - outer.share, sampling, out);
        if (outer.share > 0) {
            add(lines.lines[outer.upper], inner, outer.share, sampling, out);
        }
    }

    private void add(Line line, double where, double weight, Sampling sampling, double[] out) {
        Between at = keys.isEmpty() ? new Between(0, 0, 0) : Between.of(line.at, where);
        add(line.functions[at.lower], weight * (1 - at.share), sampling, out);
        if (at.share > 0) {
            add(line.functions[at.upper], weight * at.share, sampling, out);
        }
    }

    private static void add(Knots function, double weight, Sampling sampling, double[] out) {
        int last = function.count() - 1;
        int next = 0;
        for (int s = 0; s < sampling.count(); s++) {
            double t = sampling.at(s);
            while (next <= last && function.x(next) <= t) {
                next++;
            }
            double v;
            if (next == 0) {
                v = function.y(0);
            } else if (next > last) {
                v = function.y(last);
            } else {
                double share = (t - function.x(next - 1)) / (function.x(next) - function.x(next - 1));
                v = function.y(next - 1) + share * (function.y(next) - function.y(next - 1));
            }
            out[s] += weight * v;
        }
    }
}
