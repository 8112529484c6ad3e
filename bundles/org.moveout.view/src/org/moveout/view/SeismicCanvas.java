// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
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
    /** Half the width of the widest mark of the cross-hair on the axis of traces. */
    private static final int CHIP = 80;

    private final List<SectionListener> listeners = new CopyOnWriteArrayList<>();
    private final ViewHistory history = new ViewHistory();
    private final AxisPainter axes = new AxisPainter();
    private final SectionPainter painter = new SectionPainter(this, axes);
    private final FrameStage frames;
    private final HeaderStage headers;
    private final InputSwitch switcher;
    private final CanvasMouse mouse;
    private final CanvasScrollBars bars;
    private final CanvasMarks marks = new CanvasMarks();
    private final Prefetch ahead;
    private final CursorReadout cursor;
    private final SpacingStage spacing;

    private final List<CanvasLayer> layers = new ArrayList<>();
    private final Set<CanvasLayer> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

    private SectionInput input;
    private DisplaySettings settings = DisplaySettings.DEFAULT;
    private Viewport view;
    private CanvasLayout layout = new CanvasLayout(new Rectangle(0, 0, 1, 1), false, false, 1);
    private boolean crossHair;
    private CanvasTool tool = CanvasTool.PAN;
    private List<TraceLabels> shownLabels = List.of();
    private String emptyText = "No data";
    private boolean colorBar = true;
    private Optional<Viewport> reach = Optional.empty();

    /**
     * Creates an empty canvas.
     *
     * @param style SWT style bits of the control, such as {@link SWT#BORDER}; with {@link SWT#H_SCROLL} and
     *              {@link SWT#V_SCROLL} scroll bars show where the view is in the whole
     */
    public SeismicCanvas(Composite parent, int style) {
        super(parent, style | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        frames = new FrameStage(this);
        headers = new HeaderStage(this);
        switcher = new InputSwitch(getDisplay(), this::switched);
        cursor = new CursorReadout(this, headers);
        spacing = new SpacingStage(this);
        mouse = new CanvasMouse(this);
        ahead = new Prefetch(frames::isWaiting);
        bars = new CanvasScrollBars(this);
        new CanvasWheel(this);
        SectionAccessibility.install(this);
        addListener(SWT.Paint, e -> {
            if (frames.requestedZoom() != zoomPercent()) {
                request();
            }
            painter.paint(e.gc, layout, mouse, frames.frame());
        });
        addListener(SWT.Resize, e -> {
            place();
            request();
        });
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.Dispose, e -> {
            frames.dispose();
            switcher.close();
            ahead.close();
            headers.dispose();
            spacing.dispose();
            axes.dispose();
            layers.forEach(CanvasLayer::dispose);
            layers.clear();
        });
    }

    // ---- input -------------------------------------------------------------------------------------------------

    /** Shows a dataset, all of it. */
    public void setInput(SectionInput newInput) {
        checkWidget();
        input = Objects.requireNonNull(newInput);
        switcher.cancel();
        axes.setInput(newInput);
        headers.setInput(newInput);
        spacing.setInput(newInput);
        history.clear();
        frames.clear();
        forgetMarks();
        view = all();
        place();
        request();
        cursorMoved();
        bars.update();
        tell(l -> l.viewportChanged(view));
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
        checkWidget();
        Rectangle p = plot();
        Viewport fitting = new ViewLimits(next.source().traceCount(), next.source().sampling().count()).clamp(part, 0);
        if (input == null || p.width <= 1 || p.height <= 1) {
            setInput(next);
            show(fitting);
            shown.run();
            return;
        }
        switcher.start(new InputSwitch.Wish(frames.requestFor(next, fitting, p, zoomPercent(), settings),
                headers.wanted(axis), spacing.chosen(), shown));
    }

    private void switched(InputSwitch.Result made) {
        if (isDisposed()) {
            made.dispose();
            return;
        }
        Frame.Request request = made.wish().request();
        List<HeaderKey> rows = headers.keys();
        input = request.input();
        view = request.view();
        axes.setInput(input);
        headers.setInput(input, made.wish().keys(), made.labels());
        shownLabels = headers.labels();
        axes.setLabels(shownLabels);
        spacing.setInput(input, made.placed());
        history.clear();
        forgetMarks();
        if (made.frame() != null) {
            frames.adopt(made.frame());
        } else {
            frames.adoptFailure(request, made.reason());
        }
        if (!rows.equals(headers.keys())) {
            place();
        }
        if (made.frame() != null) {
            request();
        }
        redraw();
        cursorMoved();
        bars.update();
        tell(l -> l.viewportChanged(view));
        made.wish().shown().run();
    }

    /** Shows nothing but the {@linkplain #setEmptyText empty text}. */
    public void clearInput() {
        checkWidget();
        input = null;
        view = null;
        switcher.cancel();
        headers.setInput(null);
        history.clear();
        frames.clear();
        forgetMarks();
        cursorMoved();
        bars.update();
        redraw();
    }

    /** What is shown. */
    public Optional<SectionInput> input() {
        return Optional.ofNullable(input);
    }

    /** What to say when there is no input: one or two lines that invite the first action. */
    public void setEmptyText(String text) {
        emptyText = Objects.requireNonNull(text);
        redraw();
    }

    String emptyText() {
        return emptyText;
    }

    // ---- settings ----------------------------------------------------------------------------------------------

    /** How the section is drawn. */
    public DisplaySettings settings() {
        return settings;
    }

    /** Draws in another way. A changed clip or normalisation takes the clip amplitude anew from what is visible. */
    public void setSettings(DisplaySettings newSettings) {
        checkWidget();
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
        tell(l -> l.settingsChanged(newSettings));
    }

    /** Adds to the display gain, in dB. */
    public void changeGain(double decibel) {
        setSettings(settings.withGainDb(Math.clamp(settings.gainDb() + decibel, -DisplaySettings.GAIN_LIMIT,
                DisplaySettings.GAIN_LIMIT)));
    }

    /** The clip amplitude in use, before gain; it stays the same until {@link #resetClip()}. */
    public OptionalDouble clip() {
        return Double.isNaN(frames.clip()) ? OptionalDouble.empty() : OptionalDouble.of(frames.clip());
    }

    /**
     * The clip amplitude of the picture on show, before gain: for groups of traces, which have larger peaks, it is not
     * that of single traces. Empty before the first picture.
     */
    public OptionalDouble shownClip() {
        Frame last = frames.frame();
        return last == null || last.block() == null ? OptionalDouble.empty()
                : OptionalDouble.of(last.scale().clip());
    }

    /** Takes the clip amplitude anew from what is visible now. */
    public void resetClip() {
        frames.resetClip();
        request();
    }

    /** Chooses the headers along the top, from the outer to the inner row; none for trace numbers. */
    public void setTraceAxis(List<HeaderKey> keys) {
        headers.choose(Optional.of(List.copyOf(keys)));
        request();
    }

    /** Lets the headers along the top be suggested by looking at the data, as they are at first. */
    public void suggestTraceAxis() {
        headers.choose(Optional.empty());
        request();
    }

    /** The headers along the top that were chosen; empty while they are suggested. */
    public Optional<List<HeaderKey>> chosenTraceAxis() {
        return headers.chosen();
    }

    /** The headers along the top: those chosen, or suggested by looking at the data. */
    public List<HeaderKey> traceAxis() {
        return headers.keys();
    }

    /** Shows the colour bar if there is a use and room for it, or leaves it out: another canvas shows the same. */
    public void setColorBarShown(boolean shown) {
        if (shown != colorBar) {
            colorBar = shown;
            place();
            request();
        }
    }

    /** Lets traces stand by number or at true distances; those of the next input, too. */
    public void setTraceSpacing(TraceSpacing wanted) {
        checkWidget();
        spacing.choose(wanted);
    }

    /** How traces are to stand, whether or not that is possible with these traces. */
    public TraceSpacing traceSpacing() {
        return spacing.chosen();
    }

    /** Why traces do not stand as {@link #traceSpacing} says, as a sentence; empty if they do. */
    public Optional<String> spacingProblem() {
        return spacing.problem();
    }

    /** Where traces stand now. */
    public TracePlacement placement() {
        return spacing.placement();
    }

    /** The header values along the top, as far as they are known. */
    public List<TraceLabels> traceLabels() {
        return headers.labels();
    }

    /** Traces stand elsewhere, or cannot. */
    void placementChanged() {
        request();
        redraw();
        cursorMoved();
        tell(l -> l.settingsChanged(settings));
    }

    /** Shows or hides the cross-hair. */
    public void setCrossHairShown(boolean shown) {
        crossHair = shown;
        redraw();
    }

    /** Whether the cross-hair is shown. */
    public boolean isCrossHairShown() {
        return crossHair;
    }

    // ---- moving about ------------------------------------------------------------------------------------------

    /** The part that is shown; all of nothing without input. */
    public Viewport viewport() {
        return view == null ? new Viewport(-0.5, 0.5, -0.5, 0.5) : view;
    }

    /** Shows another part, as far as there is data, and remembers the present one for {@link #zoomBack()}. */
    public void setViewport(Viewport wanted) {
        if (input != null) {
            history.push(view);
            show(wanted);
        }
    }

    /** Shows these traces over the whole width, with the present vertical zoom. */
    public void showTraces(TraceRange traces) {
        long end = Math.max(traces.end(), traces.first() + 1);
        setViewport(new Viewport(placement().unit(traces.first()) - 0.5, placement().unit(end - 1.0) + 0.5,
                viewport().firstSample(), viewport().lastSample()));
    }

    /** Shows everything; also tries again after a failure. */
    public void fit() {
        if (input != null) {
            setViewport(all());
            request();
        }
    }

    /** Everything there is to show. */
    Viewport all() {
        return input == null ? viewport() : Viewport.all(input.source().traceCount(), input.source().sampling());
    }

    /** Reads again what is visible, after a failure. */
    public void retry() {
        if (frames.state() instanceof SectionState.Failed) {
            request();
        }
    }

    /** Shows one trace in each pixel column, around the present centre. */
    public void oneTracePerColumn() {
        if (input != null) {
            history.push(view);
            double half = plot().width * zoomPercent() / 200.0;
            double center = (view.firstTrace() + view.lastTrace()) / 2;
            set(limits().clamp(new Viewport(center - half, center + half, view.firstSample(), view.lastSample()),
                    2 * half));
        }
    }

    /** Moves by parts of the visible width and height; positive to later traces and samples. */
    public void pan(double width, double height) {
        if (input != null) {
            history.pushBurst(view);
            Rectangle p = plot();
            show(view.shifted(Math.rint(width * p.width) * view.traces() / p.width,
                    Math.rint(height * p.height) * view.samples() / p.height));
        }
    }

    /** Zooms about the cursor if it is over the samples, else about the middle; factors less than 1 zoom in. */
    public void zoom(double traceFactor, double sampleFactor) {
        Rectangle p = plot();
        zoom(traceFactor, sampleFactor, mouse.cursor() != null ? mouse.cursor()
                : new Point(p.x + p.width / 2, p.y + p.height / 2));
    }

    /** Zooms about a point of the canvas. */
    void zoom(double traceFactor, double sampleFactor, Point at) {
        Rectangle plot = plot();
        projection().ifPresent(p -> zoom(traceFactor, sampleFactor,
                p.toUnit(Math.clamp(at.x, plot.x, plot.x + plot.width) + 0.5),
                p.toSample(Math.clamp(at.y, plot.y, plot.y + plot.height) + 0.5)));
    }

    /** Zooms about a point given in coordinates of the viewport, as the mouse wheel does; factors less than 1 zoom in. */
    public void zoom(double traceFactor, double sampleFactor, double trace, double sample) {
        if (input != null) {
            history.pushBurst(view);
            show(view.zoomed(traceFactor, sampleFactor, trace, sample));
        }
    }

    /** Goes back to where the view was before the last zoom or pan. */
    public void zoomBack() {
        if (input != null) {
            history.back(view).ifPresent(this::showAgain);
        }
    }

    /** Whether there is something to go back to. */
    public boolean canZoomBack() {
        return history.hasEarlier();
    }

    /** Goes forward again to the view that {@link #zoomBack()} left. */
    public void zoomForward() {
        if (input != null) {
            history.forward(view).ifPresent(this::showAgain);
        }
    }

    /** Whether there is something to go forward to. */
    public boolean canZoomForward() {
        return history.hasLater();
    }

    /** Shows exactly what was shown before, though it may reach beyond the data. */
    private void showAgain(Viewport earlier) {
        set(limits().clamp(earlier, earlier.traces()));
    }

    /** Shows another part as one of many quick steps, as a scroll bar does. */
    void scrollTo(Viewport wanted) {
        history.pushBurst(view);
        show(wanted);
    }

    /** Remembers the present view for {@link #zoomBack()}. */
    void remember() {
        history.push(view);
    }

    /** Shows another part without remembering the present one. */
    void show(Viewport wanted) {
        set(limits().clamp(wanted, view.traces()));
    }

    private void set(Viewport wanted) {
        if (!wanted.equals(view)) {
            ahead.moved(view, wanted);
            view = wanted;
            request();
            cursorMoved();
            bars.update();
            tell(l -> l.viewportChanged(view));
        }
    }

    /** Shows another part because another canvas does; many quick steps are one for {@link #zoomBack()}. */
    public void follow(Viewport wanted) {
        if (input != null) {
            history.pushBurst(view);
            set(limits().clamp(wanted, wanted.traces()));
        }
    }

    /**
     * Lets the view go beyond the data, to stand beside that of a canvas with more traces or samples.
     *
     * @param edges in traces and samples of this input; empty for those of its data
     */
    public void setReach(Optional<Viewport> edges) {
        reach = edges;
    }

    private ViewLimits limits() {
        long traces = input.source().traceCount();
        int samples = input.source().sampling().count();
        return reach.map(r -> new ViewLimits(r, traces, samples)).orElseGet(() -> new ViewLimits(traces, samples));
    }

    // ---- geometry ----------------------------------------------------------------------------------------------

    /** Where the samples are on the canvas, in points; empty without input. */
    public Optional<Projection> projection() {
        Rectangle p = layout.plot();
        return view == null ? Optional.empty() : Optional.of(new Projection(view, placement(), p.x, p.y, p.width, p.height));
    }

    /**
     * Paints the last finished picture of this canvas onto another one, to flip or swipe between them; nothing while
     * there is none. Keeps within the clipping of the GC and changes it.
     *
     * @param projection where the other canvas has traces and samples of this input
     */
    public void paintPicture(GC gc, Projection projection) {
        Frame last = frames.frame();
        if (last != null && last.image() != null) {
            SectionPainter.picture(gc, projection, last);
        }
    }

    /** The amplitude of a sample, as far as it was read for the last picture; empty otherwise, and if it is no number. */
    public OptionalDouble amplitude(long trace, int sample) {
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

    Rectangle plot() {
        return layout.plot();
    }

    private int zoomPercent() {
        return getMonitor().getZoom();
    }

    private void place() {
        if (input == null || isDisposed()) {
            return;
        }
        GC gc = new GC(this);
        try {
            Rectangle area = getClientArea();
            layout = axes.layout(gc, new Point(area.width, area.height), colorBar && settings.mode().hasDensity(),
                    headers.keys().stream().map(HeaderKey::label).toList());
        } finally {
            gc.dispose();
        }
        redraw();
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

    boolean isBusyShown() {
        return frames.isBusyShown();
    }

    /** Asks again for the picture: what it can be made from is better than it was. */
    void refresh() {
        request();
    }

    private void request() {
        Rectangle p = layout.plot();
        if (input != null && p.width > 1 && p.height > 1) {
            redraw();
            headers.want(placement().traces(view), p.width);
            frames.request(input, view, p, zoomPercent(), settings);
        }
    }

    /** A picture is complete. */
    void pictureReady() {
        ahead.ready(input, view, layout.plot().width);
    }

    /** Something else may be under the cursor. */
    void cursorMoved() {
        cursor.update(mouse.cursor(), frames.frame(), axes.axis());
    }

    /** The cursor is elsewhere; null for outside the samples. */
    void cursorMoved(Point before, Point now) {
        if (crossHair && !Objects.equals(before, now)) {
            damageCross(before);
            damageCross(now);
        }
        cursorMoved();
    }

    /** Header values have come: those of the axis, or only those of the trace under the cursor. */
    void labelsChanged(boolean otherRows) {
        if (shownLabels != headers.labels()) {
            shownLabels = headers.labels();
            axes.setLabels(shownLabels);
            redraw(0, 0, getSize().x, plot().y, false);
        }
        if (otherRows) {
            place();
            request();
        }
        cursorMoved();
    }

    /** A part of the canvas has to be painted again; null for none. */
    void damage(Rectangle r) {
        if (r != null) {
            redraw(r.x - 1, r.y - 1, r.width + 3, r.height + 3, false);
        }
    }

    /** The lines of a cross and its marks on the axes have to be painted again. */
    private void damageCross(Point at) {
        if (at != null) {
            Rectangle p = plot();
            damage(new Rectangle(at.x - 1, p.y, 2, p.height));
            damage(new Rectangle(p.x, at.y - 1, p.width, 2));
            damage(new Rectangle(at.x - CHIP, 0, 2 * CHIP, p.y));
            damage(new Rectangle(0, at.y - layout.line(), p.x, 2 * layout.line()));
        }
    }

    // ---- tool, selection and marks ----------------------------------------------------------------------------------

    /** What the left button does. */
    public CanvasTool tool() {
        return tool;
    }

    /** Chooses what the left button does. */
    public void setTool(CanvasTool newTool) {
        if (tool != newTool) {
            tool = Objects.requireNonNull(newTool);
            toolChanged();
            tell(l -> l.toolChanged(newTool));
        }
    }

    void toolChanged() {
        setCursor(tool == CanvasTool.PAN ? null : getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
    }

    boolean isDragged() {
        return mouse.isPanning();
    }

    /** The selected traces and samples: edges of whole ones, within the data. Empty if nothing is selected. */
    public Optional<Viewport> selection() {
        return Optional.ofNullable(marks.selection());
    }

    /** Selects the traces and samples whose centres lie in an area, at least one of each. */
    public void select(Viewport area) {
        if (input != null) {
            setSelection(SelectionEdges.within(area, input.source().traceCount(),
                    input.source().sampling().count()));
        }
    }

    /** Selects nothing. */
    public void clearSelection() {
        setSelection(null);
    }

    private void setSelection(Viewport area) {
        Viewport before = marks.selection();
        if (!Objects.equals(before, area)) {
            marks.setSelection(area);
            redraw();
            tell(l -> l.selectionChanged(selection()));
        }
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
        if (!positions.equals(marks.traces())) {
            marks.setTraces(positions);
            redraw();
        }
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
        if (!position.equals(marks.pointerTrace()) || !sample.equals(marks.pointerSample())) {
            damageCross(pointer());
            marks.setPointer(position, sample);
            damageCross(pointer());
        }
    }

    private Point pointer() {
        Point off = new Point(-2 * CHIP, -2 * CHIP);
        return projection().map(p -> new Point(
                marks.pointerTrace().isPresent() ? (int) p.toX(marks.pointerTrace().getAsDouble()) : off.x,
                marks.pointerSample().isPresent() ? (int) p.toY(marks.pointerSample().getAsDouble()) : off.y)).orElse(null);
    }

    CanvasMarks marks() {
        return marks;
    }

    private void forgetMarks() {
        boolean selected = marks.selection() != null;
        marks.clear();
        if (selected) {
            tell(l -> l.selectionChanged(Optional.empty()));
        }
    }

    // ---- layers ----------------------------------------------------------------------------------------------------

    /** Adds a layer on top of the others; the canvas disposes it. */
    public void addLayer(CanvasLayer layer) {
        checkWidget();
        layers.add(Objects.requireNonNull(layer));
        redraw();
    }

    /** Adds a layer below the others, right on the picture; the canvas disposes it. */
    public void addLayerBelow(CanvasLayer layer) {
        checkWidget();
        layers.addFirst(Objects.requireNonNull(layer));
        redraw();
    }

    /** Takes a layer off and disposes it. */
    public void removeLayer(CanvasLayer layer) {
        checkWidget();
        if (layers.remove(layer)) {
            hidden.remove(layer);
            layer.dispose();
            redraw();
        }
    }

    /** The layers, the topmost last. */
    public List<CanvasLayer> layers() {
        return List.copyOf(layers);
    }

    /** Shows a layer or hides it for a while. */
    public void setLayerShown(CanvasLayer layer, boolean shown) {
        if (shown ? hidden.remove(layer) : layers.contains(layer) && hidden.add(layer)) {
            redraw();
            cursorMoved();
        }
    }

    /** The layers that are not hidden, the topmost last. */
    public List<CanvasLayer> shownLayers() {
        return layers.stream().filter(l -> !hidden.contains(l)).toList();
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
