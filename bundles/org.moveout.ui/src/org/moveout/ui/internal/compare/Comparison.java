// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.moveout.data.DataException;
import org.moveout.data.compare.DifferenceSource;
import org.moveout.data.compare.SampleMatch;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Viewport;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.Pane;
import org.moveout.view.Readout;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionListener;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/**
 * A section's own pane and those beside it: which there are, how they stand, and what ties them together. For the
 * user-interface thread; lives as long as its control.
 */
public final class Comparison {
    /** The most panes, the section's own among them. */
    public static final int MOST = 3;

    /** What a comparison needs of the section it belongs to. */
    public interface Host {
        /** All traces of a dataset, as sections show them. */
        SectionInput input(OpenDataset dataset);

        /** Gives a new canvas its menu, keys and read-out. */
        void adopt(SeismicCanvas canvas);

        /** Tells the user a sentence. */
        void say(String sentence);

        /** There are other panes, or they stand in another way, or another one is used. */
        void comparisonChanged();
    }

    private final OpenDatasets datasets;
    private final Host host;
    private final List<Companion> companions = new ArrayList<>();
    private final PaneArea area;
    private final ViewLink views = new ViewLink();
    private final ScaleLink scales;
    private Companion.Shown shown;
    private String role = "";
    private SeismicCanvas active;

    /** Creates the section's own pane, empty. */
    public Comparison(Composite parent, OpenDatasets datasets, Host host) {
        this.datasets = datasets;
        this.host = host;
        area = new PaneArea(parent, companions);
        active = main().canvas();
        scales = new ScaleLink(active);
        views.add(active);
        Runnable closed = this::datasetsChanged;
        datasets.addListener(closed);
        area.control().addListener(SWT.Dispose, e -> datasets.removeListener(closed));
        adopt(main());
    }

    /** The panes of an editor; empty if it is no section or shows no data. */
    public static Optional<Comparison> of(Object editor) {
        return Optional.ofNullable(Adapters.adapt(editor, Comparison.class));
    }

    private void adopt(PaneView pane) {
        SeismicCanvas canvas = pane.canvas();
        canvas.addListener(SWT.FocusIn, e -> activate(canvas));
        host.adopt(canvas);
    }

    /** What holds the panes. */
    public Composite control() {
        return area.control();
    }

    /** The section's own pane. */
    public PaneView main() {
        return area.main();
    }

    /** The panes, the section's own first. */
    public List<PaneView> panes() {
        List<PaneView> all = new ArrayList<>(List.of(main()));
        companions.forEach(c -> all.add(c.view()));
        return all;
    }

    /** The canvas the user works on. */
    public SeismicCanvas active() {
        return active.isDisposed() || area.isOverlaid() ? main().canvas() : active;
    }

    private void activate(SeismicCanvas canvas) {
        if (canvas != active) {
            active = canvas;
            markActive();
            host.comparisonChanged();
        }
    }

    private void markActive() {
        main().setActive(!companions.isEmpty() && active() == main().canvas());
        companions.forEach(c -> c.view().setActive(active() == c.canvas()));
    }

    // ---- what is shown -----------------------------------------------------------------------------------------

    /** Shows all traces of the section's dataset, and all of the others. */
    public void showWhole(SectionInput whole) {
        show(new Companion.Shown(whole, whole.name(), Optional.empty()), whole);
    }

    /** Shows some traces of the section's dataset, and the same of the others. */
    public void show(SectionInput whole, String name, TraceOrder order) {
        show(new Companion.Shown(whole, name, Optional.of(order)), whole.ordered(name, order));
    }

    /** The section's own pane shows other traces now, all of them if there is no order; the others do likewise. */
    public void follow(SectionInput whole, String name, Optional<TraceOrder> order) {
        shown = new Companion.Shown(whole, name, order);
        views.quietly(() -> companions.forEach(c -> c.show(shown)));
        changed();
    }

    private void show(Companion.Shown now, SectionInput input) {
        shown = now;
        main().canvas().setInput(input);
        views.quietly(() -> companions.forEach(c -> c.show(now)));
        changed();
    }

    /** What stands beside the section now. */
    public List<Compared> compared() {
        return companions.stream().map(Companion::what).toList();
    }

    /** Whether something stands beside the section. */
    public boolean has(Compared what) {
        return compared().contains(what);
    }

    /** Puts a dataset beside the section, opening it in the background. */
    public void add(Path path) {
        Compared.Stored what = new Compared.Stored(path.toAbsolutePath().normalize());
        if (has(what)) {
            return;
        }
        makeRoom();
        add(what, what.name()).ifPresent(c -> {
            c.canvas().setEmptyText("Opening " + what.name() + " ...");
            datasets.open(what.path(), opened -> arrived(c, host.input(opened)), status -> {
                if (companions.contains(c)) {
                    c.fail(status.getMessage());
                }
            });
        });
    }

