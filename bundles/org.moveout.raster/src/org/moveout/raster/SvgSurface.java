// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;

/**
 * A page as SVG 1.1 (W3C): lines and texts as such, pictures as PNG inside the file. One point is one user unit, that is a
 * pixel of a browser. Texts ask for Helvetica or a font like it and are measured with Helvetica's widths.
 */
final class SvgSurface implements VectorSurface {
    private final double resolution;
    private final StringBuilder svg = new StringBuilder(1 << 16);

    /**
     * @param width      of the page in points
     * @param height     of the page in points
     * @param title      of the document, may be empty
     * @param resolution of pictures in pixels for each point
     */
    SvgSurface(double width, double height, String title, double resolution) {
        this.resolution = resolution;
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"").append(n(width))
                .append("\" height=\"").append(n(height)).append("\" viewBox=\"0 0 ").append(n(width)).append(' ')
                .append(n(height)).append("\" font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\" "
                        + "font-size=\"").append(n(TEXT_SIZE)).append("\">\n");
        if (!title.isEmpty()) {
            svg.append("<title>").append(escape(title)).append("</title>\n");
        }
    }

    @Override
    public double resolution() {
        return resolution;
    }

    @Override
    public void fill(double x, double y, double width, double height, int rgb) {
        svg.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y)).append("\" width=\"").append(n(width))
                .append("\" height=\"").append(n(height)).append("\" fill=\"").append(color(rgb)).append("\"/>\n");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int rgb) {
        svg.append("<path d=\"M").append(n(x1 + 0.5)).append(' ').append(n(y1 + 0.5)).append('L').append(n(x2 + 0.5))
                .append(' ').append(n(y2 + 0.5)).append("\" stroke=\"").append(color(rgb)).append("\"/>\n");
    }

    @Override
    public void text(String text, double x, double base, boolean bold, int rgb) {
        text(text, x, base, (bold ? " font-weight=\"bold\"" : "") + " fill=\"" + color(rgb) + '"');
    }

    @Override
    public void upright(String text, double x, double bottom, int rgb) {
        text(text, x, bottom, " transform=\"rotate(-90 " + n(x) + ' ' + n(bottom) + ")\" fill=\"" + color(rgb) + '"');
    }

    private void text(String text, double x, double y, String more) {
        svg.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y)).append('"').append(more).append('>')
                .append(escape(text)).append("</text>\n");
    }

    @Override
    public void image(RasterImage image, double x, double y, double width, double height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PngFile.write(image, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        svg.append("<image x=\"").append(n(x)).append("\" y=\"").append(n(y)).append("\" width=\"").append(n(width))
                .append("\" height=\"").append(n(height)).append("\" preserveAspectRatio=\"none\" "
                        + "xlink:href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png.toByteArray())).append("\"/>\n");
    }

    /** The whole document; the surface is used up. */
    String result() {
        return svg.append("</svg>\n").toString();
    }

    private static String color(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** A length with two decimals at most. */
    static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(
                        c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c < 0xe000) ? c : ' ');
            }
        });
        return out.toString();
    }
}
