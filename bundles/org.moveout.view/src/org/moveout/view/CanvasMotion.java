// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.moveout.data.TraceRange;
import org.moveout.raster.Viewport;

/**
 * The part of the section that is shown, and moving about in it: within the limits of the data, with a history to go
 * back and forward in, and reading ahead in the direction of travel. Lives on the user-interface thread.
 */
final class CanvasMotion {
    private final SeismicCanvas canvas;
    private final ViewHistory history = new ViewHistory();
    private final Prefetch ahead;
    private Viewport view;
    private Optional<Viewport> reach = Optional.empty();

    /**
     * @param visibleWaits whether a visible picture is waited for; asked on another thread
     */
    CanvasMotion(SeismicCanvas canvas, BooleanSupplier visibleWaits) {
        this.canvas = canvas;
        ahead = new Prefetch(visibleWaits);
    }

    void dispose() {
        ahead.close();
    }

    // ---- where the view is -------------------------------------------------------------------------------------

    /** The part that is shown, null without input. */
    Viewport view() {
        return view;
    }

    /** The part that is shown; all of nothing without input. */
    Viewport viewport() {
        return view == null ? new Viewport(-0.5, 0.5, -0.5, 0.5) : view;
    }

    /** Everything there is to show. */
    Viewport all() {
        return canvas.input().map(i -> Viewport.all(i.source().traceCount(), i.source().sampling()))
                .orElseGet(this::viewport);
    }

    /** Has another input shown from this part on, without a word to anybody; null for no input. */
    void begin(Viewport first) {
        view = first;
    }

    /** Forgets where the view was: that was in another input. */
    void forget() {
        history.clear();
    }

    /** How far beyond the data the view may go, in traces and samples of the input; empty for not at all. */
    void setReach(Optional<Viewport> edges) {
        reach = edges;
    }

    private ViewLimits limits() {
        SectionInput input = canvas.input().orElseThrow();
        long traces = input.source().traceCount();
        int samples = input.source().sampling().count();
        return reach.map(r -> new ViewLimits(r, traces, samples)).orElseGet(() -> new ViewLimits(traces, samples));
    }

    private boolean isEmpty() {
        return canvas.input().isEmpty();
    }

    // ---- one move ----------------------------------------------------------------------------------------------

    private void set(Viewport wanted) {
        if (!wanted.equals(view)) {
            ahead.moved(view, wanted);
            view = wanted;
            canvas.refresh();
            canvas.viewChanged();
        }
    }

    /** Shows another part without remembering the present one. */
    void show(Viewport wanted) {
        set(limits().clamp(wanted, view.traces()));
    }

    /** Shows another part and remembers the present one. */
    void go(Viewport wanted) {
        if (!isEmpty()) {
            history.push(view);
            show(wanted);
        }
    }

    /** Shows these traces over the whole width, with the present vertical zoom. */
    void go(TraceRange traces) {
        long end = Math.max(traces.end(), traces.first() + 1);
        go(new Viewport(canvas.placement().unit(traces.first()) - 0.5, canvas.placement().unit(end - 1.0) + 0.5,
                viewport().firstSample(), viewport().lastSample()));
    }

    /** Shows everything; also tries again after a failure. */
    void fit() {
        if (!isEmpty()) {
            go(all());
            canvas.refresh();
        }
    }

    /**
     * Shows one trace in each pixel column, around the present centre.
     *
     * @param pixels of the device in a point
     */
    void oneTracePerColumn(double pixels) {
        if (!isEmpty()) {
            history.push(view);
            double half = canvas.plot().width * pixels / 2;
            double center = (view.firstTrace() + view.lastTrace()) / 2;
            set(limits().clamp(new Viewport(center - half, center + half, view.firstSample(), view.lastSample()),
                    2 * half));
        }
    }

    // ---- many quick steps --------------------------------------------------------------------------------------

    /** Shows another part as one of many quick steps, as a scroll bar does. */
    void scrollTo(Viewport wanted) {
        history.pushBurst(view);
        show(wanted);
    }

    /** Moves by parts of the visible width and height, by whole points. */
    void pan(double width, double height) {
        if (!isEmpty()) {
            Rectangle p = canvas.plot();
            scrollTo(view.shifted(Math.rint(width * p.width) * view.traces() / p.width,
                    Math.rint(height * p.height) * view.samples() / p.height));
        }
    }

    /** Zooms about a point of the canvas; null for the middle. */
    void zoom(double traceFactor, double sampleFactor, Point at) {
        Rectangle plot = canvas.plot();
        Point about = at != null ? at : new Point(plot.x + plot.width / 2, plot.y + plot.height / 2);
        canvas.projection().ifPresent(p -> zoom(traceFactor, sampleFactor,
                p.toUnit(Math.clamp(about.x, plot.x, plot.x + plot.width) + 0.5),
                p.toSample(Math.clamp(about.y, plot.y, plot.y + plot.height) + 0.5)));
    }

    /** Zooms about a point given in coordinates of the viewport. */
    void zoom(double traceFactor, double sampleFactor, double trace, double sample) {
        if (!isEmpty()) {
            scrollTo(view.zoomed(traceFactor, sampleFactor, trace, sample));
        }
    }

    /** Shows another part because another canvas does. */
    void follow(Viewport wanted) {
        if (!isEmpty()) {
            history.pushBurst(view);
            set(limits().clamp(wanted, wanted.traces()));
        }
    }

    // ---- history -----------------------------------------------------------------------------------------------

    /** Remembers the present view. */
    void remember() {
        history.push(view);
    }

    void back() {
        if (!isEmpty()) {
            history.back(view).ifPresent(this::showAgain);
        }
    }

    boolean hasEarlier() {
        return history.hasEarlier();
    }

    void forward() {
        if (!isEmpty()) {
            history.forward(view).ifPresent(this::showAgain);
        }
    }

    boolean hasLater() {
        return history.hasLater();
    }

    /** Shows exactly what was shown before, though it may reach beyond the data. */
    private void showAgain(Viewport earlier) {
        set(limits().clamp(earlier, earlier.traces()));
    }

    /** A picture is complete: there is time to read ahead. */
    void pictureReady() {
        canvas.input().ifPresent(input -> ahead.ready(input, view, canvas.plot().width));
    }
}
