// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.graphics.Rectangle;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Viewport;

/**
 * The frame that is on show, the one that is wanted, and the clip amplitude that they share. Lives on the
 * user-interface thread.
 */
final class FrameStage {
    private static final int BUSY_MILLIS = 100;
    /** A frame serves a view while this part of the view's size is left around it, or the data ends there. */
    private static final double SPARE = 0.03;
    private static final double TINY = 1e-6;
    /** How often to look whether an overview has come, while a picture wants one. */
    private static final int WATCH_MILLIS = 500;

    private final SeismicCanvas canvas;
    private final FramePipeline pipeline;
    private Frame frame;
    private Frame.Request requested;
    private long requests;
    /** For traces, and for groups of them. */
    private double clip = Double.NaN;
    private double groupClip = Double.NaN;
    private boolean watching;
    private SectionState state = new SectionState.Empty();
    /** Whether the requested frame is on its way; read by other threads too. */
    private volatile boolean waits;
    private boolean busyShown;

    FrameStage(SeismicCanvas canvas) {
        this.canvas = canvas;
        pipeline = new FramePipeline(canvas.getDisplay(), this::accept, this::failed);
    }

    /** The frame to paint, or null. */
    Frame frame() {
        return frame;
    }

    SectionState state() {
        return state;
    }

    /** Whether a frame is on its way; any thread may ask. */
    boolean isWaiting() {
        return waits;
    }

    /** Whether the wait is long enough to say so. */
    boolean isBusyShown() {
        return busyShown;
    }

    /** The clip amplitude in use, NaN until the first frame is there. */
    double clip() {
        return frame != null && frame.block() != null && frame.block().isGrouped() ? groupClip : clip;
    }

    /** Lets the next frame choose the clip amplitude. */
    void resetClip() {
        clip = Double.NaN;
        groupClip = Double.NaN;
    }

    /** Forgets everything, for another input or none. */
    void clear() {
        drop();
        requested = null;
        waits = false;
        resetClip();
        setState(new SectionState.Empty());
    }

    /** Takes the first frame of another input, made elsewhere; the clip amplitude stays unless it was asked for anew. */
    void adopt(Frame made) {
        drop();
        if (Double.isNaN(made.request().clip()) && Double.isNaN(made.request().groupClip())) {
            resetClip();
        }
        frame = made;
        requested = made.request();
        waits = false;
        keepClip(made);
        setState(new SectionState.Ready((System.nanoTime() - made.request().nanos()) / 1e6));
        watch();
    }

    /** Has nothing to show of another input, and says why. */
    void adoptFailure(Frame.Request request, String reason) {
        drop();
        requested = request;
        waits = false;
        setState(new SectionState.Failed(reason));
    }

    void dispose() {
        pipeline.close();
        drop();
    }

    /** The zoom of the device the last request was for, 0 before the first. */
    int requestedZoom() {
        return requested == null ? 0 : requested.zoom();
    }

    /** A wish for a frame of another input, which is asked for elsewhere. */
    Frame.Request requestFor(SectionInput input, Viewport view, Rectangle plot, int zoom, DisplaySettings settings,
            boolean newClip) {
        return new Frame.Request(++requests, input, view, plot.width, plot.height, zoom, settings,
                newClip ? Double.NaN : clip, newClip ? Double.NaN : groupClip, canvas.placement(), System.nanoTime());
    }

    /** Asks for a frame, unless the present one serves. */
    void request(SectionInput input, Viewport view, Rectangle plot, int zoom, DisplaySettings settings) {
        Frame.Request r = new Frame.Request(requests + 1, input, view, plot.width, plot.height, zoom, settings, clip,
                groupClip, canvas.placement(), System.nanoTime());
        if (frame != null && requested == frame.request() && serves(frame, r) || waits && willServe(r)) {
            return;
        }
        requests++;
        requested = r;
        waits = true;
        pipeline.submit(r);
        if (!(state instanceof SectionState.Loading)) {
            setState(new SectionState.Loading());
            canvas.getDisplay().timerExec(BUSY_MILLIS, () -> {
                if (!canvas.isDisposed() && state instanceof SectionState.Loading && requested.nanos() >= r.nanos()) {
                    busyShown = true;
                    canvas.redraw();
                }
            });
        }
    }

