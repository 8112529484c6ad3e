// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.Objects;

/**
 * How wiggles look. Immutable.
 *
 * @param filled    the side that is filled in {@link DisplayMode#WIGGLE_AREA}
 * @param excursion deflection at the clip amplitude, in distances of the traces drawn; larger amplitudes are cut there
 */
public record WiggleLook(Side filled, double excursion) {
    /** Positive amplitudes filled, as SEG recommends, deflected by 1.2 trace distances. */
    public static final WiggleLook USUAL = new WiggleLook(Side.POSITIVE, 1.2);
    /** The least excursion, in trace distances. */
    public static final double LEAST = 0.1;
    /** The largest excursion, in trace distances. */
    public static final double MOST = 20;

    /** A side of the trace's zero line. */
    public enum Side {
        /** Right of it. */
        POSITIVE("Fill positive amplitudes"),
        /** Left of it. */
        NEGATIVE("Fill negative amplitudes");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        /** The name for menus. */
        public String label() {
            return label;
        }
    }

    /** Validates the values. */
    public WiggleLook {
        Objects.requireNonNull(filled);
        if (!(excursion >= LEAST && excursion <= MOST)) {
            throw new IllegalArgumentException("excursion of " + excursion + " trace distances is not between " + LEAST
                    + " and " + MOST);
        }
    }

    /** With another side filled. */
    public WiggleLook withFilled(Side other) {
        return new WiggleLook(other, excursion);
    }

    /** With another excursion. */
    public WiggleLook withExcursion(double other) {
        return new WiggleLook(filled, other);
    }
}
