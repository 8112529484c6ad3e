// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.moveout.data.Dataset.Property;
import org.moveout.data.Sampling;

/**
 * What a processing run would do and take.
 *
 * @param traces          traces to read
 * @param gathers         gathers of the last pass that works on whole ones; 0 if none does
 * @param outputTraces    traces to write
 * @param outputSampling  their sampling
 * @param steps           the enabled steps in words, in order
 * @param passes          how often the data is gone through, and what each pass works on
 * @param order           in which order traces are written; stacked ones always ensemble by ensemble
 * @param seconds         wall-clock time, extrapolated from pieces of the data that were processed; not a number if it
 *                        could not be measured
 * @param memoryBytes     heap needed
 * @param memoryLimit     heap there is
 * @param temporaryFolder where temporary files would go
 * @param temporaryBytes  their size; 0 if there will be none
 * @param temporaryFree   free bytes there
 * @param outputBytes     size of the output; for a store, which is compressed, the most it can be
 * @param outputFree      free bytes there
 * @param problems        what would stop the run, each a sentence for the user; empty if nothing does
 */
public record ProcessEstimate(long traces, long gathers, long outputTraces, Sampling outputSampling,
        List<String> steps, List<String> passes, OutputOrder order, double seconds, long memoryBytes,
        long memoryLimit, Path temporaryFolder, long temporaryBytes, long temporaryFree, long outputBytes,
        long outputFree, List<String> problems) {
    /** Copies the lists. */
    public ProcessEstimate {
        steps = List.copyOf(steps);
        passes = List.copyOf(passes);
        problems = List.copyOf(problems);
    }

    /** Whether nothing speaks against the run. */
    public boolean possible() {
        return problems.isEmpty();
    }

    /** The estimate as lines to show. */
    public List<Property> lines() {
        List<Property> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            lines.add(new Property("Step " + (i + 1), steps.get(i)));
        }
        for (int i = 0; i < passes.size(); i++) {
            lines.add(new Property(passes.size() == 1 ? "Works on" : "Pass " + (i + 1), passes.get(i)));
        }
        if (gathers > 0) {
            lines.add(new Property("Gathers", String.format(Locale.ROOT, "%,d", gathers)));
        }
        lines.add(new Property("Traces", outputTraces == traces ? String.format(Locale.ROOT, "%,d", traces)
                : String.format(Locale.ROOT, "%,d from %,d", outputTraces, traces)));
        lines.add(new Property("Order", order == OutputOrder.ORIGINAL ? "as in the input" : "ensemble by ensemble"));
        lines.add(new Property("Time", Double.isNaN(seconds) ? "not known" : "about " + duration(seconds)
                + ", measured on a few pieces"));
        lines.add(new Property("Memory", Sizes.text(memoryBytes) + " of " + Sizes.text(memoryLimit)));
        lines.add(new Property("Temporary", temporaryBytes == 0 ? "nothing" : Sizes.text(temporaryBytes) + " in "
                + temporaryFolder + ", " + Sizes.text(temporaryFree) + " free"));
        lines.add(new Property("Output size", "about " + Sizes.text(outputBytes) + ", " + Sizes.text(outputFree)
                + " free"));
        problems.forEach(p -> lines.add(new Property("Problem", p)));
        return lines;
    }

    private static String duration(double seconds) {
        long s = Math.max(1, Math.round(seconds));
        return s < 120 ? s + " s" : s < 7200 ? (s + 30) / 60 + " min"
                : String.format(Locale.ROOT, "%d h %02d min", s / 3600, s % 3600 / 60);
    }
}
