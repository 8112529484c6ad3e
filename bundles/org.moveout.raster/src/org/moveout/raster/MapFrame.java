// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import org.moveout.data.geometry.Extent;

/**
 * Which part of the ground a picture shows: north is up. Immutable.
 *
 * @param centerX coordinate in the middle
 * @param centerY coordinate in the middle
 * @param scale   units of y in a pixel, positive
 * @param aspect  units of y that are as long on the ground as one unit of x: 1, or the cosine of the latitude
 * @param width   in pixels (or points)
 * @param height  in pixels (or points)
 */
public record MapFrame(double centerX, double centerY, double scale, double aspect, int width, int height) {
    private static final double SMALLEST = 1e-12;

    /** Validates the values. */
    public MapFrame {
        if (!(scale > 0) || !(aspect > 0) || width < 1 || height < 1 || !Double.isFinite(centerX)
                || !Double.isFinite(centerY) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("no map: " + centerX + ", " + centerY + ", " + scale + " per pixel, "
                    + width + " x " + height);
        }
    }

    /** The frame that shows all of an area with some margin. */
    public static MapFrame fit(Extent area, double aspect, int width, int height) {
        double inner = Math.max(1, width - 2.0 * margin(width));
        double innerHeight = Math.max(1, height - 2.0 * margin(height));
        double scale = Math.max(area.width() * aspect / inner, area.height() / innerHeight);
        if (!(scale > SMALLEST)) {
            // a single place: a pixel is a unit
            scale = 1;
        }
        return new MapFrame((area.minX() + area.maxX()) / 2, (area.minY() + area.maxY()) / 2, scale, aspect,
                Math.max(1, width), Math.max(1, height));
    }

    private static int margin(int size) {
        return Math.min(24, size / 12);
    }

    /** The horizontal position of a coordinate. */
    public double toX(double x) {
        return width / 2.0 + (x - centerX) * aspect / scale;
    }

    /** The vertical position of a coordinate, downwards. */
    public double toY(double y) {
        return height / 2.0 - (y - centerY) / scale;
    }

    /** The x coordinate at a position. */
    public double x(double px) {
        return centerX + (px - width / 2.0) * scale / aspect;
    }

    /** The y coordinate at a position. */
    public double y(double py) {
        return centerY - (py - height / 2.0) * scale;
    }

    /** The area shown. */
    public Extent extent() {
        return new Extent(x(0), y(height), x(width), y(0));
    }

    /** Moved by pixels: the map follows the mouse. */
    public MapFrame dragged(double dx, double dy) {
        return new MapFrame(centerX - dx * scale / aspect, centerY + dy * scale, scale, aspect, width, height);
    }

    /** Zoomed about a pixel that stays where it is; factors less than 1 zoom in. */
    public MapFrame zoomed(double factor, double px, double py) {
        double x = x(px);
        double y = y(py);
        double s = Math.clamp(scale * factor, SMALLEST, 1e12);
        double f = s / scale;
        return new MapFrame(x + (centerX - x) * f, y + (centerY - y) * f, s, aspect, width, height);
    }

    /** The same middle and scale in another size. */
    public MapFrame resized(int newWidth, int newHeight) {
        return new MapFrame(centerX, centerY, scale, aspect, Math.max(1, newWidth), Math.max(1, newHeight));
    }

    /** The same ground in so many times as many pixels. */
    public MapFrame magnified(double factor) {
        return new MapFrame(centerX, centerY, scale / factor, aspect, (int) Math.max(1, Math.round(width * factor)),
                (int) Math.max(1, Math.round(height * factor)));
    }
}
