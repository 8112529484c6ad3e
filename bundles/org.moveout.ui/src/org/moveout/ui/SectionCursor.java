// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the user points, in whichever part: parts that show the same place mark it.
 *
 * @param dataset    the file or store
 * @param trace      the stored trace
 * @param coordinate on the vertical axis, in the unit of the dataset's domain; NaN for the trace as a whole
 * @param origin     the part the user points in; parts pass over their own
 */
public record SectionCursor(Path dataset, long trace, double coordinate, Object origin) {
    /** Validates the values. */
    public SectionCursor {
        Objects.requireNonNull(dataset);
        Objects.requireNonNull(origin);
    }
}
