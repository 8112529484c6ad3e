// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntConsumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.CornerLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.GridLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.RowHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.reorder.event.ColumnReorderEvent;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultRowSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.flow.headers.HeaderPages;

/**
 * The table itself: rows of a {@link HeaderPages} and the columns chosen. It asks for values as it paints them and shows
 * dots until they are there. For the user-interface thread.
 */
final class HeaderTable {
    private static final int LEAST_WIDTH = 64;
    private static final int TEXT_MARGIN = 24;
    private static final int VALUE_MARGIN = 14;

    private final HeaderCells cells;
    private final NatTable table;
    private final Composite parent;
    private final DataLayer bodyData;
    private final DataLayer rowData;
    private final ColumnReorderLayer reorder;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final SortCriteria sort;
    private final Events events;
    private final Map<HeaderKey, Integer> widths = new HashMap<>();
    private TableColors colors;
    private long cursorRow = -1;
    private boolean quiet;
    private boolean telling;

    /** What the user does. */
    interface Events {
        /** Rows were selected. */
        void selected();

        /** The columns have another order or other widths. */
        void columnsArranged();

        /** A row was opened by a double click or Enter. */
        void opened(long row);
    }

    HeaderTable(Composite parent, SortCriteria sort, Events events) {
        this.parent = parent;
        this.sort = sort;
        this.events = events;
        GC gc = new GC(parent);
        int rowHeight = gc.getFontMetrics().getHeight() + 6;
        gc.dispose();
        // the height of all rows together must be an int
        cells = new HeaderCells(Integer.MAX_VALUE / rowHeight - 100);
        bodyData = new DataLayer(cells.values(), LEAST_WIDTH, rowHeight);
        bodyData.setConfigLabelAccumulator(this::labels);
        reorder = new ColumnReorderLayer(bodyData);
        selection = new SelectionLayer(reorder, false);
        selection.setSelectionModel(new ForgetfulSelection(selection));
        selection.addConfiguration(new DefaultRowSelectionLayerConfiguration());
        viewport = new ViewportLayer(selection);
        DataLayer names = new DataLayer(cells.names(), LEAST_WIDTH, rowHeight + 2);
        SortHeaderLayer<Object> header = new SortHeaderLayer<>(new ColumnHeaderLayer(names, viewport, selection), sort,
                false);
        rowData = new DataLayer(cells.numbers(), LEAST_WIDTH, rowHeight);
        RowHeaderLayer rowHeader = new RowHeaderLayer(rowData, viewport, selection);
        CornerLayer corner = new CornerLayer(new DataLayer(cells.corner()), rowHeader, header);
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL
                | SWT.H_SCROLL, new GridLayer(viewport, header, rowHeader, corner, false), false);
        table.setConfigRegistry(new ConfigRegistry());
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new SingleClickSortConfiguration());
        colors = TableColors.of(parent);
        table.addConfiguration(new TableStyle(colors, parent.getFont()));
        table.configure();
        table.setBackground(colors.body());
        selection.addLayerListener(e -> {
            if (e instanceof ISelectionEvent && !quiet) {
                tellSelection();
            }
        });
        table.addLayerListener(e -> {
            if (e instanceof ColumnReorderEvent) {
                events.columnsArranged();
            } else if (e instanceof ColumnResizeEvent) {
                rememberWidths();
                events.columnsArranged();
            }
        });
        listen();
    }

    private void listen() {
        for (String region : new String[] { GridRegion.BODY, GridRegion.ROW_HEADER }) {
            table.getUiBindingRegistry().registerDoubleClickBinding(
                    new MouseEventMatcher(SWT.NONE, region, MouseEventMatcher.LEFT_BUTTON),
                    (t, e) -> rowAt(e.y).ifPresent(events::opened));
        }
        table.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
                anchor().ifPresent((IntConsumer) events::opened);
            }
        });
        table.addListener(SWT.Paint, e -> followTheme());
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = "Trace headers, " + cells.count() + " rows, " + cells.columns().size() + " columns";
            }
        });
    }

    /** Where the layers and the keys are. */
    NatTable control() {
        return table;
    }

    SortCriteria sort() {
        return sort;
    }

    // ---- what is shown -----------------------------------------------------------------------------------------

    /** Shows other rows. */
    void setPages(HeaderPages now, long traces) {
        cells.setPages(now);
        cursorRow = -1;
        int width = Math.max(LEAST_WIDTH, width(Long.toString(Math.max(0, traces - 1))) + TEXT_MARGIN);
        rowData.setColumnWidthByPosition(0, width, false);
        silently(() -> {
            selection.clear(false);
            bodyData.fireLayerEvent(new RowStructuralRefreshEvent(bodyData));
        });
        table.refresh(false);
        table.redraw();
    }

    /**
     * Shows other columns, in that order.
     *
     * @param widest a text as wide as the values of a column; empty if that is not known
     */
    void setColumns(List<HeaderColumn> now, Function<HeaderColumn, String> widest) {
        if (now.equals(shown())) {
            return;
        }
        cells.setColumns(now);
        List<HeaderColumn> columns = cells.columns();
        for (int c = 0; c < columns.size(); c++) {
            bodyData.setColumnWidthByPosition(c, widthOf(columns.get(c), widest), false);
        }
        silently(() -> {
            selection.clear(false);
            reorder.resetReorder();
            table.refresh();
        });
    }

    private int widthOf(HeaderColumn column, Function<HeaderColumn, String> widest) {
        return widths.computeIfAbsent(column.key(), k -> Math.max(LEAST_WIDTH,
                Math.max(width(k.label()) + TEXT_MARGIN, width(widest.apply(column)) + VALUE_MARGIN)));
    }

    private int width(String text) {
        GC gc = new GC(parent);
        try {
            return gc.textExtent(text).x;
        } finally {
            gc.dispose();
        }
    }

    private void rememberWidths() {
        List<HeaderColumn> columns = cells.columns();
        for (int c = 0; c < columns.size(); c++) {
            widths.put(columns.get(c).key(), bodyData.getColumnWidthByPosition(c));
        }
    }

    /** The columns as they stand on the screen, from left to right. */
    List<HeaderColumn> shown() {
        List<HeaderColumn> shown = new ArrayList<>();
        List<HeaderColumn> columns = cells.columns();
        for (int index : reorder.getColumnIndexOrder()) {
            if (index < columns.size()) {
                shown.add(columns.get(index));
            }
        }
        return shown;
    }

    HeaderKey key(int index) {
        return cells.columns().get(index).key();
    }

    /** Values have come. */
    void redraw() {
        table.redraw();
    }

    /** Marks the row the user points at elsewhere; -1 for none. */
    void setCursorRow(long row, boolean reveal) {
        if (row != cursorRow) {
            cursorRow = row;
            if (row >= 0 && reveal) {
                reveal(row);
            }
            table.redraw();
        }
    }

    long cursorRow() {
        return cursorRow;
    }

    /** Scrolls so that a row is visible. */
    void reveal(long row) {
        if (row >= 0 && row < cells.count()) {
            table.doCommand(new ShowRowInViewportCommand((int) row));
        }
    }

    /** The rows that are visible. */
    TraceRange visible() {
        int first = Math.max(0, viewport.getOriginRowPosition());
        return new TraceRange(first, Math.min(cells.count(), (long) first + viewport.getRowCount()));
    }

    // ---- selection ---------------------------------------------------------------------------------------------

    /** The selected rows, ascending. */
    List<TraceRange> selectedRows() {
        List<Range> ranges = new ArrayList<>(selection.getSelectedRowPositions());
        ranges.sort(Comparator.comparingInt(r -> r.start));
        List<TraceRange> rows = new ArrayList<>();
        for (Range r : ranges) {
            if (r.end > r.start && r.start < cells.count()) {
                rows.add(new TraceRange(r.start, Math.min(r.end, cells.count())));
            }
        }
        return rows;
    }

    /** How many rows are selected. */
    long selectedCount() {
        return selectedRows().stream().mapToLong(TraceRange::count).sum();
    }

    /** The selected traces. */
    TraceOrder selectedTraces() {
        List<TraceRange> rows = selectedRows();
        TraceOrder order = cells.pages().source().rows();
        if (rows.size() == 1 && order.range().isPresent()) {
            long shift = order.range().get().first();
            return TraceOrder.of(new TraceRange(rows.get(0).first() + shift, rows.get(0).end() + shift));
        }
        long[] traces = new long[(int) selectedCount()];
        int at = 0;
        for (TraceRange range : rows) {
            for (long row = range.first(); row < range.end(); row++) {
                traces[at++] = order.trace(row);
            }
        }
        return TraceOrder.of(traces);
    }

    /** Selects rows because they were selected elsewhere; shows the first of them. */
    void select(List<TraceRange> rows) {
        silently(() -> {
            selection.clear(true);
            for (TraceRange r : rows) {
                selection.selectRegion(0, (int) r.first(), Math.max(1, cells.columns().size()), r.intCount());
            }
        });
        if (!rows.isEmpty()) {
            reveal(rows.get(0).first());
        }
        table.redraw();
    }

    void selectAll() {
        selection.selectAll();
    }

    private OptionalInt anchor() {
        int row = selection.getSelectionAnchor().getRowPosition();
        return row < 0 || row >= cells.count() ? OptionalInt.empty() : OptionalInt.of(row);
    }

    private void silently(Runnable work) {
        quiet = true;
        try {
            work.run();
        } finally {
            quiet = false;
        }
    }

    private void tellSelection() {
        if (!telling) {
            telling = true;
            Display display = table.getDisplay();
            display.asyncExec(() -> {
                telling = false;
                if (!table.isDisposed()) {
                    events.selected();
                }
            });
        }
    }

    // ---- places ------------------------------------------------------------------------------------------------

    private Optional<Long> rowAt(int y) {
        int position = table.getRowPositionByY(y);
        int row = position < 0 ? -1 : table.getRowIndexByPosition(position);
        return position < 1 || row < 0 || row >= cells.count() ? Optional.empty() : Optional.of((long) row);
    }

    /** The column at a point of the screen. */
    Optional<HeaderColumn> columnAt(Point onDisplay) {
        int position = table.getColumnPositionByX(table.toControl(onDisplay).x);
        int index = position < 1 ? -1 : table.getColumnIndexByPosition(position);
        List<HeaderColumn> columns = cells.columns();
        return index < 0 || index >= columns.size() ? Optional.empty() : Optional.of(columns.get(index));
    }

    // ---- looks -------------------------------------------------------------------------------------------------

    private void labels(LabelStack labels, int column, int row) {
        if (row == cursorRow) {
            labels.addLabel(TableStyle.CURSOR);
        }
        if (cells.isAwaited(column, row)) {
            labels.addLabel(TableStyle.WAITING);
        }
        if (row % 2 == 1) {
            labels.addLabel(TableStyle.ALTERNATE);
        }
    }

    private void followTheme() {
        TableColors now = TableColors.of(parent);
        if (!now.equals(colors)) {
            colors = now;
            table.getDisplay().asyncExec(() -> {
                if (!table.isDisposed()) {
                    new TableStyle(now, parent.getFont()).configureRegistry(table.getConfigRegistry());
                    table.setBackground(now.body());
                    table.redraw();
                }
            });
        }
    }
}
