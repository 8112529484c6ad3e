// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.links;

import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.moveout.data.Sampling;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Viewport;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.TraceMarks;
import org.moveout.ui.internal.Background;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionListener;
import org.moveout.view.SeismicCanvas;

/**
 * Ties the canvas of a section to what is pointed at and selected elsewhere, and tells what is selected here. Lives as
 * long as the canvas. For the user-interface thread.
 */
public final class LinkedMarks implements SectionLinks.Listener, SectionListener {
    private final SectionPart part;
    private final SeismicCanvas canvas;
    private final SectionLinks links;
    private final Background positions;
    /** Whether a selection disappears because another part selects. */
    private boolean yielding;

    private LinkedMarks(SectionPart part, SeismicCanvas canvas, SectionLinks links) {
        this.part = part;
        this.canvas = canvas;
        this.links = links;
        positions = new Background("Find selected traces", canvas);
    }

    /** Begins; ends by itself with the canvas. */
    public static void follow(SectionPart part, SeismicCanvas canvas, SectionLinks links) {
        LinkedMarks marks = new LinkedMarks(part, canvas, links);
        links.addListener(marks);
        canvas.addSectionListener(marks);
        canvas.addListener(SWT.Dispose, e -> links.removeListener(marks));
    }

    @Override
    public void cursorMoved(Optional<SectionCursor> cursor) {
        Optional<SectionInput> input = canvas.input();
        long position = -1;
        OptionalDouble sample = OptionalDouble.empty();
        if (input.isPresent() && cursor.isPresent() && cursor.get().origin() != part && isHere(cursor.get())) {
            position = input.get().order().position(cursor.get().trace());
            double coordinate = cursor.get().coordinate();
            Sampling sampling = input.get().source().sampling();
            sample = position < 0 || Double.isNaN(coordinate) ? OptionalDouble.empty()
                    : OptionalDouble.of(sampling.indexOf(coordinate));
        }
        canvas.showPointer(position < 0 ? OptionalDouble.empty() : OptionalDouble.of(position), sample);
    }

    private boolean isHere(SectionCursor cursor) {
        return cursor.dataset().equals(part.path());
    }

    @Override
    public void marksChanged(TraceMarks marks) {
        if (marks.origin() != part && marks.dataset().equals(part.path())) {
            yielding = true;
            canvas.clearSelection();
            yielding = false;
        }
        mark(marks);
    }

    @Override
    public void inputChanged(SectionPart section) {
        if (section == part) {
            links.marks().ifPresent(this::mark);
        }
    }

    private void mark(TraceMarks marks) {
        Optional<SectionInput> input = canvas.input();
        // what was selected here is framed as long as the selection is there
        boolean framed = marks.origin() == part && canvas.selection().isPresent();
        if (input.isEmpty() || framed || marks.traces().count() == 0 || !marks.dataset().equals(part.path())) {
            positions.forget();
            canvas.showMarks(TraceOrder.of());
            return;
        }
        TraceOrder order = input.get().order();
        positions.ask(() -> StoredPositions.of(order, marks.traces()), canvas::showMarks, e -> canvas.showMarks(
                TraceOrder.of()));
    }

    @Override
    public void selectionChanged(Optional<Viewport> selection) {
        if (!yielding && canvas.input().isPresent()) {
            TraceOrder order = canvas.input().get().order();
            TraceOrder stored = selection.map(s -> StoredPositions.stored(order, Math.round(s.firstTrace() + 0.5),
                    Math.round(s.lastTrace() + 0.5))).orElseGet(TraceOrder::of);
            links.select(new TraceMarks(part.path(), stored, part));
        }
    }
}
