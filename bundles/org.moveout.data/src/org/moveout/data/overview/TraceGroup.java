// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.overview;

import java.util.Arrays;

/**
 * Least, greatest and mean amplitude at each sample over some traces. Not thread-safe; used again and again.
 * <p>
 * Numbers are added up in double precision, and loops are kept as plain as they are so that they run vectorised: about
 * 0.3 ns for each sample.
 */
public final class TraceGroup {
    private final int samples;
    private final double[] min;
    private final double[] max;
    private final double[] sum;
    /** How many amplitudes each sum is of. */
    private final int[] count;
    /** Whether some sample may have no number. */
    private boolean gaps;

    /**
     * @param samples of a trace
     */
    public TraceGroup(int samples) {
        this.samples = samples;
        min = new double[samples];
        max = new double[samples];
        sum = new double[samples];
        count = new int[samples];
        clear();
    }

    /** Begins anew. */
    public void clear() {
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(max, Double.NEGATIVE_INFINITY);
        Arrays.fill(sum, 0);
        Arrays.fill(count, 0);
        gaps = true;
    }

    /**
     * Replaces what is there by these traces.
     *
     * @param data   trace-major samples, only read
     * @param at     the first one
     * @param traces how many traces
     */
    public void set(float[] data, int at, int traces) {
        clear();
        int live = 0;
        for (int t = 0; t < traces; t++) {
            live += isLive(data, at + t * samples) ? 1 : 0;
        }
        int t = 0;
        for (; t + 4 <= traces; t += 4) {
            four(data, at + t * samples);
        }
        for (; t < traces; t++) {
            one(data, at + t * samples);
        }
        Arrays.fill(count, live);
        gaps = traces == 0 || !isFinite();
        if (gaps) {
            clear();
            for (t = 0; t < traces; t++) {
                withGaps(data, at + t * samples);
            }
        }
    }

    private boolean isLive(float[] data, int at) {
        for (int i = at; i < at + samples; i++) {
            if (Math.abs(data[i]) > 0) {
                return true;
            }
        }
        return false;
    }

    private void one(float[] d, int at) {
        for (int s = 0; s < min.length; s++) {
            min[s] = Math.min(min[s], d[at + s]);
        }
        for (int s = 0; s < max.length; s++) {
            max[s] = Math.max(max[s], d[at + s]);
        }
        for (int s = 0; s < sum.length; s++) {
            sum[s] += d[at + s];
        }
    }

    private void four(float[] d, int a) {
        int b = a + samples;
        int c = b + samples;
        int e = c + samples;
        for (int s = 0; s < min.length; s++) {
            min[s] = Math.min(min[s], Math.min(Math.min(d[a + s], d[b + s]), Math.min(d[c + s], d[e + s])));
        }
        for (int s = 0; s < max.length; s++) {
            max[s] = Math.max(max[s], Math.max(Math.max(d[a + s], d[b + s]), Math.max(d[c + s], d[e + s])));
        }
        for (int s = 0; s < sum.length; s++) {
            sum[s] += ((double) d[a + s] + d[b + s]) + ((double) d[c + s] + d[e + s]);
        }
    }

    private boolean isFinite() {
        boolean finite = true;
        for (double v : sum) {
            finite &= Math.abs(v) <= Double.MAX_VALUE;
        }
        return finite;
    }

    private void withGaps(float[] data, int at) {
        boolean live = isLive(data, at);
        for (int s = 0; s < samples; s++) {
            float v = data[at + s];
            if (v == v) {
                min[s] = Math.min(min[s], v);
                max[s] = Math.max(max[s], v);
                if (live && Math.abs(v) <= Float.MAX_VALUE) {
                    sum[s] += v;
                    count[s]++;
                }
            }
        }
    }

    /** Adds what another group of as many samples holds. */
    void add(TraceGroup other) {
        gaps |= other.gaps;
        for (int s = 0; s < samples; s++) {
            min[s] = Math.min(min[s], other.min[s]);
            max[s] = Math.max(max[s], other.max[s]);
            sum[s] += other.sum[s];
            count[s] += other.count[s];
        }
    }

    /** Replaces what is there by another group, {@code factor} of its samples for each of this one's. */
    void set(TraceGroup other, int factor) {
        clear();
        gaps = other.gaps;
        for (int o = 0; o < other.samples; o++) {
            int s = o / factor;
            min[s] = Math.min(min[s], other.min[o]);
            max[s] = Math.max(max[s], other.max[o]);
            sum[s] += other.sum[o];
            count[s] += other.count[o];
        }
    }

    /** Copies what another group of as many samples holds. */
    void copy(TraceGroup other) {
        gaps = other.gaps;
        System.arraycopy(other.min, 0, min, 0, samples);
        System.arraycopy(other.max, 0, max, 0, samples);
        System.arraycopy(other.sum, 0, sum, 0, samples);
        System.arraycopy(other.count, 0, count, 0, samples);
    }

    /**
     * Writes the least amplitudes, NaN where there is no number.
     *
     * @param out receives one for each sample from {@code at} on
     */
    public void least(float[] out, int at) {
        for (int s = 0; s < min.length; s++) {
            out[at + s] = (float) min[s];
        }
        holes(out, at);
    }

    private void holes(float[] out, int at) {
        for (int s = 0; s < samples && gaps; s++) {
            if (!(min[s] <= max[s])) {
                out[at + s] = Float.NaN;
            }
        }
    }

    /** Writes the greatest amplitudes, NaN where there is no number. */
    public void greatest(float[] out, int at) {
        for (int s = 0; s < max.length; s++) {
            out[at + s] = (float) max[s];
        }
        holes(out, at);
    }

    /** Writes the mean amplitudes of live traces, 0 where there are only dead ones, NaN where there is no number. */
    public void mean(float[] out, int at) {
        for (int s = 0; s < sum.length; s++) {
            out[at + s] = (float) (sum[s] / Math.max(1, count[s]));
        }
        for (int s = 0; s < samples && gaps; s++) {
            if (count[s] == 0 && min[s] != 0) {
                out[at + s] = Float.NaN;
            }
        }
    }

    /** Writes whichever of least and greatest is farther from zero, NaN where there is no number. */
    public void peak(float[] out, int at) {
        for (int s = 0; s < samples; s++) {
            out[at + s] = min[s] <= max[s] ? (float) (-min[s] > max[s] ? min[s] : max[s]) : Float.NaN;
        }
    }
}
