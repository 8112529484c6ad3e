// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

/**
 * Normal faults, scattered along the first axis without end. Immutable and thread-safe.
 * <p>
 * Each has a straight plane of about 60 degrees, a throw that fades away to both sides and upwards, and either stops
 * below the unconformity or cuts through it.
 */
final class Faults {
    /** How many faults can reach one trace. */
    static final int NEAR = 5;

    private static final double CELL = 2200;
    private static final double REACH = 3000;
    /** Metres that a plane moves per millisecond of two-way time. */
    private static final double SLANT = 0.55;
    private static final double STRIKE = Math.tan(Math.toRadians(17));
    private static final int STREAM = 40;

    private final long seed;
    private final double scale;
    private final double oldTop;
    private final double middle;

    /**
     * @param scale  by which throws are multiplied
     * @param oldTop where the faults end that do not cut through, in milliseconds
     * @param middle time at which positions are meant
     */
    Faults(long seed, double scale, double oldTop, double middle) {
        this.seed = seed;
        this.scale = scale;
        this.oldTop = oldTop;
        this.middle = middle;
    }

    /** The faults near one trace. Not thread-safe; filled again and again. */
    final class Near {
        private final double[] distance = new double[NEAR];
        private final double[] slant = new double[NEAR];
        private final double[] shift = new double[NEAR];
        private final double[] top = new double[NEAR];
        private final double[] side = new double[NEAR];

        /** Finds the faults near a position in metres. */
        void find(double x, double y) {
            double u = x - y * STRIKE + 120 * Math.sin(y / 1900);
            long cell = (long) Math.floor(u / CELL);
            for (int f = 0; f < NEAR; f++) {
                long c = cell + f - NEAR / 2;
                double place = (c + Chance.between(0.1, 0.9, seed, STREAM, c)) * CELL;
                boolean there = Chance.unit(seed, STREAM + 1, c) < 0.8;
                double direction = Chance.unit(seed, STREAM + 2, c) < 0.7 ? 1 : -1;
                distance[f] = u - place;
                slant[f] = direction * SLANT;
                shift[f] = there ? direction * scale * Chance.between(8, 36, seed, STREAM + 3, c) : 0;
                top[f] = Chance.unit(seed, STREAM + 4, c) < 0.3 ? oldTop * 0.35 : oldTop;
            }
        }

        /** When the trace crosses a fault plane, negative if there is none. */
        double crossing(int f) {
            return shift[f] == 0 ? -1 : middle + distance[f] / slant[f];
        }

        /** Remembers on which side of each plane a time lies, for {@link #shift}. */
        void settle(double time) {
            for (int f = 0; f < NEAR; f++) {
                side[f] = at(f, time) < 0 ? -1 : 1;
            }
        }

        /** By how much the layers at a time are shifted down, seen from the settled sides. */
        double shift(double time) {
            double sum = 0;
            for (int f = 0; f < NEAR; f++) {
                double away = 1 - Math.max(0, side[f] * at(f, time)) / REACH;
                double down = (time - top[f]) / 300;
                if (away > 0 && down > 0) {
                    sum += side[f] * shift[f] * away * away * Math.min(1, down);
                }
            }
            return sum;
        }

        private double at(int f, double time) {
            return distance[f] - slant[f] * (time - middle);
        }
    }
}
