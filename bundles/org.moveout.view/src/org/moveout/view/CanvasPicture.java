// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Projection;
import org.moveout.raster.TraceLabels;
import org.moveout.raster.Viewport;

/**
 * How the section is drawn and where on the canvas: settings and layout, with the frame, the labels and the places of
 * traces that belong to them. Asks for what is wanted and not there. Lives on the user-interface thread.
 */
final class CanvasPicture {
    private final SeismicCanvas canvas;
    private final DeviceZoom zoom;
    private final AxisPainter axes = new AxisPainter();
    private final FrameStage frames;
    private final CanvasMotion motion;
    private final HeaderStage headers;
    private final SpacingStage spacing;

    private DisplaySettings settings = DisplaySettings.DEFAULT;
    private CanvasLayout layout = new CanvasLayout(new Rectangle(0, 0, 1, 1), false, false, 1);
    private List<TraceLabels> shownLabels = List.of();
    private boolean colorBar = true;

    CanvasPicture(SeismicCanvas canvas, FrameStage frames, CanvasMotion motion) {
        this.canvas = canvas;
        zoom = new DeviceZoom(canvas);
        this.frames = frames;
        this.motion = motion;
        headers = new HeaderStage(canvas, this);
        spacing = new SpacingStage(canvas, this);
        canvas.addListener(SWT.Resize, e -> {
            place();
            request();
        });
    }

    AxisPainter axes() {
        return axes;
    }

    FrameStage frames() {
        return frames;
    }

    HeaderStage headers() {
        return headers;
    }

    SpacingStage spacing() {
        return spacing;
    }

    void dispose() {
        frames.dispose();
        headers.dispose();
        spacing.dispose();
        axes.dispose();
    }

    // ---- input -------------------------------------------------------------------------------------------------

    /** Has nothing of another input yet. */
    void begin(SectionInput input) {
        axes.setInput(input);
        headers.setInput(input);
        spacing.setInput(input);
    }

    /**
     * Takes the labels of another input and where its traces stand; its picture is taken by {@link #show}.
     *
     * @return whether the rows along the top are other ones than before
     */
    boolean begin(InputSwitch.Result made) {
        SectionInput input = made.wish().input();
        List<HeaderKey> rows = headers.keys();
        axes.setInput(input);
        headers.setInput(input, made.wish().keys(), made.labels());
        shownLabels = headers.labels();
        axes.setLabels(shownLabels);
        spacing.setInput(input, made.placed());
        return !rows.equals(headers.keys());
    }

    /** Takes the picture of another input, or the reason why there is none. */
    void show(InputSwitch.Result made) {
        if (made.frame() != null) {
            frames.adopt(made.frame());
        } else {
            frames.adoptFailure(made.wish().request(), made.reason());
        }
    }

    // ---- settings ----------------------------------------------------------------------------------------------

    DisplaySettings settings() {
        return settings;
    }

    /** Draws in another way; a changed clip or normalisation takes the clip amplitude anew. */
    void setSettings(DisplaySettings newSettings) {
        DisplaySettings old = settings;
        if (newSettings.equals(old)) {
            return;
        }
        settings = newSettings;
        if (!old.clip().equals(newSettings.clip()) || !old.sameLevels(newSettings)) {
            frames.resetClip();
        }
        place();
        request();
        canvas.tell(l -> l.settingsChanged(newSettings));
    }

    /** The clip amplitude in use, before gain. */
    OptionalDouble clip() {
        return Double.isNaN(frames.clip()) ? OptionalDouble.empty() : OptionalDouble.of(frames.clip());
    }

    /** The clip amplitude of the picture on show, before gain. */
    OptionalDouble shownClip() {
        Frame last = frames.frame();
        return last == null || last.block() == null ? OptionalDouble.empty()
                : OptionalDouble.of(last.scale().clip());
    }

    /** Takes the clip amplitude anew from what is visible now. */
    void resetClip() {
        frames.resetClip();
        request();
    }

