// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Arrays;

import org.moveout.data.TraceBlock;

/**
 * Draws amplitudes as colour indices. Keeps scratch memory: one instance belongs to one thread.
 * <p>
 * Each pixel column is resampled into a row buffer and quantised; some columns at a time are then turned into the
 * row-major picture. The cost is one pass over the samples shown and one over the pixels.
 */
public final class DensityRaster {
    private static final int COLUMNS = 32;

    private float[] left = new float[0];
    private float[] right = new float[0];
    private float[] mixed = new float[0];
    private byte[] columns = new byte[0];
    private final float[][] ring = new float[SincWeights.POINTS][0];
    private final int[] ringTrace = new int[SincWeights.POINTS];
    private int leftTrace;
    private int rightTrace;

    private TraceBlock block;
    private TraceGains gains;
    private PixelAxis rows;
    private boolean mean;

    /**
     * Draws a block.
     *
     * @param block    the samples, at least those the viewport shows
     * @param gains    of the same block
     * @param view      the edges of the picture, in trace and sample numbers of the dataset
     * @param placement where traces stand
     * @param width    of the picture in pixels
     * @param height   of the picture in pixels
     * @param settings interpolation and reduction are used
     * @param scale    amplitude of the last index, and the sign
     * @param levels   how indices are used; what the block does not cover becomes {@link Levels#hole()}
     * @param pixels   receives {@code width * height} indices, row by row
     */
    public void draw(TraceBlock block, TraceGains gains, Viewport view, TracePlacement placement, int width, int height,
            DisplaySettings settings, AmplitudeScale scale, Levels levels, byte[] pixels) {
        if (gains.count() != block.traces() || pixels.length < (long) width * height) {
            throw new IllegalArgumentException("gains of " + gains.count() + " traces for " + block.traces() + ", "
                    + pixels.length + " pixels for " + width + " x " + height);
        }
        this.block = block;
        this.gains = gains;
        mean = settings.reduction() == Reduction.MEAN;
        Interpolation between = settings.interpolation();
        PixelAxis across = placement.isEven() ? columnsOf(block, view, width, between)
                : placed(block, view, placement, width, between != Interpolation.NEAREST);
        rows = rowsOf(block, view, height, between);
        if (left.length != height) {
            left = new float[height];
            right = new float[height];
            mixed = new float[height];
            columns = new byte[height * COLUMNS];
        }
        leftTrace = -1;
        rightTrace = -1;
        if (across.taps.length > 0) {
            Arrays.fill(ringTrace, -1);
            for (int i = 0; i < ring.length && ring[i].length != height; i++) {
                ring[i] = new float[height];
            }
        }
        double k = levels.half() * scale.normalizer();
        for (int x0 = 0; x0 < width; x0 += COLUMNS) {
            int n = Math.min(COLUMNS, width - x0);
            for (int i = 0; i < n; i++) {
                if (i > 0 && across.repeats(x0 + i)) {
                    System.arraycopy(columns, (i - 1) * height, columns, i * height, height);
                } else {
                    quantize(column(across, x0 + i), k, levels, i * height, height);
                }
            }
            for (int y = 0; y < height; y++) {
                int at = y * width + x0;
                for (int i = 0, c = y; i < n; i++, c += height) {
                    pixels[at + i] = columns[c];
                }
            }
        }
        this.block = null;
        this.gains = null;
        rows = null;
    }

    /** The traces of a block along the pixels of a picture. */
    static PixelAxis columnsOf(TraceBlock block, Viewport view, int width, Interpolation between) {
        int stride = block.window().stride();
        double center = block.window().traces().first() + (stride - 1) / 2.0;
        return new PixelAxis((view.firstTrace() - center) / stride, view.traces() / width / stride, width,
                block.traces(), between);
    }

    /** The traces of a block along the pixels of a picture, where they do not stand evenly. */
    private static PixelAxis placed(TraceBlock block, Viewport view, TracePlacement placement, int width,
            boolean blended) {
        int stride = block.window().stride();
        double[] places = new double[block.traces()];
        for (int c = 0; c < places.length; c++) {
            places[c] = placement.unit(block.window().trace(c) + (stride - 1) / 2.0);
        }
        double median = placement.medianStep() * stride;
        return new PixelAxis(places, median / 2, TracePlacement.GAP * median, view.firstTrace(),
                view.traces() / width, width, blended);
    }

