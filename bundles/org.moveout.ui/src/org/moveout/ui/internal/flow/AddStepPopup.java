// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.moveout.process.Parameter;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.Processors;

/** A window with all processors in groups and a field to find one: Enter or a double click takes it, Escape closes. */
final class AddStepPopup {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 470;

    private final Shell shell;
    private final Text find;
    private final Table table;
    private final Label about;
    private final Font bold;
    private final List<ProcessorDescription> all;
    private final Consumer<ProcessorDescription> chosen;

    private AddStepPopup(Control below, Processors processors, Consumer<ProcessorDescription> chosen) {
        this.chosen = chosen;
        all = processors.all().stream().map(ProcessorFactory::description).sorted(order()).toList();
        shell = new Shell(below.getShell(), SWT.TOOL | SWT.RESIZE | SWT.TITLE | SWT.CLOSE);
        shell.setText("Add Step");
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).applyTo(shell);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), shell);
        find = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        find.setMessage("Find by name or purpose, such as gain");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(find);
        table = new Table(shell, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        TableColumn names = new TableColumn(table, SWT.NONE);
        TableColumn ids = new TableColumn(table, SWT.NONE);
        bold = resources.create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
        about = new Label(shell, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, 76).applyTo(about);
        table.addListener(SWT.Resize, e -> {
            int width = table.getClientArea().width;
            ids.setWidth(Math.min(110, width / 3));
            names.setWidth(width - ids.getWidth());
        });
        table.addListener(SWT.Selection, e -> describe());
        table.addListener(SWT.DefaultSelection, e -> take());
        table.addListener(SWT.KeyDown, this::key);
        find.addListener(SWT.Modify, e -> fill());
        find.addListener(SWT.KeyDown, this::key);
        find.addListener(SWT.DefaultSelection, e -> take());
        shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        }));
        fill();
        shell.setSize(WIDTH, HEIGHT);
        Rectangle screen = below.getMonitor().getClientArea();
        Point at = below.toDisplay(0, below.getSize().y);
        shell.setLocation(Math.clamp(at.x, screen.x, Math.max(screen.x, screen.x + screen.width - WIDTH - 8)),
                Math.clamp(at.y, screen.y, Math.max(screen.y, screen.y + screen.height - HEIGHT - 30)));
        shell.open();
        find.setFocus();
    }

    /**
     * Opens the list.
     *
     * @param below  where
     * @param chosen told the processor that the user takes
     */
    static AddStepPopup open(Control below, Processors processors, Consumer<ProcessorDescription> chosen) {
        return new AddStepPopup(below, processors, chosen);
    }

    private static Comparator<ProcessorDescription> order() {
        return Comparator.<ProcessorDescription, ProcessorGroup>comparing(ProcessorGroup::of)
                .thenComparing(d -> ProcessorGroup.of(d).place(d)).thenComparing(ProcessorDescription::title);
    }

    private void fill() {
        String words = find.getText().strip().toLowerCase(Locale.ROOT);
        table.removeAll();
        ProcessorGroup group = null;
        FlowColors colors = FlowColors.of(shell);
        for (ProcessorDescription d : matching(words)) {
            if (ProcessorGroup.of(d) != group) {
                group = ProcessorGroup.of(d);
                TableItem head = new TableItem(table, SWT.NONE);
                head.setText(0, group.label());
                head.setFont(bold);
                head.setForeground(colors.faint());
            }
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(0, "    " + d.title());
            item.setText(1, d.id());
            item.setForeground(1, colors.faint());
            item.setData(d);
        }
        if (words.isEmpty()) {
            about.setText("");
        } else {
            move(1);
        }
        describe();
    }

    /** All that match: those whose name does come first, within their groups. */
    private List<ProcessorDescription> matching(String words) {
        List<ProcessorDescription> found = new ArrayList<>();
        for (ProcessorDescription d : all) {
            if (words.isEmpty() || text(d).contains(words)) {
                found.add(d);
            }
        }
        List<ProcessorDescription> named = found.stream()
                .filter(d -> (d.id() + " " + d.title()).toLowerCase(Locale.ROOT).contains(words)).toList();
        return named.isEmpty() ? found : named;
    }

    private static String text(ProcessorDescription d) {
        StringBuilder text = new StringBuilder(d.id()).append(' ').append(d.title()).append(' ').append(d.summary())
                .append(' ').append(ProcessorGroup.of(d).label());
        for (Parameter<?> p : d.parameters()) {
            text.append(' ').append(p.label());
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private void describe() {
        int at = table.getSelectionIndex();
        ProcessorDescription d = at < 0 ? null : (ProcessorDescription) table.getItem(at).getData();
        about.setText(table.getItemCount() == 0 ? "No processor matches; try another word."
                : d == null ? "" : d.summary().replace("&", "&&"));
    }

    private void key(Event e) {
        switch (e.keyCode) {
        case SWT.ARROW_DOWN -> {
            e.doit = false;
            move(1);
        }
        case SWT.ARROW_UP -> {
            e.doit = false;
            move(-1);
        }
        case SWT.ESC -> shell.close();
        default -> {
            // for the field or the table
        }
        }
    }

    /** Selects the next processor above or below, passing over heads of groups. */
    private void move(int by) {
        int at = table.getSelectionIndex() + by;
        while (at >= 0 && at < table.getItemCount() && table.getItem(at).getData() == null) {
            at += by;
        }
        if (at >= 0 && at < table.getItemCount()) {
            table.setSelection(at);
            describe();
        }
    }

    private void take() {
        int at = table.getSelectionIndex();
        if (at >= 0 && table.getItem(at).getData() instanceof ProcessorDescription d) {
            shell.close();
            chosen.accept(d);
        }
    }

    Shell shell() {
        return shell;
    }

    Text find() {
        return find;
    }

    Table table() {
        return table;
    }
}
