// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.notice;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.ui.internal.Icons;

/**
 * A small window in the lower right corner of the workbench that tells something without getting in the way. Good news
 * goes by itself unless the mouse is on it; errors stay until they are closed.
 */
public final class Notice {
    /** {@link Shell#getData(String)} of every notice holds its text under this key, for tests and screen readers. */
    public static final String DATA = "org.moveout.ui.notice";

    private static final int SHOW_MILLIS = 15_000;
    private static final int WIDTH = 380;
    private static final int GAP = 12;

    /** What kind of news it is. */
    public enum Kind {
        /** Something has ended well. */
        DONE,
        /** Good to know. */
        INFO,
        /** Something failed. */
        ERROR;

        private String icon() {
            return switch (this) {
            case DONE -> "done";
            case INFO -> "info";
            case ERROR -> "error";
            };
        }
    }

    /**
     * Something to do about it.
     *
     * @param text   the words of the link
     * @param action run on the user-interface thread
     */
    public record Link(String text, Runnable action) {
    }

    private Notice() {
    }

    /**
     * Shows a notice; must be called on the user-interface thread.
     *
     * @param window where
     * @param kind   the icon, and whether it stays
     * @param title  what it is about
     * @param lines  plain text
     * @param links  what can be done
     */
    public static void show(IWorkbenchWindow window, Kind kind, String title, List<String> lines, List<Link> links) {
        Shell parent = window.getShell();
        if (parent == null || parent.isDisposed()) {
            return;
        }
        Shell shell = new Shell(parent, SWT.NO_TRIM | SWT.TOOL);
        shell.addPaintListener(e -> {
            Rectangle r = shell.getClientArea();
            e.gc.setForeground(shell.getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
            e.gc.drawRectangle(0, 0, r.width - 1, r.height - 1);
        });
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), shell);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 10).spacing(10, 4).applyTo(shell);
        Label icon = new Label(shell, SWT.NONE);
        icon.setImage(resources.create(Icons.descriptor(kind.icon())));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(icon);
        Label head = new Label(shell, SWT.NONE);
        head.setText(title.replace("&", "&&"));
        head.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(head);
        close(shell, resources);
        for (String line : lines) {
            Label text = new Label(shell, SWT.WRAP);
            text.setText(line.replace("&", "&&"));
            GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(26, 0)
                    .applyTo(text);
        }
        if (!links.isEmpty()) {
            links(shell, links);
        }
        shell.setData(DATA, title + "\n" + String.join("\n", lines));
        Point size = shell.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        shell.setSize(size);
        shell.setLocation(place(parent, size));
        shell.setVisible(true);
        if (kind != Kind.ERROR) {
            fade(shell);
        }
    }

    private static void close(Shell shell, LocalResourceManager resources) {
        ToolBar bar = new ToolBar(shell, SWT.FLAT);
        ToolItem close = new ToolItem(bar, SWT.PUSH);
        close.setImage(resources.create(Icons.descriptor("close")));
        close.setToolTipText("Close");
        close.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> shell.close()));
    }

    private static void links(Shell shell, List<Link> links) {
        Composite row = new Composite(shell, SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).indent(26, 2).applyTo(row);
        GridLayoutFactory.fillDefaults().numColumns(links.size()).spacing(16, 0).applyTo(row);
        for (Link link : links) {
            org.eclipse.swt.widgets.Link widget = new org.eclipse.swt.widgets.Link(row, SWT.NONE);
            widget.setText("<a>" + link.text() + "</a>");
            widget.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
                shell.close();
                link.action().run();
            }));
        }
    }

    /** The corner of the window, above the notices that are there already. */
    private static Point place(Shell parent, Point size) {
        Rectangle area = parent.getDisplay().map(parent, null, parent.getClientArea());
        int bottom = area.y + area.height - 34;
        for (Shell other : parent.getShells()) {
            if (other.getData(DATA) != null && other.isVisible()) {
                bottom = Math.min(bottom, other.getLocation().y - GAP / 2);
            }
        }
        return new Point(area.x + area.width - size.x - GAP, Math.max(area.y, bottom - size.y));
    }

    private static void fade(Shell shell) {
        Display display = shell.getDisplay();
        display.timerExec(SHOW_MILLIS, new Runnable() {
            @Override
            public void run() {
                if (shell.isDisposed()) {
                    return;
                }
                Control under = display.getCursorControl();
                if (under != null && under.getShell() == shell) {
                    display.timerExec(SHOW_MILLIS / 3, this);
                } else {
                    shell.close();
                }
            }
        });
    }
}
