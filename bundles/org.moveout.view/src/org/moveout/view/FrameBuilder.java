// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.moveout.data.DataException;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;
import org.moveout.data.overview.Overview;
import org.moveout.raster.AmplitudeScale;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.RasterImage;
import org.moveout.raster.ReadPlan;
import org.moveout.raster.Reading;
import org.moveout.raster.SectionBlock;
import org.moveout.raster.SectionRaster;
import org.moveout.raster.SectionReader;
import org.moveout.raster.TraceGains;
import org.moveout.raster.Viewport;

/**
 * Reads and draws frames. Belongs to one worker thread; keeps the samples of the last frame to draw the next one from
 * them when it can.
 */
final class FrameBuilder {
    /** How far the image reaches beyond the visible area on each side, as a part of it. */
    static final double IMAGE_PADDING = 0.10;
    /** How far the samples read reach beyond it. */
    private static final double READ_PADDING = 0.25;

    private final Device device;
    private final SectionRaster raster = new SectionRaster();
    private SectionBlock block;
    private Reading reading;
    private DisplaySettings settings;
    private WindowSource source;
    private TraceGains gains;
    private DisplaySettings levels;
    /** An overview that could not be read; not asked again. */
    private Overview broken;
    private boolean provisional;

    FrameBuilder(Device device) {
        this.device = device;
    }

    /** Makes the picture of a request; the caller owns its image. */
    Frame build(Frame.Request r, Progress progress) throws IOException {
        WindowSource from = r.input().source();
        PixelGrid grid = PixelGrid.of(r, from.traceCount(), from.sampling().count());
        if (grid.isEmpty()) {
            return new Frame(r, null, null, null, AmplitudeScale.of(1), false);
        }
        load(r, from, grid, progress);
        progress.checkCancelled();
        AmplitudeScale scale = scale(r);
        RasterImage picture = raster.draw(block, gains, grid.view(), r.placement(), grid.width(), grid.height(),
                r.settings(), scale, r.zoom() / 100.0);
        progress.checkCancelled();
        Image image = DeviceImage.create(device, picture, r.zoom());
        return new Frame(r, grid.view(), image, block, scale,
                provisional);
    }

    private void load(Frame.Request r, WindowSource from, PixelGrid grid, Progress progress) throws IOException {
        Optional<Overview> given = r.input().overview().get();
        Optional<Overview> overview = given.filter(o -> o != broken);
        Reading needed = plan(r, grid.view(), grid.width(), grid.height(), from, overview);
        if (source != from || block == null || !reading.covers(needed)
                || !SectionReader.serves(block, settings, r.settings())) {
            block = null;
            gains = null;
            Viewport wide = widened(r.view());
            Reading wider = plan(r, wide, (int) (grid.width() * wide.traces() / grid.view().traces()),
                    (int) (grid.height() * wide.samples() / grid.view().samples()), from, overview);
            reading = wider.covers(needed) && !(wider instanceof Reading.Groups) ? wider : needed;
            try {
                block = SectionReader.read(from, reading, r.settings(), progress);
            } catch (DataException e) {
                if (!(reading instanceof Reading.Level)) {
                    throw e;
                }
                // derived data that is damaged or gone must not keep anybody from the samples
                broken = overview.orElse(null);
                reading = plan(r, grid.view(), grid.width(), grid.height(), from, Optional.empty());
                block = SectionReader.read(from, reading, r.settings(), progress);
            }
            source = from;
            settings = r.settings();
        }
        provisional = given.isEmpty() && reading instanceof Reading.Samples s && s.window().stride() > 1;
        if (gains == null || !levels.sameLevels(r.settings())) {
            levels = r.settings();
            gains = block.gains(levels, from.sampling());
        }
    }

    /** What to read for a view: the traces that stand there, and what gain control needs above and below. */
    private static Reading plan(Frame.Request r, Viewport view, int columns, int rows, WindowSource from,
            Optional<Overview> overview) {
        Viewport wide = r.settings().reading(r.placement().traces(view), from.sampling());
        return ReadPlan.reading(wide, columns, (int) Math.ceil(rows * wide.samples() / view.samples()),
                from.traceCount(), from.sampling(), overview);
    }

    private static Viewport widened(Viewport v) {
        double t = v.traces() * READ_PADDING;
        double s = v.samples() * READ_PADDING;
        return new Viewport(v.firstTrace() - t, v.lastTrace() + t, v.firstSample() - s, v.lastSample() + s);
    }

    /** The scale in use, or one taken from what is visible. */
    private AmplitudeScale scale(Frame.Request r) {
        double clip = r.clip(block.isGrouped());
        return Double.isNaN(clip) ? r.settings().scale(block.block(), gains, block.inBlock(r.placement().traces(r.view())))
                : new AmplitudeScale(clip, r.settings().gainDb(), r.settings().polarity());
    }

    /** Frees the samples. */
    void clear() {
        block = null;
        reading = null;
        source = null;
        gains = null;
    }
}
