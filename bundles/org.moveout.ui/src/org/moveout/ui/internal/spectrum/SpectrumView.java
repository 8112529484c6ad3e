// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.spectrum;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.moveout.eclipse.Failures;
import org.moveout.process.spectrum.Spectrum;
import org.moveout.raster.Viewport;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.links.LatestAnswer;
import org.moveout.ui.internal.links.SectionFollower;
import org.moveout.ui.internal.plot.Extent;
import org.moveout.ui.internal.plot.Plot;
import org.moveout.ui.internal.plot.PlotActions;
import org.moveout.ui.internal.plot.PlotLegend;
import org.moveout.ui.internal.spectrum.SpectrumChoices.Content;
import org.moveout.ui.internal.spectrum.SpectrumPlots.Shown;
import org.moveout.view.SectionInput;

/**
 * The amplitude and phase spectrum and the autocorrelation of a part of the section used last, beside those of other
 * sections and of what was held.
 */
public final class SpectrumView extends SectionFollower {
    private static final int WAIT_MILLIS = 120;
    /** Plots so much wider than high stand side by side. */
    private static final double WIDE = 2.2;
    private static final int NEAR_LAGS = 200;

    private record Held(String name, SpectrumResult result, int color) {
    }

    private final Set<SectionPart> compared = new LinkedHashSet<>();
    private final List<Held> held = new ArrayList<>();
    private final Others others = new Others();
    private SpectrumChoices choices = SpectrumChoices.load();
    private Composite content;
    private SashForm plots;
    private Plot upper;
    private Plot lower;
    private PlotLegend legend;
    private Label state;
    private LatestAnswer<List<SpectrumResult>> answers;
    private List<SpectrumResult> results = List.of();
    private List<Shown> shown = List.of();
    private List<SectionInput> asked = List.of();
    private int nextColor;
    private String about = "";
    private String readout = "";

    @Override
    protected String invitation() {
        return "Open a section to see the spectrum of its traces.";
    }

    @Override
    protected Control createContent(Composite parent) {
        content = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 2).spacing(4, 2).applyTo(content);
        Composite line = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(line);
        new SpectrumBar(line, this::choices, this::choose);
        state = new Label(line, SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(0, SWT.DEFAULT)
                .applyTo(state);
        plots = new SashForm(content, SWT.VERTICAL);
        plots.addListener(SWT.Resize, e -> plots.setOrientation(
                plots.getSize().x > WIDE * plots.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(plots);
        upper = new Plot(plots, "Amplitude spectrum");
        lower = new Plot(plots, "Phase spectrum");
        upper.onCursor(c -> follow(lower, c));
        lower.onCursor(c -> follow(upper, c));
        upper.onRange(() -> lower.setRange(upper.from(), upper.to()));
        lower.onRange(() -> upper.setRange(lower.from(), lower.to()));
        legend = new PlotLegend(content);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(legend.control());
        answers = new LatestAnswer<>("Spectrum", content, WAIT_MILLIS, this::computed, this::failed);
        SectionLinks.of(getSite()).addListener(others);
        new SpectrumMenu(this).fill(getViewSite().getActionBars());
        arrange();
        return content;
    }

    @Override
    public void dispose() {
        if (answers != null) {
            SectionLinks.of(getSite()).removeListener(others);
        }
        super.dispose();
    }

    // ---- what is asked for --------------------------------------------------------------------------------------

    SpectrumChoices choices() {
        return choices;
    }

    /** Other choices: computes again where they need other numbers, plots again at least. */
    void choose(SpectrumChoices now) {
        SpectrumChoices before = choices;
        if (now.equals(before)) {
            return;
        }
        choices = now;
        now.save();
        if (before.extent() != now.extent() || !before.options().equals(now.options())) {
            ask();
        }
        arrange();
        plot();
        if (now.content() != before.content()) {
            upper.showAll();
            nearLags();
        }
    }

    /** Autocorrelations are looked at near zero lag; the rest is there when zooming out. */
    private void nearLags() {
        if (choices.content() == Content.AUTOCORRELATION && !results.isEmpty()) {
            upper.setRange(0, NEAR_LAGS * results.getFirst().correlation().interval());
        }
    }

    @Override
    protected void inputChanged() {
        ask();
    }

    @Override
    protected void inputGone() {
        answers.forget();
        results = List.of();
        shown = List.of();
    }

    @Override
    protected void selectionChanged() {
        if (choices.extent().followsSelection()) {
            ask();
        }
    }

    @Override
    protected void viewportChanged() {
        if (choices.extent().followsView()) {
            ask();
        }
    }

    private void ask() {
        List<Extent.Piece> pieces = new ArrayList<>();
        section().ifPresent(s -> choices.extent().ofPanes(s).stream().filter(p -> !p.isEmpty()).forEach(pieces::add));
        boolean nothing = pieces.isEmpty();
        compared.stream().filter(s -> section().orElse(null) != s)
                .forEach(s -> choices.extent().of(s).filter(p -> !p.isEmpty()).ifPresent(pieces::add));
        asked = panes();
        if (nothing) {
            answers.forget();
            results = List.of();
            upper.showText(choices.extent().whyNothing());
            plot();
            return;
        }
        say("Computing ...");
        var options = choices.options();
        answers.ask(progress -> {
            List<SpectrumResult> all = new ArrayList<>();
            for (Extent.Piece piece : pieces) {
                all.add(SpectrumResult.of(piece, options, progress));
            }
            return all;
        });
    }

    /** What the panes of the section used last hold. */
    private List<SectionInput> panes() {
        return section().stream().flatMap(s -> s.canvases().stream()).flatMap(p -> p.canvas().input().stream())
                .toList();
    }

    private void computed(List<SpectrumResult> now) {
        boolean first = results.isEmpty();
        results = now;
        plot();
        if (first) {
            nearLags();
        }
    }

    private void failed(Throwable cause) {
        results = List.of();
        plot();
        String text = Failures.sentence("Spectrum", cause);
        upper.showText(text);
        say("");
    }

    // ---- what is shown ------------------------------------------------------------------------------------------

    private void arrange() {
        Content c = choices.content();
        plots.setMaximizedControl(c == Content.BOTH ? null : c == Content.PHASE ? lower.control() : upper.control());
    }

    private void plot() {
        shown = shown();
        Content c = choices.content();
        if (!results.isEmpty()) {
            upper.showText("");
            lower.showText("");
        }
        if (c == Content.AUTOCORRELATION) {
            SpectrumPlots.correlations(upper, shown);
        } else {
            SpectrumPlots.amplitudes(upper, shown, choices);
        }
        if (c == Content.PHASE || c == Content.BOTH) {
            SpectrumPlots.phases(lower, shown, choices);
        }
        if (!results.isEmpty() && results.getFirst().spectrum().tally().used() == 0) {
            upper.showText("No live traces here.");
            lower.showText("No live traces here.");
        }
        legend.show(entries());
        legend.setShown(shown.size() > 1);
        say(results.isEmpty() ? "" : results.getFirst().where() + "   " + results.getFirst().describe());
        read(upper.cursor());
    }

    /** What is under the cursor; what the plot is about while the cursor is elsewhere. */
    private void say(String text) {
        about = text;
        state.setText((readout.isEmpty() ? about : readout).replace("&", "&&"));
        state.setToolTipText(about);
    }

    private List<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            all.add(new Shown(results.get(i).name(), results.get(i), i, false));
        }
        for (Held h : held) {
            all.add(new Shown(h.name(), h.result(), h.color(), true));
        }
        if (!all.isEmpty()) {
            // other units do not share an axis
            var domain = all.getFirst().result().spectrum().axis().domain();
            all.removeIf(s -> s.result().spectrum().axis().domain() != domain);
        }
        return all;
    }

