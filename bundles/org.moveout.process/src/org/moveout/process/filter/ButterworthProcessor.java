// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Processor;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/**
 * Runs a Butterworth filter over traces; see {@link BandpassFactory} for what it promises.
 */
final class ButterworthProcessor implements Processor {
    private static final int MOST_LANES = 512;
    private static final int LEAST_LANES = 64;
    /** Samples in the rows of one thread that still go well with the second-level cache. */
    private static final int ROOM = 1 << 19;

    /**
     * Poles nearer to the unit circle than this are calculated in double precision. Farther away the single-precision
     * result differs by at most 7e-6 of the largest output (872 band-passes of order 1 to 16, noise, spikes and decaying
     * noise of 1500 samples).
     */
    static final double SAFE_DISTANCE = 0.01;
    /** The same for the {@linkplain Butterworth#swing swing} of constants. */
    static final double SAFE_SWING = 8;

    private final Butterworth design;
    private final Phase phase;
    private final Sampling sampling;
    private final boolean wide;
    private final int pad;

    /** What a thread keeps. */
    private static final class Scratch {
        final NarrowCascade narrow = new NarrowCascade();
        final WideCascade wide = new WideCascade();
        final int[] spoilt = new int[MOST_LANES];
    }

    /**
     * @param wide whether to calculate in double precision
     */
    ButterworthProcessor(Butterworth design, Phase phase, Sampling sampling, boolean wide) {
        this.design = design;
        this.phase = phase;
        this.sampling = sampling;
        this.wide = wide;
        pad = phase == Phase.ZERO ? Math.clamp(sampling.count() - 1, 0, design.padding()) : 0;
    }

    /** Whether single precision is not enough for a design. */
    static boolean needsDouble(Butterworth design) {
        return design.distance() < SAFE_DISTANCE || design.swing() > SAFE_SWING;
    }

    @Override
    public Scope scope() {
        return Scope.TRACE;
    }

    @Override
    public Sampling output() {
        return sampling;
    }

    @Override
    public void process(GatherBuffer gather, Workspace workspace) {
        int samples = sampling.count();
        if (gather.samples() != samples) {
            throw new IllegalArgumentException(gather.samples() + " samples instead of " + samples);
        }
        if (samples == 0) {
            return;
        }
        Scratch scratch = workspace.retained(Scratch.class, Scratch::new);
        int group = Math.clamp(ROOM / (samples + 2L * pad) / LEAST_LANES * LEAST_LANES, LEAST_LANES, MOST_LANES);
        for (int t = 0; t < gather.traces(); t += group) {
            int lanes = Math.min(group, gather.traces() - t);
            Cascade cascade = wide ? scratch.wide : scratch.narrow;
            int spoilt = cascade.filter(design, phase, gather.data(), t * samples, lanes, samples, pad, scratch.spoilt);
            for (int k = 0; k < spoilt; k++) {
                repair(scratch.wide, gather.data(), (t + scratch.spoilt[k]) * samples, workspace);
            }
        }
    }

    /**
     * Filters a trace with bad samples as if these were zero and leaves the bad samples. In double precision, where
     * the largest amplitudes do not overflow either.
     */
    private void repair(WideCascade cascade, float[] data, int offset, Workspace workspace) {
        int samples = sampling.count();
        float[] clean = workspace.floats(0, samples);
        for (int s = 0; s < samples; s++) {
            float v = data[offset + s];
            clean[s] = Float.isFinite(v) ? v : 0;
        }
        cascade.filter(design, phase, clean, 0, 1, samples, pad, new int[1]);
        for (int s = 0; s < samples; s++) {
            if (Float.isFinite(data[offset + s])) {
                data[offset + s] = clean[s];
            }
        }
    }
}
