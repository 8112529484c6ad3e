// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.moveout.data.AmplitudeStatistics;
import org.moveout.process.statistics.AmplitudeSummary;
import org.moveout.ui.internal.plot.PlotValues;

/** Amplitude statistics as lines of a table. Amplitudes are in the units of the data, which SEG-Y does not name. */
final class StatisticsLines {
    private static final double[] PERCENTS = { 1, 2, 5, 95, 98, 99 };
    private static final int DIGITS = 5;

    /**
     * A line.
     *
     * @param label what
     * @param value with its unit, if it has one
     */
    record Line(String label, String value) {
    }

    private final List<Line> lines = new ArrayList<>();
    private final AmplitudeSummary found;
    private final Optional<AmplitudeStatistics> stored;
    private final String about;

    private StatisticsLines(AmplitudeSummary found, boolean complete, Optional<AmplitudeStatistics> stored) {
        this.found = found;
        this.stored = complete ? Optional.empty() : stored;
        about = complete ? "" : "about ";
    }

    /**
     * The lines of a table.
     *
     * @param found    in the traces that were read
     * @param complete whether those are all
     * @param stored   what the store knows about all traces, taken where {@code found} does not know
     */
    static List<Line> of(AmplitudeSummary found, boolean complete, Optional<AmplitudeStatistics> stored) {
        return new StatisticsLines(found, complete, stored).lines();
    }

    private List<Line> lines() {
        AmplitudeSummary s = found;
        if (stored.isPresent()) {
            AmplitudeStatistics all = stored.get();
            exact("Samples", PlotValues.count(all.samples()));
            exact("Minimum", amplitude(all.min()));
            exact("Maximum", amplitude(all.max()));
            exact("Mean", amplitude(all.mean()));
            exact("RMS", amplitude(all.rms()));
            exact("Standard deviation", amplitude(Math.sqrt(Math.max(0, all.rms() * all.rms()
                    - all.mean() * all.mean()))));
            exact("Median", amplitude(probe(all, 50)));
        } else {
            line("Samples", PlotValues.count(s.samples()));
            line("Minimum", amplitude(s.min()));
            line("Maximum", amplitude(s.max()));
            line("Mean", amplitude(s.mean()));
            line("RMS", amplitude(s.rms()));
            line("Standard deviation", amplitude(s.deviation()));
            line("Median", amplitude(s.median()));
        }
        for (double p : PERCENTS) {
            double known = stored.map(all -> probe(all, p)).orElse(Double.NaN);
            String label = PlotValues.digits(p, 3) + " % below";
            if (Double.isNaN(known)) {
                line(label, amplitude(s.percentile(p)));
            } else {
                exact(label, amplitude(known));
            }
        }
        for (double p : PERCENTS) {
            line(PlotValues.digits(p, 3) + " % of |amplitude| below", amplitude(s.absolutePercentile(p)));
        }
        long all = s.samples() + s.nan() + s.infinite();
        line("Zeros", share(s.zeros(), all));
        line("Dead traces (all zero)", share(s.dead(), s.traces()));
        if (stored.isPresent()) {
            exact("NaN and infinite", PlotValues.count(stored.get().nonFinite()));
        } else {
            line("NaN", PlotValues.count(s.nan()));
            line("Infinite", PlotValues.count(s.infinite()));
        }
        line("Traces with NaN or infinite", share(s.invalid(), s.traces()));
        return List.copyOf(lines);
    }

    private static double probe(AmplitudeStatistics all, double percent) {
        for (int i = 0; i < all.probes().length; i++) {
            if (all.probes()[i] == percent) {
                return all.percentiles()[i];
            }
        }
        return Double.NaN;
    }

    private void exact(String label, String value) {
        lines.add(new Line(label, value));
    }

    private void line(String label, String value) {
        lines.add(new Line(label, about + value));
    }

    private static String amplitude(double value) {
        return PlotValues.digits(value, DIGITS);
    }

    private static String share(long part, long all) {
        return all == 0 || part == 0 ? PlotValues.count(part)
                : PlotValues.count(part) + " (" + PlotValues.digits(100.0 * part / all, 3) + " %)";
    }
}
