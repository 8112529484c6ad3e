// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Trace headers by column.
 * <p>
 * Thread-safe. Columns are read lazily, so the first access to a key may do disk input; see {@link WindowSource} for the
 * threads to use.
 */
public interface TraceHeaders {
    /** How many traces have headers. */
    long traceCount();

    /** The columns there are, in their natural order. */
    List<HeaderColumn> columns();

    /**
     * Values of one column as whole numbers; floating values are rounded.
     *
     * @param key   one of {@link #columns()}
     * @param range inside {@link #traceCount()}
     * @return a new array of {@code range.count()} values
     * @throws DataException if there is no such column
     */
    long[] longs(HeaderKey key, TraceRange range) throws IOException;

    /**
     * Values of one column as floating-point numbers.
     *
     * @param key   one of {@link #columns()}
     * @param range inside {@link #traceCount()}
     * @return a new array of {@code range.count()} values
     * @throws DataException if there is no such column
     */
    double[] doubles(HeaderKey key, TraceRange range) throws IOException;

    /** The column of that name, if there is one. */
    default Optional<HeaderColumn> column(HeaderKey key) {
        return columns().stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /** Whether there is a column of that name. */
    default boolean has(HeaderKey key) {
        return column(key).isPresent();
    }
}
