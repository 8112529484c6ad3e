// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.util.Objects;

/**
 * Samples read from a {@link WindowSource}.
 * <p>
 * The array is trace-major: sample {@code s} of column {@code t} is {@code data[t * samples() + s]}. The block owns its
 * array; receivers may read it from any thread and must not change it unless they are the only holder.
 *
 * @param window which part of the dataset this is
 * @param data   the amplitudes, {@code window.traceCount() * window.samples().count()} long
 */
public record TraceBlock(Window window, float[] data) {
    /** Validates the length. */
    public TraceBlock {
        Objects.requireNonNull(window);
        if (data.length != window.sampleTotal()) {
            throw new IllegalArgumentException("array of " + data.length + " for " + window.sampleTotal() + " samples");
        }
    }

    /** How many traces (columns) the block holds. */
    public int traces() {
        return window.traceCount();
    }

    /** How many samples each trace of the block holds. */
    public int samples() {
        return window.samples().count();
    }

    /** One amplitude; {@code column} and {@code sample} count within the block. */
    public float at(int column, int sample) {
        return data[column * samples() + sample];
    }
}
