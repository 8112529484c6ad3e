// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.moveout.data.Dataset.Property;

/**
 * What a processing run did.
 *
 * @param output   the finished file or store
 * @param gathers  gathers processed by the last pass that works on whole ones; 0 if none does
 * @param tracesIn traces read
 * @param traces   traces written
 * @param bytes    size of the output
 * @param seconds  wall-clock time
 * @param verified whether the output was read back and found to be what was written
 */
public record ProcessSummary(Path output, long gathers, long tracesIn, long traces, long bytes, double seconds,
        boolean verified) {
    /** Traces read in a second of wall-clock time. */
    public double tracesPerSecond() {
        return tracesIn / seconds;
    }

    /** The summary as lines to show. */
    public List<Property> lines() {
        List<Property> lines = new ArrayList<>();
        lines.add(new Property("Output", output.toString()));
        if (gathers > 0) {
            lines.add(new Property("Gathers", String.format(Locale.ROOT, "%,d", gathers)));
        }
        lines.add(new Property("Traces", traces == tracesIn ? String.format(Locale.ROOT, "%,d", traces)
                : String.format(Locale.ROOT, "%,d from %,d", traces, tracesIn)));
        lines.add(new Property("Size", Sizes.text(bytes)));
        lines.add(new Property("Time", String.format(Locale.ROOT, "%.1f s", seconds)));
        lines.add(new Property("Rate", String.format(Locale.ROOT, "%,.0f traces/s", tracesPerSecond())));
        lines.add(new Property("Verified", verified ? "yes, read back and compared" : "no"));
        return lines;
    }
}
