// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** A page of vectors, with text in Helvetica, whose measures every reader of such pages knows. */
interface VectorSurface extends PageSurface {
    @Override
    default double snap(double points) {
        return points;
    }

    @Override
    default double width(String text) {
        return TEXT_SIZE * Helvetica.width(text);
    }

    @Override
    default double ascent() {
        return TEXT_SIZE * Helvetica.ASCENT;
    }

    @Override
    default double descent() {
        return TEXT_SIZE * Helvetica.DESCENT;
    }
}
