// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.WeakHashMap;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.moveout.data.AmplitudeStatistics;
import org.moveout.data.WindowSource;
import org.moveout.data.cache.CachingWindowSource;
import org.moveout.eclipse.Failures;
import org.moveout.eclipse.Options;
import org.moveout.flow.extract.SurveyAmplitudes;
import org.moveout.process.statistics.AmplitudeSummary;
import org.moveout.raster.Clip;
import org.moveout.raster.Normalization;
import org.moveout.store.StoreDataset;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.links.LatestAnswer;
import org.moveout.ui.internal.links.SectionFollower;
import org.moveout.ui.internal.notice.Work;
import org.moveout.ui.internal.plot.Extent;
import org.moveout.ui.internal.plot.Plot;
import org.moveout.ui.internal.plot.PlotActions;
import org.moveout.ui.internal.plot.PlotAxis;
import org.moveout.ui.internal.plot.PlotBars;
import org.moveout.ui.internal.plot.PlotCurve;
import org.moveout.ui.internal.plot.PlotValues;
import org.moveout.ui.internal.statistics.StatisticsLines.Line;
import org.moveout.view.SeismicCanvas;

/** What amplitudes a part of the section used last holds: histogram, numbers, and the RMS of each trace. */
public final class StatisticsView extends SectionFollower {
    private static final int WAIT_MILLIS = 150;

    /** What tasks have found in all traces, for as long as the data is open. */
    private final Map<WindowSource, AmplitudeSummary> all = new WeakHashMap<>();
    private StatisticsChoices choices = StatisticsChoices.load();
    private Composite content;
    private Composite pages;
    private SashForm sash;
    private HistogramPlot histogram;
    private StatisticsTable table;
    private Plot rms;
    private String about = "";
    private String readout = "";
    private Label state;
    private Link compute;
    private LatestAnswer<StatisticsResult> answers;
    private StatisticsResult result;

    @Override
    protected String invitation() {
        return "Open a section to see the statistics of its amplitudes.";
    }

