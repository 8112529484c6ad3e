// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What menus, keys and the tool bar do with the panes of a section. The command of each has the id
 * {@code org.moveout.ui.compare.} followed by its name in {@code plugin.xml}.
 */
public enum CompareAction {
    /** Shows the next pane in the same place. */
    FLIP("flip", "Flip", Comparison::flip),
    /** Panes beside one another. */
    SIDE_BY_SIDE("sideBySide", "Side by Side", c -> c.arrange(Arrangement.SIDE_BY_SIDE),
            c -> c.arrangement() == Arrangement.SIDE_BY_SIDE),
    /** Panes above one another. */
    STACKED("stacked", "Stacked", c -> c.arrange(Arrangement.STACKED), c -> c.arrangement() == Arrangement.STACKED),
    /** One pane at a time. */
    ONE_PLACE("onePlace", "One at a Time", c -> c.arrange(Arrangement.FLIP), c -> c.arrangement() == Arrangement.FLIP),
    /** Two panes at either side of a line. */
    SWIPE("swipe", "Swipe", c -> c.arrange(Arrangement.SWIPE), c -> c.arrangement() == Arrangement.SWIPE),
    /** Moves the line of a swipe. */
    SWIPE_LEFT("swipeLeft", "Swipe Left", c -> c.setDivider(c.divider() - 0.05)),
    /** Moves the line of a swipe. */
    SWIPE_RIGHT("swipeRight", "Swipe Right", c -> c.setDivider(c.divider() + 0.05)),
    /** Shows or hides the difference. */
    DIFFERENCE("difference", "Difference", Comparison::toggleDifference, c -> c.has(new Compared.Difference())),
    /** Panes follow one another. */
    LINK("link", "Linked Views", c -> c.setLinked(!c.isLinked()), Comparison::isLinked),
    /** Each pane has its own clip. */
    OWN_SCALE("ownScale", "Own Scale for Each", c -> c.setOwnScales(!c.hasOwnScales()), Comparison::hasOwnScales),
    /** Only the section's own pane. */
    END("end", "End Comparing", Comparison::clear);

    private static final String PREFIX = "org.moveout.ui.compare.";

    private final String id;
    private final String label;
    private final Consumer<Comparison> action;
    private final Predicate<Comparison> checked;

    CompareAction(String name, String label, Consumer<Comparison> action) {
        this(name, label, action, c -> false);
    }

    CompareAction(String name, String label, Consumer<Comparison> action, Predicate<Comparison> checked) {
        id = PREFIX + name;
        this.label = label;
        this.action = action;
        this.checked = checked;
    }

    /** The command. */
    public String command() {
        return id;
    }

    /** What menus call it. */
    String label() {
        return label;
    }

    /** Does it. */
    public void run(Comparison comparison) {
        action.accept(comparison);
    }

    /** Whether its menu item has a check mark now. */
    public boolean isChecked(Comparison comparison) {
        return checked.test(comparison);
    }

    /** Whether it has an effect now. */
    boolean isUseful(Comparison comparison) {
        return switch (this) {
        case FLIP, DIFFERENCE -> true;
        case SWIPE_LEFT, SWIPE_RIGHT -> comparison.arrangement() == Arrangement.SWIPE
                && !comparison.compared().isEmpty();
        default -> !comparison.compared().isEmpty();
        };
    }
}
