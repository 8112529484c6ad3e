// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import org.moveout.data.geometry.PointIndex;
import org.moveout.data.geometry.TraceGeometry;

/** How far the positions of a dataset are known. */
public sealed interface GeometryState {
    /**
     * Nothing is read before somebody asks for it, because it takes long.
     *
     * @param traces how many there are
     */
    record Waiting(long traces) implements GeometryState {
    }

    /**
     * Being read.
     *
     * @param fraction done, 0 to 1
     */
    record Reading(double fraction) implements GeometryState {
    }

    /**
     * Known.
     *
     * @param geometry where the traces are
     * @param index    of the positions
     */
    record Ready(TraceGeometry geometry, PointIndex index) implements GeometryState {
    }

    /**
     * Cannot be known.
     *
     * @param reason a sentence for the user
     */
    record Failed(String reason) implements GeometryState {
    }
}
