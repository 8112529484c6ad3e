// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.moveout.data.TraceBlock;
import org.moveout.raster.AmplitudeScale;
import org.moveout.raster.Viewport;

/**
 * A finished drawing of a slice.
 *
 * @param scene what is drawn
 * @param view  which part
 * @param size  of the picture in points
 * @param block its amplitudes
 * @param scale amplitude of the last colour
 * @param image to be disposed
 */
record SlicePicture(SliceScene scene, Viewport view, Point size, TraceBlock block, AmplitudeScale scale,
        Image image) {
    void dispose() {
        image.dispose();
    }
}
