// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Display;
import org.moveout.ui.Pane;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.compare.Arrangement;
import org.moveout.ui.internal.compare.Compared;
import org.moveout.ui.internal.compare.Comparison;
import org.moveout.view.SectionListener;
import org.moveout.view.SectionState;

/**
 * The panes of a preview beside one section. Pictures are exchanged when they are ready; results that come faster than
 * that are passed over, all but the newest. For the user-interface thread.
 */
final class PreviewPanes {
    static final String PROCESSED = "Processed";
    static final String DIFFERENCE = "Difference";

    /** Amplitudes that grow or shrink by more than this need a scale of their own to be seen. */
    private static final double VISIBLE = 3;
    /** A scale of its own is taken anew when amplitudes have changed by more than this. */
    private static final double STEADY = 1.4;
    /** A change of pictures that takes longer than this has been given up, because the section shows something else. */
    private static final int PATIENCE_MILLIS = 400;

    private final SectionPart section;
    private final SectionListener watch;
    private final List<Runnable> releases = new ArrayList<>();
    private Previewed shown;
    private PreviewChoices.Panes layout;
    private Previewed waiting;
    private PreviewChoices.Panes waitingLayout;
    private Arrangement before;
    private boolean exchanging;
    private int exchanges;
    private int placed;
    private int placedBeside;
    private boolean ownScales;
    private double level;
    private boolean touching;
    private String note = "";

    /**
     * @param section beside whose traces they stand
     * @param drawn   told how long each picture of a result took that is made while it is looked at, in ms
     */
    PreviewPanes(SectionPart section, DoubleConsumer drawn) {
        this.section = section;
        watch = new SectionListener() {
            @Override
            public void stateChanged(SectionState state) {
                if (state instanceof SectionState.Ready ready && shown != null && !shown.aligned()) {
                    drawn.accept(ready.millis());
                }
            }
        };
    }

    SectionPart section() {
        return section;
    }

    private Optional<Comparison> comparison() {
        return Comparison.of(section);
    }

    /** What is shown now. */
    Optional<Previewed> shown() {
        return Optional.ofNullable(shown);
    }

    /** Shows a result, as soon as the pictures of the one before are there. */
    void show(Previewed result, PreviewChoices.Panes panes) {
        if (exchanging) {
            if (waiting != null) {
                waiting.release().run();
            }
            waiting = result;
            waitingLayout = panes;
        } else {
            put(result, panes);
        }
    }

    private void put(Previewed result, PreviewChoices.Panes panes) {
        Comparison c = comparison().orElse(null);
        if (c == null) {
            result.release().run();
            return;
        }
        note = "";
        Previewed last = shown;
        shown = result;
        exchanging = true;
        int exchange = ++exchanges;
        touch(() -> {
            arrange(c, panes);
            scale(c, result, last == null);
            boolean newClip = level == 0 || result.levelOut() > STEADY * level || result.levelOut() < level / STEADY;
            if (newClip) {
                level = result.levelOut();
            }
            c.setRole("Input");
            place(c, panes(result, panes), newClip, () -> exchanged(exchange));
            section.canvases().stream().filter(p -> p.title().contains(PROCESSED)).findFirst()
                    .ifPresent(p -> p.canvas().addSectionListener(watch));
            if (panes == PreviewChoices.Panes.PROCESSED && layout != panes) {
                c.arrange(Arrangement.FLIP);
                c.setFlipped(1);
            }
        });
        layout = panes;
        releases.add(result.release());
        Display.getCurrent().timerExec(PATIENCE_MILLIS, () -> exchanged(exchange));
    }

    private List<Pane> panes(Previewed result, PreviewChoices.Panes panes) {
        List<Pane> list = new ArrayList<>();
        Pane first = new Pane(title(result), result.processed(), result.aligned());
        int room = Comparison.MOST - 1 - others();
        if (room == 0) {
            return List.of();
        }
        list.add(first);
        if (panes == PreviewChoices.Panes.DIFFERENCE && room > 1) {
            result.difference().ifPresent(d -> list.add(new Pane(DIFFERENCE, d, result.aligned())));
        }
        return list;
    }

