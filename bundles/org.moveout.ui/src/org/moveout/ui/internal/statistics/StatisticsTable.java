// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.statistics;

import java.util.List;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.moveout.ui.internal.statistics.StatisticsLines.Line;

/** The numbers beside the histogram. */
final class StatisticsTable {
    private final Table table;
    private List<Line> shown = List.of();

    StatisticsTable(Composite parent) {
        Composite box = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        box.setLayout(layout);
        table = new Table(box, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        TableColumn label = new TableColumn(table, SWT.LEFT);
        label.setText("Statistic");
        TableColumn value = new TableColumn(table, SWT.RIGHT);
        value.setText("Value");
        layout.setColumnData(label, new ColumnWeightData(55, 60));
        layout.setColumnData(value, new ColumnWeightData(45, 60));
        table.addKeyListener(KeyListener.keyPressedAdapter(e -> {
            if (e.stateMask == SWT.MOD1 && Character.toLowerCase(e.keyCode) == 'c') {
                copy();
            }
        }));
    }

    /** Shows other lines, keeping the place. */
    void show(List<Line> lines) {
        shown = List.copyOf(lines);
        table.setRedraw(false);
        table.setItemCount(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            TableItem item = table.getItem(i);
            item.setText(0, lines.get(i).label());
            item.setText(1, lines.get(i).value());
        }
        table.setRedraw(true);
    }

    List<Line> lines() {
        return shown;
    }

    /** Copies the selected lines, or all, as text with tabs. */
    void copy() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            if (table.getSelectionCount() == 0 || table.isSelected(i)) {
                text.append(shown.get(i).label()).append('\t').append(shown.get(i).value())
                        .append(System.lineSeparator());
            }
        }
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        }
    }
}
