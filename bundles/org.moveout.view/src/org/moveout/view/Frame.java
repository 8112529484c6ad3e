// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.graphics.Image;
import org.moveout.raster.AmplitudeScale;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.SectionBlock;
import org.moveout.raster.TracePlacement;
import org.moveout.raster.Viewport;

/**
 * A finished picture of a part of the section, somewhat larger than what was visible when it was asked for.
 *
 * @param request what it answers
 * @param view    what the image shows; null if there is no image
 * @param image   owned by the canvas once it accepts the frame; null if the viewport shows no data
 * @param block   the samples or groups it was made from
 * @param scale   the amplitude scale used
 * @param provisional whether traces were left out for want of an overview, which may come later
 */
record Frame(Request request, Viewport view, Image image, SectionBlock block, AmplitudeScale scale,
        boolean provisional) {
    /**
     * A wish for a picture.
     *
     * @param number   later wishes have greater numbers
     * @param input    what to read
     * @param view     what is visible
     * @param width    of the visible area in points
     * @param height   of the visible area in points
     * @param zoom     of the device in percent
     * @param settings how to draw
     * @param clip     the clip amplitude in use for traces, NaN to take it from what is visible
     * @param groupClip the same for groups of traces, whose peaks are larger and whose means are smaller
     * @param placement where traces stand
     * @param nanos    when it was made
     */
    record Request(long number, SectionInput input, Viewport view, int width, int height, int zoom,
            DisplaySettings settings, double clip, double groupClip, TracePlacement placement, long nanos) {
        Request with(TracePlacement other) {
            return new Request(number, input, view, width, height, zoom, settings, clip, groupClip, other, nanos);
        }

        double clip(boolean grouped) {
            return grouped ? groupClip : clip;
        }
    }

    void dispose() {
        if (image != null) {
            image.dispose();
        }
    }
}
