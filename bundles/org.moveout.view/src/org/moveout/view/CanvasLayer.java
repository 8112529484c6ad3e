// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.moveout.raster.Projection;

/**
 * Something drawn over a section: horizons, picks, well paths, marks. Used on the user-interface thread only.
 * <p>
 * Painting must neither read nor compute at length: prepare on another thread what is to be drawn, then call
 * {@link SeismicCanvas#redraw()}.
 */
public interface CanvasLayer {
    /**
     * Paints over the section.
     *
     * @param gc         clipped to the plot; colours, line styles and so on are reset afterwards
     * @param input      what is shown; its order tells which stored trace stands where
     * @param projection positions on the canvas of traces and samples, in points
     */
    void paint(GC gc, SectionInput input, Projection projection);

    /**
     * What the layer has to say about a point, for the read-out.
     *
     * @param trace  position, fractional
     * @param sample fractional
     */
    default Optional<String> describe(double trace, double sample) {
        return Optional.empty();
    }

    /** Frees what the layer holds; called once, when it is taken off or the canvas is disposed. */
    default void dispose() {
        // nothing to free
    }
}