    /** The samples of a block along the pixels of a picture. */
    static PixelAxis rowsOf(TraceBlock block, Viewport view, int height, Interpolation between) {
        return new PixelAxis(view.firstSample() - block.window().samples().first(), view.samples() / height, height,
                block.samples(), between);
    }

    /** The resampled amplitudes of a pixel column, NaN where there are none; a scratch array. */
    private float[] column(PixelAxis across, int x) {
        int a = across.from[x];
        if (a < 0) {
            Arrays.fill(mixed, Float.NaN);
            return mixed;
        }
        if (across.isRange(x)) {
            return reduce(a, across.to[x]);
        }
        int b = across.to[x];
        float w = across.weight[x];
        if (w == 0 || a == b || gains.isDead(b) && w < 0.5f) {
            return lines(a, a);
        }
        if (gains.isDead(a) || gains.isDead(b)) {
            return w < 0.5f ? lines(a, a) : lines(b, b);
        }
        if (across.taps.length > 0) {
            return band(across, x, a);
        }
        lines(a, b);
        for (int y = 0; y < mixed.length; y++) {
            mixed[y] = left[y] + (right[y] - left[y]) * w;
        }
        return mixed;
    }

    /**
     * A column between two live traces from the eight around it. Where there are fewer, because the block ends or a trace
     * is dead, the last live one stands for those beyond.
     */
    private float[] band(PixelAxis across, int x, int a) {
        int from = a;
        int end = a + 1;
        while (from > Math.max(0, a - SincWeights.BEFORE + 1) && !gains.isDead(from - 1)) {
            from--;
        }
        while (end < Math.min(gains.count() - 1, a + SincWeights.BEFORE) && !gains.isDead(end + 1)) {
            end++;
        }
        Arrays.fill(mixed, 0);
        for (int k = 0; k < SincWeights.POINTS; k++) {
            float w = across.taps[x * SincWeights.POINTS + k];
            float[] line = ring(Math.clamp(a - SincWeights.BEFORE + 1 + k, from, end));
            for (int y = 0; y < mixed.length; y++) {
                mixed[y] += line[y] * w;
            }
        }
        float w = across.weight[x];
        float[] before = ring(a);
        float[] after = ring(a + 1);
        for (int y = 0; y < mixed.length; y++) {
            if (mixed[y] != mixed[y]) {
                mixed[y] = before[y] + (after[y] - before[y]) * w;
            }
        }
        return mixed;
    }

    /** A resampled trace, kept while its neighbours are drawn. */
    private float[] ring(int trace) {
        int slot = trace % ring.length;
        if (ringTrace[slot] != trace) {
            resample(trace, ring[slot]);
            ringTrace[slot] = trace;
        }
        return ring[slot];
    }

    /** Makes {@link #left} and {@link #right} hold two traces, keeping what is already there. */
    private float[] lines(int a, int b) {
        if (leftTrace != a) {
            if (rightTrace == a) {
                float[] swap = left;
                left = right;
                right = swap;
                rightTrace = leftTrace;
            } else {
                resample(a, left);
            }
            leftTrace = a;
        }
        if (b != a && rightTrace != b) {
            resample(b, right);
            rightTrace = b;
        }
        return left;
    }

    private float[] reduce(int a, int b) {
        resample(a, left);
        leftTrace = -1;
        int live = gains.isDead(a) ? 0 : 1;
        for (int t = a + 1; t < b; t++) {
            if (gains.isDead(t)) {
                continue;
            }
            if (live++ == 0) {
                resample(t, left);
                continue;
            }
            resample(t, right);
            rightTrace = -1;
            if (mean) {
                for (int y = 0; y < left.length; y++) {
                    left[y] += right[y];
                }
            } else {
                keepFarther(left, right);
            }
        }
        if (mean && live > 1) {
            for (int y = 0; y < left.length; y++) {
                left[y] /= live;
            }
        }
        return left;
    }

