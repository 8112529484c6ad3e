// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.work;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
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
import org.eclipse.ui.PartInitException;
import org.moveout.eclipse.TaskJob;
import org.moveout.ui.Ids;

/** All work that is running, kept up to date, each with Pause and Cancel. Closes when another window is used. */
final class WorkPopup extends PopupDialog {
    private static final int PERIOD_MILLIS = 250;
    private static final int WIDTH = 460;

    private final IWorkbenchWindow window;
    private final List<Row> rows = new ArrayList<>();
    private Composite list;
    private Label nothing;

    WorkPopup(IWorkbenchWindow window) {
        super(window.getShell(), SWT.TOOL, true, false, false, false, false, "Running work", null);
        this.window = window;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(10, 6).spacing(0, 8).applyTo(area);
        list = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(list);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(list);
        Link all = new Link(area, SWT.NONE);
        all.setText("<a>All work...</a>");
        all.setToolTipText("Open the Progress view");
        all.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            close();
            showProgress(window);
        }));
        update();
        tick();
        return area;
    }

    /** Opens the Progress view of the platform. */
    static void showProgress(IWorkbenchWindow window) {
        try {
            window.getActivePage().showView(Ids.PROGRESS_VIEW);
        } catch (PartInitException e) {
            ILog.of(WorkPopup.class).log(e.getStatus());
        }
    }

    private void tick() {
        if (list.isDisposed()) {
            return;
        }
        list.getDisplay().timerExec(PERIOD_MILLIS, () -> {
            if (!list.isDisposed()) {
                update();
                tick();
            }
        });
    }

    private void update() {
        List<TaskJob<?>> jobs = RunningWork.jobs();
        if (jobs.isEmpty() && !rows.isEmpty()) {
            // what was looked at has ended, and tells so by itself
            close();
            return;
        }
        boolean other = !jobs.equals(rows.stream().map(r -> r.job).toList()) || jobs.isEmpty() == (nothing == null);
        if (other) {
            for (Control c : list.getChildren()) {
                c.dispose();
            }
            rows.clear();
            nothing = null;
            jobs.forEach(job -> rows.add(new Row(job, list)));
            if (jobs.isEmpty()) {
                nothing = new Label(list, SWT.NONE);
                nothing.setText("Nothing is running.");
            }
        }
        rows.forEach(Row::update);
        list.layout(true, true);
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

    /** One job. */
    private static final class Row {
        private final TaskJob<?> job;
        private final ProgressBar bar;
        private final Label line;
        private final Link pause;

        Row(TaskJob<?> job, Composite parent) {
            this.job = job;
            Composite row = new Composite(parent, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(3).spacing(14, 3).applyTo(row);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
            Label title = new Label(row, SWT.NONE);
            title.setText(job.getName().replace("&", "&&"));
            title.setToolTipText(job.getName());
            title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(title);
            pause = link(row, () -> RunningWork.toggle(job));
            Link cancel = link(row, job::cancel);
            cancel.setText("<a>Cancel</a>");
            cancel.setToolTipText("Stop at once and remove everything unfinished");
            bar = new ProgressBar(row, SWT.HORIZONTAL | SWT.SMOOTH);
            bar.setMaximum(1000);
            GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(bar);
            line = new Label(row, SWT.NONE);
            GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(line);
        }

        private Link link(Composite parent, Runnable action) {
            Link link = new Link(parent, SWT.NONE);
            GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
                action.run();
                update();
            }));
            return link;
        }

        void update() {
            bar.setSelection((int) (1000 * RunningWork.fraction(job).orElse(0.0)));
            bar.setState(job.isPaused() ? SWT.PAUSED : SWT.NORMAL);
            set(line, RunningWork.line(job));
            String text = job.isPaused() ? "<a>Continue</a>" : "<a>Pause</a>";
            if (!pause.getText().equals(text)) {
                pause.setText(text);
                pause.setToolTipText(job.isPaused() ? "Go on" : "Hold the work and keep what it has done");
            }
        }

        private static void set(Label label, String text) {
            String shown = text.replace("&", "&&");
            if (!label.getText().equals(shown)) {
                label.setText(shown);
            }
        }
    }
}
