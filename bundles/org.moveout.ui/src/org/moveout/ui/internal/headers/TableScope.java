// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.Viewport;
import org.moveout.view.SectionInput;

/** Which traces a table of headers has. */
enum TableScope {
    /** All of the dataset, in stored order. */
    ALL("All traces"),
    /** Those visible in the section, in its order. */
    SHOWN("Shown in section");

    private final String label;

    TableScope(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * The traces.
     *
     * @param input what the section shows
     * @param view  the part that is visible
     * @param total traces of the dataset
     */
    TraceOrder traces(SectionInput input, Viewport view, long total) {
        if (this == ALL) {
            return TraceOrder.all(total);
        }
        TraceOrder order = input.order();
        long first = (long) Math.clamp(Math.ceil(view.firstTrace()), 0, order.count());
        long end = (long) Math.clamp(Math.floor(view.lastTrace()) + 1, first, order.count());
        if (order.range().isPresent()) {
            long shift = order.range().get().first();
            return TraceOrder.of(new TraceRange(first + shift, end + shift));
        }
        if (first == 0 && end == order.count()) {
            return order;
        }
        long[] some = new long[Math.toIntExact(end - first)];
        for (int i = 0; i < some.length; i++) {
            some[i] = order.trace(first + i);
        }
        return TraceOrder.of(some);
    }
}
