// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

import org.moveout.data.DataException;

/** A page of pixels, drawn with Java 2D, which needs fonts but no display. */
final class PixelSurface implements PageSurface {
    private final double scale;
    private final BufferedImage page;
    private final Graphics2D g;
    private final FontMetrics metrics;

    /**
     * @param width  of the page in pixels
     * @param height of the page in pixels
     * @param scale  pixels for each point
     * @throws DataException if Java finds no fonts on this machine
     */
    PixelSurface(int width, int height, double scale) throws DataException {
        this.scale = scale;
        page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        try {
            g = page.createGraphics();
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (TEXT_SIZE * scale)));
            metrics = g.getFontMetrics();
            metrics.stringWidth("0");
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw new DataException("No fonts are installed on this machine, so axes and titles cannot be drawn; "
                    + "install the packages fontconfig and fonts-dejavu-core, write a PDF or SVG file, or draw the "
                    + "samples alone with --bare.", e);
        }
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setStroke(new BasicStroke((float) Math.max(1, Math.round(scale))));
    }

    @Override
    public double resolution() {
        return scale;
    }

    @Override
    public double snap(double points) {
        return Math.round(points * scale) / scale;
    }

    @Override
    public double width(String text) {
        return metrics.stringWidth(text) / scale;
    }

    @Override
    public double ascent() {
        return metrics.getAscent() / scale;
    }

    @Override
    public double descent() {
        return metrics.getDescent() / scale;
    }

    @Override
    public double lineHeight() {
        return metrics.getHeight() / scale;
    }

    @Override
    public void fill(double x, double y, double width, double height, int rgb) {
        g.setColor(new Color(rgb));
        g.fillRect(px(x), px(y), px(x + width) - px(x), px(y + height) - px(y));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int rgb) {
        g.setColor(new Color(rgb));
        g.draw(new Line2D.Double(px(x1), px(y1), px(x2), px(y2)));
    }

    @Override
    public void text(String text, double x, double base, boolean bold, int rgb) {
        g.setColor(new Color(rgb));
        Font plain = g.getFont();
        if (bold) {
            g.setFont(plain.deriveFont(Font.BOLD));
        }
        g.drawString(text, (float) (x * scale), (float) (base * scale));
        g.setFont(plain);
    }

    @Override
    public void upright(String text, double x, double bottom, int rgb) {
        AffineTransform before = g.getTransform();
        g.rotate(-Math.PI / 2, x * scale, bottom * scale);
        text(text, x, bottom, false, rgb);
        g.setTransform(before);
    }

    @Override
    public void image(RasterImage image, double x, double y, double width, double height) {
        int[] out = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
        int left = px(x);
        int top = px(y);
        for (int v = 0; v < image.height() && top + v < page.getHeight(); v++) {
            for (int u = 0; u < image.width() && left + u < page.getWidth(); u++) {
                out[(top + v) * page.getWidth() + left + u] = image.rgb(u, v);
            }
        }
    }

    private int px(double points) {
        return (int) Math.round(points * scale);
    }

    /** What has been drawn; the surface is used up. */
    RasterImage result() {
        g.dispose();
        int[] rgb = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
        byte[] pixels = new byte[3 * rgb.length];
        for (int i = 0, o = 0; i < rgb.length; i++, o += 3) {
            pixels[o] = (byte) (rgb[i] >> 16);
            pixels[o + 1] = (byte) (rgb[i] >> 8);
            pixels[o + 2] = (byte) rgb[i];
        }
        return new RasterImage(page.getWidth(), page.getHeight(), pixels, new int[0]);
    }
}
