// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.moveout.data.Dataset.Property;

/**
 * What an export or a processing run wrote.
 *
 * @param output   the finished file
 * @param traces   traces written
 * @param bytes    its length
 * @param sha256   its SHA-256 in lower-case hexadecimal
 * @param original whether it was proven identical to the file the store was imported from
 * @param seconds  wall-clock time
 */
public record ExportSummary(Path output, long traces, long bytes, String sha256, boolean original, double seconds) {
    /** Traces in a second of wall-clock time. */
    public double tracesPerSecond() {
        return traces / seconds;
    }

    /** The summary as lines to show. */
    public List<Property> lines() {
        return List.of(new Property("File", output.toString()),
                new Property("Traces", String.format(Locale.ROOT, "%,d", traces)),
                new Property("Size", Sizes.text(bytes)),
                new Property("Time", String.format(Locale.ROOT, "%.1f s", seconds)),
                new Property("Rate", String.format(Locale.ROOT, "%,.0f traces/s, %,.0f MB/s", tracesPerSecond(),
                        bytes / seconds / 1e6)),
                new Property("SHA-256", sha256 + (original ? " (identical to the original file)" : "")));
    }
}
