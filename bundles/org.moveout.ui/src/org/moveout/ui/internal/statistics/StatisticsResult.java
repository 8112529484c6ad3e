// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.statistics;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

import org.moveout.data.TraceBlock;
import org.moveout.data.Window;
import org.moveout.data.task.Progress;
import org.moveout.process.statistics.AmplitudeSummary;
import org.moveout.process.statistics.AmplitudeSurvey;
import org.moveout.process.statistics.SurveyPlan;
import org.moveout.ui.internal.plot.Extent;

/**
 * The amplitudes of a part of a section.
 *
 * @param piece     which part
 * @param summary   what amplitudes there are
 * @param traces    how many traces were read of how many
 * @param complete  whether every trace was read
 * @param positions of the traces that were read, ascending
 * @param rms       root mean square of each
 */
record StatisticsResult(Extent.Piece piece, AmplitudeSummary summary, String traces, boolean complete,
        double[] positions, double[] rms) {
    /** The most samples read at once, counting whole traces: 32 MB. */
    static final long MOST_SAMPLES = 1L << 23;

    StatisticsResult {
        Objects.requireNonNull(piece);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(traces);
    }

    /** Reads and computes; not on the user-interface thread. */
    static StatisticsResult of(Extent.Piece piece, Progress progress) throws IOException {
        SurveyPlan plan = SurveyPlan.of(piece.traces(), piece.samples(), piece.source().sampling(), MOST_SAMPLES);
        AmplitudeSurvey survey = new AmplitudeSurvey();
        int count = Math.toIntExact(plan.traces());
        double[] positions = new double[count];
        double[] rms = new double[count];
        int at = 0;
        for (Window window : plan.windows()) {
            progress.checkCancelled();
            TraceBlock block = piece.source().read(window, progress);
            for (int t = 0; t < block.traces(); t++) {
                positions[at] = window.trace(t);
                rms[at++] = survey.add(block.data(), t * block.samples(), block.samples());
            }
        }
        progress.checkCancelled();
        return new StatisticsResult(piece, survey.summary(), plan.describe(), plan.isComplete(), positions, rms);
    }

    /** The same with what all traces hold, found by a task. */
    StatisticsResult withAll(AmplitudeSummary all) {
        return new StatisticsResult(piece, all, String.format(Locale.ROOT, "%,d traces", all.traces()), true,
                positions, rms);
    }
}
