// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.overview;

import java.util.ArrayList;
import java.util.List;

/**
 * Which levels the overview of a dataset has.
 * <p>
 * Trace factors are 16, 64, 256, ... until few enough groups are left. The first is where reading all traces begins to
 * take longer than an eye wants to wait (a screen of 2,000 columns of 16 traces by 1,000 samples is 128 MB), the step
 * keeps what a screen needs within four groups for each pixel column; together they are 1/12 of the samples for each of
 * least, greatest and mean. Traces longer than {@value #LONG} samples have a sample factor of 4, 16, ... beside 1 at
 * every trace factor: whole traces at once are then read from the coarse ones, parts of them from the fine ones.
 *
 * @param traces  of the dataset
 * @param samples of a trace
 */
public record OverviewShape(long traces, int samples) {
    /** The finest trace factor. */
    public static final int FIRST = 16;
    /** From one level to the next. */
    public static final int STEP = 4;
    /** Traces of up to so many samples need no sample factor. */
    public static final int LONG = 2048;
    /** Smaller datasets are read whole as fast: 64 MB of samples. */
    public static final long WORTHWHILE = 1L << 24;
    private static final int FEW_GROUPS = 4096;

    /**
     * One level.
     *
     * @param traceFactor  traces of a group
     * @param sampleFactor samples of a group
     */
    public record Factors(int traceFactor, int sampleFactor) {
    }

    /** Validates the values. */
    public OverviewShape {
        if (traces < 0 || samples < 1) {
            throw new IllegalArgumentException(traces + " traces of " + samples + " samples");
        }
    }

    /** Whether looking at the dataset gains from an overview. */
    public boolean isWorthwhile() {
        return traces * (double) samples > WORTHWHILE && traces > FIRST;
    }

    /** Trace factors from the finest on. */
    public List<Integer> traceFactors() {
        List<Integer> factors = new ArrayList<>();
        long factor = FIRST;
        do {
            factors.add((int) factor);
            factor *= STEP;
        } while (groups((int) (factor / STEP)) > FEW_GROUPS && factor <= 1 << 30);
        return factors;
    }

    /** Sample factors from 1 on. */
    public List<Integer> sampleFactors() {
        List<Integer> factors = new ArrayList<>();
        factors.add(1);
        for (int f = STEP; rows(f / STEP) > LONG; f *= STEP) {
            factors.add(f);
        }
        return factors;
    }

    /** All levels in the order of {@link Overview#levels()}. */
    public List<Factors> levels() {
        List<Factors> levels = new ArrayList<>();
        for (int t : traceFactors()) {
            for (int s : sampleFactors()) {
                levels.add(new Factors(t, s));
            }
        }
        return levels;
    }

    /** About how many bytes the overview takes on disk: 1.3 for each value of field data. */
    public long estimatedBytes() {
        double values = 0;
        for (Factors f : levels()) {
            values += 3.0 * groups(f.traceFactor()) * rows(f.sampleFactor());
        }
        return (long) (values * 1.3);
    }

    /** Groups of traces at a trace factor. */
    public long groups(int traceFactor) {
        return (traces + traceFactor - 1) / traceFactor;
    }

    /** Groups of samples at a sample factor. */
    public int rows(int sampleFactor) {
        return (int) ((samples + (long) sampleFactor - 1) / sampleFactor);
    }
}
