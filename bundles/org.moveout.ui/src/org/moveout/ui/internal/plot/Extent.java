// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceRange;
import org.moveout.data.WindowSource;
import org.moveout.raster.SampleAxis;
import org.moveout.raster.Viewport;
import org.moveout.ui.SectionPart;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/** Which part of a section a companion view is about. */
public enum Extent {
    /** What is selected with the rubber band; while nothing is, what the section shows now. */
    SELECTION_OR_VISIBLE("Selection or window"),
    /** What the section shows now. */
    VISIBLE("Visible window"),
    /** What is selected with the rubber band. */
    SELECTION("Selection"),
    /** All samples of all traces of what is shown: a gather, a line, or everything. */
    SHOWN("All traces shown"),
    /** The whole dataset. */
    DATASET("Whole dataset");

    private final String label;

    Extent(String label) {
        this.label = label;
    }

    /** The name to show. */
    public String label() {
        return label;
    }

    /** Whether it is another part when the view moves. */
    public boolean followsView() {
        return this == VISIBLE || this == SELECTION_OR_VISIBLE;
    }

    /** Whether it is another part when something else is selected. */
    public boolean followsSelection() {
        return this == SELECTION || this == SELECTION_OR_VISIBLE;
    }

    /** What to say when there are no samples in it. */
    public String whyNothing() {
        return this == SELECTION ? "Nothing is selected. Press S in the section and drag a rectangle."
                : "There are no samples here.";
    }

    /**
     * A part of something that can be read.
     *
     * @param name    of the section
     * @param where   which part, with units
     * @param source  the samples
     * @param traces  positions in {@code source}
     * @param samples of each trace
     */
    public record Piece(String name, String where, WindowSource source, TraceRange traces, SampleRange samples) {
        /** Whether there is no sample in it. */
        public boolean isEmpty() {
            return traces.count() == 0 || samples.count() == 0;
        }
    }

    /** That part of a section, empty while the section has no data. */
    public Optional<Piece> of(SectionPart section) {
        return section.canvas().flatMap(canvas -> switch (this) {
        case VISIBLE -> canvas.input().map(i -> piece(section.getTitle(), i, canvas.viewport()));
        case SELECTION_OR_VISIBLE -> canvas.input()
                .map(i -> piece(section.getTitle(), i, canvas.selection().orElseGet(canvas::viewport)));
        case SELECTION -> canvas.selection().flatMap(v -> canvas.input().map(i -> piece(section.getTitle(), i, v)));
        case SHOWN -> canvas.input().map(i -> all(section.getTitle(), i));
        case DATASET -> section.whole().map(i -> all(section.dataset().orElseThrow().name(), i));
        });
    }

    /**
     * That part of every pane of a section, the section's own first; of the whole dataset only once. What is selected in
     * the pane used last is taken from all.
     */
    public List<Piece> ofPanes(SectionPart section) {
        if (this == DATASET || section.canvases().size() < 2) {
            return of(section).stream().toList();
        }
        Optional<Viewport> selected = section.canvas().flatMap(SeismicCanvas::selection);
        List<Piece> pieces = new ArrayList<>();
        for (SectionPart.PaneCanvas pane : section.canvases()) {
            Optional<Viewport> visible = Optional.of(pane.canvas().viewport());
            Optional<Viewport> part = switch (this) {
            case SELECTION -> selected;
            case SELECTION_OR_VISIBLE -> selected.or(() -> visible);
            default -> visible;
            };
            pane.canvas().input().filter(i -> part.isPresent())
                    .map(i -> this == SHOWN ? all(pane.title(), i) : piece(pane.title(), i, part.get()))
                    .ifPresent(pieces::add);
        }
        return pieces;
    }

    private static Piece all(String name, SectionInput input) {
        WindowSource source = input.source();
        return piece(name, input, Viewport.all(source.traceCount(), source.sampling()));
    }

    /** The traces and samples whose centres a viewport holds; the nearest one if it holds none. */
    static Piece piece(String name, SectionInput input, Viewport view) {
        WindowSource source = input.source();
        long count = source.traceCount();
        long first = (long) Math.clamp(Math.ceil(view.firstTrace()), 0, count);
        long end = (long) Math.clamp(Math.floor(view.lastTrace()) + 1, first, count);
        if (end == first && count > 0) {
            first = (long) Math.clamp(Math.rint((view.firstTrace() + view.lastTrace()) / 2), 0, count - 1);
            end = first + 1;
        }
        Sampling sampling = source.sampling();
        int samples = sampling.count();
        int top = (int) Math.clamp(Math.ceil(view.firstSample()), 0, samples);
        int bottom = (int) Math.clamp(Math.floor(view.lastSample()) + 1, top, samples);
        if (bottom == top && samples > 0) {
            top = (int) Math.clamp(Math.rint((view.firstSample() + view.lastSample()) / 2), 0, samples - 1);
            bottom = top + 1;
        }
        TraceRange traces = new TraceRange(first, end);
        SampleRange range = new SampleRange(top, bottom);
        return new Piece(name, where(traces, range, sampling), source, traces, range);
    }

    private static String where(TraceRange traces, SampleRange samples, Sampling sampling) {
        if (traces.count() == 0 || samples.count() == 0) {
            return "no samples";
        }
        SampleAxis axis = SampleAxis.of(sampling);
        String which = traces.count() == 1 ? "trace " + traces.first()
                : "traces " + traces.first() + " \u2013 " + (traces.end() - 1);
        return which + ", " + axis.describe(samples.first()) + " \u2013 " + axis.describe(samples.end() - 1);
    }
}
