// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.moveout.data.overview.Overview;

/**
 * An open seismic dataset: samples, trace headers and what is known about it.
 * <p>
 * Opened whole by a factory of its format (a store, a raw SEG-Y file, ...), used by any number of threads, closed once.
 * Opening reads a bounded amount whatever the size of the data.
 */
public interface Dataset extends WindowSource, Closeable {
    /** The name to show, usually the file name without its ending. */
    String name();

    /** The file or directory it was opened from. */
    Path location();

    /** The trace headers, read lazily. */
    TraceHeaders headers();

    /** What the dataset is, in the order to show it: format, counts, sampling, ... with units in the values. */
    List<Property> properties();

    /**
     * The overview that is kept with the dataset, if there is one that fits it. Reads some small files on the first
     * call, so not to be called on the user-interface thread.
     */
    default Optional<Overview> overview() {
        return Optional.empty();
    }

    /**
     * One line about a dataset.
     *
     * @param label what, for example "Sample interval"
     * @param value the value with its unit, for example "4 ms"
     */
    record Property(String label, String value) {
    }
}
