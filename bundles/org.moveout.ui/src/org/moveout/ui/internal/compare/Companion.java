// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Viewport;
import org.moveout.ui.Pane;
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

    private final PaneView view;
    private Compared what;
    private SectionInput whole;
    private List<SectionInput> origins = List.of();
    private List<HeaderKey> axis = List.of();
    private String title;
    private String label = "";
    private boolean aligned;

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

    /** Whether its traces are just those that the section shows. */
    boolean isAligned() {
        return aligned;
    }

    void setAligned(boolean justShown) {
        aligned = justShown;
    }

    /**
     * Becomes another pane that other parts have put there, which keeps place, view and settings: its picture takes the
     * place of the present one when it is ready.
     *
     * @param part    what of it to show
     * @param newClip whether the clip amplitude is taken anew
     * @param done    called after the change; at once if there is nothing to change
     */
    void become(Pane pane, Shown shown, Viewport part, boolean newClip, Runnable done) {
        boolean same = whole == pane.input();
        what = new Compared.Given(pane);
        title = pane.title();
        aligned = pane.aligned();
        whole = pane.input();
        Optional<SectionInput> next = same ? Optional.empty() : next(shown);
        if (next.isEmpty()) {
            done.run();
        } else {
            canvas().switchInput(next.get(), part, axis, newClip, done);
        }
    }

    /** Takes its traces and shows of them what the section shows of its own. */
    void setWhole(SectionInput input, Shown shown) {
        whole = input;
        next(shown).ifPresent(canvas()::setInput);
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

    /** Shows its own traces as the section shows its, at once and all of them in view; those that are aligned stay. */
    void show(Shown shown) {
        if (!aligned) {
            next(shown).ifPresent(canvas()::setInput);
        }
    }

    /** What the canvas is to show; empty, and the canvas says why, if that cannot be. */
    private Optional<SectionInput> next(Shown shown) {
        if (whole == null) {
            return Optional.empty();
        }
        long traces = whole.source().traceCount();
        if (aligned || shown.order().isEmpty()) {
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
