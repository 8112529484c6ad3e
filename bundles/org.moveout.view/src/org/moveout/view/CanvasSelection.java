// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.moveout.raster.Viewport;

/** What the left button does, and what is selected. Tells the listeners of the canvas when either changes. */
final class CanvasSelection {
    private final SeismicCanvas canvas;
    private final CanvasMarks marks;
    private CanvasTool tool = CanvasTool.PAN;

    /**
     * @param marks keeps the selection and paints it
     */
    CanvasSelection(SeismicCanvas canvas, CanvasMarks marks) {
        this.canvas = canvas;
        this.marks = marks;
    }

    CanvasTool tool() {
        return tool;
    }

    void setTool(CanvasTool newTool) {
        if (tool != newTool) {
            tool = Objects.requireNonNull(newTool);
            showCursor();
            canvas.tell(l -> l.toolChanged(newTool));
        }
    }

    /** Gives the mouse the shape that belongs to the tool. */
    void showCursor() {
        canvas.setCursor(tool == CanvasTool.PAN ? null : canvas.getDisplay().getSystemCursor(SWT.CURSOR_CROSS));
    }

    /** Edges of whole traces and samples; empty if nothing is selected. */
    Optional<Viewport> get() {
        return Optional.ofNullable(marks.selection());
    }

    /** Selects the traces and samples whose centres lie in an area, at least one of each. */
    void select(Viewport area) {
        canvas.input().ifPresent(i -> set(SelectionEdges.within(area, i.source().traceCount(),
                i.source().sampling().count())));
    }

    /** Selects nothing. */
    void clear() {
        set(null);
    }

    private void set(Viewport area) {
        Viewport before = marks.selection();
        if (!Objects.equals(before, area)) {
            marks.setSelection(area);
            canvas.redraw();
            canvas.tell(l -> l.selectionChanged(get()));
        }
    }

    /** Another input: nothing is selected or marked in it. */
    void forget() {
        boolean selected = marks.selection() != null;
        marks.clear();
        if (selected) {
            canvas.tell(l -> l.selectionChanged(Optional.empty()));
        }
    }
}
