// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Arrays;

import org.moveout.data.geometry.Affine;
import org.moveout.data.geometry.Bins;
import org.moveout.data.geometry.Positions;
import org.moveout.data.task.Progress;

/**
 * Draws points and bins on a map, layer upon layer, as 24-bit colours. One instance makes one picture, on one thread; the
 * cost is one pass over the points and one over the pixels for each layer.
 */
public final class MapRaster {
    private static final int CHECK = 1 << 18;

    private final MapFrame frame;
    private final Progress progress;
    private final int[] pixels;
    private int[] hits;

    /**
     * @param frame      in pixels
     * @param background 0xRRGGBB
     * @param progress   polled for cancellation
     */
    public MapRaster(MapFrame frame, int background, Progress progress) {
        this.frame = frame;
        this.progress = progress;
        pixels = new int[Math.multiplyExact(frame.width(), frame.height())];
        Arrays.fill(pixels, background);
    }

    /**
     * Draws points as squares; where several fall on a pixel the colour is fuller.
     *
     * @param size side of a square in pixels, at least 1
     * @param rgb  0xRRGGBB
     */
    public void points(Positions points, int size, int rgb) {
        int[] count = count(points, size, null);
        int most = 1;
        for (int c : count) {
            most = Math.max(most, c);
        }
        // squares of neighbours overlap a little: only more than that is shaded
        boolean even = most <= 4;
        double scale = even ? 0 : 0.35 / Math.log(most);
        int[] shade = new int[Math.min(most, 255) + 1];
        for (int c = 1; c < shade.length; c++) {
            // in 256ths
            shade[c] = (int) Math.round(256 * (even ? 1 : 0.65 + Math.log(c) * scale));
        }
        for (int i = 0; i < pixels.length; i++) {
            if (count[i] > 0) {
                pixels[i] = mix(pixels[i], rgb, shade[Math.min(count[i], shade.length - 1)]);
            }
        }
    }

    /**
     * Draws the fold of bins that have a place, each bin filled; a bin smaller than a pixel gives its greatest fold.
     *
     * @param most the fold of the last colour
     */
    public void fold(Bins bins, int most) {
        Affine a = bins.place().orElseThrow();
        if (a.determinant() == 0) {
            return;
        }
        double across = Math.abs(a.determinant()) * frame.aspect() / (frame.scale() * frame.scale());
        if (across < 1) {
            smallBins(bins, a, most);
            return;
        }
        for (int y = 0; y < frame.height(); y++) {
            if ((y & 63) == 0) {
                progress.checkCancelled();
            }
            double cy = frame.y(y + 0.5);
            for (int x = 0; x < frame.width(); x++) {
                int bin = bins.at(frame.x(x + 0.5), cy);
                if (bin >= 0) {
                    int fold = bins.fold(bin);
                    if (fold > 0) {
                        pixels[y * frame.width() + x] = MapColors.fold(Math.min(fold, most), most);
                    }
                }
            }
        }
    }

    private void smallBins(Bins bins, Affine a, int most) {
        int[] best = cleared();
        int columns = bins.columns();
        for (int i = 0; i < bins.rows(); i++) {
            progress.checkCancelled();
            for (int j = 0; j < columns; j++) {
                int fold = bins.fold(i * columns + j);
                int at = fold == 0 ? -1 : pixel(a.x(i, j), a.y(i, j));
                if (at >= 0) {
                    best[at] = Math.max(best[at], fold);
                }
            }
        }
        paintFold(best, most);
    }

    /** Draws points in the colour of the fold of their bins. */
    public void fold(Positions points, Bins bins, int size, int most) {
        paintFold(count(points, size, bins), most);
    }

    /**
     * Draws points in the colour of a number each has.
     *
     * @param traces the number of each point
     */
    public void fold(Positions points, int[] traces, int size, int most) {
        int[] best = cleared();
        for (int i = 0; i < points.count(); i++) {
            stamp(best, points, i, size, traces[i]);
        }
        paintFold(best, most);
    }

    private void paintFold(int[] best, int most) {
        int[] colors = new int[Math.min(most, 4096) + 1];
        for (int f = 1; f < colors.length; f++) {
            colors[f] = MapColors.fold(f, most);
        }
        for (int i = 0; i < pixels.length; i++) {
            if (best[i] > 0) {
                int f = Math.min(best[i], most);
                pixels[i] = f < colors.length ? colors[f] : MapColors.fold(f, most);
            }
        }
    }

    private int[] cleared() {
        if (hits == null) {
            hits = new int[pixels.length];
        } else {
            Arrays.fill(hits, 0);
        }
        return hits;
    }

    /** How many points fall on each pixel, or the greatest fold of those that do. */
    private int[] count(Positions points, int size, Bins bins) {
        int[] count = cleared();
        int n = points.count();
        for (int from = 0; from < n; from += CHECK) {
            progress.checkCancelled();
            int end = Math.min(n, from + CHECK);
            for (int i = from; i < end; i++) {
                if (bins == null) {
                    stamp(count, points, i, size, 0);
                } else {
                    int bin = bins.binOf(i);
                    if (bin >= 0) {
                        stamp(count, points, i, size, bins.fold(bin));
                    }
                }
            }
        }
        return count;
    }

    /** Marks a square: counts it if {@code value} is 0, else keeps the greatest value. */
    private void stamp(int[] into, Positions points, int i, int size, int value) {
        double px = frame.toX(points.x(i));
        double py = frame.toY(points.y(i));
        // also passes over NaN
        if (!(px > -size && px < frame.width() + size && py > -size && py < frame.height() + size)) {
            return;
        }
        int x0 = (int) Math.floor(px - (size - 1) / 2.0);
        int y0 = (int) Math.floor(py - (size - 1) / 2.0);
        for (int y = Math.max(0, y0); y < Math.min(frame.height(), y0 + size); y++) {
            for (int x = Math.max(0, x0); x < Math.min(frame.width(), x0 + size); x++) {
                int at = y * frame.width() + x;
                into[at] = value == 0 ? into[at] + 1 : Math.max(into[at], value);
            }
        }
    }

    private int pixel(double x, double y) {
        double px = Math.floor(frame.toX(x));
        double py = Math.floor(frame.toY(y));
        return px >= 0 && px < frame.width() && py >= 0 && py < frame.height()
                ? (int) py * frame.width() + (int) px
                : -1;
    }

    private static int mix(int back, int fore, int part) {
        int r = (back >> 16 & 255) + (((fore >> 16 & 255) - (back >> 16 & 255)) * part >> 8);
        int g = (back >> 8 & 255) + (((fore >> 8 & 255) - (back >> 8 & 255)) * part >> 8);
        int b = (back & 255) + (((fore & 255) - (back & 255)) * part >> 8);
        return r << 16 | g << 8 | b;
    }

    /** The size of squares that makes neighbouring points touch nearly, 1 to 9 pixels. */
    public static int pointSize(double spacing, MapFrame frame) {
        return (int) Math.clamp(Math.round(spacing / frame.scale() * 0.6), 1, 9);
    }

    /** The picture so far. */
    public RasterImage image() {
        byte[] rgb = new byte[3 * pixels.length];
        for (int i = 0, o = 0; i < pixels.length; i++) {
            rgb[o++] = (byte) (pixels[i] >> 16);
            rgb[o++] = (byte) (pixels[i] >> 8);
            rgb[o++] = (byte) pixels[i];
        }
        return new RasterImage(frame.width(), frame.height(), rgb, new int[0]);
    }
}
