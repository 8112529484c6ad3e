// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.eclipse.ui.IMemento;

/** Keeps the panes of a section over a restart. Damaged values are passed over. */
public final class ComparisonMemento {
    private static final String PANE = "pane";
    private static final String PATH = "path";
    private static final String DIFFERENCE = "difference";
    private static final String ARRANGEMENT = "arrangement";
    private static final String LINKED = "linked";
    private static final String OWN_SCALE = "scale.own";
    private static final String WEIGHTS = "weights";
    private static final String SHOWN = "shown";
    private static final String DIVIDER = "divider";

    private ComparisonMemento() {
    }

    /** Writes everything but what other parts have put there. */
    public static void save(IMemento memento, Comparison comparison) {
        for (Compared what : comparison.compared()) {
            switch (what) {
            case Compared.Stored s when !comparison.isOnDisk(s) -> {
                // gone with this session
            }
            case Compared.Stored s -> memento.createChild(PANE).putString(PATH, s.path().toString());
            case Compared.Difference d -> memento.createChild(PANE).putBoolean(DIFFERENCE, true);
            case Compared.Given g -> {
                // whoever put it there does so again
            }
            }
        }
        memento.putString(ARRANGEMENT, comparison.arrangement().id());
        memento.putBoolean(LINKED, comparison.isLinked());
        memento.putBoolean(OWN_SCALE, comparison.hasOwnScales());
        memento.putInteger(SHOWN, comparison.flipped());
        memento.putFloat(DIVIDER, (float) comparison.divider());
        if (!comparison.arrangement().isOverlay()) {
            memento.putString(WEIGHTS, Arrays.stream(comparison.weights()).mapToObj(Integer::toString)
                    .collect(Collectors.joining(" ")));
        }
    }

    /** Puts the same beside the section again; datasets are opened in the background. */
    public static void restore(IMemento memento, Comparison comparison) {
        comparison.setLinked(!Boolean.FALSE.equals(memento.getBoolean(LINKED)));
        comparison.setOwnScales(Boolean.TRUE.equals(memento.getBoolean(OWN_SCALE)));
        for (IMemento pane : memento.getChildren(PANE)) {
            String path = pane.getString(PATH);
            if (Boolean.TRUE.equals(pane.getBoolean(DIFFERENCE))) {
                comparison.toggleDifference();
            } else if (path != null) {
                add(comparison, path);
            }
        }
        Float divider = memento.getFloat(DIVIDER);
        if (divider != null && !divider.isNaN()) {
            comparison.setDivider(divider);
        }
        Integer shown = memento.getInteger(SHOWN);
        if (shown != null && shown >= 0) {
            comparison.setFlipped(shown);
        }
        comparison.arrange(Arrangement.of(memento.getString(ARRANGEMENT)));
        weights(memento, comparison);
    }

    private static void add(Comparison comparison, String path) {
        try {
            comparison.add(Path.of(path));
        } catch (InvalidPathException e) {
            // written by hand, or on another system: there is no such pane
            return;
        }
    }

    private static void weights(IMemento memento, Comparison comparison) {
        String text = memento.getString(WEIGHTS);
        if (text != null && text.matches("\\d{1,9}( \\d{1,9}){0,9}")) {
            int[] weights = Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
            if (Arrays.stream(weights).allMatch(w -> w > 0)) {
                comparison.setWeights(weights);
            }
        }
    }
}
