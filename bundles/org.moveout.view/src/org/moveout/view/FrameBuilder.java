// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.io.IOException;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.task.Progress;
import org.moveout.raster.AmplitudeScale;
import org.moveout.raster.Normalization;
import org.moveout.raster.RasterImage;
import org.moveout.raster.ReadPlan;
import org.moveout.raster.SectionRaster;
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
    private TraceBlock block;
    private WindowSource source;
    private TraceGains gains;
    private Normalization normalization;

    FrameBuilder(Device device) {
        this.device = device;
    }

    /** Makes the picture of a request; the caller owns its image. */
    Frame build(Frame.Request r, Progress progress) throws IOException {
        WindowSource from = r.input().source();
        PixelGrid grid = PixelGrid.of(r, from.traceCount(), from.sampling().count());
        if (grid.isEmpty()) {
            return new Frame(r, null, null, null, AmplitudeScale.of(1));
        }
        load(r, from, grid, progress);
        progress.checkCancelled();
        AmplitudeScale scale = scale(r);
        RasterImage picture = raster.draw(block, gains, grid.view(), grid.width(), grid.height(), r.settings(), scale,
                r.zoom() / 100.0);
        progress.checkCancelled();
        Image image = DeviceImage.create(device, picture, r.zoom());
        return new Frame(r, grid.view(), image, block, scale);
    }

    private void load(Frame.Request r, WindowSource from, PixelGrid grid, Progress progress) throws IOException {
        Window needed = ReadPlan.window(grid.view(), grid.width(), from.traceCount(), from.sampling());
        if (source != from || block == null || !ReadPlan.covers(block.window(), needed)) {
            block = null;
            gains = null;
            Viewport wide = widened(r.view());
            Window window = ReadPlan.window(wide, (int) (grid.width() * wide.traces() / grid.view().traces()),
                    from.traceCount(), from.sampling());
            block = from.read(ReadPlan.covers(window, needed) ? window : needed, progress);
            source = from;
        }
        if (gains == null || normalization != r.settings().normalization()) {
            normalization = r.settings().normalization();
            gains = TraceGains.of(block, normalization);
        }
    }

    private static Viewport widened(Viewport v) {
        double t = v.traces() * READ_PADDING;
        double s = v.samples() * READ_PADDING;
        return new Viewport(v.firstTrace() - t, v.lastTrace() + t, v.firstSample() - s, v.lastSample() + s);
    }

    /** The scale in use, or one taken from what is visible. */
    private AmplitudeScale scale(Frame.Request r) {
        return Double.isNaN(r.clip()) ? r.settings().scale(block, gains, r.view())
                : new AmplitudeScale(r.clip(), r.settings().gainDb(), r.settings().polarity());
    }

    /** Frees the samples. */
    void clear() {
        block = null;
        source = null;
        gains = null;
    }
}
