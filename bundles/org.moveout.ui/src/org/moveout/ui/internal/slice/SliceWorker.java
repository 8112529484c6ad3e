// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import java.util.function.Consumer;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.TraceBlock;
import org.moveout.raster.AmplitudeScale;
import org.moveout.raster.RasterImage;
import org.moveout.raster.SliceRaster;
import org.moveout.raster.Viewport;
import org.moveout.view.DeviceImage;
import org.moveout.view.LatestWorker;

/** Draws slices on a thread of its own. Only the latest request counts. */
final class SliceWorker {
    /**
     * What to draw.
     *
     * @param size of the picture in points
     * @param zoom of the screen in percent
     * @param hole colour of bins without trace, 0xRRGGBB
     */
    record Request(SliceScene scene, Viewport view, Point size, int zoom, int hole) {
    }

    private final Display display;
    private final Consumer<SlicePicture> ready;
    private final LatestWorker<Request> worker;
    private SliceScene last;
    private TraceBlock block;

    SliceWorker(Display display, Consumer<SlicePicture> ready) {
        this.display = display;
        this.ready = ready;
        worker = new LatestWorker<>("Moveout slice picture", this::work);
    }

    void submit(Request request) {
        worker.submit(request);
    }

    void close() {
        worker.close();
    }

    private void work(Request r) {
        SliceScene scene = r.scene();
        if (last == null || last.slab() != scene.slab() || last.sample() != scene.sample()) {
            block = SliceRaster.block(scene.slab(), scene.sample());
        }
        last = scene;
        AmplitudeScale scale = scene.clip().isPresent()
                ? new AmplitudeScale(scene.clip().getAsDouble(), scene.settings().gainDb(), scene.settings().polarity())
                : SliceRaster.scale(block, scene.settings());
        int width = Math.max(1, Math.round(r.size().x * r.zoom() / 100f));
        int height = Math.max(1, Math.round(r.size().y * r.zoom() / 100f));
        RasterImage image = SliceRaster.draw(block, r.view(), width, height, scene.settings(), scale, r.hole());
        SlicePicture picture = new SlicePicture(scene, r.view(), r.size(), block, scale,
                DeviceImage.create(display, image, r.zoom()));
        try {
            display.asyncExec(() -> ready.accept(picture));
        } catch (SWTException e) {
            picture.dispose();
        }
    }
}
