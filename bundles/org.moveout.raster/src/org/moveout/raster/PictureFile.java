// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.moveout.data.WindowSource;
import org.moveout.data.overview.Overview;

/** The kinds of picture files, told by their endings. Thread-safe. */
public enum PictureFile {
    /** Pixels. */
    PNG("PNG image", 1),
    /** Vectors with the section as an image in them, for office programs. */
    PDF("PDF document", 3),
    /** Vectors with the section as an image in them, for drawing programs and browsers. */
    SVG("SVG drawing", 3);

    private static final double MOST_PIXELS = 60e6;

    private final String label;
    private final double finer;

    PictureFile(String label, double finer) {
        this.label = label;
        this.finer = finer;
    }

    /** The name for dialogs. */
    public String label() {
        return label;
    }

    /** How such names end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a file; empty if its name ends in none of them. */
    public static Optional<PictureFile> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(k -> name.endsWith("." + k.ending())).findFirst();
    }

    /** All endings, for messages: ".png, .pdf or .svg". */
    public static String endings() {
        List<String> all = Arrays.stream(values()).map(k -> "." + k.ending()).toList();
        return String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
    }

    /**
     * Pixels for each point that the section has in such a file: as many as the picture in PNG; three times as many in
     * the others, which are looked at enlarged, as long as that is less than 60 million pixels in all.
     */
    public double resolution(SectionPicture picture) {
        double pixels = (double) picture.width() * picture.height();
        return picture.pixelsPerPoint() * Math.max(1, Math.min(finer, Math.sqrt(MOST_PIXELS / pixels)));
    }

    /**
     * What to read for such a file.
     *
     * @param picture  the page
     * @param source   of the samples
     * @param overview of them, if there is one
     */
    public Reading reading(SectionPicture picture, WindowSource source, Optional<Overview> overview) {
        double finest = resolution(picture) / picture.pixelsPerPoint();
        return picture.reading(finest, source, overview);
    }

    /**
     * Writes a page; the file appears whole or not at all.
     *
     * @param picture  the page
     * @param block    the samples to show, at least those {@link DisplaySettings#reading} asks for
     * @param sampling of the dataset
     * @param traces   how many the dataset has
     * @throws DataException if it cannot be written, or if Java finds no fonts for a PNG
     */
    public void write(SectionPicture picture, SectionBlock block, Sampling sampling, long traces, Path file)
            throws IOException {
        double width = picture.width() / picture.pixelsPerPoint();
        double height = picture.height() / picture.pixelsPerPoint();
        PicturePage page = new PicturePage(picture, sampling, traces);
        switch (this) {
            case PNG -> PngFile.write(picture.page(block, sampling, traces), file);
            case PDF -> {
                PdfSurface pdf = new PdfSurface(width, height, picture.title(), resolution(picture));
                page.draw(block, pdf);
                PngFile.write(out -> out.write(pdf.result()), file);
            }
            case SVG -> {
                SvgSurface svg = new SvgSurface(width, height, picture.title(), resolution(picture));
                page.draw(block, svg);
                PngFile.write(out -> out.write(svg.result().getBytes(StandardCharsets.UTF_8)), file);
            }
        }
    }
}
