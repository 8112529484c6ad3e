// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.moveout.view.Readout;
import org.moveout.view.SeismicCanvas;

/** The letters, titles and read-outs that tell panes apart. */
final class PaneTexts {
    private PaneTexts() {
    }

    /** The letter of a pane: A for the section's own. */
    static char letter(int pane) {
        return (char) ('A' + pane);
    }

    /** The section's own title. */
    static String main(Companion.Shown shown) {
        return shown == null ? "" : shown.order().isPresent() ? shown.whole().name() + ", " + shown.name()
                : shown.whole().name();
    }

    /**
     * Writes all titles and labels anew.
     *
     * @param role what the section's own traces are to the others; "" for nothing in particular
     */
    static void write(PaneArea area, List<Companion> companions, Companion.Shown shown, String role) {
        String text = role.isEmpty() ? main(shown) : role + ": " + main(shown);
        String own = letter(0) + "   " + text;
        area.main().setTitle(own, text);
        area.overlay().setBaseLabel(own);
        for (int i = 0; i < companions.size(); i++) {
            Companion c = companions.get(i);
            c.setLabel(letter(i + 1) + "   " + c.title());
            c.view().setTitle(c.label() + extent(c, shown), tip(c, companions, shown));
        }
    }

    private static String tip(Companion c, List<Companion> companions, Companion.Shown shown) {
        return switch (c.what()) {
        case Compared.Stored s -> s.path().toString();
        case Compared.Difference d -> shown == null ? "" : companions.stream().filter(o -> o != c).findFirst()
                .map(o -> shown.whole().name() + " \u2212 " + o.title()).orElse("");
        case Compared.Given g -> g.pane().title();
        };
    }

    /** What is to be known if a pane has other data than the first. */
    private static String extent(Companion c, Companion.Shown shown) {
        if (shown == null || c.whole().isEmpty() || c.isAligned()) {
            return "";
        }
        long traces = c.whole().get().source().traceCount();
        long own = shown.whole().source().traceCount();
        return traces == own ? "" : String.format(Locale.ROOT, "   (%,d traces; A has %,d)", traces, own);
    }

    /**
     * The amplitudes of the other panes where the user points: "   B 0.471   C 0.011".
     *
     * @param canvas where that is
     */
    static String amplitudes(List<PaneView> panes, SeismicCanvas canvas, Readout readout) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < panes.size(); i++) {
            SeismicCanvas other = panes.get(i).canvas();
            if (other != canvas && other.input().isPresent()) {
                long sample = Math.round(ViewLink.match(canvas, other).sample(readout.sample()));
                OptionalDouble a = sample < 0 || sample > Integer.MAX_VALUE ? OptionalDouble.empty()
                        : other.amplitude(readout.trace(), (int) sample);
                if (a.isPresent()) {
                    text.append("   ").append(letter(i)).append(' ')
                            .append(String.format(Locale.ROOT, "%.4g", a.getAsDouble()));
                }
            }
        }
        return text.toString();
    }
}
