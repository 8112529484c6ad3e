// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.Step;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processors;

/**
 * A flow being edited: changes with undo and redo, and whether it differs from what was saved.
 * <p>
 * Changes of the same parameter that follow each other within {@value #MERGE_MILLIS} ms count as one, so that a slider
 * dragged is undone at once. Not thread-safe: one thread edits, and listeners are told on it.
 */
public final class FlowHistory {
    /** Pause, in ms, after which a change of the same parameter is one of its own. */
    public static final long MERGE_MILLIS = 1000;
    /** How many changes can be undone. */
    public static final int MOST = 500;

    /** Told after each change, undone and redone ones too, and after saving. */
    public interface Listener {
        /** The flow, its keys, or what is known about saving changed. */
        void flowChanged(FlowHistory history);
    }

    /** A step with a number that stays the same while it is moved and changed. */
    private record Entry(int key, Step step) {
    }

    private record Snapshot(List<Entry> entries, String label) {
    }

    private final Processors processors;
    private final LongSupplier clock;
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Snapshot> undo = new ArrayDeque<>();
    private final Deque<Snapshot> redo = new ArrayDeque<>();
    private List<Entry> entries = List.of();
    private Flow flow = Flow.of(List.of());
    private Flow saved = flow;
    private int nextKey;
    private String mergeKey = "";
    private long mergeUntil;

    /**
     * An empty flow.
     *
     * @param processors the catalogue, for names of steps
     * @param clock      gives the time in ms, such as {@code () -> System.nanoTime() / 1_000_000}
     */
    public FlowHistory(Processors processors, LongSupplier clock) {
        this.processors = Objects.requireNonNull(processors);
        this.clock = Objects.requireNonNull(clock);
    }

    /** The flow as it is now. */
    public Flow flow() {
        return flow;
    }

    /** A number for each step of {@link #flow()} that stays with it while it is moved, changed, removed and restored. */
    public List<Integer> keys() {
        return entries.stream().map(Entry::key).toList();
    }

