// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.gather.TraceSort;
import org.moveout.raster.Viewport;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.SectionPart;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/**
 * Steps through the gathers of a section. Steps that come faster than pictures are counted but not all shown: one
 * picture is made at a time, then the one for where the user is by then. For the user-interface thread.
 */
final class GatherNavigator {
    /** A picture that takes longer than this is given up when the user steps on. */
    private static final long PATIENCE_NANOS = 250_000_000L;
    private static final double EDGE = 1e-6;

    private final SectionPart section;
    private final Supplier<Optional<SeismicCanvas>> canvas;
    private final GatherIndexes indexes;
    private final OpenDatasets datasets;
    private final GatherMemory memory;
    private final Runnable changed;

    private GatherChoice choice = GatherChoice.ALL;
    private Optional<GatherIndexes.Waiting> reading = Optional.empty();
    private GatherLoader loader;
    private GatherPicture shown;
    private int target = -1;
    private int direction = 1;
    private boolean switching;
    private long began;
    private long steps;
    private String message = "";
    private Viewport wholeView;

    /**
     * @param canvas  the section's own, empty before its dataset is open
     * @param changed told when something is to be shown in another way
     */
    GatherNavigator(SectionPart section, Supplier<Optional<SeismicCanvas>> canvas, GatherIndexes indexes,
            OpenDatasets datasets, Runnable changed) {
        this.canvas = canvas;
        this.section = section;
        this.indexes = indexes;
        this.datasets = datasets;
        this.changed = changed;
        memory = new GatherMemory(section.path());
    }

    // ---- what there is ---------------------------------------------------------------------------------------------

    /** What is stepped through. */
    GatherChoice choice() {
        return choice;
    }

    /** The gathers; empty while all traces are shown or the gathers are being found. */
    Optional<GatherIndex> index() {
        return Optional.ofNullable(loader).map(GatherLoader::index);
    }

    /** The gather on the screen; empty while there is none. */
    Optional<GatherPicture> shown() {
        return Optional.ofNullable(shown);
    }

    /** What is being read; empty if nothing is. */
    Optional<GatherIndexes.Waiting> reading() {
        return reading;
    }

    /** What the user should know; "" if nothing. */
    String message() {
        return message;
    }

    /** Whether a gather is on its way to the screen. */
    boolean isSwitching() {
        return switching;
    }

    /** Whether it is for longer than one notices. */
    boolean isLate() {
        return switching && System.nanoTime() - began > PATIENCE_NANOS;
    }

    /** Whether there is a gather so many steps further. */
    boolean canStep(int count) {
        return loader != null && target >= 0 && clamp(target + (long) count * choice.step()) != target;
    }

    /** What {@link GatherChoice.Saved#parse} reads. */
    String state() {
        return choice.state(shown().map(p -> loader.index().values(p.gather())));
    }

    // ---- what is stepped through -----------------------------------------------------------------------------------

    /** Shows gathers by other keys, none for all traces; stays where the user is. */
    void by(List<HeaderKey> keys) {
        if (keys.isEmpty()) {
            showAll();
        } else {
            begin(new GatherChoice(keys, memory.sort(keys), choice.beside(), choice.step()), Optional.empty());
        }
    }

    /** Comes back to what was shown before a restart. */
    void restore(GatherChoice.Saved saved) {
        if (!saved.choice().isAll() && section.whole().flatMap(SectionInput::headers)
                .filter(h -> saved.choice().keys().stream().allMatch(h::has)).isPresent()) {
            begin(saved.choice(), saved.at());
        }
    }

    /** Sorts within gathers, and remembers it for the dataset. */
    void sort(TraceSort sort) {
        memory.keep(choice.keys(), sort);
        change(choice.withSort(sort));
    }

    /** Shows so many gathers at once. */
    void beside(int count) {
        change(choice.withBeside(count));
    }

    /** Shows every so many-th gather. */
    void step(int every) {
        change(choice.withStep(every));
    }

    private void change(GatherChoice other) {
        if (!other.equals(choice) && loader != null) {
            GatherIndex index = loader.index();
            int at = target;
            choice = other;
            load(index);
            target = Math.max(0, at);
            message = "";
            start();
        }
    }

