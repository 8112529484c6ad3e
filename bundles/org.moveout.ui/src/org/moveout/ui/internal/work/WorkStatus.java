// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.work;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.moveout.eclipse.TaskJob;
import org.moveout.ui.internal.Icons;

/** Trim of the status line: the work that is running, with buttons to pause and cancel it; empty while nothing runs. */
public final class WorkStatus extends WorkbenchWindowControlContribution {
    private static final int PERIOD_MILLIS = 400;
    private static final RGB BAR = new RGB(0x2f, 0x80, 0xd0);
    private static final RGB HELD = new RGB(0xe0, 0x8a, 0x1e);
    private static final String WIDEST = "Process line_12.sgy to line_12_flow.sgy   100 %, 0:00:00 left";

    @Override
    protected Control createControl(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(4, 4, 0, 0).spacing(2, 0).applyTo(row);
        Line line = new Line(row);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(line);
        line.addListener(SWT.MouseUp, e -> {
            if (e.button == 1 && line.job != null) {
                new WorkPopup(getWorkbenchWindow()).open();
            }
        });
        line.createButtons(row);
        line.read();
        line.tick();
        return row;
    }

    /** The name of the work and how far it is, over a bar as long as what is done. */
    private static final class Line extends Canvas {
        private final LocalResourceManager resources;
        private final Point size;
        private ToolBar bar;
        private ToolItem pause;
        private ToolItem cancel;
        private TaskJob<?> job;
        private String name = "";
        private String state = "";
        private double share;
        private boolean held;

        Line(Composite parent) {
            super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
            resources = new LocalResourceManager(JFaceResources.getResources(), this);
            GC gc = new GC(this);
            size = gc.textExtent(WIDEST);
            gc.dispose();
            addPaintListener(e -> paint(e.gc));
        }

        void createButtons(Composite parent) {
            bar = new ToolBar(parent, SWT.FLAT);
            pause = new ToolItem(bar, SWT.PUSH);
            pause.setImage(resources.create(Icons.descriptor("pause")));
            pause.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
                if (job != null) {
                    RunningWork.toggle(job);
                    read();
                }
            }));
            cancel = new ToolItem(bar, SWT.PUSH);
            cancel.setImage(resources.create(Icons.descriptor("cancel")));
            cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
                if (job != null) {
                    job.cancel();
                }
            }));
        }

        @Override
        public Point computeSize(int widthHint, int heightHint, boolean changed) {
            return new Point(size.x + 8, size.y + 7);
        }

        private void tick() {
            getDisplay().timerExec(PERIOD_MILLIS, () -> {
                if (!isDisposed()) {
                    read();
                    tick();
                }
            });
        }

        private void read() {
            List<TaskJob<?>> jobs = RunningWork.jobs();
            job = jobs.isEmpty() ? null : jobs.getFirst();
            String nameNow = job == null ? "" : job.getName() + (jobs.size() > 1 ? " (+" + (jobs.size() - 1) + ")" : "");
            String stateNow = job == null ? "" : RunningWork.brief(job);
            double shareNow = job == null ? 0 : RunningWork.fraction(job).orElse(0.0);
            boolean heldNow = job != null && job.isPaused();
            if (bar.getVisible() != (job != null)) {
                bar.setVisible(job != null);
                setCursor(job == null ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            }
            if (heldNow != held || pause.getToolTipText() == null || !nameNow.equals(name)) {
                pause.setImage(resources.create(Icons.descriptor(heldNow ? "continue" : "pause")));
                pause.setToolTipText((heldNow ? "Continue: " : "Pause: ") + (job == null ? "" : job.getName()));
                cancel.setToolTipText("Cancel: " + (job == null ? "" : job.getName()));
            }
            if (!nameNow.equals(name) || !stateNow.equals(state) || shareNow != share || heldNow != held) {
                name = nameNow;
                state = stateNow;
                share = shareNow;
                held = heldNow;
                setToolTipText(job == null ? null : job.getName() + "\n" + RunningWork.line(job)
                        + "\nClick for all running work");
                redraw();
            }
        }

        private void paint(GC gc) {
            if (job == null) {
                return;
            }
            Rectangle area = getClientArea();
            int right = gc.textExtent(state).x;
            int room = area.width - right - 16;
            // the status line may be lower than it was asked to be
            int height = Math.min(area.height, getParent().getClientArea().height);
            int top = (height - size.y - 3) / 2;
            gc.setForeground(getForeground());
            gc.drawText(shortened(gc, name, room), 4, top, true);
            gc.drawText(state, area.width - right - 4, top, true);
            int y = height - 3;
            int length = area.width - 8;
            gc.setAlpha(70);
            gc.setBackground(getForeground());
            gc.fillRectangle(4, y, length, 3);
            gc.setAlpha(255);
            gc.setBackground(resources.create(ColorDescriptor.createFrom(held ? HELD : BAR)));
            gc.fillRectangle(4, y, (int) Math.round(length * share), 3);
        }

        /** The text with its end left out if it is too long. */
        private static String shortened(GC gc, String text, int room) {
            if (gc.textExtent(text).x <= room) {
                return text;
            }
            int length = text.length();
            while (length > 1 && gc.textExtent(text.substring(0, length) + "\u2026").x > room) {
                length--;
            }
            return text.substring(0, length).stripTrailing() + "\u2026";
        }
    }
}