    private String title(Previewed result) {
        return PROCESSED + (result.stacked() ? " (stack, repeated)" : "") + note;
    }

    /**
     * What is shown is not what it should be, and says so until the next result.
     *
     * @param words why: "not the flow as it is now"
     */
    void mark(String words) {
        String now = " (" + words + ")";
        if (shown != null && !note.equals(now)) {
            note = now;
            replace();
        }
    }

    private void replace() {
        comparison().ifPresent(c -> touch(() -> place(c, panes(shown, layout), false, () -> { })));
    }

    private void place(Comparison c, List<Pane> list, boolean newClip, Runnable done) {
        placed = list.size();
        placedBeside = others();
        c.set(list, newClip, done);
    }

    /** How many panes there are that the user has chosen to compare with. */
    private int others() {
        return comparison().map(c -> (int) c.compared().stream().filter(w -> !(w instanceof Compared.Given)).count())
                .orElse(0);
    }

    /** Takes the room that is there after the user has chosen other panes; whether there is more or less than before. */
    boolean makeDo() {
        if (shown == null || touching || others() == placedBeside) {
            return false;
        }
        replace();
        return true;
    }

    /** One picture in the place of the input, or side by side as before. */
    private void arrange(Comparison c, PreviewChoices.Panes panes) {
        if (panes == PreviewChoices.Panes.PROCESSED && layout != panes) {
            before = c.arrangement();
        } else if (panes != PreviewChoices.Panes.PROCESSED && before != null) {
            c.arrange(before);
            before = null;
        }
    }

    /** Gives panes scales of their own where one for all would show nothing; what the user has chosen since stays. */
    private void scale(Comparison c, Previewed result, boolean first) {
        boolean own = result.growth() > VISIBLE || result.growth() < 1 / VISIBLE;
        if (first) {
            ownScales = c.hasOwnScales();
        }
        if (c.hasOwnScales() == ownScales && own != ownScales) {
            c.setOwnScales(own);
            ownScales = own;
            level = 0;
        }
    }

    private void exchanged(int exchange) {
        if (exchange != exchanges || !exchanging) {
            return;
        }
        exchanging = false;
        while (releases.size() > 1) {
            releases.removeFirst().run();
        }
        if (waiting != null) {
            Previewed next = waiting;
            waiting = null;
            put(next, waitingLayout);
        }
    }

    /** Whether this changes panes just now, so that news of them is its own doing. */
    boolean isTouching() {
        return touching;
    }

    private void touch(Runnable work) {
        boolean was = touching;
        touching = true;
        try {
            work.run();
        } finally {
            touching = was;
        }
    }

    /** What the user has taken away: empty if all panes are there, else the panes that are left. */
    Optional<List<String>> left() {
        if (shown == null || touching) {
            return Optional.empty();
        }
        List<String> there = comparison().map(c -> c.compared().stream()
                .flatMap(w -> w instanceof Compared.Given g ? Stream.of(g.pane().title())
                        : Stream.empty())
                .toList()).orElse(List.of());
        return there.size() < placed ? Optional.of(there) : Optional.empty();
    }

    /** Forgets what is about to be shown: the section shows something else now. */
    void abandon() {
        if (waiting != null) {
            waiting.release().run();
            waiting = null;
        }
        exchanging = false;
        exchanges++;
    }

    /** Takes all panes away. */
    void remove() {
        abandon();
        if (shown != null) {
            comparison().ifPresent(c -> touch(() -> {
                c.set(List.of());
                c.setRole("");
                if (before != null) {
                    c.arrange(before);
                }
                if (ownScales && c.hasOwnScales()) {
                    c.setOwnScales(false);
                }
            }));
        }
        shown = null;
        layout = null;
        before = null;
        ownScales = false;
        level = 0;
        releases.forEach(Runnable::run);
        releases.clear();
    }
}