    private void begin(GatherChoice other, Optional<long[]> at) {
        OpenDataset dataset = section.dataset().orElse(null);
        if (dataset == null || other.equals(choice) && at.isEmpty()) {
            return;
        }
        stopReading();
        boolean answered[] = new boolean[1];
        Optional<GatherIndexes.Waiting> waiting = indexes.ask(dataset, other.keys(), index -> {
            answered[0] = true;
            reading = Optional.empty();
            found(other, index, at);
        }, status -> {
            reading = Optional.empty();
            message = status.getSeverity() == IStatus.CANCEL ? "Cancelled." : status.getMessage();
            changed.run();
        });
        if (!answered[0]) {
            reading = waiting;
            message = "";
            changed.run();
        }
    }

    private void found(GatherChoice other, GatherIndex index, Optional<long[]> at) {
        if (index.count() == 0) {
            message = "There are no traces.";
            changed.run();
            return;
        }
        OptionalInt there = at.isPresent() ? index.nearest(at.get()) : here(index);
        choice = other;
        message = "";
        load(index);
        shown = null;
        go(there.orElse(0));
    }

    /** The gather of the trace in the middle of the screen, the first one if all traces are on the screen. */
    private OptionalInt here(GatherIndex index) {
        SectionInput input = canvas.get().flatMap(SeismicCanvas::input).orElse(null);
        if (input == null || input.order().count() == 0) {
            return OptionalInt.empty();
        }
        Viewport v = canvas.get().orElseThrow().viewport();
        if (loader == null) {
            wholeView = v;
            if (v.traces() >= input.order().count() - EDGE) {
                return OptionalInt.of(0);
            }
        }
        double middle = (v.firstTrace() + v.lastTrace()) / 2;
        return OptionalInt.of(index.gatherOf(input.order().trace(
                Math.clamp(Math.round(middle), 0L, input.order().count() - 1))));
    }

    private void load(GatherIndex index) {
        closeLoader();
        loader = new GatherLoader(Display.getCurrent(), section.whole().orElseThrow(),
                section.dataset().orElseThrow().source(), datasets.cache(), index, choice);
        switching = false;
    }

    /** Waits no longer for gathers being found. */
    void stopReading() {
        reading.ifPresent(GatherIndexes.Waiting::cancel);
        reading = Optional.empty();
        changed.run();
    }

    private void showAll() {
        stopReading();
        if (choice.isAll() && loader == null) {
            section.showWhole();
            return;
        }
        Viewport now = canvas.get().map(SeismicCanvas::viewport).orElse(null);
        switching = true;
        reset();
        SectionInput whole = section.whole().orElse(null);
        if (whole != null && now != null) {
            Viewport all = Viewport.all(whole.source().traceCount(), whole.source().sampling());
            Viewport back = wholeView == null ? all : wholeView;
            section.switchTo("", whole, new Viewport(back.firstTrace(), back.lastTrace(), now.firstSample(),
                    now.lastSample()), List.of(), () -> {
                        switching = false;
                        changed.run();
                    });
        }
    }

    /** Another part has put other traces on the canvas: nothing is stepped through any more. */
    void leave() {
        switching = false;
        reset();
    }

    private void reset() {
        stopReading();
        closeLoader();
        choice = GatherChoice.ALL;
        shown = null;
        target = -1;
        message = "";
        changed.run();
    }

    private void closeLoader() {
        if (loader != null) {
            loader.close();
            loader = null;
        }
        steps++;
    }

    void dispose() {
        reading.ifPresent(GatherIndexes.Waiting::cancel);
        reading = Optional.empty();
        closeLoader();
    }

    /** Goes to the gather of a stored trace. */
    void reveal(long trace) {
        index().filter(i -> trace >= 0 && trace < i.traceCount()).ifPresent(i -> go(i.gatherOf(trace)));
    }

    // ---- stepping --------------------------------------------------------------------------------------------------

    /** Goes so many steps further, back if negative; stops at the ends. */
    void walk(int count) {
        if (loader != null) {
            go(clamp(target + (long) count * choice.step()));
        }
    }

