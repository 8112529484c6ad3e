// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.view.SeismicCanvas;

/** Asks for headers of the traces shown: one, or up to four rows of the top axis in their order. */
final class HeaderChoice extends TitleAreaDialog {
    private static final int MOST_ROWS = 4;

    private final List<HeaderKey> there;
    private final List<HeaderKey> chosen;
    private final String title;
    private final String message;
    private final boolean many;
    private TableViewer left;
    private TableViewer right;

    private HeaderChoice(Shell shell, List<HeaderKey> there, List<HeaderKey> chosen, String title, String message,
            boolean many) {
        super(shell);
        this.there = there;
        this.chosen = new ArrayList<>(chosen);
        this.title = title;
        this.message = message;
        this.many = many;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Asks for one header; empty if cancelled. */
    static Optional<HeaderKey> one(SeismicCanvas canvas, String title, String message) {
        HeaderChoice dialog = new HeaderChoice(canvas.getShell(), keys(canvas), List.of(), title, message, false);
        return dialog.open() == Window.OK ? dialog.chosen.stream().findFirst() : Optional.empty();
    }

    /** Asks for the rows of the top axis, the outer first; empty if cancelled. */
    static Optional<List<HeaderKey>> rows(SeismicCanvas canvas) {
        HeaderChoice dialog = new HeaderChoice(canvas.getShell(), keys(canvas), canvas.traceAxis(), "Top Axis",
                "The values of up to four headers stand above the section, the first one on top. Without any there are "
                        + "trace numbers.", true);
        return dialog.open() == Window.OK ? Optional.of(List.copyOf(dialog.chosen)) : Optional.empty();
    }

    private static List<HeaderKey> keys(SeismicCanvas canvas) {
        return canvas.input().flatMap(i -> i.headers())
                .map(h -> h.columns().stream().map(HeaderColumn::key).toList()).orElse(List.of());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(title);
        setMessage(message);
        Composite form = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        GridLayoutFactory.fillDefaults().numColumns(many ? 3 : 1).margins(12, 12).spacing(8, 6).applyTo(form);
        Text search = new Text(form, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search headers");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        if (many) {
            new Label(form, SWT.NONE);
            new Label(form, SWT.NONE).setText("Rows:");
        }
        left = table(form);
        left.setInput(there);
        if (!there.isEmpty()) {
            left.setSelection(new StructuredSelection(there.getFirst()), true);
        }
        search.addModifyListener(e -> {
            String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
            left.setFilters(new ViewerFilter() {
                @Override
                public boolean select(org.eclipse.jface.viewers.Viewer v, Object p, Object element) {
                    HeaderKey key = (HeaderKey) element;
                    return key.label().toLowerCase(Locale.ROOT).contains(wanted)
                            || key.name().contains(wanted);
                }
            });
        });
        left.addDoubleClickListener(e -> {
            if (many) {
                add();
            } else {
                okPressed();
            }
        });
        if (many) {
            Composite buttons = new Composite(form, SWT.NONE);
            GridLayoutFactory.fillDefaults().applyTo(buttons);
            button(buttons, "&Add \u2192", this::add);
            button(buttons, "\u2190 &Remove", this::remove);
            button(buttons, "&Up", () -> move(-1));
            button(buttons, "&Down", () -> move(1));
            right = table(form);
            right.setInput(chosen);
            right.addDoubleClickListener(e -> remove());
        }
        return area;
    }

    private TableViewer table(Composite form) {
        TableViewer viewer = new TableViewer(form, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setLabelProvider(LabelProvider.createTextProvider(e -> ((HeaderKey) e).label()));
        GridDataFactory.fillDefaults().grab(true, true).hint(220, 260).applyTo(viewer.getControl());
        viewer.addSelectionChangedListener(e -> check());
        return viewer;
    }

    private void button(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        check();
    }

    private void check() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(many || !left.getStructuredSelection().isEmpty());
        }
    }

    private Optional<HeaderKey> selected(TableViewer viewer) {
        IStructuredSelection selection = viewer.getStructuredSelection();
        return Optional.ofNullable((HeaderKey) selection.getFirstElement());
    }

    private void add() {
        selected(left).filter(k -> !chosen.contains(k)).ifPresent(k -> {
            if (chosen.size() == MOST_ROWS) {
                setErrorMessage("There is room for four rows; remove one first.");
                return;
            }
            chosen.add(k);
            show(k);
        });
    }

    private void remove() {
        selected(right).ifPresent(k -> {
            chosen.remove(k);
            show(null);
        });
    }

    private void move(int by) {
        selected(right).ifPresent(k -> {
            int to = chosen.indexOf(k) + by;
            if (to >= 0 && to < chosen.size()) {
                chosen.remove(k);
                chosen.add(to, k);
                show(k);
            }
        });
    }

    private void show(HeaderKey selection) {
        setErrorMessage(null);
        right.refresh();
        right.setSelection(selection == null ? StructuredSelection.EMPTY : new StructuredSelection(selection), true);
    }

    @Override
    protected void okPressed() {
        if (!many) {
            selected(left).ifPresent(chosen::add);
        }
        super.okPressed();
    }
}