    /** Chooses the headers along the top; empty to have them suggested. */
    void setTraceAxis(Optional<List<HeaderKey>> keys) {
        headers.choose(keys);
        request();
    }

    void setColorBarShown(boolean shown) {
        if (shown != colorBar) {
            colorBar = shown;
            place();
            request();
        }
    }

    /** Traces stand elsewhere, or cannot. */
    void placementChanged() {
        request();
        canvas.redraw();
        canvas.cursorMoved();
        canvas.tell(l -> l.settingsChanged(settings));
    }

    /** Header values have come: those of the axis, or only those of the trace under the cursor. */
    void labelsChanged(boolean otherRows) {
        if (shownLabels != headers.labels()) {
            shownLabels = headers.labels();
            axes.setLabels(shownLabels);
            canvas.redraw(0, 0, canvas.getSize().x, layout.plot().y, false);
        }
        if (otherRows) {
            place();
            request();
        }
        canvas.cursorMoved();
    }

    // ---- geometry ----------------------------------------------------------------------------------------------

    CanvasLayout layout() {
        return layout;
    }

    /** Where the samples are on the canvas, in points; empty without input. */
    Optional<Projection> projection() {
        Rectangle p = layout.plot();
        Viewport view = motion.view();
        return view == null ? Optional.empty()
                : Optional.of(new Projection(view, spacing.placement(), p.x, p.y, p.width, p.height));
    }

    int zoomPercent() {
        return zoom.percent();
    }

    /** Lays the canvas out anew. */
    void place() {
        if (canvas.input().isEmpty() || canvas.isDisposed()) {
            return;
        }
        GC gc = new GC(canvas);
        try {
            Rectangle area = canvas.getClientArea();
            layout = axes.layout(gc, new Point(area.width, area.height), colorBar && settings.mode().hasDensity(),
                    headers.keys().stream().map(HeaderKey::label).toList());
        } finally {
            gc.dispose();
        }
        canvas.redraw();
    }

    // ---- the frame ---------------------------------------------------------------------------------------------

    /** Asks for the frame and the labels of what is visible, unless they are there or on their way. */
    void request() {
        Rectangle p = layout.plot();
        canvas.input().filter(input -> p.width > 1 && p.height > 1).ifPresent(input -> {
            canvas.redraw();
            headers.want(spacing.placement().traces(motion.view()), p.width);
            frames.request(input, motion.view(), p, zoomPercent(), settings);
        });
    }

    /** Asks again after a failure. */
    void retry() {
        if (frames.state() instanceof SectionState.Failed) {
            request();
        }
    }

    /** The canvas is painted: on a monitor of another zoom another frame is wanted. */
    void paints() {
        if (frames.requestedZoom() != zoomPercent()) {
            request();
        }
    }

    /** A wish for a frame of another input, which is asked for elsewhere. */
    Frame.Request requestFor(SectionInput next, Viewport part, boolean newClip) {
        return frames.requestFor(next, part, layout.plot(), zoomPercent(), settings, newClip);
    }

    /** Paints the last finished frame onto another canvas; nothing while there is none. */
    void paint(GC gc, Projection projection) {
        Frame last = frames.frame();
        if (last != null && last.image() != null) {
            SectionPainter.picture(gc, projection, last);
        }
    }

    /** The amplitude of a sample, as far as it was read for the last frame; empty otherwise, and if it is no number. */
    OptionalDouble amplitude(long trace, int sample) {
        Frame frame = frames.frame();
        if (frame == null || frame.block() == null || frame.block().isGrouped()) {
            return OptionalDouble.empty();
        }
        TraceBlock block = frame.block().block();
        Window w = block.window();
        long column = Math.floorDiv(trace - w.traces().first(), w.stride());
        if (column < 0 || column >= block.traces() || sample < w.samples().first() || sample >= w.samples().end()) {
            return OptionalDouble.empty();
        }
        double a = block.at((int) column, sample - w.samples().first());
        return Double.isNaN(a) ? OptionalDouble.empty() : OptionalDouble.of(a);
    }
}
