// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.details;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.moveout.segy.BinaryField;
import org.moveout.segy.BinaryHeader;
import org.moveout.segy.FieldType;
import org.moveout.segy.SampleFormat;

/** Two pages of a tab folder: the textual header in a fixed-width font, and the binary header field by field. */
public final class HeaderTabs {
    private final Text text;
    private final TableViewer binary;

    private record Line(BinaryField field, String value) {
    }

    /**
     * @param folder gets the pages
     */
    public HeaderTabs(TabFolder folder) {
        TabItem textItem = new TabItem(folder, SWT.NONE);
        textItem.setText("Text header");
        text = new Text(folder, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        textItem.setControl(text);
        TabItem binaryItem = new TabItem(folder, SWT.NONE);
        binaryItem.setText("Binary header");
        Composite box = new Composite(folder, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        box.setLayout(layout);
        binary = new TableViewer(box, SWT.FULL_SELECTION | SWT.V_SCROLL);
        binary.getTable().setHeaderVisible(true);
        binary.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, "Byte", 0);
        column(layout, "Field", 1);
        column(layout, "Value", 2);
        binaryItem.setControl(box);
    }

    private void column(TableColumnLayout layout, String title, int number) {
        TableViewerColumn column = new TableViewerColumn(binary, number == 0 ? SWT.RIGHT : SWT.LEFT);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), switch (number) {
        case 0 -> new ColumnPixelData(58, true, true);
        case 1 -> new ColumnWeightData(65, 120);
        default -> new ColumnWeightData(35, 80);
        });
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> {
            Line line = (Line) element;
            return switch (number) {
            case 0 -> Integer.toString(line.field().firstByte());
            case 1 -> line.field().description();
            default -> line.value();
            };
        }));
    }

    /**
     * Shows headers.
     *
     * @param textual  lines separated by line feeds
     * @param extended extended textual headers, appended
     * @param header   the binary header
     */
    public void show(String textual, List<String> extended, BinaryHeader header) {
        StringBuilder all = new StringBuilder(textual);
        for (int i = 0; i < extended.size(); i++) {
            all.append("\n\nExtended textual header ").append(i + 1).append(":\n").append(extended.get(i));
        }
        text.setText(all.toString());
        boolean revision2 = header.getInt(BinaryField.REVISION_MAJOR) >= 2;
        binary.setInput(Arrays.stream(BinaryField.values())
                .filter(f -> revision2 || !f.sinceRevision2())
                .map(f -> new Line(f, value(header, f))).toList());
    }

    /** Shows nothing. */
    public void clear() {
        text.setText("");
        binary.setInput(List.of());
    }

    private static String value(BinaryHeader header, BinaryField field) {
        if (field.type() == FieldType.FLOAT64) {
            return String.format(Locale.ROOT, "%g", header.getDouble(field));
        }
        long value = header.get(field);
        if (field == BinaryField.FORMAT) {
            return value + SampleFormat.titleOf((int) value)
                    .map(t -> " (" + t + ")").orElse("");
        }
        return Long.toString(value);
    }

    /** The text page, for focus. */
    public Text text() {
        return text;
    }
}
