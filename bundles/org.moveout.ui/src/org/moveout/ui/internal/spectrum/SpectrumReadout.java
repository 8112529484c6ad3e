// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.spectrum;

import java.util.List;

import org.moveout.process.spectrum.FrequencyAxis;
import org.moveout.ui.internal.plot.PlotCurve;
import org.moveout.ui.internal.plot.PlotValues;
import org.moveout.ui.internal.spectrum.SpectrumChoices.Content;

/** What is under the cursor, in words. */
final class SpectrumReadout {
    private SpectrumReadout() {
    }

    /** "34.2 Hz   −12.4 dB   87°"; values of several curves are separated by strokes. */
    static String describe(SpectrumChoices choices, List<PlotCurve> upper, List<PlotCurve> lower,
            SpectrumResult first, double at) {
        Content c = choices.content();
        FrequencyAxis axis = first.spectrum().axis();
        if (c == Content.AUTOCORRELATION) {
            double interval = first.correlation().interval();
            double lag = Math.clamp(Math.rint(at / interval) * interval, 0,
                    Math.max(0, first.correlation().values().length - 1) * interval);
            return "Lag " + PlotValues.digits(lag, 6) + " " + axis.domain().unit() + "   "
                    + values(upper, lag, "", 3, interval);
        }
        int bin = axis.indexOf(at);
        StringBuilder text = new StringBuilder(SpectrumPlots.frequency(axis.at(bin), axis));
        if (c != Content.PHASE) {
            text.append("   ").append(choices.decibels() ? values(upper, axis.at(bin), " dB", 1, axis.step())
                    : values(upper, axis.at(bin), "", -1, axis.step()));
        }
        if (c != Content.AMPLITUDE) {
            text.append("   ").append(values(lower, axis.at(bin), "\u00b0", 0, axis.step()));
        }
        return text.toString();
    }

    private static String values(List<PlotCurve> curves, double at, String unit, int decimals, double reach) {
        StringBuilder text = new StringBuilder();
        for (PlotCurve curve : curves) {
            int i = curve.nearest(at);
            boolean there = i >= 0 && Math.abs(curve.x()[i] - at) <= 2 * reach;
            text.append(text.isEmpty() ? "" : " | ").append(!there ? "\u2013" : (decimals < 0
                    ? PlotValues.digits(curve.y()[i], 4) : PlotValues.fixed(curve.y()[i], decimals)) + unit);
        }
        return text.toString();
    }
}
