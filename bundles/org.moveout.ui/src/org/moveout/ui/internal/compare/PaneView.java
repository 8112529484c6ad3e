// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.moveout.ui.internal.Accessibility;
import org.moveout.ui.internal.Icons;
import org.moveout.view.SeismicCanvas;

/** One pane: a title when there are several, a place for a strip of headers, and the canvas. */
public final class PaneView {
    private final Composite control;
    private final Composite bar;
    private final CLabel title;
    private final ToolBar tools;
    private final Composite strip;
    private final SeismicCanvas canvas;
    private boolean titled;
    private int reserve;
    private int stripHeight;
    private Point held;
    private IntConsumer stripListener = h -> { };

    /**
     * @param close what the button in the title does; null for a pane that stays
     */
    PaneView(Composite parent, int canvasStyle, Runnable close) {
        control = new Composite(parent, SWT.NONE);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), control);
        bar = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 0).spacing(0, 0).applyTo(bar);
        title = new CLabel(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        tools = new ToolBar(bar, SWT.FLAT);
        ToolItem item = new ToolItem(tools, SWT.PUSH);
        item.setImage(resources.create(Icons.descriptor("close")));
        item.setToolTipText("Close this pane");
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> close.run()));
        tools.setVisible(close != null);
        Accessibility.describe(tools, "Pane");
        strip = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(strip);
        canvas = new SeismicCanvas(control, canvasStyle);
        control.setLayout(new Rows());
    }

    Composite control() {
        return control;
    }

    /** Right above the canvas and exactly as wide; takes no room while it is empty. */
    public Composite strip() {
        return strip;
    }

    /** The samples. */
    public SeismicCanvas canvas() {
        return canvas;
    }

    /** The text of the title. */
    public String title() {
        return title.getText();
    }

    void setTitle(String text, String tip) {
        title.setText(text);
        title.setToolTipText(tip);
    }

    /** Shows the title or not. */
    void setTitled(boolean shown) {
        if (shown != titled) {
            titled = shown;
            control.layout();
        }
    }

    /** Marks the title of the pane that commands act on. */
    void setActive(boolean active) {
        title.setFont(active ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
    }

    /** Told how high the strip is, whenever that changes. */
    void onStripHeight(IntConsumer listener) {
        stripListener = listener;
    }

    /** Leaves at least this much room for the strip, so that plots side by side begin at the same height. */
    void setReserve(int height) {
        if (height != reserve) {
            reserve = height;
            control.layout();
        }
    }

    /** Gives the canvas a size while the pane is hidden; null when it is shown again. */
    void hold(Point size) {
        held = size;
        control.layout();
    }

    private final class Rows extends Layout {
        @Override
        protected Point computeSize(Composite composite, int width, int height, boolean flush) {
            return new Point(width == SWT.DEFAULT ? 200 : width, height == SWT.DEFAULT ? 150 : height);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            Rectangle area = composite.getClientArea();
            int y = 0;
            bar.setVisible(titled);
            if (titled) {
                int h = bar.computeSize(area.width, SWT.DEFAULT, flush).y;
                bar.setBounds(0, y, area.width, h);
                y += h;
            }
            int own = strip.getChildren().length == 0 ? 0 : strip.computeSize(area.width, SWT.DEFAULT, flush).y;
            int h = Math.max(own, reserve);
            strip.setBounds(0, y, area.width, h);
            y += h;
            if (held == null) {
                canvas.setBounds(0, y, area.width, Math.max(0, area.height - y));
            } else {
                canvas.setBounds(0, 0, held.x, held.y);
            }
            if (own != stripHeight) {
                stripHeight = own;
                stripListener.accept(own);
            }
        }
    }
}
