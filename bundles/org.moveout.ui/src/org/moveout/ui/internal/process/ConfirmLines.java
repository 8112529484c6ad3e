// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.moveout.data.task.ProgressState;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.ProcessEstimate;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.Sizes;

/** An estimate as the lines of the confirmation, with those marked that speak against the run. */
final class ConfirmLines {
    /**
     * A line.
     *
     * @param label what, empty for more of the line above
     * @param value with units
     * @param bad   whether it stops the run
     */
    record Line(String label, String value, boolean bad) {
    }

    private ConfirmLines() {
    }

    /** What is known at once. */
    static List<Line> of(ProcessRequest request, List<String> steps) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Dataset", request.source().toString(), false));
        lines.add(new Line("Output", request.output().toString(), false));
        several(lines, "Flow", steps);
        return lines;
    }

    /** What has been measured. */
    static List<Line> of(ProcessEstimate e, int threads) {
        List<Line> lines = new ArrayList<>();
        several(lines, "Works on", e.passes());
        if (e.gathers() > 0) {
            lines.add(new Line("Gathers", String.format(Locale.ROOT, "%,d", e.gathers()), false));
        }
        lines.add(new Line("Traces", traces(e), false));
        lines.add(new Line("Order", e.order() == OutputOrder.ORIGINAL ? "as in the original" : "gather by gather", false));
        lines.add(new Line("Time", Double.isNaN(e.seconds()) ? "not known" : "about " + duration(e.seconds())
                + ", measured on a few gathers", false));
        lines.add(new Line("Memory", Sizes.text(e.memoryBytes()) + " of " + Sizes.text(e.memoryLimit())
                + (threads > 0 ? String.format(Locale.ROOT, ", %d worker threads", threads) : ""),
                e.memoryBytes() > e.memoryLimit()));
        lines.add(new Line("Temporary files", e.temporaryBytes() == 0 ? "none" : "about "
                + Sizes.text(e.temporaryBytes()) + " in " + e.temporaryFolder() + ", " + Sizes.text(e.temporaryFree())
                + " free", e.temporaryBytes() > e.temporaryFree()));
        lines.add(new Line("Output size", "about " + Sizes.text(e.outputBytes()) + ", " + Sizes.text(e.outputFree())
                + " free", e.outputBytes() > e.outputFree()));
        // the first is the message of the page
        e.problems().stream().skip(1).forEach(p -> lines.add(new Line("Problem", p, true)));
        return lines;
    }

    private static void several(List<Line> lines, String label, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            lines.add(new Line(i == 0 ? label : "", values.get(i), false));
        }
    }

    private static String traces(ProcessEstimate e) {
        String out = String.format(Locale.ROOT, "%,d of %,d samples", e.outputTraces(), e.outputSampling().count());
        return e.outputTraces() == e.traces() ? out : out + String.format(Locale.ROOT, " from %,d", e.traces());
    }

    /** Seconds as people say them: "40 s", "3:20 (min:s)", "2:05:00 (h:min:s)". */
    static String duration(double seconds) {
        long s = Math.max(1, Math.round(seconds));
        return s < 60 ? s + " s" : ProgressState.clock(s) + (s < 3600 ? " (min:s)" : " (h:min:s)");
    }
}
