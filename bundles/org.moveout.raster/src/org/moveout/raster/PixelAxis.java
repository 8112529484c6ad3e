// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/**
 * Which samples (or traces) each pixel along one axis shows. Sources are numbered from 0 and centred on their numbers.
 * <p>
 * Where pixels are at least as large as sources, each source belongs to exactly one pixel, the one its centre lies in.
 * Where they are smaller, a pixel lies between two sources, or on one if not interpolated. Sources are half a unit wide
 * to either side, so a pixel outside -0.5 to count - 0.5 shows nothing.
 */
final class PixelAxis {
    /** The weight of a pixel that stands for a range although the others do not. */
    private static final float RANGE = -1;

    /** Whether all pixels stand for ranges of sources. */
    final boolean reduces;
    /** First source of each pixel; -1 where there is none. */
    final int[] from;
    /** One past the last source if {@link #isRange}, else the second neighbour. */
    final int[] to;
    /** The weight of the second neighbour. */
    final float[] weight;
    /** Eight weights for each pixel of a band-limited axis, see {@link SincWeights}; empty if it is none. */
    final float[] taps;

    /**
     * @param first  source coordinate of the outer edge of pixel 0
     * @param step   sources in a pixel
     * @param pixels how many pixels
     * @param count  how many sources
     */
    PixelAxis(double first, double step, int pixels, int count, Interpolation between) {
        reduces = step > 1 - 1e-9;
        from = new int[pixels];
        to = new int[pixels];
        weight = new float[pixels];
        taps = new float[between == Interpolation.SINC && !reduces ? pixels * SincWeights.POINTS : 0];
        for (int p = 0; p < pixels; p++) {
            if (reduces) {
                range(p, first + p * step, first + (p + 1) * step, count);
            } else {
                neighbours(p, first + (p + 0.5) * step, count, between);
            }
        }
    }

    /**
     * Sources that stand at given places.
     *
     * @param places    of the sources, ascending
     * @param reach     how far a source reaches at most where there is a gap, or an end
     * @param gap       distance of sources between which there is a gap
     * @param first     place of the outer edge of pixel 0
     * @param step      width of a pixel
     * @param blended   whether pixels between two sources are mixed from them
     */
    PixelAxis(double[] places, double reach, double gap, double first, double step, int pixels, boolean blended) {
        reduces = false;
        from = new int[pixels];
        to = new int[pixels];
        weight = new float[pixels];
        taps = new float[0];
        int next = 0;
        for (int p = 0; p < pixels; p++) {
            double edge = first + p * step;
            while (next < places.length && places[next] < edge) {
                next++;
            }
            int end = next;
            while (end < places.length && places[end] < edge + step) {
                end++;
            }
            if (end - next > 1) {
                from[p] = next;
                to[p] = end;
                weight[p] = RANGE;
            } else {
                placed(p, places, end, edge + step / 2, reach, gap, blended);
                if (from[p] < 0 && end > next) {
                    from[p] = next;
                    to[p] = next;
                }
            }
        }
    }

    private void placed(int p, double[] places, int after, double center, double reach, double gap, boolean blended) {
        int b = after > 0 && places[after - 1] >= center ? after - 1 : after;
        int a = b - 1;
        from[p] = -1;
        if (a >= 0 && b < places.length && places[b] - places[a] <= gap) {
            double w = (center - places[a]) / (places[b] - places[a]);
            from[p] = blended || w < 0.5 ? a : b;
            to[p] = blended ? b : from[p];
            weight[p] = blended ? (float) w : 0;
        } else if (a >= 0 && center - places[a] <= reach) {
            from[p] = a;
            to[p] = a;
        } else if (b < places.length && places[b] - center <= reach) {
            from[p] = b;
            to[p] = b;
        }
    }

    private void range(int p, double edge, double next, int count) {
        int lo = (int) Math.clamp(Math.ceil(edge), 0, count);
        int hi = (int) Math.clamp(Math.ceil(next), 0, count);
        if (lo < hi) {
            from[p] = lo;
            to[p] = hi;
            return;
        }
        double center = (edge + next) / 2;
        if (center >= -0.5 && center < count - 0.5) {
            from[p] = Math.clamp(Math.round(center), 0, count - 1);
            to[p] = from[p] + 1;
        } else {
            from[p] = -1;
        }
    }

    private void neighbours(int p, double center, int count, Interpolation between) {
        if (!(center >= -0.5 && center < count - 0.5)) {
            from[p] = -1;
            return;
        }
        if (between == Interpolation.NEAREST) {
            from[p] = (int) Math.floor(center + 0.5);
            to[p] = from[p];
            return;
        }
        double inside = Math.clamp(center, 0, count - 1);
        from[p] = (int) inside;
        to[p] = Math.min(from[p] + 1, count - 1);
        weight[p] = (float) (inside - from[p]);
        if (taps.length > 0) {
            SincWeights.of(inside - from[p], taps, p * SincWeights.POINTS);
        }
    }

    /** Whether pixel {@code p} stands for a range of sources. */
    boolean isRange(int p) {
        return reduces || weight[p] == RANGE;
    }

    /** Whether pixel {@code p} shows the same as the one before it. */
    boolean repeats(int p) {
        return p > 0 && from[p] == from[p - 1] && to[p] == to[p - 1] && weight[p] == weight[p - 1];
    }
}
