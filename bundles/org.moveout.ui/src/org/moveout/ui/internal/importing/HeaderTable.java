// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.moveout.segy.FieldType;
import org.moveout.segy.HeaderField;
import org.moveout.segy.HeaderNames;

/** Header fields with their bytes and types, both editable in place, and the values found there. */
final class HeaderTable {
    private final ImportModel model;
    private final Consumer<HeaderField> changed;
    private final TableViewer viewer;

    /**
     * @param changed told a field that the user has put elsewhere, or given another type
     */
    HeaderTable(Composite parent, ImportModel model, Consumer<HeaderField> changed) {
        this.model = model;
        this.changed = changed;
        TableColumnLayout layout = new TableColumnLayout();
        parent.setLayout(layout);
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
        for (Column column : Column.values()) {
            TableViewerColumn c = new TableViewerColumn(viewer, column.number ? SWT.RIGHT : SWT.LEFT);
            c.getColumn().setText(column.title);
            layout.setColumnData(c.getColumn(), new ColumnWeightData(column.weight, 60));
            c.setLabelProvider(new Labels(column));
            if (column == Column.BYTE || column == Column.TYPE) {
                c.setEditingSupport(new Editing(column));
            }
        }
    }

    private enum Column {
        NAME("Name", 26, false),
        BYTE("Byte", 9, true),
        TYPE("Type", 12, false),
        FIRST("First", 14, true),
        MIN("Minimum", 14, true),
        MAX("Maximum", 14, true),
        MEANING("Meaning", 40, false);

        private final String title;
        private final int weight;
        private final boolean number;

        Column(String title, int weight, boolean number) {
            this.title = title;
            this.weight = weight;
            this.number = number;
        }
    }

    TableViewer viewer() {
        return viewer;
    }

    /** What a field means, for people; empty if it is no standard field. */
    static String meaning(HeaderField field) {
        return HeaderNames.entry(field.key()).map(e -> e.unit().isEmpty() || e.unit().equals("length")
                || e.unit().equals("coordinate") ? e.description() : e.description() + " (" + e.unit() + ")")
                .orElse("");
    }

    private static boolean isMoved(HeaderField field) {
        return HeaderNames.entry(field.key()).map(e -> !e.field().equals(field)).orElse(true);
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.6g", value);
    }

    private final class Labels extends ColumnLabelProvider {
        private final Column column;

        Labels(Column column) {
            this.column = column;
        }

        @Override
        public String getText(Object element) {
            HeaderField f = (HeaderField) element;
            return switch (column) {
            case NAME -> f.key().label();
            case BYTE -> Integer.toString(f.firstByte());
            case TYPE -> f.type().name().toLowerCase(Locale.ROOT);
            case FIRST -> number(model.peek().range(f).first());
            case MIN -> number(model.peek().range(f).min());
            case MAX -> number(model.peek().range(f).max());
            case MEANING -> meaning(f);
            };
        }

        @Override
        public Font getFont(Object element) {
            return isMoved((HeaderField) element)
                    ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
        }

        @Override
        public String getToolTipText(Object element) {
            HeaderField f = (HeaderField) element;
            String guess = model.scan().stream().flatMap(s -> s.guesses().stream())
                    .filter(g -> g.key().equals(f.key())).findFirst().map(g -> "\n" + g.line()).orElse("");
            return f.key() + ", bytes " + f.firstByte() + " to " + f.lastByte()
                    + (isMoved(f) ? " (not where the standard has it)" : "") + guess;
        }
    }

    private final class Editing extends EditingSupport {
        private final Column column;

        Editing(Column column) {
            super(viewer);
            this.column = column;
        }

        @Override
        protected boolean canEdit(Object element) {
            return true;
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            if (column == Column.BYTE) {
                TextCellEditor editor = new TextCellEditor(viewer.getTable());
                int last = model.layout().headerBytes();
                editor.setValidator(v -> String.valueOf(v).strip().matches("\\d{1,4}")
                        && Integer.parseInt(String.valueOf(v).strip()) >= 1
                        && Integer.parseInt(String.valueOf(v).strip()) <= last ? null : "1 to " + last);
                return editor;
            }
            return new ComboBoxCellEditor(viewer.getTable(), Arrays.stream(FieldType.values())
                    .map(t -> t.name().toLowerCase(Locale.ROOT)).toArray(String[]::new), SWT.READ_ONLY);
        }

        @Override
        protected Object getValue(Object element) {
            HeaderField f = (HeaderField) element;
            return column == Column.BYTE ? (Object) Integer.toString(f.firstByte()) : (Object) f.type().ordinal();
        }

        @Override
        protected void setValue(Object element, Object value) {
            HeaderField f = (HeaderField) element;
            if (value == null) {
                return;
            }
            HeaderField now = column == Column.BYTE
                    ? new HeaderField(f.key(), Integer.parseInt(String.valueOf(value).strip()), f.type())
                    : new HeaderField(f.key(), f.firstByte(), FieldType.values()[(Integer) value]);
            if (!now.equals(f)) {
                changed.accept(now);
            }
        }
    }
}
