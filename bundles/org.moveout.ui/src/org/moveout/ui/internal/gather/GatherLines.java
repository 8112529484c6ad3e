// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.Locale;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.gather.GatherIndex;

/** A list of gathers of which only the visible lines are ever made, so that millions cost nothing. */
final class GatherLines extends Canvas {
    private static final int PAD = 6;

    private final GatherIndex index;
    private int line = 20;
    private int selected;

    /**
     * @param chosen told a gather that was clicked twice
     */
    GatherLines(Composite parent, GatherIndex index, IntConsumer chosen) {
        super(parent, SWT.V_SCROLL | SWT.BORDER | SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.index = index;
        setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        setForeground(getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        GC gc = new GC(this);
        line = gc.getFontMetrics().getHeight() + PAD;
        gc.dispose();
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> measure());
        getVerticalBar().addListener(SWT.Selection, e -> redraw());
        addListener(SWT.MouseDown, e -> at(e.y));
        addListener(SWT.MouseDoubleClick, e -> chosen.accept(selected));
        addListener(SWT.MouseVerticalWheel, e -> {
            getVerticalBar().setSelection(top() - e.count);
            redraw();
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = text(selected) + ", " + traces(selected);
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_LIST;
            }
        });
    }

    int selected() {
        return selected;
    }

    /** Selects a line and brings it into view. */
    void select(int gather) {
        selected = Math.clamp(gather, 0, index.count() - 1);
        if (selected < top() || selected >= top() + visible()) {
            getVerticalBar().setSelection(selected - visible() / 2);
        }
        redraw();
    }

    /** Lines in a window, for paging. */
    int visible() {
        return Math.max(1, getClientArea().height / line - 1);
    }

    private int top() {
        return getVerticalBar().getSelection();
    }

    private void measure() {
        int visible = visible();
        getVerticalBar().setValues(Math.min(top(), Math.max(0, index.count() - visible)), 0, Math.max(index.count(), 1),
                Math.min(visible, index.count()), 1, visible);
        getVerticalBar().setVisible(index.count() > visible);
    }

    private void at(int y) {
        int row = y / line - 1 + top();
        if (y >= line && row < index.count()) {
            selected = row;
            redraw();
        }
    }

    private String text(int gather) {
        return GatherChoice.text(index.values(gather));
    }

    private String traces(int gather) {
        return String.format(Locale.ROOT, "%,d", index.fold(gather));
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        Display display = getDisplay();
        gc.setForeground(display.getSystemColor(SWT.COLOR_WIDGET_DARK_SHADOW));
        row(gc, GatherChoice.label(index.keys()), "Traces", 0, area.width);
        gc.drawLine(0, line - 1, area.width, line - 1);
        for (int i = 0; i < area.height / line && top() + i < index.count(); i++) {
            int gather = top() + i;
            boolean mark = gather == selected;
            gc.setForeground(display.getSystemColor(mark ? SWT.COLOR_LIST_SELECTION_TEXT : SWT.COLOR_LIST_FOREGROUND));
            if (mark) {
                gc.setBackground(display.getSystemColor(SWT.COLOR_LIST_SELECTION));
                gc.fillRectangle(0, (i + 1) * line, area.width, line);
            }
            row(gc, text(gather), traces(gather), (i + 1) * line, area.width);
        }
    }

    private static void row(GC gc, String left, String right, int top, int width) {
        Point size = gc.textExtent(right);
        gc.drawText(left, PAD, top + PAD / 2, true);
        gc.drawText(right, width - PAD - size.x, top + PAD / 2, true);
    }
}
