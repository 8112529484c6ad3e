// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.slice;

import java.util.OptionalDouble;

import org.moveout.data.geometry.Slab;
import org.moveout.raster.DisplaySettings;

/**
 * What a {@link SliceCanvas} draws. Immutable.
 *
 * @param slab     holds the slice
 * @param sample   which slice
 * @param settings of the section
 * @param clip     amplitude of the last colour before gain, as the section uses it; empty to take it from the slice
 */
record SliceScene(Slab slab, int sample, DisplaySettings settings, OptionalDouble clip) {
}
