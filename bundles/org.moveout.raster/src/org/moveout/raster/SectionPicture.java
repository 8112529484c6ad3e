// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.WindowSource;
import org.moveout.data.overview.Overview;

/**
 * A picture of a section for a file: the whole page with axes, title and colour bar, or the samples alone. Immutable;
 * needs no display.
 *
 * @param width          of the whole picture in pixels
 * @param height         of the whole picture in pixels
 * @param view           the part of the section to show
 * @param settings       how to draw it
 * @param title          above the picture, may be empty
 * @param labels         rows of header values along the top; trace numbers if there are none
 * @param pixelsPerPoint size of text and lines: 1 for screens, 2 for prints
 * @param placement      where traces stand
 * @param footer         below the picture, may be empty
 */
public record SectionPicture(int width, int height, Viewport view, DisplaySettings settings, String title,
        List<TraceLabels> labels, double pixelsPerPoint, TracePlacement placement, String footer) {
    /** The most pixels along one edge. */
    public static final int LARGEST = 20_000;
    /** The most pixels in all. */
    public static final long MOST_PIXELS = 200_000_000L;

    /** Validates the values. */
    public SectionPicture {
        Objects.requireNonNull(view);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(title);
        Objects.requireNonNull(placement);
        Objects.requireNonNull(footer);
        labels = List.copyOf(labels);
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST || (long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("no picture of " + width + " x " + height + " pixels");
        }
        if (!(pixelsPerPoint > 0)) {
            throw new IllegalArgumentException("scale " + pixelsPerPoint + " is not positive");
        }
    }

    /** A picture without title, with trace numbers. */
    public static SectionPicture of(int width, int height, Viewport view, DisplaySettings settings) {
        return new SectionPicture(width, height, view, settings, "", List.of(), 1, TracePlacement.EVEN, "");
    }

    /** With a title. */
    public SectionPicture withTitle(String text) {
        return new SectionPicture(width, height, view, settings, text, labels, pixelsPerPoint, placement,
                footer);
    }

    /** With rows of header values. */
    public SectionPicture withLabels(List<TraceLabels> rows) {
        return new SectionPicture(width, height, view, settings, title, rows, pixelsPerPoint, placement,
                footer);
    }

    /** With larger or smaller text and lines. */
    public SectionPicture withPixelsPerPoint(double scale) {
        return new SectionPicture(width, height, view, settings, title, labels, scale, placement, footer);
    }

    /** With traces that stand elsewhere. */
    public SectionPicture withPlacement(TracePlacement other) {
        return new SectionPicture(width, height, view, settings, title, labels, pixelsPerPoint, other, footer);
    }

    /** With a line of text below. */
    public SectionPicture withFooter(String text) {
        return new SectionPicture(width, height, view, settings, title, labels, pixelsPerPoint, placement, text);
    }

    /**
     * The samples alone, {@code width} by {@code height} pixels: trace 0 left, first sample on top.
     * <p>
     * In density (also {@link DisplayMode#AUTO}) the index of a pixel is
     * {@code clamp(round(127.5 + 127.5 * a / clip), 0, 255)} with halves rounded up: with {@link ColorMap#GREY}
     * -clip is black (0), zero mid-grey (128), +clip white (255), and the PNG has one 8-bit grey value for each pixel.
     * Traces by samples in a picture of the same size are one pixel each. Samples that are not numbers are drawn as
     * zero.
     *
     * @param block    what {@link ReadPlan} or the caller chose to read
     * @param sampling of the dataset
     */
    public RasterImage bare(SectionBlock block, Sampling sampling) {
        TraceGains gains = block.gains(settings, sampling);
        Viewport inner = block.inBlock(view);
        AmplitudeScale scale = settings.scale(block.block(), gains, placement.traces(inner));
        if (settings.mode() != DisplayMode.AUTO && settings.mode() != DisplayMode.DENSITY) {
            return new SectionRaster().draw(block, gains, view, placement, width, height, settings, scale,
                    pixelsPerPoint);
        }
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        new DensityRaster().draw(block.block(), gains, inner, placement, width, height, settings, scale, Levels.FULL,
                pixels);
        return new RasterImage(width, height, pixels, settings.colorMap().palette(Levels.FULL, 0));
    }

    /**
     * What to read.
     *
     * @param finer    pixels of the section for each pixel of the picture
     * @param source   of the samples
     * @param overview of them, if there is one
     */
    public Reading reading(double finer, WindowSource source, Optional<Overview> overview) {
        Viewport wide = settings.reading(placement.traces(view), source.sampling());
        return ReadPlan.reading(wide, (int) Math.ceil(width * finer),
                (int) Math.ceil(height * finer * wide.samples() / view.samples()), source.traceCount(),
                source.sampling(), overview);
    }

    /**
     * The whole page.
     *
     * @param block    the samples to show
     * @param sampling of the dataset
     * @param traces   how many the dataset has
     * @throws DataException if Java finds no fonts on this machine
     */
    public RasterImage page(SectionBlock block, Sampling sampling, long traces) throws IOException {
        PixelSurface surface = new PixelSurface(width, height, pixelsPerPoint);
        new PicturePage(this, sampling, traces).draw(block, surface);
        return surface.result();
    }
}
