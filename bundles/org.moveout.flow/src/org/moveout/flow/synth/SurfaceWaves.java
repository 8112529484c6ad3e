// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

/**
 * What does not come from below in a land record: the refracted first arrival, dispersive ground roll and the air wave,
 * one table per offset. Immutable and thread-safe.
 */
final class SurfaceWaves {
    /** Metres per millisecond. */
    private static final double REFRACTOR = 2.1;
    private static final double AIR = 0.335;
    private static final double[] ROLL_SPEED = { 0.95, 0.78, 0.64, 0.53, 0.44 };
    private static final double[] ROLL_FREQUENCY = { 6, 8, 10.5, 13.5, 17 };

    private final float[][] tables;
    private final int[] first;

    SurfaceWaves(Moveout moveout, int samples, double interval) {
        tables = new float[moveout.tables()][samples];
        first = new int[tables.length];
        double highest = 150 / interval;
        for (int k = 0; k < tables.length; k++) {
            double x = moveout.offset(k);
            double arrival = 18 + x / REFRACTOR;
            first[k] = (int) Math.clamp(arrival / interval - 3, 0, samples);
            firstArrival(tables[k], x, arrival, Math.min(38, highest), interval);
            for (int m = 0; m < ROLL_SPEED.length; m++) {
                packet(tables[k], interval, x / ROLL_SPEED[m], 55 + 0.035 * x,
                        Math.min(ROLL_FREQUENCY[m], highest), 5 * Math.exp(-x / 1600), m);
            }
            packet(tables[k], interval, x / AIR, 14, Math.min(70, highest), 1.5 * Math.exp(-x / 900), 0.4);
        }
    }

    private static void firstArrival(float[] table, double x, double arrival, double frequency, double interval) {
        double size = 9 / (1 + x / 350);
        int from = (int) Math.ceil(arrival / interval);
        int to = (int) Math.min(table.length, from + 400 / interval);
        for (int i = from; i < to; i++) {
            double t = i * interval - arrival;
            table[i] += (float) (size * Math.exp(-t * frequency / 1400) * Math.sin(2 * Math.PI * frequency * t / 1000));
        }
    }

    private static void packet(float[] table, double interval, double centre, double width, double frequency,
            double size, double phase) {
        int from = (int) Math.max(0, (centre - 3 * width) / interval);
        int to = (int) Math.min(table.length, (centre + 3 * width) / interval);
        for (int i = from; i < to; i++) {
            double t = i * interval - centre;
            table[i] += (float) (size * Math.exp(-t * t / (width * width))
                    * Math.cos(2 * Math.PI * frequency * t / 1000 + phase));
        }
    }

    /** The waves at one of the offsets of {@link Moveout#table}; not to be changed. */
    float[] table(int table) {
        return tables[table];
    }

    /** The first sample that is not quiet. */
    int firstSample(int table) {
        return first[table];
    }
}
