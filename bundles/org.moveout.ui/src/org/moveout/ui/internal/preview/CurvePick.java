// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.flow.edit.FlowEdit;
import org.moveout.flow.edit.StepWords;
import org.moveout.flow.preview.PickedCurve;
import org.moveout.flow.query.DatasetNames;
import org.moveout.process.Knots;
import org.moveout.process.ParameterException;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.compare.Comparison;
import org.moveout.ui.internal.compare.PaneView;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/**
 * Picks a curve of the flow on the panes of a section: a click adds a point, dragging moves one, the right button or
 * Delete removes it. Each change goes to the flow at once. For the user-interface thread.
 */
public final class CurvePick {
    /** The keys of picking work while this context is active. */
    static final String CONTEXT = "org.moveout.ui.pickContext";

    private static final String KEY = CurvePick.class.getName();
    private static final int MOST_TRACES = 4_000_000;

    private final IWorkbenchWindow window;
    private final SectionPart section;
    private final CurrentFlow flow;
    private final SectionLinks links;
    private final PickTarget target;
    private final Background reading;
    private final Follow follow = new Follow();
    private final Map<SeismicCanvas, CurveLayer> layers = new LinkedHashMap<>();
    private final IContextActivation context;
    private final CurveMouse mouse;
    private double[] x = {};
    private SectionInput input;
    private String header = "";
    private boolean signed;
    private PickedCurve curve;
    private String problem = "";
    private int active = -1;
    private double lastX = Double.NaN;
    private boolean ended;

    private CurvePick(IWorkbenchWindow window, SectionPart section, Comparison comparison, PickTarget target) {
        this.window = window;
        this.section = section;
        this.target = target;
        flow = CurrentFlow.of(window);
        links = SectionLinks.of(window);
        curve = new PickedCurve(target.value(flow).orElse(Knots.NONE));
        Control owner = comparison.control();
        reading = new Background("Read headers for picking", owner);
        mouse = new CurveMouse(this, owner.getDisplay());
        owner.addListener(SWT.Dispose, e -> end());
        flow.addListener(follow);
        links.addListener(follow);
        context = window.getService(IContextService.class).activateContext(CONTEXT);
        window.getShell().setData(KEY, this);
        adoptPanes();
        readX();
    }

    // ---- beginning and ending --------------------------------------------------------------------------------------

    /** What is being picked in a window. */
    static Optional<CurvePick> of(IWorkbenchWindow window) {
        return Optional.ofNullable((CurvePick) window.getShell().getData(KEY));
    }

    /** Begins to pick a curve on the section used last, instead of what is being picked; says so if it cannot be. */
    public static Optional<CurvePick> begin(IWorkbenchWindow window, PickTarget target) {
        of(window).ifPresent(CurvePick::end);
        SectionPart section = SectionLinks.of(window).active().orElse(null);
        Comparison comparison = section == null ? null : Comparison.of(section).orElse(null);
        SectionInput shown = comparison == null ? null : comparison.main().canvas().input().orElse(null);
        if (shown == null) {
            return Optional.empty();
        }
        if (shown.order().count() > MOST_TRACES || shown.headers().isEmpty()) {
            say(section, "There are too many traces to pick on; choose gathers in the bar above the section.");
            return Optional.empty();
        }
        CurvePick pick = new CurvePick(window, section, comparison, target);
        section.getSite().getPage().activate(section);
        comparison.active().setFocus();
        return Optional.of(pick);
    }

    /** Begins with the first curve of the flow that can be picked; ends if one is being picked. */
    public static void toggle(IWorkbenchWindow window) {
        Optional<CurvePick> there = of(window);
        if (there.isPresent()) {
            there.get().end();
            return;
        }
        Optional<PickTarget> first = PickTarget.first(CurrentFlow.of(window));
        if (first.isPresent()) {
            begin(window, first.get());
        } else {
            SectionLinks.of(window).active().ifPresent(s -> say(s,
                    "There is no curve to pick: add a mute to the flow first."));
        }
    }

    private static void say(SectionPart section, String sentence) {
        if (section.getSite() instanceof IEditorSite site) {
            site.getActionBars().getStatusLineManager().setMessage(sentence);
        }
    }

    /** Ends; the points stay in the flow. */
    void end() {
        if (ended) {
            return;
        }
        ended = true;
        mouse.close();
        flow.removeListener(follow);
        links.removeListener(follow);
        window.getService(IContextService.class).deactivateContext(context);
        window.getShell().setData(KEY, null);
        layers.forEach((canvas, layer) -> {
            if (!canvas.isDisposed()) {
                canvas.removeLayer(layer);
                canvas.setCursor(null);
            }
        });
        layers.clear();
    }

    // ---- what is shown -----------------------------------------------------------------------------------------------

    /** The x of each trace shown; empty while it is not known. */
    double[] x() {
        return x;
    }

    PickedCurve curve() {
        return curve;
    }

    /** The point under the mouse or being dragged, -1 for none. */
    int active() {
        return active;
    }

    PickTarget target() {
        return target;
    }