    @Override
    protected Control createContent(Composite parent) {
        content = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 2).spacing(4, 2).applyTo(content);
        Composite line = new Composite(content, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 0).applyTo(line);
        new StatisticsBar(line, this::choices, this::choose);
        state = new Label(line, SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(0, SWT.DEFAULT)
                .applyTo(state);
        compute = new Link(line, SWT.NONE);
        compute.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> computeAll()));
        pages = new Composite(content, SWT.NONE);
        pages.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        sash = new SashForm(pages, SWT.HORIZONTAL);
        histogram = new HistogramPlot(sash, this::clipDragged);
        table = new StatisticsTable(sash);
        sash.setWeights(70, 30);
        rms = new Plot(pages, "Root mean square of each trace");
        histogram.plot().onCursor(at -> read(at.isPresent() ? histogram.describe(at.getAsDouble()) : ""));
        rms.onCursor(at -> read(at.isPresent() ? describeTrace(at.getAsDouble()) : ""));
        arrange();
        answers = new LatestAnswer<>("Statistics", content, WAIT_MILLIS, this::computed, this::failed);
        new StatisticsMenu(this).fill(getViewSite().getActionBars());
        return content;
    }

    private void arrange() {
        ((StackLayout) pages.getLayout()).topControl = choices.traceRms() ? rms.control() : sash;
        pages.layout();
    }

    // ---- what is asked for --------------------------------------------------------------------------------------

    StatisticsChoices choices() {
        return choices;
    }

    void choose(StatisticsChoices now) {
        StatisticsChoices before = choices;
        choices = now;
        now.save();
        arrange();
        if (before.extent() != now.extent()) {
            ask();
        } else if (result != null) {
            plot();
        }
    }

    @Override
    protected void inputChanged() {
        ask();
    }

    @Override
    protected void inputGone() {
        answers.forget();
        result = null;
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

    @Override
    protected void settingsChanged() {
        histogram.setClip(clip());
    }

    @Override
    protected void pictureReady() {
        histogram.setClip(clip());
    }

    private void ask() {
        Optional<Extent.Piece> piece = section().flatMap(choices.extent()::of).filter(p -> !p.isEmpty());
        if (piece.isEmpty()) {
            answers.forget();
            result = null;
            nothing(choices.extent().whyNothing());
            return;
        }
        Extent.Piece p = piece.get();
        answers.ask(progress -> StatisticsResult.of(p, progress));
        say("Computing ...");
    }

    private void computed(StatisticsResult now) {
        AmplitudeSummary known = choices.extent().followsView() ? null : all.get(now.piece().source());
        result = known == null ? now : now.withAll(known);
        plot();
    }

    private void failed(Throwable cause) {
        result = null;
        nothing(Failures.sentence("Statistics", cause));
    }

    private void nothing(String why) {
        histogram.showNothing(why);
        table.show(List.of());
        rms.show(PlotAxis.linear("Trace", 0, 1), PlotAxis.linear("RMS amplitude", 0, 1), List.of(), PlotBars.NONE,
                List.of());
        rms.showText(why);
        say("");
    }

    // ---- everything ---------------------------------------------------------------------------------------------

    /** Reads all traces of what is looked at, as a job that can be cancelled. */
    void computeAll() {
        if (result == null || result.complete()) {
            return;
        }
        WindowSource source = result.piece().source();
        WindowSource origin = source instanceof CachingWindowSource cached ? cached.origin() : source;
        Work.start(getSite().getWorkbenchWindow(),
                new SurveyAmplitudes(result.piece().name(), origin, Options.read().workerThreads()), "statistics",
                summary -> {
                    all.put(source, summary);
                    if (!content.isDisposed() && result != null && result.piece().source() == source
                            && !choices.extent().followsView()) {
                        result = result.withAll(summary);
                        plot();
                    }
                });
    }

    /** What a store knows about all its traces since it was written. */
    private Optional<AmplitudeStatistics> stored() {
        boolean everything = choices.extent() == Extent.DATASET;
        return section().filter(s -> everything).flatMap(SectionPart::dataset).map(OpenDataset::dataset)
                .map(d -> d instanceof StoreDataset store ? store.metadata().statistics() : null);
    }

    // ---- clip -----------------------------------------------------------------------------------------------------

    /** The clip amplitude in units of the data; empty while it is not known or is about normalised traces. */
    private OptionalDouble clip() {
        Optional<SeismicCanvas> c = canvas().filter(v -> v.settings().normalization() == Normalization.NONE);
        return c.isPresent() ? c.get().clip() : OptionalDouble.empty();
    }

    private void clipDragged(double amplitude) {
        canvas().ifPresent(c -> c.setSettings(c.settings().withClip(new Clip.Amplitude(amplitude))));
    }

    // ---- what is shown --------------------------------------------------------------------------------------------

    private void plot() {
        histogram.show(result.summary(), choices, clip());
        table.show(StatisticsLines.of(result.summary(), result.complete(), stored()));
        double[] x = result.positions();
        double most = 0;
        for (double v : result.rms()) {
            most = Math.max(most, v);
        }
        rms.showText("");
        rms.show(PlotAxis.linear("Trace", x[0], x[x.length - 1]),
                PlotAxis.linear("RMS amplitude", 0, most > 0 ? most * 1.2 : 1),
                List.of(new PlotCurve("RMS", x, result.rms(), 0, PlotCurve.Style.LINE)), PlotBars.NONE, List.of());
        say(result.piece().where() + "   " + result.traces());
    }

    /** What is under the cursor; what the plot is about while the cursor is elsewhere. */
    private void say(String text) {
        about = text;
        state.setText((readout.isEmpty() ? about : readout).replace("&", "&&"));
        state.setToolTipText(about);
        boolean more = result != null && !isBusy() && !result.complete() && !choices.extent().followsView();
        compute.setText(more ? String.format(Locale.ROOT, "<a>Compute for all %,d traces</a>",
                result.piece().traces().count()) : "");
        state.getParent().layout();
    }

    private void read(String text) {
        readout = text;
        say(about);
    }

    private String describeTrace(double at) {
        int i = rms.curves().isEmpty() ? -1 : rms.curves().getFirst().nearest(at);
        return i < 0 ? "" : "Trace " + PlotValues.count(rms.curves().getFirst().x()[i]) + "   RMS "
                + PlotValues.digits(rms.curves().getFirst().y()[i], 5);
    }

    // ---- for the menu and for tests -------------------------------------------------------------------------------

    /** What is shown; empty while there is nothing. */
    Optional<StatisticsResult> result() {
        return Optional.ofNullable(result);
    }

    /** Whether a computation is under way. */
    boolean isBusy() {
        return answers.isBusy();
    }

    HistogramPlot histogram() {
        return histogram;
    }

    Plot rmsPlot() {
        return rms;
    }

    /** The lines of the table. */
    List<Line> lines() {
        return table.lines();
    }

    /** What is written under the plots. */
    String line() {
        return readout + "|" + about + "|" + compute.getText();
    }

    void copyTable() {
        table.copy();
    }

    void copyPicture() {
        PlotActions.copyPicture(content);
    }

    void exportCsv() {
        boolean bars = !choices.traceRms();
        PlotActions.exportCsv(getSite().getWorkbenchWindow(), bars ? "histogram" : "trace rms",
                () -> bars ? histogram.plot().csv() : rms.csv());
    }
}