    /** Goes to the first gather. */
    void first() {
        go(0);
    }

    /** Goes to the last gather. */
    void last() {
        index().ifPresent(i -> go(i.count() - 1));
    }

    /**
     * Goes to the gather with some key values, or the nearest, and says so then.
     *
     * @param text the values as typed
     * @return whether they could be read
     */
    boolean jump(String text) {
        GatherIndex index = index().orElse(null);
        Optional<long[]> wanted = index == null ? Optional.empty() : GatherChoice.values(text, index.keys().size());
        if (wanted.isEmpty()) {
            message = choice.keys().size() > 1 ? "Type a number for each of " + GatherChoice.label(choice.keys()) + "."
                    : "Type a whole number.";
            changed.run();
            return false;
        }
        int at = index.nearest(wanted.get()).orElseThrow();
        go(at);
        if (index.find(wanted.get()).isEmpty()) {
            message = "There is no " + GatherChoice.title(choice.keys(), wanted.get()) + "; this is the nearest.";
            changed.run();
        }
        return true;
    }

    private int clamp(long gather) {
        return (int) Math.clamp(gather, 0L, loader.index().count() - 1L);
    }

    /** Goes to a gather by its position in the index. */
    void go(int gather) {
        if (loader == null) {
            return;
        }
        message = "";
        if (shown != null && gather == target && shown.gather() == gather && !switching) {
            changed.run();
            return;
        }
        if (target >= 0 && gather != target) {
            direction = gather > target ? 1 : -1;
        }
        target = gather;
        if (!switching || isLate()) {
            start();
        }
    }

    private void start() {
        switching = true;
        began = System.nanoTime();
        long step = ++steps;
        Optional<GatherPicture> ready = loader.ready(target);
        if (ready.isPresent()) {
            put(ready.get(), step);
        } else {
            loader.prepare(target, p -> put(p, step), e -> failed(e, step));
        }
        Display.getCurrent().timerExec((int) (PATIENCE_NANOS / 1_000_000) + 1, () -> {
            if (step == steps && isLate()) {
                changed.run();
            }
        });
    }

    private void put(GatherPicture picture, long step) {
        if (step == steps) {
            canvas.get().ifPresent(c -> section.switchTo(picture.title(), picture.input(), view(c, picture), axis(),
                    () -> arrived(picture, step)));
        }
    }

    private void arrived(GatherPicture picture, long step) {
        if (step != steps) {
            return;
        }
        shown = picture;
        switching = false;
        changed.run();
        if (target != picture.gather()) {
            start();
        } else {
            int by = direction * choice.step();
            loader.readAhead(List.of(target + by, target - by, target + 2 * by));
        }
    }

    private void failed(Exception e, long step) {
        if (step == steps) {
            switching = false;
            message = e instanceof DataException ? e.getMessage() : "The gather could not be read (" + e.getMessage()
                    + ").";
            ILog.of(GatherNavigator.class).warn(message, e);
            changed.run();
        }
    }

    /** The headers along the top: the keys, and what traces differ by. */
    private List<HeaderKey> axis() {
        HeaderKey last = choice.keys().getLast();
        HeaderKey within = !choice.sort().isStored() ? choice.sort().keys().getFirst().header()
                : last.equals(HeaderKey.INLINE) ? HeaderKey.CROSSLINE
                        : last.equals(HeaderKey.CROSSLINE) ? HeaderKey.INLINE : HeaderKey.OFFSET;
        return choice.keys().contains(within) || choice.keys().size() > 2 ? choice.keys()
                : java.util.stream.Stream.concat(choice.keys().stream(), java.util.stream.Stream.of(within)).toList();
    }

    /** All traces of a gather, or the same part if the user has zoomed into a gather of as many; the same samples. */
    private Viewport view(SeismicCanvas own, GatherPicture next) {
        Viewport now = own.viewport();
        long count = next.span().order().count();
        boolean same = shown != null && shown.span().order().count() == count
                && own.input().filter(i -> i == shown.input()).isPresent();
        return same && now.traces() < count - EDGE ? now
                : new Viewport(-0.5, Math.max(1, count) - 0.5, now.firstSample(), now.lastSample());
    }
}
