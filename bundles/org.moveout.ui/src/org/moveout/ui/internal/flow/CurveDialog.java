// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.moveout.flow.edit.FlowCheck;
import org.moveout.process.Knots;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;

/** The points of a curve in a table, in any order; they are sorted when the dialog ends. */
final class CurveDialog extends Dialog {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 220;

    private final Parameter.Curve curve;
    private final List<String[]> points = new ArrayList<>();
    private Knots result;
    private TableViewer table;
    private Label message;

    CurveDialog(Shell parent, Parameter.Curve curve, Knots now) {
        super(parent);
        this.curve = curve;
        result = now;
        for (String point : now.count() == 0 ? new String[0] : now.toString().split(", ")) {
            points.add(point.split(":"));
        }
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(curve.label());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite content = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(content);
        Label help = new Label(content, SWT.WRAP);
        help.setText(curve.help().isEmpty() ? "Straight between the points, level beyond the first and the last."
                : curve.help());
        GridDataFactory.fillDefaults().span(2, 1).hint(2 * WIDTH + 90, SWT.DEFAULT).applyTo(help);
        table = new TableViewer(content, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.getTable().setHeaderVisible(true);
        table.getTable().setLinesVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(2 * WIDTH, HEIGHT).applyTo(table.getTable());
        column(0, CurveField.words(curve.xLabel(), curve.xUnit()));
        column(1, CurveField.words(curve.label(), curve.unit()));
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.setInput(points);
        Composite buttons = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, "&Add", this::add);
        button(buttons, "&Remove", this::remove);
        message = new Label(content, SWT.WRAP);
        FlowColors.keep(message);
        message.setForeground(FlowColors.of(content).error());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(2 * WIDTH, 34).applyTo(message);
        table.getTable().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.DEL) {
                remove();
            } else if (e.keyCode == SWT.INSERT) {
                add();
            }
        });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    private static void button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }

    private void column(int index, String title) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.RIGHT);
        column.getColumn().setText(title);
        column.getColumn().setWidth(WIDTH);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(p -> ((String[]) p)[index]));
        column.setEditingSupport(new EditingSupport(table) {
            @Override
            protected CellEditor getCellEditor(Object element) {
                return new TextCellEditor(table.getTable());
            }

            @Override
            protected boolean canEdit(Object element) {
                return true;
            }

            @Override
            protected Object getValue(Object element) {
                return ((String[]) element)[index];
            }

            @Override
            protected void setValue(Object element, Object value) {
                ((String[]) element)[index] = value.toString().strip();
                table.update(element, null);
                check();
            }
        });
    }

    private void add() {
        String[] last = points.isEmpty() ? new String[] { "0", "0" } : points.getLast();
        String[] point = { next(last[0]), last[1] };
        points.add(point);
        table.refresh();
        table.setSelection(new StructuredSelection((Object) point), true);
        check();
        table.editElement(point, 0);
    }

    private String next(String x) {
        if (points.isEmpty()) {
            return x;
        }
        try {
            double last = Double.parseDouble(x);
            double before = points.size() > 1 ? Double.parseDouble(points.get(points.size() - 2)[0]) : last - 100;
            return Knots.of(new double[] { last + Math.max(1, last - before) }, new double[] { 0 }).toString()
                    .replace(":0", "");
        } catch (IllegalArgumentException e) {
            return x;
        }
    }

    private void remove() {
        IStructuredSelection selection = table.getStructuredSelection();
        points.removeAll(selection.toList());
        table.refresh();
        check();
    }

    private void check() {
        String problem = "";
        try {
            List<String[]> sorted = new ArrayList<>(points);
            sorted.sort(Comparator.comparingDouble(p -> Double.parseDouble(p[0])));
            result = curve.parse(sorted.stream().map(p -> p[0] + ":" + p[1]).collect(Collectors.joining(", ")));
        } catch (NumberFormatException e) {
            problem = "Each point needs two numbers.";
        } catch (ParameterException e) {
            problem = FlowCheck.sentence(e);
        }
        message.setText(problem);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(problem.isEmpty());
        }
    }

    /** The curve as it is in the table. */
    Knots curve() {
        return result;
    }
}
