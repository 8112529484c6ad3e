// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;
import org.moveout.eclipse.Failures;
import org.moveout.flow.Datasets;
import org.moveout.flow.Sizes;
import org.moveout.flow.headers.ColumnStatistics;
import org.moveout.flow.headers.ExportHeaders;
import org.moveout.flow.headers.HeaderFacts;
import org.moveout.flow.headers.OrderedColumns;
import org.moveout.raster.TraceAxis;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.internal.Background;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.notice.Work;

/** What can be done with rows of a table besides looking at them: copy, export, statistics. */
final class RowActions {
    private static final long MOST_CELLS = 2_000_000;

    private final IWorkbenchWindow window;
    private final Background background;

    RowActions(IWorkbenchWindow window, Control owner) {
        this.window = window;
        background = new Background("Copy trace headers", owner);
    }

    /** Copies rows to the clipboard, as text separated by tabulators. */
    void copy(OrderedColumns source, List<HeaderColumn> columns, List<TraceRange> rows) {
        long count = rows.stream().mapToLong(TraceRange::count).sum();
        if (count == 0) {
            return;
        }
        if (count * (columns.size() + 1) > MOST_CELLS) {
            Notice.show(window, Notice.Kind.INFO, "Too much for the clipboard", List.of(Counts.of(count)
                    + " rows are selected; export them to a CSV file instead."), List.of());
            return;
        }
        Callable<String> work = () -> ExportHeaders.copy(source, columns, rows, Progress.NONE);
        background.ask(work, this::toClipboard, e -> Notice.show(window, Notice.Kind.ERROR, "Copy trace headers",
                List.of(Failures.sentence("Copy trace headers", e)), List.of()));
    }

    private void toClipboard(String text) {
        Clipboard clipboard = new Clipboard(window.getShell().getDisplay());
        try {
            clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }

    /** Asks what to export, and does. */
    void export(OpenDataset dataset, TraceOrder all, Optional<TraceOrder> filtered, Optional<TraceOrder> selected,
            List<HeaderColumn> shown) {
        List<ExportRowsDialog.Rows> rows = new ArrayList<>();
        rows.add(rows("All", all));
        filtered.ifPresent(f -> rows.add(rows("In the table, in its order", f)));
        selected.ifPresent(s -> rows.add(rows("Selected", s)));
        List<HeaderColumn> every = dataset.dataset().headers().columns();
        List<ExportRowsDialog.Columns> columns = List.of(
                new ExportRowsDialog.Columns("Shown: " + shown.size(), shown),
                new ExportRowsDialog.Columns("All: " + every.size(), every));
        ExportRowsDialog dialog = new ExportRowsDialog(window.getShell(), rows, columns,
                dataset.path().resolveSibling(Datasets.baseName(dataset.path()) + "-headers.csv"));
        if (dialog.open() == Window.OK) {
            export(dataset.dataset(), dialog.choice());
        }
    }

    private static ExportRowsDialog.Rows rows(String label, TraceOrder order) {
        return new ExportRowsDialog.Rows(label + ": " + Counts.of(order.count(), "trace", "traces"), order);
    }

    void export(Dataset dataset, ExportRowsDialog.Choice choice) {
        ExportHeaders task = new ExportHeaders(dataset, choice.rows(), choice.columns(), choice.file(), true);
        Work.start(window, task, "export", done -> Notice.show(window, Notice.Kind.DONE, "Exported trace headers",
                List.of(done.file().toString(), Counts.of(done.traces(), "trace", "traces") + ", "
                        + done.columns() + " columns, " + Sizes.text(done.bytes())), List.of()));
    }

    /** Tells about a column. */
    void statistics(OrderedColumns source, HeaderColumn column, HeaderFacts facts) {
        String unit = facts.unit(column.key()).isEmpty() ? "" : " " + facts.unit(column.key());
        Work.start(window, ColumnStatistics.of(source, column), "trace-headers", s -> Notice.show(window,
                Notice.Kind.INFO, column.key().label() + " of " + Counts.of(s.count(), "trace", "traces"),
                lines(s, unit), List.of()));
    }

    /** Statistics as lines of text. */
    static List<String> lines(ColumnStatistics s, String unit) {
        List<String> lines = new ArrayList<>();
        if (s.count() == s.missing()) {
            return List.of("There are no values.");
        }
        lines.add("Least: " + TraceAxis.text(s.min()) + unit);
        lines.add("Greatest: " + TraceAxis.text(s.max()) + unit);
        lines.add("Mean: " + Counts.number(s.mean()) + unit);
        lines.add("Different values: " + (s.distinct().isPresent() ? Counts.of(s.distinct().getAsLong())
                : "more than 1,000,000"));
        s.firstStep().ifPresent(step -> lines.add("First difference: " + Counts.number(step) + unit
                + (s.steady() ? ", the same from row to row" : "")));
        if (s.missing() > 0) {
            lines.add("Not a number: " + Counts.of(s.missing(), "trace", "traces"));
        }
        return lines;
    }
}
