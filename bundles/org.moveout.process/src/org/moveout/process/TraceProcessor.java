// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.util.Objects;

import org.moveout.data.Sampling;

/**
 * A processor that changes every trace by itself and keeps the sampling: only the {@link Kernel} is left to write.
 * Immutable and thread-safe as far as the kernel is.
 * <p>
 * Samples that are not finite are kept from the kernel: they count as zero for the rest of their trace and come out as
 * they went in. Traces without any other value than zero are passed over.
 */
public final class TraceProcessor implements Processor {
    private final Sampling sampling;
    private final Kernel kernel;

    /** What is done to a trace. Called by any number of threads at once, each with a workspace of its own. */
    public interface Kernel {
        /**
         * Changes a trace in place.
         *
         * @param data      holds the trace and perhaps others
         * @param offset    where the trace begins
         * @param samples   how many there are, at least 1; all finite, and not all zero
         * @param workspace scratch memory; slot 0 belongs to the caller
         */
        void apply(float[] data, int offset, int samples, Workspace workspace);
    }

    /**
     * @param sampling of the traces
     * @param kernel   what is done to each
     */
    public TraceProcessor(Sampling sampling, Kernel kernel) {
        this.sampling = Objects.requireNonNull(sampling);
        this.kernel = Objects.requireNonNull(kernel);
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
        for (int t = 0; t < gather.traces(); t++) {
            int offset = t * samples;
            switch (look(gather.data(), offset, samples)) {
            case CLEAN -> kernel.apply(gather.data(), offset, samples, workspace);
            case SPOILT -> repair(gather.data(), offset, samples, workspace);
            default -> {
                // a dead trace stays dead
            }
            }
        }
    }

    private enum State {
        DEAD, CLEAN, SPOILT
    }

    private static State look(float[] data, int offset, int samples) {
        float spoilt = 0;
        boolean dead = true;
        for (int s = 0; s < samples; s++) {
            float v = data[offset + s];
            // zero for finite values, NaN for all others
            spoilt += v * 0f;
            dead &= v == 0;
        }
        return spoilt != 0 ? State.SPOILT : dead ? State.DEAD : State.CLEAN;
    }

    private void repair(float[] data, int offset, int samples, Workspace workspace) {
        float[] clean = workspace.floats(0, samples);
        boolean dead = true;
        for (int s = 0; s < samples; s++) {
            float v = data[offset + s];
            clean[s] = Float.isFinite(v) ? v : 0;
            dead &= clean[s] == 0;
        }
        if (dead) {
            return;
        }
        kernel.apply(clean, 0, samples, workspace);
        for (int s = 0; s < samples; s++) {
            if (Float.isFinite(data[offset + s])) {
                data[offset + s] = clean[s];
            }
        }
    }
}
