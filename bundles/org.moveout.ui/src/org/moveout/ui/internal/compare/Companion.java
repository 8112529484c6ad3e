// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Viewport;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/** A pane beside a section: what it is, its traces once they are there, and its view. */
final class Companion {
    /**
     * What a section shows of its dataset.
     *
     * @param whole the whole dataset
     * @param name  of the traces chosen
     * @param order the traces chosen
     */
    record Shown(SectionInput whole, String name, Optional<TraceOrder> order) {
    }

    private final Compared what;
    private final PaneView view;
    private SectionInput whole;
    private List<SectionInput> origins = List.of();
    private List<HeaderKey> axis = List.of();
    private String title;
    private String label = "";

    Companion(Compared what, PaneView view, String title) {
        this.what = what;
        this.view = view;
        this.title = title;
    }

    Compared what() {
        return what;
    }

    PaneView view() {
        return view;
    }

    SeismicCanvas canvas() {
        return view.canvas();
    }

    String title() {
        return title;
    }

    void setTitle(String text) {
        title = text;
    }

    /** What tells it from the other panes. */
    String label() {
        return label;
    }

    void setLabel(String text) {
        label = text;
    }

    /** All its traces; empty while they are not there. */
    Optional<SectionInput> whole() {
        return Optional.ofNullable(whole);
    }

    /** Takes its traces and shows of them what the section shows of its own. */
    void setWhole(SectionInput input, Shown shown) {
        whole = input;
        show(shown);
    }

    /** Puts these headers along the top, once. */
    void setTraceAxis(List<HeaderKey> keys) {
        if (whole != null && !keys.equals(axis)) {
            axis = keys;
            canvas().setTraceAxis(keys);
        }
    }

    /** What a difference was made from; none for others. */
    List<SectionInput> origins() {
        return origins;
    }

    void setOrigins(SectionInput a, SectionInput b) {
        origins = List.of(a, b);
    }

    /** Shows a sentence instead of traces. */
    void fail(String sentence) {
        whole = null;
        canvas().clearInput();
        canvas().setEmptyText(sentence);
    }

    /** Shows its own traces as the section shows its, at once and all of them in view. */
    void show(Shown shown) {
        next(shown).ifPresent(canvas()::setInput);
    }

    /**
     * Shows its own traces as the section shows its, when their picture is ready; until then nothing changes.
     *
     * @param part what of them to show
     * @param done called after the change
     */
    void follow(Shown shown, Viewport part, Runnable done) {
        next(shown).ifPresent(input -> canvas().switchInput(input, part, List.of(), done));
    }

    /** What the canvas is to show; empty, and the canvas says why, if that cannot be. */
    private Optional<SectionInput> next(Shown shown) {
        if (whole == null) {
            return Optional.empty();
        }
        long traces = whole.source().traceCount();
        if (shown.order().isEmpty()) {
            return Optional.of(whole);
        }
        if (traces == shown.whole().source().traceCount()) {
            return Optional.of(whole.ordered(title + ", " + shown.name(), shown.order().get()));
        }
        canvas().clearInput();
        canvas().setEmptyText(String.format(Locale.ROOT,
                "%s has %,d traces, %s has %,d: a gather of one cannot be found in the other.", title, traces,
                shown.whole().name(), shown.whole().source().traceCount()));
        return Optional.empty();
    }
}
