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
    /** Whether pixels stand for ranges of sources. */
    final boolean reduces;
    /** First source of each pixel; -1 where there is none. */
    final int[] from;
    /** One past the last source if {@link #reduces}, else the second neighbour. */
    final int[] to;
    /** The weight of the second neighbour. */
    final float[] weight;

    /**
     * @param first  source coordinate of the outer edge of pixel 0
     * @param step   sources in a pixel
     * @param pixels how many pixels
     * @param count  how many sources
     */
    PixelAxis(double first, double step, int pixels, int count, boolean linear) {
        reduces = step > 1 - 1e-9;
        from = new int[pixels];
        to = new int[pixels];
        weight = new float[pixels];
        for (int p = 0; p < pixels; p++) {
            if (reduces) {
                range(p, first + p * step, first + (p + 1) * step, count);
            } else {
                neighbours(p, first + (p + 0.5) * step, count, linear);
            }
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

    private void neighbours(int p, double center, int count, boolean linear) {
        if (!(center >= -0.5 && center < count - 0.5)) {
            from[p] = -1;
            return;
        }
        if (linear) {
            double inside = Math.clamp(center, 0, count - 1);
            from[p] = (int) inside;
            to[p] = Math.min(from[p] + 1, count - 1);
            weight[p] = (float) (inside - from[p]);
        } else {
            from[p] = (int) Math.floor(center + 0.5);
            to[p] = from[p];
        }
    }

    /** Whether pixel {@code p} shows the same as the one before it. */
    boolean repeats(int p) {
        return p > 0 && from[p] == from[p - 1] && to[p] == to[p - 1] && weight[p] == weight[p - 1];
    }
}
