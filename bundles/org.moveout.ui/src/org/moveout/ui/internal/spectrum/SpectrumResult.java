// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.spectrum;

import java.io.IOException;
import java.util.Objects;

import org.moveout.data.Window;
import org.moveout.data.task.Progress;
import org.moveout.process.spectrum.Autocorrelation;
import org.moveout.process.spectrum.Spectrum;
import org.moveout.process.spectrum.SpectrumAccumulator;
import org.moveout.process.spectrum.SpectrumOptions;
import org.moveout.process.statistics.SurveyPlan;
import org.moveout.ui.internal.plot.Extent;

/**
 * The spectrum of a part of a section.
 *
 * @param name        of the section
 * @param where       which part, with units
 * @param traces      how many traces were read of how many
 * @param spectrum    itself
 * @param correlation of the same traces
 */
record SpectrumResult(String name, String where, String traces, Spectrum spectrum, Autocorrelation correlation) {
    /** The most samples read for a spectrum, counting whole traces: 16 MB. */
    static final long MOST_SAMPLES = 1L << 22;

    SpectrumResult {
        Objects.requireNonNull(name);
        Objects.requireNonNull(where);
        Objects.requireNonNull(traces);
        Objects.requireNonNull(spectrum);
        Objects.requireNonNull(correlation);
    }

    /** Reads and computes; not on the user-interface thread. */
    static SpectrumResult of(Extent.Piece piece, SpectrumOptions options, Progress progress) throws IOException {
        SurveyPlan plan = SurveyPlan.of(piece.traces(), piece.samples(), piece.source().sampling(), MOST_SAMPLES);
        SpectrumAccumulator sum = new SpectrumAccumulator(piece.source().sampling(), piece.samples(), options);
        for (Window window : plan.windows()) {
            progress.checkCancelled();
            sum.add(piece.source().read(window, progress));
        }
        progress.checkCancelled();
        return new SpectrumResult(piece.name(), piece.where(), plan.describe(), sum.spectrum(),
                sum.autocorrelation());
    }

    /** "534 traces; 3 dead and 1 with NaN left out". */
    String describe() {
        long dead = spectrum.tally().dead();
        long invalid = spectrum.tally().invalid();
        String out = dead > 0 && invalid > 0 ? dead + " dead and " + invalid + " with NaN left out"
                : dead > 0 ? dead + " dead left out" : invalid > 0 ? invalid + " with NaN left out" : "";
        return out.isEmpty() ? traces : traces + "; " + out;
    }
}
