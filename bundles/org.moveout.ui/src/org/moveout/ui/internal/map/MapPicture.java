// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.util.Optional;

import org.eclipse.swt.graphics.Image;
import org.moveout.data.geometry.Bins;
import org.moveout.raster.MapFrame;

/**
 * A finished drawing of a scene.
 *
 * @param scene   what is drawn
 * @param frame   where, in points
 * @param image   to be disposed
 * @param bins    of the active dataset, if fold is shown
 * @param maxFold the fold of the last colour, in traces
 */
record MapPicture(MapScene scene, MapFrame frame, Image image, Optional<Bins> bins, int maxFold) {
    void dispose() {
        image.dispose();
    }
}
