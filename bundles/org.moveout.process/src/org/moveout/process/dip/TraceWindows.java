// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.Arrays;
import java.util.List;

import org.moveout.data.HeaderBatch;
import org.moveout.process.MultichannelProcessor;
import org.moveout.process.Workspace;

/**
 * Filters a gather or a line window by window, with windows that overlap by half and are blended into each other.
 * <p>
 * The windows begin at traces 0, {@code width / 2}, {@code width}, ... counted from the begin of the ensemble or line,
 * not of the buffer. So what becomes of a trace depends on at most {@code width - 1} traces on either side and not on
 * where the buffer begins. The last window is shorter; one that would lie within the window before is left out.
 *
 * @param width traces of a window, even and at least 2
 * @param inner what is done to a window, a call by itself for each, without headers
 */
record TraceWindows(int width, MultichannelProcessor.Kernel inner) implements MultichannelProcessor.Kernel {
    private static final HeaderBatch NO_HEADERS = new HeaderBatch(List.of(), 0);

    /** Validates the width. */
    TraceWindows {
        if (width < 2 || width % 2 != 0) {
            throw new IllegalArgumentException("windows of " + width + " traces");
        }
    }

    private static final class Scratch {
        float[] previous = new float[0];
        float[] current = new float[0];
        boolean[] live = new boolean[0];

        void swap() {
            float[] other = previous;
            previous = current;
            current = other;
        }
    }

    /** How many traces on either side a trace depends on. */
    int halo() {
        return width - 1;
    }

    @Override
    public void apply(MultichannelProcessor.Traces traces, Workspace workspace) {
        int samples = traces.samples();
        int step = width / 2;
        Scratch scratch = workspace.retained(Scratch.class, Scratch::new);
        int most = Math.min(width, traces.count());
        if (scratch.current.length < most * samples || scratch.live.length < most) {
            scratch.previous = new float[most * samples];
            scratch.current = new float[most * samples];
            scratch.live = new boolean[most];
        }
        long end = traces.first() + traces.count();
        long previousBegin = 0;
        long previousEnd = -1;
        long rest = 0;
        for (long k = Math.max(0, traces.first() / step - 1); k * step < end; k++) {
            long begin = Math.max(k * step, traces.first());
            long to = Math.min(k * step + width, end);
            if (to <= previousEnd) {
                break;
            }
            window(traces, Math.toIntExact(begin - traces.first()), (int) (to - begin), scratch, workspace);
            // up to here the window before ends alone, then both are blended, then the next one will tell
            for (long t = begin; t < to; t++) {
                int at = Math.toIntExact(t - traces.first()) * samples;
                int here = (int) (t - begin) * samples;
                if (t < previousEnd) {
                    double part = weight((int) (t - k * step), step);
                    int before = (int) (t - previousBegin) * samples;
                    for (int s = 0; s < samples; s++) {
                        float a = scratch.previous[before + s];
                        scratch.current[here + s] = (float) (a + part * ((double) scratch.current[here + s] - a));
                    }
                }
                if (t < (k + 1) * step) {
                    System.arraycopy(scratch.current, here, traces.data(), at, samples);
                }
            }
            scratch.swap();
            previousBegin = begin;
            previousEnd = to;
            rest = Math.max(begin, (k + 1) * step);
        }
        // what no later window touched
        for (long t = rest; t < previousEnd; t++) {
            System.arraycopy(scratch.previous, (int) (t - previousBegin) * samples, traces.data(),
                    Math.toIntExact(t - traces.first()) * samples, samples);
        }
    }

    /** Filters a copy of a window, in {@link Scratch#current}. */
    private void window(MultichannelProcessor.Traces traces, int from, int count, Scratch scratch,
            Workspace workspace) {
        System.arraycopy(traces.data(), from * traces.samples(), scratch.current, 0, count * traces.samples());
        boolean any = false;
        for (int t = 0; t < count; t++) {
            scratch.live[t] = traces.live()[from + t];
            any |= scratch.live[t];
        }
        if (any) {
            inner.apply(new MultichannelProcessor.Traces(scratch.current, count, traces.samples(), scratch.live, 0,
                    NO_HEADERS), workspace);
            for (int t = 0; t < count; t++) {
                if (!scratch.live[t]) {
                    Arrays.fill(scratch.current, t * traces.samples(), (t + 1) * traces.samples(), 0);
                }
            }
        }
    }

    /** The part of the later window where two overlap, rising with a squared sine. */
    private static double weight(int trace, int step) {
        double s = Math.sin(Math.PI / 2 * (trace + 0.5) / step);
        return s * s;
    }
}
