// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.moveout.data.geometry.Slab;
import org.moveout.data.geometry.SurveyGrid;
import org.moveout.raster.Projection;
import org.moveout.raster.Viewport;
import org.moveout.view.CanvasColors;
import org.moveout.view.DeviceZoom;

/**
 * Draws a slice: crosslines to the right, inlines upwards, bins as wide and high as on the ground. For the user-interface
 * thread. The viewport counts crosslines and rows of the slab, row 0 on top being the last inline.
 */
final class SliceCanvas extends Canvas {
    /** Told what the user does; cells are of the whole grid. */
    interface Listener {
        /** The mouse is over a cell; -1, -1 if it has left. */
        void pointed(int inline, int crossline);

        /** A cell is clicked. */
        void clicked(int inline, int crossline, boolean shift);

        /** The wheel asks for so many slices further down. */
        void stepped(int by);
    }

    private final DeviceZoom zoom = new DeviceZoom(this);
    private static final double NOTCH = 1.25;

    private final SliceWorker worker;
    private final Listener listener;
    private final SlicePainter painter = new SlicePainter(this);
    private SliceScene scene;
    private Viewport view;
    private boolean fitted = true;
    private Rectangle plot = new Rectangle(0, 0, 1, 1);
    private SlicePicture picture;
    private String message = "";
    private double[] shown = new double[0];
    private int cursorInline = -1;
    private int cursorCrossline = -1;
    private Point pressed;
    private Viewport pressedView;
    private boolean moved;
    private double wheelRest;