    private List<PlotLegend.Entry> entries() {
        List<PlotLegend.Entry> entries = new ArrayList<>();
        for (Shown s : shown) {
            Optional<Runnable> remove = s.held() ? Optional.of(() -> release(s.result())) : Optional.empty();
            entries.add(new PlotLegend.Entry(s.name(), s.result().where() + "\n" + s.result().describe(), s.color(),
                    s.held(), remove));
        }
        return entries;
    }

    private void follow(Plot other, OptionalDouble cursor) {
        if (choices.content() == Content.BOTH) {
            other.setCursor(cursor);
        }
        read(cursor);
    }

    private void read(OptionalDouble cursor) {
        readout = cursor.isEmpty() || shown.isEmpty() ? ""
                : SpectrumReadout.describe(choices, upper.curves(), lower.curves(), shown.getFirst().result(),
                        cursor.getAsDouble());
        say(about);
    }

    // ---- comparing ------------------------------------------------------------------------------------------------

    /** Keeps the present curve beside those to come. */
    void hold() {
        if (!results.isEmpty()) {
            SpectrumResult r = results.getFirst();
            held.add(new Held(r.name() + ", " + r.where(), r, 4 + nextColor++ % 4));
            plot();
        }
    }

    /** Takes a held curve away. */
    private void release(SpectrumResult result) {
        held.removeIf(h -> h.result() == result);
        plot();
    }

    /** Takes all held curves away. */
    void releaseAll() {
        held.clear();
        plot();
    }

    /** Whether something is held. */
    boolean isHolding() {
        return !held.isEmpty();
    }

    /** Whether a section is computed beside the one used last. */
    boolean isCompared(SectionPart part) {
        return compared.contains(part);
    }

    /** Computes a section beside the one used last, or no longer. */
    void compare(SectionPart part, boolean wanted) {
        if (wanted ? compared.add(part) : compared.remove(part)) {
            ask();
        }
    }

    // ---- for the menu and for tests ---------------------------------------------------------------------------------

    /** What is computed now: the section used last first. */
    List<Spectrum> spectra() {
        return results.stream().map(SpectrumResult::spectrum).toList();
    }

    /** Whether a computation is under way. */
    boolean isBusy() {
        return answers.isBusy();
    }

    Plot upperPlot() {
        return upper;
    }

    Plot lowerPlot() {
        return lower;
    }

    PlotLegend legend() {
        return legend;
    }

    /** What is written under the plots. */
    String line() {
        return readout + "|" + about;
    }

    void copyPicture() {
        PlotActions.copyPicture(content);
    }

    void exportCsv() {
        Supplier<String> text = () -> choices.content() == Content.PHASE ? lower.csv() : upper.csv();
        PlotActions.exportCsv(getSite().getWorkbenchWindow(),
                (results.isEmpty() ? "spectrum" : results.getFirst().name() + " " + choices.content().label()
                        .toLowerCase(Locale.ROOT)).replaceAll("[^\\w .-]+", "_"), text);
    }

    /** The sections beside the one used last. */
    private final class Others implements SectionLinks.Listener {
        @Override
        public void sectionActivated(Optional<SectionPart> section) {
            compared.removeIf(s -> s.canvas().isEmpty());
        }

        @Override
        public void panesChanged(SectionPart changed) {
            if (section().orElse(null) == changed && input().isPresent() && !panes().equals(asked)) {
                ask();
            }
        }

        @Override
        public void inputChanged(SectionPart section) {
            viewportChanged(section, null);
        }

        @Override
        public void viewportChanged(SectionPart changed, Viewport viewport) {
            if (compared.contains(changed) && section().orElse(null) != changed && section().isPresent()) {
                ask();
            }
        }
    }
}
