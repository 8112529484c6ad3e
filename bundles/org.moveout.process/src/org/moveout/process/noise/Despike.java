// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.noise;

import org.moveout.process.MultichannelProcessor;
import org.moveout.process.TraceProcessor;
import org.moveout.process.Workspace;

/**
 * Replaces samples that stand out; see {@link DespikeFactory}.
 *
 * @param half        samples of the window on either side of its centre
 * @param threshold   how many times the level makes a spike
 * @param replacement what comes in its place
 * @param neighbours  traces on either side that have a say in the level
 */
record Despike(int half, double threshold, Replacement replacement, int neighbours)
        implements TraceProcessor.Kernel, MultichannelProcessor.Kernel {
    /** What comes in the place of a spike. */
    enum Replacement {
        LINE, MEDIAN, ZERO
    }

    private static final class Scratch {
        final SortedWindow window = new SortedWindow();
        int[] spikes = new int[0];
        boolean[] spike = new boolean[0];

        void reserve(int samples) {
            if (spikes.length < samples) {
                spikes = new int[samples];
                spike = new boolean[samples];
            }
        }
    }

    @Override
    public void apply(float[] data, int offset, int samples, Workspace workspace) {
        Scratch scratch = scratch(samples, workspace);
        float[] level = workspace.floats(1, samples);
        levels(data, offset, samples, level, 0, scratch.window);
        replace(data, offset, samples, level, scratch, workspace);
    }

    @Override
    public void apply(MultichannelProcessor.Traces traces, Workspace workspace) {
        int samples = traces.samples();
        boolean[] live = traces.live();
        Scratch scratch = scratch(samples, workspace);
        float[] levels = workspace.floats(3, Math.multiplyExact(traces.count(), samples));
        for (int t = 0; t < traces.count(); t++) {
            if (live[t]) {
                levels(traces.data(), t * samples, samples, levels, t * samples, scratch.window);
            }
        }
        float[] level = workspace.floats(1, samples);
        for (int t = 0; t < traces.count(); t++) {
            if (live[t]) {
                int to = Math.min(traces.count() - 1, t + neighbours);
                for (int s = 0; s < samples; s++) {
                    scratch.window.clear();
                    for (int k = Math.max(0, t - neighbours); k <= to; k++) {
                        if (live[k]) {
                            scratch.window.insert(levels[k * samples + s]);
                        }
                    }
                    level[s] = (float) scratch.window.median();
                }
                replace(traces.data(), t * samples, samples, level, scratch, workspace);
            }
        }
    }

    private static Scratch scratch(int samples, Workspace workspace) {
        Scratch scratch = workspace.retained(Scratch.class, Scratch::new);
        scratch.reserve(samples);
        return scratch;
    }

    /** The medians of the absolute amplitudes, zeros not counted. */
    private void levels(float[] data, int offset, int samples, float[] level, int to, SortedWindow window) {
        window.clear();
        for (int s = 0; s < Math.min(samples, half); s++) {
            window.insert(Math.abs(data[offset + s]));
        }
        for (int s = 0; s < samples; s++) {
            float come = s + half < samples ? Math.abs(data[offset + s + half]) : 0;
            float gone = s - half > 0 ? Math.abs(data[offset + s - half - 1]) : 0;
            window.replace(gone, come);
            level[to + s] = (float) window.median();
        }
    }

    private void replace(float[] data, int offset, int samples, float[] level, Scratch scratch, Workspace workspace) {
        int count = 0;
        for (int s = 0; s < samples; s++) {
            // where nothing is known of the level, nothing stands out
            scratch.spike[s] = level[s] > 0 && Math.abs(data[offset + s]) > threshold * level[s];
            if (scratch.spike[s]) {
                scratch.spikes[count++] = s;
            }
        }
        if (count == 0) {
            return;
        }
        float[] values = workspace.floats(2, count);
        for (int i = 0; i < count; i++) {
            values[i] = switch (replacement) {
            case ZERO -> 0;
            case MEDIAN -> median(data, offset, samples, scratch.spikes[i], scratch);
            case LINE -> line(data, offset, samples, scratch.spikes[i], scratch.spike);
            };
        }
        for (int i = 0; i < count; i++) {
            data[offset + scratch.spikes[i]] = values[i];
        }
    }

    private float median(float[] data, int offset, int samples, int at, Scratch scratch) {
        scratch.window.clear();
        int to = (int) Math.min(samples - 1L, (long) at + half);
        for (int s = Math.max(0, at - half); s <= to; s++) {
            if (!scratch.spike[s]) {
                scratch.window.add(data[offset + s]);
            }
        }
        return (float) scratch.window.median();
    }

    private static float line(float[] data, int offset, int samples, int at, boolean[] spike) {
        int before = at;
        while (before >= 0 && spike[before]) {
            before--;
        }
        int after = at;
        while (after < samples && spike[after]) {
            after++;
        }
        if (before < 0 || after == samples) {
            return before >= 0 ? data[offset + before] : after < samples ? data[offset + after] : 0;
        }
        double part = (double) (at - before) / (after - before);
        return (float) ((1 - part) * data[offset + before] + part * data[offset + after]);
    }
}
