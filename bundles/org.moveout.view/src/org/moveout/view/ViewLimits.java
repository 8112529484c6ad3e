// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.moveout.raster.Viewport;

/**
 * Keeps viewports on the data: not beyond its edges, not closer than a few samples.
 *
 * @param traces  how many there are
 * @param samples how many each has
 */
record ViewLimits(long traces, int samples) {
    private static final double LEAST_TRACES = 2;
    private static final double LEAST_SAMPLES = 8;

    /**
     * The nearest permitted viewport.
     *
     * @param widest the most traces to show if that is more than there are; the data is centred then
     */
    Viewport clamp(Viewport v, double widest) {
        double[] t = axis(v.firstTrace(), v.lastTrace(), Math.max(1, traces), LEAST_TRACES, widest);
        double[] s = axis(v.firstSample(), v.lastSample(), Math.max(1, samples), LEAST_SAMPLES, 0);
        return new Viewport(t[0], t[1], s[0], s[1]);
    }

    private static double[] axis(double first, double last, double count, double least, double widest) {
        double size = Math.clamp(last - first, Math.min(least, count), Math.max(count, widest));
        double low = first + (last - first - size) / 2;
        if (size >= count) {
            low = (count - size) / 2 - 0.5;
        } else {
            low = Math.clamp(low, -0.5, count - 0.5 - size);
        }
        return new double[] { low, low + size };
    }
}
