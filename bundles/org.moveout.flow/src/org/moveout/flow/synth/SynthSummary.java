// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

import java.nio.file.Path;

/**
 * What was made.
 *
 * @param output  the file
 * @param traces  how many traces it has
 * @param bytes   its length
 * @param seconds how long it took
 */
public record SynthSummary(Path output, long traces, long bytes, double seconds) {
    /** Megabytes (10^6 bytes) per second. */
    public double megabytesPerSecond() {
        return bytes / 1e6 / seconds;
    }
}
