// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

import org.eclipse.swt.widgets.Composite;
import org.moveout.process.statistics.AmplitudeSummary;
import org.moveout.ui.internal.plot.Plot;
import org.moveout.ui.internal.plot.PlotAxis;
import org.moveout.ui.internal.plot.PlotBars;
import org.moveout.ui.internal.plot.PlotMark;
import org.moveout.ui.internal.plot.PlotValues;

/** A histogram with the clip amplitude on both sides, which can be dragged. */
final class HistogramPlot {
    private static final int MOST_BINS = 512;
    private static final double CENTRAL = 99.9;

    private final Plot plot;
    private final DoubleConsumer clipDragged;
    private AmplitudeSummary summary;
    private StatisticsChoices choices;
    private OptionalDouble clip = OptionalDouble.empty();

    /**
     * @param clipDragged told where the user has dragged the clip amplitude to: a positive amplitude
     */
    HistogramPlot(Composite parent, DoubleConsumer clipDragged) {
        this.clipDragged = clipDragged;
        plot = new Plot(parent, "Histogram of amplitudes");
        plot.onRange(() -> {
            if (summary != null) {
                draw();
            }
        });
    }

    Plot plot() {
        return plot;
    }

    void show(AmplitudeSummary newSummary, StatisticsChoices newChoices, OptionalDouble newClip) {
        summary = newSummary;
        choices = newChoices;
        clip = newClip;
        plot.showText(summary.samples() == 0 ? "There are no samples here, or none that is a number." : "");
        PlotAxis x = axis();
        // first the axis, then bins for what is visible of it
        plot.show(x, PlotAxis.linear("", 0, 1), List.of(), PlotBars.NONE, List.of());
        draw();
    }

    void showNothing(String why) {
        summary = null;
        plot.show(PlotAxis.linear("Amplitude", -1, 1), PlotAxis.linear("Samples in a bin", 0, 1), List.of(),
                PlotBars.NONE, List.of());
        plot.showText(why);
    }

    void setClip(OptionalDouble newClip) {
        clip = newClip;
        if (summary != null) {
            plot.setMarks(marks());
        }
    }

    private PlotAxis axis() {
        if (summary.samples() == 0) {
            return PlotAxis.linear("Amplitude", -1, 1);
        }
        double low = summary.min();
        double high = summary.max();
        if (!choices.fullRange()) {
            double reach = summary.absolutePercentile(CENTRAL) * 1.1;
            low = Math.max(low, -reach);
            high = Math.min(high, reach);
        }
        if (!(low < high)) {
            double around = Math.max(Math.abs(high), 1e-6) * 0.5;
            return PlotAxis.linear("Amplitude", high - around, high + around);
        }
        return PlotAxis.linear("Amplitude", low, high);
    }

    private void draw() {
        double from = plot.from();
        double to = plot.to();
        int bins = choices.bins() > 0 ? choices.bins() : summary.suggestedBins(from, to, MOST_BINS);
        PlotBars bars = summary.samples() == 0 ? PlotBars.NONE
                : new PlotBars("Samples", from, to, summary.counts(from, to, bins));
        double highest = Math.max(1, bars.highest());
        PlotAxis y = choices.logCounts() ? PlotAxis.log("Samples in a bin", 0.5, highest * 4)
                : PlotAxis.linear("Samples in a bin", 0, highest * 1.2);
        plot.show(axis(), y, List.of(), bars, marks());
    }

    private List<PlotMark> marks() {
        if (clip.isEmpty()) {
            return List.of();
        }
        double c = clip.getAsDouble();
        String beyond = String.format(Locale.ROOT, "clip %s, %s %% beyond", PlotValues.digits(c, 4),
                PlotValues.digits(summary.percentBeyond(c), 3));
        return List.of(new PlotMark(c, beyond, Optional.of(this::drag)),
                new PlotMark(-c, PlotValues.digits(-c, 4), Optional.of(this::drag)));
    }

    private void drag(double to) {
        double amplitude = Math.abs(to);
        if (amplitude > 0) {
            setClip(OptionalDouble.of(amplitude));
            clipDragged.accept(amplitude);
        }
    }

    /** "12.5 to 25.0: 1,234 samples (0.8 %)", empty where there are no bars. */
    String describe(double at) {
        int bar = plot.bars().at(at);
        if (bar < 0 || summary == null) {
            return "";
        }
        double count = plot.bars().counts()[bar];
        return PlotValues.digits(plot.bars().edge(bar), 4) + " to " + PlotValues.digits(plot.bars().edge(bar + 1), 4)
                + ":   " + PlotValues.count(Math.rint(count)) + " samples   ("
                + PlotValues.digits(100 * count / summary.samples(), 3) + " %)";
    }
}
