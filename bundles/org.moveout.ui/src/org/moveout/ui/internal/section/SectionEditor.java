// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.EditorPart;
import org.moveout.data.HeaderKey;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Viewport;
import org.moveout.ui.DropFiles;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.Pane;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.Commands;
import org.moveout.ui.internal.Icons;
import org.moveout.ui.internal.compare.CompareAction;
import org.moveout.ui.internal.compare.Comparison;
import org.moveout.ui.internal.datasets.DatasetLabels;
import org.moveout.ui.internal.gather.GatherBar;
import org.moveout.ui.internal.headers.HeaderStrip;
import org.moveout.ui.internal.links.LinkedMarks;
import org.moveout.ui.internal.welcome.WelcomeStrip;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/**
 * Shows a dataset as a seismic section. The data is opened in the background; display settings and the part shown are
 * kept over a restart.
 */
public final class SectionEditor extends EditorPart implements SectionPart, IPersistableEditor {
    private final SectionMemento memento = new SectionMemento();
    private LocalResourceManager resources;
    private OpenDatasets datasets;
    private SectionLinks links;
    private SectionInput whole;
    private OpenDataset dataset;
    private Composite stack;
    private Composite section;
    private SectionMessage message;
    private SectionToolBar toolBar;
    private SectionPanes host;
    private Comparison comparison;
    private SeismicCanvas canvas;
    private GatherBar gathers;
    private OrderMemento.Named shown;
    private WelcomeStrip welcome;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof SectionEditorInput)) {
            throw new PartInitException("A section shows SEG-Y files and stores, not " + input.getName() + ".");
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        setTitleToolTip(input.getToolTipText());
    }

    @Override
    public Path path() {
        return ((SectionEditorInput) getEditorInput()).path();
    }

    @Override
    public Optional<SeismicCanvas> canvas() {
        return dataset == null || canvas.isDisposed() ? Optional.empty() : Optional.of(comparison.active());
    }

    /** The panes; empty while the data is being opened or cannot be. */
    public Optional<Comparison> comparison() {
        return dataset == null || canvas.isDisposed() ? Optional.empty() : Optional.of(comparison);
    }

    @Override
    public List<PaneCanvas> canvases() {
        return dataset == null || canvas.isDisposed() ? List.of()
                : comparison.panes().stream().map(p -> new PaneCanvas(p.title(), p.canvas())).toList();
    }

    @Override
    public Optional<OpenDataset> dataset() {
        return Optional.ofNullable(dataset);
    }

    @Override
    public Optional<SectionInput> whole() {
        return Optional.ofNullable(whole);
    }

    @Override
    public void show(String name, TraceOrder order) {
        if (whole != null) {
            shown = new OrderMemento.Named(name, order);
            setPartName(getEditorInput().getName() + " \u2013 " + name);
            comparison.show(whole, name, order);
            links.inputChanged(this);
        }
    }

    @Override
    public void switchTo(String name, SectionInput input, Viewport part, List<HeaderKey> axis, Runnable done) {
        if (whole != null) {
            canvas.switchInput(input, part, axis, () -> {
                // the bar of gathers comes back to them by itself
                shown = null;
                setPartName(getEditorInput().getName() + (name.isEmpty() ? "" : " \u2013 " + name));
                comparison.follow(whole, name, name.isEmpty() ? Optional.empty() : Optional.of(input.order()));
                links.inputChanged(this);
                done.run();
            });
        }
    }

    @Override
    public void showWhole() {
        if (whole != null) {
            shown = null;
            setPartName(getEditorInput().getName());
            comparison.showWhole(whole);
            links.inputChanged(this);
        }
    }

    @Override
    public void compare(List<Pane> panes) {
        comparison().ifPresent(c -> c.set(panes));
    }

    @Override
    public void setArrangement(String text) {
        memento.setArrangement(text);
    }

    @Override
    public String arrangement() {
        return memento.arrangement();
    }

    @Override
    public void reveal(long storedTrace) {
        if (canvas().flatMap(c -> canvas.input()).filter(i -> i.order().position(storedTrace) < 0).isPresent()) {
            gathers.reveal(storedTrace);
            return;
        }
        canvas().flatMap(c -> canvas.input()).map(i -> i.order().position(storedTrace)).filter(p -> p >= 0)
                .ifPresent(position -> {
                    Viewport v = canvas.viewport();
                    if (position < v.firstTrace() || position > v.lastTrace()) {
                        canvas.setViewport(v.shifted(position - (v.firstTrace() + v.lastTrace()) / 2, 0));
                    }
                });
    }

    /** The sentence shown instead of data; empty if there is data. */
    public Optional<String> problem() {
        return dataset == null ? Optional.of(message.text()) : Optional.empty();
    }

    @Override
    public void createPartControl(Composite parent) {
        datasets = OpenDatasets.of(getSite());
        links = SectionLinks.of(getSite());
        resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        Composite root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        stack = new Composite(root, SWT.NONE);
        stack.setLayout(new StackLayout());
        DropFiles.accept(root, getSite().getWorkbenchWindow());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        message = new SectionMessage(stack);
        section = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(section);
        createSection();
        open();
    }

    private void createSection() {
        Composite top = new Composite(section, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        GridLayoutFactory.fillDefaults().applyTo(top);
        Composite navigator = slot();
        host = new SectionPanes(this, links);
        comparison = new Comparison(section, datasets, host);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(comparison.control());
        canvas = comparison.main().canvas();
        memento.restoreLooks(canvas, InitialDisplay.settings());
        toolBar = new SectionToolBar(top, comparison, this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(toolBar.control());
        LinkedMarks.follow(this, canvas, links);
        fill(navigator, comparison.main().strip());
    }

    /** A place for bars above the canvas, as wide as it is; takes no room while it is empty. */
    private Composite slot() {
        Composite slot = new Composite(section, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(slot);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(slot);
        return slot;
    }

    /**
     * Fills the places above the canvas; each child takes its width by its layout data.
     *
     * @param navigator a row below the tool bar
     * @param strip     right above the canvas and exactly as wide: a horizontal position on the canvas, such as
     *                  {@code canvas.projection()} gives, is the same in it
     */
    private void fill(Composite navigator, Composite strip) {
        // gathers
        gathers = new GatherBar(navigator, this);
        host.setGathers(gathers);
        memento.restore(gathers);

        // headers
        new HeaderStrip(strip, this);
    }

    private void open() {
        message.show("section", "Opening " + getEditorInput().getName() + " ...", Map.of());
        top(message.control());
        datasets.open(path(), this::opened, this::failed);
    }

    private void opened(OpenDataset opened) {
        if (stack.isDisposed()) {
            return;
        }
        dataset = opened;
        setTitleImage(resources.create(Icons.descriptor(DatasetLabels.icon(opened.kind()))));
        toolBar.show(opened);
        if (welcome == null && WelcomeStrip.isWanted() && Arrays.stream(getSite().getPage().getEditorReferences())
                .map(r -> r.getEditor(false)).noneMatch(e -> e instanceof SectionEditor s && s.welcomes())) {
            welcome = new WelcomeStrip(stack.getParent(), getSite().getPage());
            welcome.above(stack);
        }
        top(section);
        whole = host.input(opened);
        boolean anew = !memento.isWaiting();
        InitialDisplay.traceAxis(opened.dataset()).ifPresent(canvas::setTraceAxis);
        shown = memento.order(opened.traces()).orElse(null);
        if (shown == null) {
            showWhole();
        } else {
            show(shown.name(), shown.order());
        }
        memento.restore(comparison);
        ViewMemory.follow(this, canvas, opened, anew);
        if (getSite().getPage().getActivePart() == this) {
            canvas.setFocus();
        }
    }

    private boolean welcomes() {
        return welcome != null && welcome.isShown();
    }

    private void failed(IStatus status) {
        if (stack.isDisposed()) {
            return;
        }
        Map<String, Runnable> links = new LinkedHashMap<>();
        links.put("Try again", this::open);
        links.put("Open another file", () -> Commands.run(getSite().getPage(), Commands.OPEN));
        links.put("Close", () -> getSite().getPage().closeEditor(this, false));
        message.show("error", status.getMessage(), links);
    }

    private void top(Composite control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    @Override
    public void setFocus() {
        if (canvas().isPresent()) {
            comparison.active().setFocus();
        } else {
            message.control().setFocus();
        }
    }

    @Override
    public void restoreState(IMemento kept) {
        memento.take(kept);
    }

    @Override
    public void saveState(IMemento kept) {
        if (canvas().isEmpty()) {
            memento.keep(kept);
        } else {
            memento.save(kept, comparison, Optional.ofNullable(shown), gathers);
        }
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // a section shows data and never changes it
    }

    @Override
    public void doSaveAs() {
        // see doSave
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == OpenDataset.class) {
            return adapter.cast(dataset);
        }
        if (adapter == Comparison.class) {
            return adapter.cast(comparison().orElse(null));
        }
        if (adapter == SeismicCanvas.class) {
            return adapter.cast(canvas().orElse(null));
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        if (host != null) {
            host.dispose();
        }
        super.dispose();
    }

    /** Shows a text in the status line. */
    void say(String text) {
        getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
    }

    /** Brings the tool bar and the check marks of menus up to date. */
    void refreshBars() {
        if (toolBar == null) {
            return;
        }
        toolBar.refresh();
        ICommandService commands = getSite().getService(ICommandService.class);
        for (SectionAction action : SectionAction.values()) {
            commands.refreshElements(action.command(), null);
        }
        for (CompareAction action : CompareAction.values()) {
            commands.refreshElements(action.command(), null);
        }
    }
}
