// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.moveout.raster.Viewport;

/**
 * Keeps viewports on the data: not beyond its edges, not closer than a few samples.
 *
 * @param edges   of what may be shown: those of the data, or more where it stands beside larger data
 * @param traces  how many there are
 * @param samples how many each has
 */
record ViewLimits(Viewport edges, long traces, int samples) {
    private static final double LEAST_TRACES = 2;
    private static final double LEAST_SAMPLES = 8;

    ViewLimits {
        edges = new Viewport(Math.min(edges.firstTrace(), -0.5), Math.max(edges.lastTrace(), Math.max(1, traces) - 0.5),
                Math.min(edges.firstSample(), -0.5), Math.max(edges.lastSample(), Math.max(1, samples) - 0.5));
    }

    /** The limits of data that stands for itself. */
    ViewLimits(long traces, int samples) {
        this(new Viewport(-0.5, Math.max(1, traces) - 0.5, -0.5, Math.max(1, samples) - 0.5), traces, samples);
    }

    /**
     * The nearest permitted viewport.
     *
     * @param widest the most traces to show if that is more than there are; the data is centred then
     */
    Viewport clamp(Viewport v, double widest) {
        double[] t = axis(v.firstTrace(), v.lastTrace(), edges.firstTrace(), edges.lastTrace(),
                Math.min(LEAST_TRACES, Math.max(1, traces)), widest);
        double[] s = axis(v.firstSample(), v.lastSample(), edges.firstSample(), edges.lastSample(),
                Math.min(LEAST_SAMPLES, Math.max(1, samples)), 0);
        return new Viewport(t[0], t[1], s[0], s[1]);
    }

    private static double[] axis(double first, double last, double from, double to, double least, double widest) {
        double room = to - from;
        double size = Math.clamp(last - first, least, Math.max(room, widest));
        double low = first + (last - first - size) / 2;
        if (size >= room) {
            low = from + (room - size) / 2;
        } else {
            low = Math.clamp(low, from, to - size);
        }
        return new double[] { low, low + size };
    }
}
