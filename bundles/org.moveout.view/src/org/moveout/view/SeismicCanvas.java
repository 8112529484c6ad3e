// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Projection;
import org.moveout.raster.TraceLabels;
import org.moveout.raster.TracePlacement;
import org.moveout.raster.Viewport;

/**
 * Shows a section with its axes and lets the user move about in it.
 * <p>
 * The dataset stays where it is: only what is visible is read, at the resolution of the screen and with some padding,
 * on threads of the canvas's own; meanwhile the last picture is shown shifted or stretched. All methods are for the
 * user-interface thread. Disposing the canvas ends its threads; the input belongs to the caller.
 * <p>
 * The mouse, wheels, touchpads and scroll bars work by themselves; keys are commands of the workbench that call the
 * methods here, or {@link SectionKeys}.
 */
public final class SeismicCanvas extends Canvas {
    private final List<SectionListener> listeners = new CopyOnWriteArrayList<>();
    private final FrameStage frames;
    private final CanvasMotion motion;
    private final CanvasPicture picture;
    private final CanvasMarks marks = new CanvasMarks();
    private final CanvasSelection selection;
    private final CanvasPointer pointer;
    private final CanvasInput input;
    private final CanvasLayers layers = new CanvasLayers();
    private final CursorReadout cursor;
    private final CanvasMouse mouse;
    private final CanvasScrollBars bars;
    private final SectionPainter painter;

    /**
     * Creates an empty canvas.
     *
     * @param style SWT style bits of the control, such as {@link SWT#BORDER}; with {@link SWT#H_SCROLL} and
     *              {@link SWT#V_SCROLL} scroll bars show where the view is in the whole
     */
    public SeismicCanvas(Composite parent, int style) {
        super(parent, style | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        frames = new FrameStage(this);
        motion = new CanvasMotion(this, frames::isWaiting);
        picture = new CanvasPicture(this, frames, motion);
        selection = new CanvasSelection(this, marks);
        pointer = new CanvasPointer(this, picture, marks);
        input = new CanvasInput(this, picture, motion, selection);
        cursor = new CursorReadout(this, picture.headers());
        mouse = new CanvasMouse(this, motion, selection, pointer);
        bars = new CanvasScrollBars(this, motion);
        new CanvasWheel(this, motion, mouse);
        SectionAccessibility.install(this);
        painter = new SectionPainter(this, picture, marks, mouse);
        addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.Dispose, e -> {
            input.dispose();
            picture.dispose();
            motion.dispose();
            layers.dispose();
        });
    }

    // ---- input -------------------------------------------------------------------------------------------------

    /** Shows a dataset, all of it. */
    public void setInput(SectionInput newInput) {
        checkWidget();
        input.set(newInput);
    }

    /**
     * Shows another input in place of the present one, for stepping through gathers: settings and clip amplitude stay,
     * and until the new picture and its labels are ready nothing changes at all; then everything does at once. A switch
     * under way is given up for a later one, and for {@link #setInput}.
     *
     * @param next  what to show
     * @param part  of it, made to fit
     * @param axis  headers along the top if the user has chosen none; empty to have them suggested
     * @param shown called when the canvas has changed over, even if the data could not be read (then it says why)
     */
    public void switchInput(SectionInput next, Viewport part, List<HeaderKey> axis, Runnable shown) {
        switchInput(next, part, axis, false, shown);
    }

    /**
     * The same where amplitudes may be of quite another size.
     *
     * @param newClip whether the clip amplitude is taken anew from the new picture
     */
    public void switchInput(SectionInput next, Viewport part, List<HeaderKey> axis, boolean newClip, Runnable shown) {
        checkWidget();
        input.switchTo(next, part, axis, newClip, shown);
    }

    /** Shows nothing but the {@linkplain #setEmptyText empty text}. */
    public void clearInput() {
        checkWidget();
        input.clear();
        cursorMoved();
        bars.update();
        redraw();
    }

    /** What is shown. */
    public Optional<SectionInput> input() {
        return input.get();
    }

    /** What to say when there is no input: one or two lines that invite the first action. */
    public void setEmptyText(String text) {
        painter.setEmptyText(text);
        redraw();
    }

    // ---- settings ----------------------------------------------------------------------------------------------

    /** How the section is drawn. */
    public DisplaySettings settings() {
        return picture.settings();
    }

    /** Draws in another way. A changed clip or normalisation takes the clip amplitude anew from what is visible. */
    public void setSettings(DisplaySettings newSettings) {
        checkWidget();
        picture.setSettings(newSettings);
    }

    /** Adds to the display gain, in dB. */
    public void changeGain(double decibel) {
        double gain = settings().gainDb() + decibel;
        setSettings(settings().withGainDb(Math.clamp(gain, -DisplaySettings.GAIN_LIMIT, DisplaySettings.GAIN_LIMIT)));
    }

