// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.util.Arrays;

/**
 * A run of consecutive traces with the same values of the ensemble keys: a shot, a CDP gather, an inline.
 *
 * @param id        zero-based position in its {@link EnsembleIndex}
 * @param keyValues one value for each key of the index; not to be changed
 * @param traces    the traces, in stored order
 */
public record Ensemble(long id, long[] keyValues, TraceRange traces) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Ensemble e && e.id == id && e.traces.equals(traces)
                && Arrays.equals(e.keyValues, keyValues);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id) * 31 + traces.hashCode();
    }

    @Override
    public String toString() {
        return "Ensemble[" + id + ", " + Arrays.toString(keyValues) + ", " + traces + "]";
    }
}
