// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.flow.headers.HeaderExtent;
import org.moveout.flow.headers.HeaderFacts;
import org.moveout.flow.headers.SortTraces;
import org.moveout.flow.query.DatasetNames;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionPart;
import org.moveout.ui.TraceMarks;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.Icons;
import org.moveout.ui.internal.links.LatestAnswer;
import org.moveout.ui.internal.links.SectionFollower;

/**
 * The trace headers of the section used last, as a table of any number of rows that can be filtered, sorted, copied and
 * exported. Selected rows are marked in the other parts and the other way round; the row of the trace under the cursor
 * is highlighted.
 */
public final class TraceHeadersView extends SectionFollower {
    /** The longest list of selected traces that other parts are told about. */
    private static final long MOST_MARKS = 5_000_000;
    private static final int MOST_RANGES = 2000;

    private final HeaderSettings settings = new HeaderSettings();
    private FilterBar bar;
    private HeaderTable table;
    private TableContent content;
    private RowActions rowActions;
    private Background looking;
    private LatestAnswer<List<TraceRange>> marked;
    private ColumnChoice choice = new ColumnChoice(List.of(), List.of());
    private HeaderFacts facts;
    private Action showInSection;
    private Action export;
    private Action chooseColumns;

    @Override
    protected String invitation() {
        return "Open a section to see its trace headers.";
    }

    @Override
    protected Control createContent(Composite parent) {
        TableLibraries.load();
        Composite area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
        bar = new FilterBar(area, settings, this::names, new Wishes());
        bar.control().setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        SortCriteria sort = new SortCriteria(c -> table.key(c), keys -> content.setSort(keys));
        table = new HeaderTable(area, sort, new Deeds());
        table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        content = new TableContent(area.getDisplay(), new News());
        rowActions = new RowActions(getSite().getWorkbenchWindow(), area);
        looking = new Background("Look at trace headers", area);
        marked = new LatestAnswer<>("Find selected traces", area, 0, table::select, e -> {
            // the rows were dropped meanwhile: nothing to select
        });
        tooltips();
        actions();
        contextMenu();
        area.addDisposeListener(e -> content.dispose());
        return area;
    }

    // ---- following the section -----------------------------------------------------------------------------------

    @Override
    protected void inputChanged() {
        Optional<OpenDataset> dataset = section().flatMap(SectionPart::dataset);
        if (dataset.isEmpty()) {
            return;
        }
        boolean other = content.dataset().orElse(null) != dataset.get();
        if (other) {
            facts = HeaderFacts.of(dataset.get().dataset());
            choice = new ColumnChoice(dataset.get().dataset().headers().columns(), List.of());
            table.sort().set(List.of());
            table.setColumns(List.of(), c -> "");
            look(dataset.get());
        }
        takeTraces();
        if (other) {
            bar.setNames(new DatasetNames(dataset.get().dataset().headers()));
        }
        links().marks().ifPresent(this::marksChanged);
    }

    @Override
    protected void inputGone() {
        content.clear();
        choice = new ColumnChoice(List.of(), List.of());
        updateActions();
    }

    @Override
    protected void viewportChanged() {
        if (bar.scope() == TableScope.SHOWN) {
            takeTraces();
        }
    }

    private void takeTraces() {
        Optional<OpenDataset> dataset = section().flatMap(SectionPart::dataset);
        if (dataset.isPresent() && input().isPresent()) {
            content.setTraces(dataset.get(), bar.scope().traces(input().get(), canvas().orElseThrow().viewport(),
                    dataset.get().dataset().headers().traceCount()));
            tellState();
        }
    }

    private void look(OpenDataset dataset) {
        looking.ask(() -> HeaderExtent.of(dataset.dataset()).run(Progress.NONE), extents -> looked(dataset, extents),
                e -> looked(dataset, List.of()));
    }

    private void looked(OpenDataset dataset, List<HeaderExtent> extents) {
        if (content.dataset().orElse(null) == dataset) {
            choice = new ColumnChoice(choice.all(), extents);
            showColumns(dataset);
            tellState();
        }
    }

    private void showColumns(OpenDataset dataset) {
        List<HeaderColumn> chosen = settings.columns(dataset.path()).map(choice::named).orElse(List.of());
        table.setColumns(chosen.isEmpty() ? choice.proposed() : chosen, choice::widest);
    }

    @Override
    protected void cursorMoved(Optional<SectionCursor> cursor) {
        Optional<SectionCursor> here = cursor.filter(c -> c.origin() != this && content.dataset()
                .map(d -> d.path().equals(c.dataset())).orElse(false));
        table.setCursorRow(here.map(c -> content.rows().position(c.trace())).orElse(-1L), settings.followsCursor());
    }