    /** Replaces entries by those of the other array that are farther from zero, or where they are not numbers. */
    private static void keepFarther(float[] best, float[] other) {
        for (int y = 0; y < best.length; y++) {
            int b = Float.floatToRawIntBits(best[y]);
            int o = Float.floatToRawIntBits(other[y]);
            best[y] = Float.intBitsToFloat(farther(b, o));
        }
    }

    /**
     * The bits of the number farther from zero, the first one if equal; without a branch, since which one it is cannot
     * be predicted. Not-a-number counts as nearer than zero.
     */
    private static int farther(int b, int o) {
        int sizeB = size(b);
        int choose = (sizeB - size(o)) >> 31;
        return b ^ (b ^ o) & choose;
    }

    /** Bits that order as the distance from zero; -1 for what is not a number. */
    private static int size(int bits) {
        int size = bits & 0x7fffffff;
        return size | (Float.floatToRawIntBits(Float.POSITIVE_INFINITY) - size) >> 31;
    }

    /** One trace along the pixel rows, with its normalising factor. */
    private void resample(int trace, float[] out) {
        float gain = gains.factor(trace);
        if (gains.isDead(trace)) {
            Arrays.fill(out, Float.NaN);
            return;
        }
        float[] data = gains.samples(block);
        int base = trace * block.samples();
        int[] from = rows.from;
        int[] to = rows.to;
        if (rows.taps.length > 0) {
            band(data, base, out, gain);
            return;
        }
        for (int y = 0; y < out.length; y++) {
            int s = from[y];
            if (s < 0) {
                out[y] = Float.NaN;
            } else if (!rows.reduces) {
                float w = rows.weight[y];
                float v = data[base + s];
                out[y] = w == 0 ? v : v + (data[base + to[y]] - v) * w;
            } else if (to[y] - s == 1) {
                out[y] = data[base + s];
            } else {
                out[y] = mean ? mean(data, base + s, base + to[y]) : peak(data, base + s, base + to[y]);
            }
        }
        if (gain != 1) {
            for (int y = 0; y < out.length; y++) {
                out[y] *= gain;
            }
        }
    }

    /** One trace along pixel rows that are smaller than samples, band-limited; linear beside what is not a number. */
    private void band(float[] data, int base, float[] out, float gain) {
        int last = block.samples() - 1;
        float[] taps = rows.taps;
        for (int y = 0; y < out.length; y++) {
            int s = rows.from[y];
            if (s < 0) {
                out[y] = Float.NaN;
                continue;
            }
            float sum = 0;
            int first = s - SincWeights.BEFORE + 1;
            for (int k = 0, at = y * SincWeights.POINTS; k < SincWeights.POINTS; k++) {
                sum += taps[at + k] * data[base + Math.clamp(first + k, 0, last)];
            }
            if (sum != sum) {
                float v = data[base + s];
                float w = rows.weight[y];
                sum = w == 0 ? v : v + (data[base + rows.to[y]] - v) * w;
            }
            out[y] = sum * gain;
        }
    }

    /** The sample farthest from zero; NaN only if all are. */
    private static float peak(float[] data, int from, int end) {
        int best = Float.floatToRawIntBits(data[from]);
        for (int i = from + 1; i < end; i++) {
            best = farther(best, Float.floatToRawIntBits(data[i]));
        }
        return Float.intBitsToFloat(best);
    }

    private static float mean(float[] data, int from, int end) {
        double sum = 0;
        int n = 0;
        for (int i = from; i < end; i++) {
            if (data[i] == data[i]) {
                sum += data[i];
                n++;
            }
        }
        return (float) (sum / n);
    }

    private void quantize(float[] amplitude, double k, Levels levels, int at, int height) {
        double bias = levels.middle() + 0.5;
        int lowest = levels.lowest();
        byte hole = (byte) levels.hole();
        byte[] out = columns;
        for (int y = 0; y < height; y++) {
            float v = amplitude[y];
            int index = Math.min(255, Math.max(lowest, (int) (v * k + bias)));
            out[at + y] = v == v ? (byte) index : hole;
        }
    }
}
