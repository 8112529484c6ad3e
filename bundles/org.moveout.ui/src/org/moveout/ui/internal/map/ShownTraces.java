// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import org.moveout.data.geometry.TraceGeometry;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Viewport;

/** Where the traces that a section shows are. Stateless. */
final class ShownTraces {
    /** Positions are sampled beyond this number. */
    private static final int MOST = 3000;
    private static final double[] NONE = new double[0];

    private ShownTraces() {
    }

    /**
     * Positions of the visible traces as x, y pairs, NaN where there is none; nothing if all of the dataset is visible.
     *
     * @param order which stored trace stands where in the section
     */
    static double[] of(TraceGeometry g, TraceOrder order, Viewport view) {
        long first = Math.max(0, (long) Math.ceil(view.firstTrace()));
        long end = Math.min(order.count(), (long) Math.floor(view.lastTrace()) + 1);
        if (end <= first || end - first >= g.traceCount()) {
            return NONE;
        }
        long step = Math.max(1, (end - first + MOST - 1) / MOST);
        int n = (int) ((end - first + step - 1) / step);
        double[] pairs = new double[2 * n];
        for (int k = 0; k < n; k++) {
            int i = g.index(order.trace(first + k * step));
            pairs[2 * k] = i < 0 ? Double.NaN : g.positions().x(i);
            pairs[2 * k + 1] = i < 0 ? Double.NaN : g.positions().y(i);
        }
        return pairs;
    }
}
