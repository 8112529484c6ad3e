// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.moveout.data.geometry.Extent;
import org.moveout.data.geometry.SurveyLine.Corner;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Viewport;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.TraceMarks;

/**
 * The map of the dataset whose section is used, and of others as the user wishes: positions, sources and receivers, fold.
 * Lines of a 3D survey are chosen here and shown in the section.
 */
public final class MapView extends ViewPart {
    /** Its id in {@code plugin.xml}. */
    public static final String ID = "org.moveout.ui.map";
    private static final String CONTEXT = "org.moveout.ui.mapContext";
    private static final int NEAR_POINTS = 14;

    private final MapState state = new MapState();
    private final Links follower = new Links();
    private final Consumer<Path> positions = p -> refresh();
    private final Runnable opened = this::refresh;

    private OpenDatasets datasets;
    private DatasetGeometries geometries;
    private SectionLinks links;
    private SectionTarget target;
    private MapCanvas canvas;
    private Label notes;
    private Label readout;
    private IContextActivation keys;
    private Path active;
    private MapLines lines;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        if (memento != null) {
            state.restore(memento);
        }
    }

    @Override
    public void saveState(IMemento memento) {
        state.save(memento);
    }

    @Override
    public void createPartControl(Composite parent) {
        datasets = OpenDatasets.of(getSite());
        geometries = DatasetGeometries.of(getSite());
        links = SectionLinks.of(getSite());
        target = new SectionTarget(getSite().getPage(), links);
        Composite root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        notes = new Label(root, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 2).exclude(true).applyTo(notes);
        canvas = new MapCanvas(root, new Events());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        lines = new MapLines(this, target);
        readout = new Label(root, SWT.WRAP);
        int line = readout.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 2).hint(100, 2 * line).applyTo(readout);
        canvas.addListener(SWT.KeyDown, this::key);
        MenuManager popup = new MenuManager();
        popup.setRemoveAllWhenShown(false);
        canvas.setMenu(popup.createContextMenu(canvas));
        getSite().registerContextMenu(ID, popup, null);
        IContextService contexts = getSite().getService(IContextService.class);
        canvas.addFocusListener(FocusListener.focusGainedAdapter(e -> {
            if (keys == null) {
                keys = contexts.activateContext(CONTEXT);
            }
        }));
        canvas.addFocusListener(FocusListener.focusLostAdapter(e -> releaseKeys()));
        links.addListener(follower);
        links.addListener(target);
        datasets.addListener(opened);
        geometries.addListener(positions);
        active = links.active().map(SectionPart::path).orElse(null);
        refresh();
    }

    private void releaseKeys() {
        if (keys != null) {
            getSite().getService(IContextService.class).deactivateContext(keys);
            keys = null;
        }
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }

    @Override
    public void dispose() {
        if (links != null) {
            links.removeListener(follower);
            links.removeListener(target);
            datasets.removeListener(opened);
            geometries.removeListener(positions);
            releaseKeys();
        }
        super.dispose();
    }

    // ---- what is shown -------------------------------------------------------------------------------------------

    MapCanvas canvas() {
        return canvas;
    }

    MapState state() {
        return state;
    }

    /** What is said under the map. */
    String readout() {
        return readout.getText();
    }

    /** Says something under the map; nothing for what is usual. */
    void tell(String text) {
        readout.setText(text.isEmpty() ? idle() : text);
    }

    /** The dataset the map is about. */
    Optional<OpenDataset> dataset() {
        return active == null ? Optional.empty() : datasets.find(active);
    }

    Optional<TraceGeometry> geometry() {
        return canvas.scene().main().map(MapScene.Layer::geometry);
    }

    /** Begins or stops reading positions. */
    void readPositions() {
        dataset().ifPresent(d -> {
            if (geometries.want(d) instanceof GeometryState.Reading) {
                geometries.cancel(d);
            } else {
                geometries.read(d);
            }
            refresh();
        });
    }

    /** Shows what is known now. */
    void refresh() {
        if (canvas.isDisposed()) {
            return;
        }
        if (active == null) {
            canvas.setScene(MapScene.EMPTY);
            note("");
            say("Open a section to see where its traces are.", "");
            return;
        }
        MapContents contents = MapContents.of(active, datasets, geometries, state, canvas.scene());
        Optional<TraceOrder> marks = links.marks().filter(m -> m.dataset().equals(active)).map(TraceMarks::traces)
                .filter(t -> t.count() > 0);
        canvas.setScene(new MapScene(contents.layers(), state.mode(), state.binSize(), marks));
        canvas.setMessage(contents.instead());
        note(String.join(" ", contents.notes()));
        showSectionTraces();
        say(null, idle());
        MapAction.refresh(getSite());
    }

    /** What is missing or doubtful, over the map; empty for nothing. */
    String notes() {
        return notes.getText();
    }

    private void note(String text) {
        if (!text.equals(notes.getText())) {
            notes.setText(text);
            notes.setVisible(!text.isEmpty());
            ((GridData) notes.getLayoutData()).exclude = text.isEmpty();
            notes.getParent().layout();
        }
    }

    private void say(String instead, String line) {
        if (instead != null) {
            canvas.setMessage(instead);
        }
        readout.setText(line);
    }

    /** What is said while the mouse is elsewhere: how many traces, the grid. */
    private String idle() {
        return geometry().map(g -> {
            String text = MapText.traces(g.traceCount());
            if (g.grid().isPresent()) {
                text += "   " + GridText.describe(g);
            } else if (g.bins().isPresent() && g.bins().get().maxFold() > 1) {
                text += String.format(Locale.ROOT, "   %,d CDPs   greatest fold %s", g.bins().get().filled(),
                        MapText.traces(g.bins().get().maxFold()));
            }
            return text;
        }).orElse("");
    }

    private void showSectionTraces() {
        double[] pairs = links.active().filter(s -> s.path().equals(active)).flatMap(SectionPart::canvas)
                .filter(c -> c.input().isPresent() && geometry().isPresent())
                .map(c -> ShownTraces.of(geometry().get(), c.input().get().order(), c.viewport()))
                .orElse(new double[0]);
        canvas.overlay().setShown(pairs);
        canvas.redraw();
    }

    // ---- selections and the mouse ---------------------------------------------------------------------------------

    MapLines lines() {
        return lines;
    }

    private void select(Extent area) {
        canvas.scene().main().ifPresent(layer -> {
            Path path = layer.path();
            Job.createSystem("Select traces on the map", monitor -> {
                int[] found = layer.index().inside(area);
                long[] traces = new long[found.length];
                for (int k = 0; k < found.length; k++) {
                    traces[k] = layer.geometry().stored(found[k]);
                }
                TraceOrder order = TraceOrder.of(traces);
                canvas.getDisplay().asyncExec(() -> {
                    if (!canvas.isDisposed()) {
                        links.select(new TraceMarks(path, order, this));
                        readout.setText(MapText.traces(traces.length) + " selected");
                    }
                });
            }).schedule();
        });
    }

    private int nearest(Corner place) {
        if (canvas.frame().isEmpty() || canvas.scene().main().isEmpty()) {
            return -1;
        }
        MapScene.Layer main = canvas.scene().main().get();
        return main.index().nearest(place.x(), place.y(), main.geometry().aspect(),
                NEAR_POINTS * canvas.frame().get().scale());
    }

    private void key(Event e) {
        switch (e.keyCode) {
        case SWT.ESC -> {
            if (!canvas.giveUp()) {
                dataset().ifPresent(geometries::cancel);
                MapAction.PAN.run(this);
            }
        }
        case SWT.BS -> {
            if (canvas.line().removeLast()) {
                canvas.redraw();
            }
        }
        case SWT.CR, SWT.KEYPAD_CR -> {
            if (canvas.line().end()) {
                lines.show(canvas.line().corners());
            } else if (canvas.scene().main().isEmpty()) {
                readPositions();
            }
        }
        case SWT.ARROW_LEFT -> canvas.pan(-0.2, 0);
        case SWT.ARROW_RIGHT -> canvas.pan(0.2, 0);
        case SWT.ARROW_UP -> canvas.pan(0, -0.2);
        case SWT.ARROW_DOWN -> canvas.pan(0, 0.2);
        case SWT.PAGE_DOWN -> lines.step(1);
        case SWT.PAGE_UP -> lines.step(-1);
        default -> {
            return;
        }
        }
        e.doit = false;
    }

    private final class Events implements MapListener {
        @Override
        public void pointed(Corner place) {
            if (place == null || geometry().isEmpty()) {
                readout.setText(idle());
                if (links.cursor().filter(c -> c.origin() == MapView.this).isPresent()) {
                    links.point(Optional.empty());
                }
                return;
            }
            TraceGeometry g = geometry().get();
            int near = nearest(place);
            String text = MapReadout.describe(g, canvas.bins(), place.x(), place.y(), near,
                    canvas.frame().orElseThrow().scale());
            readout.setText(text.isEmpty() ? canvas.tool().hint() : text);
            readout.setToolTipText(text);
            links.point(near < 0 ? Optional.empty()
                    : Optional.of(new SectionCursor(active, g.stored(near), Double.NaN, MapView.this)));
        }

        @Override
        public void lineChosen(boolean inline, int index, boolean settled) {
            if (!settled || !lines.isChosen(inline, index)) {
                lines.show(inline, index);
            }
        }

        @Override
        public void lineDrawn(List<Corner> corners) {
            lines.show(corners);
        }

        @Override
        public void areaSelected(Extent area, boolean click) {
            if (!click) {
                select(area);
                return;
            }
            int near = nearest(new Corner(area.minX(), area.minY()));
            geometry().ifPresent(g -> {
                boolean selected = links.marks().filter(m -> m.traces().count() > 0).isPresent();
                if (near >= 0) {
                    links.select(new TraceMarks(active, TraceOrder.of(g.stored(near)), MapView.this));
                    target.find(active).ifPresent(s -> s.reveal(g.stored(near)));
                } else if (selected) {
                    links.select(new TraceMarks(active, TraceOrder.of(), MapView.this));
                }
            });
        }

        @Override
        public void frameChanged() {
            MapAction.refresh(getSite());
        }
    }

    private final class Links implements SectionLinks.Listener {
        @Override
        public void sectionActivated(Optional<SectionPart> section) {
            // when the last section is closed the map keeps its dataset as long as that is open
            Path now = section.map(SectionPart::path)
                    .orElse(active != null && datasets.find(active).isPresent() ? active : null);
            if (!Objects.equals(now, active)) {
                lines.forget();
                active = now;
            }
            refresh();
        }

        @Override
        public void inputChanged(SectionPart section) {
            if (section.path().equals(active)) {
                refresh();
            }
        }

        @Override
        public void viewportChanged(SectionPart section, Viewport viewport) {
            if (section.path().equals(active)) {
                showSectionTraces();
            }
        }

        @Override
        public void cursorMoved(Optional<SectionCursor> cursor) {
            Corner at = cursor.filter(c -> c.origin() != MapView.this && c.dataset().equals(active))
                    .flatMap(c -> geometry().map(g -> {
                        int i = g.index(c.trace());
                        return i < 0 || !g.positions().isPlaced(i) ? null
                                : new Corner(g.positions().x(i), g.positions().y(i));
                    })).orElse(null);
            if (at != null || canvas.overlay().hasCursor()) {
                canvas.overlay().setCursor(at);
                canvas.redraw();
            }
        }

        @Override
        public void marksChanged(TraceMarks marks) {
            refresh();
        }
    }
}
