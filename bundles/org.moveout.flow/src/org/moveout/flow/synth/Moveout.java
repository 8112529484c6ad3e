// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

/**
 * Hyperbolic moveout (C. H. Dix, Geophysics 20, 1955): for every offset, which zero-offset time arrives at each sample.
 * Immutable and thread-safe.
 */
final class Moveout {
    /** RMS velocity in metres per millisecond at time 0 and its growth per millisecond of zero-offset time. */
    private static final double V0 = 1.75;
    private static final double GROWTH = 0.00045;
    /** Reflections are muted where they are stretched more than this. */
    private static final double MOST_STRETCH = 3;
    /** Samples all tables together may have; more offsets than fit share tables with their neighbours. */
    private static final int ROOM = 4 << 20;

    private final double[] offsets;
    private final int share;
    private final float[][] zeroOffset;
    private final int[] first;

    Moveout(double[] allOffsets, int samples, double interval) {
        share = (int) Math.max(1, ((long) allOffsets.length * samples + ROOM - 1) / ROOM);
        int count = (allOffsets.length + share - 1) / share;
        offsets = new double[count];
        zeroOffset = new float[count][samples];
        first = new int[count];
        for (int k = 0; k < count; k++) {
            offsets[k] = allOffsets[k * share];
            fill(k, interval);
        }
    }

    private void fill(int k, double interval) {
        float[] table = zeroOffset[k];
        double x = offsets[k];
        double t0 = 0;
        double step = interval / 4;
        while (stretch(t0, x) > MOST_STRETCH && t0 < table.length * interval) {
            t0 += step;
        }
        int s = (int) Math.min(Math.ceil(arrival(t0, x) / interval), table.length);
        first[k] = s;
        double before = arrival(t0, x);
        while (s < table.length) {
            double after = arrival(t0 + step, x);
            while (s < table.length && s * interval <= after) {
                table[s] = (float) (t0 + step * (s * interval - before) / (after - before));
                s++;
            }
            before = after;
            t0 += step;
        }
    }

    private static double velocity(double t0) {
        return V0 + GROWTH * t0;
    }

    private static double arrival(double t0, double x) {
        return Math.hypot(t0, x / velocity(t0));
    }

    /** How much longer a wavelet becomes; infinite where later layers overtake earlier ones. */
    private static double stretch(double t0, double x) {
        double v = velocity(t0);
        double slope = t0 - x * x * GROWTH / (v * v * v);
        return x == 0 ? 1 : slope <= 0 ? Double.POSITIVE_INFINITY : arrival(t0, x) / slope;
    }

    /** The table for one of the survey's offsets. */
    int table(int offsetIndex) {
        return offsetIndex / share;
    }

    /** How many tables there are. */
    int tables() {
        return offsets.length;
    }

    /** The offset a table is for, in metres. */
    double offset(int table) {
        return offsets[table];
    }

    /** Zero-offset time in milliseconds of every sample from {@link #firstSample} on; not to be changed. */
    float[] zeroOffsetTimes(int table) {
        return zeroOffset[table];
    }

    /** The first sample with reflections; the number of samples if there is none. */
    int firstSample(int table) {
        return first[table];
    }

    /** When a reflection of a zero-offset time arrives. */
    double arrivalTime(int table, double t0) {
        return arrival(t0, offsets[table]);
    }
}
