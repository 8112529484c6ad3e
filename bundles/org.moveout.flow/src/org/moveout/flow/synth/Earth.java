// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

import java.util.Arrays;

/**
 * What lies under the survey. Immutable and thread-safe; each thread renders with a {@link Column} of its own.
 * <p>
 * From top to bottom: the sea bed (or the base of the weathered layer), a sequence of layers that follow it and the
 * unconformity below in proportion, the unconformity, and an older, folded sequence that it cuts off. Faults displace
 * the older layers, some of them the younger ones too. A trace is cut into pieces in which zero-offset time and place
 * in the layers are proportional, so that its samples cost no more than an interpolation.
 */
final class Earth {
    /** Samples of the longest piece. */
    private static final int PIECE = 32;
    /** Samples over which reflections set in where the mute ends. */
    private static final int TAPER = 10;

    private final int samples;
    private final double interval;
    private final double length;
    private final Layers young;
    private final Layers old;
    private final double youngThickness;
    private final double oldShift;
    private final Undulation top;
    private final Undulation unconformity;
    private final Undulation folds;
    private final Undulation facies;
    private final Undulation deepFacies;
    private final Undulation loudness;
    private final double topTime;
    private final double unconformityTime;
    private final Faults faults;
    /** Half of a symmetric wavelet, sampled like the layers. */
    private final float[] wavelet;

    /**
     * @param marine whether there is water on top
     */
    Earth(int samples, double interval, boolean marine, long seed) {
        this.samples = samples;
        this.interval = interval;
        length = samples * interval;
        double typical = Math.clamp(length, 300, 5000);
        double scale = typical / 4000;
        topTime = marine ? 0.09 * typical : 0.012 * typical;
        unconformityTime = 0.42 * typical;
        double bed = marine ? 1 : 0.1;
        top = new Undulation(seed, 1, new double[] { 41_000, 13_000, 3_100 },
                new double[] { 60 * scale * bed, 22 * scale * bed, 5 * scale * bed });
        unconformity = new Undulation(seed, 2, new double[] { 52_000, 17_000, 5_900, 1_700 },
                new double[] { 110 * scale, 50 * scale, 18 * scale, 4 * scale });
        folds = new Undulation(seed, 3, new double[] { 47_000, 19_000, 7_800, 3_300, 1_150 },
                new double[] { 380 * scale, 190 * scale, 60 * scale, 14 * scale, 2.5 * scale });
        facies = new Undulation(seed, 4, new double[] { 9_000, 3_700 }, new double[] { 0.35, 0.2 });
        deepFacies = new Undulation(seed, 5, new double[] { 12_000, 4_900 }, new double[] { 0.35, 0.2 });
        loudness = new Undulation(seed, 6, new double[] { 6_100, 2_300, 700 }, new double[] { 0.2, 0.15, 0.06 });
        faults = new Faults(seed, scale, unconformityTime, typical / 2);
        double step = 0.5 * Math.sqrt(interval / 4);
        double frequency = Math.min(34 / Math.sqrt(interval / 4), 150 / interval);
        youngThickness = unconformityTime - topTime;
        young = new Layers(1.2 * youngThickness, step, frequency, marine ? 6 : 3, seed, 11);
        oldShift = 700 * scale;
        wavelet = new float[(int) (1500 / frequency / step)];
        for (int i = 0; i < wavelet.length; i++) {
            wavelet[i] = (float) Layers.ricker(i * step, frequency);
        }
        old = new Layers(length + 2 * oldShift + 300 * scale, step, 0.9 * frequency, 1, seed, 12);
    }

    /** Makes traces, one after the other. Belongs to one thread. */
    final class Column {
        private final Faults.Near near = faults.new Near();
        private final double[] edges = new double[Faults.NEAR + 4];
        private double topHere;
        private double unconformityHere;
        private double foldHere;
        private double share;
        private double shareGrowth;
        private double loud;
        private float[] times;
        private double placeAtStart;
        private double placeAtEnd;

