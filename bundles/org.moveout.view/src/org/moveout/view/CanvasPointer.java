// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.Objects;
import java.util.OptionalDouble;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.moveout.data.order.TraceOrder;

/**
 * The cross-hair under the mouse, and what another part of the workbench points at. Has only those parts of the canvas
 * painted again where a cross was or is.
 */
final class CanvasPointer {
    /** Half the width of the widest mark of the cross-hair on the axis of traces. */
    private static final int CHIP = 80;

    private final SeismicCanvas canvas;
    private final CanvasPicture picture;
    private final CanvasMarks marks;
    private boolean crossHair;

    /**
     * @param marks keeps what another part points at and paints it
     */
    CanvasPointer(SeismicCanvas canvas, CanvasPicture picture, CanvasMarks marks) {
        this.canvas = canvas;
        this.picture = picture;
        this.marks = marks;
    }

    boolean isCrossHairShown() {
        return crossHair;
    }

    void setCrossHairShown(boolean shown) {
        crossHair = shown;
        canvas.redraw();
    }

    /** The mouse is elsewhere; null for outside the samples. */
    void moved(Point before, Point now) {
        if (crossHair && !Objects.equals(before, now)) {
            damageCross(before);
            damageCross(now);
        }
        canvas.cursorMoved();
    }

    /** Marks traces instead of those marked before. */
    void showMarks(TraceOrder positions) {
        if (!positions.equals(marks.traces())) {
            marks.setTraces(positions);
            canvas.redraw();
        }
    }

    /** Marks where the user points in another part; empty for none. */
    void show(OptionalDouble position, OptionalDouble sample) {
        if (!position.equals(marks.pointerTrace()) || !sample.equals(marks.pointerSample())) {
            damageCross(pointer());
            marks.setPointer(position, sample);
            damageCross(pointer());
        }
    }

    private Point pointer() {
        Point off = new Point(-2 * CHIP, -2 * CHIP);
        OptionalDouble trace = marks.pointerTrace();
        OptionalDouble sample = marks.pointerSample();
        return picture.projection()
                .map(p -> new Point(trace.isPresent() ? (int) p.toX(trace.getAsDouble()) : off.x,
                        sample.isPresent() ? (int) p.toY(sample.getAsDouble()) : off.y))
                .orElse(null);
    }

    /** A part of the canvas has to be painted again; null for none. */
    void damage(Rectangle r) {
        if (r != null) {
            canvas.redraw(r.x - 1, r.y - 1, r.width + 3, r.height + 3, false);
        }
    }

    /** The lines of a cross and its marks on the axes have to be painted again. */
    private void damageCross(Point at) {
        if (at != null) {
            Rectangle p = picture.layout().plot();
            int line = picture.layout().line();
            damage(new Rectangle(at.x - 1, p.y, 2, p.height));
            damage(new Rectangle(p.x, at.y - 1, p.width, 2));
            damage(new Rectangle(at.x - CHIP, 0, 2 * CHIP, p.y));
            damage(new Rectangle(0, at.y - line, p.x, 2 * line));
        }
    }
}
