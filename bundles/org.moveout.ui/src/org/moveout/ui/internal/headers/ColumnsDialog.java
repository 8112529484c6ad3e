// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.moveout.data.HeaderColumn;
import org.moveout.flow.headers.HeaderExtent;
import org.moveout.flow.headers.HeaderFacts;
import org.moveout.raster.TraceAxis;

/** Chooses header columns from a list with search; ticked ones come first, in their order. */
final class ColumnsDialog extends TrayDialog {
    private static final int ALL = IDialogConstants.CLIENT_ID;
    private static final int USUAL = ALL + 1;
    private static final String COLUMN = "column";

    private final String title;
    private final List<HeaderColumn> columns;
    private final Map<HeaderColumn, HeaderExtent> extents = new HashMap<>();
    private final HeaderFacts facts;
    private final Set<HeaderColumn> chosen;
    private final List<HeaderColumn> usual;
    private final int most;
    private final List<HeaderColumn> listed = new ArrayList<>();
    private Text search;
    private Table table;
    private Label problem;

    /**
     * @param columns those there are
     * @param extents what is known about their values
     * @param chosen  those ticked at first, in order
     * @param usual   those proposed
     * @param most    how many may be chosen
     */
    ColumnsDialog(Shell shell, String title, List<HeaderColumn> columns, List<HeaderExtent> extents, HeaderFacts facts,
            List<HeaderColumn> chosen, List<HeaderColumn> usual, int most) {
        super(shell);
        this.title = title;
        this.columns = List.copyOf(columns);
        extents.forEach(e -> this.extents.put(e.column(), e));
        this.facts = facts;
        this.chosen = new LinkedHashSet<>(chosen);
        this.usual = List.copyOf(usual);
        this.most = most;
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite body = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        search = new Text(body, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search by name, meaning or byte");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(search);
        table = new Table(body, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(620, 380).applyTo(table);
        String[] titles = { "Header", "Name", "Values", "Meaning" };
        int[] widths = { 190, 150, 130, 300 };
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, i == 2 ? SWT.RIGHT : SWT.LEFT);
            column.setText(titles[i]);
            column.setWidth(widths[i]);
        }
        Composite buttons = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().applyTo(buttons);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        move(buttons, "Move &Up", -1);
        move(buttons, "Move &Down", 1);
        problem = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(problem);
        search.addListener(SWT.Modify, e -> fill());
        table.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK) {
                TableItem item = (TableItem) e.item;
                HeaderColumn column = (HeaderColumn) item.getData(COLUMN);
                if (item.getChecked()) {
                    chosen.add(column);
                } else {
                    chosen.remove(column);
                }
                check();
            }
        });
        order();
        fill();
        search.setFocus();
        return area;
    }

    private void move(Composite parent, String text, int step) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, e -> {
            TableItem[] selected = table.getSelection();
            if (selected.length != 1) {
                return;
            }
            HeaderColumn column = (HeaderColumn) selected[0].getData(COLUMN);
            int at = listed.indexOf(column);
            int to = at + step;
            if (search.getText().isBlank() && to >= 0 && to < listed.size()) {
                listed.remove(at);
                listed.add(to, column);
                fill();
                table.select(to);
                table.showSelection();
            }
        });
    }

    private void order() {
        listed.clear();
        listed.addAll(chosen);
        columns.stream().filter(c -> !chosen.contains(c)).forEach(listed::add);
    }

    private void fill() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        table.setRedraw(false);
        table.removeAll();
        for (HeaderColumn column : listed) {
            String about = facts.describe(column);
            String searched = (column.key().label() + " " + about).toLowerCase(Locale.ROOT);
            if (Arrays.stream(wanted.split("\\s+")).allMatch(searched::contains)) {
                TableItem item = new TableItem(table, SWT.NONE);
                String first = about.lines().findFirst().orElse("");
                item.setText(new String[] { column.key().label(), column.key().name(), values(column),
                    first.startsWith("Name in") ? "" : first });
                item.setData(COLUMN, column);
                item.setChecked(chosen.contains(column));
            }
        }
        table.setRedraw(true);
        check();
    }

    private String values(HeaderColumn column) {
        HeaderExtent e = extents.get(column);
        return e == null || Double.isNaN(e.min()) ? "" : values(e);
    }

    /** The extent of a column as text. */
    static String values(HeaderExtent e) {
        return e.isConstant() ? TraceAxis.text(e.min())
                : TraceAxis.text(e.min()) + " \u2026 " + TraceAxis.text(e.max());
    }

    private void check() {
        String wrong = chosen.isEmpty() ? "Tick at least one header."
                : chosen.size() > most ? "Tick at most " + most + " headers." : "";
        problem.setText(wrong);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(wrong.isEmpty());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (most >= columns.size()) {
            createButton(parent, ALL, "&All", false);
        }
        createButton(parent, USUAL, "&Proposed", false);
        super.createButtonsForButtonBar(parent);
        check();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == ALL || id == USUAL) {
            chosen.clear();
            chosen.addAll(id == ALL ? columns : usual);
            order();
            fill();
        } else {
            super.buttonPressed(id);
        }
    }

    /** What was chosen, in order; empty if it is what was proposed. */
    Optional<List<HeaderColumn>> chosen() {
        List<HeaderColumn> list = listed.stream().filter(chosen::contains).toList();
        return list.equals(usual) ? Optional.empty() : Optional.of(list);
    }
}