        /**
         * Makes the reflections of one trace.
         *
         * @param moveout the tables of the survey's offsets
         * @param table   which of them
         * @param out     receives {@code samples} amplitudes with an RMS of about 1; zero before the first reflection
         */
        void render(double x, double y, Moveout moveout, int table, float[] out) {
            topHere = topTime + top.at(x, y);
            unconformityHere = Math.max(unconformityTime + unconformity.at(x, y), topHere + 0.3 * youngThickness);
            foldHere = Math.clamp(folds.at(x, y), -oldShift, oldShift);
            share = 0.5 + facies.at(x, y);
            shareGrowth = (0.5 + deepFacies.at(x, y) - share) / length;
            loud = 0.55 * (1 + loudness.at(x, y));
            near.find(x, y);
            times = moveout.zeroOffsetTimes(table);
            int from = Math.max(moveout.firstSample(table), sampleOf(topHere - young.lead / 2, moveout, table));
            Arrays.fill(out, 0, Math.min(from, samples), 0);
            int edgeCount = findEdges(moveout, table);
            int edge = 0;
            for (int at = from; at < samples;) {
                while (edge < edgeCount && edges[edge] <= at) {
                    edge++;
                }
                int to = Math.min(at + PIECE, samples);
                if (edge < edgeCount) {
                    to = Math.min(to, (int) edges[edge]);
                }
                piece(at, to, out);
                at = to;
            }
            cut(from, moveout, table, out);
            if (moveout.offset(table) > 0) {
                for (int i = from; i < Math.min(from + TAPER, samples); i++) {
                    out[i] *= (i - from + 0.5f) / TAPER;
                }
            }
        }

        /** Adds the reflection of the unconformity itself. */
        private void cut(int from, Moveout moveout, int table, float[] out) {
            near.settle(unconformityHere);
            double time = unconformityHere + near.shift(unconformityHere);
            double reach = (wavelet.length - 1) * old.step;
            float strength = (float) (loud * 2.2 * (share - 0.2));
            int to = Math.min(samples, sampleOf(time + reach, moveout, table) + 1);
            for (int i = Math.max(from, sampleOf(time - reach, moveout, table)); i < to; i++) {
                int k = (int) (Math.abs(times[i] - time) / old.step);
                if (k < wavelet.length) {
                    out[i] += strength * wavelet[k];
                }
            }
        }

        private int sampleOf(double t0, Moveout moveout, int table) {
            double t = t0 <= 0 ? 0 : moveout.arrivalTime(table, t0);
            return (int) Math.clamp(Math.ceil(t / interval), 0, samples);
        }

        /** First samples after the faults and the unconformity, ascending. */
        private int findEdges(Moveout moveout, int table) {
            int n = 0;
            for (int f = 0; f < Faults.NEAR; f++) {
                double t = near.crossing(f);
                if (t > 0 && t < length) {
                    edges[n++] = sampleOf(t, moveout, table);
                }
            }
            near.settle(unconformityHere);
            edges[n++] = sampleOf(unconformityHere + near.shift(unconformityHere), moveout, table);
            Arrays.sort(edges, 0, n);
            return n;
        }

        private void piece(int from, int to, float[] out) {
            double begin = times[from];
            double last = times[to - 1];
            double middle = (begin + last) / 2;
            near.settle(middle);
            boolean upper = middle - near.shift(middle) < unconformityHere;
            Layers layers = upper ? young : old;
            placeAtStart = place(begin, upper, layers);
            placeAtEnd = place(last, upper, layers);
            float step = to - from > 1 ? (float) ((placeAtEnd - placeAtStart) / (to - from - 1)) : 0;
            double a = Math.clamp(share + shareGrowth * middle, 0, 1);
            double strength = loud * (upper ? 1 : 0.8);
            interpolate(layers.pairs, (float) placeAtStart, step, (float) (a * strength),
                    (float) ((1 - a) * strength), out, from, to);
        }

        /** The place of a zero-offset time in the layers, limited to the table. */
        private double place(double time, boolean upper, Layers layers) {
            double t = time - near.shift(time);
            double depth = upper ? (t - topHere) / (unconformityHere - topHere) * youngThickness
                    : t - foldHere * (0.45 + 0.55 * t / (t + 1500)) + oldShift;
            return Math.clamp(layers.index(depth), 0, layers.lastIndex());
        }
    }

    private static void interpolate(float[] pairs, float start, float step, float a, float b, float[] out, int from,
            int to) {
        for (int i = from; i < to; i++) {
            float place = start + step * (i - from);
            int k = (int) place;
            float f = place - k;
            float v0 = a * pairs[2 * k] + b * pairs[2 * k + 1];
            float v1 = a * pairs[2 * k + 2] + b * pairs[2 * k + 3];
            out[i] = v0 + f * (v1 - v0);
        }
    }
}