    /** The place of a step now, -1 if it is not there. */
    public int indexOf(int key) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key() == key) {
                return i;
            }
        }
        return -1;
    }

    /** Adds a listener. */
    public void addListener(Listener listener) {
        listeners.addIfAbsent(listener);
    }

    /** Removes a listener. */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    // ---- changes ------------------------------------------------------------------------------------------------

    /**
     * Carries out a change. One that changes nothing leaves no trace.
     *
     * @throws ParameterException        if a value is not allowed; nothing changes then
     * @throws IndexOutOfBoundsException if there is no such step
     */
    public void apply(FlowEdit edit) throws ParameterException {
        List<Entry> after = edited(edit);
        if (steps(after).equals(flow.steps()) && !(edit instanceof FlowEdit.Move)) {
            return;
        }
        if (edit instanceof FlowEdit.Move move && move.from() == move.to()) {
            return;
        }
        String key = mergeKey(edit);
        long now = clock.getAsLong();
        boolean merge = !key.isEmpty() && key.equals(mergeKey) && now < mergeUntil && !undo.isEmpty();
        if (!merge) {
            undo.push(new Snapshot(entries, label(edit)));
            if (undo.size() > MOST) {
                undo.removeLast();
            }
        }
        redo.clear();
        mergeKey = key;
        mergeUntil = now + MERGE_MILLIS;
        show(after);
    }

    private List<Entry> edited(FlowEdit edit) throws ParameterException {
        List<Entry> after = new ArrayList<>(entries);
        switch (edit) {
        case FlowEdit.Add add -> after.add(add.at(), new Entry(nextKey++, add.step()));
        case FlowEdit.Remove remove -> after.remove(remove.at());
        case FlowEdit.Duplicate copy -> after.add(copy.at() + 1, new Entry(nextKey++, after.get(copy.at()).step()));
        case FlowEdit.Move move -> after.add(move.to(), after.remove(move.from()));
        case FlowEdit.Enable enable -> change(after, enable.at(), after.get(enable.at()).step().enabled(enable.yes()));
        case FlowEdit.Set<?> set -> change(after, set.at(), with(after.get(set.at()).step(), set));
        case FlowEdit.Reset reset -> {
            Step step = after.get(reset.at()).step();
            change(after, reset.at(), step.with(ParameterValues.defaults(step.values().parameters())));
        }
        case FlowEdit.Ensemble ensemble -> {
            Step step = after.get(ensemble.at()).step();
            change(after, ensemble.at(), new Step(step.processor(), step.values(), step.enabled(), ensemble.keys()));
        }
        case FlowEdit.Replace replace -> {
            after.clear();
            for (Step step : replace.flow().steps()) {
                after.add(new Entry(nextKey++, step));
            }
        }
        }
        return List.copyOf(after);
    }

    private static void change(List<Entry> entries, int at, Step step) {
        entries.set(at, new Entry(entries.get(at).key(), step));
    }

    private static <T> Step with(Step step, FlowEdit.Set<T> set) throws ParameterException {
        return step.with(step.values().with(set.parameter(), set.value()));
    }

    /** What changes that may be taken together have in common; empty for changes that stand alone. */
    private String mergeKey(FlowEdit edit) {
        return switch (edit) {
        case FlowEdit.Set<?> set -> entries.get(set.at()).key() + " " + set.parameter().id();
        case FlowEdit.Ensemble ensemble -> entries.get(ensemble.at()).key() + " ensemble keys";
        default -> "";
        };
    }

    private String label(FlowEdit edit) {
        return switch (edit) {
        case FlowEdit.Add add -> "Add " + title(add.step());
        case FlowEdit.Remove remove -> "Remove " + title(remove.at());
        case FlowEdit.Duplicate copy -> "Duplicate " + title(copy.at());
        case FlowEdit.Move move -> "Move " + title(move.from());
        case FlowEdit.Enable enable -> (enable.yes() ? "Switch On " : "Switch Off ") + title(enable.at());
        case FlowEdit.Set<?> set -> "Set " + set.parameter().label() + " of " + title(set.at());
        case FlowEdit.Reset reset -> "Reset " + title(reset.at());
        case FlowEdit.Ensemble ensemble -> "Set Gathers of " + title(ensemble.at());
        case FlowEdit.Replace replace -> replace.label();
        };
    }

    private String title(int at) {
        return title(entries.get(at).step());
    }

    private String title(Step step) {
        return StepWords.title(step, processors);
    }

    // ---- undo and redo ------------------------------------------------------------------------------------------

    /** What {@link #undo} would take back: "Add Band-pass filter"; empty if there is nothing. */
    public Optional<String> undoLabel() {
        return Optional.ofNullable(undo.peek()).map(Snapshot::label);
    }

    /** What {@link #redo} would do again; empty if there is nothing. */
    public Optional<String> redoLabel() {
        return Optional.ofNullable(redo.peek()).map(Snapshot::label);
    }

    /** Takes the last change back, if there is one. */
    public void undo() {
        step(undo, redo);
    }

    /** Does again what was taken back, if there is something. */
    public void redo() {
        step(redo, undo);
    }

    private void step(Deque<Snapshot> from, Deque<Snapshot> to) {
        if (!from.isEmpty()) {
            Snapshot snapshot = from.pop();
            to.push(new Snapshot(entries, snapshot.label()));
            mergeKey = "";
            show(snapshot.entries());
        }
    }

    // ---- saving ---------------------------------------------------------------------------------------------------

    /** Begins anew with another flow, which counts as saved. Nothing of the flow before can be undone. */
    public void open(Flow other) {
        open(other, other);
    }

    /**
     * Begins anew with a flow that may have changes.
     *
     * @param other  the flow
     * @param onDisk what was saved last; the empty flow if nothing was
     */
    public void open(Flow other, Flow onDisk) {
        undo.clear();
        redo.clear();
        mergeKey = "";
        saved = onDisk;
        List<Entry> begun = new ArrayList<>();
        for (Step step : other.steps()) {
            begun.add(new Entry(nextKey++, step));
        }
        show(List.copyOf(begun));
    }

    /** The flow as it was saved or opened last. */
    public Flow saved() {
        return saved;
    }

    /** Tells that a flow was saved, usually {@link #flow()} or what it was a moment ago. */
    public void markSaved(Flow written) {
        saved = Objects.requireNonNull(written);
        mergeKey = "";
        tell();
    }

    /** Whether the flow differs from what was saved or opened. */
    public boolean isDirty() {
        return !flow.equals(saved);
    }

    private void show(List<Entry> now) {
        entries = now;
        flow = Flow.of(steps(now));
        tell();
    }

    private void tell() {
        listeners.forEach(l -> l.flowChanged(this));
    }

    private static List<Step> steps(List<Entry> entries) {
        return entries.stream().map(Entry::step).toList();
    }
}
