// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Objects;

import org.moveout.data.Window;
import org.moveout.data.overview.OverviewLevel;

/** What to read for a picture, as {@link ReadPlan} chose it. */
public sealed interface Reading {
    /** The window: of the dataset, or of the level. */
    Window window();

    /** Values that a read returns, or reads through, in all. */
    long values();

    /** Whether what was read for this can serve where {@code wanted} is asked for. */
    default boolean covers(Reading wanted) {
        return getClass() == wanted.getClass() && ReadPlan.covers(window(), wanted.window());
    }

    /**
     * Samples of the dataset.
     *
     * @param window with a stride of more than 1 where there are too many traces and no overview
     */
    record Samples(Window window) implements Reading {
        @Override
        public long values() {
            return window.sampleTotal();
        }
    }

    /**
     * All samples of the dataset, each group of traces made one while reading.
     *
     * @param window stride 1, beginning at a multiple of {@code factor}
     * @param factor traces of a group, a power of two
     */
    record Groups(Window window, int factor) implements Reading {
        @Override
        public long values() {
            return window.sampleTotal();
        }

        @Override
        public boolean covers(Reading wanted) {
            return wanted instanceof Groups g && g.factor == factor && ReadPlan.covers(window, g.window);
        }
    }

    /**
     * Groups of an overview.
     *
     * @param level  which level
     * @param window in groups, stride 1
     */
    record Level(OverviewLevel level, Window window) implements Reading {
        /** Needs the level. */
        public Level {
            Objects.requireNonNull(level);
        }

        @Override
        public long values() {
            return 2 * window.traces().count() * window.samples().count();
        }

        @Override
        public boolean covers(Reading wanted) {
            return wanted instanceof Level l && l.level == level && ReadPlan.covers(window, l.window);
        }
    }
}
