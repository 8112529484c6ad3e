// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** A bar that may need several rows, and a text at its right that gives way when there is no room for both. */
final class BarLayout extends Layout {
    private static final int GAP = 8;

    private final Control bar;
    private final Control text;

    BarLayout(Control bar, Control text) {
        this.bar = bar;
        this.text = text;
    }

    @Override
    protected Point computeSize(Composite composite, int width, int height, boolean flush) {
        Point b = bar.computeSize(width, SWT.DEFAULT, flush);
        // the bar wraps: it never keeps a window from being narrow
        return new Point(width == SWT.DEFAULT ? Math.min(b.x, 200) : width, height == SWT.DEFAULT ? b.y : height);
    }

    @Override
    protected void layout(Composite composite, boolean flush) {
        Rectangle area = composite.getClientArea();
        Point wanted = bar.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
        Point t = text.computeSize(SWT.DEFAULT, SWT.DEFAULT, flush);
        boolean both = wanted.x + GAP + t.x + GAP <= area.width;
        bar.setBounds(0, 0, both ? area.width - t.x - 2 * GAP : area.width, area.height);
        text.setVisible(both);
        text.setBounds(Math.max(0, area.width - t.x - GAP), Math.max(0, (area.height - t.y) / 2), t.x, t.y);
    }
}