    /** Whether a dataset will be there after a restart, which a result in memory is not. */
    boolean isOnDisk(Compared.Stored what) {
        return datasets.find(what.path()).flatMap(OpenDataset::inMemory).isEmpty();
    }

    /** Puts the section minus the first dataset beside it there, too; takes it away if it is there. */
    public void toggleDifference() {
        Compared.Difference what = new Compared.Difference();
        if (has(what)) {
            remove(what);
        } else if (companions.isEmpty()) {
            host.say("There is nothing to subtract yet: choose a dataset by View > Compare with.");
        } else {
            add(what, "Difference A \u2212 B").ifPresent(c -> {
                changed();
                area.balance();
            });
        }
    }

    /** Puts traces of other parts beside the section, instead of those put there before by this method. */
    public void set(List<Pane> panes) {
        set(panes, false, () -> { });
    }

    /**
     * The same for panes that change often. Those that are there stay where they are: their pictures are exchanged when
     * the new ones are ready, and until then nothing changes.
     *
     * @param newClip whether clip amplitudes are taken anew, if each pane has its own
     * @param done    called when all pictures have been exchanged; not if other panes come first
     */
    public void set(List<Pane> panes, boolean newClip, Runnable done) {
        List<Companion> there = companions.stream().filter(c -> c.what() instanceof Compared.Given).toList();
        for (int i = panes.size(); i < there.size(); i++) {
            remove(there.get(i).what());
        }
        int kept = Math.min(there.size(), panes.size());
        int[] waiting = { kept };
        Runnable one = () -> {
            if (--waiting[0] == 0) {
                exchanged();
                done.run();
            }
        };
        for (int i = 0; i < kept && shown != null; i++) {
            Companion c = there.get(i);
            c.become(panes.get(i), shown, view(c, panes.get(i)), newClip && scales.isOwn(), one);
        }
        for (Pane pane : panes.subList(kept, panes.size())) {
            add(new Compared.Given(pane), pane.title()).ifPresent(c -> {
                c.setAligned(pane.aligned());
                arrived(c, pane.input());
            });
        }
        if (kept == 0) {
            done.run();
        }
    }

    /** Where the section's own view is in the traces of a pane. */
    private Viewport view(Companion c, Pane pane) {
        Viewport own = main().canvas().viewport();
        if (main().canvas().input().isEmpty() || !views.isOn() && !area.isOverlaid()) {
            return c.canvas().viewport();
        }
        SampleMatch match = new SampleMatch(main().canvas().input().get().source().sampling(),
                pane.input().source().sampling());
        return new Viewport(own.firstTrace(), own.lastTrace(), match.sample(own.firstSample()),
                match.sample(own.lastSample()));
    }

    /** Panes show other pictures of the same place. */
    private void exchanged() {
        changed();
        if (area.isOverlaid()) {
            main().canvas().redraw();
        }
        host.comparisonChanged();
    }

    /** What the section's own traces are to the others, for its title: "Input"; "" for nothing in particular. */
    public void setRole(String text) {
        if (!text.equals(role)) {
            role = text;
            PaneTexts.write(area, companions, shown, role);
        }
    }

    private Optional<Companion> add(Compared what, String title) {
        if (companions.size() + 1 >= MOST) {
            host.say("Three panes are the most: close one first.");
            return Optional.empty();
        }
        Companion[] self = new Companion[1];
        PaneView view = area.create(() -> remove(self[0].what()));
        Companion c = new Companion(what, view, title);
        self[0] = c;
        companions.add(c);
        // before the views are linked: what is pointed at here is marked on the others last
        adopt(view);
        views.add(view.canvas());
        scales.add(view.canvas());
        view.canvas().addSectionListener(new SectionListener() {
            @Override
            public void stateChanged(SectionState state) {
                if (area.isOverlaid()) {
                    main().canvas().redraw();
                } else if (state instanceof SectionState.Ready) {
                    area.balance();
                }
            }
        });
        arrange(area.arrangement());
        return Optional.of(c);
    }

    private void arrived(Companion c, SectionInput input) {
        if (companions.contains(c) && shown != null) {
            if (c.what() instanceof Compared.Stored) {
                c.setTitle(input.name());
            }
            views.quietly(() -> c.setWhole(input, shown));
            changed();
            area.balance();
            host.comparisonChanged();
        }
    }

    /** What the user asks for takes the place of what other parts have put there, as far as there is no room else. */
    private void makeRoom() {
        for (Companion c : companions.reversed().stream().filter(c -> c.what() instanceof Compared.Given).toList()) {
            if (companions.size() + 1 >= MOST) {
                drop(c);
            }
        }
    }

