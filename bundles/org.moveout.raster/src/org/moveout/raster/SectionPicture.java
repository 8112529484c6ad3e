// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;

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
 */
public record SectionPicture(int width, int height, Viewport view, DisplaySettings settings, String title,
        List<TraceLabels> labels, double pixelsPerPoint) {
    /** The most pixels along one edge. */
    public static final int LARGEST = 20_000;

    /** Validates the values. */
    public SectionPicture {
        Objects.requireNonNull(view);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(title);
        labels = List.copyOf(labels);
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST || (long) width * height > 200_000_000L) {
            throw new IllegalArgumentException("no picture of " + width + " x " + height + " pixels");
        }
        if (!(pixelsPerPoint > 0)) {
            throw new IllegalArgumentException("scale " + pixelsPerPoint + " is not positive");
        }
    }

    /** A picture without title, with trace numbers. */
    public static SectionPicture of(int width, int height, Viewport view, DisplaySettings settings) {
        return new SectionPicture(width, height, view, settings, "", List.of(), 1);
    }

    /** With a title. */
    public SectionPicture withTitle(String text) {
        return new SectionPicture(width, height, view, settings, text, labels, pixelsPerPoint);
    }

    /** With rows of header values. */
    public SectionPicture withLabels(List<TraceLabels> rows) {
        return new SectionPicture(width, height, view, settings, title, rows, pixelsPerPoint);
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
     * @param block what {@link ReadPlan} or the caller chose to read
     */
    public RasterImage bare(SectionBlock block) {
        TraceGains gains = TraceGains.of(block.block(), settings.normalization());
        Viewport inner = block.inBlock(view);
        AmplitudeScale scale = settings.scale(block.block(), gains, inner);
        if (settings.mode() != DisplayMode.AUTO && settings.mode() != DisplayMode.DENSITY) {
            return new SectionRaster().draw(block, gains, view, width, height, settings, scale, pixelsPerPoint);
        }
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        new DensityRaster().draw(block.block(), gains, inner, width, height, settings, scale, Levels.FULL, pixels);
        return new RasterImage(width, height, pixels, settings.colorMap().palette(Levels.FULL, 0));
    }

    /** {@link #bare(SectionBlock)} of samples. */
    public RasterImage bare(TraceBlock block) {
        return bare(SectionBlock.of(block));
    }

    /** {@link #page(SectionBlock, Sampling, long)} of samples. */
    public RasterImage page(TraceBlock block, Sampling sampling, long traces) throws IOException {
        return page(SectionBlock.of(block), sampling, traces);
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
        try {
            return new PicturePage(this, SampleAxis.of(sampling), traces).draw(block);
        } catch (NoFonts e) {
            throw new DataException("No fonts are installed on this machine, so axes and titles cannot be drawn; "
                    + "install the packages fontconfig and fonts-dejavu-core, or draw the samples alone with --bare.",
                    e);
        }
    }

    /** Java could not set up its fonts. */
    static final class NoFonts extends Exception {
        private static final long serialVersionUID = 1L;

        NoFonts(Throwable cause) {
            super(cause);
        }
    }
}
