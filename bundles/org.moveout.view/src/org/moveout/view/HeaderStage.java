// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.raster.TraceAxis;
import org.moveout.raster.TraceLabels;
import org.moveout.raster.Viewport;

/**
 * The header values of the top axis and of the trace under the cursor: what is known, and asking for what is not. Lives
 * on the user-interface thread.
 */
final class HeaderStage {
    /** Values are asked for this much beyond the view on either side, as a part of it. */
    private static final double PADDING = 0.5;

    private final SeismicCanvas canvas;
    private final CanvasPicture picture;
    private final HeaderReader reader;
    private SectionInput input;
    private Optional<List<HeaderKey>> chosen = Optional.empty();
    /** What the input is best labelled with, if the user has not chosen. */
    private Optional<List<HeaderKey>> proposed = Optional.empty();
    private List<HeaderKey> keys = List.of();
    private List<TraceLabels> labels = List.of();
    private HeaderReader.Wish wish;
    private long cursorTrace = -1;
    private double[] cursorValues = new double[0];

    HeaderStage(SeismicCanvas canvas, CanvasPicture picture) {
        this.canvas = canvas;
        this.picture = picture;
        reader = new HeaderReader(canvas.getDisplay(), this::accept);
    }

    void setInput(SectionInput newInput) {
        input = newInput;
        proposed = Optional.empty();
        keys = chosen.orElse(List.of());
        labels = List.of();
        wish = null;
        cursorTrace = -1;
    }

    /**
     * Another input together with what was read for it.
     *
     * @param proposal what to label it with from now on; empty to have it suggested
     * @param answer   the first labels; null if the input has no headers
     */
    void setInput(SectionInput newInput, Optional<List<HeaderKey>> proposal, HeaderReader.Answer answer) {
        setInput(newInput);
        proposed = proposal;
        if (answer != null && answer.wish().keys().equals(wanted())) {
            keys = answer.keys();
            labels = answer.labels();
            wish = answer.wish();
        }
    }

    private Optional<List<HeaderKey>> wanted() {
        return chosen.or(() -> proposed);
    }

    /** The headers to ask for along another input: those chosen, else those proposed for it. */
    Optional<List<HeaderKey>> wanted(List<HeaderKey> proposal) {
        return chosen.isPresent() || proposal.isEmpty() ? chosen : Optional.of(proposal);
    }

    Optional<List<HeaderKey>> chosen() {
        return chosen;
    }

    void choose(Optional<List<HeaderKey>> newKeys) {
        chosen = newKeys;
        wish = null;
        cursorTrace = -1;
    }

    /** The headers of the rows, from the outer to the inner one. */
    List<HeaderKey> keys() {
        return keys;
    }

    List<TraceLabels> labels() {
        return labels;
    }

    void dispose() {
        reader.close();
    }

    /** Asks for the values along a view, unless they are there or on their way. */
    void want(Viewport view, int width) {
        if (input == null || input.headers().isEmpty()) {
            return;
        }
        long traces = input.source().traceCount();
        TraceAxis.Wanted needed = TraceAxis.wanted(view, traces, width);
        if (wish != null && wish.wanted().step() == needed.step()
                && wish.wanted().traces().first() <= needed.traces().first()
                && wish.wanted().traces().end() >= needed.traces().end()) {
            return;
        }
        ask(widened(view, traces, width), -1);
    }

    /** What to ask for along a view: somewhat more, unless that would be coarser. */
    static TraceAxis.Wanted widened(Viewport view, long traces, int width) {
        TraceAxis.Wanted needed = TraceAxis.wanted(view, traces, width);
        double pad = view.traces() * PADDING;
        Viewport wide = new Viewport(view.firstTrace() - pad, view.lastTrace() + pad, view.firstSample(),
                view.lastSample());
        TraceAxis.Wanted wanted = TraceAxis.wanted(wide, traces, width * (1 + 2 * PADDING));
        return wanted.step() == needed.step() ? wanted : needed;
    }

    private void ask(TraceAxis.Wanted wanted, long trace) {
        wish = new HeaderReader.Wish(input, wanted(), wanted, trace);
        reader.submit(wish);
    }

    /** The values of a trace; empty, and asked for, while they are not known. */
    List<Readout.HeaderValue> values(long trace) {
        double[] known = new double[keys.size()];
        boolean complete = labels.size() == keys.size();
        for (int k = 0; k < known.length && complete; k++) {
            TraceLabels row = labels.get(k);
            long i = trace - row.first();
            complete = row.step() == 1 && i >= 0 && i < row.values().length;
            known[k] = complete ? row.values()[(int) i] : Double.NaN;
        }
        if (!complete) {
            if (trace != cursorTrace) {
                if (wish != null && wish.trace() != trace) {
                    ask(wish.wanted(), trace);
                }
                return List.of();
            }
            known = cursorValues;
        }
        List<Readout.HeaderValue> values = new ArrayList<>();
        for (int k = 0; k < Math.min(keys.size(), known.length); k++) {
            values.add(new Readout.HeaderValue(keys.get(k), known[k]));
        }
        return values;
    }

    private void accept(HeaderReader.Answer answer) {
        if (canvas.isDisposed() || answer.wish().input() != input || !answer.wish().keys().equals(wanted())) {
            return;
        }
        boolean otherRows = !answer.keys().equals(keys);
        keys = answer.keys();
        labels = answer.labels();
        if (answer.wish().trace() >= 0 && answer.values().length == keys.size()) {
            cursorTrace = answer.wish().trace();
            cursorValues = answer.values();
        }
        picture.labelsChanged(otherRows);
    }
}