    SliceCanvas(Composite parent, Listener listener) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.listener = listener;
        worker = new SliceWorker(getDisplay(), this::drawn);
        addListener(SWT.Paint, e -> painter.paint(e.gc));
        addListener(SWT.Resize, e -> place());
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.MouseDown, this::down);
        addListener(SWT.MouseMove, this::move);
        addListener(SWT.MouseUp, this::up);
        addListener(SWT.MouseExit, e -> listener.pointed(-1, -1));
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.Dispose, e -> {
            worker.close();
            if (picture != null) {
                picture.dispose();
            }
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = scene == null ? "Slice, empty" : SliceText.title(scene.slab().sampling(), scene.sample());
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = message;
            }
        });
    }

    /** Shows a slice; null for none. The part shown stays unless it is another survey. */
    void setScene(SliceScene now) {
        boolean other = now != null && (scene == null || now.slab().grid() != scene.slab().grid()
                || now.slab().step() != scene.slab().step());
        scene = now;
        if (other) {
            fitted = true;
            place();
        }
        request();
    }

    Optional<SliceScene> scene() {
        return Optional.ofNullable(scene);
    }

    /** What is said over or instead of the slice; empty for nothing. */
    void setMessage(String text) {
        message = text;
        redraw();
    }

    String message() {
        return message;
    }

    /** Marks traces that the section shows, as pairs of inline and crossline indices of the grid. */
    void setShown(double[] pairs) {
        shown = pairs;
        redraw();
    }

    double[] shown() {
        return shown;
    }

    /** Marks a cell of the grid; -1, -1 for none. */
    void setCursor(int inline, int crossline) {
        if (inline != cursorInline || crossline != cursorCrossline) {
            cursorInline = inline;
            cursorCrossline = crossline;
            redraw();
        }
    }

    int cursorInline() {
        return cursorInline;
    }

    int cursorCrossline() {
        return cursorCrossline;
    }

    Rectangle plot() {
        return plot;
    }

    Optional<SlicePicture> picture() {
        return Optional.ofNullable(picture);
    }

    /** Whether the picture shows what it should. */
    boolean isCurrent() {
        return picture != null && scene != null && picture.scene() == scene && picture.view().equals(view);
    }

    Optional<Projection> projection() {
        return view == null || scene == null ? Optional.empty()
                : Optional.of(new Projection(view, plot.x, plot.y, plot.width, plot.height));
    }

    /** Height of a row divided by width of a column on the ground. */
    private static double aspect(SurveyGrid g) {
        double down = g.inlineSpacing();
        double across = g.crosslineSpacing();
        double ratio = down / across;
        return ratio > 0.02 && ratio < 50 ? ratio : 1;
    }

    /** Shows everything. */
    void fit() {
        if (scene != null && plot.width > 20 && plot.height > 20) {
            Slab s = scene.slab();
            double ratio = aspect(s.grid());
            // columns in a point
            double scale = Math.max(s.columns() / (double) plot.width, s.rows() * ratio / plot.height);
            double w = plot.width * scale;
            double h = plot.height * scale / ratio;
            double x = (s.columns() - 1) / 2.0;
            double y = (s.rows() - 1) / 2.0;
            fitted = true;
            view = new Viewport(x - w / 2, x + w / 2, y - h / 2, y + h / 2);
            request();
        }
    }

    /** Zooms about the middle; factors less than 1 zoom in. */
    void zoom(double factor) {
        projection().ifPresent(p -> zoom(factor, p.toTrace(plot.x + plot.width / 2.0),
                p.toSample(plot.y + plot.height / 2.0)));
    }

    private void zoom(double factor, double x, double y) {
        double least = 2.0;
        double most = 8.0 * Math.max(scene.slab().columns(), scene.slab().rows()) + 16;
        double wanted = view.traces() * factor;
        if (wanted > least && wanted < most) {
            fitted = false;
            view = view.zoomed(factor, factor, x, y);
            request();
        }
    }

    private void place() {
        GC gc = new GC(this);
        try {
            Rectangle area = getClientArea();
            plot = SlicePainter.plot(gc, new Point(area.width, area.height), scene);
        } finally {
            gc.dispose();
        }
        fit();
        redraw();
    }

    private void request() {
        redraw();
        if (scene != null && view != null && plot.width > 1 && plot.height > 1) {
            Color c = CanvasColors.of(this).outside();
            worker.submit(new SliceWorker.Request(scene, view, new Point(plot.width, plot.height),
                    zoom.percent(), c.getRed() << 16 | c.getGreen() << 8 | c.getBlue()));
        }
    }

    private void drawn(SlicePicture now) {
        if (isDisposed()) {
            now.dispose();
            return;
        }
        if (picture != null) {
            picture.dispose();
        }
        picture = now;
        redraw();
    }

    // ---- mouse ---------------------------------------------------------------------------------------------------

    /** The cell of the grid at a point as inline and crossline index; null outside. */
    private int[] cell(int x, int y) {
        if (projection().isEmpty() || !plot.contains(x, y)) {
            return null;
        }
        Projection p = projection().get();
        Slab s = scene.slab();
        long column = Math.round(p.toTrace(x + 0.5));
        long row = Math.round(p.toSample(y + 0.5));
        if (column < 0 || row < 0 || column >= s.columns() || row >= s.rows()) {
            return null;
        }
        return new int[] { (int) (s.rows() - 1 - row) * s.step(), (int) column * s.step() };
    }

    private void down(Event e) {
        setFocus();
        if (e.button == 1 && plot.contains(e.x, e.y) && view != null) {
            pressed = new Point(e.x, e.y);
            pressedView = view;
            moved = false;
        }
    }

    private void move(Event e) {
        if (pressed != null) {
            int dx = e.x - pressed.x;
            int dy = e.y - pressed.y;
            moved |= Math.abs(dx) + Math.abs(dy) >= 3;
            if (moved) {
                fitted = false;
                view = pressedView.shifted(-dx * view.traces() / plot.width, -dy * view.samples() / plot.height);
                request();
            }
        }
        int[] cell = cell(e.x, e.y);
        listener.pointed(cell == null ? -1 : cell[0], cell == null ? -1 : cell[1]);
    }

    private void up(Event e) {
        if (pressed == null || e.button != 1) {
            return;
        }
        pressed = null;
        int[] cell = cell(e.x, e.y);
        if (!moved && cell != null) {
            listener.clicked(cell[0], cell[1], (e.stateMask & SWT.SHIFT) != 0);
        }
    }

    private void wheel(Event e) {
        e.doit = false;
        if ((e.stateMask & SWT.MOD1) != 0) {
            projection().ifPresent(p -> zoom(Math.pow(NOTCH, -e.count / 3.0), p.toTrace(e.x + 0.5),
                    p.toSample(e.y + 0.5)));
            return;
        }
        wheelRest -= e.count / 3.0;
        int steps = (int) wheelRest;
        if (steps != 0) {
            wheelRest -= steps;
            listener.stepped(steps);
        }
    }

    boolean isFitted() {
        return fitted;
    }
}
