// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.moveout.flow.edit.FlowCheck;
import org.moveout.flow.edit.FlowEdit;
import org.moveout.flow.edit.FlowPreset;
import org.moveout.flow.steps.Step;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.ProcessorDescription;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.Ids;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.Sections;

/** Where a flow is built: its steps with their parameters, what is wrong with them, and the button that runs it. */
public final class FlowView extends ViewPart implements ISaveablePart {
    private final CurrentFlow.Listener listener = f -> changed();
    private CurrentFlow flow;
    private FlowDocuments documents;
    private FlowActions actions;
    private FlowChecker checker;
    private Composite content;
    private Label name;
    private Label count;
    private Label problem;
    private Composite stack;
    private StepList list;
    private EmptyFlow empty;
    private FlowViewFooter footer;
    private PresetShelf presets;
    private Optional<FlowChecker.Result> found = Optional.empty();
    private boolean adding;
    private boolean wasDirty;
    private String unfit = "";

    @Override
    public void createPartControl(Composite parent) {
        flow = CurrentFlow.of(getSite());
        documents = new FlowDocuments(getSite().getWorkbenchWindow());
        content = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        createTitle();
        stack = new Composite(content, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        list = new StepList(stack, flow, new ListOwner());
        presets = new PresetShelf(content, flow);
        empty = new EmptyFlow(stack, presets.all(), this::take, new Ways());
        problem = new Label(content, SWT.WRAP);
        FlowColors.keep(problem);
        GridDataFactory.fillDefaults().grab(true, false).indent(10, 4).hint(100, SWT.DEFAULT).exclude(true)
                .applyTo(problem);
        footer = new FlowViewFooter(content, getSite(), flow);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(footer.control());
        checker = new FlowChecker(content, flow, SectionLinks.of(getSite()), this::checked);
        actions = new FlowActions(this, flow, documents);
        actions.fill(getViewSite().getActionBars());
        acceptFiles();
        flow.addListener(listener);
        getSite().getService(IContextService.class).activateContext(Ids.FLOW_CONTEXT);
        changed();
    }

    private void createTitle() {
        Composite line = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 0).extendedMargins(0, 0, 6, 2).spacing(8, 0)
                .applyTo(line);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), line);
        name = new Label(line, SWT.NONE);
        name.setFont(resources.create(FontDescriptor.createFrom(name.getFont()).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT)
                .applyTo(name);
        count = new Label(line, SWT.RIGHT);
        FlowColors.keep(count);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
    }

    // ---- what is shown --------------------------------------------------------------------------------------------

    private void changed() {
        if (content.isDisposed()) {
            return;
        }
        boolean openNew = adding;
        adding = false;
        List<Step> steps = flow.flow().steps();
        boolean dirty = isDirty();
        name.setText((flow.name() + (dirty && flow.file().isPresent() ? " (changed)" : "")).replace("&", "&&"));
        name.setToolTipText(flow.file().map(Path::toString).orElse("This flow has not been saved to a file; it is kept "
                + "for the next start all the same."));
        long off = steps.stream().filter(s -> !s.enabled()).count();
        count.setText(steps.isEmpty() ? "" : steps.size() + (steps.size() == 1 ? " step" : " steps")
                + (off > 0 ? ", " + off + " off" : ""));
        count.setForeground(FlowColors.of(content).faint());
        name.getParent().layout();
        Control top = steps.isEmpty() ? empty.control() : list.control();
        StackLayout pages = (StackLayout) stack.getLayout();
        boolean held = steps.isEmpty() && list.focused() >= 0;
        if (pages.topControl != top) {
            pages.topControl = top;
            stack.layout();
        }
        list.update(openNew);
        if (held) {
            empty.setFocus();
        }
        actions.update();
        if (dirty != wasDirty) {
            wasDirty = dirty;
            firePropertyChange(PROP_DIRTY);
        }
        checker.ask();
    }

    private void checked(FlowChecker.Result result) {
        if (!result.flow().equals(flow.flow())) {
            return;
        }
        found = Optional.of(result);
        list.setHeaders(result.headers());
        list.check(result.check());
        FlowCheck check = result.check();
        int bad = 0;
        int first = 0;
        for (int i = check.steps().size() - 1; i >= 0; i--) {
            if (!check.steps().get(i).isGood() && result.flow().steps().get(i).enabled()) {
                bad++;
                first = i + 1;
            }
        }
        unfit = bad > 0 ? "Step " + first + " does not suit the data; see what it says." : check.problem();
        say(check.problem());
        obstruct();
    }

    private void obstruct() {
        int typed = list.badlyTyped();
        footer.setObstacle(typed > 0 ? "A value of step " + typed + " is not allowed; correct it first." : unfit);
    }

    private void say(String sentence) {
        boolean none = sentence.isEmpty();
        problem.setForeground(FlowColors.of(content).error());
        problem.setText(sentence.replace("&", "&&"));
        problem.setVisible(!none);
        ((GridData) problem.getLayoutData()).exclude = none;
        content.layout();
    }

    @Override
    public void setFocus() {
        boolean there = flow.flow().steps().isEmpty() ? empty.setFocus() : list.focused() >= 0 || list.setFocus();
        if (!there) {
            content.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (flow != null) {
            flow.removeListener(listener);
        }
        super.dispose();
    }

    /** The position of the step that is being worked on: with the focus, or open; -1 if there is none. */
    public int currentStep() {
        return list.current();
    }

    // ---- changes ----------------------------------------------------------------------------------------------------

    private void apply(FlowEdit edit) {
        adding = edit instanceof FlowEdit.Add || edit instanceof FlowEdit.Duplicate;
        try {
            flow.history().apply(edit);
        } catch (ParameterException e) {
            MessageDialog.openError(getSite().getShell(), "Flow", e.getMessage());
        } finally {
            adding = false;
        }
    }

    /** Lets the user choose a processor, which is added behind the step that has the focus, or at the end. */
    void chooseStep() {
        chooseStep(name.getParent());
    }

    private void chooseStep(Control below) {
        int focused = list.focused();
        AddStepPopup.open(below, flow.processors(), d -> add(focused < 0 ? flow.flow().steps().size() : focused + 1, d));
    }

    void add(int at, ProcessorDescription d) {
        apply(new FlowEdit.Add(at, Step.of(d.id(), ParameterValues.defaults(d.parameters()))));
    }

    void openAll(boolean yes) {
        list.openAll(yes);
    }

    // ---- presets ----------------------------------------------------------------------------------------------------

    PresetShelf presets() {
        return presets;
    }

    void take(FlowPreset preset) {
        apply(new FlowEdit.Replace(preset.flow(), "Preset " + preset.name()));
    }

    // ---- saving -----------------------------------------------------------------------------------------------------

    @Override
    public boolean isDirty() {
        return flow != null && flow.file().isPresent() && flow.history().isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        documents.save(this::saved);
    }

    @Override
    public void doSaveAs() {
        documents.saveAs(this::saved);
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    /** Nothing is lost when the view is closed: the flow is kept with the workspace. */
    @Override
    public boolean isSaveOnCloseNeeded() {
        return false;
    }

    void saved() {
        getViewSite().getActionBars().getStatusLineManager().setMessage(flow.name() + " is saved.");
    }

    // ---- files and menus --------------------------------------------------------------------------------------------

    private void acceptFiles() {
        DropTarget target = new DropTarget(content, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_LINK;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files) {
                    dropped(files);
                }
            }
        });
    }

    private void dropped(String... files) {
        for (String file : files) {
            try {
                Sections.open(getSite().getPage(), Path.of(file));
            } catch (InvalidPathException e) {
                ILog.of(FlowView.class).warn("Not a file: " + file, e);
            }
        }
    }

    private final class Ways implements EmptyFlow.Ways {
        @Override
        public void add(Control below) {
            chooseStep(below);
        }

        @Override
        public void open() {
            documents.open();
        }
    }

    private final class ListOwner implements StepList.Owner {
        @Override
        public void apply(FlowEdit edit) {
            FlowView.this.apply(edit);
        }

        @Override
        public void problemsChanged() {
            obstruct();
        }

        @Override
        public void menu(StepCard card, Point onScreen) {
            StepMenu.open(card, flow.history().indexOf(card.key()), list, flow.processors(), FlowView.this::apply,
                    onScreen);
        }
    }

    // ---- for tests --------------------------------------------------------------------------------------------------

    StepList list() {
        return list;
    }

    FlowViewFooter footer() {
        return footer;
    }

    FlowDocuments documents() {
        return documents;
    }

    /** What was found when the flow was tried last; empty if it has changed since. */
    Optional<FlowCheck> check() {
        return found.filter(r -> r.flow().equals(flow.flow())).map(FlowChecker.Result::check);
    }
}