    /** The clip amplitude in use, before gain; it stays the same until {@link #resetClip()}. */
    public OptionalDouble clip() {
        return picture.clip();
    }

    /**
     * The clip amplitude of the picture on show, before gain: for groups of traces, which have larger peaks, it is not
     * that of single traces. Empty before the first picture.
     */
    public OptionalDouble shownClip() {
        return picture.shownClip();
    }

    /** Takes the clip amplitude anew from what is visible now. */
    public void resetClip() {
        picture.resetClip();
    }

    /** Chooses the headers along the top, from the outer to the inner row; none for trace numbers. */
    public void setTraceAxis(List<HeaderKey> keys) {
        picture.setTraceAxis(Optional.of(List.copyOf(keys)));
    }

    /** Lets the headers along the top be suggested by looking at the data, as they are at first. */
    public void suggestTraceAxis() {
        picture.setTraceAxis(Optional.empty());
    }

    /** The headers along the top that were chosen; empty while they are suggested. */
    public Optional<List<HeaderKey>> chosenTraceAxis() {
        return picture.headers().chosen();
    }

    /** The headers along the top: those chosen, or suggested by looking at the data. */
    public List<HeaderKey> traceAxis() {
        return picture.headers().keys();
    }

    /** Shows the colour bar if there is a use and room for it, or leaves it out: another canvas shows the same. */
    public void setColorBarShown(boolean shown) {
        picture.setColorBarShown(shown);
    }

    /** Lets traces stand by number or at true distances; those of the next input, too. */
    public void setTraceSpacing(TraceSpacing wanted) {
        checkWidget();
        picture.spacing().choose(wanted);
    }

    /** How traces are to stand, whether or not that is possible with these traces. */
    public TraceSpacing traceSpacing() {
        return picture.spacing().chosen();
    }

    /** Why traces do not stand as {@link #traceSpacing} says, as a sentence; empty if they do. */
    public Optional<String> spacingProblem() {
        return picture.spacing().problem();
    }

    /** Where traces stand now. */
    public TracePlacement placement() {
        return picture.spacing().placement();
    }

    /** The header values along the top, as far as they are known. */
    public List<TraceLabels> traceLabels() {
        return picture.headers().labels();
    }

    /** Shows or hides the cross-hair. */
    public void setCrossHairShown(boolean shown) {
        pointer.setCrossHairShown(shown);
    }

    /** Whether the cross-hair is shown. */
    public boolean isCrossHairShown() {
        return pointer.isCrossHairShown();
    }

    // ---- moving about ------------------------------------------------------------------------------------------

    /** The part that is shown; all of nothing without input. */
    public Viewport viewport() {
        return motion.viewport();
    }

    /** Shows another part, as far as there is data, and remembers the present one for {@link #zoomBack()}. */
    public void setViewport(Viewport wanted) {
        motion.go(wanted);
    }

    /** Shows these traces over the whole width, with the present vertical zoom. */
    public void showTraces(TraceRange traces) {
        motion.go(traces);
    }

    /** Shows everything; also tries again after a failure. */
    public void fit() {
        motion.fit();
    }

    /** Reads again what is visible, after a failure. */
    public void retry() {
        picture.retry();
    }

    /** Shows one trace in each pixel column, around the present centre. */
    public void oneTracePerColumn() {
        motion.oneTracePerColumn(picture.zoomPercent() / 100.0);
    }

    /** Moves by parts of the visible width and height; positive to later traces and samples. */
    public void pan(double width, double height) {
        motion.pan(width, height);
    }

    /** Zooms about the cursor if it is over the samples, else about the middle; factors less than 1 zoom in. */
    public void zoom(double traceFactor, double sampleFactor) {
        motion.zoom(traceFactor, sampleFactor, mouse.cursor());
    }

    /** Zooms about a point given in coordinates of the viewport, as the mouse wheel does; factors less than 1 zoom in. */
    public void zoom(double traceFactor, double sampleFactor, double trace, double sample) {
        motion.zoom(traceFactor, sampleFactor, trace, sample);
    }

    /** Goes back to where the view was before the last zoom or pan. */
    public void zoomBack() {
        motion.back();
    }

    /** Whether there is something to go back to. */
    public boolean canZoomBack() {
        return motion.hasEarlier();
    }

    /** Goes forward again to the view that {@link #zoomBack()} left. */
    public void zoomForward() {
        motion.forward();
    }

    /** Whether there is something to go forward to. */
    public boolean canZoomForward() {
        return motion.hasLater();
    }

    /** Another part is shown, perhaps of another input. */
    void viewChanged() {
        cursorMoved();
        bars.update();
        tell(l -> l.viewportChanged(motion.view()));
    }