    private static boolean serves(Frame frame, Frame.Request r) {
        return frame.view() != null && !(frame.provisional() && r.input().overview().get().isPresent())
                && r.clip(frame.block().isGrouped()) == frame.scale().clip()
                && serves(frame.request(), frame.view(), r);
    }

    /** Whether the frame that is on its way will serve: then a drag need not ask for one at each of its steps. */
    private boolean willServe(Frame.Request r) {
        PixelGrid grid = PixelGrid.of(requested, r.input().source().traceCount(),
                r.input().source().sampling().count());
        return !grid.isEmpty() && Double.compare(requested.clip(), r.clip()) == 0
                && Double.compare(requested.groupClip(), r.groupClip()) == 0
                && serves(requested, grid.view(), r);
    }

    private static boolean serves(Frame.Request made, Viewport f, Frame.Request r) {
        if (made.input() != r.input() || made.zoom() != r.zoom() || made.width() != r.width()
                || made.height() != r.height() || !made.settings().equals(r.settings())
                || made.placement() != r.placement()
                || !made.view().sameScale(r.view())) {
            return false;
        }
        Viewport v = r.view();
        double dx = (v.firstTrace() - made.view().firstTrace()) / v.traces() * r.width();
        double dy = (v.firstSample() - made.view().firstSample()) / v.samples() * r.height();
        double t = v.traces() * SPARE;
        double s = v.samples() * SPARE;
        long traces = r.input().source().traceCount();
        int samples = r.input().source().sampling().count();
        return Math.abs(dx - Math.rint(dx)) < 1e-3 && Math.abs(dy - Math.rint(dy)) < 1e-3
                && f.firstTrace() <= Math.max(v.firstTrace() - t, -0.5 + TINY)
                && f.lastTrace() >= Math.min(v.lastTrace() + t, traces - 0.5 - TINY)
                && f.firstSample() <= Math.max(v.firstSample() - s, -0.5 + TINY)
                && f.lastSample() >= Math.min(v.lastSample() + s, samples - 0.5 - TINY);
    }

    private void accept(Frame made) {
        if (canvas.isDisposed() || requested == null || made.request().input() != requested.input()
                || frame != null && made.request().number() < frame.request().number()) {
            made.dispose();
            return;
        }
        drop();
        frame = made;
        if (made.request() == requested) {
            waits = false;
            keepClip(made);
            setState(new SectionState.Ready((System.nanoTime() - made.request().nanos()) / 1e6));
        }
        canvas.cursorMoved();
        canvas.redraw();
        if (!waits) {
            canvas.pictureReady();
        }
        watch();
    }

    /** The first picture of traces, and the first of groups of them, choose a clip amplitude that then stays. */
    private void keepClip(Frame made) {
        if (made.block() == null) {
            return;
        }
        if (!made.block().isGrouped() && Double.isNaN(clip)) {
            clip = made.scale().clip();
        } else if (made.block().isGrouped() && Double.isNaN(groupClip)) {
            groupClip = made.scale().clip();
        }
    }

    /** Draws a picture that left out traces anew as soon as there is an overview. */
    private void watch() {
        if (watching || frame == null || !frame.provisional()) {
            return;
        }
        watching = true;
        canvas.getDisplay().timerExec(WATCH_MILLIS, () -> {
            watching = false;
            if (!canvas.isDisposed() && frame != null && frame.provisional()) {
                if (frame.request().input().overview().get().isPresent()) {
                    canvas.refresh();
                }
                watch();
            }
        });
    }

    private void failed(Frame.Request request, String reason) {
        if (!canvas.isDisposed() && request == requested) {
            waits = false;
            setState(new SectionState.Failed(reason));
            canvas.redraw();
        }
    }

    private void setState(SectionState now) {
        state = now;
        if (!(now instanceof SectionState.Loading)) {
            busyShown = false;
        }
        canvas.tell(l -> l.stateChanged(now));
    }

    private void drop() {
        if (frame != null) {
            frame.dispose();
            frame = null;
        }
    }
}
