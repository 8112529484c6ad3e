// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.ui.IMemento;
import org.moveout.raster.DisplaySettings;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.compare.Comparison;
import org.moveout.ui.internal.compare.ComparisonMemento;
import org.moveout.ui.internal.gather.GatherBar;
import org.moveout.view.SeismicCanvas;

/**
 * What a section keeps over a restart. What it was given back stays here until its data is open and
 * {@linkplain #restore shown}; data that never came keeps what was to be shown of it for the next time.
 */
final class SectionMemento {
    private static final String ORDER = "order";
    private static final String ARRANGEMENT = "arrangement";
    private static final String COMPARED = "compared";
    private static final String GATHERS = "gathers";

    private IMemento restored;
    private String arrangement = "";

    /** Takes what was kept the last time. */
    void take(IMemento memento) {
        restored = memento;
        arrangement = Optional.ofNullable(memento.getString(ARRANGEMENT)).orElse("");
    }

    /** Whether there is something to show again. */
    boolean isWaiting() {
        return restored != null;
    }

    /** See {@link SectionPart#arrangement()}. */
    String arrangement() {
        return arrangement;
    }

    void setArrangement(String text) {
        arrangement = Objects.requireNonNull(text);
    }

    /** Has an empty canvas draw as it did the last time, what is missing as {@code otherwise} says. */
    void restoreLooks(SeismicCanvas canvas, DisplaySettings otherwise) {
        canvas.setSettings(restored == null ? otherwise : DisplayMemento.settings(restored, otherwise));
        DisplayMemento.restoreAxes(restored, canvas);
    }

    void restore(GatherBar gathers) {
        gathers.restore(restored == null ? "" : restored.getString(GATHERS));
    }

    /** The traces that were shown in an order of their own; empty if all were, or not all of them are there. */
    Optional<OrderMemento.Named> order(long traces) {
        return restored == null || restored.getChild(ORDER) == null ? Optional.empty()
                : OrderMemento.read(restored.getChild(ORDER), traces);
    }

    /** Shows the part again that was shown, and what it was compared with; after that nothing is left to restore. */
    void restore(Comparison comparison) {
        if (restored != null) {
            DisplayMemento.view(restored).ifPresent(comparison.main().canvas()::setViewport);
            Optional.ofNullable(restored.getChild(COMPARED)).ifPresent(m -> ComparisonMemento.restore(m, comparison));
            restored = null;
        }
    }

    /** Keeps what was to be shown of data that did not arrive. */
    void keep(IMemento memento) {
        Optional.ofNullable(restored).ifPresent(memento::putMemento);
    }

    /**
     * Writes what is shown.
     *
     * @param shown the traces in an order of their own; empty for all
     */
    void save(IMemento memento, Comparison comparison, Optional<OrderMemento.Named> shown, GatherBar gathers) {
        SeismicCanvas canvas = comparison.main().canvas();
        DisplayMemento.save(memento, canvas.settings(), canvas.viewport());
        DisplayMemento.saveAxes(memento, canvas);
        memento.putString(ARRANGEMENT, arrangement);
        shown.ifPresent(s -> OrderMemento.save(memento.createChild(ORDER), s));
        ComparisonMemento.save(memento.createChild(COMPARED), comparison);
        memento.putString(GATHERS, gathers.state());
    }
}
