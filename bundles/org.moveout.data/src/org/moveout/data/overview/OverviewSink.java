// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.overview;

import java.io.IOException;

/** Receives the groups of an overview as they become complete: those of each level in order. */
@FunctionalInterface
public interface OverviewSink {
    /**
     * One group of traces.
     *
     * @param level which of {@link OverviewShape#levels()}
     * @param index number of the group in its level
     * @param group the amplitudes; to be read before this returns
     */
    void accept(int level, long index, TraceGroup group) throws IOException;
}
