// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.moveout.raster.SampleAxis;
import org.moveout.raster.Viewport;

/** Tells assistive technology what a canvas shows. */
final class SectionAccessibility {
    private SectionAccessibility() {
    }

    static void install(SeismicCanvas canvas) {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = canvas.input().map(i -> "Seismic section " + i.name()).orElse("Seismic section, empty");
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = canvas.input().map(i -> describe(i, canvas.viewport())).orElse("");
            }
        });
    }

    private static String describe(SectionInput input, Viewport v) {
        SampleAxis axis = SampleAxis.of(input.source().sampling());
        long first = Math.max(0, Math.round(v.firstTrace() + 0.5));
        long last = Math.min(input.source().traceCount(), Math.round(v.lastTrace() + 0.5)) - 1;
        long top = Math.max(0, Math.round(v.firstSample() + 0.5));
        long bottom = Math.min(input.source().sampling().count(), Math.round(v.lastSample() + 0.5)) - 1;
        return "Traces " + first + " to " + last + ", " + axis.describe(top) + " to " + axis.describe(bottom);
    }
}