    /** What can be done, for people who look at the section. */
    String hint() {
        int at = target.index(flow);
        String of = at < 0 ? "" : " of " + StepWords.title(flow.flow().steps().get(at), flow.processors());
        return problem.isEmpty() ? "Picking " + target.curve().label() + of
                + ": click adds, drag moves, right click removes, Esc ends" : problem;
    }

    private void adoptPanes() {
        Comparison comparison = Comparison.of(section).orElse(null);
        if (comparison == null) {
            return;
        }
        layers.keySet().removeIf(SeismicCanvas::isDisposed);
        for (PaneView pane : comparison.panes()) {
            layers.computeIfAbsent(pane.canvas(), canvas -> {
                CurveLayer layer = new CurveLayer(this, pane == comparison.main());
                canvas.addLayer(layer);
                canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
                return layer;
            });
        }
    }

    private void redraw() {
        layers.keySet().stream().filter(c -> !c.isDisposed()).forEach(SeismicCanvas::redraw);
    }

    /** Reads the x of the traces shown, if they or the header are other ones than before. */
    private void readX() {
        SectionInput now = Comparison.of(section).flatMap(c -> c.main().canvas().input()).orElse(null);
        String name = target.header(flow).orElse("");
        boolean sign = target.isSigned(flow);
        if (now == null || now == input && name.equals(header) && sign == signed) {
            return;
        }
        input = now;
        header = name;
        signed = sign;
        x = new double[0];
        active = -1;
        mouse.release();
        TraceHeaders headers = now.headers().orElse(null);
        if (headers == null) {
            return;
        }
        reading.ask(() -> read(headers, name, sign), values -> {
            x = values;
            problem = "";
            redraw();
        }, e -> {
            problem = e instanceof DataException ? e.getMessage() : "The headers could not be read (" + e.getMessage()
                    + ").";
            redraw();
        });
    }

    private static double[] read(TraceHeaders headers, String name, boolean sign) throws IOException {
        HeaderKey key = new DatasetNames(headers).require(name);
        double[] values = headers.doubles(key, new TraceRange(0, headers.traceCount()));
        for (int i = 0; !sign && i < values.length; i++) {
            values[i] = Math.abs(values[i]);
        }
        return values;
    }

    // ---- changes -----------------------------------------------------------------------------------------------------

    /** Whether a canvas is one that is picked on and its traces are known. */
    boolean isOn(SeismicCanvas canvas) {
        return layers.containsKey(canvas) && x.length > 0
                && canvas.input().filter(i -> i.order().count() == x.length).isPresent();
    }

    /** Another point is under the mouse, or none. */
    void setActive(int point) {
        if (point != active) {
            active = point;
            redraw();
        }
    }

    /** Adds a point. */
    void add(double value, double time) {
        // points that were there before anybody has picked are only an example
        boolean example = curve.knots().equals(target.curve().defaultValue());
        PickedCurve more = (example ? new PickedCurve(Knots.NONE) : curve).with(value, time);
        put(more, more.indexOf(value));
    }

    /** Moves the active point, if there is one; next to others it keeps its own x. */
    void move(double value, double time) {
        if (active >= 0 && active < curve.knots().count()) {
            double before = curve.knots().x(active);
            PickedCurve moved = curve.moved(active, value, time);
            int there = moved.indexOf(value);
            put(moved, there >= 0 && moved.knots().y(there) == time ? there : moved.indexOf(before));
        }
    }

    /** Removes a point; the last ones that the curve needs stay. */
    void remove(int point) {
        if (curve.knots().count() <= target.curve().least()) {
            say(section, "The curve needs " + target.curve().allowed() + ".");
            return;
        }
        put(curve.without(point), -1);
    }

    /** Removes the point under the mouse, else the one picked last. */
    void delete() {
        int point = active >= 0 && active < curve.knots().count() ? active : curve.indexOf(lastX);
        if (point >= 0) {
            remove(point);
        }
    }

    private void put(PickedCurve now, int point) {
        int at = target.index(flow);
        if (at < 0) {
            return;
        }
        curve = now;
        active = point;
        lastX = point < 0 ? Double.NaN : now.knots().x(point);
        try {
            flow.history().apply(new FlowEdit.Set<>(at, target.curve(), now.knots()));
        } catch (ParameterException e) {
            say(section, e.getMessage());
        }
        redraw();
    }

    /** What picking keeps up with. */
    private final class Follow implements SectionLinks.Listener, CurrentFlow.Listener {
        @Override
        public void flowChanged(CurrentFlow changed) {
            Optional<Knots> value = target.value(changed);
            if (value.isEmpty()) {
                end();
                return;
            }
            if (!value.get().equals(curve.knots())) {
                curve = new PickedCurve(value.get());
                active = -1;
                mouse.release();
                redraw();
            }
            readX();
        }

        @Override
        public void sectionActivated(Optional<SectionPart> other) {
            if (other.orElse(null) != section) {
                end();
            }
        }

        @Override
        public void inputChanged(SectionPart changed) {
            if (changed == section) {
                readX();
            }
        }

        @Override
        public void panesChanged(SectionPart changed) {
            if (changed == section) {
                adoptPanes();
            }
        }
    }
}
