// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.moveout.data.Sampling;
import org.moveout.data.geometry.Bins;
import org.moveout.data.geometry.Slab;
import org.moveout.data.geometry.SurveyGrid;
import org.moveout.data.geometry.SurveyLine;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Viewport;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.map.DatasetGeometries;
import org.moveout.ui.internal.map.GeometryState;
import org.moveout.ui.internal.map.SectionTarget;
import org.moveout.view.SectionListener;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** Slices through the 3D survey of the section used last, in the colours of that section. */
public final class SliceView extends ViewPart {
    /** Its id in {@code plugin.xml}. */
    public static final String ID = "org.moveout.ui.timeSlice";
    private static final String CONTEXT = "org.moveout.ui.sliceContext";
    private static final int MOST_SHOWN = 3000;

    private final Links follower = new Links();
    private final Settings settings = new Settings();
    private final Consumer<Path> positions = p -> refresh();
    private final Runnable opened = this::refresh;
    private final Map<Path, Integer> samples = new HashMap<>();

    private OpenDatasets datasets;
    private DatasetGeometries geometries;
    private SectionLinks links;
    private SectionTarget target;
    private SliceBar bar;
    private SliceCanvas canvas;
    private Label readout;
    private IContextActivation keys;
    private Path active;
    private SliceLoader loader;
    private SeismicCanvas section;
    private int sample = -1;
    private int pointedInline = -1;
    private int pointedCrossline = -1;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        if (memento != null && memento.getString("path") != null && memento.getInteger("sample") != null) {
            samples.put(Path.of(memento.getString("path")), memento.getInteger("sample"));
        }
    }

    @Override
    public void saveState(IMemento memento) {
        if (active != null && sample >= 0) {
            memento.putString("path", active.toString());
            memento.putInteger("sample", sample);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        datasets = OpenDatasets.of(getSite());
        geometries = DatasetGeometries.of(getSite());
        links = SectionLinks.of(getSite());
        target = new SectionTarget(getSite().getPage(), links);
        Composite root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        bar = new SliceBar(root, this::show);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
        canvas = new SliceCanvas(root, new Events());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        readout = new Label(root, SWT.WRAP);
        int line = readout.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 2).hint(100, 2 * line).applyTo(readout);
        canvas.addListener(SWT.KeyDown, this::key);
        MenuManager popup = new MenuManager();
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
        followSettings();
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
            unfollowSettings();
            close();
        }
        super.dispose();
    }

    SliceCanvas canvas() {
        return canvas;
    }

    /** What is said under the slice. */
    String readout() {
        return readout.getText();
    }

    /** The slice that is wanted, -1 if there is none. */
    int sample() {
        return sample;
    }

    // ---- what is shown -------------------------------------------------------------------------------------------

    private void refresh() {
        if (canvas.isDisposed()) {
            return;
        }
        if (active == null) {
            nothing("Open a section of a 3D survey to see its slices.");
            return;
        }
        Optional<OpenDataset> dataset = datasets.find(active);
        if (dataset.isEmpty()) {
            nothing("Opening " + active.getFileName() + " ...");
            return;
        }
        switch (geometries.want(dataset.get())) {
        case GeometryState.Ready r when r.geometry().grid().isEmpty() -> nothing(dataset.get().name()
                + " is no 3D survey: slices need several inlines and crosslines in the trace headers.");
        case GeometryState.Ready r -> ready(dataset.get(), r.geometry());
        case GeometryState.Reading r -> nothing(String.format(Locale.ROOT, "Reading trace positions of %s: %.0f %%",
                dataset.get().name(), r.fraction() * 100));
        case GeometryState.Waiting w -> nothing(String.format(Locale.ROOT,
                "%s has %,d traces.%nPress Enter to read their positions.", dataset.get().name(), w.traces()));
        case GeometryState.Failed f -> nothing(f.reason());
        }
    }

    private void nothing(String why) {
        close();
        bar.setSampling(null);
        canvas.setScene(null);
        canvas.setMessage(why);
        readout.setText("");
        setContentDescription("");
    }

    private void close() {
        if (loader != null) {
            samples.put(loader.dataset().path(), sample);
            loader.close();
            loader = null;
        }
        sample = -1;
    }

    private void ready(OpenDataset dataset, TraceGeometry geometry) {
        if (loader != null && loader.dataset() == dataset && loader.geometry() == geometry) {
            return;
        }
        close();
        Sampling sampling = dataset.dataset().sampling();
        if (sampling.count() == 0) {
            nothing(dataset.name() + " has no samples.");
            return;
        }
        loader = new SliceLoader(getSite().getShell().getDisplay(), dataset, geometry, this::loaded, this::failed);
        bar.setSampling(sampling);
        canvas.setScene(null);
        int first = samples.getOrDefault(active, links.active().flatMap(SectionPart::canvas)
                .filter(c -> c.input().isPresent())
                .map(c -> (int) Math.round((c.viewport().firstSample() + c.viewport().lastSample()) / 2))
                .orElse(sampling.count() / 2));
        show(Math.clamp(first, 0, sampling.count() - 1));
    }

    /** Shows a slice, as soon as it is there. */
    void show(int wanted) {
        if (loader == null) {
            return;
        }
        Sampling sampling = loader.dataset().dataset().sampling();
        sample = Math.clamp(wanted, 0, sampling.count() - 1);
        bar.setSample(sample);
        Optional<Slab> slab = loader.want(sample);
        if (slab.isPresent()) {
            loaded(slab.get());
        } else {
            canvas.setMessage("Reading slices around " + SliceText.at(sampling, sample) + " ...\n(Esc stops)");
        }
    }

    /** So many slices further down. */
    void step(int by) {
        show(sample + by);
    }

    private void loaded(Slab slab) {
        if (loader == null || canvas.isDisposed()) {
            return;
        }
        canvas.setMessage("");
        DisplaySettings look = section == null || section.isDisposed() ? DisplaySettings.DEFAULT : section.settings();
        OptionalDouble clip = section == null || section.isDisposed() ? OptionalDouble.empty() : section.clip();
        canvas.setScene(new SliceScene(slab, sample, look, clip));
        showSectionTraces();
        idle(slab);
    }

    private void failed(IStatus status) {
        canvas.setMessage(status.getSeverity() == IStatus.CANCEL
                ? "Reading was stopped. Choose a slice to read again."
                : status.getMessage());
    }

    private void idle(Slab slab) {
        StringBuilder text = new StringBuilder(SliceText.title(slab.sampling(), sample));
        Bins bins = loader.geometry().bins().orElseThrow();
        if (slab.step() > 1) {
            text.append("   every ").append(slab.step()).append(". inline and crossline, for the memory");
        }
        if (loader.geometry().stride() > 1) {
            text.append("   every ").append(loader.geometry().stride()).append(". trace, for the memory");
        }
        int empty = bins.count() - bins.filled();
        if (empty > 0) {
            text.append(String.format(Locale.ROOT, "   %,d of %,d bins empty", empty, bins.count()));
        }
        if (bins.maxFold() > 1) {
            text.append("   the first of several traces in a bin is shown");
        }
        readout.setText(text.toString());
    }

    private void showSectionTraces() {
        if (loader == null) {
            return;
        }
        TraceGeometry g = loader.geometry();
        Bins bins = g.bins().orElseThrow();
        double[] pairs = links.active().filter(s -> s.path().equals(active)).flatMap(SectionPart::canvas)
                .filter(c -> c.input().isPresent()).map(c -> {
                    var order = c.input().get().order();
                    Viewport v = c.viewport();
                    long first = Math.max(0, (long) Math.ceil(v.firstTrace()));
                    long end = Math.min(order.count(), (long) Math.floor(v.lastTrace()) + 1);
                    if (end <= first || end - first >= g.traceCount()) {
                        return new double[0];
                    }
                    long every = Math.max(1, (end - first + MOST_SHOWN - 1) / MOST_SHOWN);
                    double[] cells = new double[2 * (int) ((end - first + every - 1) / every)];
                    for (int k = 0; k < cells.length / 2; k++) {
                        int i = g.index(order.trace(first + k * every));
                        int bin = i < 0 ? -1 : bins.binOf(i);
                        cells[2 * k] = bin < 0 ? -1 : bin / bins.columns();
                        cells[2 * k + 1] = bin < 0 ? -1 : bin % bins.columns();
                    }
                    return cells;
                }).orElse(new double[0]);
        canvas.setShown(pairs);
    }

    // ---- lines in the section ------------------------------------------------------------------------------------

    /** Shows the inline or crossline under the mouse in the section. */
    void showLine(boolean inline) {
        if (loader != null && pointedInline >= 0) {
            SurveyLine line = inline ? SurveyLine.inline(loader.geometry(), pointedInline)
                    : SurveyLine.crossline(loader.geometry(), pointedCrossline);
            if (line.traces().count() == 0) {
                readout.setText(line.name() + " has no traces.");
            } else {
                target.show(active, line.name(), line.traces());
            }
        }
    }

    private void key(Event e) {
        switch (e.keyCode) {
        case SWT.PAGE_DOWN, SWT.ARROW_DOWN -> step(1);
        case SWT.PAGE_UP, SWT.ARROW_UP -> step(-1);
        case SWT.HOME -> show(0);
        case SWT.END -> show(Integer.MAX_VALUE);
        case SWT.CR, SWT.KEYPAD_CR -> {
            if (loader == null && active != null) {
                datasets.find(active).ifPresent(geometries::read);
                refresh();
            }
        }
        case SWT.ESC -> {
            if (loader != null) {
                loader.cancel();
            }
        }
        default -> {
            return;
        }
        }
        e.doit = false;
    }

    private void followSettings() {
        unfollowSettings();
        section = links.active().filter(s -> s.path().equals(active)).flatMap(SectionPart::canvas).orElse(null);
        if (section != null) {
            section.addSectionListener(settings);
        }
    }

    private void unfollowSettings() {
        if (section != null && !section.isDisposed()) {
            section.removeSectionListener(settings);
        }
        section = null;
    }

    private void redrawSlice() {
        canvas.scene().ifPresent(s -> loaded(s.slab()));
    }

    private final class Events implements SliceCanvas.Listener {
        @Override
        public void pointed(int inline, int crossline) {
            if (loader == null || canvas.scene().isEmpty()) {
                return;
            }
            Slab slab = canvas.scene().get().slab();
            if (inline < 0) {
                idle(slab);
                if (links.cursor().filter(c -> c.origin() == SliceView.this).isPresent()) {
                    links.point(Optional.empty());
                }
                return;
            }
            pointedInline = inline;
            pointedCrossline = crossline;
            SurveyGrid grid = slab.grid();
            Bins bins = loader.geometry().bins().orElseThrow();
            int bin = inline * bins.columns() + crossline;
            readout.setText("Inline " + grid.inlines().number(inline) + "   Crossline "
                    + grid.crosslines().number(crossline) + "   " + SliceText.kind(slab.sampling()) + " "
                    + SliceText.at(slab.sampling(), sample) + "   "
                    + SliceText.amplitude(slab.at(sample, inline, crossline)));
            links.point(bins.fold(bin) == 0 ? Optional.empty()
                    : Optional.of(new SectionCursor(active, loader.geometry().stored(bins.trace(bin, 0)),
                            slab.sampling().at(sample), SliceView.this)));
        }

        @Override
        public void clicked(int inline, int crossline, boolean shift) {
            pointedInline = inline;
            pointedCrossline = crossline;
            showLine(!shift);
        }

        @Override
        public void stepped(int by) {
            step(by);
        }
    }

    private final class Settings implements SectionListener {
        @Override
        public void settingsChanged(DisplaySettings now) {
            redrawSlice();
        }

        @Override
        public void stateChanged(SectionState state) {
            boolean other = canvas.scene().filter(s -> section != null && !s.clip().equals(section.clip())).isPresent();
            if (state instanceof SectionState.Ready && other) {
                redrawSlice();
            }
        }
    }

    private final class Links implements SectionLinks.Listener {
        @Override
        public void sectionActivated(Optional<SectionPart> now) {
            active = now.map(SectionPart::path)
                    .orElse(active != null && datasets.find(active).isPresent() ? active : null);
            followSettings();
            refresh();
            showSectionTraces();
            redrawSlice();
        }

        @Override
        public void inputChanged(SectionPart changed) {
            if (changed.path().equals(active)) {
                followSettings();
                refresh();
                showSectionTraces();
            }
        }

        @Override
        public void viewportChanged(SectionPart changed, Viewport viewport) {
            if (changed.path().equals(active)) {
                showSectionTraces();
            }
        }

        @Override
        public void cursorMoved(Optional<SectionCursor> cursor) {
            int bin = loader == null ? -1
                    : cursor.filter(c -> c.origin() != SliceView.this && c.dataset().equals(active))
                            .map(c -> loader.geometry().index(c.trace())).filter(i -> i >= 0)
                            .map(i -> loader.geometry().bins().orElseThrow().binOf(i)).orElse(-1);
            int columns = loader == null ? 1 : loader.geometry().bins().orElseThrow().columns();
            canvas.setCursor(bin < 0 ? -1 : bin / columns, bin < 0 ? -1 : bin % columns);
        }
    }
}
