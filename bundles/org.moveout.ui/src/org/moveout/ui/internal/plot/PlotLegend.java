// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.moveout.ui.internal.Icons;

/** Names and colours of curves under a plot, with a button for those that can be taken away. */
public final class PlotLegend {
    private final Composite box;
    private final LocalResourceManager resources;
    private List<Entry> shown = List.of();

    /**
     * A curve in the legend.
     *
     * @param name   of the curve
     * @param detail shown as tooltip
     * @param color  index of its colour
     * @param dashed whether its line is
     * @param remove what the button does; empty for no button
     */
    public record Entry(String name, String detail, int color, boolean dashed, Optional<Runnable> remove) {
        private boolean looksLike(Entry other) {
            return name.equals(other.name) && detail.equals(other.detail) && color == other.color
                    && dashed == other.dashed && remove.isPresent() == other.remove.isPresent();
        }
    }

    /** An empty legend. */
    public PlotLegend(Composite parent) {
        box = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 14;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        box.setLayout(layout);
        resources = new LocalResourceManager(JFaceResources.getResources(), box);
    }

    /** The control, for layouts. */
    public Control control() {
        return box;
    }

    /** Takes the legend away, or shows it: one curve needs none. The layout data is a {@link GridData}. */
    public void setShown(boolean wanted) {
        GridData data = (GridData) box.getLayoutData();
        if (data.exclude == wanted) {
            data.exclude = !wanted;
            box.setVisible(wanted);
            box.requestLayout();
        }
    }

    /** Shows other entries. */
    public void show(List<Entry> entries) {
        boolean same = entries.size() == shown.size();
        for (int i = 0; same && i < entries.size(); i++) {
            same = entries.get(i).looksLike(shown.get(i));
        }
        shown = List.copyOf(entries);
        if (same) {
            return;
        }
        for (Control c : box.getChildren()) {
            c.dispose();
        }
        entries.forEach(this::add);
        box.requestLayout();
    }

    /** The names in the legend. */
    public List<String> names() {
        return shown.stream().map(Entry::name).toList();
    }

    /** Takes away the curve number {@code index}, as its button does. */
    public void remove(int index) {
        shown.get(index).remove().ifPresent(Runnable::run);
    }

    private void add(Entry entry) {
        Composite row = new Composite(box, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(entry.remove().isPresent() ? 3 : 2).spacing(5, 0).applyTo(row);
        Canvas swatch = new Canvas(row, SWT.NONE);
        GridData data = new GridData(SWT.CENTER, SWT.CENTER, false, false);
        data.widthHint = 20;
        data.heightHint = 10;
        swatch.setLayoutData(data);
        swatch.addPaintListener(e -> paint(e.gc, swatch, entry));
        Label label = new Label(row, SWT.NONE);
        label.setText(entry.name().replace("&", "&&"));
        label.setToolTipText(entry.detail());
        if (entry.remove().isPresent()) {
            ToolBar bar = new ToolBar(row, SWT.FLAT);
            ToolItem item = new ToolItem(bar, SWT.PUSH);
            item.setImage(resources.create(Icons.descriptor("close")));
            item.setToolTipText("Remove " + entry.name());
            int index = shown.indexOf(entry);
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> remove(index)));
        }
    }

    private static void paint(GC gc, Canvas swatch, Entry entry) {
        Point size = swatch.getSize();
        gc.setForeground(PlotColors.of(swatch.getParent()).curve(entry.color()));
        gc.setLineWidth(2);
        if (entry.dashed()) {
            gc.setLineStyle(SWT.LINE_DASH);
        }
        gc.drawLine(0, size.y / 2, size.x, size.y / 2);
    }
}
