// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.moveout.data.WindowSource;
import org.moveout.data.overview.Overview;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.raster.Clip;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.PageSurface;
import org.moveout.raster.PictureFile;
import org.moveout.raster.PicturePage;
import org.moveout.raster.SectionBlock;
import org.moveout.raster.SectionPicture;
import org.moveout.raster.SectionReader;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/**
 * What a canvas shows, as a page for a file or a printer. Immutable; reading and drawing may be done on any thread.
 *
 * @param source  of the samples; closed with the dataset, which must be open while the page is drawn
 * @param overview of them, as soon as there is one
 * @param picture the page
 */
record SectionPage(WindowSource source, Supplier<Optional<Overview>> overview, SectionPicture picture) {
    /**
     * The page of a canvas with an input, with its colours as they are now.
     *
     * @param width  of the page in pixels
     * @param height of the page in pixels
     * @param scale  pixels for each point
     */
    static SectionPage of(SeismicCanvas canvas, int width, int height, double scale, String title, String footer) {
        SectionInput input = canvas.input().orElseThrow();
        DisplaySettings settings = canvas.settings();
        if (canvas.clip().isPresent()) {
            settings = settings.withClip(new Clip.Amplitude(canvas.clip().getAsDouble()));
        }
        SectionPicture picture = SectionPicture.of(width, height, canvas.viewport(), settings).withTitle(title)
                .withLabels(canvas.traceLabels()).withPixelsPerPoint(scale).withPlacement(canvas.placement())
                .withFooter(footer);
        return new SectionPage(input.source(), input.overview(), picture);
    }

    /** Writes it as a file. */
    Task<Path> writing(PictureFile kind, Path file) {
        return new Task<>() {
            @Override
            public String title() {
                return "Save " + file.getFileName();
            }

            @Override
            public Path run(Progress progress) throws IOException {
                progress.begin("Drawing", -1, "pictures");
                SectionBlock block = SectionReader.read(source, kind.reading(picture, source, overview.get()),
                        picture.settings(), progress);
                progress.checkCancelled();
                kind.write(picture, block, source.sampling(), source.traceCount(), file);
                return file;
            }
        };
    }

    /** Draws it on a surface. */
    void draw(PageSurface surface, Progress progress) throws IOException {
        SectionBlock block = SectionReader.read(source, picture.reading(surface.resolution()
                / picture.pixelsPerPoint(), source, overview.get()), picture.settings(), progress);
        progress.checkCancelled();
        new PicturePage(picture, source.sampling(), source.traceCount()).draw(block, surface);
    }
}
