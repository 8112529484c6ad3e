// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/**
 * Automatic gain control for display: each sample is divided by the root mean square of the samples around it. Immutable.
 * <p>
 * The window is centred on the sample and holds 2 h + 1 samples with h = max(1, round(window / interval / 2)); at the ends
 * of a trace it is what is left of that. Samples that are exactly zero (mutes) or not finite do not count. So the result
 * has a root mean square near 1 wherever the trace is alive, and zero stays zero.
 *
 * @param window length in units of the vertical axis (ms, m or Hz); 0 for no gain control
 */
public record Agc(double window) {
    /** No gain control. */
    public static final Agc OFF = new Agc(0);
    /** Windows are shorter than this, in units of the vertical axis. */
    public static final double LONGEST = 1e6;

    /** What is left after a sample this much larger has gone is taken anew: the difference would be rounding error. */
    private static final double DOMINATED = 1e-6;

    /** Validates the value. */
    public Agc {
        if (!(window >= 0 && window <= LONGEST)) {
            throw new IllegalArgumentException("AGC window of " + window + " is not between 0 and " + LONGEST);
        }
    }

    /** Whether it does anything. */
    public boolean isOn() {
        return window > 0;
    }

    /** Samples to either side that count: 0 if off. */
    public int half(double interval) {
        return !isOn() ? 0 : (int) Math.clamp(Math.round(window / interval / 2), 1, 1 << 24);
    }

    /**
     * Applies the gain to all traces. Costs two passes over the samples, whatever the window.
     *
     * @param data     trace-major, left as it is
     * @param samples  of each trace, positive
     * @param interval of the samples in units of the vertical axis
     * @return a new array; {@code data} itself if off
     */
    float[] apply(float[] data, int samples, double interval) {
        int half = half(interval);
        if (half == 0) {
            return data;
        }
        float[] out = new float[data.length];
        for (int base = 0; base < data.length; base += samples) {
            trace(data, out, base, samples, Math.min(half, samples));
        }
        return out;
    }

    private static void trace(float[] data, float[] out, int base, int n, int half) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < Math.min(half, n); i++) {
            sum += square(data[base + i]);
            count += counts(data[base + i]);
        }
        for (int s = 0; s < n; s++) {
            if (s + half < n) {
                float in = data[base + s + half];
                sum += square(in);
                count += counts(in);
            }
            if (s - half - 1 >= 0) {
                float gone = data[base + s - half - 1];
                sum -= square(gone);
                count -= counts(gone);
                if (sum < square(gone) * DOMINATED) {
                    sum = sum(data, base + Math.max(0, s - half), base + Math.min(n, s + half + 1));
                }
            }
            float v = data[base + s];
            out[base + s] = count == 0 || v == 0 ? v : (float) (v / Math.sqrt(sum / count));
        }
    }

    private static double sum(float[] data, int from, int end) {
        double sum = 0;
        for (int i = from; i < end; i++) {
            sum += square(data[i]);
        }
        return sum;
    }

    private static int counts(float v) {
        return Math.abs(v) > 0 && Math.abs(v) <= Float.MAX_VALUE ? 1 : 0;
    }

    private static double square(float v) {
        return Math.abs(v) <= Float.MAX_VALUE ? (double) v * v : 0;
    }
}
