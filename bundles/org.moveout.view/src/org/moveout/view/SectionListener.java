// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.Optional;

import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Viewport;

/** Told what happens on a {@link SeismicCanvas}, always on the user-interface thread. */
public interface SectionListener {
    /** Another part of the section is shown. */
    default void viewportChanged(Viewport viewport) {
        // nothing to do
    }

    /** The section is drawn in another way. */
    default void settingsChanged(DisplaySettings settings) {
        // nothing to do
    }

    /**
     * The cursor is somewhere else, or more is known about where it is.
     *
     * @param readout what is under the cursor, empty outside the data
     */
    default void readoutChanged(Optional<Readout> readout) {
        // nothing to do
    }

    /**
     * Another part of the section is selected.
     *
     * @param selection whole traces and samples, empty if nothing is selected
     */
    default void selectionChanged(Optional<Viewport> selection) {
        // nothing to do
    }

    /** The left button does something else now. */
    default void toolChanged(CanvasTool tool) {
        // nothing to do
    }

    /** A picture is ready, has failed, or is being waited for. */
    default void stateChanged(SectionState state) {
        // nothing to do
    }
}
