// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/**
 * What a {@link PicturePage} is drawn on: pixels, a PDF or SVG file, a printer. Lengths are in points from the upper left
 * corner; text is {@value #TEXT_SIZE} points high, lines one point wide, colours 0xRRGGBB. For one page on one thread.
 */
public interface PageSurface {
    /** Height of the letters' em square, in points. */
    double TEXT_SIZE = 12;

    /** Pixels for each point that pictures on this surface should have. */
    double resolution();

    /** The nearest place where an edge is sharp. */
    double snap(double points);

    /** Width of a text. */
    double width(String text);

    /** Height of letters above the base line. */
    double ascent();

    /** Depth of letters below the base line. */
    double descent();

    /** Fills a rectangle. */
    void fill(double x, double y, double width, double height, int rgb);

    /** Draws a line. */
    void line(double x1, double y1, double x2, double y2, int rgb);

    /** Writes a text to the right of a point on its base line. */
    void text(String text, double x, double base, boolean bold, int rgb);

    /** Writes a text upwards from a point on its base line. */
    void upright(String text, double x, double bottom, int rgb);

    /** Draws a picture into a rectangle. */
    void image(RasterImage image, double x, double y, double width, double height);

    /** Height of a line of text. */
    default double lineHeight() {
        return 1.2 * (ascent() + descent());
    }
}
