// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.compare;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.moveout.raster.Projection;
import org.moveout.view.CanvasLayer;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/** Marks where the user points on a linked canvas. */
final class PointerLayer implements CanvasLayer {
    private static final int ARM = 9;
    private static final int GAP = 3;

    /**
     * A place on this canvas.
     *
     * @param trace  position
     * @param sample fractional
     */
    record Place(double trace, double sample) {
    }

    private final SeismicCanvas canvas;
    private Place place;

    PointerLayer(SeismicCanvas canvas) {
        this.canvas = canvas;
    }

    /** Marks a place; null for none. */
    void show(Place now) {
        if (!Objects.equals(now, place)) {
            damage();
            place = now;
            damage();
        }
    }

    /** What is marked, or null. */
    Place place() {
        return place;
    }

    private void damage() {
        if (place != null && !canvas.isDisposed()) {
            canvas.projection().map(p -> area(p, place)).ifPresent(r -> canvas.redraw(r.x, r.y, r.width, r.height,
                    false));
        }
    }

    private static Rectangle area(Projection p, Place at) {
        int reach = ARM + GAP + 3;
        return new Rectangle((int) p.toX(at.trace()) - reach, (int) p.toY(at.sample()) - reach, 2 * reach, 2 * reach);
    }

    @Override
    public void paint(GC gc, SectionInput input, Projection projection) {
        if (place == null) {
            return;
        }
        int x = (int) Math.floor(projection.toX(place.trace()));
        int y = (int) Math.floor(projection.toY(place.sample()));
        // dark under light, to be seen on every colour
        for (int pass = 0; pass < 2; pass++) {
            gc.setForeground(gc.getDevice().getSystemColor(pass == 0 ? SWT.COLOR_BLACK : SWT.COLOR_YELLOW));
            gc.setLineWidth(pass == 0 ? 3 : 1);
            gc.drawLine(x - GAP - ARM, y, x - GAP, y);
            gc.drawLine(x + GAP, y, x + GAP + ARM, y);
            gc.drawLine(x, y - GAP - ARM, x, y - GAP);
            gc.drawLine(x, y + GAP, x, y + GAP + ARM);
        }
    }
}
