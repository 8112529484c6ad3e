// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.List;

import org.moveout.data.geometry.Extent;
import org.moveout.data.geometry.SurveyLine.Corner;

/** Told what the user does on a {@link MapCanvas}. */
interface MapListener {
    /** The mouse is at a place on the map; null if it has left. */
    void pointed(Corner place);

    /**
     * An inline or crossline is chosen.
     *
     * @param index   of the line in the grid
     * @param settled whether the button is up
     */
    void lineChosen(boolean inline, int index, boolean settled);

    /** An arbitrary line is finished or was changed. */
    void lineDrawn(List<Corner> corners);

    /** A rectangle is selected; one without area is a click. */
    void areaSelected(Extent area, boolean click);

    /** Something else is shown: another part of the map, another picture. */
    void frameChanged();
}
