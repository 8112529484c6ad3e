// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.Locale;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.moveout.data.gather.Fold;
import org.moveout.data.gather.GatherIndex;

/** A window with all gathers and a field to find one: typing goes to the nearest, Enter shows it, Escape closes. */
final class GatherList {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 380;

    private final Shell shell;
    private final GatherLines lines;
    private final GatherIndex index;
    private final IntConsumer chosen;

    private GatherList(Control below, GatherIndex index, int now, IntConsumer chosen) {
        this.index = index;
        this.chosen = chosen;
        shell = new Shell(below.getShell(), SWT.TOOL | SWT.RESIZE | SWT.TITLE | SWT.CLOSE);
        shell.setText("Find " + GatherChoice.label(index.keys()));
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).applyTo(shell);
        Text find = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH);
        find.setMessage(index.keys().size() == 1 ? "Go to the nearest " + GatherChoice.label(index.keys())
                : "Go to the nearest, such as " + GatherChoice.text(index.values(now)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(find);
        lines = new GatherLines(shell, index, this::choose);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines);
        Label sum = new Label(shell, SWT.NONE);
        Fold fold = index.fold();
        sum.setText(String.format(Locale.ROOT, "%,d gathers, %s traces each (median %,d)", index.count(), fold.isEqual()
                ? String.format(Locale.ROOT, "%,d", fold.least())
                : String.format(Locale.ROOT, "%,d to %,d", fold.least(), fold.most()), fold.median()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sum);
        find.addListener(SWT.Modify, e -> GatherChoice.values(find.getText(), index.keys().size())
                .ifPresent(v -> lines.select(index.nearest(v).orElse(0))));
        find.addListener(SWT.KeyDown, this::key);
        find.addListener(SWT.DefaultSelection, e -> choose(lines.selected()));
        shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        }));
        shell.setSize(WIDTH, HEIGHT);
        Rectangle screen = below.getMonitor().getClientArea();
        Point at = below.toDisplay(0, below.getSize().y);
        shell.setLocation(Math.clamp(at.x, screen.x, Math.max(screen.x, screen.x + screen.width - WIDTH)),
                Math.clamp(at.y, screen.y, Math.max(screen.y, screen.y + screen.height - HEIGHT)));
        shell.open();
        lines.select(now);
        find.setFocus();
    }

    /**
     * Opens the list.
     *
     * @param below  where
     * @param now    the gather that is shown
     * @param chosen told the gather that the user chooses
     * @return the window
     */
    static Shell open(Control below, GatherIndex index, int now, IntConsumer chosen) {
        return new GatherList(below, index, now, chosen).shell;
    }

    private void choose(int gather) {
        shell.close();
        chosen.accept(gather);
    }

    private void key(Event e) {
        int now = lines.selected();
        int to = switch (e.keyCode) {
        case SWT.ARROW_UP -> now - 1;
        case SWT.ARROW_DOWN -> now + 1;
        case SWT.PAGE_UP -> now - lines.visible();
        case SWT.PAGE_DOWN -> now + lines.visible();
        default -> now;
        };
        if (to != now) {
            e.doit = false;
            lines.select(to);
        } else if (e.keyCode == SWT.ESC) {
            shell.close();
        }
    }
}