    private void drop(Companion c) {
        companions.remove(c);
        views.remove(c.canvas());
        scales.remove(c.canvas());
        if (c.canvas().isFocusControl()) {
            main().canvas().setFocus();
        }
        c.view().control().dispose();
    }

    /** Takes something away; with the last dataset the difference goes, too. */
    public void remove(Compared what) {
        for (Companion c : List.copyOf(companions)) {
            if (c.what().equals(what)) {
                drop(c);
            }
        }
        if (companions.stream().allMatch(c -> c.what() instanceof Compared.Difference) && !companions.isEmpty()) {
            remove(companions.getFirst().what());
        } else {
            arrange(area.arrangement());
        }
    }

    /** Leaves nothing beside the section. */
    public void clear() {
        while (!companions.isEmpty()) {
            remove(companions.getFirst().what());
        }
    }

    private void datasetsChanged() {
        for (Companion c : List.copyOf(companions)) {
            if (c.what() instanceof Compared.Stored stored && c.whole().isPresent()
                    && datasets.find(stored.path()).isEmpty()) {
                remove(stored);
            }
        }
    }

    /** After other data or panes: the difference, the titles, and how far views go. */
    private void changed() {
        if (shown != null) {
            views.quietly(this::differences);
        }
        PaneTexts.write(area, companions, shown, role);
        markActive();
        views.setForced(area.isOverlaid());
        views.extents();
        views.pass(main().canvas());
    }

    private void differences() {
        for (Companion d : companions) {
            if (d.what() instanceof Compared.Difference) {
                companions.stream().filter(c -> c != d && c.whole().isPresent()).findFirst()
                        .ifPresent(other -> subtract(d, other));
            }
        }
    }

    private void subtract(Companion d, Companion other) {
        SectionInput b = other.whole().orElseThrow();
        SectionInput a = other.isAligned() ? main().canvas().input().orElse(shown.whole()) : shown.whole();
        if (d.origins().equals(List.of(a, b))) {
            return;
        }
        d.setOrigins(a, b);
        d.setAligned(other.isAligned());
        try {
            d.setWhole(new SectionInput(d.title(), DifferenceSource.of(a.name(), a.source(), b.name(), b.source())
                    .forPictures(), a.headers(), a.order(), Optional::empty), shown);
        } catch (DataException e) {
            d.fail(e.getMessage());
        }
    }

    // ---- how panes stand ---------------------------------------------------------------------------------------

    /** How the panes stand. */
    public Arrangement arrangement() {
        return area.arrangement();
    }

    /** Places the panes in another way. */
    public void arrange(Arrangement now) {
        area.arrange(now);
        changed();
        host.comparisonChanged();
    }

    /** Shows the next pane in the place of the first. */
    public void flip() {
        Overlay overlay = area.overlay();
        if (companions.isEmpty()) {
            host.say("There is nothing to flip to yet: choose a dataset by View > Compare with.");
        } else if (area.arrangement() != Arrangement.FLIP) {
            overlay.show(1);
            arrange(Arrangement.FLIP);
        } else {
            overlay.show((overlay.shown() + 1) % (companions.size() + 1));
        }
    }

    /** Which pane is on top when they share a place: 0 for the section's own. */
    public int flipped() {
        return area.overlay().shown();
    }

    /** Puts a pane on top where they share a place: 0 for the section's own. */
    public void setFlipped(int pane) {
        area.overlay().show(pane);
    }

    /** Where the line of a swipe is: 0 at the left edge to 1 at the right. */
    public double divider() {
        return area.overlay().divider();
    }

    /** Moves the line of a swipe. */
    public void setDivider(double part) {
        area.overlay().setDivider(part);
    }

    int[] weights() {
        return area.weights();
    }

    void setWeights(int[] weights) {
        area.setWeights(weights);
    }

    /** Whether panes follow one another. */
    public boolean isLinked() {
        return views.isOn();
    }

    /** Lets panes follow one another, or not. */
    public void setLinked(boolean linked) {
        views.setOn(linked, active());
        host.comparisonChanged();
    }

    /** Whether each pane has a clip of its own. */
    public boolean hasOwnScales() {
        return scales.isOwn();
    }

    /** Gives each pane a clip of its own, or all that of the first. */
    public void setOwnScales(boolean own) {
        scales.setOwn(own);
        area.setOwnScales(own);
        host.comparisonChanged();
    }

    /** What the other panes have where the user points, for the status line; empty if that is not known. */
    public String describe(SeismicCanvas canvas, Readout readout) {
        return companions.isEmpty() || !views.isOn() && !area.isOverlaid() ? ""
                : PaneTexts.amplitudes(panes(), canvas, readout);
    }
}
