// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.Step;
import org.moveout.process.Parameter;

/**
 * What a flow has become compared with another one. Immutable.
 * <p>
 * Steps that are equal, or have at least the same processor, are matched in order so that as much as possible matches;
 * of what is left, equal processors count as moved. Steps are counted from 1, as users do.
 *
 * @param changes in the order of the steps of the later flow, steps that were removed where they were
 */
public record FlowDifference(List<Change> changes) {
    /** Copies the list. */
    public FlowDifference {
        changes = List.copyOf(changes);
    }

    /** One thing that is different. */
    public sealed interface Change {
        /** The change as one line: "step 2 (agc): window 250 ms, was 500 ms". */
        String line();
    }

    /**
     * A step that is new.
     *
     * @param at   its place in the later flow, from 1
     * @param step the step
     */
    public record Added(int at, Step step) implements Change {
        @Override
        public String line() {
            String words = StepWords.summary(step);
            return place(at, step) + ": added" + (words.isEmpty() ? "" : " (" + words + ")")
                    + (step.enabled() ? "" : ", switched off");
        }
    }

    /**
     * A step that is gone.
     *
     * @param at   its place in the earlier flow, from 1
     * @param step the step
     */
    public record Removed(int at, Step step) implements Change {
        @Override
        public String line() {
            String words = StepWords.summary(step);
            return place(at, step) + ": removed" + (words.isEmpty() ? "" : " (" + words + ")");
        }
    }

    /**
     * A step that is elsewhere.
     *
     * @param from its place in the earlier flow, from 1
     * @param to   its place in the later flow, from 1
     * @param step the step as it is later
     */
    public record Moved(int from, int to, Step step) implements Change {
        @Override
        public String line() {
            return place(to, step) + ": moved, was step " + from;
        }
    }

    /**
     * A step that is set otherwise.
     *
     * @param at     its place in the later flow, from 1
     * @param step   the step as it is later
     * @param what   what is set: the id of a parameter, "enabled" or "ensemble"
     * @param before the earlier value with its unit
     * @param after  the later value with its unit
     */
    public record Changed(int at, Step step, String what, String before, String after) implements Change {
        @Override
        public String line() {
            return place(at, step) + ": " + what + " " + after + ", was " + before;
        }
    }

    private static String place(int at, Step step) {
        return "step " + at + " (" + step.processor() + ")";
    }

    /** Compares two flows. O(n m) for flows of n and m steps. */
    public static FlowDifference between(Flow earlier, Flow later) {
        List<Step> a = earlier.steps();
        List<Step> b = later.steps();
        int[] partner = match(a, b);
        boolean[] taken = new boolean[a.size()];
        boolean[] moved = new boolean[b.size()];
        for (int p : partner) {
            if (p >= 0) {
                taken[p] = true;
            }
        }
        for (boolean equal : new boolean[] { true, false }) {
            for (int j = 0; j < b.size(); j++) {
                for (int i = 0; i < a.size() && partner[j] < 0; i++) {
                    boolean fits = equal ? a.get(i).equals(b.get(j))
                            : a.get(i).processor().equals(b.get(j).processor());
                    if (!taken[i] && fits) {
                        partner[j] = i;
                        taken[i] = true;
                        moved[j] = true;
                    }
                }
            }
        }
        return new FlowDifference(list(a, b, partner, taken, moved));
    }

    private static List<Change> list(List<Step> a, List<Step> b, int[] partner, boolean[] taken, boolean[] moved) {
        List<Change> changes = new ArrayList<>();
        int next = 0;
        for (int j = 0; j < b.size(); j++) {
            if (partner[j] >= 0 && !moved[j]) {
                next = removed(a, taken, next, partner[j], changes) + 1;
            }
            Step step = b.get(j);
            if (partner[j] < 0) {
                changes.add(new Added(j + 1, step));
                continue;
            }
            if (moved[j]) {
                changes.add(new Moved(partner[j] + 1, j + 1, step));
            }
            settings(j + 1, a.get(partner[j]), step, changes);
        }
        removed(a, taken, next, a.size(), changes);
        return changes;
    }

    private static int removed(List<Step> a, boolean[] taken, int from, int end, List<Change> changes) {
        for (int i = from; i < end; i++) {
            if (!taken[i]) {
                changes.add(new Removed(i + 1, a.get(i)));
            }
        }
        return end;
    }

    private static void settings(int at, Step before, Step after, List<Change> changes) {
        for (Parameter<?> p : after.values().parameters()) {
            setting(at, before, after, p, changes);
        }
        if (!before.ensemble().equals(after.ensemble())) {
            changes.add(new Changed(at, after, "ensemble", ensemble(before), ensemble(after)));
        }
        if (before.enabled() != after.enabled()) {
            changes.add(new Changed(at, after, "enabled", before.enabled() ? "yes" : "no",
                    after.enabled() ? "yes" : "no"));
        }
    }

    private static <T> void setting(int at, Step before, Step after, Parameter<T> parameter, List<Change> changes) {
        T now = after.values().get(parameter);
        T then = before.values().parameters().contains(parameter) ? before.values().get(parameter)
                : parameter.defaultValue();
        if (!Objects.equals(now, then)) {
            changes.add(new Changed(at, after, parameter.id(), StepWords.value(parameter, then),
                    StepWords.value(parameter, now)));
        }
    }

    private static String ensemble(Step step) {
        return step.ensemble().isEmpty() ? "that of the run" : String.join(", ", step.ensemble());
    }

    /** For each step of the later flow its partner in the earlier one, -1 for none; partners are in rising order. */
    private static int[] match(List<Step> a, List<Step> b) {
        int[][] best = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                int worth = worth(a.get(i), b.get(j));
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]),
                        worth == 0 ? 0 : worth + best[i + 1][j + 1]);
            }
        }
        int[] partner = new int[b.size()];
        int i = 0;
        int j = 0;
        while (j < b.size()) {
            int worth = i < a.size() ? worth(a.get(i), b.get(j)) : 0;
            if (worth > 0 && best[i][j] == worth + best[i + 1][j + 1]) {
                partner[j++] = i++;
            } else if (i < a.size() && best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                partner[j++] = -1;
            }
        }
        return partner;
    }

    /** How good a pair is: an equal step is better than two of the same processor with other settings. */
    private static int worth(Step a, Step b) {
        return a.equals(b) ? 3 : a.processor().equals(b.processor()) ? 2 : 0;
    }

    /** Whether there is no difference. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** All changes, one on each line. */
    public List<String> lines() {
        return changes.stream().map(Change::line).toList();
    }
}
