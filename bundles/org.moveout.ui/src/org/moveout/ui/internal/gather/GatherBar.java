// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.gather.GatherSpan;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.Icons;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/**
 * The row above a section that says which of its traces are shown, and steps through gathers and lines: all traces, or
 * those of one CDP, shot, inline, crossline or any other key at a time. For the user-interface thread.
 */
public final class GatherBar {
    /** The key binding context of a section that shows gathers and has the focus. */
    public static final String CONTEXT = "org.moveout.ui.gatherContext";

    private static final int POLL_MILLIS = 100;
    private static final int FIELD_WIDTH = 90;
    private static final int NARROW = 720;

    private final SectionPart section;
    private final GatherIndexes indexes;
    private final GatherNavigator navigator;
    private final GatherLayer layer = new GatherLayer();
    private final LocalResourceManager resources;
    private final Composite bar;
    private final Composite steps;
    private final Composite busy;
    private final ToolItem by;
    private final ToolItem first;
    private final ToolItem previous;
    private final ToolItem next;
    private final ToolItem last;
    private final ToolItem sort;
    private final ToolItem beside;
    private final ToolItem step;
    private final Text field;
    private final Label info;
    private final Label busyText;
    private final ProgressBar busyBar;
    private final Background looking;
    private String told = "";
    private boolean narrow;
    private UsefulKeys keys = new UsefulKeys(List.of(), List.of());
    private SeismicCanvas canvas;
    private IContextActivation activation;
    private GatherChoice.Saved saved = GatherChoice.Saved.parse("");

