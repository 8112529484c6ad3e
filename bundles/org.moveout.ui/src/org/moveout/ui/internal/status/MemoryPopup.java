// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.status;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.moveout.data.cache.CacheStatistics;
import org.moveout.ui.OpenDatasets;

/** What takes memory, kept up to date while it is open, with the ways to free it. Closes when another window is used. */
final class MemoryPopup extends PopupDialog {
    private static final int PERIOD_MILLIS = 1000;
    private static final String PAGE = "org.moveout.ui.preferences.memory";

    private final IWorkbenchWindow window;
    private final OpenDatasets datasets;
    private final MemoryReport report = new MemoryReport();
    private Composite rows;
    private ProgressBar heap;
    private ProgressBar traces;

    MemoryPopup(IWorkbenchWindow window) {
        super(window.getShell(), SWT.TOOL, true, false, false, false, false, "Memory and cache", null);
        this.window = window;
        datasets = OpenDatasets.of(window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(10, 6).spacing(12, 4).applyTo(area);
        Composite bars = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(bars);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bars);
        heap = bar(bars, "Heap");
        traces = bar(bars, "Traces");
        rows = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 3).applyTo(rows);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        Composite actions = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(16, 0).extendedMargins(0, 0, 6, 0).applyTo(actions);
        link(actions, "Forget traces in memory", () -> {
            datasets.cache().clear();
            System.gc();
            update();
        });
        link(actions, "Delete traces on disk", () -> {
            datasets.cache().diskTier().ifPresent(t -> Job.createSystem("Delete traces on disk", m -> {
                t.clear();
            }).schedule());
        });
        link(actions, "Preferences...", () -> {
            close();
            PreferencesUtil.createPreferenceDialogOn(window.getShell(), PAGE, null, null).open();
        });
        update();
        tick();
        return area;
    }

    private static ProgressBar bar(Composite parent, String name) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(name);
        ProgressBar bar = new ProgressBar(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(1000);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(bar);
        return bar;
    }

    private static void link(Composite parent, String text, Runnable action) {
        Link link = new Link(parent, SWT.NONE);
        link.setText("<a>" + text + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
    }

    private void tick() {
        rows.getDisplay().timerExec(PERIOD_MILLIS, () -> {
            if (!rows.isDisposed()) {
                update();
                tick();
            }
        });
    }

    private void update() {
        Runtime runtime = Runtime.getRuntime();
        heap.setSelection((int) (1000 * (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory()));
        CacheStatistics s = datasets.cache().statistics();
        traces.setSelection(s.limit() == 0 ? 0 : (int) (1000 * s.bytes() / s.limit()));
        List<MemoryReport.Line> lines = report.lines(datasets);
        Control[] there = rows.getChildren();
        boolean other = there.length != 2 * lines.size();
        if (other) {
            for (Control c : there) {
                c.dispose();
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            MemoryReport.Line line = lines.get(i);
            Label label = other ? new Label(rows, SWT.NONE) : (Label) there[2 * i];
            Label value = other ? new Label(rows, SWT.WRAP) : (Label) there[2 * i + 1];
            label.setText(line.label().replace("&", "&&"));
            value.setText(line.value().replace("&", "&&"));
            GridDataFactory.fillDefaults().indent(line.level() * 14, 0).applyTo(label);
            GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(value);
        }
        rows.layout(true, true);
        if (other && getShell() != null && getShell().isVisible()) {
            getShell().pack();
            getShell().setLocation(getInitialLocation(getShell().getSize()));
        }
    }

    @Override
    protected Point getDefaultLocation(Point size) {
        Shell shell = window.getShell();
        Rectangle r = shell.getClientArea();
        Point corner = shell.toDisplay(r.x + r.width, r.y + r.height);
        return new Point(corner.x - size.x - 12, corner.y - size.y - 44);
    }

    @Override
    protected boolean hasTitleArea() {
        return true;
    }
}
