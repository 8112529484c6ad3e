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
import java.util.ArrayList;
import java.util.List;

import org.moveout.raster.SectionPicture.NoFonts;

/** Lays out and draws one page with Java 2D, which needs fonts but no display. For one use on one thread. */
final class PicturePage {
    private static final Color TEXT = new Color(0x202020);
    private static final Color FRAME = new Color(0x606060);

    private final SectionPicture picture;
    private final SampleAxis axis;
    private final long traces;
    private final double scale;
    private final BufferedImage page;
    private final Graphics2D g;
    private final FontMetrics metrics;
    private final int line;

    PicturePage(SectionPicture picture, SampleAxis axis, long traces) throws NoFonts {
        this.picture = picture;
        this.axis = axis;
        this.traces = traces;
        scale = picture.pixelsPerPoint();
        page = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        try {
            g = page.createGraphics();
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) Math.round(12 * scale)));
            metrics = g.getFontMetrics();
            metrics.stringWidth("0");
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw new NoFonts(e);
        }
        line = metrics.getHeight();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setStroke(new BasicStroke((float) scale));
    }

    RasterImage draw(SectionBlock block) {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        TraceGains gains = TraceGains.of(block.block(), picture.settings().normalization());
        AmplitudeScale amplitude = picture.settings().scale(block.block(), gains, block.inBlock(picture.view()));
        boolean bar = picture.settings().mode().hasDensity();

        int pad = px(8);
        int rows = Math.max(1, picture.labels().size());
        int top = pad + (picture.title().isEmpty() ? 0 : line + px(6)) + rows * (line + px(1)) + px(9);
        int bottom = page.getHeight() - pad - line / 2;
        AxisTicks times = axis.ticks(picture.view(), Math.max(1, bottom - top), s -> line);
        int left = pad + line + px(6) + widest(times) + px(10);
        for (TraceLabels row : picture.labels()) {
            left = Math.max(left, pad + metrics.stringWidth(row.title()) + px(10));
        }
        AxisTicks amplitudes = AxisTicks.linear(amplitude.effectiveClip(), -amplitude.effectiveClip(),
                Math.max(1, bottom - top), s -> line, px(6), px(48));
        int right = page.getWidth() - pad
                - (bar ? px(14 + 14 + 8) + widest(amplitudes) + px(6) + line : px(4));
        int width = Math.max(1, right - left);
        int height = Math.max(1, bottom - top);

        section(block, gains, amplitude, left, top, width, height);
        title(left, pad);
        verticalAxis(times, left, top, height, pad);
        traceAxes(left, top, width);
        if (bar) {
            colorBar(amplitude, amplitudes, right + px(14), top, height);
        }
        g.dispose();
        return result();
    }

    private void section(SectionBlock block, TraceGains gains, AmplitudeScale amplitude, int left, int top, int width,
            int height) {
        RasterImage image = new SectionRaster().draw(block, gains, picture.view(), width, height, picture.settings(),
                amplitude, scale);
        int[] out = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height && top + y < page.getHeight(); y++) {
            for (int x = 0; x < width && left + x < page.getWidth(); x++) {
                out[(top + y) * page.getWidth() + left + x] = image.rgb(x, y);
            }
        }
        g.setColor(FRAME);
        g.drawRect(left - 1, top - 1, width + 1, height + 1);
    }

    private void title(int left, int pad) {
        if (!picture.title().isEmpty()) {
            g.setColor(TEXT);
            g.setFont(g.getFont().deriveFont(Font.BOLD));
            g.drawString(picture.title(), left, pad + metrics.getAscent());
            g.setFont(g.getFont().deriveFont(Font.PLAIN));
        }
    }

    private void verticalAxis(AxisTicks ticks, int left, int top, int height, int pad) {
        for (AxisTicks.Tick t : ticks.major()) {
            double y = top + t.position();
            tick(left - 1 - px(6), y, left - 1, y);
            double w = metrics.stringWidth(t.label());
            text(t.label(), left - px(10) - w, y + (metrics.getAscent() - metrics.getDescent()) / 2.0);
        }
        for (double p : ticks.minor()) {
            tick(left - 1 - px(3), top + p, left - 1, top + p);
        }
        upright(axis.title(), pad + metrics.getAscent(), top + height / 2.0);
    }

    private void traceAxes(int left, int top, int width) {
        List<TraceLabels> rows = picture.labels();
        List<AxisTicks> ticks = new ArrayList<>();
        for (TraceLabels row : rows) {
            ticks.add(TraceAxis.headers(picture.view(), width, row, metrics::stringWidth));
        }
        if (rows.isEmpty()) {
            ticks.add(TraceAxis.numbers(picture.view(), traces, width, metrics::stringWidth));
        }
        double base = top - px(9) - metrics.getDescent();
        for (int r = ticks.size() - 1; r >= 0; r--) {
            String name = rows.isEmpty() ? "Trace" : rows.get(r).title();
            text(name, left - px(10) - metrics.stringWidth(name), base);
            for (AxisTicks.Tick t : ticks.get(r).major()) {
                double x = left + t.position();
                if (r == ticks.size() - 1) {
                    tick(x, top - 1 - px(6), x, top - 1);
                }
                double w = metrics.stringWidth(t.label());
                text(t.label(), Math.clamp(x - w / 2, left - px(5), Math.max(left - px(5), page.getWidth() - w)), base);
            }
            base -= line + px(1);
        }
    }

    private void colorBar(AmplitudeScale amplitude, AxisTicks ticks, int x, int top, int height) {
        int width = px(14);
        int sign = amplitude.polarity().sign();
        for (int y = 0; y < height; y++) {
            double a = 1 - 2 * (y + 0.5) / height;
            g.setColor(new Color(picture.settings().colorMap().rgb(0.5 + 0.5 * a * sign)));
            g.fillRect(x, top + y, width, 1);
        }
        g.setColor(FRAME);
        g.drawRect(x - 1, top - 1, width + 1, height + 1);
        for (AxisTicks.Tick t : ticks.major()) {
            double y = top + t.position();
            tick(x + width, y, x + width + px(4), y);
            text(t.label(), x + width + px(8), y + (metrics.getAscent() - metrics.getDescent()) / 2.0);
        }
        upright("Amplitude" + ticks.factor(), page.getWidth() - px(8) - metrics.getDescent(), top + height / 2.0);
    }

    private int widest(AxisTicks ticks) {
        return ticks.major().stream().mapToInt(t -> metrics.stringWidth(t.label())).max().orElse(0);
    }

    private void tick(double x1, double y1, double x2, double y2) {
        g.setColor(FRAME);
        g.draw(new Line2D.Double(Math.floor(x1), Math.floor(y1), Math.floor(x2), Math.floor(y2)));
    }

    private void text(String text, double x, double y) {
        g.setColor(TEXT);
        g.drawString(text, (float) x, (float) y);
    }

    /** Text that reads upwards, centred at a height. */
    private void upright(String text, double x, double center) {
        AffineTransform before = g.getTransform();
        g.rotate(-Math.PI / 2, x, center);
        text(text, x - metrics.stringWidth(text) / 2.0, center);
        g.setTransform(before);
    }

    private int px(double points) {
        return (int) Math.round(points * scale);
    }

    private RasterImage result() {
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