    /**
     * Creates the row.
     *
     * @param parent has a grid layout
     */
    public GatherBar(Composite parent, SectionPart section) {
        this.section = section;
        indexes = GatherIndexes.of(section.getSite());
        navigator = new GatherNavigator(section, () -> Optional.ofNullable(canvas), indexes,
                OpenDatasets.of(section.getSite()), this::update);
        bar = new Composite(parent, SWT.NONE);
        resources = new LocalResourceManager(JFaceResources.getResources(), bar);
        looking = new Background("Look at header keys", bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(2, 1).spacing(6, 0).applyTo(bar);
        ToolBar left = toolBar(bar);
        by = drop(left, "gather-by", "Which traces are shown, and what is stepped through", this::fillBy);
        steps = new Composite(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(steps);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(4, 0).applyTo(steps);
        ToolBar back = toolBar(steps);
        first = push(back, "gather-first", GatherAction.FIRST);
        previous = push(back, "gather-previous", GatherAction.PREVIOUS);
        field = new Text(steps, SWT.BORDER | SWT.RIGHT);
        GridDataFactory.fillDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
        ToolBar on = toolBar(steps);
        next = push(on, "gather-next", GatherAction.NEXT);
        last = push(on, "gather-last", GatherAction.LAST);
        push(on, "gather-list", GatherAction.FIND);
        info = new Label(steps, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(info);
        info.addListener(SWT.Resize, e -> fit());
        bar.addListener(SWT.Resize, e -> {
            if (narrow != isNarrow()) {
                update();
            }
        });
        ToolBar right = toolBar(steps);
        sort = drop(right, "gather-sort", "Order of the traces in a gather", this::fillSort);
        beside = drop(right, "gather-beside", "How many neighbouring gathers are shown at once", this::fillBeside);
        step = drop(right, "gather-step", "How far next and previous go", this::fillStep);
        busy = new Composite(bar, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(busy);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(busy);
        busyText = new Label(busy, SWT.NONE);
        busyBar = new ProgressBar(busy, SWT.HORIZONTAL);
        busyBar.setMaximum(1000);
        GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(busyBar);
        Link cancel = new Link(busy, SWT.NONE);
        cancel.setText("<a>Cancel</a>");
        cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> navigator.stopReading()));
        field.addListener(SWT.DefaultSelection, e -> typed());
        field.addListener(SWT.KeyDown, this::fieldKey);
        field.addListener(SWT.FocusIn, e -> field.selectAll());
        SectionLinks links = SectionLinks.of(section.getSite());
        SectionLinks.Listener follow = new SectionLinks.Listener() {
            @Override
            public void inputChanged(SectionPart changed) {
                if (changed == section && !bar.isDisposed()) {
                    inputHasChanged();
                }
            }
        };
        links.addListener(follow);
        indexes.add(section, this);
        bar.addListener(SWT.Dispose, e -> {
            links.removeListener(follow);
            indexes.remove(section);
            navigator.dispose();
            focus(false);
        });
        update();
    }

    // ---- for the editor, commands and tests ------------------------------------------------------------------------

    /** What is stepped through and where, in a line to be kept over a restart; "" for all traces. */
    public String state() {
        return saved.choice().isAll() ? navigator.state() : saved.choice().state(saved.at());
    }

    /** Comes back to a {@link #state()} as soon as the dataset is open; damaged ones and null are passed over. */
    public void restore(String state) {
        saved = GatherChoice.Saved.parse(state == null ? "" : state);
        if (canvas != null) {
            comeBack();
        }
    }

    /** Steps through gathers by these keys, none for all traces. */
    public void by(List<HeaderKey> newKeys) {
        navigator.by(newKeys);
        backToCanvas();
    }

    /** Has the keys for stepping on a canvas while it has the focus. */
    public void follow(SeismicCanvas pane) {
        pane.addListener(SWT.FocusIn, e -> focus(true));
        pane.addListener(SWT.FocusOut, e -> focus(false));
    }

    /** Whether gathers are stepped through, so that going to one is the bar's business. */
    public boolean isOn() {
        return navigator.index().isPresent();
    }

    /** The gathers that are stepped through; empty while all traces or chosen ones are shown. */
    public Optional<GatherIndex> index() {
        return navigator.index();
    }

    /** The gathers on the canvas, if it shows gathers. */
    public Optional<GatherSpan> span() {
        return navigator.shown().filter(p -> canvas != null && canvas.input().filter(i -> i == p.input()).isPresent())
                .map(GatherPicture::span);
    }

    /** Whether there is something to step through by these keys. */
    boolean has(List<HeaderKey> wanted) {
        return section.dataset().isPresent() && headers().containsAll(wanted)
                && wanted.stream().noneMatch(keys.constant()::contains);
    }

    /** Goes to the gather of a stored trace, if gathers are stepped through. */
    public void reveal(long storedTrace) {
        navigator.reveal(storedTrace);
    }

    /** Lets the user type where to go. */
    public void askWhere() {
        field.setFocus();
        field.selectAll();
    }

    GatherNavigator navigator() {
        return navigator;
    }

    Control control() {
        return bar;
    }

    /** Opens the list of gathers. */
    Optional<Shell> find() {
        return navigator.index().map(i -> GatherList.open(field, i, navigator.shown().map(GatherPicture::gather).orElse(0),
                g -> {
                    navigator.go(g);
                    backToCanvas();
                }));
    }

    /** Asks for other keys. */
    void askKeys() {
        HeaderKeysDialog dialog = HeaderKeysDialog.forGathers(bar.getShell(), headers(), navigator.choice().keys());
        if (dialog.open() == Window.OK && !dialog.keys().isEmpty()) {
            by(dialog.keys());
        }
    }

    /** Asks how to sort. */
    void askSort() {
        HeaderKeysDialog dialog = HeaderKeysDialog.forSort(bar.getShell(), headers(), navigator.choice().sort());
        if (dialog.open() == Window.OK) {
            navigator.sort(dialog.sort());
        }
    }

    private List<HeaderKey> headers() {
        return section.whole().flatMap(SectionInput::headers).map(h -> h.columns().stream().map(HeaderColumn::key)
                .toList()).orElse(List.of());
    }

    // ---- what happens ----------------------------------------------------------------------------------------------

    private void inputHasChanged() {
        if (canvas == null) {
            // the first time it is the section's own canvas, later perhaps one beside it
            section.canvas().ifPresent(this::meet);
            return;
        }
        SectionInput input = canvas.input().orElse(null);
        boolean whole = section.whole().filter(w -> w == input).isPresent();
        boolean ours = navigator.shown().filter(p -> p.input() == input).isPresent() || navigator.isSwitching();
        if (!ours && (navigator.index().isPresent() || !whole)) {
            navigator.leave();
        }
        update();
    }

    private void meet(SeismicCanvas own) {
        canvas = own;
        canvas.addLayer(layer);
        follow(canvas);
        looking.ask(() -> UsefulKeys.of(section.whole().flatMap(SectionInput::headers).orElseThrow()), found -> {
            keys = found;
            update();
        }, e -> update());
        comeBack();
    }

    private void comeBack() {
        GatherChoice.Saved to = saved;
        saved = GatherChoice.Saved.parse("");
        navigator.restore(to);
        update();
    }

    private void typed() {
        if (navigator.jump(field.getText())) {
            backToCanvas();
        } else {
            field.selectAll();
        }
    }

    private void fieldKey(Event e) {
        switch (e.keyCode) {
        case SWT.PAGE_UP, SWT.ARROW_UP -> navigator.walk(-1);
        case SWT.PAGE_DOWN, SWT.ARROW_DOWN -> navigator.walk(1);
        case SWT.ESC -> {
            update();
            backToCanvas();
        }
        default -> {
            return;
        }
        }
        e.doit = false;
    }

    private void backToCanvas() {
        if (isActive() && canvas != null && !canvas.isDisposed()) {
            canvas.setFocus();
        }
    }

    /** The keys for stepping are there while the canvas has the focus and gathers are shown. */
    private void focus(boolean focused) {
        IContextService contexts = section.getSite().getService(IContextService.class);
        boolean wanted = focused && isOn();
        if (wanted && activation == null) {
            activation = contexts.activateContext(CONTEXT);
        } else if (!wanted && activation != null) {
            contexts.deactivateContext(activation);
            activation = null;
        }
    }

    // ---- what is seen ----------------------------------------------------------------------------------------------

    private void update() {
        if (bar.isDisposed()) {
            return;
        }
        Optional<GatherIndexes.Waiting> reading = navigator.reading();
        boolean on = isOn();
        show(steps, on || !navigator.message().isEmpty());
        show(busy, reading.isPresent());
        by.setText(caption());
        if (reading.isPresent()) {
            busyText.setText(reading.get().title());
            poll();
        }
        Optional<GatherPicture> shown = navigator.shown();
        layer.show(on ? shown.orElse(null) : null);
        if (on && shown.isPresent() && !field.isFocusControl()) {
            field.setText(GatherChoice.text(navigator.index().orElseThrow().values(shown.get().gather())));
        }
        for (Control c : steps.getChildren()) {
            if (c != info) {
                show(c, on);
            }
        }
        field.setToolTipText("Type " + (navigator.choice().keys().size() > 1 ? "numbers" : "a number")
                + " and press Enter to go there or to the nearest");
        told = !navigator.message().isEmpty() ? navigator.message() : navigator.isLate() ? "Reading\u2026"
                : on ? shown.map(this::describe).orElse("") : "";
        info.setText(told);
        info.setToolTipText(told);
        first.setEnabled(navigator.canStep(-1));
        previous.setEnabled(navigator.canStep(-1));
        next.setEnabled(navigator.canStep(1));
        last.setEnabled(navigator.canStep(1));
        GatherChoice choice = navigator.choice();
        // where there is no room the tips alone say it
        narrow = isNarrow();
        sort.setText(narrow ? "" : choice.sort().isStored() ? "Stored order" : choice.sort().keys().getFirst().label()
                + (choice.sort().keys().size() > 1 ? " ..." : ""));
        sort.setToolTipText("Order of the traces in a gather: " + choice.sort().label());
        beside.setText(narrow ? "" : choice.beside() + " at once");
        beside.setToolTipText("How many neighbouring gathers are shown at once: " + choice.beside());
        step.setText(narrow ? "" : "Step " + choice.step());
        step.setToolTipText("How far next and previous go: " + choice.step());
        focus(bar.getDisplay().getFocusControl() instanceof SeismicCanvas && isActive());
        // also where the bar keeps its size: an item that has outgrown its tool bar would vanish
        bar.layout(true, true);
        fit();
        bar.requestLayout();
        ICommandService commands = section.getSite().getService(ICommandService.class);
        for (GatherAction action : GatherAction.values()) {
            commands.refreshElements(action.command(), null);
        }
    }

    private boolean isNarrow() {
        return bar.getSize().x > 0 && bar.getSize().x < NARROW;
    }

    /** Where there is no room for everything about the gathers, which of how many is told. */
    private void fit() {
        GC gc = new GC(info);
        boolean all = gc.textExtent(told).x <= info.getSize().x;
        gc.dispose();
        String counted = told.replaceFirst("^gathers? ", "");
        String shown = all || counted.equals(told) ? told : counted.replaceFirst("(?<=of [0-9,]{1,20}), .*", "");
        if (!shown.equals(info.getText())) {
            info.setText(shown);
        }
    }

    private boolean isActive() {
        return section.getSite().getPage().getActivePart() == section;
    }

    private String caption() {
        boolean other = navigator.choice().isAll() && !navigator.isSwitching() && canvas != null
                && section.whole().isPresent() && canvas.input().filter(i -> i != section.whole().get()).isPresent();
        return other ? "Chosen traces" : GatherChoice.label(navigator.choice().keys());
    }

    private String describe(GatherPicture p) {
        GatherIndex index = navigator.index().orElseThrow();
        long traces = p.span().order().count();
        String range = index.keys().size() > 1 ? "" : String.format(Locale.ROOT, ", %s %d to %d",
                GatherChoice.label(index.keys()), index.value(0, 0), index.value(index.count() - 1, 0));
        int[] gathers = p.span().gathers();
        String which = gathers.length == 1 ? String.format(Locale.ROOT, "gather %,d", gathers[0] + 1)
                : String.format(Locale.ROOT, "gathers %,d to %,d", gathers[0] + 1, gathers[gathers.length - 1] + 1);
        return String.format(Locale.ROOT, "%s of %,d, %,d trace%s%s", which, index.count(), traces,
                traces == 1 ? "" : "s", range);
    }

    private void poll() {
        navigator.reading().ifPresent(r -> {
            busyBar.setSelection((int) (r.fraction() * busyBar.getMaximum()));
            bar.getDisplay().timerExec(POLL_MILLIS, () -> {
                if (!bar.isDisposed()) {
                    poll();
                }
            });
        });
    }

    private static void show(Control control, boolean visible) {
        if (control.getLayoutData() instanceof GridData data) {
            data.exclude = !visible;
        }
        control.setVisible(visible);
    }

    // ---- menus -----------------------------------------------------------------------------------------------------

    private void fillBy(Menu menu) {
        GatherMenus.fillBy(menu, this, keys, headers());
    }

    private void fillSort(Menu menu) {
        GatherMenus.fillSort(menu, this, keys);
    }

    private void fillBeside(Menu menu) {
        GatherMenus.numbers(menu, navigator.choice().beside(), n -> n == 1 ? "One gather" : n + " gathers side by side",
                navigator::beside, 1, 3, 5, 7, 11);
    }

    private void fillStep(Menu menu) {
        GatherMenus.numbers(menu, navigator.choice().step(), n -> n == 1 ? "Every one" : "Every " + n + "th",
                navigator::step, 1, 2, 5, 10, 20, 50, 100);
    }

    // ---- pieces ----------------------------------------------------------------------------------------------------

    private static ToolBar toolBar(Composite parent) {
        ToolBar made = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(made);
        return made;
    }

    private ToolItem push(ToolBar parent, String icon, GatherAction action) {
        ToolItem item = new ToolItem(parent, SWT.PUSH);
        item.setImage(resources.create(Icons.descriptor(icon)));
        String key = section.getSite().getService(IBindingService.class)
                .getBestActiveBindingFormattedFor(action.command());
        item.setToolTipText(key == null || key.isEmpty() ? action.tip() : action.tip() + " (" + key + ")");
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run(this)));
        return item;
    }

    private ToolItem drop(ToolBar parent, String icon, String tip, java.util.function.Consumer<Menu> fill) {
        ToolItem item = new ToolItem(parent, SWT.DROP_DOWN);
        item.setImage(resources.create(Icons.descriptor(icon)));
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            Menu menu = new Menu(parent);
            fill.accept(menu);
            Rectangle r = item.getBounds();
            menu.setLocation(parent.toDisplay(r.x, r.y + r.height));
            menu.setVisible(true);
            menu.addListener(SWT.Hide, h -> menu.getDisplay().asyncExec(menu::dispose));
        }));
        return item;
    }
}
