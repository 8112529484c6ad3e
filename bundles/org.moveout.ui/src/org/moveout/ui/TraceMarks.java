// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.nio.file.Path;
import java.util.Objects;

import org.moveout.data.order.TraceOrder;

/**
 * The traces the user has selected, in whichever part: in the table of headers, on the map, by a rubber band.
 *
 * @param dataset the file or store
 * @param traces  stored traces; none if nothing is selected
 * @param origin  the part the user selected in
 */
public record TraceMarks(Path dataset, TraceOrder traces, Object origin) {
    /** Validates the values. */
    public TraceMarks {
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(traces);
        Objects.requireNonNull(origin);
    }
}
