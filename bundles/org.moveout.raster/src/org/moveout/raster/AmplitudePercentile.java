// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import org.moveout.data.TraceBlock;

/**
 * Exact percentiles of absolute amplitudes, by two radix passes over the bits of the numbers.
 * <p>
 * The same definition as {@code numpy.percentile(abs(a), p)}: linear between the two neighbouring order statistics.
 * Samples that are not finite do not count. The order of non-negative floats is that of their bits, so counting the
 * upper 16 and then the lower 15 bits finds an order statistic without sorting.
 */
public final class AmplitudePercentile {
    private static final int LOW_BITS = 15;
    private static final int INFINITE = 0x7f800000;

    private AmplitudePercentile() {
    }

    /**
     * The percentile of the part of a block that a viewport shows, in the units of the normalised samples.
     *
     * @param percent between 0 and 100
     * @return a positive amplitude: the largest one if the percentile is zero, 1 if there is nothing but zeros
     */
    public static double ofAbsolute(TraceBlock block, TraceGains gains, Viewport view, double percent) {
        float[] visible = visible(block, gains, view);
        double value = ofAbsolute(visible, percent);
        if (!(value > 0)) {
            value = ofAbsolute(visible, 100);
        }
        return value > 0 ? value : 1;
    }

    private static float[] visible(TraceBlock block, TraceGains gains, Viewport view) {
        int ns = block.samples();
        int top = block.window().samples().first();
        int s0 = (int) Math.clamp(Math.floor(view.firstSample() - 0.5) + 1 - top, 0, ns);
        int s1 = (int) Math.clamp(Math.ceil(view.lastSample() + 0.5) - top, s0, ns);
        int stride = block.window().stride();
        long first = block.window().traces().first();
        int t0 = (int) Math.clamp(Math.floor((view.firstTrace() + 0.5 - first) / stride), 0, block.traces());
        int t1 = (int) Math.clamp(Math.ceil((view.lastTrace() + 0.5 - first) / stride), t0, block.traces());
        float[] data = gains.samples(block);
        float[] out = new float[(t1 - t0) * (s1 - s0)];
        int o = 0;
        for (int t = t0; t < t1; t++) {
            float f = gains.isDead(t) ? 1 : gains.factor(t);
            for (int i = t * ns + s0; i < t * ns + s1; i++) {
                out[o++] = data[i] * f;
            }
        }
        return out;
    }

    /**
     * The percentile of the absolute values of an array.
     *
     * @param percent between 0 and 100
     * @return NaN if no sample is finite
     */
    public static double ofAbsolute(float[] data, double percent) {
        int[] high = new int[INFINITE >>> LOW_BITS];
        long finite = 0;
        for (float v : data) {
            int bits = Float.floatToRawIntBits(v) & 0x7fffffff;
            if (bits < INFINITE) {
                high[bits >>> LOW_BITS]++;
                finite++;
            }
        }
        if (finite == 0) {
            return Double.NaN;
        }
        double rank = Math.clamp(percent, 0, 100) / 100 * (finite - 1);
        long k = (long) Math.floor(rank);
        double lower = select(data, high, k);
        return rank == k ? lower : lower + (select(data, high, k + 1) - lower) * (rank - k);
    }

    private static float select(float[] data, int[] high, long k) {
        int bin = 0;
        while (k >= high[bin]) {
            k -= high[bin++];
        }
        int[] low = new int[1 << LOW_BITS];
        for (float v : data) {
            int bits = Float.floatToRawIntBits(v) & 0x7fffffff;
            if (bits >>> LOW_BITS == bin) {
                low[bits & (1 << LOW_BITS) - 1]++;
            }
        }
        int rest = 0;
        while (k >= low[rest]) {
            k -= low[rest++];
        }
        return Float.intBitsToFloat(bin << LOW_BITS | rest);
    }
}