    @Override
    protected void marksChanged(TraceMarks marks) {
        if (marks.origin() == this || content.dataset().filter(d -> d.path().equals(marks.dataset())).isEmpty()) {
            return;
        }
        TraceOrder rows = content.rows();
        marked.ask(progress -> RowSearch.rows(rows, marks.traces(), MOST_RANGES, progress));
    }

    private List<NameProposals.Name> names() {
        return choice.all().stream().map(c -> new NameProposals.Name(c.key().name(), facts.describe(c))).toList();
    }

    // ---- what is told --------------------------------------------------------------------------------------------

    private void tellState() {
        if (content.dataset().isEmpty()) {
            return;
        }
        long base = content.base().count();
        String what = bar.scope() == TableScope.ALL ? "" : "shown ";
        String all = Counts.of(base, what + "trace", what + "traces");
        bar.setCount(content.isBusy() ? "Working on " + all + "\u2026"
                : content.isFiltered() && content.problem().isEmpty()
                        ? Counts.of(content.rows().count()) + " of " + all : all);
        Optional<String> broken = content.pages() == null ? Optional.empty() : content.pages().problem();
        if (!content.problem().isEmpty()) {
            bar.setHint(content.problem(), content.problem());
        } else if (broken.isPresent()) {
            bar.setHint(broken.get(), broken.get());
        } else if (content.rows().count() == 0 && !content.isBusy()) {
            bar.setHint(content.isFiltered() ? "No trace matches this filter." : "There are no traces.", null);
        } else {
            String constants = choice.constants(table.shown());
            bar.setHint(constants, constants.replace(": ", ":\n").replace(", ", "\n").replace("; ", "\n"));
        }
        updateActions();
    }

    private void updateActions() {
        boolean there = content.dataset().isPresent();
        showInSection.setEnabled(there && content.rows().count() > 0 && (content.isFiltered() || content.isSorted()));
        export.setEnabled(there);
        chooseColumns.setEnabled(there);
    }

    // ---- actions -------------------------------------------------------------------------------------------------

