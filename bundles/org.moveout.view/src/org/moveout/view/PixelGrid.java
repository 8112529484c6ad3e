// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.moveout.raster.Viewport;

/**
 * The pixels of a frame: those of the visible area and some around it, as far as there is data.
 * <p>
 * The grid starts on a whole point of the visible area, so that a frame can be shifted by whole points without being
 * drawn anew.
 *
 * @param view   the edges, outside the data by less than a point; null if there is nothing to draw
 * @param width  in device pixels
 * @param height in device pixels
 */
record PixelGrid(Viewport view, int width, int height) {
    private static final PixelGrid NOTHING = new PixelGrid(null, 0, 0);

    static PixelGrid of(Frame.Request r, long traces, int samples) {
        Viewport v = r.view();
        double traceStep = v.traces() / r.width();
        double sampleStep = v.samples() / r.height();
        long padX = Math.round(r.width() * FrameBuilder.IMAGE_PADDING);
        long padY = Math.round(r.height() * FrameBuilder.IMAGE_PADDING);
        double x0 = Math.max(-padX, Math.floor((-0.5 - v.firstTrace()) / traceStep + 1e-6));
        double x1 = Math.min(r.width() + padX, Math.ceil((traces - 0.5 - v.firstTrace()) / traceStep - 1e-6));
        double y0 = Math.max(-padY, Math.floor((-0.5 - v.firstSample()) / sampleStep + 1e-6));
        double y1 = Math.min(r.height() + padY, Math.ceil((samples - 0.5 - v.firstSample()) / sampleStep - 1e-6));
        if (x1 <= x0 || y1 <= y0 || traces == 0 || samples == 0) {
            return NOTHING;
        }
        Viewport view = new Viewport(v.firstTrace() + x0 * traceStep, v.firstTrace() + x1 * traceStep,
                v.firstSample() + y0 * sampleStep, v.firstSample() + y1 * sampleStep);
        return new PixelGrid(view, pixels(x1 - x0, r.zoom()), pixels(y1 - y0, r.zoom()));
    }

    private static int pixels(double points, int zoom) {
        return (int) Math.max(1, Math.round(points * zoom / 100));
    }

    boolean isEmpty() {
        return view == null;
    }
}
