// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.moveout.data.HeaderKey;

/**
 * What keys, menus and the bar do. The command of each has the id {@code org.moveout.ui.gather.} followed by its name in
 * {@code plugin.xml}.
 */
enum GatherAction {
    /** The gather before. */
    PREVIOUS("previous", "Previous gather", b -> b.navigator().walk(-1), b -> b.navigator().canStep(-1)),
    /** The gather after. */
    NEXT("next", "Next gather", b -> b.navigator().walk(1), b -> b.navigator().canStep(1)),
    /** Ten back. */
    BACK("back", "Ten gathers back", b -> b.navigator().walk(-10), b -> b.navigator().canStep(-1)),
    /** Ten on. */
    ON("on", "Ten gathers on", b -> b.navigator().walk(10), b -> b.navigator().canStep(1)),
    /** The gather with the lowest key. */
    FIRST("first", "First gather", b -> b.navigator().first(), b -> b.navigator().canStep(-1)),
    /** The gather with the highest key. */
    LAST("last", "Last gather", b -> b.navigator().last(), b -> b.navigator().canStep(1)),
    /** The list of all gathers. */
    FIND("find", "Find a gather in the list of all", GatherBar::find, GatherBar::isOn),
    /** Asks for the order of traces. */
    SORT("sort", "Order of the traces in a gather", GatherBar::askSort, GatherBar::isOn),
    /** All traces in stored order. */
    BY_ALL("all", List.of()),
    /** CDP gathers. */
    BY_CDP("cdp", GatherChoice.CDP),
    /** Shot gathers. */
    BY_SHOT("shot", GatherChoice.SHOT),
    /** Inlines. */
    BY_INLINE("inline", GatherChoice.INLINE),
    /** Crosslines. */
    BY_CROSSLINE("crossline", GatherChoice.CROSSLINE),
    /** Asks for keys. */
    BY_OTHER("other", "Gathers by other headers", GatherBar::askKeys, b -> true);

    private static final String PREFIX = "org.moveout.ui.gather.";

    private final String id;
    private final String tip;
    private final Consumer<GatherBar> action;
    private final Predicate<GatherBar> enabled;
    private final Predicate<GatherBar> checked;

    GatherAction(String name, String tip, Consumer<GatherBar> action, Predicate<GatherBar> enabled) {
        this(name, tip, action, enabled, b -> false);
    }

    GatherAction(String name, List<HeaderKey> keys) {
        this(name, GatherChoice.label(keys), b -> b.by(keys), b -> b.has(keys),
                b -> b.navigator().choice().keys().equals(keys));
    }

    GatherAction(String name, String tip, Consumer<GatherBar> action, Predicate<GatherBar> enabled,
            Predicate<GatherBar> checked) {
        id = PREFIX + name;
        this.tip = tip;
        this.action = action;
        this.enabled = enabled;
        this.checked = checked;
    }

    /** The command. */
    String command() {
        return id;
    }

    /** What it does, in words. */
    String tip() {
        return tip;
    }

    void run(GatherBar bar) {
        action.accept(bar);
    }

    boolean isEnabled(GatherBar bar) {
        return enabled.test(bar);
    }

    boolean isChecked(GatherBar bar) {
        return checked.test(bar);
    }
}
