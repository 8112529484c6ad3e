// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.io.IOException;
import java.util.List;

import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;

/** Reads several header columns at once, in the way that is quickest for a dataset. Thread-safe. */
public interface HeaderRead {
    /** The headers that are read. */
    TraceHeaders headers();

    /**
     * Reads columns.
     *
     * @param keys all of them columns of {@link #headers()}
     * @return a new array for each key
     */
    double[][] read(List<HeaderKey> keys, TraceRange range) throws IOException;

    /** Reads one column after the other. */
    static HeaderRead of(TraceHeaders headers) {
        return new HeaderRead() {
            @Override
            public TraceHeaders headers() {
                return headers;
            }

            @Override
            public double[][] read(List<HeaderKey> keys, TraceRange range) throws IOException {
                double[][] columns = new double[keys.size()][];
                for (int k = 0; k < columns.length; k++) {
                    columns[k] = headers.doubles(keys.get(k), range);
                }
                return columns;
            }
        };
    }
}
