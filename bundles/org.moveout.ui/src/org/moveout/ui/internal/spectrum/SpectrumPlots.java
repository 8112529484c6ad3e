// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.moveout.process.spectrum.Autocorrelation;
import org.moveout.process.spectrum.FrequencyAxis;
import org.moveout.process.spectrum.Spectrum;
import org.moveout.ui.internal.plot.Plot;
import org.moveout.ui.internal.plot.PlotAxis;
import org.moveout.ui.internal.plot.PlotBars;
import org.moveout.ui.internal.plot.PlotCurve;
import org.moveout.ui.internal.plot.PlotMark;
import org.moveout.ui.internal.plot.PlotValues;

/** Turns spectra into curves, axes and marks. */
final class SpectrumPlots {
    /** Phases of frequencies this much weaker than the strongest are not shown: they mean nothing. */
    static final double PHASE_DB = -40;
    private static final double RANGE_DB = 100;

    /**
     * A spectrum in a plot.
     *
     * @param name   for the legend
     * @param result what was computed
     * @param color  index of its colour
     * @param held   drawn dashed
     */
    record Shown(String name, SpectrumResult result, int color, boolean held) {
    }

    private SpectrumPlots() {
    }

    /** Plots amplitudes. */
    static void amplitudes(Plot plot, List<Shown> all, SpectrumChoices choices) {
        double firstPeak = all.isEmpty() ? 0 : Spectrum.peak(amplitude(all.getFirst(), choices));
        List<PlotCurve> curves = new ArrayList<>();
        double lowest = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (Shown s : all) {
            double[] a = amplitude(s, choices);
            if (choices.decibels()) {
                a = Spectrum.decibels(a, switch (choices.reference()) {
                case OWN_PEAK -> Spectrum.peak(a);
                case FIRST_PEAK -> firstPeak;
                case ONE -> 1;
                });
            }
            lowest = Math.min(lowest, Arrays.stream(a).min().orElse(0));
            highest = Math.max(highest, Arrays.stream(a).max().orElse(0));
            curves.add(curve(s, s.result().spectrum().axis().values(), a));
        }
        PlotAxis y;
        if (choices.decibels()) {
            double top = Math.ceil(highest / 10) * 10;
            y = PlotAxis.linear("Amplitude (dB)", Math.max(top - RANGE_DB, Math.floor(lowest / 10) * 10 - 1), top + 12);
        } else {
            y = PlotAxis.linear("Amplitude", 0, Math.max(1e-30, highest * 1.2));
        }
        plot.show(frequencies(all), y, curves, PlotBars.NONE, nyquist(all));
    }

    private static double[] amplitude(Shown s, SpectrumChoices choices) {
        Spectrum spectrum = s.result().spectrum();
        Spectrum smooth = spectrum.smoothed(choices.smoothing() * spectrum.axis().nyquist());
        return switch (choices.average()) {
        case RMS -> smooth.rms();
        case MEAN -> smooth.mean();
        case STACK -> spectrum.amplitudeOfMean();
        };
    }

    /** Plots phases of mean traces, where there is enough amplitude. */
    static void phases(Plot plot, List<Shown> all, SpectrumChoices choices) {
        List<PlotCurve> curves = new ArrayList<>();
        double most = 180;
        for (Shown s : all) {
            Spectrum spectrum = s.result().spectrum();
            double[] amplitude = spectrum.amplitudeOfMean();
            double least = Spectrum.peak(amplitude) * Math.pow(10, PHASE_DB / 20);
            int[] strong = IntStream.range(0, amplitude.length)
                    .filter(k -> amplitude[k] > 0 && amplitude[k] >= least).toArray();
            double[] phase = choices.unwrapped() ? spectrum.phase(choices.phase()) : spectrum.wrapped(choices.phase());
            double[] x = Arrays.stream(strong).mapToDouble(spectrum.axis()::at).toArray();
            double[] y = Arrays.stream(strong).mapToDouble(k -> phase[k]).toArray();
            most = Math.max(most, Arrays.stream(y).map(Math::abs).max().orElse(0));
            curves.add(new PlotCurve(s.name(), x, y, s.color(), choices.unwrapped()
                    ? s.held() ? PlotCurve.Style.DASHED : PlotCurve.Style.LINE : PlotCurve.Style.DOTS));
        }
        plot.show(frequencies(all), PlotAxis.linear("Phase (\u00b0)", -most * 1.04, most * 1.3), curves, PlotBars.NONE,
                nyquist(all));
    }

    /** Plots autocorrelations. */
    static void correlations(Plot plot, List<Shown> all) {
        List<PlotCurve> curves = new ArrayList<>();
        double longest = 0;
        double lowest = 0;
        String unit = "ms";
        for (Shown s : all) {
            Autocorrelation c = s.result().correlation();
            double[] lags = c.lags();
            unit = c.domain().unit();
            longest = Math.max(longest, lags.length == 0 ? 0 : lags[lags.length - 1]);
            lowest = Math.min(lowest, Arrays.stream(c.values()).min().orElse(0));
            curves.add(curve(s, lags, c.values()));
        }
        plot.show(PlotAxis.linear("Lag (" + unit + ")", 0, longest > 0 ? longest : 1),
                PlotAxis.linear("Autocorrelation", lowest * 1.1 - 0.02, 1.25), curves, PlotBars.NONE, List.of());
    }

    private static PlotCurve curve(Shown s, double[] x, double[] y) {
        return new PlotCurve(s.name(), x, y, s.color(), s.held() ? PlotCurve.Style.DASHED : PlotCurve.Style.LINE);
    }

    private static PlotAxis frequencies(List<Shown> all) {
        if (all.isEmpty()) {
            return PlotAxis.linear("Frequency (Hz)", 0, 1);
        }
        FrequencyAxis first = all.getFirst().result().spectrum().axis();
        double end = all.stream().mapToDouble(s -> s.result().spectrum().axis().nyquist()).max().orElseThrow();
        return PlotAxis.linear(first.label() + " (" + first.unit() + ")", 0, end * 1.02);
    }

    /** Where the first curve ends, and the others where they end elsewhere. */
    private static List<PlotMark> nyquist(List<Shown> all) {
        Map<String, PlotMark> marks = new LinkedHashMap<>();
        for (Shown s : all) {
            FrequencyAxis a = s.result().spectrum().axis();
            String label = "Nyquist " + PlotValues.digits(a.nyquist(), 5) + " " + a.unit();
            marks.putIfAbsent(label, PlotMark.fixed(a.nyquist(), label));
        }
        return List.copyOf(marks.values());
    }

    /** A frequency with its unit, as exact as the axis is. */
    static String frequency(double value, FrequencyAxis axis) {
        int decimals = Math.clamp((int) Math.ceil(-Math.log10(axis.step())), 0, 6);
        return PlotValues.fixed(value, decimals) + " " + axis.unit();
    }
}
