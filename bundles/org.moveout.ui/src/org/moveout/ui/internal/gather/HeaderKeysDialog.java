// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.moveout.data.HeaderKey;
import org.moveout.data.gather.TraceSort;

/** Asks for headers in order of importance: keys of gathers, or headers to sort by with their directions. */
final class HeaderKeysDialog extends TitleAreaDialog {
    private static final int ROWS = 4;
    private static final String NONE = "(none)";
    private static final String[] MEASURES = { "value", "absolute value" };
    private static final String[] DIRECTIONS = { "small values first", "great values first" };

    private final String title;
    private final String text;
    private final List<HeaderKey> headers;
    private final boolean sorts;
    private final List<TraceSort.Key> chosen;
    private final List<Combo[]> rows = new ArrayList<>();

    private HeaderKeysDialog(Shell shell, String title, String text, List<HeaderKey> headers, boolean sorts,
            List<TraceSort.Key> chosen) {
        super(shell);
        this.title = title;
        this.text = text;
        this.headers = headers.stream().sorted((a, b) -> a.label().compareToIgnoreCase(b.label())).toList();
        this.sorts = sorts;
        this.chosen = new ArrayList<>(chosen);
    }

    /** Asks what gathers are made of. */
    static HeaderKeysDialog forGathers(Shell shell, List<HeaderKey> headers, List<HeaderKey> now) {
        return new HeaderKeysDialog(shell, "Gathers by Headers", "Traces with the same values of these headers make a "
                + "gather.", headers, false, now.stream().flatMap(k -> TraceSort.by(k).keys().stream()).toList());
    }

    /** Asks how the traces of a gather are sorted. */
    static HeaderKeysDialog forSort(Shell shell, List<HeaderKey> headers, TraceSort now) {
        return new HeaderKeysDialog(shell, "Order of Traces", "The order of traces in a gather. Without headers they "
                + "stay as stored.", headers, true, now.keys());
    }

    /** The headers, after OK. */
    List<HeaderKey> keys() {
        return chosen.stream().map(TraceSort.Key::header).toList();
    }

    /** The sort, after OK. */
    TraceSort sort() {
        return new TraceSort(chosen);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(title);
        setMessage(text);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(sorts ? 4 : 2).margins(12, 12).spacing(8, 8).applyTo(area);
        String[] names = Stream.concat(Stream.of(NONE), headers.stream().map(HeaderKey::label)).toArray(String[]::new);
        for (int r = 0; r < ROWS; r++) {
            Label label = new Label(area, SWT.NONE);
            label.setText(sorts ? r == 0 ? "By" : "then by" : r == 0 ? "Header" : "and");
            Combo header = combo(area, names);
            Combo[] row = sorts ? new Combo[] { header, combo(area, MEASURES), combo(area, DIRECTIONS) }
                    : new Combo[] { header };
            rows.add(row);
            TraceSort.Key key = r < chosen.size() ? chosen.get(r) : null;
            header.select(key == null ? 0 : Math.max(0, headers.indexOf(key.header()) + 1));
            if (sorts && key != null) {
                row[1].select(key.measure().ordinal());
                row[2].select(key.direction().ordinal());
            }
        }
        update();
        Dialog.applyDialogFont(area);
        return area;
    }

    private Combo combo(Composite parent, String[] items) {
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items);
        combo.select(0);
        combo.setVisibleItemCount(20);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> update()));
        return combo;
    }

    /** A header is needed before the next one can be chosen. */
    private void update() {
        boolean enabled = true;
        for (Combo[] row : rows) {
            row[0].setEnabled(enabled);
            enabled &= row[0].getSelectionIndex() > 0;
            for (int i = 1; i < row.length; i++) {
                row[i].setEnabled(enabled);
            }
        }
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(sorts || rows.getFirst()[0].getSelectionIndex() > 0);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        update();
    }

    @Override
    protected void okPressed() {
        chosen.clear();
        for (Combo[] row : rows) {
            int i = row[0].getSelectionIndex();
            if (i <= 0 || !row[0].isEnabled()) {
                break;
            }
            HeaderKey header = headers.get(i - 1);
            if (chosen.stream().noneMatch(k -> k.header().equals(header))) {
                chosen.add(sorts ? new TraceSort.Key(header, TraceSort.Measure.values()[row[1].getSelectionIndex()],
                        TraceSort.Direction.values()[row[2].getSelectionIndex()]) : TraceSort.by(header).keys().getFirst());
            }
        }
        super.okPressed();
    }
}