    /** Shows another part because another canvas does; many quick steps are one for {@link #zoomBack()}. */
    public void follow(Viewport wanted) {
        motion.follow(wanted);
    }

    /**
     * Lets the view go beyond the data, to stand beside that of a canvas with more traces or samples.
     *
     * @param edges in traces and samples of this input; empty for those of its data
     */
    public void setReach(Optional<Viewport> edges) {
        motion.setReach(edges);
    }

    // ---- geometry ----------------------------------------------------------------------------------------------

    /** Where the samples are on the canvas, in points; empty without input. */
    public Optional<Projection> projection() {
        return picture.projection();
    }

    /**
     * Paints the last finished picture of this canvas onto another one, to flip or swipe between them; nothing while
     * there is none. Keeps within the clipping of the GC and changes it.
     *
     * @param projection where the other canvas has traces and samples of this input
     */
    public void paintPicture(GC gc, Projection projection) {
        picture.paint(gc, projection);
    }

    /** The amplitude of a sample, as far as it was read for the last picture; empty otherwise, and if it is no number. */
    public OptionalDouble amplitude(long trace, int sample) {
        return picture.amplitude(trace, sample);
    }

    Rectangle plot() {
        return picture.layout().plot();
    }

    // ---- pictures, headers and the cursor ------------------------------------------------------------------------

    /** Whether what is shown is what should be shown. */
    public SectionState state() {
        return frames.state();
    }

    /** What is under the cursor, empty outside the data. */
    public Optional<Readout> readout() {
        return cursor.last();
    }

    /** Asks again for the picture: what it can be made from is better than it was. */
    void refresh() {
        picture.request();
    }

    /** A picture is complete. */
    void pictureReady() {
        motion.pictureReady();
    }

    /** Something else may be under the cursor. */
    void cursorMoved() {
        cursor.update(mouse.cursor(), frames.frame(), picture.axes().axis());
    }

    // ---- tool, selection and marks ----------------------------------------------------------------------------------

    /** What the left button does. */
    public CanvasTool tool() {
        return selection.tool();
    }

    /** Chooses what the left button does. */
    public void setTool(CanvasTool newTool) {
        selection.setTool(newTool);
    }

    /** The selected traces and samples: edges of whole ones, within the data. Empty if nothing is selected. */
    public Optional<Viewport> selection() {
        return selection.get();
    }

    /** Selects the traces and samples whose centres lie in an area, at least one of each. */
    public void select(Viewport area) {
        selection.select(area);
    }

    /** Selects nothing. */
    public void clearSelection() {
        selection.clear();
    }

    /** Gives up what the mouse is doing; if that is nothing, selects nothing. */
    public void escape() {
        if (!mouse.cancel()) {
            clearSelection();
        }
    }

    /**
     * Marks traces with a light band and a small triangle, instead of those marked before.
     *
     * @param positions on this canvas; none to mark nothing
     */
    public void showMarks(TraceOrder positions) {
        checkWidget();
        pointer.showMarks(positions);
    }

    /** The marked traces. */
    public TraceOrder markedTraces() {
        return marks.traces();
    }

    /**
     * Marks where the user points in another part.
     *
     * @param position of a trace on this canvas; empty for none
     * @param sample   fractional; empty for none, as when a part knows of traces only
     */
    public void showPointer(OptionalDouble position, OptionalDouble sample) {
        pointer.show(position, sample);
    }

    // ---- layers ----------------------------------------------------------------------------------------------------

    /** Adds a layer on top of the others; the canvas disposes it. */
    public void addLayer(CanvasLayer layer) {
        checkWidget();
        layers.add(layer);
        redraw();
    }

    /** Adds a layer below the others, right on the picture; the canvas disposes it. */
    public void addLayerBelow(CanvasLayer layer) {
        checkWidget();
        layers.addBelow(layer);
        redraw();
    }

    /** Takes a layer off and disposes it. */
    public void removeLayer(CanvasLayer layer) {
        checkWidget();
        if (layers.remove(layer)) {
            redraw();
        }
    }

    /** The layers, the topmost last. */
    public List<CanvasLayer> layers() {
        return layers.all();
    }

    /** Shows a layer or hides it for a while. */
    public void setLayerShown(CanvasLayer layer, boolean shown) {
        if (layers.setShown(layer, shown)) {
            redraw();
            cursorMoved();
        }
    }

    /** The layers that are not hidden, the topmost last. */
    public List<CanvasLayer> shownLayers() {
        return layers.shown();
    }

    // ---- listeners -------------------------------------------------------------------------------------------------

    /** Adds a listener; adding it twice has no effect. */
    public void addSectionListener(SectionListener listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
        }
    }

    /** Removes a listener. */
    public void removeSectionListener(SectionListener listener) {
        listeners.remove(listener);
    }

    void tell(Consumer<SectionListener> news) {
        listeners.forEach(news);
    }
}