    private void actions() {
        showInSection = action("Show in Section", "filter-section",
                "Show the traces of the table in the section, in this order", this::showInSection);
        export = action("Export as CSV...", "export", "Export rows as comma-separated values", this::export);
        chooseColumns = action("Choose Columns...", "columns", "Choose and order the columns", this::chooseColumns);
        Action follow = new Action("Follow Cursor", IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                settings.setFollowsCursor(isChecked());
                if (isChecked()) {
                    table.reveal(table.cursorRow());
                }
            }
        };
        follow.setImageDescriptor(Icons.descriptor("follow-cursor"));
        follow.setToolTipText("Scroll to the trace under the cursor of the section");
        follow.setChecked(settings.followsCursor());
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        IMenuManager menu = getViewSite().getActionBars().getMenuManager();
        for (Action a : new Action[] { showInSection, follow, chooseColumns, export }) {
            tools.add(a);
            menu.add(a);
        }
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, handler(() -> {
            if (!bar.copyText()) {
                copy();
            }
        }));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_SELECT_ALL, handler(() -> {
            if (!bar.selectText()) {
                table.selectAll();
            }
        }));
        updateActions();
    }

    private static Action action(String text, String icon, String tip, Runnable work) {
        Action action = new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setImageDescriptor(Icons.descriptor(icon));
        action.setToolTipText(tip);
        return action;
    }

    private static AbstractHandler handler(Runnable work) {
        return new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                work.run();
                return null;
            }
        };
    }

    private void contextMenu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> {
            Point at = table.control().getDisplay().getCursorLocation();
            table.columnAt(at).ifPresent(c -> columnMenu(m, c));
            m.add(new Separator());
            Action copy = action("Copy Rows\t" + "Ctrl+C", "copy", "", this::copy);
            copy.setEnabled(table.selectedCount() > 0);
            m.add(copy);
            m.add(action("Select All\tCtrl+A", "trace-headers", "", table::selectAll));
            m.add(new Separator());
            m.add(showInSection);
            m.add(action("Show All Traces in Section", "section", "", () -> section().ifPresent(SectionPart::showWhole)));
            m.add(new Separator());
            m.add(chooseColumns);
            m.add(export);
        });
        table.control().setMenu(menu.createContextMenu(table.control()));
    }

    private void columnMenu(IMenuManager menu, HeaderColumn column) {
        HeaderKey key = column.key();
        menu.add(action("Sort by " + key.label() + ", Ascending", "trace-headers", "", () -> sortBy(key, false, false)));
        menu.add(action("Sort by " + key.label() + ", Descending", "trace-headers", "", () -> sortBy(key, true, false)));
        if (content.isSorted()) {
            menu.add(action("Then by " + key.label(), "trace-headers", "", () -> sortBy(key, false, true)));
            menu.add(action("Stored Order", "trace-headers", "", () -> {
                table.sort().clear();
                table.redraw();
            }));
        }
        menu.add(new Separator());
        menu.add(action("Statistics of " + key.label(), "info", "", () -> rowActions.statistics(content.pages().source(),
                column, facts)));
        menu.add(action("Hide " + key.label(), "remove", "", () -> {
            List<HeaderColumn> rest = new ArrayList<>(table.shown());
            rest.remove(column);
            if (!rest.isEmpty()) {
                setColumns(Optional.of(rest));
            }
        }));
    }

    /** Sorts by a column, instead of or after those sorted by already. */
    void sortBy(HeaderKey key, boolean descending, boolean after) {
        List<SortTraces.Key> keys = new ArrayList<>(after ? table.sort().keys() : List.of());
        keys.removeIf(k -> k.key().equals(key));
        keys.add(new SortTraces.Key(key, descending));
        table.sort().set(keys);
        content.setSort(keys);
        table.redraw();
    }

    private void chooseColumns() {
        ColumnsDialog dialog = new ColumnsDialog(getSite().getShell(), "Columns of the Trace Header Table", choice.all(),
                choice.extents(), facts, table.shown(), choice.proposed(), Integer.MAX_VALUE);
        if (dialog.open() == Window.OK) {
            setColumns(dialog.chosen());
        }
    }

    private void setColumns(Optional<List<HeaderColumn>> columns) {
        content.dataset().ifPresent(d -> {
            settings.setColumns(d.path(), columns.map(l -> l.stream().map(HeaderColumn::key).toList()));
            showColumns(d);
            tellState();
        });
    }

    private void copy() {
        if (content.pages() != null) {
            rowActions.copy(content.pages().source(), table.shown(), table.selectedRows());
        }
    }

    private void export() {
        content.dataset().ifPresent(d -> rowActions.export(d, TraceOrder.all(d.dataset().headers().traceCount()),
                content.isFiltered() || content.isSorted() || bar.scope() != TableScope.ALL
                        ? Optional.of(content.rows()) : Optional.empty(),
                table.selectedCount() > 0 ? Optional.of(table.selectedTraces()) : Optional.empty(), table.shown()));
    }

    private void showInSection() {
        String name = content.isFiltered() ? bar.text().strip() : "";
        if (content.isSorted()) {
            name += (name.isEmpty() ? "sorted by " : ", sorted by ") + String.join(", ", table.sort().keys().stream()
                    .map(k -> k.key().label() + (k.descending() ? " descending" : "")).toList());
        }
        String title = name;
        section().ifPresent(s -> s.show(title, content.rows()));
    }

    private void tooltips() {
        new NatTableContentTooltip(table.control(), GridRegion.COLUMN_HEADER) {
            @Override
            protected String getText(Event event) {
                return table.columnAt(table.control().toDisplay(event.x, event.y)).map(c -> c.key().label() + "\n"
                        + facts.describe(c) + "\nClick to sort, Alt+click to sort after other columns").orElse(null);
            }

            @Override
            protected boolean shouldCreateToolTip(Event event) {
                return event.y < table.control().getStartYOfRowPosition(1) && getText(event) != null;
            }
        }.setPopupDelay(300);
    }

    @Override
    public void setFocus() {
        if (content.dataset().isPresent()) {
            table.control().setFocus();
        } else {
            super.setFocus();
        }
    }

    // ---- news ----------------------------------------------------------------------------------------------------

    HeaderTable table() {
        return table;
    }

    FilterBar bar() {
        return bar;
    }

    TableContent content() {
        return content;
    }

    RowActions rowActions() {
        return rowActions;
    }

    private final class News implements TableContent.Events {
        @Override
        public void rowsChanged() {
            table.setPages(content.pages(), content.dataset().orElseThrow().dataset().headers().traceCount());
            cursorMoved(links().cursor());
        }

        @Override
        public void stateChanged() {
            tellState();
        }

        @Override
        public void valuesCame() {
            if (!table.control().isDisposed()) {
                table.redraw();
                if (content.pages() != null && content.pages().problem().isPresent()) {
                    tellState();
                }
            }
        }
    }

    private final class Wishes implements FilterBar.Events {
        @Override
        public void scopeChosen(TableScope scope) {
            takeTraces();
        }

        @Override
        public void filterChanged(Optional<HeaderExpression> filter) {
            content.setFilter(filter);
        }
    }

    private final class Deeds implements HeaderTable.Events {
        @Override
        public void selected() {
            if (content.dataset().isPresent() && table.selectedCount() <= MOST_MARKS) {
                links().select(new TraceMarks(content.dataset().get().path(), table.selectedTraces(),
                        TraceHeadersView.this));
            }
        }

        @Override
        public void columnsArranged() {
            content.dataset().ifPresent(d -> settings.setColumns(d.path(), table.shown().equals(choice.proposed())
                    ? Optional.empty() : Optional.of(table.shown().stream().map(HeaderColumn::key).toList())));
        }

        @Override
        public void opened(long row) {
            section().ifPresent(s -> s.reveal(content.rows().trace(row)));
        }
    }
}
